import type { IndicatorItem } from '@rapport/core/indicators/indicator.ts';

import type { ComparedPeriod, Obstacle, PlaceAnswer } from './comparison.types.ts';

/**
 * The obstacles in the answers of an office to the items of a definition. The pattern that every place is compared with is the
 * definition's own: figures include each INCLUDE item (answer YES) and leave out each EXCLUDE item (answer NO). It does not
 * depend on the answers of other offices, so no office can make another one incomparable.
 *
 * An answer counts if it is in force on any day of the period. Questions about the context explain figures and decide nothing.
 * An item that is not required decides only if it is answered. The smallest change that makes the office comparable is all
 * changes of its obstacles together: each item is decided by itself, so none of them can be left out.
 */
export function answerObstacles(
  items: readonly IndicatorItem[],
  answers: readonly PlaceAnswer[],
): ItemObstacles {
  const asked = items.flatMap((item) => {
    if (item.kind === 'CONTEXT') return [];
    const expected = item.kind === 'INCLUDE' ? 'YES' : 'NO';
    const own = answers
      .filter(({ itemCode }) => itemCode === item.code)
      .sort((one, other) => (one.effectiveFrom < other.effectiveFrom ? -1 : 1));
    return [{ item, expected, own } as const];
  });
  // By far the most offices answer once, as the definition asks.
  const asAsked = asked.every(({ own, expected }) => own.length === 1 && own[0]?.value === expected);
  const from = asAsked
    ? (asked
        .map(({ own }) => own[0]?.effectiveFrom ?? '')
        .sort()
        .at(-1) ?? '')
    : null;
  return (period) =>
    from !== null && from <= period.firstDay ? [] : asked.flatMap((each) => obstacleOf(each, period));
}

/** The obstacles in the answers of an office in one period. */
export type ItemObstacles = (period: ComparedPeriod) => readonly Obstacle[];

type AskedItem = {
  readonly item: IndicatorItem;
  readonly expected: 'YES' | 'NO';
  /** The answers to it, the earliest first. */
  readonly own: readonly PlaceAnswer[];
};

function obstacleOf({ item, expected, own }: AskedItem, period: ComparedPeriod): Obstacle[] {
  const atStart = own.findLast(({ effectiveFrom }) => effectiveFrom <= period.firstDay);
  const during = own.filter(
    ({ effectiveFrom }) => effectiveFrom > period.firstDay && effectiveFrom <= period.lastDay,
  );
  const inForce = atStart === undefined ? during : [atStart, ...during];
  const different = inForce.findLast(({ value }) => value !== expected);
  if (different !== undefined) return [differently(item, different, expected, period)];
  return atStart === undefined && item.isRequired ? [unanswered(item, own[0], expected, period)] : [];
}

const textOf = ({ text }: IndicatorItem): string => `“${text.replace(/[.]$/, '')}”`;

function differently(
  item: IndicatorItem,
  { value, effectiveFrom }: PlaceAnswer,
  expected: 'YES' | 'NO',
  { firstDay }: ComparedPeriod,
): Obstacle {
  const rule = expected === 'YES' ? 'includes' : 'leaves out';
  const own = {
    YES: 'its figures include it',
    NO: 'its figures do not include it',
    NOT_AVAILABLE: 'it cannot say whether its figures include it',
  }[value];
  const since = effectiveFrom <= firstDay ? '' : `, from ${effectiveFrom} on`;
  return {
    code: 'ANSWERED_DIFFERENTLY',
    itemCode: item.code,
    why: `The definition ${rule} ${textOf(item)}, and the office answered ${value}${since}: ${own}.`,
    change: changeOf(item, expected, firstDay),
  };
}

function unanswered(
  item: IndicatorItem,
  later: PlaceAnswer | undefined,
  expected: 'YES' | 'NO',
  { firstDay }: ComparedPeriod,
): Obstacle {
  const rule = expected === 'YES' ? 'includes' : 'leaves out';
  const since = later === undefined ? '' : ` before ${later.effectiveFrom}`;
  return {
    code: 'NOT_ANSWERED',
    itemCode: item.code,
    why: `The definition ${rule} ${textOf(item)}, and the office did not answer whether its figures do${since}.`,
    change:
      later === undefined
        ? changeOf(item, expected, firstDay)
        : `Answer ${item.code} with ${expected} from ${firstDay} or earlier, if that is true of the figures.`,
  };
}

function changeOf(item: IndicatorItem, expected: 'YES' | 'NO', firstDay: string): string {
  const change =
    expected === 'YES'
      ? `Include ${textOf(item)} in the figures`
      : `Leave ${textOf(item)} out of the figures`;
  return `${change}, and answer ${item.code} with ${expected} from ${firstDay} or earlier.`;
}
