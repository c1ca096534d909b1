import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { migrate } from '@rapport/database/migrate.ts';
import { prepareRoles, type RoleUrls } from '@rapport/database/roles.ts';
import { freePort, isPortBusy } from '@rapport/testkit/services/ports.ts';
import { superviseRestarts } from '@rapport/testkit/services/postgres.supervisor.ts';
import { canHoldPostgresData } from '@rapport/testkit/services/postgres.user.ts';

import { repository, writeJson, type DataDirectory, type LocalSettings } from './data-directory.ts';
import { StartError } from './errors.ts';

export interface LocalDatabase {
  roles: RoleUrls;
  /** False if its address came from the environment. */
  isEmbedded: boolean;
  /** Rejects when our own PostgreSQL ended and could not be started again. Undefined for one in the environment. */
  failed: Promise<never> | undefined;
}

type Environment = NodeJS.ProcessEnv;

const databaseName = 'rapport';

/** A migrated database: the one in the environment, or our own PostgreSQL, which `stack` stops. */
export async function startDatabase(
  data: DataDirectory,
  settings: LocalSettings,
  environment: Environment,
  stack: AsyncDisposableStack,
): Promise<LocalDatabase> {
  const external = externalDatabase(settings, environment);
  const { adminUrl, roles, failed } = external
    ? { ...external, failed: undefined }
    : await startEmbedded(data, settings, stack);
  try {
    if (adminUrl !== undefined) await prepareRoles(adminUrl, roles);
    await migrate({ ownerUrl: roles.owner, directory: join(repository, 'schema/migrations') });
  } catch (error) {
    throw explained(error, external ? new URL(adminUrl ?? roles.owner).host : undefined);
  }
  return { roles, isEmbedded: external === undefined, failed };
}

async function startEmbedded(data: DataDirectory, settings: LocalSettings, stack: AsyncDisposableStack) {
  const remembered = settings.ports.postgres;
  const port = remembered !== undefined && !(await isPortBusy(remembered)) ? remembered : await freePort();
  const directory = postgresDirectory(data);
  const postgres = await superviseRestarts({
    dataDirectory: directory,
    port,
    persistent: true,
    onRestart: (message) => console.error(message),
  });
  stack.defer(() => postgres.stop());
  if (port !== remembered) {
    settings.ports.postgres = port;
    writeJson(data.settings, settings);
  }
  return {
    adminUrl: postgres.adminUrl,
    roles: rolesOf(postgres.adminUrl, settings),
    failed: postgres.failed,
  };
}

/** The directory of PostgreSQL's data, which may not exist yet. */
function postgresDirectory(data: DataDirectory): string {
  if (existsSync(join(data.postgres, 'cluster')) || canHoldPostgresData(join(data.postgres, 'cluster'))) {
    return data.postgres;
  }
  return data.postgresElsewhere;
}

/**
 * The database in the environment: by its administrator alone, or by the three roles. Undefined if the
 * environment has none.
 */
function externalDatabase(
  settings: LocalSettings,
  environment: Environment,
): { adminUrl: string | undefined; roles: RoleUrls } | undefined {
  const adminUrl = environment['DATABASE_ADMIN_URL'] || undefined;
  const given = {
    DATABASE_URL: environment['DATABASE_URL'] || undefined,
    DATABASE_SYSTEM_URL: environment['DATABASE_SYSTEM_URL'] || undefined,
    DATABASE_OWNER_URL: environment['DATABASE_OWNER_URL'] || undefined,
  };
  const { DATABASE_URL: api, DATABASE_SYSTEM_URL: system, DATABASE_OWNER_URL: owner } = given;
  for (const [name, url] of Object.entries({ ...given, DATABASE_ADMIN_URL: adminUrl })) {
    if (url !== undefined && !/^postgres(ql)?:\/\//.test(url)) {
      throw new StartError(
        `${name} is malformed: it must be a connection string, such as postgresql://user:password@host:5432/rapport.`,
      );
    }
  }
  if (api !== undefined && system !== undefined && owner !== undefined) {
    return { adminUrl, roles: { api, system, owner } };
  }
  const present = Object.keys(given).filter((name) => environment[name]);
  if (present.length > 0) {
    const missing = Object.keys(given).filter((name) => !environment[name]);
    throw new StartError(
      `${present.join(' and ')} is set, but ${missing.join(' and ')} is missing. To use your own PostgreSQL, set all three variables for the roles ` +
        'rapport_api, rapport_system and rapport_owner. Or set only DATABASE_ADMIN_URL, with a role that can create roles and databases. ' +
        `"npm start" then creates the rest in a database called "${databaseName}". To use the included PostgreSQL, set none of them.`,
    );
  }
  return adminUrl === undefined ? undefined : { adminUrl, roles: rolesOf(adminUrl, settings) };
}

function rolesOf(adminUrl: string, { passwords }: LocalSettings): RoleUrls {
  const url = (role: keyof LocalSettings['passwords']): string => {
    const result = new URL(adminUrl);
    result.pathname = `/${databaseName}`;
    result.username = role;
    result.password = passwords[role];
    return result.href;
  };
  return { owner: url('rapport_owner'), api: url('rapport_api'), system: url('rapport_system') };
}

/** Explains an error of the database. `host` is the host of the user's own database. */
function explained(error: unknown, host: string | undefined): unknown {
  if (!(error instanceof Error)) return error;
  const isMigration = error.name === 'MigrationError';
  if (host === undefined) {
    if (!isMigration) return error;
    const hint = 'The local data was created by another version of Rapport. "npm run reset" removes it.';
    return new StartError(`${error.message}. ${hint}`, { cause: error });
  }
  return isMigration
    ? error
    : new StartError(`The PostgreSQL at ${host} cannot be used: ${error.message}.`, { cause: error });
}
