import { migrate } from '@rapport/database/migrate.ts';
import { prepareRoles } from '@rapport/database/roles.ts';

import { readMigrationSettings } from './environment.ts';
import { migrationsDirectory } from './migrations-directory.ts';

/**
 * Updates the database, its roles and their passwords, and applies missing migrations. Returns their names.
 */
export async function handler(): Promise<{ applied: string[] }> {
  const { admin, ...roles } = readMigrationSettings();
  await prepareRoles(admin, roles);
  return { applied: await migrate({ ownerUrl: roles.owner, directory: migrationsDirectory() }) };
}
