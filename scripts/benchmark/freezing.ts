import { discloseComparison } from '@rapport/statistics/comparison/comparison.disclosure.ts';
import type { CountedCell, CountedTable } from '@rapport/statistics/comparison/disclosed.counts.ts';
import { seededRandom } from '@rapport/statistics/seeded.random.ts';

import type { MeasurementFigures } from './measurement.figures.ts';
import { spread } from './spread.ts';

const groups = ['A', 'B', 'C', 'D', 'E'];
const periods = Array.from({ length: 8 }, (_, index) => ({
  firstDay: new Date(Date.UTC(2023, 3 * index, 1)).toISOString().slice(0, 10),
  lastDay: new Date(Date.UTC(2023, 3 * index + 3, 0)).toISOString().slice(0, 10),
}));

/** The time to decide and to prove what a comparison of many places hides: 8 quarters and a dimension of five groups. */
export function measureFreezing(places: number, rounds: number): MeasurementFigures {
  const table = syntheticTable(places);
  const times = Array.from({ length: rounds }, () => {
    const started = performance.now();
    const decision = discloseComparison(table, [], 10);
    if (decision.kind === 'REFUSED') throw new Error('A table without earlier ones is refused.');
    return performance.now() - started;
  });
  return {
    work: `frozen comparison of ${places.toLocaleString('en')} places × 8 quarters × 5 groups, with certificate`,
    milliseconds: spread(times),
    reference: null,
    skipped: 'nothing else makes such certificates',
  };
}

/** Counts of places with populations from about 400 to 1,200,000; most groups of most places are small. */
function syntheticTable(count: number): CountedTable {
  const random = seededRandom(3);
  const places = Array.from({ length: count }, (_, index) => ({
    code: `place-${String(index).padStart(4, '0')}`,
    size: Math.floor(Math.exp(6 + 8 * random())),
  }));
  const cells = places.flatMap(({ code, size }) =>
    periods.flatMap((period): CountedCell[] => {
      const counts = groups.map((_, index) => Math.floor((0.008 / (index + 1)) * size * random()));
      const cell = (group: string | null, numerator: number): CountedCell => ({
        place: code,
        group,
        ...period,
        numerator,
        denominator: size,
      });
      const everyone = counts.reduce((sum, one) => sum + one, 0);
      return [cell(null, everyone), ...groups.map((group, index) => cell(group, counts[index] ?? 0))];
    }),
  );
  return { measure: 'RATE', dimension: 'RACE_ETHNICITY', groups, places, cells };
}
