import { setTimeout as sleep } from 'node:timers/promises';

import { jurisdictionEntry } from '@rapport/database/tenant.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { mutate } from '../../testing/mutate.ts';
import type { TestJurisdiction } from '../../testing/seed-kit.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import type { Json, TestClient } from '../../testing/test-client.ts';
import { checkRollups, rebuildRollups, rolledUpOffices } from './rollup.checker.ts';

let api: TestApi;
let county: TestJurisdiction;
let analyst: TestClient;

beforeAll(async () => {
  api = await startTestApi({ now: () => new Date('2026-03-04T05:06:07.000Z') });
});
beforeEach(async () => {
  county = await api.jurisdiction();
  analyst = api.as({ jurisdiction: county, role: 'ANALYST' });
});
afterAll(() => api.close());

/** Runs statements as the API does, in one write transaction of the county. */
async function write(statements: { text: string; values: unknown[]; pause?: number }[]): Promise<void> {
  const session = api.database.api.open(jurisdictionEntry(county.id));
  try {
    await session.write(async () => {
      for (const { pause = 0, ...statement } of statements) {
        await session.query(statement);
        if (pause > 0) await sleep(pause);
      }
    });
  } finally {
    await session.end();
  }
}

async function readAll(text: string): Promise<Json[]> {
  const session = api.database.system.open({ text: 'select 1', name: 'enter_system' });
  try {
    return (await session.query({ text, values: [county.id] })).rows as Json[];
  } finally {
    await session.end();
  }
}

const contents = () =>
  readAll(`select to_jsonb(r) - '{id,created_at,changed_at}'::text[] as row from indicator_rollup r
            where jurisdiction_id = $1 order by 1`);

/** The roll-ups of an indicator for everyone, as "months from day: state numerator/denominator". */
async function rollups(code: string, where = 'dimension is null'): Promise<string[]> {
  const rows = await readAll(
    `select period_months || ' from ' || period_start || ': ' || state || coalesce(' ' || numerator, '') || coalesce('/' || denominator, '') as text
       from indicator_rollup where jurisdiction_id = $1 and indicator_code = '${code}' and ${where}
      order by period_months, period_start, revision`,
  );
  return rows.map(({ text }) => text as string);
}

async function differences() {
  const [office] = await rolledUpOffices(api.database.system, county.slug);
  if (!office) throw new Error('There is no such office');
  return (await checkRollups(api.database.system, office)).differences;
}

async function cataloged(code: string): Promise<string> {
  const { data } = await analyst.query(
    `query ($codes: [String!]) { indicators(filter: { codes: $codes }) { edges { node { id } } } }`,
    { codes: [code] },
  );
  return data.indicators.edges[0].node.id as string;
}

const send = async (name: string, input: object, selection: string): Promise<Json> => {
  const { payload } = await mutate(analyst, name, input, selection);
  expect(payload).toBeDefined();
  return payload;
};
const record = (input: object) => send('recordObservation', input, 'observation { id version }');

