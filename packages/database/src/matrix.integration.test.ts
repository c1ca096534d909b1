import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { uuidv7At } from './record-ids.ts';
import { isAppendOnly, isTenantTable, sweptTables } from './testing/catalog-check.ts';
import { readCatalog, type Table } from './testing/catalog.ts';
import {
  createRowFactory,
  insertStatement,
  keyColumn,
  parentColumn,
  primaryKey,
  reference,
  testAgencyId,
  type RowValues,
} from './testing/row-factory.ts';
import { createTestDatabase } from './testing/test-database.ts';

const refused = '42501'; // insufficient_privilege: no grant, or a policy that says no
const foreignKeyViolation = '23503';
const invalidUuid = '22P02';

const database = await createTestDatabase();
const [owner, api, system] = [database.urls.owner, database.urls.api, database.urls.system].map(
  (connectionString) => new pg.Client({ connectionString }),
) as [pg.Client, pg.Client, pg.Client];
await Promise.all([owner.connect(), api.connect(), system.connect()]);
const catalog = await readCatalog(owner);
const tables = catalog.tables.filter(isTenantTable);
const factory = createRowFactory(system, catalog);

const a = uuidv7At(new Date());
const b = uuidv7At(new Date());

beforeAll(async () => {
  for (const [id, slug] of [
    [a, 'county-a'],
    [b, 'county-b'],
  ]) {
    await system.query(
      `insert into jurisdiction (id, slug, name, state, kind) values ($1, $2, 'A county', 'CA', 'COUNTY')`,
      [id, slug],
    );
  }
  await system.query(
    `insert into jurisdiction (id, slug, name, state, kind) values ($1, 'agency', 'An agency', 'CA', 'STATE_AGENCY')`,
    [testAgencyId],
  );
});

afterAll(async () => {
  await Promise.all([owner.end(), api.end(), system.end()]);
  await database.close();
});

interface Statement {
  text: string;
  values?: unknown[];
}

type Outcome = { rows: Record<string, unknown>[] } | { code: string };

/** Runs one statement as a tenant ('' for no tenant; undefined leaves the setting unset) and undoes it: its result, or the error's code. */
async function run(
  client: pg.Client,
  tenant: string | undefined,
  statement: Statement,
): Promise<pg.QueryResult<Record<string, unknown>> | { code: string }> {
  await client.query('begin');
  try {
    if (tenant !== undefined)
      await client.query(`select set_config('app.jurisdiction_id', $1, true)`, [tenant]);
    return await client.query<Record<string, unknown>>(statement);
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code !== undefined) return { code: error.code };
    throw error;
  } finally {
    await client.query('rollback');
  }
}

/** The rows that came back. */
async function attempt(
  client: pg.Client,
  tenant: string | undefined,
  statement: Statement,
): Promise<Outcome> {
  const result = await run(client, tenant, statement);
  return 'code' in result ? result : { rows: result.rows };
}

/**
 * How many rows were touched. A statement that reads no column meets the policy of its own command alone: with a WHERE or a
 * RETURNING, the policy for SELECT stands in front of it and hides a hole behind.
 */
async function touched(
  client: pg.Client,
  tenant: string | undefined,
  text: string,
): Promise<number | { code: string }> {
  const result = await run(client, tenant, { text });
  return 'code' in result ? result : (result.rowCount ?? 0);
}

const ids = (rows: readonly { id: string }[]): Outcome => ({ rows: rows.map(({ id }) => ({ id })) });

