import pg from 'pg';

/** The three roles, each by the connection string with which it signs in. */
export interface RoleUrls {
  owner: string;
  api: string;
  system: string;
}

/**
 * How a database is created: text compares and sorts by PostgreSQL's own Unicode tables, the same on every machine and for every
 * server default. The first migration refuses any other.
 */
export const newDatabase = `template template0 encoding 'UTF8' locale_provider builtin builtin_locale 'PG_UNICODE_FAST' lc_collate 'C' lc_ctype 'C'`;

/** Any number that nothing else locks on. */
const advisoryLock = 7_204_118;

/**
 * Makes the database and its three roles, or brings them in line: passwords as in the connection strings, limits on statements, UTC.
 * `adminUrl` is a role that may create roles and databases; it is used for nothing else. Safe to repeat.
 */
export async function prepareRoles(adminUrl: string, urls: RoleUrls): Promise<void> {
  const database = new URL(urls.owner).pathname.slice(1);
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    // Two runs at once would change the same roles and databases.
    await admin.query('select pg_advisory_lock($1)', [advisoryLock]);
    for (const url of [urls.owner, urls.api, urls.system]) await prepareRole(admin, url);
    const owner = pg.escapeIdentifier(roleOf(urls.owner));
    const api = pg.escapeIdentifier(roleOf(urls.api));
    const system = pg.escapeIdentifier(roleOf(urls.system));
    // Functions that must run as rapport_system are handed over to it by the owner's migrations.
    await admin.query(`grant ${system} to ${owner} with inherit false, set true`);
    await admin.query(`grant ${owner} to current_user`);
    const exists = await admin.query('select 1 from pg_database where datname = $1', [database]);
    const name = pg.escapeIdentifier(database);
    if (exists.rowCount === 0) await admin.query(`create database ${name} owner ${owner} ${newDatabase}`);
    await admin.query(`revoke all on database ${name} from public`);
    await admin.query(`grant connect on database ${name} to ${api}, ${system}`);
    for (const role of [api, system]) {
      await admin.query(`alter role ${role} set statement_timeout = '10s'`);
      await admin.query(`alter role ${role} set lock_timeout = '5s'`);
      await admin.query(`alter role ${role} set idle_in_transaction_session_timeout = '60s'`);
    }
  } finally {
    await admin.end();
  }
}

function roleOf(url: string): string {
  return decodeURIComponent(new URL(url).username);
}

async function prepareRole(admin: pg.Client, url: string): Promise<void> {
  const name = roleOf(url);
  const password = pg.escapeLiteral(decodeURIComponent(new URL(url).password));
  const known = await admin.query<{ is_powerful: boolean }>(
    `select rolsuper or rolbypassrls or rolcreatedb or rolcreaterole as is_powerful from pg_roles where rolname = $1`,
    [name],
  );
  const role = pg.escapeIdentifier(name);
  if (known.rows[0]?.is_powerful === true) {
    throw new Error(
      `The role ${name} exists with powers that would undo row-level security; drop it or take them away`,
    );
  }
  // Powers are only named when a role is made: an administrator who is not a superuser cannot change them later, not even to deny them.
  await admin.query(
    known.rowCount === 0
      ? `create role ${role} login noinherit nobypassrls nocreatedb nocreaterole password ${password}`
      : `alter role ${role} login noinherit password ${password}`,
  );
  await admin.query(`alter role ${role} set timezone = 'UTC'`);
}
