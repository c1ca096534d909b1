/**
 * `npm run --silent verify-certificate -- FILE`: checks the certificates of published counts. This file shares
 * no code with the one that hides counts. It reads nothing but the given file.
 *
 * A certificate promises for each hidden count (null): two complete sets of counts, `low` and `high`, agree with
 * everything published and differ in this count by at least the threshold.
 */
import { readFileSync } from 'node:fs';

const help = `npm run --silent verify-certificate -- FILE

FILE has one published line or table, or one per line, as "npm run --silent suppress" prints them. Checks for
every hidden count that two complete sets of counts agree with everything published and differ by at least the
threshold. Prints what is wrong. The exit code is 0 if nothing is, 1 if something is, and 2 if the file cannot be
read.
`;

type Grid = (number | null)[][];

function faultsOf(release: Record<string, unknown>): string[] {
  const isTable = Array.isArray(release.published) && release.published.every(Array.isArray) && release.published.length > 0;
  const grid = (counts: unknown): Grid => (isTable ? counts : [counts]) as Grid;
  const published = grid(release.published);
  const threshold = release.threshold as number;
  const certificate = release.certificate as { cells: { cell: number[]; low: unknown; high: unknown }[] };
  const faults: string[] = [];
  const proven = new Set<string>();
  for (const { cell, low, high } of certificate.cells) {
    const [row, column] = isTable ? cell : [0, cell[0]];
    const name = `[${cell.join(', ')}]`;
    for (const counts of [grid(low), grid(high)]) faults.push(...disagreements(release, published, counts, isTable, name));
    const width = (grid(high)[row!]?.[column!] ?? 0) - (grid(low)[row!]?.[column!] ?? 0);
    if (!(width >= threshold)) faults.push(`${name}: the two values differ by ${width}, which is less than ${threshold}`);
    proven.add(`${row},${column}`);
  }
  published.forEach((cells, i) =>
    cells.forEach((count, j) => {
      if (count === null && !proven.has(`${i},${j}`)) faults.push(`[${isTable ? `${i}, ` : ''}${j}]: hidden, and the certificate does not cover it`);
      if (count !== null && count >= 1 && count <= threshold) faults.push(`[${isTable ? `${i}, ` : ''}${j}]: ${count} is small, and is shown`);
    }),
  );
  return faults;
}

/** What a complete set of counts has that is not published so. */
function disagreements(release: Record<string, unknown>, published: Grid, counts: Grid, isTable: boolean, name: string): string[] {
  const faults: string[] = [];
  const sum = (values: (number | null | undefined)[]): number => values.reduce<number>((all, value) => all + (value ?? NaN), 0);
  const compare = (what: string, shown: unknown, own: number): void => {
    if (shown !== null && shown !== own) faults.push(`${name}: ${what} is published as ${String(shown)}, and is ${own} here`);
  };
  if (counts.length !== published.length) faults.push(`${name}: another number of rows`);
  published.forEach((cells, i) => {
    if (counts[i]?.length !== cells.length) faults.push(`${name}: another number of counts in row ${i}`);
    cells.forEach((shown, j) => {
      const own = counts[i]?.[j];
      if (!Number.isSafeInteger(own) || own! < 0) faults.push(`${name}: a count is not a whole number of at least 0`);
      compare(`count [${i}, ${j}]`, shown, own ?? NaN);
    });
    if (isTable) compare(`the total of row ${i}`, (release.rowTotals as unknown[])[i], sum(counts[i] ?? []));
  });
  if (isTable) {
    (release.columnTotals as unknown[]).forEach((shown, j) => compare(`the total of column ${j}`, shown, sum(counts.map((cells) => cells[j]))));
  }
  compare('the total', release.total, sum(counts.flat()));
  return faults;
}

function main(args: string[]): number {
  const [file] = args;
  if (file === undefined || args.length > 1 || file.startsWith('-')) {
    process.stdout.write(help);
    return file === '--help' ? 0 : 2;
  }
  let releases: Record<string, unknown>[];
  try {
    const text = readFileSync(file, 'utf8');
    releases = parse(text);
  } catch (error) {
    process.stdout.write(`${file} cannot be read: ${(error as Error).message}\n`);
    return 2;
  }
  let faulty = 0;
  releases.forEach((release, index) => {
    let faults: string[];
    try {
      faults = faultsOf(release);
    } catch {
      faults = ['not a published line or table with a certificate'];
    }
    if (faults.length > 0) faulty += 1;
    for (const fault of faults) process.stdout.write(`release ${index + 1}: ${fault}\n`);
  });
  process.stdout.write(`${releases.length - faulty} of ${releases.length} certificates hold.\n`);
  return faulty > 0 || releases.length === 0 ? 1 : 0;
}

/** One JSON value, or one per line. */
function parse(text: string): Record<string, unknown>[] {
  try {
    return [JSON.parse(text) as Record<string, unknown>];
  } catch {
    return text.split('\n').filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as Record<string, unknown>);
  }
}

process.exitCode = main(process.argv.slice(2));
