import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { migrate } from '@rapport/database/migrate.ts';
import { prepareRoles } from '@rapport/database/roles.ts';

import { readMigrationsDirectory, readMigrationSettings } from './environment.ts';

/** In the bundle's folder, or at their place in the repository, which is at the same depth below the root. */
const places = ['./migrations', '../../../schema/migrations'];

function migrationsDirectory(): string {
  const directories = places.map((place) => fileURLToPath(new URL(place, import.meta.url)));
  const found = readMigrationsDirectory() ?? directories.find((directory) => existsSync(directory));
  if (found === undefined) {
    throw new Error(`No migrations were found in ${directories.join(' or ')}. Set MIGRATIONS_DIRECTORY.`);
  }
  return found;
}

/**
 * Updates the database, its roles and their passwords, and applies missing migrations. Returns their names.
 */
export async function handler(): Promise<{ applied: string[] }> {
  const { admin, ...roles } = readMigrationSettings();
  await prepareRoles(admin, roles);
  return { applied: await migrate({ ownerUrl: roles.owner, directory: migrationsDirectory() }) };
}
