import type { ConfidenceInterval } from '@rapport/core/measured-value.ts';

import { requireConfidenceLevel } from '../argument.check.ts';
import { meanInterval } from '../mean.interval.ts';
import { result, type Result, type Statistic } from '../statistical.result.ts';
import { wilsonInterval } from '../wilson.interval.ts';
import { kaplanMeier, survivalAt } from './kaplan-meier.curve.ts';
import { personHistories, type CohortRow, type PersonHistory } from './person.histories.ts';

export type Recidivism = {
  readonly window: number;
  readonly people: number;
  /**
   * The share with an event inside the window, of the people followed for the whole window. Null if nobody was.
   */
  readonly fixedWindow: {
    readonly share: number;
    readonly interval: ConfidenceInterval;
    readonly withEvent: number;
    readonly followed: number;
  } | null;
  /**
   * The cumulative share by the end of the window, in which people count for as long as they were followed. Null
   * if every follow-up ended before.
   */
  readonly kaplanMeier: {
    readonly share: number;
    readonly standardError: number;
    readonly interval: ConfidenceInterval | null;
  } | null;
  /** Events inside the window per person followed for the whole window, from the count of each person. */
  readonly eventsPerPerson: {
    readonly mean: number;
    readonly interval: ConfidenceInterval | null;
    readonly events: number;
    /** People with more than one event. */
    readonly withSeveral: number;
    readonly mostOfOnePerson: number;
  } | null;
  /** People without an event inside the window whose follow-up ended before it did. */
  readonly censoredInside: number;
  /** People whose first event came after the window. They count as people without an event. */
  readonly firstEventAfterWindow: number;
};

/**
 * Recidivism inside a window after the start event: as a share of the people who were followed for the whole
 * window (Wilson interval), and by Kaplan–Meier. The two are equal if nobody is censored inside the window. An
 * event at the end of the window is inside it. The first event of a person counts; repeated events only count in
 * `eventsPerPerson`, because the events of one person are not independent.
 *
 * @param window in the unit of the times, such as months
 * @returns shares between 0 and 1; refused, with the row named, if a row contradicts itself. The value is the
 *   fixed-window share, or null if nobody was followed for the whole window
 * @throws RangeError if the window is not a positive number
 */
export function recidivism(
  rows: readonly CohortRow[],
  window: number,
  confidenceLevel = 0.95,
): Result<Statistic<Recidivism>> {
  requireConfidenceLevel(confidenceLevel);
  requireWindow(window);
  const histories = personHistories(rows);
  if (!histories.ok) return histories;
  const people = histories.value;
  const curve = kaplanMeier(people.map(firstOutcome), confidenceLevel);
  if (!curve.ok) return curve;
  const followed = people.filter((person) => isFollowed(person, window));
  const withEvent = followed.filter((person) => eventsInside(person, window) > 0).length;
  const censoredInside = people.filter(
    (person) => eventsInside(person, window) === 0 && person.observedTo < window,
  ).length;
  const share = wilsonInterval(withEvent, followed.length, confidenceLevel);
  const atWindow = survivalAt(curve.value, window);
  return result({
    value: share.ok ? share.value.proportion : null,
    interval: share.ok ? share.value.interval : null,
    standardError: null,
    n: followed.length,
    unit: 'proportion',
    method: 'share with an event inside the window, of people followed for all of it (Wilson interval)',
    diagnostics: { kaplanMeierMethod: curve.value.method },
    caveats: [
      ...(share.ok ? [] : [`Nobody was followed for the whole window of ${window}.`]),
      ...(atWindow.ok ? [] : [atWindow.reason]),
      ...censoringCaveats(followed, window, censoredInside),
    ],
    claimLevel: 'DESCRIPTIVE',
    window,
    people: people.length,
    fixedWindow: share.ok
      ? {
          share: share.value.proportion,
          interval: share.value.interval,
          withEvent,
          followed: followed.length,
        }
      : null,
    kaplanMeier: atWindow.ok
      ? {
          share: 1 - atWindow.value.survival,
          standardError: atWindow.value.standardError,
          interval: complement(atWindow.value.interval),
        }
      : null,
    eventsPerPerson: eventsPerPerson(followed, window, confidenceLevel),
    censoredInside,
    firstEventAfterWindow: people.filter(({ eventTimes: [first] }) => first !== undefined && first > window)
      .length,
  });
}

/** @throws RangeError unless the window is a positive number */
function requireWindow(window: number): void {
  if (!(window > 0 && Number.isFinite(window))) {
    throw new RangeError(`window must be a positive number, but is ${window}`);
  }
}

/** The time of the first event, or else the end of observation. */
export function firstOutcome(person: PersonHistory): { readonly time: number; readonly event: boolean } {
  const [first] = person.eventTimes;
  return first === undefined ? { time: person.observedTo, event: false } : { time: first, event: true };
}

/** Without a given length of follow-up, a person with an event inside the window counts as followed. */
function isFollowed(person: PersonHistory, window: number): boolean {
  return person.observedTo >= window || (!person.followUpGiven && eventsInside(person, window) > 0);
}

function eventsInside(person: PersonHistory, window: number): number {
  return person.eventTimes.filter((time) => time <= window).length;
}

function eventsPerPerson(
  followed: readonly PersonHistory[],
  window: number,
  confidenceLevel: number,
): Recidivism['eventsPerPerson'] {
  const frequencies = new Map<number, number>();
  for (const person of followed) {
    const count = eventsInside(person, window);
    frequencies.set(count, (frequencies.get(count) ?? 0) + 1);
  }
  const counts = [...frequencies].map(([value, count]) => ({ value, count }));
  const mean = meanInterval(counts, confidenceLevel);
  return mean.ok
    ? {
        mean: mean.value.mean,
        interval: mean.value.interval,
        events: counts.reduce((sum, { value, count }) => sum + value * count, 0),
        withSeveral: counts.reduce((sum, { value, count }) => sum + (value > 1 ? count : 0), 0),
        mostOfOnePerson: Math.max(...frequencies.keys()),
      }
    : null;
}

function censoringCaveats(
  followed: readonly PersonHistory[],
  window: number,
  censoredInside: number,
): readonly string[] {
  if (censoredInside === 0) return [];
  const assumed = followed.filter(({ observedTo }) => observedTo < window).length;
  return [
    `The follow-up of ${censoredInside} people ended inside the window without an event. The fixed-window share leaves them out; Kaplan–Meier counts them for as long as they were followed.`,
    ...(assumed > 0
      ? [
          `For ${assumed} people with an event, the rows do not say how long they could have been followed. They count as followed for the whole window, which makes the fixed-window share too high.`,
        ]
      : []),
  ];
}

function complement(interval: ConfidenceInterval | null): ConfidenceInterval | null {
  return interval === null ? null : { ...interval, lower: 1 - interval.upper, upper: 1 - interval.lower };
}
