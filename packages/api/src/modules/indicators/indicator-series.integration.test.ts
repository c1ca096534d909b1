import { drawSpecification, specificationProblems } from '@rapport/statistics/testing/vega.check.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { done } from '../../testing/mutate.ts';
import type { TestJurisdiction } from '../../testing/seed-kit.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import type { Json, TestClient } from '../../testing/test-client.ts';

let api: TestApi;
let county: TestJurisdiction;
let analyst: TestClient;
let editor: TestClient;

beforeAll(async () => {
  api = await startTestApi({ now: () => new Date('2026-03-04T05:06:07.000Z') });
  county = await api.jurisdiction();
  analyst = api.as({ jurisdiction: county, role: 'ANALYST' });
  editor = api.as({ jurisdiction: county, role: 'EDITOR' });
});
afterAll(() => api.close());

const definition = {
  name: 'Diversion rate',
  description: 'The share of people who were diverted.',
  measure: 'PROPORTION',
  numerator: 'People who were diverted.',
  denominator: 'People whose case was reviewed.',
  unit: '%',
  direction: 'HIGHER_IS_BETTER',
  frequency: 'YEAR',
  source: 'The office',
};
async function indicator(code: string): Promise<string> {
  const { id } = await done(editor, 'createIndicator', { ...definition, code }, 'indicatorDefinition { id }');
  return id as string;
}
const record = (indicatorDefinitionId: string, year: number, numerator: number, more: object = {}) =>
  done(
    analyst,
    'recordObservation',
    { indicatorDefinitionId, periodStart: `${year}-01-01`, numerator, denominator: 1000, ...more },
    'observation { id }',
  );

async function series(indicatorId: string, client = analyst, more = {}): Promise<Json> {
  const { data, errors } = await client.query(
    `query ($indicatorId: ID!, $breakdown: SeriesBreakdown, $period: PeriodInput!) {
       indicatorSeries(indicatorId: $indicatorId, breakdown: $breakdown, period: $period) {
         sentence chart lines { name points { period otherRevision figure { __typename } } } } }`,
    { indicatorId, period: { days: { from: '2021-01-01', to: '2025-12-31' } }, ...more },
  );
  expect(errors).toEqual([]);
  return data.indicatorSeries;
}
const valuesOf = (chart: string): Json[] => JSON.parse(chart).data.values as Json[];

describe('a series in words and as a chart', () => {
  it('has a sentence, and a chart that is valid, is drawn, and has targets and gaps', async () => {
    const id = await indicator('diversion-of-office');
    await record(id, 2023, 200);
    await done(
      analyst,
      'recordObservation',
      { indicatorDefinitionId: id, periodStart: '2024-01-01', state: 'NOT_REPORTED' },
      'observation { id }',
    );
    await record(id, 2025, 300);
    const target = { firstDay: '2025-01-01', lastDay: '2025-12-31', value: 25, rationale: 'The plan.' };
    await done(
      editor,
      'createIndicatorTarget',
      { indicatorDefinitionId: id, ...target },
      'indicatorTarget { id }',
    );
    const { sentence, chart, lines } = await series(id);
    expect(sentence).toBe(
      'Diversion rate was 30.0% (95% interval 27.2% to 32.9%) in 2025. The target of 25% was reached. ' +
        'Diversion rate rose by 10.0 percentage points (95% interval 6.2 to 13.7) from 2023 to 2025; this does not show the cause. ' +
        '3 of 5 periods have no figure.',
    );
    const specification = JSON.parse(chart);
    expect(specificationProblems(specification)).toEqual([]);
    expect(specification.description).toContain(sentence);
    expect(await drawSpecification(chart)).toContain('Not reported');
    expect(
      valuesOf(chart).map(({ period, value, target: wanted, gap }) => [period, value, wanted, gap]),
    ).toEqual([
      ['2021', null, null, null],
      ['2022', null, null, null],
      ['2023', 20, null, null],
      ['2024', null, null, 'Not reported'],
      ['2025', 30, 25, null],
    ]);
    expect(lines.map(({ name }: Json) => name)).toEqual(['Office']);
  });

  it('marks where the definition breaks, and leaves out what another revision observed', async () => {
    const id = await indicator('revised-diversion');
    await record(id, 2023, 200);
    const { id: revised } = await done(
      editor,
      'reviseIndicator',
      { id, ...definition, denominator: 'People who were referred.' },
      'indicatorDefinition { id }',
    );
    // Nothing was observed by the new revision yet.
    const before = await series(revised as string);
    expect(before.lines[0].points[2]).toMatchObject({ period: '2023', otherRevision: 1 });
    expect(before).toMatchObject({
      sentence:
        'There is no figure in these days. The definition changed: figures by revision 1 are not comparable and are left out.',
      chart: null,
    });
    await record(revised as string, 2024, 300);
    const { sentence, chart, lines } = await series(revised as string);
    expect(lines[0].points.map(({ otherRevision }: Json) => otherRevision)).toEqual([
      null,
      null,
      1,
      null,
      null,
    ]);
    expect(valuesOf(chart).map(({ gap, isBreak }) => [gap, isBreak])).toEqual([
      [null, false],
      [null, false],
      ['Other definition', true],
      [null, true],
      [null, false],
    ]);
    expect(sentence).toContain('figures by revision 1 are not comparable and are left out');
    expect(sentence).not.toMatch(/rose|fell/);
  });

  it('has no hidden figure in the sentence or the chart of a reader', async () => {
    const id = await indicator('small-diversion');
    await record(id, 2024, 7);
    await record(id, 2025, 300);
    const forAnalyst = await series(id);
    expect(valuesOf(forAnalyst.chart as string)[3]).toMatchObject({ value: expect.closeTo(0.7, 9) });
    const viewer = await series(id, api.as({ jurisdiction: county, role: 'VIEWER' }));
    expect(valuesOf(viewer.chart as string)[3]).toMatchObject({
      value: null,
      lower: null,
      upper: null,
      gap: 'Hidden',
    });
    expect(viewer.sentence).not.toMatch(/rose|fell|0\.7/);
  });

  it('compares places by name, and has no chart without a figure', async () => {
    const id = await indicator('diversion-of-places');
    expect(await series(id)).toMatchObject({ sentence: 'There is no figure in these days.', chart: null });
    for (const [code, numerator] of [
      ['north', 300],
      ['south', 120],
    ] as const) {
      const { id: placeId } = await done(
        editor,
        'createMeasurementPlace',
        { code, name: `Beat ${code}`, kind: 'BEAT' },
        'measurementPlace { id }',
      );
      await record(id, 2025, numerator, { placeId });
    }
    const { sentence, chart, lines } = await series(id, analyst, { breakdown: 'PLACES' });
    expect(lines.map(({ name }: Json) => name)).toEqual(['Beat north', 'Beat south']);
    expect(sentence).toContain('lowest at 12% (Beat south) and highest at 30% (Beat north) in 2025');
    expect(await drawSpecification(chart as string)).toContain('Beat south');
  });
});
