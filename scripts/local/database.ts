import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { migrate } from '@rapport/database/migrate.ts';
import { prepareRoles, type RoleUrls } from '@rapport/database/roles.ts';
import { freePort, isPortBusy } from '@rapport/testkit/services/ports.ts';
import { startPostgres } from '@rapport/testkit/services/postgres.ts';
import { canHoldPostgresData } from '@rapport/testkit/services/postgres.user.ts';

import { repository, writeJson, type DataDirectory, type LocalSettings } from './data-directory.ts';
import { StartError } from './errors.ts';

export interface LocalDatabase {
  roles: RoleUrls;
  /** False where its address came from the environment. */
  isEmbedded: boolean;
}

type Environment = NodeJS.ProcessEnv;

const databaseName = 'rapport';

/** A migrated database: the one that the environment names, or a PostgreSQL of our own, which `stack` stops. */
export async function startDatabase(
  data: DataDirectory,
  settings: LocalSettings,
  environment: Environment,
  stack: AsyncDisposableStack,
): Promise<LocalDatabase> {
  const external = externalDatabase(settings, environment);
  const { adminUrl, roles } = external ?? (await startEmbedded(data, settings, stack));
  try {
    if (adminUrl !== undefined) await prepareRoles(adminUrl, roles);
    await migrate({ ownerUrl: roles.owner, directory: join(repository, 'schema/migrations') });
  } catch (error) {
    throw explained(error, external ? new URL(adminUrl ?? roles.owner).host : undefined);
  }
  return { roles, isEmbedded: external === undefined };
}

async function startEmbedded(data: DataDirectory, settings: LocalSettings, stack: AsyncDisposableStack) {
  const remembered = settings.ports.postgres;
  const port = remembered !== undefined && !(await isPortBusy(remembered)) ? remembered : await freePort();
  const directory = postgresDirectory(data);
  const postgres = await startPostgres({ dataDirectory: directory, port, persistent: true });
  stack.defer(() => postgres.stop());
  if (port !== remembered) {
    settings.ports.postgres = port;
    writeJson(data.settings, settings);
  }
  return { adminUrl: postgres.adminUrl, roles: rolesOf(postgres.adminUrl, settings) };
}

/** Where PostgreSQL's data are, or will be. */
function postgresDirectory(data: DataDirectory): string {
  if (existsSync(join(data.postgres, 'cluster')) || canHoldPostgresData(join(data.postgres, 'cluster'))) {
    return data.postgres;
  }
  return data.postgresElsewhere;
}

/** The database that the environment names: by its administrator alone, or by the three roles. Undefined where it names none. */
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
      `${present.join(' and ')} is set, but without ${missing.join(' and ')}. To use a PostgreSQL of your own, set all three (the roles ` +
        'rapport_api, rapport_system and rapport_owner), or DATABASE_ADMIN_URL alone: a role that may create roles and databases, with ' +
        `which "npm start" makes the rest in a database called "${databaseName}". Set none of them to use the one that comes along.`,
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

/** What went wrong with the database, in words; `host` is that of somebody's own. */
function explained(error: unknown, host: string | undefined): unknown {
  if (!(error instanceof Error)) return error;
  const isMigration = error.name === 'MigrationError';
  if (host === undefined) {
    if (!isMigration) return error;
    const hint = 'The local data were made by another version of Rapport: "npm run reset" clears them.';
    return new StartError(`${error.message}. ${hint}`, { cause: error });
  }
  return isMigration
    ? error
    : new StartError(`The PostgreSQL at ${host} cannot be used: ${error.message}.`, { cause: error });
}
