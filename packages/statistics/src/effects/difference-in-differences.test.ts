import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Result } from '../statistical.result.ts';
import { expectClose } from '../testing/close.ts';
import { csvFixture } from '../testing/csv.ts';
import { fixture } from '../testing/fixture.ts';
import {
  differenceInDifferences,
  type DifferenceInDifferences,
  type PanelOptions,
} from './difference-in-differences.ts';
import type { PanelRow } from './panel.rows.ts';

type Expected = { estimate: number; standardError: number; degreesOfFreedom: number; pValue: number };
type Influence = { estimate: number; published: number; adjusted: number; degreesOfFreedom: number };
type Staggered = {
  cells: { cohort: number; period: number; estimate: number }[];
  event: Influence[];
  times: number[];
} & Record<'simple' | 'group' | 'calendar' | 'dynamic', Influence>;
type Event = {
  estimate: number[];
  standardError: number[];
  degreesOfFreedom: number[];
  preTrend: { statistic: number; numerator: number; denominator: number; pValue: number };
};
const expected = fixture('effects') as Record<'plain' | 'weighted' | 'byState', Expected> &
  Record<'mpdta' | 'staggered', Staggered> &
  Record<'event' | 'weightedEvent', Event>;

const orNull = (text: string | undefined): number | null =>
  text === '' || text === undefined ? null : Number(text);
const oneStart: readonly (PanelRow & { state: string; population: number; income: number })[] = csvFixture(
  'panel-one-start',
).map((row) => ({
  unit: row['unit'] ?? '',
  period: Number(row['year']),
  outcome: Number(row['outcome']),
  treatedFrom: orNull(row['treated_from']),
  state: row['state'] ?? '',
  population: Number(row['population']),
  income: Number(row['income']),
}));
const staggered: readonly PanelRow[] = csvFixture('panel-staggered').map((row) => ({
  unit: row['unit'] ?? '',
  period: Number(row['year']),
  outcome: Number(row['outcome']),
  treatedFrom: orNull(row['treated_from']),
  weight: Number(row['population']),
}));
const counties: readonly PanelRow[] = csvFixture('mpdta').map((row) => ({
  unit: row['county'] ?? '',
  period: Number(row['year']),
  outcome: Number(row['lemp']),
  treatedFrom: orNull(row['first_treat']),
}));

