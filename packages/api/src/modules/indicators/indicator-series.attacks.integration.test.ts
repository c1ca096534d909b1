import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { indicatorIds } from '../../testing/indicator-journey.ts';
import { done } from '../../testing/mutate.ts';
import type { TestJurisdiction } from '../../testing/seed-kit.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import type { Json, TestClient } from '../../testing/test-client.ts';

/**
 * Attacks by subtraction on everything that a VIEWER can read of an indicator. Each is tried as an ANALYST first, who sees exact figures and
 * finds the small count.
 */
let api: TestApi;
let county: TestJurisdiction;
let analyst: TestClient;
let viewer: TestClient;
beforeAll(async () => {
  api = await startTestApi({ now: () => new Date('2026-03-04T05:06:07.000Z') });
});
afterAll(() => api.close());

async function newOffice(): Promise<void> {
  county = await api.jurisdiction();
  analyst = api.as({ jurisdiction: county, role: 'ANALYST' });
  viewer = api.as({ jurisdiction: county, role: 'VIEWER' });
}

const definition = {
  name: 'Referrals',
  description: 'People who were referred.',
  measure: 'COUNT',
  numerator: 'People who were referred.',
  unit: 'people',
  direction: 'NO_DIRECTION',
  frequency: 'MONTH',
  source: 'The office',
  disaggregations: ['SEX'],
};
const indicator = async (): Promise<string> => {
  const input = { ...definition, code: 'referrals' };
  return (await done(analyst, 'createIndicator', input, 'indicatorDefinition { id }')).id as string;
};
const place = async (code: string): Promise<string> => {
  const input = { code, name: code, kind: 'BEAT' };
  const editor = api.as({ jurisdiction: county, role: 'EDITOR' });
  return (await done(editor, 'createMeasurementPlace', input, 'measurementPlace { id }')).id as string;
};
const record = (indicatorDefinitionId: string, numerator: number, more: object = {}) =>
  done(
    analyst,
    'recordObservation',
    { indicatorDefinitionId, periodStart: '2025-01-01', numerator, ...more },
    'observation { id }',
  );

/** The counts of a series by the name of the line and the first day; null where they are hidden. */
async function counts(
  client: TestClient,
  indicatorId: string,
  more: object = {},
): Promise<(number | null)[]> {
  const { data, errors } = await client.query(
    `query ($indicatorId: ID!, $period: PeriodInput!, $step: SeriesStep, $breakdown: SeriesBreakdown, $placeIds: [ID!], $dimension: String) {
       indicatorSeries(indicatorId: $indicatorId, period: $period, step: $step, breakdown: $breakdown, placeIds: $placeIds, dimension: $dimension) {
         lines { points { figure { __typename ... on Estimate { numerator } } } } } }`,
    { indicatorId, period: { days: { from: '2025-01-01', to: '2025-03-31' } }, step: 'QUARTER', ...more },
  );
  expect(errors).toEqual([]);
  return data.indicatorSeries.lines.flatMap(({ points }: Json) =>
    points.map(({ figure }: Json) => (figure.__typename === 'Estimate' ? figure.numerator : null)),
  );
}
const less = (total: number | null | undefined, parts: readonly (number | null)[]): number | null =>
  parts.reduce((rest, part) => (rest === null || part === null ? null : rest - part), total ?? null);

