import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { hiddenObservations, type DisclosedObservation } from './figure-disclosure.rules.ts';

const day = (text: string): Date => new Date(`${text}T00:00:00Z`);

let ids = 0;
function observation(values: Partial<DisclosedObservation>): DisclosedObservation {
  ids += 1;
  return {
    id: `o${ids}`,
    definitionId: 'd',
    placeId: null,
    dimension: null,
    group: null,
    periodStart: day('2024-01-01'),
    periodEnd: day('2025-01-01'),
    numerator: 0,
    denominator: 1_000_000,
    ...values,
  };
}

/** The office with its places, by their numerators. */
function office(counts: readonly number[]): DisclosedObservation[] {
  const total = counts.reduce((sum, one) => sum + one, 0);
  return [
    observation({ numerator: total }),
    ...counts.map((numerator, index) => observation({ placeId: `p${index}`, numerator })),
  ];
}

const hiddenPlaces = (
  observations: readonly DisclosedObservation[],
  measure: 'RATE' | 'PROPORTION' = 'RATE',
) => {
  const hidden = hiddenObservations(observations, measure, 10);
  return observations.flatMap((one) =>
    hidden.has(one.id) ? [`${one.placeId ?? 'office'}${one.group ?? ''}`] : [],
  );
};

describe('what readers of series do not see', () => {
  it('is nothing where no count is small; zero is shown', () => {
    expect(hiddenPlaces(office([0, 11, 300]))).toEqual([]);
  });

  it('is a small count, with another place that protects it from subtraction', () => {
    expect(hiddenPlaces(office([4, 40, 300]))).toEqual(['p0', 'p1']);
  });

  it('is the total where nothing else protects the only place', () => {
    expect(hiddenPlaces(office([4]))).toContain('office');
  });

  it('is a share whose complement is small', () => {
    const all = [
      observation({ placeId: 'a', numerator: 97, denominator: 100 }),
      observation({ placeId: 'b', numerator: 50, denominator: 100 }),
      observation({ placeId: 'c', numerator: 50, denominator: 100 }),
    ];
    expect(hiddenPlaces(all, 'PROPORTION')).toContain('a');
  });

  it('hides every figure that is derived from answers of surveys', () => {
    const mean = observation({ numerator: 2400, denominator: 400, isReleasedElsewhere: true });
    expect([...hiddenObservations([mean], 'MEAN', 10)]).toEqual([mean.id]);
    expect([...hiddenObservations([{ ...mean, isReleasedElsewhere: false }], 'MEAN', 10)]).toEqual([]);
  });

  it('is a year of the office over a small month of a place', () => {
    const year = observation({ numerator: 500 });
    const month = observation({ placeId: 'p0', numerator: 3, periodEnd: day('2024-02-01') });
    expect(hiddenPlaces([year, month])).toEqual(['office', 'p0']);
  });

  it('is the same in any order of the observations', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(counts, (given) => {
        const all = office(given);
        expect(hiddenPlaces(all.toReversed()).toSorted()).toEqual(hiddenPlaces(all).toSorted());
      }),
      { numRuns: 50 },
    );
  });

  it('leaves every hidden count of a line with a total at least as uncertain as the threshold', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(counts, (given) => {
        const all = office(given);
        const hidden = hiddenObservations(all, 'RATE', 10);
        const [total, ...places] = all;
        const unknown = places.filter(({ id }) => hidden.has(id)).map(({ numerator }) => numerator ?? 0);
        if (unknown.length === 0 || !total || hidden.has(total.id)) return;
        // A reader who knows the rest and that hidden counts are at least 1 knows each of them up to this width.
        const sum = unknown.reduce((all2, one) => all2 + one, 0);
        expect(unknown.length).toBeGreaterThan(1);
        expect(sum - (unknown.length - 1) - 1).toBeGreaterThanOrEqual(10);
      }),
      { numRuns: 100 },
    );
  });
});
