import type { ClaimLevel } from '../statistical.result.ts';
import { judgePlacebo, type PlaceboCounts } from './placebo.verdict.ts';

/** From the weakest to the strongest. */
export const claimLevels: readonly ClaimLevel[] = [
  'DESCRIPTIVE',
  'ASSOCIATIONAL',
  'QUASI_EXPERIMENTAL',
  'EXPERIMENTAL',
];

export type EvaluationDesign =
  'PRE_POST' | 'MATCHED_COMPARISON' | 'DIFFERENCE_IN_DIFFERENCES' | 'INTERRUPTED_TIME_SERIES' | 'RANDOMIZED';

/** Findings about a design in the data. A diagnostic that the design does not have is left out. */
export type ClaimDiagnostics = {
  /** False if the result has no interval. */
  readonly hasInterval?: boolean;
  /** The p-value of the joint test of the periods before the treatment; null if there are too few of them. */
  readonly preTrendP?: number | null;
  /** Null if it cannot be computed. */
  readonly breakdownValue?: number | null;
  readonly placebo?: PlaceboCounts;
  /** The largest absolute standardized mean difference after matching. */
  readonly largestImbalance?: number;
  /** Treated units without a match. */
  readonly unmatchedShare?: number;
  /** The share of people lost, in each arm. */
  readonly attrition?: { readonly treated: number; readonly control: number };
  /** Satterthwaite degrees of freedom of a clustered standard error. */
  readonly clusterDegreesOfFreedom?: number;
  /** The p-value of the test for correlation between neighboring residuals, if the errors ignore it. */
  readonly autocorrelationP?: number;
};

export type ClaimReason = {
  readonly code:
    | 'DESIGN'
    | 'NO_INTERVAL'
    | 'PRE_TREND_FAILED'
    | 'PRE_TREND_UNTESTED'
    | 'BREAKDOWN_BELOW_ONE'
    | 'BREAKDOWN_UNKNOWN'
    | 'PLACEBO_RATE'
    | 'IMBALANCE'
    | 'UNMATCHED'
    | 'ATTRITION'
    | 'FEW_CLUSTERS'
    | 'AUTOCORRELATION';
  /** The highest level that this reason allows. */
  readonly atMost: ClaimLevel;
  /** One sentence for readers. */
  readonly text: string;
};

export type Claim = { readonly level: ClaimLevel; readonly reasons: readonly ClaimReason[] };

const ceilings: Readonly<Record<EvaluationDesign, readonly [ClaimLevel, string]>> = {
  PRE_POST: ['DESCRIPTIVE', 'Without a comparison group, a change over time can have any cause.'],
  MATCHED_COMPARISON: [
    'QUASI_EXPERIMENTAL',
    'Matched groups are similar in what was measured, and can differ in what was not.',
  ],
  DIFFERENCE_IN_DIFFERENCES: [
    'QUASI_EXPERIMENTAL',
    'The design assumes that both groups would have changed alike without the program.',
  ],
  INTERRUPTED_TIME_SERIES: [
    'QUASI_EXPERIMENTAL',
    'The design assumes that the earlier trend would have continued without the program.',
  ],
  RANDOMIZED: ['EXPERIMENTAL', 'Chance decided who got the program.'],
};

/** The limits, in one place. */
const claimLimits = {
  preTrendP: 0.05,
  breakdownValue: 1,
  /** Stuart, Lee and Leacy 2013: a standardized difference above 0.1 is an imbalance. */
  imbalance: 0.1,
  unmatchedShare: 0.1,
  /** Overall and differential attrition, the cautious boundary of What Works Clearinghouse 4.1. */
  attrition: { overall: 0.2, differential: 0.05 },
  /** Below 4, the t approximation is unreliable (Bell and McCaffrey 2002; Imbens and Kolesar 2016). */
  clusterDegreesOfFreedom: 4,
  autocorrelationP: 0.05,
} as const;

const percent = (share: number): string => `${(100 * share).toFixed(1)}%`;

/**
 * The claim level of a result. The design sets the highest level; each failed diagnostic can only lower it.
 *
 * @returns the level, with the reason that the design gives first and one for each failed diagnostic
 */