describe('a reader of series cannot compute', () => {
  beforeAll(newOffice);

  it('a small group of a place from the group in the office and in the other places', async () => {
    await newOffice();
    const id = await indicator();
    const [a, b] = [await place('a'), await place('b')];
    const ofQuarter = { periodMonths: 3 };
    for (const [group, ofA, ofB] of [
      ['FEMALE', 3, 40],
      ['MALE', 50, 60],
    ] as const) {
      await record(id, ofA, { ...ofQuarter, placeId: a, dimension: 'SEX', group });
      await record(id, ofB, { ...ofQuarter, placeId: b, dimension: 'SEX', group });
      await record(id, ofA + ofB, { ...ofQuarter, dimension: 'SEX', group });
    }
    const attack = async (client: TestClient) => {
      const groups = { breakdown: 'GROUPS', dimension: 'SEX' };
      const [female] = await counts(client, id, groups);
      const [femaleOfB = null] = await counts(client, id, { ...groups, placeIds: [b] });
      return less(female, [femaleOfB]);
    };
    expect([await attack(analyst), await attack(viewer)]).toEqual([3, null]);
    // The groups of the office have no small count.
    expect(await counts(viewer, id, { breakdown: 'GROUPS', dimension: 'SEX' })).toEqual([43, 110]);
  });

  it('a small month from the quarter of another revision', async () => {
    await newOffice();
    const id = await indicator();
    for (const [month, count] of [3, 40, 50].entries())
      await record(id, count, { periodStart: `2025-0${month + 1}-01` });
    const revision = { id, ...definition, description: 'People who were referred in person.' };
    const { id: revised } = await done(analyst, 'reviseIndicator', revision, 'indicatorDefinition { id }');
    await record(revised as string, 93, { periodMonths: 3 });
    const attack = async (client: TestClient) => {
      const [quarter] = await counts(client, revised as string);
      const [, ...later] = await counts(client, id, { step: 'MONTH' });
      return less(quarter, later);
    };
    expect([await attack(analyst), await attack(viewer)]).toEqual([3, null]);
  });

  it('the few people of the office who are in none of its places', async () => {
    await newOffice();
    const id = await indicator();
    await record(id, 93, { periodMonths: 3 });
    await record(id, 40, { periodMonths: 3, placeId: await place('a') });
    await record(id, 50, { periodMonths: 3, placeId: await place('b') });
    const attack = async (client: TestClient) => {
      const [office] = await counts(client, id);
      return less(office, await counts(client, id, { breakdown: 'PLACES' }));
    };
    expect([await attack(analyst), await attack(viewer)]).toEqual([3, null]);
  });

  it('a small month of an indicator that is shared, whose quarter an agency can publish', async () => {
    await newOffice();
    const [id = ''] = await indicatorIds(analyst, ['office-accessibility']);
    for (const [month, count] of [3, 40, 50].entries())
      await record(id, count, { periodStart: `2025-0${month + 1}-01`, denominator: 1000 });
    const months = { step: 'MONTH' };
    expect(await counts(viewer, id, months)).toEqual([null, 40, 50]);
    const agency = await county.agency();
    const line = { indicatorCode: 'office-accessibility', firstDay: '2025-01-01' };
    const offer = { agency: agency.slug, purpose: 'Comparison.', inForceFrom: '2026-01-01', lines: [line] };
    await done(api.as({ jurisdiction: county, role: 'ADMIN' }), 'offerDataSharing', offer, '__typename');
    // 93 less 40 and 50 would be 3.
    expect(await counts(viewer, id, months)).toEqual([null, null, 50]);
    expect(await counts(analyst, id, months)).toEqual([3, 40, 50]);
    // A query for a part shows nothing more.
    const february = { days: { from: '2025-02-01', to: '2025-02-28' } };
    expect(await counts(viewer, id, { ...months, period: february })).toEqual([null]);
  });

  it('anything from reach by group, of which equity views show other groups', async () => {
    await newOffice();
    const [id = ''] = await indicatorIds(analyst, ['reach-equity']);
    for (const [group, count] of Object.entries({ FEMALE: 40, MALE: 50 }))
      await record(id, count, { dimension: 'SEX', group, denominator: 1000 });
    const year = {
      period: { calendarYear: 2025 },
      step: 'YEAR',
      breakdown: 'GROUPS',
      dimension: 'SEX',
    };
    expect(await counts(analyst, id, year)).toEqual([40, 50]);
    for (const role of ['VIEWER', 'CONTRIBUTOR', 'ETHICS_REVIEWER'] as const)
      expect(await counts(api.as({ jurisdiction: county, role }), id, year)).toEqual([null, null]);
  });
});
