import { encodeGlobalId } from '@rapport/core/ids.ts';
import { inSystem } from '@rapport/database/system.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { valueOnly, withValues } from '../../testing/figures.ts';
import type { TestJurisdiction } from '../../testing/seed-kit.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import type { Json } from '../../testing/test-client.ts';

let api: TestApi;
let now = new Date('2027-03-01T12:00:00Z');

beforeAll(async () => {
  api = await startTestApi({ now: () => now });
});
afterAll(() => api.close());

type Calendar = NonNullable<Parameters<TestApi['jurisdiction']>[0]>['calendar'];

/** An office with a program and activities, each with its headcount if it has one. */
async function office(calendar: Calendar, activities: readonly { at: string; headcount: number | null }[]) {
  const jurisdiction = await api.jurisdiction({ calendar: calendar ?? {} });
  const [program] = await jurisdiction.programs(1, { startsOn: new Date('2020-01-01') });
  if (!program) throw new Error('no program');
  const { prisma } = api.database.system;
  await inSystem(api.database.system, async () => {
    const made = await prisma.activity.createManyAndReturn({
      data: activities.map(({ at }) => ({
        jurisdictionId: jurisdiction.id,
        programId: program.id,
        title: 'Class',
        kind: 'CLASS' as const,
        status: 'COMPLETED' as const,
        startsAt: new Date(at),
      })),
    });
    const counted = activities.flatMap(({ headcount }, index) =>
      headcount === null ? [] : [{ activityId: made[index]?.id ?? '', headcount }],
    );
    await prisma.attendance.createMany({
      data: counted.map((one) => ({ jurisdictionId: jurisdiction.id, ...one })),
    });
  });
  return { jurisdiction, program: encodeGlobalId('Program', program.id) };
}

const document = /* GraphQL */ `
  query ($period: PeriodInput, $program: ID!) {
    programSummary(programId: $program, period: $period) {
      activitiesHeld activitiesCounted headcountTotal ${valueOnly}
      period { firstDay lastDay calendarYear fiscalYear timeZone }
    }
    programs { edges { node { figures(period: $period) { activitiesHeld activitiesCounted headcountTotal ${valueOnly} } } } }
    programTimeline(period: $period) {
      period { firstDay lastDay calendarYear fiscalYear timeZone }
      months { year month firstDay lastDay activitiesHeld activitiesCounted headcountTotal ${valueOnly} }
    }
  }
`;

async function figuresIn(of: { jurisdiction: TestJurisdiction; program: string }, period: object) {
  const { data, errors } = await api
    .as({ jurisdiction: of.jurisdiction, role: 'VIEWER' })
    .query(document, { period, program: of.program });
  expect(errors).toEqual([]);
  return withValues(data);
}

const denver = {
  timeZone: 'America/Denver',
  fiscalYearStartMonth: 7,
  fiscalYearStartDay: 1,
  fiscalYearNaming: 'END',
} as const;

describe('a class at 20:00 on June 30 in Denver', () => {
  it('counts for the fiscal year that ends on that day, and for June', async () => {
    const own = await office(denver, [{ at: '2026-06-30T20:00:00-06:00', headcount: 25 }]);
    const ending = await figuresIn(own, { fiscalYear: 2026 });
    expect(ending.programSummary).toEqual({
      activitiesHeld: 1,
      activitiesCounted: 1,
      headcountTotal: 25,
      period: {
        firstDay: '2025-07-01',
        lastDay: '2026-06-30',
        calendarYear: null,
        fiscalYear: 2026,
        timeZone: 'America/Denver',
      },
    });
    expect(ending.programTimeline.months.at(-1)).toMatchObject({ year: 2026, month: 6, headcountTotal: 25 });
    const next = await figuresIn(own, { fiscalYear: 2027 });
    expect(next.programSummary).toMatchObject({ activitiesHeld: 0, headcountTotal: null });
    const calendar = await figuresIn(own, { calendarYear: 2026 });
    expect(calendar.programTimeline.months.map((month: Json) => month.headcountTotal)).toEqual([
      ...[null, null, null, null, null],
      25,
      ...[null, null, null, null, null, null],
    ]);
  });
});

