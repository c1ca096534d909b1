import { accessSync, constants, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Linux keeps this folder in memory. */
const memoryFolder = '/dev/shm';
/** A whole run has less than 5 GB of databases at a time. */
const roomBytesMin = 8e9;
/** Besides the databases, for the processes. */
const availableBytesMin = 12e9;
const prefix = 'rapport-tests-';

/**
 * A new folder for the databases of this run, in memory if there is room: each test file copies a database of a
 * thousand files and drops it, and a disk takes ten times as long. Removes what killed runs left in memory.
 */
export function createTestFolder(): string {
  const parent = hasRoomInMemory() ? memoryFolder : tmpdir();
  return mkdtempSync(join(parent, `${prefix}${process.pid}-`));
}

function hasRoomInMemory(): boolean {
  try {
    accessSync(memoryFolder, constants.W_OK);
    removeLeftovers();
    const { bavail, bsize } = statfsSync(memoryFolder);
    return bavail * bsize > roomBytesMin && process.availableMemory() > availableBytesMin;
  } catch {
    return false; // There is no such folder, or it is not ours.
  }
}

function removeLeftovers(): void {
  for (const name of readdirSync(memoryFolder)) {
    const [, pid] = name.match(`^${prefix}(\\d+)-`) ?? [];
    if (pid !== undefined && !isAlive(Number(pid))) {
      rmSync(join(memoryFolder, name), { recursive: true, force: true });
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
