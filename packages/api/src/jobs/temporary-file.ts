import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Runs work with the path of a temporary file, and removes the file afterward. Files pass through the disk so
 * that no transaction waits for the object store and memory use does not grow with the file.
 */
export async function withTemporaryFile<T>(work: (path: string) => Promise<T>): Promise<T> {
  const directory = await mkdtemp(join(tmpdir(), 'rapport-'));
  try {
    return await work(join(directory, 'file'));
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