describe('activities on the last evenings of two years in Los Angeles', () => {
  it('count for the years of the office', async () => {
    const own = await office({ ...denver, timeZone: 'America/Los_Angeles' }, [
      { at: '2025-12-31T18:00:00-08:00', headcount: 40 },
      { at: '2026-06-30T18:00:00-07:00', headcount: 10 },
    ]);
    const total = async (period: object): Promise<unknown> =>
      (await figuresIn(own, period)).programSummary.headcountTotal;
    expect(await total({ calendarYear: 2025 })).toBe(40);
    expect(await total({ days: { from: '2025-07-01', to: '2026-06-30' } })).toBe(50);
    expect(await total({ fiscalYear: 2026 })).toBe(50);
    // The older arguments mean days of the office, too.
    const { data } = await api.as({ jurisdiction: own.jurisdiction, role: 'VIEWER' }).query(
      `query ($id: ID!) { programSummary(programId: $id, from: "2025-01-01", to: "2025-12-31") { headcountTotal ${valueOnly} }
           programTimeline(year: 2025) { months { headcountTotal ${valueOnly} } } }`,
      { id: own.program },
    );
    expect(withValues(data).programSummary.headcountTotal).toBe(40);
    expect(withValues(data).programTimeline.months[11].headcountTotal).toBe(40);
  });
});

describe('a figure that is not counted', () => {
  it('is not reported, and 0 where 0 was counted; partly counted, it says how many reported', async () => {
    const own = await office(denver, [
      { at: '2026-01-10T12:00:00Z', headcount: null },
      { at: '2026-02-10T12:00:00Z', headcount: 0 },
      { at: '2026-03-10T12:00:00Z', headcount: 12 },
      { at: '2026-03-11T12:00:00Z', headcount: null },
    ]);
    const { data } = await api.as({ jurisdiction: own.jurisdiction, role: 'VIEWER' }).query(
      `{ programTimeline(period: { calendarYear: 2026 }) { months {
           headcountTotal { __typename ... on Estimate { value denominator caveats } ... on NotReported { why } } } } }`,
    );
    const [january, february, march, april] = data.programTimeline.months.map(
      (month: Json) => month.headcountTotal,
    );
    expect(january.why).toBe('The activity held in these days has no headcount.');
    expect(february).toMatchObject({ value: 0, denominator: 1 });
    expect(march).toMatchObject({
      value: 12,
      denominator: 1,
      caveats: expect.arrayContaining([
        '1 of 2 activities held have a headcount; the others are not included.',
      ]),
    });
    expect(april.why).toBe('No activity was held in these days.');
  });
});

describe('a period', () => {
  it.each([
    [{ calendarYear: 1899 }, ['period', 'calendarYear']],
    [{ days: { from: '2026-02-01', to: '2026-01-31' } }, ['period', 'days', 'to']],
    [{ days: { from: '2000-01-01', to: '2010-01-31' } }, ['period']],
  ])('cannot be %j for a timeline', async (period, inputPath) => {
    const { jurisdiction } = await office(denver, []);
    const { errors } = await api
      .as({ jurisdiction, role: 'VIEWER' })
      .query('query ($period: PeriodInput!) { programTimeline(period: $period) { months { month } } }', {
        period,
      });
    expect(errors[0]?.extensions).toMatchObject({ code: 'VALIDATION_FAILED', inputPath });
  });

  it('is given once', async () => {
    const own = await office(denver, []);
    const client = api.as({ jurisdiction: own.jurisdiction, role: 'VIEWER' });
    for (const text of [
      'programTimeline(year: 2025, period: { fiscalYear: 2025 }) { months { month } }',
      'programTimeline { months { month } }',
      `programSummary(programId: "${own.program}", from: "2025-01-01", period: { fiscalYear: 2025 }) { activitiesHeld }`,
    ]) {
      const { errors } = await client.query(`{ ${text} }`);
      expect(errors[0]?.extensions['code'], text).toBe('VALIDATION_FAILED');
    }
  });
});

