import type { Estimate, MeasuredValue } from '@rapport/core/measured-value.ts';

import { writer } from '../evaluation/number.words.ts';
import type { CohortComparisonFigures } from './cohort.comparison.ts';
import type { CohortFigures, CohortGroupFigures } from './cohort.figures.ts';
import type { RecidivismVerdictMethod } from './recidivism.comparison.ts';

/** The kind of event that a cohort counts, its window, and the method of its verdict. */
export type CohortFacts = {
  readonly eventType: 'ARREST' | 'CHARGE' | 'CONVICTION' | 'INCARCERATION';
  readonly windowMonths: number;
  readonly verdictMethod: RecidivismVerdictMethod;
};

/** One new event, and several. */
export const eventWords: Readonly<
  Record<CohortFacts['eventType'], { readonly one: string; readonly many: string }>
> = {
  ARREST: { one: 'a new arrest', many: 'new arrests' },
  CHARGE: { one: 'a new charge', many: 'new charges' },
  CONVICTION: { one: 'a new conviction', many: 'new convictions' },
  INCARCERATION: { one: 'a new incarceration', many: 'new incarcerations' },
};

/** The recidivism of everyone in a cohort in words: the share with its interval, and the handling of people who were not followed to the end. */
export function cohortSentence(facts: CohortFacts, { overall }: CohortFigures): string {
  const { fixedWindow, kaplanMeier } = overall;
  if (fixedWindow.kind !== 'ESTIMATE') return missingWords(fixedWindow);
  const { numerator, denominator } = fixedWindow;
  const of = `${count(numerator ?? 0)} of ${people(denominator)} who were followed for ${facts.windowMonths} months`;
  const first = `${of} had ${eventWords[facts.eventType].one}: ${percent(fixedWindow)}${intervalWords(fixedWindow)}.`;
  const left = kaplanMeier.kind === 'ESTIMATE' ? kaplanMeier.denominator - denominator : 0;
  if (kaplanMeier.kind !== 'ESTIMATE' || left === 0) return first;
  return `${first} ${people(left)} left the follow-up earlier. With their time counted, the share is ${percent(kaplanMeier)}${intervalWords(kaplanMeier)}.`;
}

/**
 * The comparison of two groups in words, by the method of the verdict alone. The groups were not drawn by lot, so no sentence
 * names a cause.
 */
export function comparisonSentence(
  facts: CohortFacts,
  { comparison, groups }: Pick<CohortFigures, 'comparison' | 'groups'>,
): string {
  const { groupCodes, differs } = comparison;
  const decisive = decisiveFigure(facts.verdictMethod, comparison);
  if (groupCodes === null || differs === null || decisive.kind !== 'ESTIMATE') {
    return decisive.kind === 'ESTIMATE'
      ? 'The groups are not compared.'
      : `The groups are not compared. ${missingWords(decisive)}`;
  }
  const subject = capitalized(eventWords[facts.eventType].many);
  const tail = 'other explanations are possible, because the groups can differ in other ways.';
  if (facts.verdictMethod === 'LOG_RANK') {
    return logRankWords(subject, groupCodes, differs, decisive, groups, tail);
  }
  const [first, second] = groupCodes;
  const { value, ends, unit } = changeOf(facts.verdictMethod, decisive);
  const write = writer([value, ...ends]);
  const less = (one: number): string => (one < 0 ? 'less' : 'more');
  const level = `${Math.round(100 * (decisive.interval?.confidenceLevel ?? 0.95))}% interval`;
  const [lower = value, upper = value] = ends;
  if (!differs) {
    return `${subject} might be equally common in ${first} and in ${second}: the estimate is ${write(value)}${unit} ${less(value)} in ${first}, and the ${level} goes from ${write(lower)}${unit} ${less(lower)} to ${write(upper)}${unit} ${less(upper)}; ${tail}`;
  }
  const [near, far] = value < 0 ? [upper, lower] : [lower, upper];
  return `${subject} were ${less(value)} common in ${first} than in ${second}, by ${write(value)}${unit} (${level} ${write(near)} to ${write(far)}); ${tail}`;
}

function decisiveFigure(method: RecidivismVerdictMethod, figures: CohortComparisonFigures): MeasuredValue {
  return {
    DIFFERENCE: figures.difference,
    RISK_RATIO: figures.riskRatio,
    LOG_RANK: figures.logRankPValue,
  }[method];
}

/** The difference in percentage points, or the ratio as a change in percent. */
function changeOf(method: 'DIFFERENCE' | 'RISK_RATIO', { value, interval }: Estimate) {
  const shown = (one: number): number => 100 * (method === 'RISK_RATIO' ? one - 1 : one);
  return {
    value: shown(value),
    ends: interval === null ? [] : [shown(interval.lower), shown(interval.upper)],
    unit: method === 'RISK_RATIO' ? '%' : ' percentage points',
  };
}

function logRankWords(
  subject: string,
  [first, second]: readonly [string, string],
  differs: boolean,
  { value: p }: Estimate,
  groups: readonly CohortGroupFigures[],
  tail: string,
): string {
  const test = `log-rank test, ${p < 0.001 ? 'p below 0.001' : `p = ${p.toFixed(3)}`}`;
  if (!differs) {
    return `${subject} might come equally early in ${first} and in ${second} (${test}); ${tail}`;
  }
  const shareOf = (code: string): number => {
    const figure = groups.find(({ groupCode }) => groupCode === code)?.kaplanMeier;
    return figure?.kind === 'ESTIMATE' ? figure.value : NaN;
  };
  const [a, b] = [shareOf(first), shareOf(second)];
  const which =
    Number.isNaN(a) || Number.isNaN(b) || a === b
      ? `at another pace in ${first} than in ${second}`
      : `${a < b ? 'less' : 'more'} often over time in ${first} than in ${second}`;
  return `${subject} came ${which} (${test}); ${tail}`;
}

function missingWords(value: Exclude<MeasuredValue, Estimate>): string {
  switch (value.kind) {
    case 'SUPPRESSED':
      return `The figure is hidden, because it is based on a count from 1 to ${value.threshold}.`;
    case 'NOT_REPORTED':
      return value.reason;
    case 'NOT_COMPARABLE':
      return value.why;
  }
}

function percent({ value }: Estimate): string {
  return `${(100 * value).toFixed(1)}%`;
}

function intervalWords({ interval }: Estimate): string {
  if (interval === null) return '';
  const level = Math.round(100 * interval.confidenceLevel);
  return ` (${level}% interval ${(100 * interval.lower).toFixed(1)}% to ${(100 * interval.upper).toFixed(1)}%)`;
}

const count = (value: number): string => value.toLocaleString('en-US');
const people = (value: number): string => `${count(value)} ${value === 1 ? 'person' : 'people'}`;
const capitalized = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
