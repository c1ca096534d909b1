import type { ColdStartFigures } from './cold-start.ts';
import type { MeasurementFigures } from './measurement.figures.ts';
import type { PageWeightFigures } from './page-weight.ts';
import type { WorkFigures } from './rounds.ts';
import type { Spread } from './spread.ts';
import type { StatementFigures } from './statements.ts';
import type { TenancyFigures } from './tenancy.ts';
import { contestantNames } from './works.ts';

export interface Figures {
  works: readonly WorkFigures[];
  statements: readonly StatementFigures[];
  tenancy: readonly TenancyFigures[];
  coldStart: ColdStartFigures;
  measurement: readonly MeasurementFigures[];
  pages: readonly PageWeightFigures[];
}

const round = (value: number, digits: number): number => Number(value.toFixed(digits));

/** One object per line, for programs. Ratios are medians of the rounds, and `…Quartiles` give the spread. */
export function jsonLines({ works, statements, tenancy, coldStart, measurement, pages }: Figures): string[] {
  const quartiles = ({ lower, upper }: Spread): number[] => [round(lower, 2), round(upper, 2)];
  return [
    ...works.map((one) => ({
      work: one.work,
      ratioToPostGraphile: round(one.ratioToPostGraphile.median, 2),
      ratioToPostGraphileQuartiles: quartiles(one.ratioToPostGraphile),
      ratioToHandwritten: round(one.ratioToHandwritten.median, 2),
      ratioToHandwrittenQuartiles: quartiles(one.ratioToHandwritten),
      statements: Math.max(
        ...Object.values(statements.find(({ work }) => work === one.work)?.statementsByPageSize ?? {}),
      ),
      requestsPerSecond: Object.fromEntries(
        contestantNames.map((name) => [name, Math.round(one.of[name].requestsPerSecond.median)]),
      ),
      processorMicroseconds: Object.fromEntries(
        contestantNames.map((name) => [name, Math.round(one.of[name].processorMicroseconds.median)]),
      ),
    })),
    ...tenancy.map((one) => ({
      work: `tenancy-${one.work}`,
      ratioToExplicitWhere: round(one.ratioToExplicitWhere.median, 3),
      ratioToExplicitWhereQuartiles: [
        round(one.ratioToExplicitWhere.lower, 3),
        round(one.ratioToExplicitWhere.upper, 3),
      ],
    })),
    {
      work: 'cold-start',
      milliseconds: Math.round(coldStart.milliseconds.median),
      millisecondsQuartiles: [
        Math.round(coldStart.milliseconds.lower),
        Math.round(coldStart.milliseconds.upper),
      ],
      initMilliseconds: Math.round(coldStart.initMilliseconds.median),
      bareNodeMilliseconds: Math.round(coldStart.bareNodeMilliseconds.median),
      bundleMegabytes: round(coldStart.bundleMegabytes, 2),
    },
    ...measurement.map(({ work, milliseconds, reference, skipped }) => ({
      work,
      milliseconds: round(milliseconds.median, 1),
      millisecondsQuartiles: quartiles(milliseconds),
      ...(reference === null
        ? { skipped }
        : {
            reference: reference.name,
            referenceMilliseconds: round(reference.milliseconds.median, 1),
            ratioToReference: round(reference.ratio, 2),
          }),
    })),
    ...pages.map(({ site, compressedBytes, bytes }) => ({
      work: `page-weight-${site}`,
      compressedBytes,
      bytes,
    })),
  ].map((line) => JSON.stringify(line));
}

const withSpread = (value: Spread, digits: number): string =>
  `${value.median.toFixed(digits)} (${value.lower.toFixed(digits)}–${value.upper.toFixed(digits)})`;

/** The same for people. */
export function table({ works, statements, tenancy, coldStart, measurement, pages }: Figures): string {
  const throughput = works.flatMap((one) => [
    ...contestantNames.map((name) => ({
      work: one.work,
      who: name,
      'requests/s': withSpread(one.of[name].requestsPerSecond, 0),
      'processor µs': withSpread(one.of[name].processorMicroseconds, 0),
      'rapport is': {
        rapport: '',
        postgraphile: `${withSpread(one.ratioToPostGraphile, 2)} ×`,
        handwritten: `${withSpread(one.ratioToHandwritten, 2)} ×`,
      }[name],
    })),
  ]);
  return [
    'Throughput: medians of the rounds, quartiles in parentheses. On another machine, only the ratios mean anything.',
    aligned(throughput),
    '',
    'SQL statements of one of our operations, including BEGIN, tenant entry and COMMIT',
    aligned(
      statements.map(({ work, statementsByPageSize }) => ({
        work,
        ...Object.fromEntries(
          Object.entries(statementsByPageSize).map(([size, count]) => [`page of ${size}`, String(count)]),
        ),
      })),
    ),
    '',
    'Row-level security: time of a statement divided by its time with an explicit WHERE',
    aligned(
      tenancy.map(({ work, ratioToExplicitWhere }) => ({ work, ratio: withSpread(ratioToExplicitWhere, 3) })),
    ),
    '',
    'Cold start of the deployed GraphQL bundle, from the start of the process to its first answer from the database',
    aligned([
      {
        milliseconds: withSpread(coldStart.milliseconds, 0),
        'of them loading': withSpread(coldStart.initMilliseconds, 0),
        'bare Node': withSpread(coldStart.bareNodeMilliseconds, 0),
        'bundle MB': coldStart.bundleMegabytes.toFixed(2),
      },
    ]),
    '',
    'Measurement and evaluation next to the same computation in SQL or R',
    aligned(
      measurement.map(({ work, milliseconds, reference, skipped }) => ({
        work,
        milliseconds: withSpread(milliseconds, 1),
        reference:
          reference === null
            ? `skipped: ${skipped ?? ''}`
            : `${reference.name}, ${withSpread(reference.milliseconds, 1)}`,
        'times the reference': reference === null ? '' : `${reference.ratio.toFixed(2)} ×`,
      })),
    ),
    '',
    'Page weight: the document and the files that it loads before it shows anything',
    aligned(
      pages.map(({ site, compressedBytes, bytes }) => ({
        site,
        'kB with gzip': (compressedBytes / 1e3).toFixed(1),
        kB: (bytes / 1e3).toFixed(1),
      })),
    ),
  ].join('\n');
}

function aligned(rows: readonly Record<string, string>[]): string {
  const names = Object.keys(rows[0] ?? {});
  const widths = names.map((name) => Math.max(name.length, ...rows.map((row) => (row[name] ?? '').length)));
  const line = (cells: readonly string[]): string =>
    `  ${cells.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join('  ')}`.trimEnd();
  return [line(names), ...rows.map((row) => line(names.map((name) => row[name] ?? '')))].join('\n');
}
