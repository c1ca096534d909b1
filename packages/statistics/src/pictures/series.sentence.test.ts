import type { MeasuredValue } from '@rapport/core/measured-value.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { indicatorFigure } from '../indicator.figure.ts';
import { periodName, type SeriesIndicator, type ShownLine, type ShownPoint } from './series.points.ts';
import { seriesSentence } from './series.sentence.ts';

const share: SeriesIndicator = {
  name: 'Diversion rate',
  measure: 'PROPORTION',
  unit: '%',
  multiplier: 100,
  direction: 'HIGHER_IS_BETTER',
};
const rate: SeriesIndicator = {
  name: 'Burglary rate',
  measure: 'RATE',
  unit: 'per 100,000 residents',
  multiplier: 100_000,
  direction: 'LOWER_IS_BETTER',
};
const count: SeriesIndicator = {
  ...rate,
  name: 'Cases referred',
  measure: 'COUNT',
  unit: 'cases',
  multiplier: 1,
};

const figure = (indicator: SeriesIndicator, numerator: number, denominator: number): MeasuredValue =>
  indicatorFigure({ ...indicator, frequency: 'YEAR' }, { numerator, denominator, sumOfSquares: null });
const year = (of: number, value: MeasuredValue, more: Partial<ShownPoint> = {}): ShownPoint => ({
  firstDay: new Date(Date.UTC(of, 0, 1)),
  lastDay: new Date(Date.UTC(of, 11, 31)),
  figure: value,
  target: null,
  completeness: { monthsExpected: 12, monthsCovered: 12, observed: 1, notReported: 0, notApplicable: 0 },
  otherRevision: null,
  ...more,
});
const office = (...points: ShownPoint[]): ShownLine[] => [{ name: 'Office', points }];
const hidden: MeasuredValue = { kind: 'SUPPRESSED', reason: 'SMALL_COUNT', threshold: 10 };
const unlike: MeasuredValue = { kind: 'NOT_COMPARABLE', why: 'Another revision.' };

describe('a series of one line', () => {
  it('has its level, its target and its change, and no cause', () => {
    const lines = office(
      year(2023, figure(share, 200, 1000)),
      year(2024, figure(share, 300, 1000), { target: 35 }),
    );
    expect(seriesSentence(share, lines)).toBe(
      'Diversion rate was 30.0% (95% interval 27.2% to 32.9%) in 2024. The target of 35% was not reached. ' +
        'Diversion rate rose by 10.0 percentage points (95% interval 6.2 to 13.7) from 2023 to 2024; this does not show the cause.',
    );
  });

  it('says that a lower figure reaches a target where lower is better, and names a doubt', () => {
    const lines = office(year(2024, figure(rate, 95, 183_050), { target: 50 }));
    expect(seriesSentence(rate, lines)).toBe(
      'Burglary rate was 52 per 100,000 residents (95% interval 42 to 63) in 2024. ' +
        'The target of 50 per 100,000 residents was not reached, but the interval contains it, so chance can decide this.',
    );
    const reached = office(year(2024, figure(rate, 20, 183_050), { target: 50 }));
    expect(seriesSentence(rate, reached)).toContain('The target of 50 per 100,000 residents was reached.');
  });

  it('compares the same part of the year, or else the first figure', () => {
    const quarters = [80, 120, 80, 120, 90].map((events, index) =>
      year(2024, figure(count, events, events), {
        firstDay: new Date(Date.UTC(2024, 3 * index, 1)),
        lastDay: new Date(Date.UTC(2024, 3 * index + 3, 0)),
      }),
    );
    expect(seriesSentence(count, office(...quarters))).toBe(
      'Cases referred was 90 cases in Jan to Mar 2025. Cases referred rose by 10 cases from Jan to Mar 2024 to Jan to Mar 2025, ' +
        'and chance alone may explain this because there is no interval; this does not show the cause.',
    );
    expect(seriesSentence(count, office(...quarters.slice(0, 4)))).toContain(
      'rose by 40 cases from Jan to Mar 2024',
    );
  });

  it('counts what is missing, and names a break of the definition', () => {
    const lines = office(
      year(2022, unlike, { otherRevision: 1 }),
      year(2023, hidden),
      year(2024, figure(share, 300, 1000)),
    );
    expect(seriesSentence(share, lines)).toBe(
      'Diversion rate was 30.0% (95% interval 27.2% to 32.9%) in 2024. 2 of 3 periods have no figure. ' +
        'The definition changed: figures by revision 1 are not comparable and are left out.',
    );
    expect(seriesSentence(share, office(year(2024, hidden)))).toBe(
      'Every figure is hidden, because it is based on a small count.',
    );
    expect(seriesSentence(share, office(year(2024, unlike, { otherRevision: 1 })))).toBe(
      'There is no figure in these days. The definition changed: figures by revision 1 are not comparable and are left out.',
    );
    expect(seriesSentence(share, [])).toBe('There is no figure in these days.');
  });

  it('agrees with the sign and the size of the change, and is never causal', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 999 }), (before, after) => {
        const lines = office(year(2023, figure(share, before, 1000)), year(2024, figure(share, after, 1000)));
        const text = seriesSentence(share, lines);
        expect(text).toContain('does not show the cause');
        expect(text).not.toMatch(/lowered|raised|effect|caused|because of|due to|thanks to/);
        const [, verb = '', size = ''] = /(fell|rose) by ([\d.]+) percentage points/.exec(text) ?? [];
        if (verb !== '') {
          expect(verb).toBe(after > before ? 'rose' : 'fell');
          expect(Number(size)).toBeCloseTo(Math.abs(after - before) / 10, 0);
        } else {
          expect(Math.abs(after - before)).toBeLessThan(50);
          expect(text).toMatch(/might not have changed/);
        }
      }),
    );
  });
});

it('names the lowest and the highest of several lines, in the same period', () => {
  const line = (name: string, numerator: number): ShownLine => ({
    name,
    points: [year(2024, figure(share, numerator, 1000))],
  });
  expect(
    seriesSentence(share, [
      line('Beat 1', 300),
      line('Beat 2', 120),
      { name: 'Beat 3', points: [year(2024, hidden)] },
    ]),
  ).toBe(
    'Diversion rate was lowest at 12% (Beat 2) and highest at 30% (Beat 1) in 2024, of 2 lines with a figure. ' +
      'Such differences can be chance, and do not show their cause. 1 of 3 periods of these lines have no figure.',
  );
  expect(
    seriesSentence(share, [line('Beat 1', 300), { name: 'Beat 3', points: [year(2024, hidden)] }]),
  ).toContain('No period has figures of two lines to compare.');
});

it.each([
  ['2024-01-01', '2024-12-31', '2024'],
  ['2024-02-01', '2024-02-29', 'Feb 2024'],
  ['2024-01-01', '2024-03-31', 'Jan to Mar 2024'],
  ['2023-07-01', '2024-06-30', 'Jul 2023 to Jun 2024'],
  ['2024-01-15', '2024-03-31', '2024-01-15 to 2024-03-31'],
])('%s to %s is the period %s', (first, last, name) => {
  expect(periodName({ firstDay: new Date(first), lastDay: new Date(last) })).toBe(name);
});