describe('the roll-ups of an office', () => {
  it('follow what is recorded, corrected and voided, and never scale up a part', async () => {
    const indicatorDefinitionId = await cataloged('victim-outreach');
    const month = (periodStart: string, numerator: number) =>
      record({ indicatorDefinitionId, periodStart, numerator, denominator: 50 });
    await month('2025-01-01', 10);
    const { observation: february } = await month('2025-02-01', 20);
    expect(await rollups('victim-outreach')).toEqual([
      '1 from 2025-01-01: VALUE 10/50',
      '1 from 2025-02-01: VALUE 20/50',
      '3 from 2025-01-01: PARTIAL',
      '12 from 2025-01-01: PARTIAL',
    ]);
    await month('2025-03-01', 30);
    expect(await rollups('victim-outreach')).toContain('3 from 2025-01-01: VALUE 60/150');
    const { observation: corrected } = await send(
      'correctObservation',
      {
        id: february.id,
        expectedVersion: february.version,
        numerator: 25,
        denominator: 50,
        reason: 'Miscounted.',
      },
      'observation { id version }',
    );
    expect(await rollups('victim-outreach')).toContain('3 from 2025-01-01: VALUE 65/150');
    await send(
      'voidObservation',
      { id: corrected.id, expectedVersion: corrected.version, reason: 'Of another office.' },
      'observation { id }',
    );
    expect(await rollups('victim-outreach')).toEqual([
      '1 from 2025-01-01: VALUE 10/50',
      '1 from 2025-03-01: VALUE 30/50',
      '3 from 2025-01-01: PARTIAL',
      '12 from 2025-01-01: PARTIAL',
    ]);
    expect(await differences()).toEqual([]);
  });

  it('have the fiscal periods of the office, and follow a change of its calendar', async () => {
    const indicatorDefinitionId = await cataloged('victim-outreach');
    for (let month = 1; month <= 12; month += 1)
      await record({
        indicatorDefinitionId,
        periodStart: new Date(Date.UTC(2024, 6 + month - 1, 1)).toISOString().slice(0, 10),
        numerator: 1,
        denominator: 2,
      });
    expect((await rollups('victim-outreach')).slice(-2)).toEqual([
      '12 from 2024-01-01: PARTIAL',
      '12 from 2025-01-01: PARTIAL',
    ]);
    await write([
      { text: 'update jurisdiction set fiscal_year_start_month = 7 where id = $1', values: [county.id] },
    ]);
    expect(await rollups('victim-outreach', 'period_months = 12')).toEqual([
      '12 from 2024-01-01: PARTIAL',
      '12 from 2024-07-01: VALUE 12/24',
      '12 from 2025-01-01: PARTIAL',
    ]);
    expect(await differences()).toEqual([]);
  });

  it('follow the revisions of a definition: an equivalent one has the figures, and another one says so', async () => {
    const draft = {
      name: 'Calls',
      description: 'Calls to the office.',
      measure: 'COUNT',
      numerator: 'Calls',
      unit: 'calls',
      direction: 'NO_DIRECTION',
      frequency: 'MONTH',
      source: 'Log',
    };
    const selection = 'indicatorDefinition { id }';
    const administrator = api.as({ jurisdiction: county, role: 'ADMIN' });
    const define = async (name: string, input: object): Promise<string> => {
      const { payload } = await mutate(administrator, name, input, selection);
      return payload.indicatorDefinition.id as string;
    };
    const first = await define('createIndicator', { code: 'calls', ...draft });
    await record({ indicatorDefinitionId: first, periodStart: '2025-01-01', numerator: 7 });
    const second = await define('reviseIndicator', {
      id: first,
      ...draft,
      equivalenceReason: 'Only the name changed.',
    });
    expect(await rollups('calls', 'revision = 2 and period_months = 1')).toEqual([
      '1 from 2025-01-01: VALUE 7',
    ]);
    await define('reviseIndicator', { id: second, ...draft });
    expect(await rollups('calls', 'revision = 3 and period_months = 1')).toEqual([
      '1 from 2025-01-01: OTHER_REVISION',
    ]);
    expect(await differences()).toEqual([]);
  });

  it('are found wrong when they were changed, and are right after a rebuild', async () => {
    await record({
      indicatorDefinitionId: await cataloged('victim-outreach'),
      periodStart: '2025-01-01',
      numerator: 10,
      denominator: 50,
    });
    await write([
      { text: `update indicator_rollup set numerator = 11 where period_months = $1`, values: [1] },
      { text: `delete from indicator_rollup where period_months = $1`, values: [12] },
    ]);
    expect(await differences()).toEqual([
      expect.objectContaining({
        cell: 'victim-outreach 1, 1 month from 2025-01-01, everyone',
        stored: expect.stringContaining('numerator 11'),
        expected: expect.stringContaining('numerator 10'),
      }),
      expect.objectContaining({ cell: expect.stringContaining('12 months from 2025-01-01'), stored: null }),
    ]);
    await rebuildRollups(api.database.system, county);
    expect(await differences()).toEqual([]);
  });

  it('belong to the office: another one has none of them', async () => {
    await record({
      indicatorDefinitionId: await cataloged('victim-outreach'),
      periodStart: '2025-01-01',
      numerator: 10,
      denominator: 50,
    });
    const other = await api.jurisdiction();
    const session = api.database.api.open(jurisdictionEntry(other.id));
    const { rows } = await session.query({ text: 'select id from indicator_rollup', values: [] });
    await session.end();
    expect(rows).toEqual([]);
  });
});

