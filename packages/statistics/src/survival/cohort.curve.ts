import type { ConfidenceInterval } from '@rapport/core/measured-value.ts';

import { normalCriticalValue } from '../distributions.ts';
import { isSensitive } from '../disclosure/threshold.ts';
import { survivalInterval } from './kaplan-meier.curve.ts';
import type { CohortRow } from './person.histories.ts';

/** The share without an event at the end of a month since the start. */
export type SurvivalMonth = {
  readonly month: number;
  readonly withoutEvent: number;
  /** Null at 0 and 1, and where it would show that the follow-up of a small number of people ended. */
  readonly interval: ConfidenceInterval | null;
};

const confidenceLevel = 0.95;

/**
 * The curve at the ends of months, without the points that would tell a small number of people apart. An interval follows from
 * the number of people at risk, so it also needs that no small number of follow-ups ended since the interval before.
 */
export function monthlyCurve(
  rows: readonly CohortRow[],
  windowMonths: number,
  threshold: number,
): readonly SurvivalMonth[] {
  const firstEvents = new Map<string, number>();
  for (const { person = '', time, event } of rows) {
    if (event) firstEvents.set(person, Math.min(time, firstEvents.get(person) ?? Infinity));
  }
  const followed = rows
    .filter(({ event }) => !event)
    .map(({ time, person = '' }) => ({
      time: firstEvents.get(person) ?? time,
      event: firstEvents.has(person),
    }));
  followed.sort((a, b) => a.time - b.time || Number(b.event) - Number(a.event));
  const total = { events: firstEvents.size, ended: followed.length - firstEvents.size };
  const z = normalCriticalValue(confidenceLevel);
  const curve: SurvivalMonth[] = [{ month: 0, withoutEvent: 1, interval: null }];
  let [survival, hazardVariance, next] = [1, 0, 0];
  const seen = { events: 0, ended: 0 };
  const shown = { events: 0, ended: 0 };
  const tells = (count: 'events' | 'ended'): boolean =>
    isSensitive(seen[count] - shown[count], threshold) || isSensitive(total[count] - seen[count], threshold);
  for (let month = 1; month <= windowMonths; month += 1) {
    for (let one = followed[next]; one !== undefined && one.time <= month; one = followed[next]) {
      const atRisk = followed.length - next;
      if (one.event) {
        survival *= (atRisk - 1) / atRisk;
        hazardVariance += survival === 0 ? 0 : 1 / (atRisk * (atRisk - 1));
        seen.events += 1;
      } else {
        seen.ended += 1;
      }
      next += 1;
    }
    if (tells('events')) continue;
    shown.events = seen.events;
    const isIntervalShown = !tells('ended');
    if (isIntervalShown) shown.ended = seen.ended;
    const interval = isIntervalShown
      ? survivalInterval(survival, Math.sqrt(hazardVariance), z, confidenceLevel, 'LOG_LOG')
      : null;
    curve.push({ month, withoutEvent: survival, interval });
  }
  return curve;
}
