import { chmodSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import type { TestProject } from 'vitest/node';
import { startObjectStore } from '@rapport/testkit/services/object-store.ts';
import { startPostgres } from '@rapport/testkit/services/postgres.ts';

import { migrate } from '../migrate.ts';
import { prepareRoles, type RoleUrls } from '../roles.ts';
import type {} from './provided.ts';
import { createTestFolder } from './test-folder.ts';

const migrationsDirectory = join(import.meta.dirname, '../../../../schema/migrations');

/**
 * One PostgreSQL with a migrated template database and one object store for the whole run. Tests find them with
 * `inject('postgres')` and `inject('objectStore')`. The function that comes back stops both, and so does a failure half-way.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const services = new AsyncDisposableStack();
  try {
    const objectStore = await startObjectStore();
    services.defer(() => objectStore.stop());
    project.provide('objectStore', {
      endpoint: objectStore.endpoint,
      region: objectStore.region,
      credentials: objectStore.credentials,
    });

    const folder = createTestFolder();
    const removeFolder = () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    process.once('exit', removeFolder); // a run that is killed is not torn down
    services.defer(() => {
      removeFolder();
      process.removeListener('exit', removeFolder);
    });
    chmodSync(folder, 0o755); // for root: PostgreSQL runs as a user of its own, who has to come through
    const postgres = await startPostgres({ dataDirectory: join(folder, 'postgres') });
    services.defer(() => postgres.stop());
    const template = roleUrls(postgres.adminUrl, 'rapport_template');
    await prepareRoles(postgres.adminUrl, template);
    await migrate({ ownerUrl: template.owner, directory: migrationsDirectory });
    project.provide('postgres', { adminUrl: postgres.adminUrl, template });
  } catch (error) {
    await services.disposeAsync();
    throw error;
  }
  return () => services.disposeAsync();
}

function roleUrls(adminUrl: string, database: string): RoleUrls {
  const url = (role: string): string => {
    const result = new URL(adminUrl);
    result.pathname = `/${database}`;
    result.username = role;
    result.password = `${role}-of-a-test-run`;
    return result.href;
  };
  return { owner: url('rapport_owner'), api: url('rapport_api'), system: url('rapport_system') };
}
