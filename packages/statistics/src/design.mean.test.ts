import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { designMean } from './design.mean.ts';
import { marginResiduals, rake, type Margin } from './raking.ts';
import { simpleDesign, type SurveyDesign } from './survey.design.ts';
import { expectClose } from './testing/close.ts';
import { fixture } from './testing/fixture.ts';
import { expectInterval, expectRefused, valueOf } from './testing/statistic.ts';

type Expected = {
  mean: number;
  standardError: number;
  lower: number;
  upper: number;
  degreesOfFreedom: number;
};
type Schools = { stype: string[]; 'sch.wide': string[]; api00: number[]; pw: number[]; fpc: number[] };
const data = fixture('survey') as {
  clusters: Schools & { dnum: number[] };
  strata: Schools & { awards: number[] };
  margins: Record<'stype' | 'sch.wide', Record<string, number>>;
  raked: Expected & { sum: number; smallest: number; largest: number; designEffect: number };
  tight: Expected & { smallest: number; largest: number };
} & Record<
  | 'clusterMean'
  | 'withReplacement'
  | 'gaps'
  | 'strataMean'
  | 'share'
  | 'poststratified'
  | 'poststratifiedStrata'
  | 'rakedStrata'
  | 'calibrated',
  Expected
>;

const { clusters, strata } = data;
const clusterDesign: SurveyDesign = {
  ...simpleDesign,
  weight: clusters.pw,
  cluster: clusters.dnum.map(String),
  populationClusters: clusters.fpc,
};
const strataDesign: SurveyDesign = {
  ...simpleDesign,
  weight: strata.pw,
  strata: strata.stype,
  populationClusters: strata.fpc,
};

function margin(schools: Schools, variable: 'stype' | 'sch.wide'): Margin {
  return {
    variable,
    categories: schools[variable],
    totals: new Map(Object.entries(data.margins[variable])),
  };
}

function expectMean(outcome: ReturnType<typeof designMean>, expected: Expected, precision = 1e-9): void {
  const { value, standardError, interval } = valueOf(outcome);
  expectClose(value, expected.mean, precision);
  expectClose(standardError, expected.standardError, precision);
  expectClose(interval?.lower, expected.lower, precision);
  expectClose(interval?.upper, expected.upper, precision);
}

function calibratedMean(
  schools: Schools,
  design: SurveyDesign,
  margins: readonly Margin[],
  weighting: 'design' | 'equal' = 'design',
  tolerance: number | null = null,
): ReturnType<typeof designMean> {
  const { weights } = valueOf(rake(schools.pw, margins, tolerance));
  const residuals = marginResiduals(margins, schools.pw, weighting);
  return designMean(schools.api00, design, 0.95, { weights, residuals, method: 'raked' });
}

