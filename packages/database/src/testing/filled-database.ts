import { createHash } from 'node:crypto';

import pg from 'pg';
import { inject } from 'vitest';

import type { TestDatabase } from './test-database.ts';

interface Column {
  table: string;
  name: string;
  type: string;
  isNullable: boolean;
  /** Labels of an enum, or of what its array holds. */
  labels: string[] | null;
  /** The table that a reference points to; null if it is not a reference. */
  target: string | null;
}

export interface FilledDatabase {
  /** The tenants, each with as many rows of every table as any other. */
  jurisdictionIds: readonly string[];
  /** Rows of each table that was filled. Fewer than asked for where a unique index leaves room for no more. */
  rowCounts: ReadonlyMap<string, number>;
  /** The id of the `number`th row of the first tenant. */
  rowId(table: string, number: number): string;
}

/**
 * Fills tenant tables with meaningless rows that have the shape of real ones: spread evenly over tenants, with ten children per parent and values that
 * repeat. So the planner decides as it would for the data of a large office. Writes as the superuser, past policies and
 * triggers, and removes the check constraints: for databases with no other use.
 */
export async function fillDatabase(
  database: Pick<TestDatabase, 'urls'>,
  options: { tables: readonly string[]; rows: number; tenants: number },
): Promise<FilledDatabase> {
  const url = new URL(inject('postgres').adminUrl);
  url.pathname = new URL(database.urls.owner).pathname;
  const admin = new pg.Client({ connectionString: url.href });
  await admin.connect();
  try {
    await admin.query('set session_replication_role = replica');
    await dropChecks(admin);
    const jurisdictionIds = await insertJurisdictions(admin, options.tenants);
    const columns = await readColumns(admin);
    const rowCounts = new Map<string, number>();
    for (const table of options.tables) {
      const own = columns.filter((column) => column.table === table);
      if (own.length === 0) throw new Error(`There is no table ${table}`);
      const names = own.map(({ name }) => pg.escapeIdentifier(name)).join(', ');
      const values = own.map((column) => valueOf(column, options.tenants)).join(', ');
      const indexes = await dropIndexes(admin, table);
      const { rowCount } = await admin.query(
        `insert into ${pg.escapeIdentifier(table)} (${names}) select ${values} from generate_series(0, $2::int - 1) as row (n) where cardinality($1::uuid[]) > 0 on conflict do nothing`,
        [jurisdictionIds, options.rows],
      );
      rowCounts.set(table, rowCount ?? 0);
      for (const statement of indexes) await admin.query(statement);
      await admin.query(`vacuum analyze ${pg.escapeIdentifier(table)}`);
    }
    return {
      jurisdictionIds,
      rowCounts,
      rowId: (table, number) =>
        table === 'jurisdiction' ? (jurisdictionIds[0] ?? '') : uuidOf(table, number * options.tenants),
    };
  } finally {
    await admin.end();
  }
}

async function dropChecks(admin: pg.Client): Promise<void> {
  const { rows } = await admin.query<{ statement: string }>(
    `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as statement
       from pg_constraint where contype = 'c' and connamespace = 'public'::regnamespace`,
  );
  for (const { statement } of rows) await admin.query(statement);
}

/** Removes the indexes that refuse no row, and returns the statements that build them: building takes half of the time of filling. */
async function dropIndexes(admin: pg.Client, table: string): Promise<string[]> {
  const { rows } = await admin.query<{ name: string; statement: string }>(
    `select indexrelid::regclass::text as name, replace(pg_get_indexdef(indexrelid), ' ON ONLY ', ' ON ') as statement
       from pg_index where indrelid = $1::regclass and not indisunique`,
    [pg.escapeIdentifier(table)],
  );
  for (const { name } of rows) await admin.query(`drop index ${name}`);
  return rows.map(({ statement }) => statement);
}

async function insertJurisdictions(admin: pg.Client, tenants: number): Promise<string[]> {
  const ids = Array.from({ length: tenants }, (_, number) => uuidOf('jurisdiction', number));
  await admin.query(
    `insert into jurisdiction (id, slug, name, state, kind)
     select id, 'filled-' || n, 'Filled ' || n, 'CA', 'COUNTY' from unnest($1::uuid[]) with ordinality as row (id, n)`,
    [ids],
  );
  return ids;
}

