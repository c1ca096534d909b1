/**
 * `npm run --silent verify-certificate -- FILE`: checks the certificates of published counts. It shares no code
 * with the software that hides counts, and reads nothing but the given file.
 */
import { readFileSync } from 'node:fs';
import { z } from 'zod';

const help = `npm run --silent verify-certificate -- FILE

FILE has one published line or table of counts, or one on each line, as "npm run --silent suppress" prints them.
For each hidden count (null), its certificate has two complete sets of counts, "low" and "high". This command
checks that both agree with everything published, and that they differ in this count by at least the threshold.

It prints what is wrong. The exit code is 0 if every certificate holds, 1 if not, and 2 if FILE cannot be read.
`;

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
const release = z.union([table, line]);
type Release = z.output<typeof release>;

/** Everything published with its name: counts, totals of rows and columns, the total. */
function numbersOf({
  published,
  rowTotals,
  columnTotals,
  total,
}: Pick<Release, 'published' | 'rowTotals' | 'columnTotals' | 'total'>): [string, number | null][] {
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

function faultsOf(given: Release): string[] {
  const published = numbersOf(given);
  const faults = published.flatMap(([name, value]) =>
    value !== null && value >= 1 && value <= given.threshold ? [`${name} is ${value} and is shown`] : [],
  );
  const proven = new Set<string>();
  for (const { cell, low, high } of given.cells) {
    const [name, sets] = [`count ${cell.join(', ')}`, [numbersFrom(low), numbersFrom(high)]];
    const width = (sets[1]?.get(name) ?? NaN) - (sets[0]?.get(name) ?? NaN);
    if (width >= given.threshold) proven.add(name);
    else faults.push(`${name} differs by ${width}, which is less than ${given.threshold}`);
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

/** The releases of a file: one JSON value, or one on each line. */
function readReleases(file: string): unknown[] {
  const text = readFileSync(file, 'utf8').trim();
  try {
    return [JSON.parse(text)];
  } catch {
    return text.split('\n').map((each): unknown => JSON.parse(each));
  }
}

function main([file, ...others]: readonly string[]): number {
  if (file === undefined || file.startsWith('-') || others.length > 0) {
    console.log(help);
    return file === '--help' ? 0 : 2;
  }
  let releases: unknown[];
  try {
    releases = readReleases(file);
  } catch (error) {
    console.log(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    return 2;
  }
  const faultsOfEach = releases.map((value) => {
    const parsed = release.safeParse(value);
    return parsed.success
      ? faultsOf(parsed.data)
      : ['this is not a published line or table with its certificate'];
  });
  faultsOfEach.forEach((faults, index) => {
    for (const fault of faults) console.log(`release ${index + 1}: ${fault}`);
  });
  const holding = faultsOfEach.filter((faults) => faults.length === 0).length;
  console.log(`${holding} of ${releases.length} certificates hold.`);
  return holding === releases.length ? 0 : 1;
}

process.exitCode = main(process.argv.slice(2));