describe('a mean by design', () => {
  it('agrees with R survey for clusters, strata and missing values', () => {
    expectMean(designMean(clusters.api00, clusterDesign), data.clusterMean);
    expectMean(
      designMean(clusters.api00, { ...clusterDesign, populationClusters: null }),
      data.withReplacement,
    );
    expectMean(designMean(strata.api00, strataDesign), data.strataMean);
    const gaps = clusters.api00.map((value, row) => ([2, 49, 50, 179].includes(row) ? null : value));
    const outcome = designMean(gaps, clusterDesign);
    expectMean(outcome, data.gaps);
    expect(valueOf(outcome)).toMatchObject({ missing: 4, n: 179 });
    expect(valueOf(outcome).caveats.join()).toContain('4 of 183 rows');
  });

  it('has the published figures', () => {
    const { value, standardError } = valueOf(designMean(clusters.api00, clusterDesign));
    expect(value).toBeCloseTo(644.1694, 5);
    expect(standardError).toBeCloseTo(23.54224, 5);
  });

  it('of 0 and 1 has the interval of a share', () => {
    expectMean(designMean(strata.awards, strataDesign), data.share);
    const simple = valueOf(
      designMean(
        Array.from({ length: 263 }, (_, row) => (row < 81 ? 1 : 0)),
        simpleDesign,
      ),
    );
    expectInterval(simple.interval, 0.255289, 0.36621);
    expect(simple.method).toContain('Wilson');
  });

  it("of a simple random sample has Student's interval, at any offset", () => {
    // Student 1908, drug 2.
    const sleep = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
    expectInterval(valueOf(designMean(sleep, simpleDesign)).interval, 0.8976775, 3.7623225);
    const moved = valueOf(
      designMean(
        sleep.map((one) => one + 1e9),
        simpleDesign,
      ),
    );
    expectClose(moved.standardError, 2.002249 / Math.sqrt(10), 1e-6);
  });

  it('does not depend on the unit of weights or the order of rows, and scales with the values', () => {
    const row = fc.tuple(fc.integer({ min: -100, max: 100 }), fc.integer({ min: 1, max: 50 }));
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 3, maxLength: 40 }),
        fc.constantFrom(1e-9, 3, 1e9),
        (rows, unit) => {
          fc.pre(new Set(rows.map(([value]) => value)).size > 2);
          const meanOf = (list: typeof rows, scale: number, weightUnit: number) =>
            valueOf(
              designMean(
                list.map(([value]) => value * scale),
                { ...simpleDesign, weight: list.map(([, weight]) => weight * weightUnit) },
              ),
            );
          const one = meanOf(rows, 1, 1);
          const other = meanOf([...rows].reverse(), 2, unit);
          expect(other.value).toBeCloseTo(2 * (one.value ?? NaN), 8);
          expectClose(other.standardError, 2 * (one.standardError ?? NaN), 1e-8);
          expect(one.interval?.lower).toBeLessThan(one.value ?? NaN);
          expect(one.interval?.upper).toBeGreaterThan(one.value ?? NaN);
        },
      ),
    );
  });

  it('refuses what gives no standard error, with the row or stratum', () => {
    const values = [1, 2, 3, 4];
    expectRefused(designMean([], simpleDesign), 'EMPTY_DATA');
    expectRefused(designMean([null, null], simpleDesign), 'EMPTY_DATA');
    expectRefused(designMean([7], simpleDesign), 'ONE_CLUSTER');
    expectRefused(designMean(values, { ...simpleDesign, weight: [0, 0, 0, 0] }), 'ZERO_WEIGHTS');
    expectRefused(designMean(values, { ...simpleDesign, weight: [1, 1, -1, 1] }), 'NEGATIVE_WEIGHT', {
      index: 2,
    });
    const lonely = { ...simpleDesign, strata: ['a', 'a', 'a', 'b'] };
    expectRefused(designMean(values, lonely), 'ONE_CLUSTER_STRATUM', { group: 'b', index: 3 });
    const oneCluster = { ...simpleDesign, strata: ['a', 'a', 'b', 'b'], cluster: ['1', '2', '3', '3'] };
    expectRefused(designMean(values, oneCluster), 'ONE_CLUSTER_STRATUM', { group: 'b' });
    const reused = { ...simpleDesign, strata: ['a', 'a', 'b', 'b'], cluster: ['1', '2', '1', '2'] };
    expectRefused(designMean(values, reused), 'CLUSTER_IN_TWO_STRATA', { group: '1', index: 2 });
    expect(designMean(values, { ...reused, areClustersNested: true })).toMatchObject({ ok: true });
    const few = { ...simpleDesign, populationClusters: [3, 3, 3, 3] };
    expectRefused(designMean(values, few), 'NUMERATOR_ABOVE_DENOMINATOR');
  });

  it('of equal values has no interval, and says so', () => {
    const { interval, caveats } = valueOf(designMean([5, 5, 5], simpleDesign));
    expect(interval).toBeNull();
    expect(caveats.join()).toContain('All values are the same');
  });
});

