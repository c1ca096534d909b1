import { describe, expect, it } from 'vitest';

import type { FigureDefinition } from '../indicator.figure.ts';
import { expectClose } from '../testing/close.ts';
import { fixture } from '../testing/fixture.ts';
import { expectRefused, valueOf } from '../testing/statistic.ts';
import { placeFigure, smallBaseObstacle } from './place.figure.ts';
import { groupLikeness, nearestPeers, type PlaceVariable } from './place.peers.ts';
import { standardizePlaces, type StratumCell } from './place.standardization.ts';
import { recentTrend } from './recent.trend.ts';

const { trends, distances } = fixture('comparison') as {
  trends: {
    numerator: number[];
    denominator: number[] | null;
    ratio: number;
    lower: number;
    upper: number;
  }[];
  distances: { population: number[]; rurality: number[]; fromFirst: number[] };
};
const rate: FigureDefinition = {
  measure: 'RATE',
  unit: 'per 100,000',
  multiplier: 100_000,
  frequency: 'YEAR',
};
const share: FigureDefinition = { measure: 'PROPORTION', unit: '%', multiplier: 100, frequency: 'YEAR' };

describe('a recent trend', () => {
  it.each(trends)('agrees with R: $ratio', ({ numerator, denominator, ratio, lower, upper }) => {
    const definition: FigureDefinition = denominator === null ? { ...rate, measure: 'COUNT' } : rate;
    const found = valueOf(
      recentTrend(
        definition,
        numerator.map((one, index) => ({
          firstDay: `2024-0${index + 1}-01`,
          numerator: one,
          denominator: denominator?.[index] ?? null,
        })),
      ),
    );
    expectClose(found.value, ratio, 1e-8);
    expectClose(found.interval?.lower, lower, 1e-8);
    expectClose(found.interval?.upper, upper, 1e-8);
    expect(found.direction).toBe(lower > 1 ? 'ROSE' : upper < 1 ? 'FELL' : 'NO_CLEAR_TREND');
  });

  it('is refused for too few periods, no people, no events and figures without a known spread', () => {
    const periods = (numerators: number[], denominator = 100) =>
      numerators.map((numerator, index) => ({ firstDay: `2024-0${index + 1}-01`, numerator, denominator }));
    expectRefused(recentTrend(rate, periods([1, 2, 3, 4])), 'TOO_FEW_POINTS');
    expectRefused(recentTrend(rate, periods([1, 2, 3, 4, 5], 0)), 'ZERO_DENOMINATOR', {
      period: '2024-01-01',
    });
    expectRefused(recentTrend(rate, periods([0, 0, 0, 0, 0])), 'TOO_FEW_EVENTS');
    expectRefused(recentTrend({ ...rate, measure: 'MEAN' }, periods([1, 2, 3, 4, 5])), 'UNSUPPORTED_DESIGN');
  });
});

