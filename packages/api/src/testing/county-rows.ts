import { inSystem } from '@rapport/database/system.ts';
import { showDeleted } from '@rapport/database/tenant.ts';
import type { TestApi } from './test-api.ts';

/** The rows of each table that has any, as JSON, by the names of their columns. */
export type CountyRows = Readonly<Record<string, readonly Record<string, unknown>[]>>;

const statements = new WeakMap<TestApi, Promise<string>>();

/** One statement that reads every row of a tenant in every tenant table. */
function statementOf(api: TestApi): Promise<string> {
  const known = statements.get(api);
  if (known) return known;
  const made = inSystem(api.database.system, async (session) => {
    const { rows } = await session.query({
      text: `select c.relname as name, exists (select from pg_attribute where attrelid = c.oid and attname = 'id') as "hasId"
               from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'jurisdiction_id'
              where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
                and has_table_privilege(c.oid, 'select') order by c.relname`,
    });
    const reads = (rows as { name: string; hasId: boolean }[]).map(
      ({ name, hasId }) =>
        `select '${name}' as name, json_agg(t order by ${hasId ? 't.id' : 'to_jsonb(t)'}) as rows from "${name}" t where t.jurisdiction_id = $1`,
    );
    // The county itself is a row of the table of tenants.
    reads.push(`select 'jurisdiction', json_agg(t) from jurisdiction t where t.id = $1`);
    return reads.join(' union all ');
  });
  statements.set(api, made);
  return made;
}

/** Every row of a county, including deleted ones, to see the changes of a request. */
export async function countyRows(api: TestApi, countyId: string): Promise<CountyRows> {
  const text = await statementOf(api);
  return inSystem(api.database.system, async (session) => {
    await session.query(showDeleted(true));
    // Prepared, because planning a statement about every table takes longer than running it.
    const { rows } = await session.query({ text, values: [countyId], name: 'county_rows' });
    const tables = rows as { name: string; rows: Record<string, unknown>[] | null }[];
    return Object.fromEntries(tables.flatMap(({ name, rows: all }) => (all ? [[name, all]] : [])));
  });
}