describe('raking', () => {
  const margins = [margin(clusters, 'stype'), margin(clusters, 'sch.wide')];

  it('has the published weights', () => {
    const raked = valueOf(rake(clusters.pw, margins));
    expect(raked.sum).toBeCloseTo(6194, 6);
    expect(raked.smallest).toBeCloseTo(29.870464, 6);
    expect(raked.largest).toBeCloseTo(67.125783, 6);
    expect(raked.designEffect).toBeCloseTo(1.051661, 6);
    const outcome = calibratedMean(clusters, clusterDesign, margins);
    expect(valueOf(outcome).value).toBeCloseTo(641.2302, 4);
    expectMean(outcome, data.raked, 1e-6);
  });

  it('converges as far as it is told', () => {
    const raked = valueOf(rake(clusters.pw, margins, 1e-9));
    expectClose(raked.smallest, data.tight.smallest, 1e-10);
    expectClose(raked.largest, data.tight.largest, 1e-10);
    expectMean(calibratedMean(clusters, clusterDesign, margins, 'design', 1e-9), data.tight, 1e-9);
  });

  it('uses residuals for the standard error, weighted or as R rake() does', () => {
    const inStrata = [margin(strata, 'stype'), margin(strata, 'sch.wide')];
    expectMean(calibratedMean(strata, strataDesign, inStrata, 'equal', 1e-9), data.rakedStrata, 1e-8);
    expectMean(calibratedMean(strata, strataDesign, inStrata, 'design', 1e-9), data.calibrated, 1e-8);
  });

  it('to one margin is post-stratification', () => {
    expectMean(calibratedMean(clusters, clusterDesign, [margin(clusters, 'stype')]), data.poststratified);
    expectMean(calibratedMean(strata, strataDesign, [margin(strata, 'sch.wide')]), data.poststratifiedStrata);
  });

  it('meets the margins and does not depend on their order or the unit of the weights', () => {
    const row = fc.tuple(
      fc.constantFrom('a', 'b', 'c'),
      fc.constantFrom('x', 'y'),
      fc.integer({ min: 1, max: 9 }),
    );
    const all = [...'abc'].flatMap((one) =>
      [...'xy'].map((other): [string, string, number] => [one, other, 1]),
    );
    fc.assert(
      fc.property(fc.array(row, { maxLength: 60 }), (more) => {
        const rows = [...all, ...more] as [string, string, number][];
        const first = {
          variable: 'p',
          categories: rows.map(([p]) => p),
          totals: new Map([
            ['a', 50],
            ['b', 30],
            ['c', 20],
          ]),
        };
        const second = {
          variable: 'q',
          categories: rows.map(([, q]) => q),
          totals: new Map([
            ['x', 60],
            ['y', 40],
          ]),
        };
        const weights = rows.map(([, , weight]) => weight);
        const one = valueOf(rake(weights, [first, second], 1e-10));
        const other = valueOf(
          rake(
            weights.map((weight) => weight * 1e6),
            [second, first],
            1e-10,
          ),
        );
        expect(one.largestError).toBeLessThan(1e-9);
        one.weights.forEach((weight, index) => expectClose(other.weights[index], weight, 1e-6));
      }),
    );
  });

  const two = (
    first: [string, number][],
    second: [string, number][],
    rows = [...'abab'].map((p, row) => [p, 'xxyy'[row] ?? '']),
  ) => [
    { variable: 'p', categories: rows.map(([p = '']) => p), totals: new Map(first) },
    { variable: 'q', categories: rows.map(([, q = '']) => q), totals: new Map(second) },
  ];
  const even: [string, number][] = [
    ['a', 50],
    ['b', 50],
  ];

  it('fails loudly, with the margin', () => {
    const weights = [1, 1, 1, 1];
    const missing = two(
      [...even, ['c', 10]],
      [
        ['x', 60],
        ['y', 50],
      ],
    );
    expectRefused(rake(weights, missing), 'EMPTY_MARGIN', { column: 'p', group: 'c' });
    const unequal = two(even, [
      ['x', 60],
      ['y', 50],
    ]);
    expectRefused(rake(weights, unequal), 'MARGINS_DISAGREE', { column: 'q' });
    const unknown = two(
      [['a', 100]],
      [
        ['x', 60],
        ['y', 40],
      ],
    );
    expectRefused(rake(weights, unknown), 'UNKNOWN_CATEGORY', { column: 'p', group: 'b', index: 1 });
    const zero = two(
      [
        ['a', 100],
        ['b', 0],
      ],
      [
        ['x', 60],
        ['y', 40],
      ],
    );
    expectRefused(rake(weights, zero), 'EMPTY_MARGIN', { column: 'p', group: 'b' });
    expectRefused(
      rake(
        [0, 0, 0, 0],
        two(even, [
          ['x', 60],
          ['y', 40],
        ]),
      ),
      'ZERO_WEIGHTS',
    );
    expectRefused(
      rake(
        [1, 0, 1, 0],
        two(even, [
          ['x', 60],
          ['y', 40],
        ]),
      ),
      'EMPTY_MARGIN',
      { column: 'p', group: 'b' },
    );
    expectRefused(rake([], []), 'EMPTY_DATA');
    expectRefused(rake(weights, []), 'EMPTY_MARGIN');
    // Every a is x and every b is y, so that 50 and 60 contradict each other.
    const diagonal = two(
      even,
      [
        ['x', 60],
        ['y', 40],
      ],
      [
        ['a', 'x'],
        ['a', 'x'],
        ['b', 'y'],
        ['b', 'y'],
      ],
    );
    expectRefused(rake(weights, diagonal), 'NO_CONVERGENCE', { column: 'p' });
  });
});