export function deriveClaim(design: EvaluationDesign, found: ClaimDiagnostics): Claim {
  const [ceiling, text] = ceilings[design];
  const reasons: ClaimReason[] = [{ code: 'DESIGN', atMost: ceiling, text }];
  const lower = (code: ClaimReason['code'], atMost: ClaimLevel, sentence: string): void => {
    reasons.push({ code, atMost, text: sentence });
  };
  if (found.hasInterval === false) {
    lower('NO_INTERVAL', 'DESCRIPTIVE', 'The result has no interval, so chance alone could explain it.');
  }
  for (const reason of trendReasons(design, found)) reasons.push(reason);
  const placebo = found.placebo === undefined ? null : judgePlacebo(found.placebo);
  if (placebo?.text != null && placebo.verdict !== 'UNCERTAIN') {
    lower('PLACEBO_RATE', 'ASSOCIATIONAL', placebo.text);
  }
  if (found.largestImbalance !== undefined && found.largestImbalance > claimLimits.imbalance) {
    lower(
      'IMBALANCE',
      'ASSOCIATIONAL',
      `The groups still differ by ${found.largestImbalance.toFixed(2)} standard deviations; the limit is ${claimLimits.imbalance}.`,
    );
  }
  if (found.unmatchedShare !== undefined && found.unmatchedShare > claimLimits.unmatchedShare) {
    lower(
      'UNMATCHED',
      'ASSOCIATIONAL',
      `${percent(found.unmatchedShare)} of the treated units have no match.`,
    );
  }
  if (found.attrition !== undefined) {
    const { treated, control } = found.attrition;
    if (
      Math.max(treated, control) > claimLimits.attrition.overall ||
      Math.abs(treated - control) > claimLimits.attrition.differential
    ) {
      lower(
        'ATTRITION',
        'QUASI_EXPERIMENTAL',
        `${percent(treated)} of the treated and ${percent(control)} of the control group were lost.`,
      );
    }
  }
  const df = found.clusterDegreesOfFreedom;
  // Three clusters in each arm give exactly 4 degrees of freedom, up to rounding.
  if (df !== undefined && df < claimLimits.clusterDegreesOfFreedom - 1e-6) {
    lower(
      'FEW_CLUSTERS',
      'ASSOCIATIONAL',
      `The number of clusters leaves ${df.toFixed(1)} degrees of freedom, and at least ${claimLimits.clusterDegreesOfFreedom} are needed.`,
    );
  }
  if (found.autocorrelationP !== undefined && found.autocorrelationP < claimLimits.autocorrelationP) {
    lower(
      'AUTOCORRELATION',
      'ASSOCIATIONAL',
      'Neighboring periods are correlated, so the interval is too narrow.',
    );
  }
  return { level: lowest(reasons), reasons };
}

function trendReasons(design: EvaluationDesign, found: ClaimDiagnostics): readonly ClaimReason[] {
  const at = (code: ClaimReason['code'], text: string): ClaimReason => ({
    code,
    atMost: 'ASSOCIATIONAL',
    text,
  });
  if (design !== 'DIFFERENCE_IN_DIFFERENCES') return [];
  const { preTrendP, breakdownValue } = found;
  const reasons: ClaimReason[] = [];
  if (preTrendP == null) {
    reasons.push(
      at(
        'PRE_TREND_UNTESTED',
        'There are too few periods before the program to test whether trends were parallel.',
      ),
    );
  } else if (preTrendP < claimLimits.preTrendP) {
    reasons.push(
      at(
        'PRE_TREND_FAILED',
        `The groups already moved apart before the program (p ${preTrendP.toFixed(3)}).`,
      ),
    );
  }
  if (breakdownValue === null) {
    reasons.push(at('BREAKDOWN_UNKNOWN', 'How robust the result is to unequal trends cannot be computed.'));
  } else if (breakdownValue !== undefined && breakdownValue < claimLimits.breakdownValue) {
    reasons.push(
      at(
        'BREAKDOWN_BELOW_ONE',
        `A difference in trends of ${breakdownValue.toFixed(2)} times the largest one before the program would overturn the result.`,
      ),
    );
  }
  return reasons;
}

function lowest(reasons: readonly ClaimReason[]): ClaimLevel {
  return claimLevels[Math.min(...reasons.map(({ atMost }) => claimLevels.indexOf(atMost)))] ?? 'DESCRIPTIVE';
}
