import type { MeasuredValue } from '@rapport/core/measured-value.ts';

import type { PlaceAssessment, PlaceVerdict } from './place.assessment.ts';
import type { TrendDirection } from './recent.trend.ts';

const verdictWords: Readonly<Record<PlaceVerdict, string>> = {
  AS_EXPECTED: 'as expected',
  HIGHER_THAN_EXPECTED: 'higher than expected',
  LOWER_THAN_EXPECTED: 'lower than expected',
};

export type PlaceSentenceFacts = {
  readonly name: string;
  readonly figure: MeasuredValue;
  /** Null for a figure that has no expected value, and for one that is not shown. */
  readonly assessment: PlaceAssessment | null;
  /** The sentences of the changes that make it comparable. */
  readonly changes: readonly string[];
};

/** One place in plain words. It gives no rank: it speaks of the place beside its own limits. */
export function placeSentence({ name, figure, assessment, changes }: PlaceSentenceFacts): string {
  switch (figure.kind) {
    case 'NOT_REPORTED':
      return `${name} has no figure. ${figure.reason}`;
    case 'NOT_COMPARABLE':
      return [`${name} cannot be compared. ${figure.why}`, ...changes].join(' ');
    case 'SUPPRESSED':
      return `The figure of ${name} is hidden, because it is based on a small count, or would reveal one.`;
    case 'ESTIMATE': {
      const interval =
        figure.interval === null
          ? ''
          : ` (${percent(figure.interval.confidenceLevel)} interval ${number(figure.interval.lower)} to ${number(figure.interval.upper)})`;
      const first = `${name} has ${number(figure.value)}${unitWords(figure.unit)}${interval}.`;
      return assessment === null ? first : `${first} ${verdictSentence(assessment)}`;
    }
  }
}

function verdictSentence({ verdict, limits95, outside }: PlaceAssessment): string {
  const range = `${number(limits95.lower)} to ${number(limits95.upper)}`;
  if (verdict !== 'AS_EXPECTED')
    return `This is ${verdictWords[verdict]}: chance would give a place of this size ${range}.`;
  return outside === null
    ? `This is as expected for its size: chance alone gives ${range}.`
    : `This is as expected: it is outside of ${range}, but not far enough to stand out among all places compared.`;
}

export type ComparisonSentenceFacts = {
  readonly indicator: string;
  readonly unit: string;
  readonly figures: readonly MeasuredValue[];
  readonly verdicts: readonly PlaceVerdict[];
  readonly common: number | null;
};

/** The whole comparison in two or three sentences. They are also the text of its pictures. */
export function comparisonSentence(facts: ComparisonSentenceFacts): string {
  const { indicator, unit, figures, verdicts, common } = facts;
  const count = (kind: MeasuredValue['kind']): number => figures.filter((one) => one.kind === kind).length;
  const shown = count('ESTIMATE');
  const others = [
    [count('SUPPRESSED'), 'hidden'],
    [count('NOT_COMPARABLE'), 'not comparable'],
    [count('NOT_REPORTED'), 'not reported'],
  ] as const;
  const rest = others.flatMap(([many, words]) =>
    many === 0 ? [] : [`${many} ${many === 1 ? 'is' : 'are'} ${words}`],
  );
  const first = `${indicator}: ${shown} of ${figures.length} ${figures.length === 1 ? 'place has' : 'places have'} a figure`;
  const sentences = [`${first}${rest.length === 0 ? '' : `; ${rest.join(', ')}`}.`];
  if (common !== null && verdicts.length > 0) {
    const of = (verdict: PlaceVerdict): number => verdicts.filter((one) => one === verdict).length;
    sentences.push(
      `The common value is ${number(common)}${unitWords(unit)}.`,
      `${of('HIGHER_THAN_EXPECTED')} of ${verdicts.length} ${of('HIGHER_THAN_EXPECTED') === 1 ? 'is' : 'are'} higher than expected, ${of('LOWER_THAN_EXPECTED')} lower, and ${of('AS_EXPECTED')} as expected for their size.`,
    );
  }
  return sentences.join(' ');
}

/** The change from one period to the next in words. */
export function trendSentence(
  name: string,
  trend: {
    readonly value: number;
    readonly lower: number;
    readonly upper: number;
    readonly direction: TrendDirection;
  },
  periods: number,
): string {
  const change = (ratio: number): string =>
    `${Math.abs(100 * (ratio - 1)).toFixed(1)}% ${ratio < 1 ? 'lower' : 'higher'}`;
  const range = `95% interval ${change(trend.lower)} to ${change(trend.upper)}`;
  if (trend.direction === 'NO_CLEAR_TREND')
    return `${name} has no clear trend over ${periods} periods: each was ${change(trend.value)} than the one before (${range}).`;
  const verb = trend.direction === 'ROSE' ? 'rose' : 'fell';
  return `${name} ${verb} over ${periods} periods: each was ${change(trend.value)} than the one before (${range}).`;
}

const percent = (share: number): string => `${Number((100 * share).toPrecision(4))}%`;
const unitWords = (unit: string): string => (unit === '%' ? '%' : ` ${unit}`);

/** Three significant digits, and every digit before the point. */
function number(value: number): string {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toLocaleString('en-US', { maximumFractionDigits: digits });
}
