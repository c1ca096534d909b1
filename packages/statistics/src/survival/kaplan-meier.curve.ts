import type { ConfidenceInterval } from '@rapport/core/measured-value.ts';

import { normalCriticalValue } from '../distributions.ts';
import { result, refuse, type Result } from '../statistical.result.ts';
import { refuseFollowUps, type FollowUp } from './follow-up.rows.ts';

export type SurvivalPoint = {
  readonly time: number;
  /** People under observation just before `time`. */
  readonly atRisk: number;
  readonly events: number;
  /** People whose follow-up ended at `time` without an event. */
  readonly censored: number;
  /** Estimated share without an event up to and including `time`. */
  readonly survival: number;
  /** Greenwood's standard error of `survival`. */
  readonly standardError: number;
  /** Null while nobody has had an event, and once everybody has: then the method gives no width. */
  readonly interval: ConfidenceInterval | null;
};

export type SurvivalCurve = {
  /** One point for each distinct time, in order. */
  readonly points: readonly SurvivalPoint[];
  readonly people: number;
  readonly events: number;
  /** The first time at which survival is at most one half; null if it stays above. */
  readonly medianTime: number | null;
  readonly method: string;
};

/** How the interval is made symmetric before it is turned back into a share. */
export type SurvivalIntervalScale = 'LOG_LOG' | 'LOG' | 'PLAIN';

const scaleNames: Readonly<Record<SurvivalIntervalScale, string>> = {
  LOG_LOG: 'log-log',
  LOG: 'log',
  PLAIN: 'plain',
};

/**
 * The Kaplan–Meier estimate of survival without an event, with Greenwood's standard errors (Kaplan and Meier
 * 1958; Greenwood 1926; intervals on the log-log scale by Kalbfleisch and Prentice 1980). Events at a time come
 * before the censoring at the same time. Assumes that the end of a follow-up does not depend on the event.
 *
 * @returns shares between 0 and 1; cannot be computed without people, or if a time is negative or not finite
 */
export function kaplanMeier(
  rows: readonly FollowUp[],
  confidenceLevel = 0.95,
  scale: SurvivalIntervalScale = 'LOG_LOG',
): Result<SurvivalCurve> {
  const z = normalCriticalValue(confidenceLevel);
  const refusal = refuseFollowUps(rows);
  if (refusal !== null) return refusal;
  const points: SurvivalPoint[] = [];
  let atRisk = rows.length;
  let survival = 1;
  let hazardVariance = 0;
  for (const { time, events, censored } of tallyByTime(rows)) {
    survival *= (atRisk - events) / atRisk;
    hazardVariance += survival === 0 ? 0 : events / (atRisk * (atRisk - events));
    points.push({
      time,
      atRisk,
      events,
      censored,
      survival,
      standardError: survival * Math.sqrt(hazardVariance),
      interval: survivalInterval(survival, Math.sqrt(hazardVariance), z, confidenceLevel, scale),
    });
    atRisk -= events + censored;
  }
  return result({
    points,
    people: rows.length,
    events: rows.filter(({ event }) => event).length,
    medianTime: points.find((point) => point.survival <= 0.5)?.time ?? null,
    method: `Kaplan–Meier, Greenwood standard errors, ${scaleNames[scale]} intervals`,
  });
}

/**
 * Survival up to and including a time, read from a curve.
 *
 * @returns the point in force at `time`; cannot be computed if everybody's follow-up ended before
 */
export function survivalAt(
  curve: SurvivalCurve,
  time: number,
): Result<Omit<SurvivalPoint, 'events' | 'censored' | 'atRisk'>> {
  const last = curve.points.at(-1);
  if (last !== undefined && time > last.time && last.survival > 0) {
    return refuse(
      'NOT_COMPARABLE',
      `Nobody was followed to ${time}. The longest follow-up ended at ${last.time}.`,
    );
  }
  const point = curve.points.findLast((one) => one.time <= time);
  return result(
    point === undefined
      ? { time, survival: 1, standardError: 0, interval: null }
      : { time, survival: point.survival, standardError: point.standardError, interval: point.interval },
  );
}

/** The interval of a share without an event, from the standard error of its cumulative hazard. Null at 0 and 1. */
export function survivalInterval(
  survival: number,
  hazardError: number,
  z: number,
  confidenceLevel: number,
  scale: SurvivalIntervalScale,
): ConfidenceInterval | null {
  if (survival === 0 || survival === 1) return null;
  const [lower, upper] = {
    LOG_LOG: () => {
      const spread = (z * hazardError) / Math.log(survival);
      return [survival ** Math.exp(-spread), survival ** Math.exp(spread)] as const;
    },
    LOG: () => [survival * Math.exp(-z * hazardError), survival * Math.exp(z * hazardError)] as const,
    PLAIN: () => [survival * (1 - z * hazardError), survival * (1 + z * hazardError)] as const,
  }[scale]();
  return { lower: Math.max(0, lower), upper: Math.min(1, upper), confidenceLevel };
}

/** Events and ends of follow-up at each distinct time, in order of time. */
export function tallyByTime(
  rows: readonly FollowUp[],
): readonly { readonly time: number; readonly events: number; readonly censored: number }[] {
  const tallies = new Map<number, { time: number; events: number; censored: number }>();
  for (const { time, event } of rows) {
    // Adding zero turns a time of -0 into 0.
    const tally = tallies.get(time + 0) ?? { time: time + 0, events: 0, censored: 0 };
    if (event) tally.events += 1;
    else tally.censored += 1;
    tallies.set(tally.time, tally);
  }
  return [...tallies.values()].sort((a, b) => a.time - b.time);
}