describe.each(tables.map((table) => [table.name, table] as const))('%s', (name, table) => {
  const target = pg.escapeIdentifier(name);
  const key = keyColumn(table);
  const returning = `returning ${key} as id`;
  const appendOnly = isAppendOnly(table);
  const changeable = (outcome: Outcome): Outcome => (appendOnly ? { code: refused } : outcome);
  const nothing: Outcome = { rows: [] };

  /** One row per tenant that nothing refers to. */
  let own: string;
  let foreign: string;
  /** Rows that could be inserted, one per tenant. */
  let ownDraft: RowValues;
  let foreignDraft: RowValues;
  /** Every row that tenant A has, by id. */
  let ownRows: { id: string }[];
  /** Every row of every tenant. */
  let allRows: { id: string }[];
  /** The rows that ship with Rapport to an agency too. */
  let agencyRows: ReadonlySet<string>;

  beforeAll(async () => {
    own = await factory.insert(name, a);
    foreign = await factory.insert(name, b);
    ownDraft = await factory.draft(name, a);
    foreignDraft = await factory.draft(name, b);
    ownRows = (
      await system.query(`select ${key} as id from ${target} where jurisdiction_id = $1 order by 1`, [a])
    ).rows;
    allRows = (await system.query(`select ${key} as id from ${target} order by 1`)).rows;
    const ofAgency = await system.query<{ id: string }>(
      `select ${key} as id from ${target} where jurisdiction_id = $1`,
      [testAgencyId],
    );
    agencyRows = new Set(ofAgency.rows.map(({ id }) => id));
    expect(allRows.length).toBeGreaterThan(ownRows.length);
  });

  const select: Statement = { text: `select ${key} as id from ${target} order by 1` };
  const update: Statement = {
    text: `with u as (update ${target} set ${key} = ${key} ${returning}) select id from u order by id`,
  };
  const remove = (): Statement => ({
    text: `delete from ${target} where ${key} = any($1) ${returning}`,
    values: [[own, foreign]],
  });

  describe('rapport_api inside a tenant', () => {
    test('reads its own rows only', async () => {
      expect(await attempt(api, a, select)).toEqual(ids(ownRows));
      const byId = { text: `select ${key} as id from ${target} where ${key} = $1`, values: [foreign] };
      expect(await attempt(api, a, byId)).toEqual(nothing);
      expect(await attempt(api, b, byId)).toEqual(ids([{ id: foreign }]));
    });

    test('locks its own rows only', async () => {
      const lock = {
        text: `select ${key} as id from ${target} where ${key} = any($1) for update`,
        values: [[own, foreign]],
      };
      expect(await attempt(api, a, lock)).toEqual(changeable(ids([{ id: own }])));
    });

    test('learns nothing about other rows by counting, by asking whether they exist, or by joining', async () => {
      const probe = {
        text: `select (select count(*)::int from ${target}) as total,
          (select count(*)::int from ${target} where jurisdiction_id = $1) as of_the_other,
          exists (select from ${target} where ${key} = $2) as is_there,
          (select count(*)::int from jurisdiction j left join ${target} t on t.jurisdiction_id = j.id where j.id = $1) as joined`,
        values: [b, foreign],
      };
      expect(await attempt(api, a, probe)).toEqual({
        rows: [{ total: ownRows.length, of_the_other: 0, is_there: false, joined: 0 }],
      });
    });

    test('inserts for itself and for nobody else', async () => {
      const inserted = await attempt(
        api,
        a,
        insertStatement(name, ownDraft, `${returning}, jurisdiction_id`),
      );
      expect(inserted).toEqual({ rows: [{ id: ownDraft[key], jurisdiction_id: a }] });
      expect(await attempt(api, a, insertStatement(name, foreignDraft))).toEqual({ code: refused });
      expect(await attempt(api, a, insertStatement(name, { ...ownDraft, jurisdiction_id: b }))).toEqual({
        code: refused,
      });
    });

    test('inserts for itself where the row names no tenant', async () => {
      const { jurisdiction_id: _tenant, ...unnamed } = ownDraft;
      const insert = insertStatement(name, unnamed, `${returning}, jurisdiction_id`);
      expect(await attempt(api, a, insert)).toEqual({
        rows: [{ id: ownDraft[key], jurisdiction_id: a }],
      });
      expect(await attempt(api, undefined, insert)).toEqual({ code: refused });
    });

    test('updates its own rows only, and gives none away', async () => {
      expect(await attempt(api, a, update)).toEqual(changeable(ids(ownRows)));
      const one = {
        text: `update ${target} set ${key} = ${key} where ${key} = $1 returning *`,
        values: [foreign],
      };
      expect(await attempt(api, a, one)).toEqual(changeable(nothing));
      const move = { text: `update ${target} set jurisdiction_id = $1 where ${key} = $2`, values: [b, own] };
      expect(await attempt(api, a, move)).toEqual({ code: refused });
      expect(await touched(api, a, `update ${target} set jurisdiction_id = '${b}'`)).toEqual({
        code: refused,
      });
    });

    test('deletes its own rows only', async () => {
      expect(await attempt(api, a, remove())).toEqual(changeable(ids([{ id: own }])));
    });

    test('reaches no row of another tenant through a conflict', async () => {
      const upsert = `on conflict (${primaryKey(table).join(', ')}) do update set ${key} = excluded.${key} returning jurisdiction_id, ${key} as id`;
      const sameId = { ...ownDraft, [key]: foreign };
      expect(await attempt(api, a, insertStatement(name, sameId, upsert))).toEqual(
        // Where the key is the parent, the parent of another tenant is refused.
        changeable(
          key === 'id' ? { rows: [{ jurisdiction_id: a, id: foreign }] } : { code: foreignKeyViolation },
        ),
      );
      expect(await attempt(api, a, insertStatement(name, { ...sameId, jurisdiction_id: b }, upsert))).toEqual(
        { code: refused },
      );
      for (const columns of indexesAcrossTenants(table)) {
        const values = await system.query<Record<string, string>>(
          `select ${columns.map((column) => `${pg.escapeIdentifier(column)}::text`).join(', ')} from ${target} where ${key} = $1`,
          [foreign],
        );
        const clash = { ...ownDraft, ...values.rows[0] };
        const conflict = `on conflict (${columns.map((column) => pg.escapeIdentifier(column)).join(', ')})`;
        expect(
          await attempt(
            api,
            a,
            insertStatement(name, clash, `${conflict} do update set ${key} = excluded.${key} returning *`),
          ),
        ).toEqual({
          code: refused,
        });
        expect(
          await attempt(api, a, insertStatement(name, clash, `${conflict} do nothing returning *`)),
        ).toEqual(nothing);
      }
    });

    test.each(
      table.foreignKeys
        .filter((one) => one.target !== 'jurisdiction')
        .map((one) => [parentColumn(one), one.target]),
    )('cannot refer by %s to a row of another tenant', async (column, parentTable) => {
      // Another row of the same table would be one that the other tests do not expect.
      const parent = parentTable === name ? foreign : await factory.insert(parentTable, b);
      const foreignReference = reference(name, column, parent);
      expect(await attempt(api, a, insertStatement(name, { ...ownDraft, ...foreignReference }))).toEqual({
        code: foreignKeyViolation,
      });
      const columns = Object.keys(foreignReference);
      const repoint = {
        text: `update ${target} set ${columns.map((one, index) => `${pg.escapeIdentifier(one)} = $${index + 2}`).join(', ')} where ${key} = $1`,
        values: [own, ...Object.values(foreignReference)],
      };
      expect(await attempt(api, a, repoint)).toEqual(changeable({ code: foreignKeyViolation }));
    });

    test('cannot empty the table', async () => {
      expect(await attempt(api, a, { text: `truncate ${target} cascade` })).toEqual({ code: refused });
    });
  });

  test('a state agency reads agreements made with it, and changes nothing of an office', async () => {
    const isShared = table.policies.some(({ name: policy }) => policy === 'agency_select');
    const ofOffices = allRows.filter((row) => !agencyRows.has(row.id));
    expect(await attempt(api, testAgencyId, { ...select, values: [] })).toEqual(
      isShared ? ids(allRows) : ids(allRows.filter((row) => agencyRows.has(row.id))),
    );
    expect(ofOffices.length).toBeGreaterThan(1);
    const all = ofOffices.map(({ id }) => id);
    const changed = `update ${target} set ${key} = ${key} where ${key} = any($1) ${returning}`;
    expect(await attempt(api, testAgencyId, { text: changed, values: [all] })).toEqual(changeable(nothing));
    const removed = `delete from ${target} where ${key} = any($1) ${returning}`;
    expect(await attempt(api, testAgencyId, { text: removed, values: [all] })).toEqual(changeable(nothing));
    expect(await attempt(api, testAgencyId, insertStatement(name, ownDraft))).toEqual({ code: refused });
    const lock = `select ${key} as id from ${target} where ${key} = any($1) for update`;
    expect(await attempt(api, testAgencyId, { text: lock, values: [all] })).toEqual(changeable(nothing));
  });

  test.each([
    ['without a tenant', undefined],
    ['with an empty tenant', ''],
    ['as a tenant that does not exist', uuidv7At(new Date())],
  ])('rapport_api %s reaches nothing', async (_context, tenant) => {
    expect(await attempt(api, tenant, select)).toEqual(nothing);
    expect(await attempt(api, tenant, update)).toEqual(changeable(nothing));
    expect(await attempt(api, tenant, remove())).toEqual(changeable(nothing));
    expect(await touched(api, tenant, `update ${target} set jurisdiction_id = '${b}'`)).toEqual(
      appendOnly ? { code: refused } : 0,
    );
    expect(await touched(api, tenant, `delete from ${target}`)).toEqual(appendOnly ? { code: refused } : 0);
    expect(await attempt(api, tenant, insertStatement(name, ownDraft))).toEqual({ code: refused });
    if (tenant)
      expect(
        await attempt(api, tenant, insertStatement(name, { ...ownDraft, jurisdiction_id: tenant })),
      ).toEqual({
        code: foreignKeyViolation,
      });
  });

  test('rapport_api with a malformed tenant gets errors, and no row', async () => {
    const malformed = `${a}' or true --`;
    for (const statement of [select, insertStatement(name, ownDraft)])
      expect(await attempt(api, malformed, statement)).toEqual({ code: invalidUuid });
    for (const statement of [update, remove()])
      expect(await attempt(api, malformed, statement)).toEqual(changeable({ code: invalidUuid }));
  });

  test('rapport_system reaches the rows of every tenant', async () => {
    expect(await attempt(system, undefined, select)).toEqual(ids(allRows));
    expect(await attempt(system, undefined, update)).toEqual(changeable(ids(allRows)));
    const removed = await attempt(system, undefined, remove());
    expect('rows' in removed ? { rows: removed.rows.length } : removed).toEqual(
      appendOnly && !sweptTables.has(name) ? { code: refused } : { rows: 2 },
    );
    for (const draft of [ownDraft, foreignDraft])
      expect(await attempt(system, undefined, insertStatement(name, draft, returning))).toEqual({
        rows: [{ id: draft[key] }],
      });
  });

  test.each([
    ['without a tenant', undefined],
    ['inside a tenant', a],
  ])('rapport_owner %s reaches nothing, because row security is forced', async (_context, tenant) => {
    expect(await attempt(owner, tenant, select)).toEqual(nothing);
    expect(await attempt(owner, tenant, update)).toEqual(nothing);
    expect(await attempt(owner, tenant, remove())).toEqual(nothing);
    expect(await attempt(owner, tenant, insertStatement(name, ownDraft))).toEqual({ code: refused });
  });
});

