import { isSensitive } from '../disclosure/threshold.ts';
import type { CohortRow } from './person.histories.ts';

/** The share without an event at the end of a month since the start. */
export type SurvivalMonth = { readonly month: number; readonly withoutEvent: number };

/** The curve at the ends of months, without the points that would tell a small number of people apart. */
export function monthlyCurve(
  rows: readonly CohortRow[],
  windowMonths: number,
  threshold: number,
): readonly SurvivalMonth[] {
  const firstEvents = new Map<string, number>();
  for (const { person = '', time, event } of rows) {
    if (event) firstEvents.set(person, Math.min(time, firstEvents.get(person) ?? Infinity));
  }
  const times = [...firstEvents.values()].sort((a, b) => a - b);
  const followed = rows
    .filter(({ event }) => !event)
    .map(({ time, person = '' }) => ({
      time: firstEvents.get(person) ?? time,
      event: firstEvents.has(person),
    }));
  followed.sort((a, b) => a.time - b.time || Number(b.event) - Number(a.event));
  const curve: SurvivalMonth[] = [{ month: 0, withoutEvent: 1 }];
  let [survival, next, shownEvents, events] = [1, 0, 0, 0];
  for (let month = 1; month <= windowMonths; month += 1) {
    for (let one = followed[next]; one !== undefined && one.time <= month; one = followed[next]) {
      const atRisk = followed.length - next;
      if (one.event) {
        survival *= (atRisk - 1) / atRisk;
        events += 1;
      }
      next += 1;
    }
    if (isSensitive(events - shownEvents, threshold) || isSensitive(times.length - events, threshold))
      continue;
    shownEvents = events;
    curve.push({ month, withoutEvent: survival });
  }
  return curve;
}
