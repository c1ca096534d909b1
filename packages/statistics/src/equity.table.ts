import type { Estimate, MeasuredValue } from '@rapport/core/measured-value.ts';

import {
  notStatedHiddenUpTo,
  type EquityCounts,
  type EquityGroup,
  type HiddenEquityCounts,
} from './equity.suppression.ts';
import { wilsonInterval } from './wilson.interval.ts';

export type EquityRow = {
  readonly category: string;
  /** Based on the people who stated a group, or on all attendances if too few did. `method` says which. */
  readonly reachedShare: MeasuredValue;
  readonly residentShare: MeasuredValue;
  /** Share of attendances minus share of residents, between -1 and 1. */
  readonly difference: MeasuredValue;
  /** Share of attendances divided by share of residents. 1 means the group is represented equally. */
  readonly representationRatio: MeasuredValue;
};

export type EquityTable = {
  readonly attendeesTotal: MeasuredValue;
  readonly notStated: MeasuredValue;
  /** In the order of the input. */
  readonly groups: readonly EquityRow[];
};

const ATTENDANCES = 'Counts attendances, not people. A person who came twice is counted twice.';
const SELF_SELECTED =
  'People chose to attend, so they are not a sample of the residents. The interval only covers chance in who attended. It is too narrow if the same people came again.';
const POPULATION_FIGURE =
  'A published population figure, taken as fixed. Its own uncertainty is unknown, so it has no interval.';
const A_COUNT = 'A count of recorded attendance, so it has no interval.';

/**
 * Compares the people reached with the residents. For each group: its share of the attendances with a Wilson
 * score interval, its share of the residents, their difference and their ratio. The share of residents is
 * taken as fixed. So the interval of the difference is the Wilson interval minus that share, and the interval
 * of the ratio is the Wilson interval divided by it.
 *
 * @param hidden the hidden counts, as `hiddenEquityCounts` decided them when the table was frozen
 * @returns shares and differences as proportions; `NOT_REPORTED` if nobody stated a group, no residents are
 *   known, or the group has no residents (only the ratio)
 * @throws RangeError if `hidden` belongs to another table, or a count is not a whole number of at least 0
 */
export function equityTable(
  counts: EquityCounts,
  hidden: HiddenEquityCounts,
  confidenceLevel = 0.95,
): EquityTable {
  const { groups, notStated, threshold } = counts;
  if (hidden.reachedHidden.length !== groups.length || hidden.residentsHidden.length !== groups.length) {
    throw new RangeError('`hidden` must cover every group');
  }
  const suppressed: MeasuredValue = { kind: 'SUPPRESSED', reason: 'SMALL_COUNT', threshold };
  const stated = groups.reduce((sum, group) => sum + group.reached, 0);
  const total = stated + notStated;
  const residents = groups.reduce((sum, group) => sum + group.residents, 0);
  const isOfAll = hidden.notStatedHidden;
  const base = isOfAll
    ? {
        count: total,
        words: 'all attendances',
        caveats: [
          ATTENDANCES,
          SELF_SELECTED,
          `All attendances include up to ${notStatedHiddenUpTo(threshold)} of people who stated no group, because their number is hidden. This lowers shares by at most ${leastPercent(notStatedHiddenUpTo(threshold), total)} of their value.`,
        ],
      }
    : {
        count: stated,
        words: 'attendances of people who stated a group',
        caveats: [
          ATTENDANCES,
          SELF_SELECTED,
          ...(notStated > 0
            ? [
                `${leastPercent(notStated, total)} of all attendances stated no group and are not included. Their shares can differ.`,
              ]
            : []),
        ],
      };

  const row = (group: EquityGroup, index: number): EquityRow => {
    const reachedHidden = hidden.reachedHidden[index] === true;
    const residentsHidden = hidden.residentsHidden[index] === true;
    const residentShare = residents === 0 ? null : group.residents / residents;
    return {
      category: group.category,
      reachedShare: reachedHidden ? suppressed : reachedFigure(group, base, confidenceLevel),
      residentShare: residentsHidden ? suppressed : residentFigure(group, residents),
      difference:
        reachedHidden || residentsHidden
          ? suppressed
          : comparedFigure(group, base, confidenceLevel, residentShare, difference),
      representationRatio:
        reachedHidden || residentsHidden
          ? suppressed
          : comparedFigure(group, base, confidenceLevel, residentShare, ratio),
    };
  };

  return {
    attendeesTotal: hidden.totalHidden ? suppressed : countFigure(total, total, 'Sum of headcounts'),
    notStated: hidden.notStatedHidden
      ? suppressed
      : countFigure(notStated, total, 'Sum of headcounts minus attendances without a group'),
    groups: groups.map(row),
  };
}

