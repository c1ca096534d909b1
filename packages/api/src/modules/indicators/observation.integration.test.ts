import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { mutate } from '../../testing/mutate.ts';
import type { TestJurisdiction } from '../../testing/seed-kit.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import type { Json, TestClient } from '../../testing/test-client.ts';

let api: TestApi;
let county: TestJurisdiction;
let analyst: TestClient;
let viewer: TestClient;

beforeAll(async () => {
  api = await startTestApi({ now: () => new Date('2026-03-04T05:06:07.000Z') });
});
beforeEach(async () => {
  county = await api.jurisdiction();
  analyst = api.as({ jurisdiction: county, role: 'ANALYST' });
  viewer = api.as({ jurisdiction: county, role: 'VIEWER' });
});
afterAll(() => api.close());

/** An indicator of the catalog by its code. */
async function cataloged(code: string, client = analyst): Promise<string> {
  const { data } = await client.query(
    `query ($codes: [String!]) { indicators(filter: { codes: $codes }) { edges { node { id } } } }`,
    { codes: [code] },
  );
  return data.indicators.edges[0].node.id as string;
}

const send = (name: string, input: object, selection: string, client = analyst) =>
  mutate(client, name, input, selection);
const record = (input: object, client = analyst) =>
  send('recordObservation', input, 'observation { id version state monthsCovered }', client);

async function place(code: string): Promise<string> {
  const { payload } = await send(
    'createMeasurementPlace',
    { code, name: code, kind: 'BEAT' },
    'measurementPlace { id }',
  );
  return payload.measurementPlace.id as string;
}

const seriesDocument = /* GraphQL */ `
  query (
    $id: ID!
    $period: PeriodInput!
    $step: SeriesStep
    $breakdown: SeriesBreakdown
    $dimension: String
  ) {
    indicatorSeries(
      indicatorId: $id
      period: $period
      step: $step
      breakdown: $breakdown
      dimension: $dimension
    ) {
      lines {
        place {
          code
        }
        group
        points {
          firstDay
          target
          completeness {
            monthsExpected
            monthsCovered
          }
          figure {
            __typename
            ... on Estimate {
              value
              numerator
              denominator
            }
            ... on Suppressed {
              threshold
            }
            ... on NotComparable {
              why
            }
          }
        }
      }
    }
  }
`;
async function series(variables: object, client = analyst): Promise<Json> {
  const { data, errors } = await client.query(seriesDocument, {
    period: { calendarYear: 2025 },
    ...variables,
  });
  expect(errors).toEqual([]);
  return data.indicatorSeries.lines;
}

