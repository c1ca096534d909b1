import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Runs work with a path for a file of its own, removed afterwards. Files pass through the disk so that no transaction ever waits for the object store, and so that
 * memory does not grow with them.
 */
export async function withTemporaryFile<T>(work: (path: string) => Promise<T>): Promise<T> {
  const directory = await mkdtemp(join(tmpdir(), 'rapport-'));
  try {
    return await work(join(directory, 'file'));
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
