import type { OfficeCalendar } from '@rapport/core/actor.ts';
import {
  demographicDimensions,
  readGroup,
  type DemographicDimension,
} from '@rapport/core/demographic-group.ts';
import {
  frequencyMonths,
  type IndicatorFrequency,
  type IndicatorMeasure,
} from '@rapport/core/indicators/indicator.ts';

import { addDays, dayText } from '../../days.ts';

/** The parts of a definition that decide what can be observed by it. */
export interface ObservedDefinition {
  measure: IndicatorMeasure;
  frequency: IndicatorFrequency;
  disaggregations: readonly string[];
}

export interface ObservedPeriod {
  periodStart: Date;
  periodMonths: number;
  monthsCovered: number;
}

export interface ObservedFigure {
  state: 'VALUE' | 'ZERO' | 'NOT_REPORTED' | 'NOT_APPLICABLE';
  numerator: number | null;
  denominator: number | null;
  sumOfSquares: number | null;
}

/** A rule that an observation breaks: its field, and a sentence for the person who reports it. */
export interface ObservationIssue {
  field: string;
  message: string;
}

/** The lengths that a period can have, in months. */
const periodLengths: readonly number[] = [1, 3, 6, 12];
const figureMax = Number.MAX_SAFE_INTEGER;

/** The day after a period. */
export function periodEnd({
  periodStart,
  periodMonths,
}: Pick<ObservedPeriod, 'periodStart' | 'periodMonths'>): Date {
  return new Date(
    Date.UTC(
      periodStart.getUTCFullYear(),
      periodStart.getUTCMonth() + periodMonths,
      periodStart.getUTCDate(),
    ),
  );
}

/** A period in words: "2026-01-01 to 2026-03-31". */
export function periodText(period: Pick<ObservedPeriod, 'periodStart' | 'periodMonths'>): string {
  return `${dayText(period.periodStart)} to ${dayText(addDays(periodEnd(period), -1))}`;
}

/** The rules that a period breaks: its length, its start in the calendar of the indicator, and the months that it covers. */
export function periodIssues(
  { frequency }: Pick<ObservedDefinition, 'frequency'>,
  period: ObservedPeriod,
  calendar: OfficeCalendar,
  today: Date,
): ObservationIssue[] {
  const { periodStart, periodMonths, monthsCovered } = period;
  const shortest = frequencyMonths[frequency];
  if (!periodLengths.includes(periodMonths) || periodMonths % shortest !== 0) {
    const lengths = periodLengths.filter((months) => months % shortest === 0).join(', ');
    return [
      {
        field: 'periodMonths',
        message: `A period of this indicator has ${lengths} months, not ${periodMonths}.`,
      },
    ];
  }
  const issues: ObservationIssue[] = [];
  const isFiscal = frequency === 'FISCAL_QUARTER' || frequency === 'FISCAL_YEAR';
  const starts = [
    ...(isFiscal ? [] : [{ month: 1, day: 1 }]),
    ...(isFiscal || (frequency === 'MONTH' && periodMonths > 1)
      ? [{ month: calendar.fiscalYearStartMonth, day: calendar.fiscalYearStartDay }]
      : []),
  ];
  if (!starts.some((start) => isAligned(periodStart, periodMonths, start))) {
    const year = isFiscal ? 'the fiscal year of the office' : 'the calendar year';
    issues.push({
      field: 'periodStart',
      message: `${dayText(periodStart)} starts no period of ${periodMonths} ${months(periodMonths)} in ${year}.`,
    });
  }
  if (periodStart > today)
    issues.push({ field: 'periodStart', message: `The period has not begun on ${dayText(today)}.` });
  if (monthsCovered < 0 || monthsCovered > periodMonths)
    issues.push({
      field: 'monthsCovered',
      message: `A period of ${periodMonths} ${months(periodMonths)} covers 0 to ${periodMonths}, not ${monthsCovered}.`,
    });
  return issues;
}

const months = (count: number): string => (count === 1 ? 'month' : 'months');

function isAligned(day: Date, length: number, start: { month: number; day: number }): boolean {
  const distance = (((day.getUTCMonth() + 1 - start.month) % length) + length) % length;
  return day.getUTCDate() === start.day && distance === 0;
}