function valueOf<T>(outcome: Result<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.code}: ${outcome.reason}`);
  return outcome.value;
}
const estimate = (
  rows: readonly PanelRow[],
  options?: PanelOptions,
): DifferenceInDifferences & {
  value: number | null;
  standardError: number | null;
  interval: { lower: number; upper: number } | null;
  method: string;
  claimLevel: string;
} => valueOf(differenceInDifferences(rows, options));

describe('a panel of 50 units and 20 years agrees with R (lm, clubSandwich)', () => {
  it.each([
    ['without weights', oneStart, expected.plain],
    [
      'with population weights and a covariate',
      oneStart.map((row) => ({ ...row, weight: row.population, covariates: { income: row.income } })),
      expected.weighted,
    ],
    [
      'clustered by state',
      oneStart.map((row) => ({ ...row, weight: row.population, cluster: row.state })),
      expected.byState,
    ],
  ])('%s', (_name, rows, r) => {
    const found = estimate(rows);
    expectClose(found.value, r.estimate, 1e-9);
    expectClose(found.standardError, r.standardError, 1e-9);
    // clubSandwich differs from the formula computed by hand in R from the sixth digit on, in the case by state.
    expectClose(found.degreesOfFreedom, r.degreesOfFreedom, 1e-5);
    expectClose(found.pValue, r.pValue, 1e-4);
  });

  it.each([
    ['without weights', (row: (typeof oneStart)[number]) => row, expected.event],
    [
      'with weights',
      (row: (typeof oneStart)[number]) => ({ ...row, weight: row.population }),
      expected.weightedEvent,
    ],
  ])('in its event study and pre-trend test %s', (_name, change, r) => {
    const rows = oneStart.filter(({ period }) => period >= 2008 && period <= 2015).map(change);
    const { eventStudy } = estimate(rows);
    const points = eventStudy.points.filter(({ eventTime }) => eventTime !== -1);
    points.forEach((point, index) => {
      expectClose(point.estimate, r.estimate[index] ?? NaN, 1e-8);
      expectClose(point.standardError, r.standardError[index] ?? NaN, 1e-8);
      expectClose(point.degreesOfFreedom, r.degreesOfFreedom[index] ?? NaN, 1e-6);
    });
    expectClose(eventStudy.preTrend?.statistic, r.preTrend.statistic, 1e-6);
    expectClose(eventStudy.preTrend?.denominator, r.preTrend.denominator, 1e-6);
    expectClose(eventStudy.preTrend?.pValue, r.preTrend.pValue, 1e-6);
  });
});

describe('staggered adoption', () => {
  const names = { SIMPLE: 'simple', GROUP: 'group', CALENDAR: 'calendar', DYNAMIC: 'dynamic' } as const;

  it.each([
    ['never treated counties (mpdta)', counties, expected.mpdta, 'NEVER_TREATED'],
    ['units not treated yet, with weights', staggered, expected.staggered, 'NOT_YET_TREATED'],
  ] as const)('agrees with R against %s', (_name, rows, r, controlGroup) => {
    const found = estimate(rows, { controlGroup });
    r.cells.forEach((cell, index) => {
      expect(found.groupTime?.[index]).toMatchObject({ cohort: cell.cohort, period: cell.period });
      expectClose(found.groupTime?.[index]?.estimate, cell.estimate, 1e-9);
    });
    const published = estimate(rows, { controlGroup, influenceErrors: 'PUBLISHED' });
    for (const [ours, theirs] of Object.entries(names) as ['SIMPLE', 'simple'][]) {
      expectClose(found.aggregations?.[ours].estimate, r[theirs].estimate, 1e-9);
      expectClose(found.aggregations?.[ours].standardError, r[theirs].adjusted, 1e-9);
      expectClose(found.aggregations?.[ours].degreesOfFreedom, r[theirs].degreesOfFreedom, 1e-9);
      expectClose(published.aggregations?.[ours].standardError, r[theirs].published, 1e-9);
    }
    const points = found.eventStudy.points.filter(({ eventTime }) => eventTime !== -1);
    r.event.forEach((point, index) => {
      expectClose(points[index]?.estimate, point.estimate, 1e-9);
      expectClose(points[index]?.standardError, point.adjusted, 1e-9);
    });
  });

  it('has the figures that the package did publishes for mpdta', () => {
    const { aggregations, groupTime } = estimate(counties, { influenceErrors: 'PUBLISHED' });
    const rounded = Object.entries(aggregations ?? {}).map(([name, one]) => [
      name,
      one.estimate.toFixed(4),
      one.standardError.toFixed(3),
    ]);
    expect(rounded).toEqual([
      ['SIMPLE', '-0.0400', '0.012'],
      ['GROUP', '-0.0310', '0.012'],
      ['CALENDAR', '-0.0417', '0.016'],
      ['DYNAMIC', '-0.0772', '0.020'],
    ]);
    expect(
      groupTime?.filter(({ cohort, period }) => period >= cohort).map((one) => one.estimate.toFixed(4)),
    ).toEqual(['-0.0105', '-0.0704', '-0.1373', '-0.1008', '-0.0046', '-0.0412', '-0.0261']);
  });
});

describe('properties', () => {
  const panelRows = fc
    .record({
      treated: fc.integer({ min: 2, max: 4 }),
      untreated: fc.integer({ min: 2, max: 4 }),
      noise: fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 40, maxLength: 40 }),
    })
    .map(({ treated, untreated, noise }): readonly PanelRow[] =>
      Array.from({ length: treated + untreated }, (_, unit) =>
        Array.from({ length: 5 }, (__, time) => ({
          unit: `u${unit}`,
          period: 2010 + time,
          outcome: (noise[unit * 5 + time] ?? 0) + unit + time,
          treatedFrom: unit < treated ? 2013 : null,
        })),
      ).flat(),
    );

  it('scales with the outcome, ignores names, order and offsets, and its interval contains it', () => {
    fc.assert(
      fc.property(panelRows, fc.constantFrom(1e-3, 7, 1e6), (rows, factor) => {
        const base = differenceInDifferences(rows);
        fc.pre(base.ok && (base.value.standardError ?? 0) > 1e-3);
        if (!base.ok) return;
        const { value, standardError, interval } = base.value;
        const scaled = estimate(rows.map((row) => ({ ...row, outcome: row.outcome * factor })));
        expect(scaled.value).toBeCloseTo((value ?? NaN) * factor, factor > 1 ? 2 : 9);
        const renamed = estimate(rows.toReversed().map((row) => ({ ...row, unit: `z${row.unit}` })));
        expect(renamed.value).toBeCloseTo(value ?? NaN, 9);
        expect(renamed.standardError).toBeCloseTo(standardError ?? NaN, 9);
        const shifted = estimate(rows.map((row) => ({ ...row, outcome: row.outcome + 1e9 })));
        expect(shifted.value).toBeCloseTo(value ?? NaN, 4);
        expect(shifted.standardError).toBeCloseTo(standardError ?? NaN, 4);
        expect(interval?.lower).toBeLessThan(value ?? NaN);
        expect(interval?.upper).toBeGreaterThan(value ?? NaN);
      }),
      { numRuns: 40 },
    );
  });

  it('is the difference of the changes of means in a balanced panel of two periods', () => {
    const rows = oneStart.filter(({ period }) => period === 2011 || period === 2012);
    const mean = (treated: boolean, period: number): number => {
      const own = rows.filter((row) => (row.treatedFrom !== null) === treated && row.period === period);
      return own.reduce((sum, { outcome }) => sum + outcome, 0) / own.length;
    };
    expectClose(
      estimate(rows).value,
      mean(true, 2012) - mean(true, 2011) - mean(false, 2012) + mean(false, 2011),
      1e-10,
    );
  });
});
