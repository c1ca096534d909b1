import { mkdtempSync, chmodSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { migrate } from '@rapport/database/migrate.ts';
import { prepareRoles, type RoleUrls } from '@rapport/database/roles.ts';
import { startPostgres } from '@rapport/testkit/services/postgres.ts';
import pg from 'pg';

/** The size of the data: a state with counties, programs and activities. */
export interface DatasetSize {
  jurisdictions: number;
  programsEach: number;
  activitiesEach: number;
}

export const manyRows: DatasetSize = { jurisdictions: 40, programsEach: 200, activitiesEach: 40 };
/** Enough for every page of the benchmark. */
export const fewRows: DatasetSize = { jurisdictions: 8, programsEach: 60, activitiesEach: 12 };

/** A separate migrated PostgreSQL, filled and analyzed. */
export interface Dataset {
  urls: RoleUrls;
  adminUrl: string;
  /** The jurisdiction that all contestants read. */
  jurisdictionId: string;
  /** A subject who is only a member of that jurisdiction. */
  subject: string;
  close(): Promise<void>;
}

/** A separate migrated PostgreSQL without rows. */
export interface EmptyDataset extends Pick<Dataset, 'urls' | 'adminUrl' | 'close'> {
  /** The superuser's database "postgres" of the server. */
  serverUrl: string;
}

/** Starts PostgreSQL in a temporary directory, migrates and seeds. Every run has the same rows. */
export async function createDataset(size: DatasetSize): Promise<Dataset> {
  const empty = await createEmptyDataset();
  try {
    return { ...empty, ...(await seed(empty.urls.system, empty.adminUrl, size)) };
  } catch (error) {
    await empty.close();
    throw error;
  }
}

/** Starts PostgreSQL and migrates: in a directory that keeps its rows, or in a temporary one. */
export async function createEmptyDataset(
  kept?: string,
  settings?: Record<string, string>,
): Promise<EmptyDataset> {
  const directory = kept ?? mkdtempSync(join(tmpdir(), 'rapport-benchmark-'));
  if (kept === undefined) chmodSync(directory, 0o755);
  const server = await startPostgres({ dataDirectory: directory, ...(settings && { settings }) });
  const close = async (): Promise<void> => {
    await server.stop();
    if (kept === undefined) rmSync(directory, { recursive: true, force: true });
  };
  try {
    return { ...(await prepareDatabase(server.adminUrl, 'rapport')), serverUrl: server.adminUrl, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Makes a database of a server, or brings one in line: its roles and migrations. */
export async function prepareDatabase(
  serverUrl: string,
  name: string,
): Promise<Pick<Dataset, 'urls' | 'adminUrl'>> {
  const urls = roleUrls(serverUrl, name);
  await prepareRoles(serverUrl, urls);
  await migrate({
    ownerUrl: urls.owner,
    directory: fileURLToPath(new URL('../../schema/migrations', import.meta.url)),
  });
  return { urls, adminUrl: withPath(serverUrl, `/${name}`) };
}

function withPath(url: string, path: string): string {
  const changed = new URL(url);
  changed.pathname = path;
  return changed.href;
}

function roleUrls(adminUrl: string, name: string): RoleUrls {
  const as = (role: string): string => {
    const url = new URL(withPath(adminUrl, `/${name}`));
    url.username = role;
    url.password = 'benchmark';
    return url.href;
  };
  return { owner: as('rapport_owner'), api: as('rapport_api'), system: as('rapport_system') };
}

async function seed(
  systemUrl: string,
  adminUrl: string,
  { jurisdictions, programsEach, activitiesEach }: DatasetSize,
): Promise<Pick<Dataset, 'jurisdictionId' | 'subject'>> {
  const system = new pg.Client({ connectionString: systemUrl });
  await system.connect();
  try {
    await system.query(`set statement_timeout = '120s'`);
    await system.query(
      `insert into jurisdiction (slug, name, state, kind)
       select 'county-' || n, 'County ' || n, 'CA', 'COUNTY' from generate_series(1, $1::int) n`,
      [jurisdictions],
    );
    await system.query(
      `insert into membership (jurisdiction_id, subject, display_name, role)
       select id, 'editor-of-' || slug, 'Editor of ' || name, 'EDITOR' from jurisdiction`,
    );
    // A distinct time of creation for every row (it is a part of the id), so that all contestants have the same order.
    await system.query(
      `insert into program (id, jurisdiction_id, title, summary, type, status, starts_on)
       select overlay(uuidv7()::text placing left(hex, 8) || '-' || right(hex, 4) from 1)::uuid, j.id, 'Program ' || n || ' of ' || j.name, repeat('What it is, in a paragraph. ', 6),
              (enum_range(null::program_type))[1 + n % 15], (enum_range(null::program_status))[1 + n % 6],
              date '2024-01-01' + n
         from jurisdiction j cross join generate_series(1, $1::int) n
        cross join lpad(to_hex(extract(epoch from timestamptz '2024-01-01T00:00:00Z' + n * interval '7 hours')::bigint * 1000), 12, '0') hex
        order by n, j.id`,
      [programsEach],
    );
    await system.query(
      `insert into activity (jurisdiction_id, program_id, title, kind, mode, place, starts_at, ends_at)
       select p.jurisdiction_id, p.id, 'Activity ' || n, (enum_range(null::activity_kind))[1 + n % 8], 'IN_PERSON', 'Library ' || n,
              p.created_at + n * interval '1 day', p.created_at + n * interval '1 day' + interval '2 hours'
         from program p cross join generate_series(1, $1::int) n order by n, p.id`,
      [activitiesEach],
    );
    const chosen = await system.query<{ id: string }>(`select id from jurisdiction where slug = 'county-7'`);
    const jurisdictionId = chosen.rows[0]?.id;
    if (jurisdictionId === undefined) throw new Error('The jurisdiction was not seeded.');
    await vacuum(adminUrl);
    return { jurisdictionId, subject: 'editor-of-county-7' };
  } finally {
    await system.end();
  }
}

/**
 * Statistics and visibility map as in a database that has been in use. Checkpoints must not happen during the
 * measurement.
 */
async function vacuum(adminUrl: string): Promise<void> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await admin.query('vacuum analyze');
    await admin.query('checkpoint');
  } finally {
    await admin.end();
  }
}
