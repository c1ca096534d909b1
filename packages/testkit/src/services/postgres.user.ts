import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { UnreachableDirectoryError } from './errors.ts';

/** Whom PostgreSQL runs as; undefined means: as whoever runs this process. */
export interface ServerUser {
  name: string;
  uid: number;
  gid: number;
}

const USER_NAME = 'postgres';

/**
 * The user for PostgreSQL. It refuses to run as root, so for root this finds the user "postgres", and makes it where there is none.
 * Throws what `useradd` says when that fails.
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
  if (!made) throw new Error(`useradd made no user "${USER_NAME}".`);
  return made;
}

function lookUp(name: string): ServerUser | undefined {
  const id = (flag: string) => Number(execFileSync('id', [flag, name], { stdio: 'pipe', encoding: 'utf8' }));
  try {
    return { name, uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined; // `id` fails for exactly one reason: there is no such user
  }
}

/** The nearest folder, from the root down, that the user may not enter on the way to `path`; undefined when all is open. */
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

/** Throws UnreachableDirectoryError when the user cannot come to `path`. */
export function assertReachable(path: string, user: ServerUser | undefined): void {
  if (!user) return;
  const blocker = blockedBy(path, user);
  if (blocker !== undefined) throw new UnreachableDirectoryError(path, blocker, user.name);
}

/**
 * Whether `startPostgres` could use that data directory: false only for root, where PostgreSQL's own user cannot enter a folder
 * above it (as below /root). A caller that is free to choose then chooses another place.
 */
export function canHoldPostgresData(dataDirectory: string): boolean {
  const user = serverUser();
  return !user || blockedBy(dataDirectory, user) === undefined;
}
