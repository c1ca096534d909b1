import { indicatorCatalog } from '@rapport/core/indicators/catalog.ts';
import type { SharedPlace } from '@rapport/statistics/comparison/canonical.table.ts';
import type { ComparedDefinition, PlaceAnswer } from '@rapport/statistics/comparison/comparison.types.ts';
import { seededRandom } from '@rapport/statistics/seeded.random.ts';

/** One line of a file of county populations. */
export interface County {
  fips: string;
  state: string;
  name: string;
  year: number;
  population: number;
}

/** The indicator of the demonstration, as it ships. */
export function demonstrationIndicator(): ComparedDefinition {
  const found = indicatorCatalog.find(({ code }) => code === 'crime-rate');
  if (found === undefined) throw new Error('the indicator crime-rate does not ship');
  return found;
}

/** Events for each resident in a month. */
const commonRate = 35 / 100_000;
const months = 12;

/**
 * Offices with invented numbers of events over a year of real populations. Of every 12, one answers differently from the definition
 * and one reported 11 months, so that a reader sees what cannot be compared. The same for the same seed.
 */
export function syntheticOffices(counties: readonly County[], seed: number): SharedPlace[] {
  const random = seededRandom(seed);
  const definition = demonstrationIndicator();
  return counties.map(({ fips, name, year, population }, index): SharedPlace => {
    const ownRate = commonRate * Math.exp(0.3 * normal(random));
    const monthsCovered = index % 12 === 9 ? months - 1 : months;
    const numerator = poisson(population * months * ownRate, random);
    return {
      id: fips,
      // The county can be real. A person who quotes a line quotes this too.
      name: `${name} (synthetic figures)`,
      population,
      vintage: { counties: [fips], year },
      answers: definition.items.flatMap((item): PlaceAnswer[] => {
        if (item.kind === 'CONTEXT') return [];
        const isFlipped = index % 12 === 5 && item.kind === 'EXCLUDE';
        const value = (item.kind === 'INCLUDE') === isFlipped ? 'NO' : 'YES';
        return [{ revision: 1, itemCode: item.code, value, effectiveFrom: `${year}-01-01` }];
      }),
      rows: [
        {
          code: definition.code,
          revision: 1,
          isReference: true,
          state: monthsCovered < months ? 'PARTIAL' : 'VALUE',
          numerator,
          denominator: population * months,
          sumOfSquares: null,
          monthsExpected: months,
          monthsCovered,
          otherRevision: null,
          otherPeriod: null,
          firstDay: `${year}-01-01`,
          group: null,
        },
      ],
    };
  });
}

/** A normal number by Box and Muller. */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** A Poisson count: by products of uniform numbers, and by a normal number for a large mean. */
function poisson(mean: number, random: () => number): number {
  if (mean > 200) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(random)));
  let count = -1;
  for (let product = 1; product > Math.exp(-mean); product *= random()) count += 1;
  return count;
}
