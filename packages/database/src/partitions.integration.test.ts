import { createTestDatabase } from './testing/test-database.ts';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { inSystem } from './system.ts';
import { readCatalog } from './testing/catalog.ts';
import { createRowFactory, insertStatement } from './testing/row-factory.ts';
import { createTenants, type Tenant } from './testing/tenants.ts';

const database = await createTestDatabase();
const [owner, api, system] = [database.urls.owner, database.urls.api, database.urls.system].map(
  (connectionString) => new pg.Client({ connectionString }),
) as [pg.Client, pg.Client, pg.Client];
await Promise.all([owner.connect(), api.connect(), system.connect()]);
const catalog = await readCatalog(owner);
const partitioned = ['answer', 'audit_event', 'response'];
let tenant: Tenant;

beforeAll(async () => {
  [tenant] = (await createTenants(database.system, 1, 1)) as [Tenant];
  const factory = createRowFactory(system, catalog);
  for (const table of partitioned) await factory.insert(table, tenant.id);
  await api.query(`select set_config('app.jurisdiction_id', $1, false)`, [tenant.id]);
});
afterAll(async () => {
  await Promise.all([owner.end(), api.end(), system.end()]);
  await database.close();
});

const insufficientPrivilege = '42501';

/** The error's code, or how many rows came back. */
const outcome = (client: pg.Client, text: string): Promise<unknown> =>
  client.query(text).then(
    ({ rows }) => rows.length,
    (error: unknown) => (error as pg.DatabaseError).code,
  );

test('the large tables are partitioned by tenant', () => {
  expect(catalog.tables.filter((table) => table.partitionKey !== null).map(({ name }) => name)).toEqual(
    partitioned,
  );
  expect(catalog.partitions.map(({ parent }) => parent)).toEqual(
    partitioned.flatMap((table) => Array<string>(8).fill(table)),
  );
});

test.each(catalog.partitions.map(({ name }) => name))(
  '%s is reached through its table alone',
  async (name) => {
    for (const client of [api, system])
      for (const text of [
        `select from ${name}`,
        `insert into ${name} default values`,
        `update ${name} set jurisdiction_id = jurisdiction_id`,
        `delete from ${name}`,
        `truncate ${name}`,
      ])
        expect(await outcome(client, text), text).toBe(insufficientPrivilege);
    // The owner meets row-level security without a policy.
    expect(await outcome(owner, `select from ${name}`)).toBe(0);
    expect(await outcome(owner, `update ${name} set jurisdiction_id = jurisdiction_id returning 1`)).toBe(0);
  },
);

interface Plan {
  'Node Type': string;
  'Relation Name'?: string;
  Plans?: Plan[];
}

function relations(plan: Plan): string[] {
  return [plan['Relation Name'] ?? [], (plan.Plans ?? []).flatMap(relations)].flat();
}

async function readRelations(client: pg.Client, text: string): Promise<string[]> {
  const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(`explain (format json) ${text}`);
  return relations(rows[0]?.['QUERY PLAN'][0].Plan as Plan);
}

describe('a statement of a tenant touches one partition', () => {
  const partitionOf = async (table: string): Promise<string> => {
    const { rows } = await system.query<{ name: string }>(
      `select relname as name from pg_class where oid = (select tableoid from ${table} where jurisdiction_id = $1 limit 1)`,
      [tenant.id],
    );
    return rows[0]?.name ?? '';
  };

  test.each([
    ['answer', 'select * from answer where response_id = uuidv7()'],
    ['answer', 'delete from answer where response_id = uuidv7()'],
    ['response', 'select * from response order by id desc limit 21'],
    ['response', 'select count(*) from response where survey_version_id = uuidv7()'],
    ['response', 'delete from response where id = uuidv7()'],
    ['audit_event', 'select * from audit_event order by occurred_at desc, id desc limit 21'],
    ['audit_event', `select count(*) from audit_event where action = 'program.created'`],
  ])('of %s: %s', async (table, text) => {
    const own = await partitionOf(table);
    expect(own).toMatch(new RegExp(`^${table}_\\d$`));
    const read = (await readRelations(api, text)).filter((name) => name.startsWith(`${table}_`));
    expect(new Set(read)).toEqual(new Set([own]));
    // Without a tenant there are no rows, and every partition is looked at or none: the policy is what told them apart.
    expect(
      (await readRelations(system, text)).filter((name) => name.startsWith(`${table}_`)).length,
    ).toBeGreaterThan(1);
  });

  test('of a join, as the figures of a survey read it', async () => {
    const read = await readRelations(
      api,
      'select 1 from response r join answer a on a.response_id = r.id where r.survey_version_id = uuidv7()',
    );
    expect(new Set(read)).toEqual(new Set([await partitionOf('response'), await partitionOf('answer')]));
  });
});

