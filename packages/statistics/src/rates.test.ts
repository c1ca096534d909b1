import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { poissonInterval } from './poisson.interval.ts';
import { rateStatistic, repeatedEventRate } from './rate.statistic.ts';
import { standardizedRate, standardizedRatio } from './standardized.rate.ts';
import { expectClose } from './testing/close.ts';
import { fixture } from './testing/fixture.ts';
import { expectInterval, expectRefused, valueOf } from './testing/statistic.ts';

const { births, counts } = fixture('rates') as {
  births: {
    events: number[];
    population: number[];
    standard: number[];
    feuer: Record<'crude.rate' | 'adj.rate' | 'lci' | 'uci', number>;
    tiwariUpper: number;
  }[];
  counts: { count: number; lower: number; upper: number }[];
};
const perYear = { population: null, multiplier: 100_000, months: 12 };
const strataOf = (order: number) => {
  const { events, population, standard } = births[order - 1] ?? { events: [], population: [], standard: [] };
  return events.map((one, row) => ({
    events: one,
    population: population[row] ?? 0,
    standard: standard[row] ?? 0,
  }));
};

describe('the interval of a count', () => {
  it.each([
    [0, 0, 3.68888],
    [1, 0.025318, 5.571643],
    [5, 1.623486, 11.668332],
    [10, 4.78745, 18.391459],
    [65, 50.163188, 82.849139],
  ])('of %i is the published one', (count, lower, upper) => {
    expectInterval(poissonInterval(count).interval, lower, upper, 5);
  });

  it.each(counts)('of $count agrees with R', ({ count, lower, upper }) => {
    const { interval } = poissonInterval(count);
    if (count > 0) expectClose(interval.lower, lower, 1e-10);
    expectClose(interval.upper, upper, 1e-10);
  });

  it('contains the count, grows with it, and widens with the level', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), (count) => {
        const [at95, at99, next] = [
          poissonInterval(count),
          poissonInterval(count, 0.99),
          poissonInterval(count + 1),
        ];
        expect(at95.interval.lower).toBeLessThanOrEqual(count);
        expect(at95.interval.upper).toBeGreaterThan(count);
        expect(at99.interval.lower).toBeLessThanOrEqual(at95.interval.lower);
        expect(at99.interval.upper).toBeGreaterThan(at95.interval.upper);
        expect(next.interval.upper).toBeGreaterThan(at95.interval.upper);
      }),
    );
  });
});

describe('a rate', () => {
  it('is per 100,000 with an explicit multiplier', () => {
    const rate = valueOf(rateStatistic(65, { ...perYear, population: 20_000 }));
    expect(rate).toMatchObject({ value: 325, unit: 'per 100000', n: 65 });
    expectInterval(rate.interval, 5 * 50.163188, 5 * 82.849139, 5);
    expect(rate.method).toContain('Byar');
    expect(valueOf(rateStatistic(9, perYear)).method).toContain('exact');
  });

  it('of a partial year is not scaled up', () => {
    expectRefused(rateStatistic(65, { ...perYear, months: 11 }), 'NOT_COMPARABLE', { column: 'months' });
  });

  it.each([
    ['a population of 0', 5, { population: 0 }, 'ZERO_DENOMINATOR'],
    ['a negative population', 5, { population: -1 }, 'NEGATIVE_VALUE'],
    ['negative events', -5, {}, 'NEGATIVE_VALUE'],
    ['a fraction of an event', 1.5, {}, 'OUT_OF_RANGE'],
    ['a multiplier of 0', 5, { population: 9, multiplier: 0 }, 'OUT_OF_RANGE'],
    ['13 months', 5, { months: 13 }, 'OUT_OF_RANGE'],
  ])('refuses %s', (_name, events, base, code) => {
    expectRefused(rateStatistic(events, { ...perYear, ...base }), code);
  });

  it('of repeated events uses the frequencies per person', () => {
    // 40 people once, 10 twice, 5 nine times: 105 events with a variance of 40 + 40 + 405.
    const frequencies = [
      { eventsPerPerson: 1, people: 40 },
      { eventsPerPerson: 2, people: 10 },
      { eventsPerPerson: 9, people: 5 },
      { eventsPerPerson: 0, people: 900 },
    ];
    const repeated = valueOf(repeatedEventRate(frequencies, perYear));
    const plain = poissonInterval(105).interval;
    const stretch = Math.sqrt(485 / 105);
    expect(repeated).toMatchObject({ value: 105, people: 55 });
    expect(repeated.standardError).toBeCloseTo(Math.sqrt(485), 12);
    expectInterval(
      repeated.interval,
      105 + stretch * (plain.lower - 105),
      105 + stretch * (plain.upper - 105),
    );
    const once = valueOf(repeatedEventRate([{ eventsPerPerson: 1, people: 65 }], perYear));
    expectInterval(once.interval, 50.163188, 82.849139);
    expectRefused(repeatedEventRate([{ eventsPerPerson: 0.5, people: 1 }], perYear), 'OUT_OF_RANGE', {
      index: 0,
    });
  });
});

