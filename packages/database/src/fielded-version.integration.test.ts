import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { inTenant } from './tenant.ts';
import { createTenants, type Tenant } from './testing/tenants.ts';
import { createTestDatabase } from './testing/test-database.ts';

const database = await createTestDatabase();
const { api, system } = database;
let tenant: Tenant;

beforeAll(async () => {
  [tenant] = (await createTenants(system, 1, 0)) as [Tenant];
  await write(
    `insert into survey (jurisdiction_id, title) values ('${tenant.id}', 'A survey')`,
    `insert into survey_version (jurisdiction_id, survey_id, number, languages) select jurisdiction_id, id, n, '{en}' from survey, generate_series(1, 2) n`,
    `insert into question (jurisdiction_id, survey_version_id, position, code, kind, text)
       select jurisdiction_id, id, number, 'q' || number, 'TEXT', '{}' from survey_version`,
    `insert into choice (jurisdiction_id, question_id, question_kind, position, code, label) select jurisdiction_id, id, kind, position, code, '{}' from question`,
    `insert into scale (jurisdiction_id, survey_version_id, position, code, label, min_answered)
       select jurisdiction_id, survey_version_id, position, code, '{}', 1 from question`,
    `insert into scale_item (jurisdiction_id, scale_id, question_id, position)
       select q.jurisdiction_id, s.id, q.id, q.position from question q join scale s using (survey_version_id)`,
    `update survey_version set status = 'FIELDED' where number = 1`,
  );
});
afterAll(() => database.close());

function write(...statements: string[]): Promise<void> {
  return inTenant(api, tenant.id, (session) =>
    session.write(async () => {
      for (const text of statements) await session.query({ text });
    }),
  );
}

const rolledBack = new Error('enough seen');

/** Whether the statement is let through; nothing of it stays. */
async function attempt(text: string): Promise<'accepted' | 'refused'> {
  try {
    await inTenant(api, tenant.id, (session) =>
      session.write(async () => {
        const { rowCount } = await session.query({ text });
        expect(rowCount).toBe(1);
        throw rolledBack;
      }),
    );
  } catch (error) {
    if (error === rolledBack) return 'accepted';
    if (error instanceof Error && 'code' in error && error.code === 'RF001') return 'refused';
    throw error;
  }
  throw new Error('A write that throws cannot resolve');
}

/** The columns that the database does not compute. */
async function writtenColumns(table: string): Promise<string> {
  const { rows } = await inTenant(api, tenant.id, (session) =>
    session.query({
      text: `select string_agg(attname, ', ') as names from pg_attribute where attrelid = $1::regclass and attnum > 0 and attgenerated = ''`,
      values: [table],
    }),
  );
  return (rows as { names: string }[])[0]?.names ?? '';
}

describe.each([
  ['question', 'survey_version_id'],
  ['choice', 'question_id'],
  ['scale', 'survey_version_id'],
  ['scale_item', 'scale_id'],
])('%s', (table, parent) => {
  // The row of version n has position n, and so have its parents.
  const row = (version: number): string => `position = ${version}`;
  const parentOf = (version: number): string => `(select ${parent} from ${table} where ${row(version)})`;

  test.each([
    ['fielded', 1, 'refused'],
    ['draft', 2, 'accepted'],
  ])('of a %s version', async (_status, version, outcome) => {
    const written = await writtenColumns(table);
    const copied = `insert into ${table} (${written}) select ${written} from jsonb_populate_record(null::${table},
      (select to_jsonb(t) || jsonb_build_object('id', uuidv7(), 'position', 9, 'code', 'new', 'question_id', coalesce(
        (select q.id from question q where '${table}' = 'scale_item' and q.position <> ${version}), (to_jsonb(t) ->> 'question_id')::uuid))
       from ${table} t where ${row(version)}))`;
    expect(await attempt(copied)).toBe(outcome);
    expect(await attempt(`update ${table} set position = 9 where ${row(version)}`)).toBe(outcome);
    const childless = { question: 'choice', scale: 'scale_item' }[table];
    if (childless === undefined || outcome === 'refused')
      expect(await attempt(`delete from ${table} where ${row(version)}`)).toBe(outcome);
  });

  test('is neither taken out of a fielded version nor put into one', async () => {
    expect(await attempt(`update ${table} set ${parent} = ${parentOf(2)} where ${row(1)}`)).toBe('refused');
    expect(await attempt(`update ${table} set ${parent} = ${parentOf(1)} where ${row(2)}`)).toBe('refused');
  });
});

describe('the version itself', () => {
  const version = (number: number): string => `where number = ${number}`;

  test.each([
    ['is not reopened', `update survey_version set status = 'DRAFT' ${version(1)}`, 'refused'],
    ['is not deleted', `delete from survey_version ${version(1)}`, 'refused'],
    ['is closed', `update survey_version set status = 'CLOSED' ${version(1)}`, 'accepted'],
    ['keeps its status', `update survey_version set version = version + 1 ${version(1)}`, 'accepted'],
  ])('%s once it is fielded', async (_what, statement, outcome) => {
    expect(await attempt(statement)).toBe(outcome);
  });
});