const cell = fc.record({
  revision: fc.constantFrom(1, 2, 3),
  place: fc.constantFrom(null, null, 'a', 'b'),
  group: fc.constantFrom(null, null, 'FEMALE', 'MALE'),
  month: fc.integer({ min: 0, max: 26 }),
  length: fc.constantFrom(1, 1, 1, 3, 6, 12),
  state: fc.constantFrom('VALUE', 'VALUE', 'VALUE', 'ZERO', 'NOT_REPORTED', 'NOT_APPLICABLE'),
  numerator: fc.constantFrom(1, 0.1, 17, 123_456.789),
  denominator: fc.constantFrom(0, 3, 0.7, 1_000_000),
  missing: fc.constantFrom(0, 0, 0, 1),
});
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('INSERT' as const),
      cells: fc.array(cell, { minLength: 1, maxLength: 30 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('VOID' as const), share: fc.constantFrom(2, 3, 7) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('CALENDAR' as const),
      month: fc.constantFrom(1, 7, 10),
      day: fc.constantFrom(1, 15),
    }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

const insertSql = `
  insert into observation (indicator_definition_id, place_id, dimension, "group", period_start, period_months, months_covered, state,
    numerator, denominator, sum_of_squares, source, recorded_by_subject)
  select d.id, p.id, case when c."group" is not null then 'SEX' end, c."group", date '2023-10-01' + make_interval(months => (c.month / c.length) * c.length),
         c.length, case when c.state in ('VALUE', 'ZERO') then greatest(1, c.length - c.missing) else 0 end, c.state::observation_state,
         case c.state when 'VALUE' then c.numerator when 'ZERO' then 0 end, case when c.state in ('VALUE', 'ZERO') then c.denominator end,
         case when c.state = 'VALUE' and c.missing = 0 then c.numerator end, 'ENTERED', 'tester'
    from jsonb_to_recordset($1::jsonb) as c(revision int, place text, "group" text, month int, length int, state text,
                                            numerator float8, denominator float8, missing int)
    join indicator_definition d on d.code = $2 and d.revision = c.revision
    left join measurement_place p on p.code = c.place
      on conflict do nothing`;

function statementOf(one: Step, code: string) {
  switch (one.kind) {
    case 'INSERT':
      return { text: insertSql, values: [JSON.stringify(one.cells), code] };
    case 'VOID':
      return {
        text: `update observation set ended_at = now(), end_kind = 'VOIDED', end_reason = 'x', ended_by_subject = 'x'
                where ended_at is null and extract(month from period_start)::int % $1 = 0`,
        values: [one.share],
      };
    case 'CALENDAR':
      return {
        text: 'update jurisdiction set fiscal_year_start_month = $1, fiscal_year_start_day = $2',
        values: [one.month, one.day],
      };
  }
}

/** Revisions 1 and 2 are equivalent, and 3 is not. */
const indicatorSql = (measure: string) => ({
  text: `
    with one as (
      insert into indicator_definition (code, revision, name, description, measure, numerator, denominator, unit, direction, frequency,
                                        disaggregations, source, equivalent_to_id)
      select 'made', 1, 'Made', 'Made', $1::indicator_measure, 'n', case when $1 <> 'COUNT' then 'd' end, 'u', 'NO_DIRECTION', 'MONTH', '{SEX}', 's', null
      returning id)
    insert into indicator_definition (code, revision, name, description, measure, numerator, denominator, unit, direction, frequency,
                                      disaggregations, source, equivalent_to_id)
    select 'made', revision, 'Made', 'Made', $1::indicator_measure, 'n', case when $1 <> 'COUNT' then 'd' end, 'u', 'NO_DIRECTION', 'MONTH', '{SEX}', 's',
           case when revision = 2 then one.id end
      from one, (values (2), (3)) as other(revision)`,
  values: [measure],
});
const placesSql = {
  text: `insert into measurement_place (code, name, kind) select code, code, 'COURT' from unnest($1::text[]) as code`,
  values: [['a', 'b']],
};

describe('any sequence of writes', () => {
  it('leaves the roll-ups that a series would compute, and that a rebuild from nothing makes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('COUNT', 'PROPORTION', 'RATE', 'MEAN'),
        fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 }),
        async (measure, transactions) => {
          county = await api.jurisdiction();
          await write([indicatorSql(measure), placesSql]);
          for (const steps of transactions) await write(steps.map((one) => statementOf(one, 'made')));
          expect(await differences()).toEqual([]);
          const kept = await contents();
          await write([{ text: 'delete from indicator_rollup where period_months >= $1', values: [0] }]);
          await rebuildRollups(api.database.system, county);
          expect(await contents()).toEqual(kept);
        },
      ),
      { numRuns: 12 },
    );
  });

  it('leaves the same when the writers run at the same time', async () => {
    await write([indicatorSql('COUNT'), placesSql]);
    const months = Array.from({ length: 24 }, (_, month) => month);
    // Each writer adds one month of the same quarters and years, and stays open for a while.
    await Promise.all(
      months.map((month) =>
        write([
          {
            ...statementOf(
              {
                kind: 'INSERT',
                cells: [
                  {
                    revision: 1,
                    place: null,
                    group: null,
                    month,
                    length: 1,
                    state: 'VALUE',
                    numerator: 1,
                    denominator: 3,
                    missing: 0,
                  },
                ],
              },
              'made',
            ),
            pause: 5 + (month % 3) * 10,
          },
        ]),
      ),
    );
    expect(await differences()).toEqual([]);
    expect(await rollups('made', 'revision = 1 and period_months = 12')).toEqual([
      '12 from 2023-01-01: PARTIAL',
      '12 from 2024-01-01: VALUE 12',
      '12 from 2025-01-01: PARTIAL',
    ]);
  });

  it('follows a statement of many rows', async () => {
    await write([indicatorSql('COUNT'), placesSql]);
    const [before] = await readAll(
      `select count(*)::int as rows from indicator_rollup where jurisdiction_id = $1`,
    );
    expect(before?.['rows']).toBe(0);
    const cells = Array.from({ length: 240 }, (_, index) => ({
      revision: 1,
      place: null,
      group: null,
      month: index,
      length: 1,
      state: 'VALUE',
      numerator: 1,
      denominator: 3,
      missing: 0,
    }));
    await write([
      { text: insertSql.replace('2023-10-01', '1990-01-01'), values: [JSON.stringify(cells), 'made'] },
    ]);
    expect(await differences()).toEqual([]);
  });
});
