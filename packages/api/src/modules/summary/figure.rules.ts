import type { MeasuredValue } from '@rapport/core/measured-value.ts';

/**
 * Figures of quantities that somebody enters: headcounts, hours, items, money. Without an entry there is no figure, because "nothing was counted" is not 0.
 */
const noInterval = 'A sum of recorded figures, so it has no interval.';

function notReported(reason: string): MeasuredValue {
  return { kind: 'NOT_REPORTED', reason };
}

/** A count of the office's own records. None is 0, and not known before the first of the days. */
export function countOf(records: number, isAhead: boolean): number | null {
  return isAhead && records === 0 ? null : records;
}

interface Sum {
  value: number;
  /** How many entries were added. */
  entries: number;
  method: string;
  unit: string;
  caveats?: readonly string[];
}

function sum({ value, entries, method, unit, caveats = [] }: Sum): MeasuredValue {
  return {
    kind: 'ESTIMATE',
    value,
    interval: null,
    numerator: null,
    denominator: entries,
    method,
    unit,
    caveats: [noInterval, ...caveats],
  };
}

/** The activities that a figure is about, and how many of them have an entry. */
export interface Reporting {
  /** True before the first of the days. */
  isAhead: boolean;
  activitiesHeld: number;
  /** Activities held with an entry. */
  reporting: number;
}

/** Why a figure of activities held is not known; null if there is an entry. */
function whyNotCounted({ isAhead, activitiesHeld, reporting }: Reporting, entry: string): string | null {
  if (reporting > 0) return null;
  if (isAhead) return 'These days have not begun.';
  if (activitiesHeld === 0) return 'No activity was held in these days.';
  return activitiesHeld === 1
    ? `The activity held in these days has no ${entry}.`
    : `None of the ${activitiesHeld} activities held in these days has a ${entry}.`;
}

function partly({ activitiesHeld, reporting }: Reporting, entry: string): string[] {
  if (reporting >= activitiesHeld) return [];
  return [`${reporting} of ${activitiesHeld} activities held have a ${entry}; the others are not included.`];
}

/** The sum of the headcounts of activities held. */
export function headcountFigure(headcount: number | null, reporting: Reporting): MeasuredValue {
  const reason = whyNotCounted(reporting, 'headcount');
  if (reason !== null || headcount === null) return notReported(reason ?? 'No headcount is recorded.');
  return sum({
    value: headcount,
    entries: reporting.reporting,
    method: 'Sum of the headcounts of activities held',
    unit: 'attendances',
    caveats: ['A person is counted for each attendance.', ...partly(reporting, 'headcount')],
  });
}

/** The number of different participants by pseudonym. */
export function participantsFigure(participants: number, reporting: Reporting): MeasuredValue {
  const reason = whyNotCounted(reporting, 'list of participants');
  if (reason !== null) return notReported(reason);
  return sum({
    value: participants,
    entries: reporting.reporting,
    method: 'Different participants recorded by pseudonym',
    unit: 'people',
    caveats: partly(reporting, 'list of participants'),
  });
}

/** The hours of activities held whose end is known. */
export function hoursFigure(hours: number | null, reporting: Reporting): MeasuredValue {
  const reason = whyNotCounted(reporting, 'known end');
  if (reason !== null || hours === null) return notReported(reason ?? 'No end is recorded.');
  return sum({
    value: hours,
    entries: reporting.reporting,
    method: 'Sum of the lengths of activities held',
    unit: 'hours',
    caveats: partly(reporting, 'known end'),
  });
}

/** The items that were handed out. */
export function resourcesFigure(quantity: number | null, entries: number, isAhead: boolean): MeasuredValue {
  if (quantity === null) {
    return notReported(isAhead ? 'These days have not begun.' : 'No items handed out are recorded.');
  }
  return sum({ value: quantity, entries, method: 'Sum of the items handed out', unit: 'items' });
}

/** The money that was spent. */
export function spentFigure(cents: bigint | null, entries: number, isAhead: boolean): MeasuredValue {
  if (cents === null) return notReported(isAhead ? 'These days have not begun.' : 'No spending is recorded.');
  return sum({
    value: Number(cents),
    entries,
    method: 'Sum of expenditures, less refunds and corrections',
    unit: 'US cents',
  });
}

/** The money that budget lines plan. */
export function plannedFigure(
  cents: bigint | null,
  lines: number,
  fiscalYears: { first: number; last: number; areWhole: boolean } | null,
): MeasuredValue {
  if (cents === null) return notReported('No budget line is planned.');
  const { first, last, areWhole } = fiscalYears ?? { first: 0, last: 0, areWhole: true };
  const named = first === last ? `fiscal year ${first}` : `fiscal years ${first} to ${last}`;
  return sum({
    value: Number(cents),
    entries: lines,
    method: 'Sum of the planned amounts of budget lines',
    unit: 'US cents',
    caveats: areWhole
      ? []
      : [
          `Budget lines are planned for whole fiscal years. This is all of ${named}, of which these days are a part.`,
        ],
  });
}