describe('peers', () => {
  const places = distances.population.map((_, index) => `p${index}`);
  const variable = (name: string, scale: 'LINEAR' | 'LOG', values: readonly number[]): PlaceVariable => ({
    name,
    scale,
    values: new Map(values.map((value, index) => [`p${index}`, value])),
  });
  const variables = [
    variable('population', 'LOG', distances.population),
    variable('rurality', 'LINEAR', distances.rurality),
  ];

  it('have standardized distances as R has them, the nearest first', () => {
    const found = valueOf(nearestPeers(places, variables, 'p0', 7));
    for (const { place, distance } of found.peers)
      expectClose(distance, distances.fromFirst[places.indexOf(place)] ?? NaN, 1e-10);
    const sorted = found.peers.map(({ distance }) => distance);
    expect(sorted).toEqual(sorted.toSorted((a, b) => a - b));
    expect(found.peers.map(({ place }) => place)).not.toContain('p0');
    expect(found.method).toBe(
      'The 7 nearest places by population (logarithm), rurality, each in standard deviations of all places',
    );
  });

  it('do not depend on the unit of a variable', () => {
    const inThousands = [
      variable(
        'population',
        'LINEAR',
        distances.population.map((one) => one / 1_000),
      ),
    ];
    const inPeople = [variable('population', 'LINEAR', distances.population)];
    const of = (some: readonly PlaceVariable[]) =>
      valueOf(nearestPeers(places, some, 'p0', 3)).peers.map(({ place }) => place);
    expect(of(inThousands)).toEqual(of(inPeople));
  });

  it('say how alike they are: all places are as unlike as all places, and two equal ones not at all', () => {
    const all = valueOf(groupLikeness(places, places, variables)).likeness;
    expectClose(all?.within, all?.overall ?? NaN, 1e-12);
    expect(all?.words).toBe('no more alike than any places');
    const twins = variables.map(({ values, ...rest }) => ({
      ...rest,
      values: new Map([...values, ['twin', values.get('p0') ?? 0]]),
    }));
    const pair = valueOf(groupLikeness([...places, 'twin'], ['p0', 'twin'], twins)).likeness;
    expectClose(pair?.within, 0, 1e-12);
    expect(pair?.words).toBe('very alike');
    expect(valueOf(groupLikeness(places, ['p0'], variables)).likeness).toBeNull();
  });

  it('leave out places without a value, and are refused where nothing can be measured', () => {
    const known = [
      {
        ...variables[0],
        values: new Map([...distances.population.entries()].slice(0, 5).map(([i, v]) => [`p${i}`, v])),
      },
    ];
    const some = known as PlaceVariable[];
    expect(valueOf(nearestPeers(places, some, 'p0', 10)).unknown).toEqual(['p5', 'p6', 'p7']);
    expectRefused(nearestPeers(places, some, 'p7', 3), 'MISSING_VALUE', { unit: 'p7' });
    expectRefused(nearestPeers(places, [], 'p0', 3), 'EMPTY_DATA');
    const zero = variable('population', 'LOG', [0, 10, 20]);
    expectRefused(nearestPeers(places, [zero], 'p1', 3), 'OUT_OF_RANGE', {
      column: 'population',
      unit: 'p0',
    });
    expectRefused(nearestPeers(places, [variable('same', 'LINEAR', [5, 5, 5])], 'p1', 3), 'NO_VARIANCE', {
      column: 'same',
    });
  });
});

