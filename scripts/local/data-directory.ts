import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { StartError } from './errors.ts';

/** Everything that `npm start` keeps on this machine. */
export interface DataDirectory {
  root: string;
  postgres: string;
  /** Where PostgreSQL's data go when the user that it runs as cannot come to `postgres`: for root alone. */
  postgresElsewhere: string;
  objects: string;
  settings: string;
  issuer: string;
  server: string;
  log: string;
  dashboardLog: string;
  /** Files that `npm run tour` exported. */
  tour: string;
}

/** Made once, with the data: passwords that stand in the database, and ports that stay as long as they are free. */
export interface LocalSettings {
  passwords: { rapport_owner: string; rapport_api: string; rapport_system: string };
  ports: { postgres?: number; objectStore?: number };
}

export const repository = resolve(import.meta.dirname, '../..');

/** The folder that RAPPORT_DATA names, or .rapport in the repository. Nothing is made yet. */
export function dataDirectory(environment: NodeJS.ProcessEnv = process.env): DataDirectory {
  const root = resolve(environment['RAPPORT_DATA'] || join(repository, '.rapport'));
  const name = createHash('sha256').update(root).digest('hex').slice(0, 12);
  return {
    root,
    postgres: join(root, 'postgres'),
    postgresElsewhere: join('/var/lib/rapport', `data-${name}`),
    objects: join(root, 'objects'),
    settings: join(root, 'settings.json'),
    tour: join(root, 'tour'),
    issuer: join(root, 'issuer.json'),
    server: join(root, 'server.json'),
    log: join(root, 'server.log'),
    dashboardLog: join(root, 'dashboard-build.log'),
  };
}

/** Makes the folder. Throws a StartError when it cannot be written to. */
export function makeDataDirectory(data: DataDirectory): void {
  try {
    // PostgreSQL's user has to come through where it is not ours; it need not look around.
    mkdirSync(data.root, { recursive: true, mode: 0o711 });
    mkdirSync(data.objects, { recursive: true, mode: 0o700 });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartError(
      `The data cannot be kept in ${data.root}: ${reason}. Set RAPPORT_DATA to a folder that you can write to.`,
    );
  }
}

/** Reads a JSON file that only its owner may read, or makes it. Of two processes that make it, the second takes what the first wrote. */
export async function readOrMake<T>(file: string, make: () => T | Promise<T>): Promise<T> {
  if (!existsSync(file)) {
    try {
      writeJson(file, await make(), 'wx');
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
  }
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T; // what we wrote ourselves
  } catch (error) {
    throw new StartError(
      `${file} cannot be read: ${String(error)}. "npm run reset" clears it, with all local data.`,
    );
  }
}

export function writeJson(file: string, value: unknown, flag: 'w' | 'wx' = 'w'): void {
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600, flag });
}

export function readSettings(data: DataDirectory): Promise<LocalSettings> {
  const password = (): string => randomBytes(24).toString('base64url');
  return readOrMake<LocalSettings>(data.settings, () => ({
    passwords: { rapport_owner: password(), rapport_api: password(), rapport_system: password() },
    ports: {},
  }));
}
