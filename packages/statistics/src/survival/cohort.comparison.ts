import type { MeasuredValue } from '@rapport/core/measured-value.ts';

import type { Statistic } from '../statistical.result.ts';
import type { CohortRow } from './person.histories.ts';
import {
  compareRecidivism,
  type RecidivismComparison,
  type RecidivismVerdictMethod,
} from './recidivism.comparison.ts';

export type CohortComparisonFigures = {
  readonly groupCodes: readonly [string, string] | null;
  readonly difference: MeasuredValue;
  readonly riskRatio: MeasuredValue;
  readonly logRankPValue: MeasuredValue;
  /** Null if nothing could be decided or shown. */
  readonly differs: boolean | null;
};

export const someLeftOut =
  'Some people were not followed for the whole window. The fixed-window share leaves them out.';

/** A comparison in which every figure has the same value, such as the reason why it is missing. */
export function comparisonOf(
  groupCodes: readonly [string, string] | null,
  value: MeasuredValue,
): CohortComparisonFigures {
  return { groupCodes, difference: value, riskRatio: value, logRankPValue: value, differs: null };
}

/** Compares the two groups of a cohort, in order of their codes. */
export function compareCohort(
  rows: readonly CohortRow[],
  codes: readonly string[],
  {
    windowMonths,
    verdictMethod,
  }: { readonly windowMonths: number; readonly verdictMethod: RecidivismVerdictMethod },
): CohortComparisonFigures {
  const [first, second] = codes;
  if (first === undefined || second === undefined || codes.length > 2) {
    const why =
      codes.length === 0
        ? 'The people of the cohort have no groups.'
        : `A comparison needs two groups, and the cohort has ${codes.length}: ${codes.join(', ')}.`;
    return comparisonOf(null, { kind: 'NOT_COMPARABLE', why });
  }
  const ordered = codes.flatMap((code) => rows.filter(({ group }) => group === code));
  const found = compareRecidivism(ordered, windowMonths, 0.95, verdictMethod);
  if (!found.ok) {
    const empty = found.place.group;
    const why =
      typeof empty === 'string'
        ? `Nobody in the group ${empty} was followed for all ${windowMonths} months, so the groups cannot be compared yet.`
        : found.reason;
    return comparisonOf([first, second], { kind: 'NOT_COMPARABLE', why });
  }
  return { groupCodes: [first, second], ...shownComparison(found.value) };
}

function shownComparison(
  found: Statistic<RecidivismComparison>,
): Omit<CohortComparisonFigures, 'groupCodes'> {
  const { riskRatio, logRank, verdict } = found;
  const caveats = [
    'The groups can differ in other ways than in what was done with them.',
    ...(found.groups.some(({ censoredInside }) => censoredInside > 0) ? [someLeftOut] : []),
  ];
  const common = { kind: 'ESTIMATE', numerator: null, denominator: found.n, caveats } as const;
  return {
    difference: {
      ...common,
      value: found.value ?? 0,
      interval: found.interval,
      method: 'difference of fixed-window shares, first group minus second (Newcombe hybrid score interval)',
      unit: 'difference of proportions',
    },
    riskRatio:
      riskRatio === null
        ? { kind: 'NOT_REPORTED', reason: 'A group has no events, so there is no ratio.' }
        : {
            ...common,
            value: riskRatio.ratio,
            interval: { lower: riskRatio.lower, upper: riskRatio.upper, confidenceLevel: 0.95 },
            method: 'risk ratio of fixed-window shares, first group over second (log-normal interval)',
            unit: 'ratio',
          },
    logRankPValue: {
      ...common,
      value: logRank.pValue,
      interval: null,
      caveats: [...caveats, 'A p-value has no interval.'],
      method: `${logRank.method}, to the end of the window`,
      unit: 'p-value',
    },
    differs: verdict.differs,
  };
}