/** The day on a wall calendar of the office, by JavaScript's own formatting. */
function wallDay(at: string, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date(at));
}

describe('summary, figures and timeline of many activities', () => {
  // Around month ends, year ends, and the days on which clocks change.
  const edges = [
    '2025-03-09T00:00:00Z',
    '2025-06-30T00:00:00Z',
    '2025-07-01T00:00:00Z',
    '2025-11-02T00:00:00Z',
    '2025-12-31T00:00:00Z',
    '2026-01-01T00:00:00Z',
    '2026-03-08T00:00:00Z',
    '2026-06-30T00:00:00Z',
    '2026-11-01T00:00:00Z',
  ];
  const moment = fc
    .tuple(fc.constantFrom(...edges), fc.integer({ min: -2_880, max: 2_880 }))
    .map(([edge, minutes]) => new Date(Date.parse(edge) + minutes * 60_000).toISOString());
  const activities = fc.array(
    fc.record({ at: moment, headcount: fc.option(fc.integer({ min: 0, max: 50 }), { freq: 3 }) }),
    { minLength: 30, maxLength: 60 },
  );
  const day = fc
    .date({ min: new Date('2025-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

  it('are those of an independent count, in any zone and any period', async () => {
    now = new Date('2027-03-01T12:00:00Z');
    await fc.assert(
      fc.asyncProperty(
        activities,
        fc.constantFrom(
          'America/Denver',
          'America/New_York',
          'Pacific/Honolulu',
          'Pacific/Guam',
          'America/Havana',
          'UTC',
        ),
        fc.constantFrom(['07-01', 7, 1] as const, ['10-01', 10, 1] as const, ['06-16', 6, 16] as const),
        fc.tuple(day, day).map((days) => days.sort()),
        async (
          written,
          timeZone,
          [start, fiscalYearStartMonth, fiscalYearStartDay],
          [from = '', to = ''],
        ) => {
          const own = await office(
            { timeZone, fiscalYearStartMonth, fiscalYearStartDay, fiscalYearNaming: 'START' },
            written,
          );
          const before = new Date(Date.parse(`2026-${start}`) - 86_400_000).toISOString().slice(0, 10);
          for (const [period, first, last] of [
            [{ calendarYear: 2025 }, '2025-01-01', '2025-12-31'],
            [{ fiscalYear: 2025 }, `2025-${start}`, before],
            [{ days: { from, to } }, from, to],
          ] as const) {
            const inside = written.filter(({ at }) => {
              const shown = wallDay(at, timeZone);
              return first <= shown && shown <= last;
            });
            const expected = (some: typeof written) => {
              const counted = some.flatMap(({ headcount }) => headcount ?? []);
              return {
                activitiesHeld: some.length,
                activitiesCounted: counted.length,
                headcountTotal: counted.length === 0 ? null : counted.reduce((sum, one) => sum + one, 0),
              };
            };
            const { programSummary, programs, programTimeline } = await figuresIn(own, period);
            expect(programSummary).toMatchObject(expected(inside));
            expect(programs.edges[0].node.figures).toEqual(expected(inside));
            for (const { year, month, firstDay, lastDay, ...figures } of programTimeline.months) {
              const name = `${year}-${String(month).padStart(2, '0')}`;
              expect([firstDay.slice(0, 7), lastDay.slice(0, 7)]).toEqual([name, name]);
              const ofMonth = inside.filter(({ at }) => wallDay(at, timeZone).startsWith(name));
              expect(figures, name).toEqual(expected(ofMonth));
            }
          }
        },
      ),
      { numRuns: 12 },
    );
  });
});
