import { describe, expect, it } from 'vitest';

import { bucketsOf, pointsOf, type SeriesObservation } from './indicator-series.rules.ts';

const day = (text: string): Date => new Date(`${text}T00:00:00Z`);
const year = { firstDay: day('2024-01-01'), lastDay: day('2024-12-31') };
const share = { measure: 'PROPORTION', unit: '%', multiplier: 100, frequency: 'MONTH', revision: 2 } as const;
const shown = { hidden: new Set<string>(), threshold: 10 };

function month(number: number, values: Partial<SeriesObservation> = {}): SeriesObservation {
  return {
    id: `m${number}`,
    definitionId: 'two',
    revision: 2,
    isComparable: true,
    isOwn: true,
    placeId: null,
    placeCode: null,
    placeName: null,
    dimension: null,
    group: null,
    periodStart: new Date(Date.UTC(2024, number - 1, 1)),
    periodEnd: new Date(Date.UTC(2024, number, 1)),
    periodMonths: 1,
    monthsCovered: 1,
    state: 'VALUE',
    numerator: 10,
    denominator: 100,
    sumOfSquares: null,
    ...values,
  };
}

const months = (count: number) => Array.from({ length: count }, (_, index) => month(index + 1));
const pointOf = (observations: readonly SeriesObservation[], step = 12) =>
  pointsOf(share, observations, bucketsOf(year, step), shown)[0];

describe('the parts of a period', () => {
  it('are steps from its first day, and the last one ends with it', () => {
    const days = { firstDay: day('2023-07-01'), lastDay: day('2024-01-15') };
    expect(
      bucketsOf(days, 3).map(({ firstDay, months: length }) => [firstDay.getUTCMonth(), length]),
    ).toEqual([
      [6, 3],
      [9, 3],
      [0, 1],
    ]);
  });
});

describe('a figure of several observations', () => {
  it('is the sum over the sum, never the mean of percentages', () => {
    const all = months(12);
    all[0] = month(1, { numerator: 900, denominator: 1000 });
    // The mean of the twelve percentages is 16.7.
    expect(pointOf(all)?.figure).toMatchObject({ value: (100 * 1010) / 2100, numerator: 1010 });
  });

  it('is not comparable where months are missing, and is never scaled up', () => {
    expect(pointOf(months(9))).toMatchObject({
      figure: { kind: 'NOT_COMPARABLE', why: expect.stringContaining('9 of 12 months') },
      completeness: { monthsExpected: 12, monthsCovered: 9, observed: 9 },
    });
    const notReported = [
      ...months(11),
      month(12, { state: 'NOT_REPORTED', monthsCovered: 0, numerator: null, denominator: null }),
    ];
    expect(pointOf(notReported)).toMatchObject({
      figure: { kind: 'NOT_COMPARABLE' },
      completeness: { notReported: 1 },
    });
  });

  it('does not expect months to which the indicator does not apply', () => {
    const all = [...months(11), month(12, { state: 'NOT_APPLICABLE', monthsCovered: 0, numerator: null })];
    expect(pointOf(all)).toMatchObject({
      figure: { kind: 'ESTIMATE', value: 10 },
      completeness: { monthsExpected: 11, notApplicable: 1 },
    });
  });

  it('tells zero, nothing observed, not reported and not applicable apart', () => {
    expect(pointOf([], 12)?.figure).toMatchObject({ reason: expect.stringContaining('Nothing') });
    const none = { monthsCovered: 0, numerator: null, denominator: null };
    const each = (state: SeriesObservation['state']) => pointOf([month(1, { ...none, state })], 1)?.figure;
    expect(each('NOT_REPORTED')).toMatchObject({ reason: expect.stringContaining('Nobody reported') });
    expect(each('NOT_APPLICABLE')).toMatchObject({ reason: expect.stringContaining('does not apply') });
    expect(pointOf([month(1, { state: 'ZERO', numerator: 0 })], 1)?.figure).toMatchObject({ value: 0 });
  });

  it('refuses another revision with the reason, unless it is equivalent', () => {
    const earlier = (values: Partial<SeriesObservation>) =>
      months(12).map((one) => ({ ...one, isOwn: false, revision: 1, definitionId: 'one', ...values }));
    expect(pointOf(earlier({ isComparable: false }))?.figure).toMatchObject({
      kind: 'NOT_COMPARABLE',
      why: expect.stringContaining('revision 1'),
    });
    expect(pointOf(earlier({ isComparable: true }))?.figure).toMatchObject({ value: 10 });
    // Both observed it: the one that was asked for counts, and nothing counts twice.
    const both = [...earlier({ isComparable: true, numerator: 50 }), ...months(12)];
    expect(pointOf(both)?.figure).toMatchObject({ value: 10, denominator: 1200 });
  });

  it('does not divide an observation of a longer period', () => {
    const quarter = month(1, { periodEnd: day('2024-04-01'), periodMonths: 3, monthsCovered: 3 });
    expect(pointOf([quarter], 1)?.figure).toMatchObject({
      kind: 'NOT_COMPARABLE',
      why: expect.stringContaining('2024-01-01 to 2024-03-31'),
    });
  });

  it('of places together expects every place', () => {
    const places = ['a', 'b'].flatMap((placeId) =>
      months(12).map((one) => ({ ...one, id: placeId + one.id, placeId })),
    );
    expect(pointOf(places)?.completeness).toMatchObject({ monthsExpected: 24, monthsCovered: 24 });
    expect(pointOf(places.slice(1))?.figure).toMatchObject({ why: expect.stringContaining('23 of 24') });
  });

  it('is hidden if one of its observations is', () => {
    const points = pointsOf(share, months(12), bucketsOf(year, 6), {
      hidden: new Set(['m9']),
      threshold: 10,
    });
    expect(points.map(({ figure }) => figure.kind)).toEqual(['ESTIMATE', 'SUPPRESSED']);
  });

  it('of a rate over periods of several lengths is for the shortest period', () => {
    const rate = { ...share, measure: 'RATE', multiplier: 1000, unit: 'per 1,000 residents' } as const;
    const whole = month(1, {
      periodEnd: day('2025-01-01'),
      periodMonths: 12,
      monthsCovered: 12,
      numerator: 120,
    });
    const [point] = pointsOf(rate, [whole], bucketsOf(year, 12), shown);
    expect(point?.figure).toMatchObject({ value: 100, denominator: 1200 });
  });
});
