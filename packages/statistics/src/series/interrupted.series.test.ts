import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { expectClose } from '../testing/close.ts';
import { csvFixture } from '../testing/csv.ts';
import { fixture } from '../testing/fixture.ts';
import { interruptedSeries, type InterruptedSeries, type SeriesOptions } from './interrupted.series.ts';
import type { SeriesRow } from './series.rows.ts';

type Figures = Record<
  'step' | 'stepError' | 'slope' | 'slopeError' | 'endError' | 'df' | 'dispersion' | 'lower' | 'upper' | 'p',
  number
> & { q?: number; dw?: number };
const expected = fixture('series') as Record<
  'plain' | 'seasonal' | 'neweyWest' | 'single' | 'controlled',
  Figures
>;

const sicily = csvFixture('sicily').map((row): SeriesRow => ({
  time: Number(row['time']),
  count: Number(row['aces']),
  exposure: Number(row['stdpop']),
}));
const months = csvFixture('series-120').map((row) => ({
  time: Number(row['month']),
  count: Number(row['complaints']),
  exposure: Number(row['population']),
  comparison: { count: Number(row['other']), exposure: Number(row['other_population']) },
}));
const single = months.map(({ comparison: _, ...row }): SeriesRow => row);

function estimate(rows: readonly SeriesRow[], start: number, options?: SeriesOptions): InterruptedSeries {
  const outcome = interruptedSeries(rows, start, options);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value;
}

it.each([
  ['Sicily', sicily, 37, {}, expected.plain],
  ['Sicily with seasons', sicily, 37, { seasonality: { periods: 12, harmonics: 2 } }, expected.seasonal],
  ['Sicily with Newey–West errors', sicily, 37, { neweyWestLags: 4 }, expected.neweyWest],
  ['120 months', single, 73, {}, expected.single],
  ['120 months with a comparison', months, 73, {}, expected.controlled],
] as const)('%s agrees with R', (_name, rows, start, options, r) => {
  const found = estimate(rows, start, options);
  expectClose(Math.log(found.step.ratio), r.step, 1e-8);
  expectClose(found.step.logStandardError, r.stepError, 1e-8);
  expectClose(Math.log(found.slope.ratio), r.slope, 1e-7);
  expectClose(found.slope.logStandardError, r.slopeError, 1e-8);
  expectClose(found.atEnd.logStandardError, r.endError, 1e-8);
  expectClose(found.dispersion, r.dispersion, 1e-8);
  expect(found.degreesOfFreedom).toBe(r.df);
  expectClose(found.step.interval.lower, r.lower, 1e-8);
  expectClose(found.step.interval.upper, r.upper, 1e-8);
  expectClose(found.step.pValue, r.p, 1e-7);
  if (r.q === undefined || r.dw === undefined) return;
  expectClose(found.autocorrelation[0]?.ljungBox.statistic, r.q, 1e-6);
  expectClose(found.autocorrelation[0]?.durbinWatson, r.dw, 1e-6);
});

it('the claim falls while neighboring months are correlated, and Newey–West errors restore it', () => {
  const plain = interruptedSeries(sicily, 37);
  expect(plain).toMatchObject({ ok: true, value: { claimLevel: 'ASSOCIATIONAL' } });
  const robust = interruptedSeries(sicily, 37, { neweyWestLags: 4 });
  expect(robust).toMatchObject({ ok: true, value: { claimLevel: 'QUASI_EXPERIMENTAL' } });
});