type Base = { readonly count: number; readonly words: string; readonly caveats: readonly string[] };

function countFigure(value: number, total: number, method: string): Estimate {
  return {
    kind: 'ESTIMATE',
    value,
    interval: null,
    numerator: null,
    denominator: total,
    method,
    unit: 'attendances',
    caveats: [ATTENDANCES, A_COUNT],
  };
}

function reachedFigure(group: EquityGroup, base: Base, confidenceLevel: number): MeasuredValue {
  const share = wilsonInterval(group.reached, base.count, confidenceLevel);
  if (!share.ok) return nobodyStated;
  return {
    kind: 'ESTIMATE',
    value: share.value.proportion,
    interval: share.value.interval,
    numerator: group.reached,
    denominator: base.count,
    method: `Share of ${base.words} with Wilson score interval`,
    unit: 'proportion',
    caveats: base.caveats,
  };
}

const nobodyStated: MeasuredValue = {
  kind: 'NOT_REPORTED',
  reason: 'No attendee stated a group, so there is no share.',
};
const noResidents: MeasuredValue = {
  kind: 'NOT_REPORTED',
  reason: 'The population figures count no residents.',
};

function residentFigure(group: EquityGroup, residents: number): MeasuredValue {
  if (residents === 0) return noResidents;
  return {
    kind: 'ESTIMATE',
    value: group.residents / residents,
    interval: null,
    numerator: group.residents,
    denominator: residents,
    method: 'Share of residents',
    unit: 'proportion',
    caveats: [POPULATION_FIGURE],
  };
}

/**
 * A comparison of a share with the fixed share of residents. `of` rises with the share, so it keeps the order
 * of the interval's ends.
 */
type Comparison = {
  readonly of: (share: number, residentShare: number) => number;
  readonly method: string;
  readonly unit: string;
  /** The reason why the comparison is impossible, or null. */
  readonly refusal: (residentShare: number) => string | null;
};

const difference: Comparison = {
  of: (share, residentShare) => share - residentShare,
  method:
    'minus share of residents; Wilson score interval shifted by the share of residents, which is taken as fixed',
  unit: 'difference of proportions',
  refusal: () => null,
};

const ratio: Comparison = {
  of: (share, residentShare) => share / residentShare,
  method:
    'divided by share of residents; Wilson score interval divided by the share of residents, which is taken as fixed',
  unit: 'ratio of proportions',
  refusal: (residentShare) =>
    residentShare === 0
      ? 'The population figures have no residents of this group, so a ratio cannot be computed.'
      : null,
};

function comparedFigure(
  group: EquityGroup,
  base: Base,
  confidenceLevel: number,
  residentShare: number | null,
  comparison: Comparison,
): MeasuredValue {
  const share = wilsonInterval(group.reached, base.count, confidenceLevel);
  if (!share.ok) return nobodyStated;
  if (residentShare === null) return noResidents;
  const reason = comparison.refusal(residentShare);
  if (reason !== null) return { kind: 'NOT_REPORTED', reason };
  const { proportion, interval } = share.value;
  return {
    kind: 'ESTIMATE',
    value: comparison.of(proportion, residentShare),
    interval: {
      lower: comparison.of(interval.lower, residentShare),
      upper: comparison.of(interval.upper, residentShare),
      confidenceLevel,
    },
    numerator: null,
    denominator: base.count,
    method: `Share of ${base.words} ${comparison.method}`,
    unit: comparison.unit,
    caveats: [...base.caveats, 'The interval does not include the uncertainty of the population figure.'],
  };
}

/** The part as a percentage of the whole, rounded up, such as `4%`. */
function leastPercent(part: number, whole: number): string {
  return `${Math.min(100, Math.ceil((100 * part) / Math.max(1, whole)))}%`;
}