/** Columns of the unique indexes whose entries of different tenants can meet. */
function indexesAcrossTenants(table: Table): string[][] {
  return table.indexes
    .filter((index) => index.isUnique && !index.columns.includes('jurisdiction_id'))
    .map((index) => index.columns.filter((column) => column !== null));
}

describe('platform tables', () => {
  test('a tenant reads its own jurisdiction, and changes its calendar alone', async () => {
    expect(await attempt(api, a, { text: 'select id from jurisdiction' })).toEqual(ids([{ id: a }]));
    expect(await attempt(api, undefined, { text: 'select id from jurisdiction' })).toEqual({ rows: [] });
    for (const text of [
      `insert into jurisdiction (slug, name, state, kind) values ('county-c', 'C', 'CA', 'COUNTY')`,
      'update jurisdiction set disclosure_threshold = 11',
      'delete from jurisdiction',
    ])
      expect(await attempt(api, a, { text })).toEqual({ code: refused });
    expect(
      await attempt(api, a, { text: `update jurisdiction set time_zone = 'America/Denver' returning id` }),
    ).toEqual(ids([{ id: a }]));
    expect(
      await attempt(api, undefined, { text: `update jurisdiction set time_zone = 'UTC' returning id` }),
    ).toEqual({ rows: [] });
    expect(
      await attempt(system, undefined, { text: `update jurisdiction set time_zone = 'Mars/Olympus'` }),
    ).toEqual({ code: '22023' });
    expect(await attempt(owner, a, { text: 'select id from jurisdiction' })).toEqual({ rows: [] });
  });

  test.each([
    ['audit_head', 'sequence'],
    ['_prisma_migrations', 'id'],
  ])('%s is closed to the API', async (name, column) => {
    for (const text of [
      `select from ${name}`,
      `insert into ${name} default values`,
      `update ${name} set ${column} = ${column}`,
      `delete from ${name}`,
    ])
      expect(await attempt(api, a, { text })).toEqual({ code: refused });
  });

  test('the bookkeeping of migrations is closed to rapport_system', async () => {
    expect(await attempt(system, undefined, { text: 'select from _prisma_migrations' })).toEqual({
      code: refused,
    });
  });
});

