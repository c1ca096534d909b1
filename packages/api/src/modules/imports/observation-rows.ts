import type { OfficeCalendar } from '@rapport/core/actor.ts';
import { frequencyMonths } from '@rapport/core/indicators/indicator.ts';
import type { ObservationLine } from '@rapport/interchange/observation-file.ts';
import { shortened } from '@rapport/interchange/row-result.ts';

import { dayIn } from '../../office-calendar.ts';
import type { RowOf } from '../../tables/columns.ts';
import {
  coverageIssues,
  coveredMonths,
  periodEnd,
  periodIssues,
  periodText,
  readFigure,
  readObservedGroup,
  type ObservationIssue,
  type ObservedFigure,
  type ObservedPeriod,
} from '../indicators/observation.rules.ts';
import type { KnownIndicators } from '../indicators/known-indicators.service.ts';
import type { GoodRow } from './dataset.importer.ts';
import type { IssueRecord } from './import-issues.ts';

/** A row of a file as an observation, or what is wrong with it. */
export type ObservationRow =
  | { line: number; issues: IssueRecord[] }
  | {
      line: number;
      issues: null;
      definition: RowOf<'IndicatorDefinition'>;
      placeId: string | null;
      dimension: string | null;
      group: string | null;
      period: ObservedPeriod;
      figure: ObservedFigure;
      note: string | null;
    };
export type GoodObservation = Extract<ObservationRow, { issues: null }>;

/** The columns of a file by the fields of an observation. */
const columnOfField: Readonly<Record<string, string>> = {
  periodStart: 'period_start',
  periodMonths: 'period_months',
  monthsCovered: 'months_covered',
  sumOfSquares: 'sum_of_squares',
};

/** Reads a row with what it names. `columns` are those of the file where they differ from a file of observations. */
export function readObservation(
  { line, value }: GoodRow<ObservationLine>,
  { definitions, places }: KnownIndicators,
  office: { calendar: OfficeCalendar; now: Date },
  columns: Readonly<Record<string, string>> = {},
): ObservationRow {
  const issue = (field: string, code: string, message: string, text?: string): IssueRecord => ({
    line,
    column: columns[field] ?? columnOfField[field] ?? field,
    code,
    message,
    ...(text === undefined ? {} : { value: shortened(text) }),
  });
  const { indicatorCode, revision, placeCode } = value;
  const definition = definitions.get(revision === null ? indicatorCode : `${indicatorCode} ${revision}`);
  const place = placeCode === null ? null : places.get(placeCode);
  const unknown = [
    ...(definition
      ? []
      : [issue('indicator', 'UNKNOWN_CODE', 'No indicator has this code and revision.', indicatorCode)]),
    ...(definition?.retiredAt
      ? [issue('indicator', 'RETIRED_CODE', 'The indicator is retired.', indicatorCode)]
      : []),
    ...(place === undefined
      ? [issue('place', 'UNKNOWN_CODE', 'No place has this code.', placeCode ?? '')]
      : []),
    ...(place?.retiredAt ? [issue('place', 'RETIRED_CODE', 'The place is retired.', placeCode ?? '')] : []),
  ];
  if (!definition || unknown.length > 0) return { line, issues: unknown };
  const { figure, issues } = readFigure(definition, value);
  const periodMonths = value.periodMonths ?? frequencyMonths[definition.frequency];
  const monthsCovered = coveredMonths(figure.state, value.monthsCovered, periodMonths);
  const period = { periodStart: new Date(`${value.periodStart}T00:00:00Z`), periodMonths, monthsCovered };
  const {
    dimension,
    group,
    issues: groupIssues,
  } = readObservedGroup(definition, value.dimension, value.group);
  const today = dayIn(office.now, office.calendar.timeZone);
  const found: ObservationIssue[] = [
    ...periodIssues(definition, period, office.calendar, today),
    ...coverageIssues(figure.state, value.monthsCovered),
    ...groupIssues,
    ...issues,
  ];
  if (found.length > 0)
    return { line, issues: found.map(({ field, message }) => issue(field, 'INVALID_OBSERVATION', message)) };
  return {
    line,
    issues: null,
    definition,
    placeId: place?.id ?? null,
    dimension,
    group,
    period,
    figure,
    note: value.note,
  };
}

const seriesOf = ({ definition, placeId, dimension, group }: GoodObservation): string =>
  JSON.stringify([definition.id, placeId, dimension, group]);

/** Finds rows whose periods overlap rows that came before in the file. */
export function createOverlapCheck() {
  const seen = new Map<string, GoodObservation[]>();
  return (row: GoodObservation, column: string): IssueRecord[] => {
    const key = seriesOf(row);
    // The file is read twice: to check all of it, and to write it.
    if (seen.get(key)?.some(({ line }) => line === row.line) === true) return [];
    const others = seen.get(key) ?? [];
    const other = others.find(
      (one) =>
        one.period.periodStart < periodEnd(row.period) && row.period.periodStart < periodEnd(one.period),
    );
    if (!other) {
      others.push(row);
      seen.set(key, others);
      return [];
    }
    const message = `The period overlaps that of line ${other.line}, ${periodText(other.period)}.`;
    return [{ line: row.line, column, code: 'DUPLICATE_ROW', message }];
  };
}