describe('standardized figures of places', () => {
  const shown = (numerator: number, denominator: number): StratumCell => ({
    kind: 'SHOWN',
    numerator,
    denominator,
  });
  const standard = {
    name: 'US 2000',
    groups: [
      { group: '0-17', size: 3 },
      { group: '18+', size: 7 },
    ],
  };
  const place = (name: string, young: StratumCell, adult: StratumCell) => ({
    place: name,
    cells: new Map([
      ['0-17', young],
      ['18+', adult],
    ]),
  });
  // The same rates by age, and opposite ages: 10 of 100,000 young people and 100 of 100,000 adults.
  const places = [
    place('young', shown(90, 900_000), shown(100, 100_000)),
    place('old', shown(10, 100_000), shown(900, 900_000)),
  ];

  it('are equal for places with the same rates by group and other ages: direct', () => {
    const found = valueOf(standardizePlaces(rate, places, standard, 'DIRECT'));
    for (const { figure } of found) {
      if (figure.kind !== 'ESTIMATE') throw new Error(figure.kind);
      // 0.3 · 10 + 0.7 · 100
      expectClose(figure.value, 73, 1e-10);
      expect(figure.method).toContain('US 2000');
      expect(figure.method).toContain('Fay and Feuer');
    }
    expect(found[0]?.figure).toMatchObject({
      caveats: expect.arrayContaining([expect.stringContaining('is 19.0 per 100,000')]),
    });
  });

  it('have the ratio 1 for such places: indirect', () => {
    const found = valueOf(standardizePlaces(rate, places, standard, 'INDIRECT'));
    for (const { figure } of found) {
      if (figure.kind !== 'ESTIMATE') throw new Error(figure.kind);
      expectClose(figure.value, 1, 1e-12);
    }
    const high = place('high', shown(20, 100_000), shown(200, 100_000));
    const [, , last] = valueOf(standardizePlaces(rate, [...places, high], standard, 'INDIRECT'));
    // Rates of all three: 120 of 1,100,000 and 1,200 of 1,100,000.
    expect(last?.figure.kind === 'ESTIMATE' && last.figure.value).toBeCloseTo(
      220 / (120 / 11 + 1200 / 11),
      10,
    );
  });

  it('are hidden with any hidden group, which has no part in those of others', () => {
    const hidden: StratumCell = { kind: 'HIDDEN', threshold: 10 };
    const some = [...places, place('hidden', hidden, shown(50, 50_000))];
    for (const method of ['DIRECT', 'INDIRECT'] as const) {
      const found = valueOf(standardizePlaces(rate, some, standard, method));
      expect(found[2]?.figure).toEqual({ kind: 'SUPPRESSED', reason: 'SMALL_COUNT', threshold: 10 });
    }
    expect(valueOf(standardizePlaces(rate, some, standard, 'DIRECT')).slice(0, 2)).toEqual(
      valueOf(standardizePlaces(rate, places, standard, 'DIRECT')),
    );
  });

  it('name a group without a figure, few events, a group without people, and other measures', () => {
    const figureOf = (one: ReturnType<typeof place>) =>
      valueOf(standardizePlaces(rate, [one], standard, 'DIRECT'))[0]?.figure;
    expect(figureOf({ place: 'half', cells: new Map([['18+', shown(20, 1000)]]) })).toEqual({
      kind: 'NOT_COMPARABLE',
      why: 'The place has no figure of the group 0-17 of US 2000.',
    });
    expect(figureOf(place('few', shown(1, 1000), shown(8, 1000)))).toMatchObject({
      kind: 'NOT_COMPARABLE',
      why: expect.stringContaining('9 events'),
    });
    expect(figureOf(place('nobody', shown(0, 0), shown(80, 1000)))).toMatchObject({
      why: expect.stringContaining('population of 0'),
    });
    expectRefused(
      standardizePlaces({ ...rate, measure: 'PROPORTION' }, places, standard, 'DIRECT'),
      'UNSUPPORTED_DESIGN',
    );
    expectRefused(standardizePlaces(rate, places, { name: 'none', groups: [] }, 'DIRECT'), 'ZERO_WEIGHTS');
  });
});

describe('the figure of a place', () => {
  const row = {
    code: 'x',
    revision: 1,
    isReference: true,
    state: 'VALUE',
    sumOfSquares: null,
    monthsExpected: 12,
    monthsCovered: 12,
    otherRevision: null,
    otherPeriod: null,
  } as const;

  it('has an interval, and none without people', () => {
    expect(placeFigure(share, { ...row, numerator: 81, denominator: 263 })).toMatchObject({
      kind: 'ESTIMATE',
      interval: { lower: expect.closeTo(25.5289, 4), upper: expect.closeTo(36.621, 4) },
    });
    expect(placeFigure(rate, { ...row, numerator: 5, denominator: 0 })).toMatchObject({
      kind: 'NOT_REPORTED',
    });
  });

  it.each([
    ['PROPORTION', 29, 30],
    ['MEAN', 29, 30],
    ['RATE', 999, 1_000],
  ] as const)('cannot be compared on a small base: %s of %i', (measure, small, enough) => {
    const definition = { ...rate, measure };
    expect(smallBaseObstacle(definition, small)).toMatchObject([{ code: 'SMALL_BASE' }]);
    expect(smallBaseObstacle(definition, enough)).toEqual([]);
    expect(smallBaseObstacle({ ...rate, measure: 'COUNT' }, null)).toEqual([]);
    expect(smallBaseObstacle({ ...rate, measure: 'RATIO' }, 3)).toEqual([]);
  });
});
