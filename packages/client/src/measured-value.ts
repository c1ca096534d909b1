import type { MeasuredValueFieldsFragment } from './generated/hooks.ts';

/** A measured figure from the API: an estimate, or the reason why there is no estimate. */
export type MeasuredValue = MeasuredValueFieldsFragment;
export type Estimate = Extract<MeasuredValue, { __typename: 'Estimate' }>;

export interface FigureText {
  /** Short text for a table cell. Never a number if there is no estimate. */
  readonly figure: string;
  /** A sentence that describes the figure, or gives the reason why there is no estimate. */
  readonly explanation: string;
}

/** The unit of a figure's base: one of it, and several. */
export interface Counted {
  readonly one: string;
  readonly other: string;
}

export const countedAnswers: Counted = { one: 'answer', other: 'answers' };
/** For a base whose unit is said elsewhere: "12 of 40". */
export const withoutUnit: Counted = { one: '', other: '' };

const proportion = 'proportion';
/** Units of money begin with this: "US cents per participant". */
const cents = 'US cents';

/** Units of things that are counted, which have no decimals. */
const counts: ReadonlySet<string> = new Set(['attendances', 'people', 'items', 'cases']);

/** Whether the figure is a number. */
export function isEstimate(value: MeasuredValue): value is Estimate {
  return value.__typename === 'Estimate';
}

/** A number in the unit of its estimate: "48.7%" for a proportion, "$12.35" for cents, "6.01" for points. */
export function formatQuantity(quantity: number, unit: string, locale = 'en'): string {
  if (unit === proportion) {
    const share = { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;
    return new Intl.NumberFormat(locale, share).format(quantity);
  }
  if (unit === 'difference of proportions') {
    const tenth = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
    return `${new Intl.NumberFormat(locale, tenth).format(100 * quantity)} percentage points`;
  }
  if (unit.startsWith(cents)) {
    return new Intl.NumberFormat(locale, { style: 'currency', currency: 'USD' }).format(quantity / 100);
  }
  if (counts.has(unit)) return new Intl.NumberFormat(locale).format(quantity);
  if (unit === 'hours') return new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(quantity);
  const two = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  return new Intl.NumberFormat(locale, two).format(quantity);
}

/**
 * The text for a measured figure of any kind. `locale` formats numbers, and sentences are English. `counted`
 * is the unit of its base: answers of a survey, or people.
 */
export function describeMeasuredValue(
  value: MeasuredValue,
  locale = 'en',
  counted = countedAnswers,
): FigureText {
  switch (value.__typename) {
    case 'Estimate':
      return {
        figure: formatQuantity(value.value, value.unit, locale),
        explanation: describeEstimate(value, locale, counted),
      };
    case 'Suppressed':
      return { figure: 'Hidden', explanation: describeSuppression(value.threshold, value.reason) };
    case 'NotReported':
      return { figure: 'Not reported', explanation: value.why };
    case 'NotComparable':
      return { figure: 'Not comparable', explanation: value.why };
  }
}

/** The base of an estimate: "1 answer", "12 of 40 people". */
export function formatBase({ numerator, denominator }: Estimate, locale: string, counted: Counted): string {
  const count = (number: number): string => new Intl.NumberFormat(locale).format(number);
  const base = `${count(denominator)} ${denominator === 1 ? counted.one : counted.other}`.trimEnd();
  return numerator === null ? base : `${count(numerator)} of ${base}`;
}

function describeEstimate(estimate: Estimate, locale: string, counted: Counted): string {
  const { interval, method, unit } = estimate;
  const base = formatBase(estimate, locale, counted);
  const spread =
    interval === null
      ? 'no interval'
      : `${new Intl.NumberFormat(locale, { style: 'percent' }).format(interval.confidenceLevel)} interval ${formatQuantity(interval.lower, unit, locale)} to ${formatQuantity(interval.upper, unit, locale)}`;
  return [`${base}; ${spread}; ${method}.`, ...estimate.caveats].join(' ');
}

function describeSuppression(threshold: number, reason: 'SMALL_COUNT' | 'COMPLEMENTARY'): string {
  const why =
    reason === 'COMPLEMENTARY'
      ? 'it would reveal another hidden figure by subtraction'
      : `it is based on a count from 1 to ${threshold}, or would reveal one by subtraction`;
  return `Hidden to protect people's identity: ${why}. It is not zero.`;
}
