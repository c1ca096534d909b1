/**
 * Checks the certificates of lines and tables of counts. It shares no code with the software that hides counts.
 */
import { z } from 'zod';

const counts = z.array(z.int().min(0));
const shown = z.int().min(0).nullable();
const certificateOf = <Counts extends z.ZodType>(set: Counts) =>
  z.object({ cells: z.array(z.object({ cell: counts, low: set, high: set })) });
const line = z
  .object({
    threshold: z.int().min(1),
    published: z.array(shown),
    total: shown,
    certificate: certificateOf(counts),
  })
  .transform(({ published, certificate, ...rest }) => ({
    ...rest,
    published: [published],
    rowTotals: [rest.total],
    columnTotals: published,
    cells: certificate.cells.map(({ cell, low, high }) => ({ cell: [0, ...cell], low: [low], high: [high] })),
  }));
const table = z
  .object({
    threshold: z.int().min(1),
    published: z.array(z.array(shown)),
    rowTotals: z.array(shown),
    columnTotals: z.array(shown),
    total: shown,
    certificate: certificateOf(z.array(counts)),
  })
  .transform(({ certificate, ...rest }) => ({ ...rest, cells: certificate.cells }));
export const countDocument = z.union([table, line]);
type CountDocument = z.output<typeof countDocument>;

/** Everything published with its name: counts, totals of rows and columns, the total. */
function numbersOf({
  published,
  rowTotals,
  columnTotals,
  total,
}: Pick<CountDocument, 'published' | 'rowTotals' | 'columnTotals' | 'total'>): [string, number | null][] {
  return [
    ...published.flatMap((row, i) =>
      row.map((count, j): [string, number | null] => [`count ${i}, ${j}`, count]),
    ),
    ...rowTotals.map((sum, i): [string, number | null] => [`the total of row ${i}`, sum]),
    ...columnTotals.map((sum, j): [string, number | null] => [`the total of column ${j}`, sum]),
    ['the total', total],
  ];
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** The same numbers, computed from a complete set of counts. */
function numbersFrom(set: number[][]): ReadonlyMap<string, number | null> {
  const columns = set[0]?.map((_, j) => sumOf(set.map((row) => row[j] ?? 0))) ?? [];
  return new Map(
    numbersOf({ published: set, rowTotals: set.map(sumOf), columnTotals: columns, total: sumOf(set.flat()) }),
  );
}

/** Totals that differ from the sum of their counts, if all of these are shown. */
function sumFaults(given: CountDocument): string[] {
  const complete = given.published.map((row) => row.map((count) => count ?? NaN));
  const sums = numbersFrom(complete);
  return numbersOf(given).flatMap(([name, value]) => {
    const sum = sums.get(name) ?? NaN;
    return value === null || Number.isNaN(sum) || value === sum
      ? []
      : [`${name} is ${value}, and not ${sum}`];
  });
}

/** The faults of a certificate; empty if it keeps its promise for every hidden count. */
export function countFaults(given: CountDocument): string[] {
  const published = numbersOf(given);
  const faults = published.flatMap(([name, value]) =>
    value !== null && value >= 1 && value <= given.threshold ? [`${name} is ${value} and is shown`] : [],
  );
  faults.push(...sumFaults(given));
  // A release that shows anything shows every zero, so nobody takes a hidden count for one.
  const areZerosShown = given.published.flat().some((count) => count !== null);
  const isHiddenZero = (set: number[][]): boolean =>
    given.published.some((row, i) => row.some((count, j) => count === null && set[i]?.[j] === 0));
  const proven = new Set<string>();
  for (const { cell, low, high } of given.cells) {
    const [name, sets] = [`count ${cell.join(', ')}`, [numbersFrom(low), numbersFrom(high)]];
    const width = (sets[1]?.get(name) ?? NaN) - (sets[0]?.get(name) ?? NaN);
    if (width >= given.threshold) proven.add(name);
    else faults.push(`${name} differs by ${width}, which is less than ${given.threshold}`);
    if (areZerosShown && [low, high].some(isHiddenZero))
      faults.push(`a hidden count is 0 in the counts for ${name}, and zeros are shown`);
    for (const numbers of sets) {
      if (numbers.size !== published.length) faults.push(`the counts for ${name} have another shape`);
      for (const [other, value] of published) {
        const own = numbers.get(other);
        if (value !== null && own !== value)
          faults.push(`${other} is ${value}, and ${own ?? 'unknown'} in the counts for ${name}`);
      }
    }
  }
  const hidden = published.flatMap(([name, value]) =>
    value === null && name.startsWith('count') ? [name] : [],
  );
  return [
    ...faults,
    ...hidden.filter((name) => !proven.has(name)).map((name) => `${name} has no certificate`),
  ];
}
