import { requireConfidenceLevel } from '../argument.check.ts';
import { normalCriticalValue } from '../distributions.ts';
import { refuse, result, type Result, type Statistic } from '../statistical.result.ts';
import {
  kaplanMeier,
  survivalAt,
  type SurvivalCurve,
  type SurvivalIntervalScale,
} from './kaplan-meier.curve.ts';
import { logRank, type GroupedFollowUp, type LogRank } from './log-rank.comparison.ts';
import type { FollowUp } from './follow-up.rows.ts';

export type Survival = {
  /** The time to which `value` belongs. */
  readonly at: number;
  readonly curves: readonly ({ readonly group: string | null } & SurvivalCurve)[];
  /** Null without groups. */
  readonly logRank: LogRank | null;
};

/**
 * Survival without an event at a time, by Kaplan–Meier. With two groups, the value is the difference between
 * them (first minus second, in order of first appearance); with more, there is no single value. The log-rank test
 * covers the whole follow-up.
 *
 * @param at in the unit of the times; the longest time that all groups reached by default
 * @returns shares between 0 and 1; refused if a time is negative, or nobody was followed to `at`
 */
export function survivalStatistic(
  rows: readonly (FollowUp & { readonly group?: string })[],
  {
    at,
    scale = 'LOG_LOG',
    confidenceLevel = 0.95,
  }: { readonly at?: number; readonly scale?: SurvivalIntervalScale; readonly confidenceLevel?: number } = {},
): Result<Statistic<Survival>> {
  requireConfidenceLevel(confidenceLevel);
  const overall = kaplanMeier(rows, confidenceLevel, scale);
  if (!overall.ok) return overall;
  const names = [...new Set(rows.flatMap(({ group }) => (group === undefined ? [] : [group])))];
  const curves: ({ group: string | null } & SurvivalCurve)[] = [];
  for (const name of names.length === 0 ? [null] : names) {
    const own = rows.filter(({ group }) => (group ?? null) === name);
    const curve = kaplanMeier(own, confidenceLevel, scale);
    if (!curve.ok) return curve;
    curves.push({ group: name, ...curve.value });
  }
  const reached = Math.min(...curves.map(({ points }) => points.at(-1)?.time ?? 0));
  const time = at ?? reached;
  const here = [];
  for (const curve of curves) {
    const point = survivalAt(curve, time);
    if (!point.ok)
      return refuse(point.code, point.reason, curve.group === null ? {} : { group: curve.group });
    here.push(point.value);
  }
  const test =
    names.length > 0 ? logRank(rows.filter((row): row is GroupedFollowUp => row.group !== undefined)) : null;
  if (test !== null && !test.ok) return test;
  const [first, second, third] = here;
  const difference =
    first !== undefined && second !== undefined && third === undefined
      ? {
          value: first.survival - second.survival,
          error: Math.hypot(first.standardError, second.standardError),
        }
      : null;
  const halfWidth = normalCriticalValue(confidenceLevel) * (difference?.error ?? 0);
  const single = curves.length === 1 ? first : undefined;
  return result({
    value: single?.survival ?? difference?.value ?? null,
    interval:
      single !== undefined
        ? single.interval
        : difference !== null && difference.error > 0
          ? {
              lower: Math.max(-1, difference.value - halfWidth),
              upper: Math.min(1, difference.value + halfWidth),
              confidenceLevel,
            }
          : null,
    standardError: single?.standardError ?? difference?.error ?? null,
    n: rows.length,
    unit: single === undefined ? 'difference of proportions' : 'proportion',
    method: `${overall.value.method}${test === null ? '' : '; log-rank test of the groups'}`,
    diagnostics: { events: overall.value.events, logRankP: test?.value.pValue ?? null },
    caveats: [
      ...(single?.interval === null
        ? ['Before the first event, and once everybody had one, there is no interval.']
        : []),
      ...(third !== undefined
        ? ['With more than two groups there is no single difference. See the curves and the test.']
        : []),
    ],
    claimLevel: names.length > 0 ? 'ASSOCIATIONAL' : 'DESCRIPTIVE',
    at: time,
    curves,
    logRank: test?.value ?? null,
  });
}