describe('a directly standardized rate', () => {
  it('reverses the published order of crude rates', () => {
    for (const [order, crude, adjusted, lower, upper] of [
      [1, 56.3, 92.3, 80.4, 105.8],
      [3, 83.3, 85.1, 77.2, 94.2],
      [5, 167.1, 75.5, 67.7, 188.3],
    ] as const) {
      const rate = valueOf(standardizedRate(strataOf(order), 100_000));
      expect(rate.crude.value).toBeCloseTo(crude, 1);
      expect(rate.value).toBeCloseTo(adjusted, 1);
      expectInterval(rate.interval, lower, upper, 1);
    }
    const tiwari = valueOf(standardizedRate(strataOf(5), 100_000, 'tiwari'));
    expect(tiwari.interval?.upper).toBeCloseTo(112.9, 1);
    expect(tiwari.method).toContain('Tiwari');
  });

  it.each([1, 2, 3, 4, 5])('agrees with epitools for order %i', (order) => {
    const expected = births[order - 1];
    const rate = valueOf(standardizedRate(strataOf(order), 1));
    expectClose(rate.value, expected?.feuer['adj.rate'] ?? NaN, 1e-10);
    expectClose(rate.crude.value, expected?.feuer['crude.rate'] ?? NaN, 1e-10);
    expectClose(rate.interval?.lower, expected?.feuer.lci ?? NaN, 1e-9);
    expectClose(rate.interval?.upper, expected?.feuer.uci ?? NaN, 1e-9);
    const tiwari = valueOf(standardizedRate(strataOf(order), 1, 'tiwari'));
    expectClose(tiwari.interval?.upper, expected?.tiwariUpper ?? NaN, 1e-9);
  });

  it('contains its value and does not depend on the unit of the standard or the order of strata', () => {
    const stratum = fc.record({
      events: fc.integer({ min: 3, max: 5000 }),
      population: fc.integer({ min: 5000, max: 1e7 }),
      standard: fc.integer({ min: 1, max: 1e6 }),
    });
    fc.assert(
      fc.property(
        fc.array(stratum, { minLength: 4, maxLength: 12 }),
        fc.constantFrom(1e-6, 7, 1e9),
        (strata, unit) => {
          const one = valueOf(standardizedRate(strata, 100_000));
          const other = valueOf(
            standardizedRate(
              strata.map((each) => ({ ...each, standard: each.standard * unit })).reverse(),
              100_000,
            ),
          );
          expect(one.interval?.lower).toBeLessThan(one.value ?? NaN);
          expect(one.interval?.upper).toBeGreaterThan(one.value ?? NaN);
          expectClose(other.value, one.value ?? NaN, 1e-9);
          expectClose(other.interval?.upper, one.interval?.upper ?? NaN, 1e-8);
        },
      ),
    );
  });

  it('refuses small totals and empty strata, with the stratum', () => {
    const small = [
      { events: 4, population: 100, standard: 1 },
      { events: 5, population: 100, standard: 1 },
    ];
    expectRefused(standardizedRate(small, 1000), 'TOO_FEW_EVENTS');
    const empty = [...small, { events: 10, population: 0, standard: 1 }];
    expectRefused(standardizedRate(empty, 1000), 'ZERO_DENOMINATOR', { index: 2, column: 'population' });
    expectRefused(standardizedRate([], 1000), 'EMPTY_DATA');
    const unweighted = [{ events: 20, population: 100, standard: 0 }];
    expectRefused(standardizedRate(unweighted, 1000), 'ZERO_WEIGHTS');
    const elsewhere = [...unweighted, { events: 0, population: 100, standard: 5 }];
    expectRefused(standardizedRate(elsewhere, 1000), 'ZERO_WEIGHTS');
  });
});

describe('an indirectly standardized ratio', () => {
  it('is the published one', () => {
    const ratio = valueOf(standardizedRatio(895, 835.883561));
    expect(ratio.value).toBeCloseTo(1.070723, 6);
    expectInterval(ratio.interval, 1.001715, 1.143233);
  });

  it('refuses an expected number of 0 or less', () => {
    expectRefused(standardizedRatio(5, 0), 'ZERO_DENOMINATOR');
    expectRefused(standardizedRatio(5, -1), 'NEGATIVE_VALUE');
    expectRefused(standardizedRatio(-5, 1), 'NEGATIVE_VALUE');
  });
});