test('a new table that the factory cannot fill says where to help', async () => {
  const scratch = await createTestDatabase();
  const scratchOwner = new pg.Client({ connectionString: scratch.urls.owner });
  const scratchSystem = new pg.Client({ connectionString: scratch.urls.system });
  await Promise.all([scratchOwner.connect(), scratchSystem.connect()]);
  try {
    await scratchOwner.query(`
      create table note (id uuid not null, jurisdiction_id uuid not null references jurisdiction (id), place point not null);
      create table mark (id uuid not null, jurisdiction_id uuid not null references jurisdiction (id), grade int not null check (grade < 0));
      select app.protect_tenant_table('note'); select app.protect_tenant_table('mark');`);
    await scratchSystem.query(
      `insert into jurisdiction (id, slug, name, state, kind) values ($1, 'a', 'A', 'CA', 'COUNTY')`,
      [a],
    );
    const scratchFactory = createRowFactory(scratchSystem, await readCatalog(scratchOwner));
    await expect(scratchFactory.insert('note', a)).rejects.toThrow(
      /type point for note.place. Add a case to value\(\)/,
    );
    await expect(scratchFactory.insert('mark', a)).rejects.toThrow(
      /mark_grade_check.*Add a line "mark" to rowOverrides in packages/,
    );
  } finally {
    await Promise.all([scratchOwner.end(), scratchSystem.end()]);
    await scratch.close();
  }
});
