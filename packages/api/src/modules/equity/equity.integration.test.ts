import type { OfficeCalendar } from '@rapport/core/actor.ts';
import type { DemographicDimension } from '@rapport/database/generated/prisma/enums.ts';
import { inSystem } from '@rapport/database/system.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { TestJurisdiction } from '../../testing/seed-kit.ts';
import { importDataset, startApiWithWorker, upload } from '../../testing/survey-journey.ts';
import type { TestApi } from '../../testing/test-api.ts';
import type { Json, TestClient } from '../../testing/test-client.ts';

let api: TestApi;

beforeAll(async () => {
  api = await startApiWithWorker({ now: () => new Date('2026-03-01T12:00:00Z') });
});
afterAll(() => api.close());

const county = '06029';
type Groups = Record<string, number>;

/** An office that serves one county, or those named. */
async function office(
  counties: readonly string[] = [county],
  disclosureThreshold?: number,
  calendar: Partial<OfficeCalendar> = {},
) {
  const jurisdiction = await api.jurisdiction({
    ...(disclosureThreshold ? { disclosureThreshold } : {}),
    calendar,
  });
  const { system } = api.database;
  await inSystem(system, () =>
    system.prisma.jurisdictionArea.createMany({
      data: counties.map((countyFips) => ({
        jurisdictionId: jurisdiction.id,
        countyFips,
        effectiveFrom: new Date('2020-01-01'),
      })),
    }),
  );
  return jurisdiction;
}

const fields = {
  AGE_BAND: 'ageBand',
  SEX: 'sex',
  RACE_ETHNICITY: 'raceEthnicity',
  ETHNICITY: 'ethnicity',
} as const;

/** The groups of a county, and everyone: the sum of the groups by default. */
async function populations(
  jurisdiction: TestJurisdiction,
  dimension: DemographicDimension,
  groups: Groups,
  {
    year = 2024,
    countyFips = county,
    total = Object.values(groups).reduce((sum, one) => sum + one, 0),
  }: { year?: number; countyFips?: string; total?: number | null } = {},
): Promise<void> {
  const { system } = api.database;
  const place = { jurisdictionId: jurisdiction.id, countyFips, stateName: 'California', countyName: 'Kern' };
  const figures = { ...place, year, source: `Census ${year}` };
  await inSystem(system, () =>
    system.prisma.population.createMany({
      data: [
        ...Object.entries(groups).map(([category, count]) => ({
          ...figures,
          count,
          [fields[dimension]]: category,
        })),
        ...(total === null ? [] : [{ ...figures, count: total }]),
      ],
      skipDuplicates: true,
    }),
  );
}

/** A headcount at an activity of its own, with how many of it are of which group. */
async function headcount(
  jurisdiction: TestJurisdiction,
  people: number,
  groups: Partial<Record<DemographicDimension, Groups>>,
  values: Parameters<TestJurisdiction['activities']>[2] = {},
): Promise<void> {
  const [program] = await jurisdiction.programs(1);
  if (!program) throw new Error('no program');
  const [activity] = await jurisdiction.activities(program, 1, {
    startsAt: new Date('2025-05-10T18:00:00Z'),
    status: 'COMPLETED',
    ...values,
  });
  if (!activity) throw new Error('no activity');
  const { system } = api.database;
  await inSystem(system, async () => {
    const { id } = await system.prisma.attendance.create({
      data: { jurisdictionId: jurisdiction.id, activityId: activity.id, headcount: people },
    });
    await system.prisma.attendanceCount.createMany({
      data: Object.entries(groups).flatMap(([dimension, counts]) =>
        Object.entries(counts).map(([category, count]) => ({
          jurisdictionId: jurisdiction.id,
          attendanceId: id,
          dimension: dimension as DemographicDimension,
          category,
          count,
        })),
      ),
    });
  });
}

const figure = /* GraphQL */ `
  __typename
  ... on Estimate { value interval { lower upper confidenceLevel } numerator denominator method unit caveats }
  ... on Suppressed { threshold }
  ... on NotReported { why }
`;
const view = /* GraphQL */ `
  id year period { firstDay lastDay calendarYear fiscalYear timeZone } dimension populationYear populationSource threshold frozenAt
  attendeesTotal { ${figure} }
  notStated { ${figure} }
  groups {
    category
    reachedShare { ${figure} }
    residentShare { ${figure} }
    difference { ${figure} }
    representationRatio { ${figure} }
  }
`;
const freezing = /* GraphQL */ `
  mutation ($input: FreezeEquityTableInput!) {
    freezeEquityTable(input: $input) {
      __typename
      ... on Error { code message path }
      ... on ValidationError { issues { path message } }
      ... on FreezeEquityTablePayload { equityView { ${view} } }
    }
  }
`;
const reading = /* GraphQL */ `
  query ($year: Int!, $dimension: DemographicDimension!) {
    equityView(year: $year, dimension: $dimension) { ${view} }
  }
`;