/** A figure with the state that follows from it, and what is wrong with it. */
export function readFigure(
  { measure }: Pick<ObservedDefinition, 'measure'>,
  given: { state?: ObservedFigure['state'] | null | undefined } & Partial<
    Record<'numerator' | 'denominator' | 'sumOfSquares', number | null | undefined>
  >,
): { figure: ObservedFigure; issues: ObservationIssue[] } {
  const { numerator = null, denominator = null, sumOfSquares = null } = given;
  const state = given.state ?? (numerator === 0 ? 'ZERO' : 'VALUE');
  const issues: ObservationIssue[] = [];
  const issue = (field: string, message: string) => issues.push({ field, message });
  if (state === 'NOT_REPORTED' || state === 'NOT_APPLICABLE') {
    for (const [field, value] of Object.entries({ numerator, denominator, sumOfSquares }))
      if (value !== null) issue(field, `An observation that is ${state} has no figures.`);
    return { figure: { state, numerator: null, denominator: null, sumOfSquares: null }, issues };
  }
  const above = numerator ?? (state === 'ZERO' ? 0 : null);
  if (above === null)
    issue('numerator', 'Give the numerator, or say that it is NOT_REPORTED or NOT_APPLICABLE.');
  if (state === 'ZERO' && above !== null && above !== 0)
    issue('numerator', `The state is ZERO, and the numerator is ${above}.`);
  for (const [field, value] of Object.entries({ numerator: above, denominator, sumOfSquares })) {
    if (value !== null && (!Number.isFinite(value) || Math.abs(value) > figureMax))
      issue(field, `A figure is a number up to ${figureMax}.`);
  }
  if (above !== null) numeratorIssues(measure, above, denominator, issue);
  denominatorIssues(measure, denominator, issue);
  if (sumOfSquares !== null && measure !== 'MEAN') issue('sumOfSquares', 'Only a mean has a sum of squares.');
  if (sumOfSquares !== null && denominator !== null && above !== null && measure === 'MEAN') {
    // Cauchy–Schwarz: the squares add up to at least the square of the sum over the count.
    if (sumOfSquares < ((above * above) / denominator) * (1 - 1e-9))
      issue(
        'sumOfSquares',
        `The squares of ${denominator} scores that add up to ${above} add up to more than that.`,
      );
  }
  return {
    figure: { state: above === 0 ? 'ZERO' : 'VALUE', numerator: above, denominator, sumOfSquares },
    issues,
  };
}

type Report = (field: string, message: string) => void;

function numeratorIssues(
  measure: IndicatorMeasure,
  numerator: number,
  denominator: number | null,
  issue: Report,
): void {
  const isCounted = measure === 'COUNT' || measure === 'PROPORTION' || measure === 'RATE';
  if (numerator < 0 && measure !== 'MEAN')
    issue('numerator', `A numerator is not negative, and this is ${numerator}.`);
  if (isCounted && !Number.isInteger(numerator))
    issue('numerator', `The numerator is a count, and ${numerator} is not a whole number.`);
  if (measure === 'PROPORTION' && denominator !== null && numerator > denominator)
    issue(
      'numerator',
      `The numerator ${numerator} is over its denominator ${denominator}, of which it is a part.`,
    );
}

function denominatorIssues(measure: IndicatorMeasure, denominator: number | null, issue: Report): void {
  if (measure === 'COUNT') {
    if (denominator !== null) issue('denominator', 'A count has no denominator.');
    return;
  }
  if (denominator === null)
    issue('denominator', 'Give the denominator: a figure without it cannot be added to others.');
  else if (denominator === 0)
    issue('denominator', 'With a denominator of 0 there is no figure. Report it as NOT_APPLICABLE.');
  else if (denominator < 0)
    issue('denominator', `A denominator is not negative, and this is ${denominator}.`);
  else if ((measure === 'PROPORTION' || measure === 'MEAN') && !Number.isInteger(denominator))
    issue('denominator', `The denominator is a count, and ${denominator} is not a whole number.`);
}

/** The months that a figure covers: none without a figure, and the whole period by default. */
export function coveredMonths(state: string, given: number | null | undefined, periodMonths: number): number {
  return state === 'VALUE' || state === 'ZERO' ? (given ?? periodMonths) : 0;
}

/** A figure covers at least a month, and no figure covers none. */
export function coverageIssues(state: string, given: number | null | undefined): ObservationIssue[] {
  if (given == null) return [];
  const hasFigure = state === 'VALUE' || state === 'ZERO';
  if (hasFigure === given > 0) return [];
  const message = hasFigure
    ? 'A figure covers at least one month. Without one, say that it is NOT_REPORTED.'
    : `An observation that is ${state} covers no months.`;
  return [{ field: 'monthsCovered', message }];
}

/** The group of an observation as it is stored, or what is wrong with it. */
export function readObservedGroup(
  { disaggregations }: Pick<ObservedDefinition, 'disaggregations'>,
  dimension: string | null | undefined,
  group: string | null | undefined,
): { dimension: string | null; group: string | null; issues: ObservationIssue[] } {
  if (dimension == null && group == null) return { dimension: null, group: null, issues: [] };
  const refuse = (field: string, message: string) => ({
    dimension: dimension ?? null,
    group: group ?? null,
    issues: [{ field, message }],
  });
  if (dimension == null) return refuse('dimension', 'Name the dimension of the group.');
  if (group == null) return refuse('group', 'Name the group of the dimension.');
  if (!disaggregations.includes(dimension)) {
    const allowed = disaggregations.length === 0 ? 'no dimension' : disaggregations.join(', ');
    return refuse('dimension', `The indicator is observed by ${allowed}, not by ${dimension}.`);
  }
  if (!isDemographic(dimension)) {
    return { dimension, group: group.trim().replace(/\s+/g, ' ').toUpperCase(), issues: [] };
  }
  const read = readGroup(dimension, group);
  return read.ok ? { dimension, group: read.text, issues: [] } : refuse('group', read.message);
}

const isDemographic = (dimension: string): dimension is DemographicDimension =>
  (demographicDimensions as readonly string[]).includes(dimension);