describe('properties', () => {
  const counts = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 24, maxLength: 24 });
  const series = (values: readonly number[], exposure = 1, origin = 0): SeriesRow[] =>
    values.map((count, index) => ({ time: origin + index, count, exposure }));

  it('the ratios do not depend on the unit of the offset, the origin of time and the order of rows', () => {
    fc.assert(
      fc.property(counts, (values) => {
        const base = estimate(series(values), 12);
        const other = estimate(series(values, 1e9, 2_000_000).toReversed(), 2_000_012);
        expect(other.step.ratio / base.step.ratio).toBeCloseTo(1, 8);
        expect(other.slope.logStandardError / base.slope.logStandardError).toBeCloseTo(1, 8);
        expect(base.step.interval.lower).toBeLessThanOrEqual(base.step.ratio);
        expect(base.step.interval.upper).toBeGreaterThanOrEqual(base.step.ratio);
      }),
      { numRuns: 40 },
    );
  });

  it('finds a step and a slope exactly where there is no noise', () => {
    const rate = (index: number): number =>
      100 * 1.01 ** index * (index >= 12 ? 0.8 * 0.97 ** (index - 12) : 1);
    const rows = Array.from({ length: 24 }, (_, index) => ({
      time: index,
      count: rate(index) * (1 + (index % 2 === 0 ? 1e-9 : -1e-9)),
    }));
    const found = estimate(rows, 12);
    expect(found.step.ratio).toBeCloseTo(0.8, 6);
    expect(found.slope.ratio).toBeCloseTo(0.97, 6);
    expect(found.atEnd.ratio).toBeCloseTo(0.8 * 0.97 ** 11, 6);
    expect(found.points[23]?.withoutChange).toBeCloseTo(100 * 1.01 ** 23, 4);
  });
});

describe('refuses', () => {
  const rows = Array.from({ length: 20 }, (_, index): SeriesRow => ({
    time: index + 1,
    count: 5 + (index % 3),
    exposure: 100,
  }));
  const change = (time: number, part: Partial<SeriesRow>): SeriesRow[] =>
    rows.map((row) => (row.time === time ? { ...row, ...part } : row));
  it.each<[string, readonly SeriesRow[], number, object, string]>([
    [
      '7 points before the interruption',
      rows,
      8,
      { code: 'TOO_FEW_POINTS', place: { period: 8 } },
      '7 points before 8',
    ],
    ['7 points after it', rows, 14, { code: 'TOO_FEW_POINTS', place: { period: 14 } }, '7 from then on'],
    ['an interruption after the end', rows, 90, { code: 'TOO_FEW_POINTS' }, '0 from then on'],
    ['nothing', [], 3, { code: 'EMPTY_DATA' }, 'no rows'],
    [
      'a gap',
      rows.filter(({ time }) => time !== 6),
      11,
      { code: 'PANEL_GAP', place: { period: 6 } },
      'time 6',
    ],
    [
      'a time twice',
      [...rows, { time: 4, count: 1, exposure: 100 }],
      11,
      { code: 'DUPLICATE_ROW', place: { index: 20, period: 4 } },
      'time 4',
    ],
    [
      'a negative count',
      change(3, { count: -1 }),
      11,
      { code: 'NEGATIVE_VALUE', place: { index: 2, period: 3 } },
      '-1',
    ],
    [
      'an offset of zero',
      change(3, { exposure: 0 }),
      11,
      { code: 'ZERO_DENOMINATOR', place: { index: 2, period: 3, column: 'exposure' } },
      'offset at 3',
    ],
    [
      'a comparison offset of zero',
      rows.map((row) => ({ ...row, comparison: { count: 1, exposure: 0 } })),
      11,
      { code: 'ZERO_DENOMINATOR' },
      'comparison offset',
    ],
    [
      'a comparison that is missing once',
      rows.map((row) => (row.time === 9 ? row : { ...row, comparison: { count: 1 } })),
      11,
      { code: 'MISSING_VALUE' },
      '9',
    ],
    ['a count that is not a number', change(3, { count: NaN }), 11, { code: 'NOT_FINITE' }, '3'],
    ['no events', rows.map((row) => ({ ...row, count: 0 })), 11, { code: 'TOO_FEW_EVENTS' }, 'zero'],
    [
      'no events after the interruption',
      rows.map((row) => (row.time < 11 ? row : { ...row, count: 0 })),
      11,
      { code: 'NO_CONVERGENCE' },
      'no events',
    ],
  ])('%s', (_name, given, start, refusal, words) => {
    const outcome = interruptedSeries(given, start);
    expect(outcome).toMatchObject({ ok: false, ...refusal });
    expect(outcome).toMatchObject({ reason: expect.stringContaining(words) as string });
  });
});