const as = (
  jurisdiction: TestJurisdiction,
  role: 'ANALYST' | 'VIEWER' | 'CONTRIBUTOR' | 'ADMIN' = 'ANALYST',
) => api.as({ jurisdiction, role });

async function freeze(client: TestClient, input: object = {}): Promise<Json> {
  const { data, errors } = await client.query(freezing, {
    input: { year: 2025, dimension: 'SEX', ...input },
  });
  expect(errors).toEqual([]);
  return data.freezeEquityTable;
}

async function read(client: TestClient, dimension = 'SEX', year = 2025): Promise<Json> {
  const { data, errors } = await client.query(reading, { year, dimension });
  expect(errors).toEqual([]);
  return data.equityView;
}

describe('a dry run', () => {
  const check = async (jurisdiction: TestJurisdiction, role: 'ANALYST' | 'VIEWER' = 'ANALYST') =>
    as(jurisdiction, role).query(
      `{ equityCheck(period: { calendarYear: 2025 }, dimension: SEX) {
           problems activitiesHeld activitiesCounted populationYear populationSource residents groupCount hiddenGroupCount } }`,
    );

  it('says why a view cannot be created, or what it would rest on, and creates nothing', async () => {
    const kern = await office();
    const { data: without } = await check(kern);
    expect(without.equityCheck).toMatchObject({
      problems: [expect.stringContaining('No populations of 2025')],
      residents: null,
    });
    await populations(kern, 'SEX', { FEMALE: 480, MALE: 520 });
    await headcount(kern, 200, { SEX: { FEMALE: 60, MALE: 40 } });
    const { data } = await check(kern);
    expect(data.equityCheck).toEqual({
      problems: [],
      activitiesHeld: 1,
      activitiesCounted: 1,
      populationYear: 2024,
      populationSource: 'Census 2024',
      residents: 1000,
      groupCount: 2,
      hiddenGroupCount: 0,
    });
    expect(await read(as(kern))).toBeNull();
    const { equityView } = await freeze(as(kern));
    expect(equityView.groups).toHaveLength(2);
    const { data: again } = await check(kern);
    expect(again.equityCheck.problems).toEqual([expect.stringContaining('already exists')]);
  });

  it('is for people who can create the view, and sees nothing of another county', async () => {
    const [kern, other] = [await office(), await office()];
    await populations(kern, 'SEX', { FEMALE: 480, MALE: 520 });
    expect((await check(kern, 'VIEWER')).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    const { data } = await check(other);
    expect(data.equityCheck.problems).toEqual([expect.stringContaining('No populations of 2025')]);
  });
});

describe('an equity view', () => {
  it('compares the people who were reached in a year with the residents', async () => {
    const kern = await office();
    await populations(kern, 'SEX', { FEMALE: 480, MALE: 520, X: 0 });
    await populations(kern, 'SEX', { FEMALE: 1, MALE: 2 }, { year: 2023 });
    await populations(kern, 'SEX', { FEMALE: 9, MALE: 9 }, { year: 2026 });
    await headcount(kern, 200, { SEX: { FEMALE: 60, MALE: 40 } });
    await headcount(
      kern,
      80,
      { SEX: { FEMALE: 21 } },
      { status: 'ACTIVE', startsAt: new Date('2025-01-01T00:00:00Z') },
    );
    // None of these count.
    await headcount(kern, 50, { SEX: { FEMALE: 50 } }, { status: 'PROPOSED' });
    await headcount(kern, 50, { SEX: { FEMALE: 50 } }, { status: 'CANCELLED', cancelReason: 'Rain' });
    await headcount(kern, 50, { SEX: { FEMALE: 50 } }, { startsAt: new Date('2026-01-01T00:00:00Z') });
    await headcount(kern, 50, { SEX: { FEMALE: 50 } }, { deletedAt: new Date('2025-06-01') });

    expect(await read(as(kern, 'VIEWER'))).toBeNull();
    const { equityView } = await freeze(as(kern));
    expect(equityView).toMatchObject({
      year: 2025,
      dimension: 'SEX',
      populationYear: 2024,
      populationSource: 'Census 2024',
      threshold: 10,
      attendeesTotal: { value: 280, unit: 'attendances' },
      notStated: { value: 159 },
    });
    const [female, male, x] = equityView.groups;
    expect([female.category, male.category, x.category]).toEqual(['FEMALE', 'MALE', 'X']);
    // 81 of 121; the interval by Newcombe's method 3, computed apart from the code.
    expect(female.reachedShare).toMatchObject({ numerator: 81, denominator: 121, value: 81 / 121 });
    expect(female.reachedShare.interval.lower).toBeCloseTo(0.581524, 5);
    expect(female.reachedShare.interval.upper).toBeCloseTo(0.746892, 5);
    expect(female.residentShare).toMatchObject({ numerator: 480, denominator: 1000, interval: null });
    expect(female.difference.value).toBeCloseTo(81 / 121 - 0.48, 12);
    expect(female.difference.interval.lower).toBeCloseTo(0.581524 - 0.48, 5);
    expect(female.representationRatio.value).toBeCloseTo(81 / 121 / 0.48, 12);
    expect(female.reachedShare.caveats.join(' ')).toMatch(/came twice is counted twice/);
    expect(x).toMatchObject({
      reachedShare: { value: 0 },
      representationRatio: {
        __typename: 'NotReported',
        why: expect.stringMatching(/a ratio cannot be computed/),
      },
    });
    for (const role of ['VIEWER', 'ADMIN'] as const) expect(await read(as(kern, role))).toEqual(equityView);
  });

  it('adds the counties that are served at the end of the year, and wants all of them known', async () => {
    const district = await office([county, '06031']);
    const { system } = api.database;
    await inSystem(system, () =>
      system.prisma.jurisdictionArea.create({
        data: {
          jurisdictionId: district.id,
          countyFips: '06033',
          effectiveFrom: new Date('2020-01-01'),
          effectiveTo: new Date('2025-12-31'),
        },
      }),
    );
    await populations(district, 'SEX', { FEMALE: 300, MALE: 300 });
    expect(await freeze(as(district))).toMatchObject({
      code: 'INVALID_STATE',
      path: ['input', 'dimension'],
      message: expect.stringMatching(/not for 06031.*column "sex"/),
    });
    await populations(district, 'SEX', { FEMALE: 100, MALE: 100 }, { countyFips: '06031' });
    await populations(district, 'SEX', { FEMALE: 999 }, { countyFips: '06033' });
    const { equityView } = await freeze(as(district));
    expect(equityView.groups[0].residentShare).toMatchObject({ numerator: 400, denominator: 800 });
    expect(equityView.groups[0].reachedShare).toMatchObject({ __typename: 'NotReported' });
    expect(equityView.attendeesTotal).toEqual({
      __typename: 'NotReported',
      why: 'No activity held in these days has a headcount.',
    });
  });

  it('permanently hides small counts and the figures that would reveal them, at the current threshold', async () => {
    const kern = await office();
    await populations(kern, 'AGE_BAND', { '18-24': 300, '25-84': 300, '0-17': 8, '85+': 200 });
    await headcount(kern, 300, { AGE_BAND: { '18-24': 3, '25-84': 120, '85+': 40 } });
    const { equityView } = await freeze(as(kern), { dimension: 'AGE_BAND' });
    const kinds = (groups: Json) =>
      groups.map((group: Json) => [
        group.category,
        group.reachedShare.__typename,
        group.residentShare.__typename,
        group.difference.__typename,
      ]);
    expect(kinds(equityView.groups)).toEqual([
      ['0-17', 'Estimate', 'Suppressed', 'Suppressed'],
      ['18-24', 'Suppressed', 'Suppressed', 'Suppressed'],
      ['25-84', 'Estimate', 'Estimate', 'Estimate'],
      // The fewest residents beside a small number of attendances.
      ['85+', 'Suppressed', 'Estimate', 'Suppressed'],
    ]);

    const { system } = api.database;
    await inSystem(system, () =>
      system.prisma.jurisdiction.update({ where: { id: kern.id }, data: { disclosureThreshold: 50 } }),
    );
    await headcount(kern, 30, { AGE_BAND: { '18-24': 30 } });
    expect(await read(as(kern, 'VIEWER'), 'AGE_BAND')).toEqual(equityView);
    // Neither as a node nor in the trail.
    const { data } = await as(kern, 'ADMIN').query(
      /* GraphQL */ `
        query ($id: ID!) {
          node(id: $id) { ... on EquityView { id year notStated { ${figure} } groups { category reachedShare { ${figure} } } } }
          auditTrail(filter: { entityId: $id }) { edges { node { action detail { name value } } } }
        }
      `,
      { id: equityView.id },
    );
    expect(data.node).toMatchObject({ id: equityView.id, notStated: { value: 137 } });
    expect(data.node.groups.map((group: Json) => group.reachedShare.__typename)).toEqual([
      'Estimate',
      'Suppressed',
      'Estimate',
      'Suppressed',
    ]);
    const [{ node: event }] = data.auditTrail.edges;
    expect(event.action).toBe('equityView.frozen');
    expect(event.detail.map((one: Json) => one.name).sort()).toEqual([
      'days',
      'dimension',
      'populationYear',
      'threshold',
      'year',
    ]);
  });

  it('hides a small number of people without a group, though another dimension shows the same total', async () => {
    const kern = await office();
    await populations(kern, 'SEX', { FEMALE: 500, MALE: 500 });
    await populations(kern, 'AGE_BAND', { '0-17': 500, '18+': 500 });
    await headcount(kern, 104, {
      SEX: { FEMALE: 60, MALE: 40 },
      AGE_BAND: { '0-17': 54, '18+': 50 },
    });
    await freeze(as(kern));
    await freeze(as(kern), { dimension: 'AGE_BAND' });
    const bySex = await read(as(kern, 'VIEWER'));
    const byAge = await read(as(kern, 'VIEWER'), 'AGE_BAND');
    expect(byAge).toMatchObject({ attendeesTotal: { value: 104 }, notStated: { value: 0 } });
    expect(bySex).toMatchObject({
      attendeesTotal: { value: 104 },
      notStated: { __typename: 'Suppressed', threshold: 10 },
    });
    // The shown figures of 104 leave 64, which can be FEMALE or people without a group.
    expect(bySex.groups.map((group: Json) => group.reachedShare)).toMatchObject([
      { __typename: 'Suppressed' },
      { numerator: 40, denominator: 104, method: expect.stringMatching(/all attendances/) },
    ]);
    const { id: _id, frozenAt: _frozenAt, ...figures } = bySex;
    expect(JSON.stringify(figures)).not.toMatch(/\b(100|60|4)\b/);
  });

  it('uses the populations of an imported file, in the year that was asked for', async () => {
    const kern = await office();
    const csv = [
      'fips,state,county,year,population,sex',
      `${county},California,Kern,2020,700,FEMALE`,
      `${county},California,Kern,2020,300,MALE`,
      `${county},California,Kern,2020,1000,`,
    ].join('\n');
    const analyst = as(kern);
    const uploadId = await upload(analyst, csv, 'populations.csv');
    const imported = await importDataset(analyst, {
      uploadId,
      dataset: { populations: { source: 'Decennial census' } },
    });
    expect(imported.__typename).toBe('ImportDatasetPayload');
    await api.drainQueue();
    const { equityView } = await freeze(analyst, { populationYear: 2020 });
    expect(equityView).toMatchObject({ populationYear: 2020, populationSource: 'Decennial census' });
    expect(equityView.groups[0].residentShare).toMatchObject({ value: 0.7, denominator: 1_000 });
  });
});

describe('an equity view of days of the office', () => {
  const denver = {
    timeZone: 'America/Denver',
    fiscalYearStartMonth: 7,
    fiscalYearStartDay: 1,
    fiscalYearNaming: 'END',
  } as const;

  it('counts the evening of the last day, and none of the day after', async () => {
    const kern = await office([county], undefined, denver);
    await populations(kern, 'SEX', { FEMALE: 500, MALE: 500 });
    const groups = { SEX: { FEMALE: 20, MALE: 20 } };
    // 20:00 on June 30 and on December 31 in Denver.
    await headcount(kern, 40, groups, { startsAt: new Date('2025-07-01T02:00:00Z') });
    await headcount(
      kern,
      100,
      { SEX: { FEMALE: 50, MALE: 50 } },
      { startsAt: new Date('2026-01-01T03:00:00Z') },
    );
    const { equityView } = await freeze(as(kern), { year: undefined, period: { fiscalYear: 2025 } });
    expect(equityView).toMatchObject({
      year: 2025,
      period: {
        firstDay: '2024-07-01',
        lastDay: '2025-06-30',
        fiscalYear: 2025,
        calendarYear: null,
        timeZone: 'America/Denver',
      },
      attendeesTotal: { value: 40 },
    });
    const half = { from: '2025-07-01', to: '2025-12-31' };
    const { equityView: later } = await freeze(as(kern), { year: undefined, period: { days: half } });
    expect(later).toMatchObject({
      period: { fiscalYear: null, calendarYear: null },
      attendeesTotal: { value: 100 },
    });
    const { data } = await as(kern, 'VIEWER').query(
      `query ($period: PeriodInput) { equityView(period: $period, dimension: SEX) { id } }`,
      { period: { days: { from: '2024-07-01', to: '2025-06-30' } } },
    );
    expect(data.equityView.id).toBe(equityView.id);
    const year = await freeze(as(kern), { year: undefined, period: { calendarYear: 2025 } });
    expect(year.equityView).toMatchObject({ period: { calendarYear: 2025 }, attendeesTotal: { value: 140 } });
  });

  it('is refused if a small count would follow from it and the view of overlapping days', async () => {
    const kern = await office([county], undefined, denver);
    await populations(kern, 'SEX', { FEMALE: 500, MALE: 500 });
    await headcount(
      kern,
      80,
      { SEX: { FEMALE: 40, MALE: 40 } },
      { startsAt: new Date('2025-05-01T18:00:00Z') },
    );
    await headcount(
      kern,
      24,
      { SEX: { FEMALE: 4, MALE: 20 } },
      { startsAt: new Date('2025-12-31T18:00:00Z') },
    );
    await freeze(as(kern), { year: undefined, period: { calendarYear: 2025 } });
    const days = { from: '2025-01-01', to: '2025-12-30' };
    expect(await freeze(as(kern), { year: undefined, period: { days } })).toMatchObject({
      code: 'INVALID_STATE',
      path: ['input', 'period'],
      message: expect.stringMatching(/small count by subtraction/),
    });
  });

  it('is refused if a few people without a group would follow from it and another view', async () => {
    const kern = await office([county], undefined, denver);
    await populations(kern, 'SEX', { FEMALE: 500, MALE: 500 });
    const came = (people: number, each: number, day: string) =>
      headcount(
        kern,
        people,
        { SEX: { FEMALE: each, MALE: each } },
        { startsAt: new Date(`${day}T18:00:00Z`) },
      );
    // 30 people without a group in May, and 4 on the last day.
    await came(110, 40, '2025-05-01');
    await came(26, 11, '2025-12-31');
    await freeze(as(kern), { year: undefined, period: { calendarYear: 2025 } });
    const days = { from: '2025-01-01', to: '2025-12-30' };
    expect(await freeze(as(kern), { year: undefined, period: { days } })).toMatchObject({
      code: 'INVALID_STATE',
      message: expect.stringMatching(/small count by subtraction/),
    });
  });

  it('is refused if a large group that protects a small one would follow from two views with other populations', async () => {
    const kern = await office([county], undefined, denver);
    const january = { days: { from: '2025-01-01', to: '2025-01-31' } };
    const february = { days: { from: '2025-02-01', to: '2025-02-28' } };
    const both = { days: { from: '2025-01-01', to: '2025-02-28' } };
    const sizes = { '0-17': 3_000, '18-24': 2_000, '25-84': 9_000, '85+': 1_000 };
    await populations(kern, 'AGE_BAND', sizes, { year: 2020 });
    await populations(kern, 'AGE_BAND', { ...sizes, '0-17': 2_000, '18-24': 3_000 }, { year: 2024 });
    const came = (people: Groups, day: string) =>
      headcount(
        kern,
        Object.values(people).reduce((sum, one) => sum + one, 0),
        { AGE_BAND: people },
        { startsAt: new Date(`${day}T18:00:00Z`) },
      );
    await came({ '18-24': 50, '25-84': 60, '85+': 3 }, '2025-01-10');
    await came({ '0-17': 5, '18-24': 40, '25-84': 50, '85+': 20 }, '2025-02-10');
    const of = (period: object, populationYear: number) =>
      freeze(as(kern), { year: undefined, period, dimension: 'AGE_BAND', populationYear });
    const hidden = ({ equityView }: Json): string[] =>
      equityView.groups.flatMap(({ category, reachedShare }: Json) =>
        reachedShare.__typename === 'Suppressed' ? [category] : [],
      );
    // 18-24 protects the 3 people of 85+ in January. The two other views show it: 90 less 40 is 50.
    expect(hidden(await of(january, 2020))).toEqual(['18-24', '85+']);
    expect(hidden(await of(both, 2024))).toEqual(['0-17', '85+']);
    expect(await of(february, 2024)).toMatchObject({
      code: 'INVALID_STATE',
      message: expect.stringMatching(/small count by subtraction/),
    });
  });

  it('is given by a period or a year', async () => {
    const kern = await office();
    expect(await freeze(as(kern), { period: { calendarYear: 2025 } })).toMatchObject({
      code: 'VALIDATION_FAILED',
    });
    expect(await freeze(as(kern), { year: undefined })).toMatchObject({ code: 'VALIDATION_FAILED' });
  });
});

describe('an equity view is not made', () => {
  it('of a year that is not over, nor without counties or populations', async () => {
    const kern = await office();
    expect(await freeze(as(kern), { year: 2026 })).toMatchObject({
      code: 'INVALID_STATE',
      path: ['input', 'year'],
      message: expect.stringMatching(/2026 is not over/),
    });
    expect(await freeze(as(kern))).toMatchObject({
      code: 'INVALID_STATE',
      path: ['input', 'dimension'],
      message: expect.stringMatching(/2025 or an earlier year by SEX.*Import a file.*column "sex"/),
    });
    await populations(kern, 'SEX', { FEMALE: 1_000 }, { year: 2026 });
    expect(await freeze(as(kern))).toMatchObject({ code: 'INVALID_STATE' });
    expect(await freeze(as(kern), { populationYear: 2019 })).toMatchObject({
      code: 'INVALID_STATE',
      path: ['input', 'populationYear'],
    });
    expect(await freeze(as(await office([])))).toMatchObject({
      code: 'INVALID_STATE',
      message: expect.stringMatching(/no county on 2025-12-31/),
    });
    expect(await freeze(as(kern), { year: 1899 })).toMatchObject({
      code: 'VALIDATION_FAILED',
      issues: [{ path: ['input', 'year'] }],
    });
  });

  it('from groups that the populations do not have, all of which are named', async () => {
    const kern = await office();
    await populations(kern, 'SEX', { FEMALE: 500, MALE: 500 });
    await headcount(kern, 90, { SEX: { FEMALE: 30, female: 20, F: 7, NONE: 0 } });
    const failure = await freeze(as(kern));
    expect(failure).toMatchObject({ code: 'VALIDATION_FAILED', path: ['input', 'dimension'] });
    expect(failure.issues.map((issue: Json) => issue.message)).toEqual([
      expect.stringMatching(/"F" by SEX.*2024/),
      expect.stringMatching(/"female" by SEX/),
    ]);
    expect(JSON.stringify(failure)).not.toMatch(/\b(7|20|30|90)\b/);
    expect(await read(as(kern))).toBeNull();
  });

  it('if its groups count residents twice, with all groups and numbers named', async () => {
    const cedar = await office();
    const bands = { '0-17': 41_200, '18-34': 43_900, '35-64': 68_250, '65+': 29_700 };
    await populations(cedar, 'AGE_BAND', bands, { total: 183_050 });
    await populations(cedar, 'AGE_BAND', { '18-24': 20_000, '25-34': 23_900 }, { total: null });
    const failure = await freeze(as(cedar), { dimension: 'AGE_BAND' });
    expect(failure).toMatchObject({ code: 'VALIDATION_FAILED', path: ['input', 'dimension'] });
    expect(failure.issues.map((issue: Json) => issue.message)).toEqual([
      expect.stringMatching(/06029 of 2024 by AGE_BAND .* 18-34 \(43,900\) and 18-24 \(20,000\) overlap/),
      expect.stringMatching(/18-34 \(43,900\) and 25-34 \(23,900\) overlap/),
      expect.stringMatching(/add up to 226,950, but ALL is 183,050: 43,900 people are counted twice/),
    ]);
    expect(await read(as(cedar), 'AGE_BAND')).toBeNull();

    const removal = await as(cedar).query(
      /* GraphQL */ `
        mutation ($input: RemovePopulationsInput!) {
          removePopulations(input: $input) {
            ... on RemovePopulationsPayload {
              removedCount
            }
            ... on Error {
              code
              path
            }
          }
        }
      `,
      { input: { countyFips: county, year: 2024, dimension: 'AGE_BAND' } },
    );
    expect(removal.data.removePopulations).toEqual({ removedCount: 6 });
    await populations(cedar, 'AGE_BAND', bands, { total: null });
    const { equityView } = await freeze(as(cedar), { dimension: 'AGE_BAND' });
    expect(equityView.groups.map(({ residentShare }: Json) => residentShare.denominator)).toEqual(
      Array(4).fill(183_050),
    );
  });

  it('of races together with Hispanic people of any race, who are a dimension of their own', async () => {
    const kern = await office();
    const races = { WHITE: 600, BLACK: 100, ASIAN: 200, OTHER: 100 };
    await populations(kern, 'RACE_ETHNICITY', { ...races, HISPANIC: 300 }, { total: 1_000 });
    const failure = await freeze(as(kern), { dimension: 'RACE_ETHNICITY' });
    expect(failure).toMatchObject({
      code: 'VALIDATION_FAILED',
      message: expect.stringMatching(
        /add up to 1,300, but ALL is 1,000: 300 people .* Without HISPANIC, they would add up.*column ethnicity/,
      ),
    });
    await populations(kern, 'ETHNICITY', { HISPANIC: 300, 'NOT HISPANIC': 700 });
    await headcount(kern, 120, { ETHNICITY: { HISPANIC: 70, 'NOT HISPANIC': 50 } });
    const { equityView } = await freeze(as(kern), { dimension: 'ETHNICITY' });
    expect(equityView.groups).toMatchObject([
      { category: 'HISPANIC', residentShare: { numerator: 300, denominator: 1_000 } },
      { category: 'NOT HISPANIC', reachedShare: { numerator: 50, denominator: 120 } },
    ]);
  });

  it('if nobody knows how many residents there are, or counties have different groups', async () => {
    const district = await office([county, '06031']);
    await populations(district, 'SEX', { FEMALE: 500, MALE: 500 }, { total: null });
    await populations(district, 'SEX', { FEMALE: 100, MALE: 80, X: 20 }, { countyFips: '06031' });
    const failure = await freeze(as(district));
    expect(failure.issues.map((issue: Json) => issue.message)).toEqual([
      expect.stringMatching(/06029 of 2024 by SEX .* add up to 1,000, but there is no row for everyone/),
      expect.stringMatching(/06029 and 06031 have different groups of SEX \(X\)/),
    ]);
  });

  it('of a county and the county that it is now a part of', async () => {
    const both = await office(['02261', '02063']);
    for (const countyFips of ['02261', '02063']) {
      await populations(both, 'SEX', { FEMALE: 50, MALE: 50 }, { countyFips });
    }
    expect(await freeze(as(both))).toMatchObject({
      code: 'VALIDATION_FAILED',
      message: expect.stringMatching(/02261 is now part of 02063/),
    });
  });

  it('twice, also at the same time', async () => {
    const kern = await office();
    await populations(kern, 'SEX', { FEMALE: 500, MALE: 500 });
    await freeze(as(kern));
    expect(await freeze(as(kern))).toMatchObject({
      code: 'CONFLICT',
      path: ['input', 'dimension'],
      message: expect.stringMatching(/2025 by SEX already exists/),
    });
    const both = await Promise.all(
      [2023, 2023].map((year) => freeze(as(kern), { year, populationYear: 2024 })),
    );
    expect(both.map((result) => result.code ?? result.__typename).sort()).toEqual([
      'CONFLICT',
      'FreezeEquityTablePayload',
    ]);
  });

  it('again after a change: the database refuses every change and removal', async () => {
    const kern = await office();
    await populations(kern, 'SEX', { FEMALE: 500, MALE: 500 });
    await freeze(as(kern));
    const { system } = api.database;
    const where = { jurisdictionId: kern.id };
    for (const change of [
      () => system.prisma.equityTable.updateMany({ where, data: { threshold: 1 } }),
      () => system.prisma.equityGroup.updateMany({ where: where, data: { isHidden: false } }),
      () => system.prisma.equityGroup.deleteMany({ where }),
      () => system.prisma.equityTable.deleteMany({ where }),
    ]) {
      await expect(inSystem(system, change)).rejects.toThrow(/denied/);
    }
  });
});

describe('the list of equity views', () => {
  const list = /* GraphQL */ `
    query ($first: Int) {
      equityViews(first: $first) {
        edges {
          node {
            year
            dimension
            attendeesTotal {
              __typename
            }
            groups {
              category
              reachedShare {
                __typename
              }
            }
          }
        }
      }
    }
  `;
  let kern: TestJurisdiction;
  beforeAll(async () => {
    kern = await office();
    await populations(kern, 'SEX', { FEMALE: 500, MALE: 500 }, { year: 2019 });
    await populations(kern, 'AGE_BAND', { '0-17': 500, '18+': 500 }, { year: 2019 });
    for (const year of [2025, 2024, 2023]) await freeze(as(kern), { year });
    await freeze(as(kern), { year: 2025, dimension: 'AGE_BAND' });
  });

  it('and names headcounts that were corrected later, which do not change it', async () => {
    const kern = await office();
    await populations(kern, 'SEX', { FEMALE: 500, MALE: 500 });
    await headcount(kern, 420, { SEX: { FEMALE: 40, MALE: 30 } });
    await headcount(
      kern,
      90,
      { SEX: { FEMALE: 40, MALE: 30 } },
      { startsAt: new Date('2024-05-10T18:00:00Z') },
    );
    await as(kern).query(freezing, { input: { year: 2025, dimension: 'SEX' } });
    const read = async () => {
      const asked = { year: 2025, dimension: 'SEX' };
      const document = reading.replace('id year', 'id headcountsCorrectedSince year');
      return (await as(kern, 'VIEWER').query(document, asked)).data.equityView;
    };
    const before = await read();
    expect(before.headcountsCorrectedSince).toBe(0);
    const { data } = await as(kern, 'CONTRIBUTOR').query(
      '{ activities { edges { node { startsAt attendances { edges { node { id } } } } } } }',
    );
    for (const { node } of data.activities.edges as Json[]) {
      await as(kern, 'CONTRIBUTOR').query(
        `mutation ($input: CorrectAttendanceInput!) { correctAttendance(input: $input) { __typename } }`,
        {
          input: {
            id: node.attendances.edges[0].node.id,
            expectedVersion: 1,
            headcount: 80,
            reason: 'A digit too many.',
          },
        },
      );
    }
    expect(await read()).toEqual({ ...before, headcountsCorrectedSince: 1 });
  });

  it('and says when a view of the same days by another dimension rests on another total', async () => {
    const kern = await office();
    await populations(kern, 'SEX', { FEMALE: 500, MALE: 500 });
    await populations(kern, 'AGE_BAND', { '0-17': 500, '18+': 500 });
    await headcount(kern, 100, { SEX: { FEMALE: 40, MALE: 30 }, AGE_BAND: { '0-17': 40, '18+': 60 } });
    const asked = '{ equityView(year: 2025, dimension: SEX) { caveats } }';
    await freeze(as(kern));
    expect((await as(kern, 'VIEWER').query(asked)).data.equityView.caveats).toEqual([]);
    await headcount(kern, 50, { AGE_BAND: { '0-17': 20, '18+': 30 } });
    await freeze(as(kern), { dimension: 'AGE_BAND' });
    expect((await as(kern, 'VIEWER').query(asked)).data.equityView.caveats).toEqual([
      expect.stringMatching(/has 100 attendances.* by AGE_BAND has 150/),
    ]);
    const other = await office();
    expect((await as(other, 'VIEWER').query(asked)).data.equityView).toBeNull();
  });

  it('and never says a total that a view hides', async () => {
    const kern = await office();
    await populations(kern, 'SEX', { FEMALE: 500, MALE: 500 });
    await populations(kern, 'AGE_BAND', { '0-17': 500, '18+': 500 });
    await headcount(kern, 7, { SEX: { FEMALE: 7 } });
    await freeze(as(kern));
    await headcount(kern, 50, { AGE_BAND: { '0-17': 20, '18+': 30 } });
    await freeze(as(kern), { dimension: 'AGE_BAND' });
    const { data } = await as(kern, 'VIEWER').query(
      `{ bySex: equityView(year: 2025, dimension: SEX) { caveats attendeesTotal { __typename } }
         byAge: equityView(year: 2025, dimension: AGE_BAND) { caveats attendeesTotal { __typename } } }`,
    );
    expect(data).toEqual({
      bySex: { caveats: [], attendeesTotal: { __typename: 'Suppressed' } },
      byAge: { caveats: [], attendeesTotal: { __typename: 'Estimate' } },
    });
  });

  it('and has the published counts with their certificate, in which no hidden count is', async () => {
    const kern = await office();
    await populations(kern, 'AGE_BAND', { '0-17': 100, '18-34': 200, '35-64': 300, '65+': 400 });
    await headcount(kern, 118, { AGE_BAND: { '0-17': 3, '18-34': 25, '35-64': 40, '65+': 50 } });
    await freeze(as(kern), { dimension: 'AGE_BAND' });
    const { data } = await as(kern, 'VIEWER').query(
      '{ equityView(year: 2025, dimension: AGE_BAND) { release } }',
    );
    expect(JSON.parse(data.equityView.release)).toMatchObject({
      labels: ['0-17', '18-34', '35-64', '65+', 'NOT_STATED'],
      published: [null, null, 40, 50, 0],
      total: 118,
      certificate: {
        cells: [
          { cell: [0], low: [2, 26, 40, 50, 0] },
          { cell: [1], high: [2, 26, 40, 50, 0] },
        ],
      },
    });
  });

  it('takes as many statements for many views as for one', async () => {
    const viewer = as(kern, 'VIEWER');
    const one = await viewer.query(list, { first: 1 });
    const many = await viewer.query(list, { first: 4 });
    expect(many.data.equityViews.edges).toHaveLength(4);
    expect(many.statements).toHaveLength(one.statements.length);
    expect(one.statements).toHaveLength(2);
  });
});