describe('a question is answered once', () => {
  const uniqueViolation = '23505';
  const foreignKeyViolation = '23503';
  const checkViolation = '23514';

  async function questionnaire(): Promise<Record<string, string>> {
    const { prisma } = database.system;
    return inSystem(database.system, async () => {
      const jurisdictionId = tenant.id;
      const survey = await prisma.survey.create({ data: { jurisdictionId, title: 'A survey' } });
      const version = await prisma.surveyVersion.create({
        data: { jurisdictionId, surveyId: survey.id, number: 1, languages: ['en'] },
      });
      const ids: Record<string, string> = {};
      for (const [position, kind] of (
        ['NUMBER', 'SINGLE_CHOICE', 'MULTIPLE_CHOICE', 'TEXT'] as const
      ).entries()) {
        const parent = { jurisdictionId, surveyVersionId: version.id };
        const question = await prisma.question.create({
          data: { ...parent, position, code: kind, kind, text: {} },
        });
        ids[kind] = question.id;
        for (const place of [0, 1, 2]) {
          const choice = await prisma.choice.create({
            data: {
              jurisdictionId,
              questionId: question.id,
              questionKind: kind,
              position: place,
              code: `${place}`,
              label: {},
            },
          });
          ids[`${kind} ${place}`] = choice.id;
        }
      }
      const response = await prisma.response.create({
        data: { jurisdictionId, surveyVersionId: version.id, respondentKey: 'somebody' },
      });
      return { ...ids, response: response.id };
    });
  }

  type Answer = [
    question: string,
    values: { choice?: string; number_value?: string; text_value?: string; slot?: number },
  ];

  /** Writes answers one after the other; the code of the first that is refused. Nothing of it stays. */
  async function answer(ids: Record<string, string>, answers: readonly Answer[]): Promise<unknown> {
    await system.query('begin');
    try {
      for (const [question, { choice, slot, ...value }] of answers) {
        const row = {
          jurisdiction_id: tenant.id,
          response_id: ids['response'] ?? '',
          question_id: ids[question] ?? '',
          ...(choice === undefined ? {} : { choice_id: ids[choice] ?? '' }),
          ...(slot === undefined ? {} : { slot: String(slot) }),
          ...value,
        };
        const code = await outcome(system, insertStatement('answer', row) as unknown as string);
        if (code !== 0) return code;
      }
      return 'accepted';
    } finally {
      await system.query('rollback');
    }
  }

  test.each<[what: string, answers: Answer[], outcome: string]>([
    ['one number', [['NUMBER', { number_value: '1' }]], 'accepted'],
    [
      'two numbers',
      [
        ['NUMBER', { number_value: '1' }],
        ['NUMBER', { number_value: '2' }],
      ],
      uniqueViolation,
    ],
    [
      'a number and a choice for a missing answer',
      [
        ['NUMBER', { number_value: '1' }],
        ['NUMBER', { choice: 'NUMBER 2' }],
      ],
      uniqueViolation,
    ],
    [
      'a second number in another slot',
      [
        ['NUMBER', { number_value: '1' }],
        ['NUMBER', { number_value: '2', slot: 1 }],
      ],
      checkViolation,
    ],
    [
      'two texts',
      [
        ['TEXT', { text_value: 'a' }],
        ['TEXT', { text_value: 'b' }],
      ],
      uniqueViolation,
    ],
    [
      'two choices of one',
      [
        ['SINGLE_CHOICE', { choice: 'SINGLE_CHOICE 0' }],
        ['SINGLE_CHOICE', { choice: 'SINGLE_CHOICE 1' }],
      ],
      uniqueViolation,
    ],
    [
      'a second choice of one in another slot',
      [
        ['SINGLE_CHOICE', { choice: 'SINGLE_CHOICE 0' }],
        ['SINGLE_CHOICE', { choice: 'SINGLE_CHOICE 1', slot: 1 }],
      ],
      foreignKeyViolation,
    ],
    [
      'two choices of several',
      [
        ['MULTIPLE_CHOICE', { choice: 'MULTIPLE_CHOICE 1', slot: 1 }],
        ['MULTIPLE_CHOICE', { choice: 'MULTIPLE_CHOICE 2', slot: 2 }],
      ],
      'accepted',
    ],
    [
      'the same choice of several twice',
      [
        ['MULTIPLE_CHOICE', { choice: 'MULTIPLE_CHOICE 1', slot: 1 }],
        ['MULTIPLE_CHOICE', { choice: 'MULTIPLE_CHOICE 1', slot: 1 }],
      ],
      uniqueViolation,
    ],
    [
      'the same choice of several in another slot',
      [
        ['MULTIPLE_CHOICE', { choice: 'MULTIPLE_CHOICE 1', slot: 1 }],
        ['MULTIPLE_CHOICE', { choice: 'MULTIPLE_CHOICE 1', slot: 2 }],
      ],
      foreignKeyViolation,
    ],
    ['a choice of another question', [['SINGLE_CHOICE', { choice: 'TEXT 0' }]], foreignKeyViolation],
  ])('%s', async (_what, answers, expected) => {
    expect(await answer(await questionnaire(), answers)).toBe(expected);
  });
});
