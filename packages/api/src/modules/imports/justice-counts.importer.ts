import type { OfficeCalendar } from '@rapport/core/actor.ts';
import { breakdownOf } from '@rapport/interchange/justice-counts-breakdown.ts';
import { metricName, metricOfFileName } from '@rapport/interchange/justice-counts-file.ts';
import type { JusticeCountsLine } from '@rapport/interchange/justice-counts-line.ts';
import { justiceCountsSource } from '@rapport/interchange/justice-counts-workbook.ts';
import type { ObservationLine } from '@rapport/interchange/observation-file.ts';
import { shortened, type RowResult } from '@rapport/interchange/row-result.ts';
import { openTable } from '@rapport/interchange/table.ts';

import { dayText } from '../../days.ts';
import { knownIndicators, type KnownIndicators } from '../indicators/known-indicators.service.ts';
import type { DatasetImporter, GoodRow } from './dataset.importer.ts';
import type { IssueRecord } from './import-issues.ts';
import { createBreakdownCheck } from './justice-counts.rules.ts';
import {
  createOverlapCheck,
  readObservation,
  type GoodObservation,
  type ObservationRow,
} from './observation-rows.ts';
import { requireGood } from './observations.importer.ts';
import { observedAlready, writeObservations } from './observations.writer.ts';
import { workTables } from './work-tables.ts';

/** The columns that a reader of this file looks at, by the fields of an observation. */
const columns = {
  indicator: 'metric',
  periodStart: 'year',
  periodMonths: 'month',
  numerator: 'value',
  denominator: 'metric',
  dimension: 'breakdown_category',
  group: 'breakdown',
};

/**
 * A file for Justice Counts: the single page, a file that is named after its metric, or a workbook with a sheet for each metric. A breakdown that does not add up to its total
 * is a warning, as it is there.
 */
export function justiceCountsImporter(
  calendar: OfficeCalendar,
  fileName: string,
): DatasetImporter<JusticeCountsLine> {
  const overlap = createOverlapCheck();
  const breakdowns = createBreakdownCheck();
  const agencies = new Map<string, number>();
  let placeOf: (line: number) => string | null = () => null;
  /** An issue with its place in a workbook. */
  const placed = <Issue extends { readonly line: number | null; readonly message: string }>(
    issue: Issue,
  ): Issue => {
    const place = issue.line === null ? null : placeOf(issue.line);
    return place === null ? issue : { ...issue, message: `${place}: ${issue.message}` };
  };
  async function* placedRows(
    rows: AsyncIterable<RowResult<JusticeCountsLine>>,
  ): AsyncGenerator<RowResult<JusticeCountsLine>> {
    for await (const row of rows) yield row.ok ? row : { ...row, issues: row.issues.map(placed) };
  }

  const read = (row: GoodRow<JusticeCountsLine>, known: KnownIndicators, now: Date): ObservationRow => {
    const metric = metricName(row.value.metric ?? metricOfFileName(fileName));
    const codes = metricCodes(known);
    const indicatorCode = codes.get(metric);
    if (indicatorCode === undefined)
      return { line: row.line, issues: [unknownMetric(row.line, metric, codes)] };
    const value = observationOf(row.value, indicatorCode, calendar);
    return readObservation({ line: row.line, value }, known, { calendar, now }, columns);
  };

  return {
    async open(bytes, options) {
      const source = await justiceCountsSource(bytes, options.columns ?? []);
      ({ placeOf } = source);
      const asCsv = source.isWorkbook ? ({ delimiter: 'COMMA', encoding: 'UTF_8' } as const) : {};
      const file = await openTable(source.csv, workTables.JUSTICE_COUNTS, { ...options, ...asCsv });
      const ignoredSheets = source.ignoredSheets.map((name) => `Sheet "${name}"`);
      return {
        ...file,
        ignoredColumns: [...ignoredSheets, ...file.ignoredColumns],
        rows: placedRows(file.rows),
      };
    },

    async conflicts(target, rows) {
      const known = await knownIndicators(target.prisma);
      const all = rows.map((row) => read(row, known, target.now));
      const good = all.filter((row): row is GoodObservation => row.issues === null);
      for (const row of good) breakdowns.add(row);
      return [
        ...rows.flatMap(({ line, value }) => agencyIssues(agencies, line, value.agency)),
        ...all.flatMap(({ issues }) => issues ?? []),
        ...good.flatMap((row) => overlap(row, 'year')),
        ...(await observedAlready(target, good, 'year')),
      ].map(placed);
    },

    warnings: () => Promise.resolve(breakdowns.warnings().map(placed)),

    async write(target, rows) {
      const known = await knownIndicators(target.prisma);
      await writeObservations(target, requireGood(rows.map((row) => read(row, known, target.now))));
    },
  };
}

/** The codes of indicators by the metrics of Justice Counts: the latest revisions in use. */
function metricCodes({ definitions }: KnownIndicators): Map<string, string> {
  return new Map(
    [...definitions].flatMap(([key, one]) =>
      key === one.code && one.justiceCountsMetric !== null && one.isReference
        ? [[one.justiceCountsMetric, one.code] as const]
        : [],
    ),
  );
}

function unknownMetric(line: number, metric: string, codes: ReadonlyMap<string, string>): IssueRecord {
  const message =
    metric === 'caseloads'
      ? 'A caseload is a ratio. Import its cases and attorneys as OBSERVATIONS of cases-per-attorney.'
      : `The metrics that can be imported are ${[...codes.keys()].toSorted().join(', ')}. Name the metric in the column metric or in the name of the file.`;
  return { line, column: 'metric', code: 'UNKNOWN_CODE', message, value: shortened(metric) };
}

function agencyIssues(agencies: Map<string, number>, line: number, agency: string | null): IssueRecord[] {
  if (agency === null) return [];
  const name = agency.trim().toLowerCase();
  const [first] = agencies;
  if (!first) agencies.set(name, line);
  if (!first || first[0] === name) return [];
  const message = `This file has figures of several agencies; that of line ${first[1]} is another one. Import the rows of your office alone.`;
  return [{ line, column: 'agency', code: 'OTHER_AGENCY', message }];
}

/** A row of Justice Counts as a row of a file of observations. */
function observationOf(
  line: JusticeCountsLine,
  indicatorCode: string,
  calendar: OfficeCalendar,
): ObservationLine {
  const { value } = line;
  const isNumber = typeof value === 'number';
  return {
    indicatorCode,
    revision: null,
    placeCode: null,
    periodStart: periodStartOf(line, calendar),
    periodMonths: line.month === null ? 12 : 1,
    monthsCovered: null,
    ...breakdownOf(line),
    state: isNumber ? null : value,
    numerator: isNumber ? value : null,
    denominator: null,
    sumOfSquares: null,
    note: null,
  };
}

function periodStartOf(
  { year, month }: JusticeCountsLine,
  { fiscalYearStartMonth, fiscalYearStartDay }: OfficeCalendar,
): string {
  const start = Number(year.slice(0, 4));
  const day = year.includes('-')
    ? Date.UTC(start, fiscalYearStartMonth - 1, fiscalYearStartDay)
    : Date.UTC(start, (month ?? 1) - 1, 1);
  return dayText(new Date(day));
}
