import type { MeasuredValue } from '@rapport/core/measured-value.ts';

/** The days of a policy change's outcome: a year before and a year since, in whole periods of the indicator. */
export interface OutcomeDays {
  before: { firstDay: Date; lastDay: Date };
  after: { firstDay: Date; lastDay: Date };
}

const monthsCompared = 12;
const month = (year: number, index: number): Date => new Date(Date.UTC(year, index, 1));
const dayBefore = (day: Date): Date => new Date(day.getTime() - 86_400_000);

/**
 * The days that are compared. The period of the indicator in which the change took effect is in neither, unless it took effect on its
 * first day. `months` is the length of a period, and `firstMonth` (0 to 11) a month in which one begins.
 */
export function outcomeDays(effectiveOn: Date, months: number, firstMonth: number): OutcomeDays {
  const year = effectiveOn.getUTCFullYear();
  const offset = (((effectiveOn.getUTCMonth() - firstMonth) % months) + months) % months;
  const start = effectiveOn.getUTCMonth() - offset;
  const isFirstDay = month(year, start).getTime() === effectiveOn.getTime();
  const after = isFirstDay ? start : start + months;
  return {
    before: { firstDay: month(year, start - monthsCompared), lastDay: dayBefore(month(year, start)) },
    after: { firstDay: month(year, after), lastDay: dayBefore(month(year, after + monthsCompared)) },
  };
}

const number = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });

/** A figure in the words of a sentence. */
function inWords(figure: MeasuredValue): string {
  switch (figure.kind) {
    case 'ESTIMATE':
      return `${number.format(figure.value)} ${figure.unit}`;
    case 'SUPPRESSED':
      return 'hidden, because it is based on a small count';
    case 'NOT_REPORTED':
      return 'not reported';
    case 'NOT_COMPARABLE':
      return 'not comparable';
  }
}

interface OutcomeWords {
  indicator: string;
  movement: 'INCREASE' | 'DECREASE';
  before: MeasuredValue;
  after: MeasuredValue;
  /** The sentence of the evaluation's result, which keeps to its claim level; null without one that may be shown. */
  evaluation: string | null;
}

/** The outcome in plain words. It names no cause: only the sentence of an evaluation says what its design supports. */
export function outcomeSentence({ indicator, movement, before, after, evaluation }: OutcomeWords): string {
  const compared = `${indicator}: ${inWords(before)} in the year before the change, and ${inWords(after)} in the year since.`;
  const expected = `The office expected ${movement === 'INCREASE' ? 'an increase' : 'a decrease'}.`;
  const caution = evaluation ?? 'No evaluation has a result yet, and two periods differ for many reasons.';
  return `${compared} ${expected} ${caution}`;
}
