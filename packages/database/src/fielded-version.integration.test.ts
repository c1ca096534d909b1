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
    `insert into survey_quota (jurisdiction_id, survey_version_id, position, code, label, condition, max_responses)
       select jurisdiction_id, survey_version_id, position, code, '{}', '{}', 5 from question`,
    `update survey_version set status = 'FIELDED', closes_at = now() + interval '1 day' where number = 1`,
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

interface Column {
  name: string;
  type: string;
}

/** The columns that the database does not compute. */
async function writtenColumns(table: string): Promise<Column[]> {
  const { rows } = await inTenant(api, tenant.id, (session) =>
    session.query({
      text: `select attname as name, format_type(atttypid, null) as type from pg_attribute
              where attrelid = $1::regclass and attnum > 0 and attgenerated = '' and not attisdropped`,
      values: [table],
    }),
  );
  return rows as Column[];
}

/** Another value of each type. The trigger comes before any other check of the row. */
const otherValues: Readonly<Record<string, string>> = {
  text: `'other'`,
  'text[]': `'{xx}'`,
  jsonb: `'{"xx": "other"}'`,
  integer: '4',
  boolean: 'true',
  uuid: 'uuidv7()',
  'double precision': '0.5',
  'timestamp with time zone': `'2030-01-01'`,
  question_kind: `'DATE'`,
  missing_kind: `'DONT_KNOW'`,
};

/** Whether a statement that sets one column is let through, for each column. */
async function changes(table: string, where: string, except: readonly string[]): Promise<[string, string][]> {
  const outcomes: [string, string][] = [];
  for (const { name, type } of await writtenColumns(table)) {
    // Policies keep a row in its jurisdiction.
    if (name === 'jurisdiction_id' || except.includes(name)) continue;
    const value = otherValues[type];
    if (value === undefined) throw new Error(`The test has no other value of the type ${type}`);
    outcomes.push([name, await attempt(`update ${table} set ${name} = ${value} where ${where}`)]);
  }
  return outcomes;
}

describe.each([
  ['question', 'survey_version_id'],
  ['choice', 'question_id'],
  ['scale', 'survey_version_id'],
  ['scale_item', 'scale_id'],
  ['survey_quota', 'survey_version_id'],
])('%s', (table, parent) => {
  // The row of version n has position n, and so have its parents.
  const row = (version: number): string => `position = ${version}`;
  const parentOf = (version: number): string => `(select ${parent} from ${table} where ${row(version)})`;

  test.each([
    ['fielded', 1, 'refused'],
    ['draft', 2, 'accepted'],
  ])('of a %s version', async (_status, version, outcome) => {
    const written = (await writtenColumns(table)).map(({ name }) => name).join(', ');
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

  test('of a fielded version keeps every column', async () => {
    // Only the software's own columns of a quota, and its number of places that are taken, change.
    const changing = table === 'survey_quota' ? ['updated_at', 'version', 'filled_count'] : [];
    const outcomes = await changes(table, row(1), changing);
    expect(outcomes.length).toBeGreaterThan(6);
    expect(outcomes.filter(([, outcome]) => outcome !== 'refused')).toEqual([]);
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

  test('changes nothing else once it is fielded, and nothing at all once it is closed', async () => {
    const changing = ['status', 'closed_at', 'closes_at', 'updated_at', 'version'];
    const outcomes = await changes('survey_version', 'number = 1', changing);
    expect(outcomes.length).toBeGreaterThan(6);
    expect(outcomes.filter(([, outcome]) => outcome !== 'refused')).toEqual([]);
    const later = `closes_at = now() + interval '2 days'`;
    expect(await attempt(`update survey_version set ${later} ${version(1)}`)).toBe('accepted');
    await write(
      `insert into survey_version (jurisdiction_id, survey_id, number, languages, status) select jurisdiction_id, id, 3, '{en}', 'CLOSED' from survey`,
    );
    expect(await attempt(`update survey_version set ${later} ${version(3)}`)).toBe('refused');
    expect(await attempt(`update survey_version set closed_at = now() ${version(3)}`)).toBe('refused');
  });
});

test('places of a quota are taken, and none is given back', async () => {
  const fielded = 'where position = 1';
  expect(await attempt(`update survey_quota set filled_count = filled_count + 1 ${fielded}`)).toBe(
    'accepted',
  );
  await write(`update survey_quota set filled_count = 5 ${fielded}`);
  expect(await attempt(`update survey_quota set filled_count = 4 ${fielded}`)).toBe('refused');
  await expect(write(`update survey_quota set filled_count = 6 ${fielded}`)).rejects.toThrow(
    'survey_quota_has_places',
  );
});
