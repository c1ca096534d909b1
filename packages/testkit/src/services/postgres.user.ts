import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { UnreachableDirectoryError } from './errors.ts';

/** The user that runs PostgreSQL; undefined means the user of this process. */
export interface ServerUser {
  name: string;
  uid: number;
  gid: number;
}

const USER_NAME = 'postgres';

/**
 * The user for PostgreSQL. It refuses to run as root, so root uses the user "postgres", which is created if
 * missing. Throws the error of `useradd` if that fails.
 */
export function serverUser(): ServerUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const found = lookUp(USER_NAME);
  if (found) return found;
  execFileSync(
    'useradd',
    ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', USER_NAME],
    {
      stdio: 'pipe',
    },
  );
  const made = lookUp(USER_NAME);
  if (!made) throw new Error(`useradd did not create the user "${USER_NAME}".`);
  return made;
}

function lookUp(name: string): ServerUser | undefined {
  const id = (flag: string) => Number(execFileSync('id', [flag, name], { stdio: 'pipe', encoding: 'utf8' }));
  try {
    return { name, uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined; // `id` fails for only one reason: the user does not exist.
  }
}

/**
 * The first folder, from the root down, that the user cannot enter on the way to `path`; undefined if all are
 * open.
 */
export function blockedBy(path: string, user: ServerUser): string | undefined {
  const folders: string[] = [];
  for (let folder = dirname(resolve(path)); ; folder = dirname(folder)) {
    folders.unshift(folder);
    if (folder === dirname(folder)) break;
  }
  return folders.find((folder) => {
    const stat = statSync(folder, { throwIfNoEntry: false });
    if (!stat) return false;
    if (stat.uid === user.uid) return (stat.mode & 0o100) === 0;
    if (stat.gid === user.gid) return (stat.mode & 0o010) === 0;
    return (stat.mode & 0o001) === 0;
  });
}

/** Throws UnreachableDirectoryError if the user cannot reach `path`. */
export function assertReachable(path: string, user: ServerUser | undefined): void {
  if (!user) return;
  const blocker = blockedBy(path, user);
  if (blocker !== undefined) throw new UnreachableDirectoryError(path, blocker, user.name);
}

/**
 * Whether `startPostgres` could use that data directory. False only for root, if PostgreSQL's own user cannot
 * enter a folder above it (as below /root). A caller with a choice then uses another place.
 */
export function canHoldPostgresData(dataDirectory: string): boolean {
  const user = serverUser();
  return !user || blockedBy(dataDirectory, user) === undefined;
}
