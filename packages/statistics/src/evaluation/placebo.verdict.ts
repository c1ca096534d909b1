import type { ConfidenceInterval } from '@rapport/core/measured-value.ts';

import { clopperPearsonInterval } from '../clopper-pearson.interval.ts';

/** The fewest runs from which a rate of false alarms can be judged. */
const placeboRunsMin = 20;

/** Shares of the nominal rate: 3–7% at a nominal 5%. */
const band = { lowest: 0.6, highest: 1.4 };

export const PlaceboVerdict = {
  AS_PROMISED: 'AS_PROMISED',
  UNCERTAIN: 'UNCERTAIN',
  FLAGGED: 'FLAGGED',
  NOT_MEASURED: 'NOT_MEASURED',
} as const;
export type PlaceboVerdict = keyof typeof PlaceboVerdict;

/** The counts of a placebo check. */
export type PlaceboCounts = {
  readonly falseAlarms: number;
  /** Completed runs. */
  readonly runs: number;
  /** The rate of false alarms that the design promises. */
  readonly nominal: number;
};

export type PlaceboJudgment = {
  readonly verdict: PlaceboVerdict;
  /** Null without a completed run. */
  readonly rate: number | null;
  /** Exact (Clopper and Pearson 1934), 95%. */
  readonly interval: ConfidenceInterval | null;
  /** One sentence for readers; null for a design that keeps its promise. */
  readonly text: string | null;
};

const percent = (share: number): string => `${(100 * share).toFixed(1)}%`;

/**
 * Whether a design keeps its promise of false alarms. It is flagged if its rate is outside 60% to 140% of the promise (3–7%
 * of 5%), and the exact interval of the rate excludes the promise. The second condition spares honest designs that are
 * outside by chance. A rate inside whose interval reaches outside, or a rate outside whose interval contains the promise, is
 * uncertain.
 */
export function judgePlacebo({ falseAlarms, runs, nominal }: PlaceboCounts): PlaceboJudgment {
  const exact = clopperPearsonInterval(falseAlarms, runs);
  if (!exact.ok || runs < placeboRunsMin) {
    const interval = exact.ok ? exact.value.interval : null;
    const rate = exact.ok ? exact.value.proportion : null;
    const text = `The history before the program allows ${runs} runs, and at least ${placeboRunsMin} are needed to judge the design.`;
    return { verdict: 'NOT_MEASURED', rate, interval, text };
  }
  const { proportion: rate, interval } = exact.value;
  const [lowest, highest] = [band.lowest * nominal - 1e-12, band.highest * nominal + 1e-12];
  const found = `The design raised ${falseAlarms} false alarms in ${runs} placebo runs: ${percent(rate)} (95% interval ${percent(interval.lower)} to ${percent(interval.upper)}), and ${percent(nominal)} is promised.`;
  const isOutside = rate < lowest || rate > highest;
  if (isOutside && (interval.lower > nominal || interval.upper < nominal)) {
    return { verdict: 'FLAGGED', rate, interval, text: found };
  }
  if (!isOutside && interval.lower >= lowest && interval.upper <= highest) {
    return { verdict: 'AS_PROMISED', rate, interval, text: null };
  }
  const text = `${found} Whether it is between ${percent(band.lowest * nominal)} and ${percent(band.highest * nominal)} needs more history.`;
  return { verdict: 'UNCERTAIN', rate, interval, text };
}
