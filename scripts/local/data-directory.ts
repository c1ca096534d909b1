import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { StartError } from './errors.ts';

/** All local files of `npm start`. */
export interface DataDirectory {
  root: string;
  postgres: string;
  /** The directory of PostgreSQL's data if its user cannot reach `postgres`. This happens only to root. */
  postgresElsewhere: string;
  objects: string;
  settings: string;
  issuer: string;
  /** The private key that signs receipts of results. */
  receiptKey: string;
  server: string;
  log: string;
  /** Messages that a deployment would send. */
  mail: string;
  dashboardLog: string;
  publicSiteLog: string;
  /** The files that `npm run tour` exported. */
  tour: string;
}

/**
 * Created once with the data: the passwords in the database, and the ports, which stay the same while they
 * are free.
 */
export interface LocalSettings {
  passwords: { rapport_owner: string; rapport_api: string; rapport_system: string };
  ports: { postgres?: number; objectStore?: number };
}

export const repository = resolve(import.meta.dirname, '../..');

/** The folder in RAPPORT_DATA, or .rapport in the repository. Does not create it. */
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
    receiptKey: join(root, 'receipt-key.json'),
    server: join(root, 'server.json'),
    log: join(root, 'server.log'),
    mail: join(root, 'mail'),
    dashboardLog: join(root, 'dashboard-build.log'),
    publicSiteLog: join(root, 'public-site-build.log'),
  };
}

/** Creates the folder. Throws a StartError if it is not writable. */
export function makeDataDirectory(data: DataDirectory): void {
  try {
    // If PostgreSQL runs as another user, that user has to pass through the folder. It does not need to list
    // it.
    mkdirSync(data.root, { recursive: true, mode: 0o711 });
    mkdirSync(data.objects, { recursive: true, mode: 0o700 });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartError(
      `The data cannot be stored in ${data.root}: ${reason}. Set RAPPORT_DATA to a folder that you can write to.`,
    );
  }
}

/**
 * Reads a JSON file that only its owner can read, or creates it. If two processes create it, the second one
 * uses the file of the first.
 */
export async function readOrMake<T>(file: string, make: () => T | Promise<T>): Promise<T> {
  if (!existsSync(file)) {
    try {
      writeJson(file, await make(), 'wx');
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
  }
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T; // We wrote this ourselves.
  } catch (error) {
    throw new StartError(
      `${file} cannot be read: ${String(error)}. "npm run reset" removes it, with all local data.`,
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
