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

/** The time of each person's first event or end of follow-up, in order, and how many there are of both. */
type Followed = {
  readonly outcomes: readonly { readonly time: number; readonly event: boolean }[];
  readonly total: { readonly events: number; readonly ended: number };
};

/**
 * The curves of everyone and of the groups at the ends of months. All have the same months: those that tell a small number of people
 * apart in no curve, because everyone's curve less that of a group is the other group's. An interval follows from the number of people at
 * risk, so it also needs that no small number of follow-ups ended since the interval before.
 */
export function monthlyCurves(
  members: readonly (readonly CohortRow[])[],
  windowMonths: number,
  threshold: number,
): readonly (readonly SurvivalMonth[])[] {
  const parts = members.map(followedOf);
  const z = normalCriticalValue(confidenceLevel);
  const curves = parts.map((): SurvivalMonth[] => [{ month: 0, withoutEvent: 1, interval: null }]);
  const states = parts.map(() => ({
    next: 0,
    survival: 1,
    hazardVariance: 0,
    seen: { events: 0, ended: 0 },
    shown: { events: 0, ended: 0 },
  }));
  const tells = (count: 'events' | 'ended'): boolean =>
    states.some(
      ({ seen, shown }, index) =>
        isSensitive(seen[count] - shown[count], threshold) ||
        isSensitive((parts[index]?.total[count] ?? 0) - seen[count], threshold),
    );
  for (let month = 1; month <= windowMonths; month += 1) {
    for (const [index, state] of states.entries()) advance(state, parts[index]?.outcomes ?? [], month);
    if (tells('events')) continue;
    const areIntervalsShown = !tells('ended');
    for (const [index, { survival, hazardVariance, seen, shown }] of states.entries()) {
      shown.events = seen.events;
      if (areIntervalsShown) shown.ended = seen.ended;
      const interval = areIntervalsShown
        ? survivalInterval(survival, Math.sqrt(hazardVariance), z, confidenceLevel, 'LOG_LOG')
        : null;
      curves[index]?.push({ month, withoutEvent: survival, interval });
    }
  }
  return curves;
}

function followedOf(rows: readonly CohortRow[]): Followed {
  const firstEvents = new Map<string, number>();
  for (const { person = '', time, event } of rows) {
    if (event) firstEvents.set(person, Math.min(time, firstEvents.get(person) ?? Infinity));
  }
  const outcomes = rows
    .filter(({ event }) => !event)
    .map(({ time, person = '' }) => ({
      time: firstEvents.get(person) ?? time,
      event: firstEvents.has(person),
    }))
    .sort((a, b) => a.time - b.time || Number(b.event) - Number(a.event));
  return { outcomes, total: { events: firstEvents.size, ended: outcomes.length - firstEvents.size } };
}

/** Follows people until the end of a month. */
function advance(
  state: {
    next: number;
    survival: number;
    hazardVariance: number;
    seen: { events: number; ended: number };
  },
  outcomes: Followed['outcomes'],
  month: number,
): void {
  for (let one = outcomes[state.next]; one !== undefined && one.time <= month; one = outcomes[state.next]) {
    const atRisk = outcomes.length - state.next;
    if (one.event) {
      state.survival *= (atRisk - 1) / atRisk;
      state.hazardVariance += state.survival === 0 ? 0 : 1 / (atRisk * (atRisk - 1));
      state.seen.events += 1;
    } else {
      state.seen.ended += 1;
    }
    state.next += 1;
  }
}