describe('an observation', () => {
  it('is recorded once for a period, and a longer period cannot overlap it', async () => {
    const indicatorDefinitionId = await cataloged('victim-outreach');
    const may = { indicatorDefinitionId, periodStart: '2025-05-01', numerator: 40, denominator: 50 };
    expect(await record(may)).toMatchObject({
      payload: { observation: { state: 'VALUE', monthsCovered: 1 } },
    });
    expect(await record(may)).toMatchObject({
      code: 'CONFLICT',
      path: ['input', 'periodStart'],
      message: expect.stringContaining('2025-05-01 to 2025-05-31'),
    });
    expect(await record({ ...may, periodStart: '2025-04-01', periodMonths: 3 })).toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('overlaps'),
    });
    expect(await record({ ...may, dimension: 'SEX', group: 'female' })).toMatchObject({ code: undefined });
  });

  it.each<[string, object, string]>([
    ['a numerator over its denominator', { numerator: 51 }, 'numerator'],
    ['a denominator of zero', { numerator: 0, denominator: 0 }, 'denominator'],
    ['a negative numerator', { numerator: -1 }, 'numerator'],
    ['a part of a person', { numerator: 1.5 }, 'numerator'],
    ['no denominator', { denominator: null }, 'denominator'],
    ['no figure', { numerator: null, denominator: null }, 'numerator'],
    ['figures of what was not reported', { state: 'NOT_REPORTED' }, 'numerator'],
    ['a zero that is not one', { state: 'ZERO' }, 'numerator'],
    ['a period that starts in the middle of a month', { periodStart: '2025-05-02' }, 'periodStart'],
    ['a period in the future', { periodStart: '2026-04-01' }, 'periodStart'],
    ['a period of two months', { periodMonths: 2 }, 'periodMonths'],
    ['more months than the period has', { monthsCovered: 2 }, 'monthsCovered'],
    ['a figure that covers no month', { monthsCovered: 0 }, 'monthsCovered'],
    [
      'a dimension that the indicator does not have',
      { dimension: 'CASE_SEVERITY', group: 'FELONY' },
      'dimension',
    ],
    ['a group without a dimension', { group: 'FELONY' }, 'dimension'],
    ['a text that is no age band', { dimension: 'AGE_BAND', group: 'young' }, 'group'],
  ])('is refused with %s, which is named', async (_name, change, field) => {
    const indicatorDefinitionId = await cataloged('victim-outreach');
    const good = { indicatorDefinitionId, periodStart: '2025-05-01', numerator: 40, denominator: 50 };
    expect(await record({ ...good, ...change })).toMatchObject({
      code: 'VALIDATION_FAILED',
      path: ['input', field],
    });
  });

  it('follows the fiscal year of the office where the indicator does', async () => {
    const office = await api.jurisdiction({ calendar: { fiscalYearStartMonth: 7 } });
    const client = api.as({ jurisdiction: office, role: 'ANALYST' });
    const indicatorDefinitionId = await cataloged('cost-per-participant', client);
    const cost = { indicatorDefinitionId, numerator: 3_000_000_000.5, denominator: 100 };
    expect(await record({ ...cost, periodStart: '2025-01-01' }, client)).toMatchObject({
      message: expect.stringContaining('fiscal year'),
    });
    expect(await record({ ...cost, periodStart: '2024-07-01' }, client)).toMatchObject({ code: undefined });
    const [line] = await series({ id: indicatorDefinitionId, period: { fiscalYear: 2025 } }, client);
    expect(line.points[0].figure).toMatchObject({ value: 30_000_000.005, numerator: 3_000_000_000.5 });
  });

  it('is corrected by another one, and both stay readable', async () => {
    const indicatorDefinitionId = await cataloged('victim-outreach');
    const may = { indicatorDefinitionId, periodStart: '2025-05-01', numerator: 40, denominator: 50 };
    const { payload } = await record(may);
    const { id } = payload.observation;
    const correction = { id, expectedVersion: 1, numerator: 45, denominator: 50, reason: 'Misread.' };
    const corrected = await send('correctObservation', correction, 'observation { id supersedes { id } }');
    expect(corrected.payload).toMatchObject({ observation: { supersedes: { id } } });
    expect(
      await send('correctObservation', { ...correction, expectedVersion: 2 }, '__typename'),
    ).toMatchObject({
      code: 'INVALID_STATE',
    });
    const { data } = await analyst.query(
      `{ all: observations(filter: { isOfPlace: false }) { edges { node { numerator endKind endReason } } }
         now: observations(filter: { isCurrent: true }) { edges { node { numerator } } }
         places: observations(filter: { isOfPlace: true }) { totalCount } }`,
    );
    expect(data).toEqual({
      all: {
        edges: [
          { node: { numerator: 40, endKind: 'CORRECTED', endReason: 'Misread.' } },
          { node: { numerator: 45, endKind: null, endReason: null } },
        ],
      },
      now: { edges: [{ node: { numerator: 45 } }] },
      places: { totalCount: 0 },
    });
  });

  it('can be recorded again after it was voided', async () => {
    const indicatorDefinitionId = await cataloged('victim-outreach');
    const may = { indicatorDefinitionId, periodStart: '2025-05-01', numerator: 40, denominator: 50 };
    const { payload } = await record(may);
    const { id } = payload.observation;
    await send(
      'voidObservation',
      { id, expectedVersion: 1, reason: 'Another office.' },
      'observation { id }',
    );
    expect(await record(may)).toMatchObject({ code: undefined });
  });

  it('is not for a reader of series, and not for another office', async () => {
    const indicatorDefinitionId = await cataloged('victim-outreach');
    await record({ indicatorDefinitionId, periodStart: '2025-05-01', numerator: 40, denominator: 50 });
    const { errors } = await viewer.query('{ observations { totalCount } }');
    expect(errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
    const neighbor = api.as({ jurisdiction: await api.jurisdiction(), role: 'ANALYST' });
    expect((await neighbor.query('{ observations { totalCount } }')).data.observations.totalCount).toBe(0);
    const [line] = await series({ id: await cataloged('victim-outreach', neighbor) }, neighbor);
    expect(line.points.every((point: Json) => point.figure.__typename === 'NotReported')).toBe(true);
    const foreign = await neighbor.query(seriesDocument, {
      id: indicatorDefinitionId,
      period: { calendarYear: 2025 },
    });
    expect(foreign.errors[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('a series', () => {
  it('adds up months, places and groups, with targets, in the same number of statements for more of them', async () => {
    const indicatorDefinitionId = await cataloged('victim-outreach');
    const id = indicatorDefinitionId;
    const beats = [await place('beat-1'), await place('beat-2')];
    for (const month of [1, 2, 3]) {
      const periodStart = `2025-0${month}-01`;
      for (const [index, placeId] of beats.entries())
        await record({ indicatorDefinitionId, placeId, periodStart, numerator: 30 + index, denominator: 40 });
    }
    const few = await analyst.query(seriesDocument, {
      id,
      period: { calendarYear: 2025 },
      breakdown: 'PLACES',
    });
    await place('beat-3');
    const days = { days: { from: '2025-01-01', to: '2025-03-31' } };
    await send(
      'createIndicatorTarget',
      {
        indicatorDefinitionId,
        value: 80,
        firstDay: '2025-01-01',
        lastDay: '2025-12-31',
        rationale: 'A promise.',
      },
      'indicatorTarget { id }',
    );
    const [together] = await series({ id, period: days, step: 'QUARTER', breakdown: 'PLACES_TOGETHER' });
    expect(together.points).toEqual([
      {
        firstDay: '2025-01-01',
        target: 80,
        completeness: { monthsExpected: 6, monthsCovered: 6 },
        figure: {
          __typename: 'Estimate',
          value: expect.closeTo((100 * 183) / 240, 10),
          numerator: 183,
          denominator: 240,
        },
      },
    ]);
    const many = await analyst.query(seriesDocument, {
      id,
      period: days,
      step: 'MONTH',
      breakdown: 'PLACES',
    });
    expect(many.data.indicatorSeries.lines.map((line: Json) => line.place.code)).toEqual([
      'beat-1',
      'beat-2',
    ]);
    expect(many.statementCount).toBe(few.statementCount);
  });

  it('hides small counts from readers, and not from those who read observations', async () => {
    const id = await cataloged('crime-rate');
    const beats = [await place('beat-1'), await place('beat-2'), await place('beat-3')];
    for (const [index, placeId] of beats.entries())
      await record({
        indicatorDefinitionId: id,
        placeId,
        periodStart: '2025-01-01',
        numerator: [4, 40, 90][index],
        denominator: 5000,
      });
    await record({
      indicatorDefinitionId: id,
      periodStart: '2025-01-01',
      numerator: 134,
      denominator: 15_000,
    });
    const variables = { id, period: { days: { from: '2025-01-01', to: '2025-01-31' } } };
    const kinds = async (client: TestClient, breakdown: string) =>
      (await series({ ...variables, breakdown }, client)).map(
        (line: Json) => line.points[0].figure.__typename,
      );
    expect(await kinds(analyst, 'PLACES')).toEqual(['Estimate', 'Estimate', 'Estimate']);
    expect(await kinds(viewer, 'PLACES')).toEqual(['Suppressed', 'Suppressed', 'Estimate']);
    expect(await kinds(viewer, 'PLACES_TOGETHER')).toEqual(['Suppressed']);
    expect(await kinds(viewer, 'OFFICE')).toEqual(['Estimate']);
  });

  it('refuses to compare revisions, until one says that it is equivalent', async () => {
    const definition = {
      name: 'Calls',
      description: 'Calls.',
      measure: 'COUNT',
      numerator: 'Calls.',
      unit: 'calls',
      direction: 'LOWER_IS_BETTER',
      frequency: 'YEAR',
      source: 'The office',
    };
    const make = async (name: string, input: object): Promise<string> => {
      const { payload } = await send(name, input, 'indicatorDefinition { id }');
      return payload.indicatorDefinition.id as string;
    };
    const first = await make('createIndicator', { code: 'calls', ...definition });
    await record({ indicatorDefinitionId: first, periodStart: '2025-01-01', numerator: 50 });
    const second = await make('reviseIndicator', { id: first, ...definition });
    expect((await series({ id: second }))[0].points[0].figure).toMatchObject({
      __typename: 'NotComparable',
      why: expect.stringContaining('revision 1'),
    });
    const third = await make('reviseIndicator', { id: second, ...definition, equivalenceReason: 'A name.' });
    await record({ indicatorDefinitionId: second, periodStart: '2025-01-01', numerator: 60 });
    expect((await series({ id: third }))[0].points[0].figure).toMatchObject({ value: 60 });
    const other = await send(
      'reviseIndicator',
      { id: third, ...definition, unit: 'hundreds', equivalenceReason: 'The same.' },
      '__typename',
    );
    expect(other).toMatchObject({ code: 'VALIDATION_FAILED', path: ['input', 'equivalenceReason'] });
  });

  it('names what is wrong with a question', async () => {
    const id = await cataloged('victim-outreach');
    const ask = async (variables: object) =>
      (await analyst.query(seriesDocument, { id, period: { calendarYear: 2025 }, ...variables })).errors[0]
        ?.extensions;
    expect(await ask({ breakdown: 'GROUPS' })).toMatchObject({ inputPath: ['dimension'] });
    expect(await ask({ breakdown: 'GROUPS', dimension: 'STAFF_TYPE' })).toMatchObject({
      inputPath: ['dimension'],
    });
    expect(await ask({ dimension: 'SEX' })).toMatchObject({ inputPath: ['dimension'] });
    expect(await ask({ period: { days: { from: '1900-01-01', to: '2100-01-01' } } })).toMatchObject({
      inputPath: ['period'],
    });
  });
});

describe('an answer to what figures include', () => {
  it('holds from its day until that of the next one', async () => {
    const { data } = await analyst.query(
      `{ indicators(filter: { codes: ["crime-rate"] }) { edges { node { items { id kind } } } } }`,
    );
    const [item] = data.indicators.edges[0].node.items;
    for (const [effectiveFrom, value] of [
      ['2024-01-01', 'NO'],
      ['2025-06-01', 'YES'],
      ['2025-06-01', 'NOT_AVAILABLE'],
    ])
      await send(
        'answerIndicatorItem',
        { indicatorItemId: item.id, value, effectiveFrom },
        'indicatorAnswer { id }',
      );
    const read = await viewer.query(
      `query ($id: ID!) { node(id: $id) { ... on IndicatorItem {
         answers { value } before: answer(on: "2023-12-31") { value } then: answer(on: "2025-05-31") { value } answer { value } } } }`,
      { id: item.id },
    );
    expect(read.data.node).toEqual({
      answers: [{ value: 'NOT_AVAILABLE' }, { value: 'NO' }],
      before: null,
      then: { value: 'NO' },
      answer: { value: 'NOT_AVAILABLE' },
    });
  });
});