async function readColumns(admin: pg.Client): Promise<Column[]> {
  const { rows } = await admin.query<Column>(`
    select c.relname as "table", a.attname as name, format_type(a.atttypid, null) as type, not a.attnotnull as "isNullable",
           (select array_agg(e.enumlabel::text order by e.enumsortorder) from pg_enum e
             where e.enumtypid in (a.atttypid, (select t.typelem from pg_type t where t.oid = a.atttypid))) as labels,
           (select f.confrelid::regclass::text from pg_constraint f
               join pg_attribute t on t.attrelid = f.confrelid and t.attnum = f.confkey[2]
            where f.contype = 'f' and f.conrelid = c.oid and f.conparentid = 0 and a.attnum = f.conkey[2] and t.attname = 'id' limit 1) as target
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
     order by c.relname, a.attnum`);
  return rows;
}

/** The SQL of the id of a row by its number: a UUIDv7 of 2020 whose time grows with the number. The same as `uuidOf`. */
const idOf = (table: string, number: string): string =>
  `overlay(overlay(overlay(md5('${table} ' || ${number}) placing lpad(to_hex(${firstTime} + ${number}::bigint), 12, '0') from 1) placing '7' from 13) placing '8' from 17)::uuid`;

const firstTime = Date.UTC(2020, 0, 1);

const uuidOf = (table: string, number: number): string => {
  const hash = createHash('md5').update(`${table} ${number}`).digest('hex');
  const digits = `${(firstTime + number).toString(16).padStart(12, '0')}7${hash.slice(13, 16)}8${hash.slice(17)}`;
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};

/** The SQL of a column's value in row `row.n`; `$1` are the tenants. Row n is of tenant n modulo their number, and so are the rows that it refers to. */
function valueOf({ table, name, type, isNullable, labels, target }: Column, tenants: number): string {
  if (name === 'id') return idOf(table, 'row.n');
  if (name === 'jurisdiction_id') return `($1::uuid[])[1 + row.n % ${tenants}]`;
  if (name === 'deleted_at') return 'null';
  if (target !== null && target !== 'jurisdiction')
    return idOf(target, `(row.n % ${tenants} + ${tenants} * (row.n / ${tenants * 10}))`);
  const value = plainValue(name, type, labels, tenants);
  return isNullable ? `case when (row.n + ${offsetOf(name)}) % 7 = 0 then null else ${value} end` : value;
}

/** Sets the values of one column apart from those of another: a test must see which of the two was read. */
const offsetOf = (name: string): number =>
  [...name].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 97;

function plainValue(name: string, type: string, labels: string[] | null, tenants: number): string {
  if (type.endsWith('[]')) return `'{}'::${type}`;
  const spread = `(row.n / ${tenants} + ${offsetOf(name)})`;
  if (labels) {
    const list = labels.map((label) => pg.escapeLiteral(label)).join(', ');
    return `(array[${list}])[1 + ${spread} % ${labels.length}]::${type}`;
  }
  switch (type) {
    case 'uuid':
      return `md5('${name} ' || row.n)::uuid`;
    case 'text':
      return `'${name} ' || ${spread}`;
    case 'character':
      if (name === 'state') return `'CA'`;
      return `lpad((${spread} % 90000)::text, 5, '0')`;
    case 'integer':
      return name === 'year' || name === 'fiscal_year' ? `2000 + ${spread} % 40` : spread;
    case 'bigint':
    case 'double precision':
      return spread;
    case 'boolean':
      return `${spread} % 2 = 0`;
    case 'timestamp with time zone':
    case 'date':
      return `timestamptz '2020-01-01' + ${spread} * interval '7 hours'`;
    case 'bytea':
      return `'\\x'::bytea`;
    case 'jsonb':
      return `'{}'::jsonb`;
    default:
      throw new Error(`No value of type ${type} is known for ${name}; add one in filled-database.ts`);
  }
}
