import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { readMigrationsDirectory } from './environment.ts';

/** In the bundle's folder, or at their place in the repository, which is at the same depth below the root. */
const places = ['./migrations', '../../../schema/migrations'];

/** The folder of the migrations that belong to this code. */
export function migrationsDirectory(): string {
  const directories = places.map((place) => fileURLToPath(new URL(place, import.meta.url)));
  const found = readMigrationsDirectory() ?? directories.find((directory) => existsSync(directory));
  if (found === undefined) {
    throw new Error(`No migrations were found in ${directories.join(' or ')}. Set MIGRATIONS_DIRECTORY.`);
  }
  return found;
}
