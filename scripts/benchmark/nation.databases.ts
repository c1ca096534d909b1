import { readFileSync, readdirSync } from 'node:fs';

import pg from 'pg';

import { prepareDatabase, type Dataset, type EmptyDataset } from './dataset.ts';
import { addRawRows, rawRowsIn } from './nation.rows.ts';

/** A database of the nation with so many raw rows. */
export interface SizedDatabase extends Pick<Dataset, 'urls' | 'adminUrl'> {
  rawRows: number;
}

/**
 * Databases of these sizes, the smallest first, which exist at the same time in one server. Each is a copy of the one before it, with more
 * raw rows; the first one is a copy of the database without raw rows. Those that exist stay, and go on where an interrupted run stopped.
 */
export async function sizedDatabases(
  { serverUrl, adminUrl }: Pick<EmptyDataset, 'serverUrl' | 'adminUrl'>,
  sizes: readonly number[],
): Promise<SizedDatabase[]> {
  const found: SizedDatabase[] = [];
  let template = nameOf(adminUrl);
  for (const rawRows of sizes) {
    const name = `rapport_${rawRows}`;
    await withClient(serverUrl, async (server) => {
      const { rowCount } = await server.query('select from pg_database where datname = $1', [name]);
      if (rowCount === 0)
        await server.query(
          `create database ${name} template ${template} owner rapport_owner strategy file_copy`,
        );
    });
    const database = await prepareDatabase(serverUrl, name);
    await withClient(database.adminUrl, async (admin) => {
      await admin.query('set session_replication_role = replica');
      await admin.query('set synchronous_commit = off');
      const made = await rawRowsIn(admin);
      if (made < rawRows) await addRawRows(admin, made, rawRows);
    });
    found.push({ rawRows, ...database });
    template = name;
  }
  await withClient(serverUrl, (server) => server.query('checkpoint'));
  return found;
}

const nameOf = (url: string): string => new URL(url).pathname.slice(1);

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The processor time of a PostgreSQL server on Linux so far, with that of its processes that have ended, in ms. */
export async function serverClock(adminUrl: string): Promise<() => number> {
  const pid = await withClient(adminUrl, async (admin) => {
    const { rows } = await admin.query<{ text: string }>(`select pg_read_file('postmaster.pid') as text`);
    return Number(rows[0]?.text.split('\n')[0]);
  });
  const tickMs = 10;
  return () => {
    let ticks = 0;
    for (const each of readdirSync('/proc')) {
      if (!/^\d+$/.test(each)) continue;
      const own = statOf(each);
      if (Number(each) === pid) ticks += own.user + own.system + own.endedUser + own.endedSystem;
      else if (own.parent === pid) ticks += own.user + own.system;
    }
    return ticks * tickMs;
  };
}

/** The fields of `/proc/<pid>/stat` after the name, which is in parentheses and can have spaces; zeros if the process has ended. */
function statOf(pid: string) {
  let text = '';
  try {
    text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    // The process ended after the list was read.
  }
  const fields = text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const [parent = 0, user = 0, system = 0, endedUser = 0, endedSystem = 0] = [1, 11, 12, 13, 14].map(
    (index) => fields[index],
  );
  return { parent, user, system, endedUser, endedSystem };
}
