import { result, refuse, type Result } from '../statistical.result.ts';

import { refuseFollowUps, type FollowUp } from './follow-up.rows.ts';

/** A row of a cohort. A person may have several rows: one for each event and one for the end of follow-up. */
export type CohortRow = FollowUp & {
  /** A pseudonym. Without it, each row is a person. */
  readonly person?: string;
  readonly group?: string;
  /**
   * How long the person could have been followed, in the unit of `time`. It is known for people with an event
   * too, and without it nobody knows whether such a person was under observation for the whole window.
   */
  readonly followUp?: number;
};

export type PersonHistory = {
  readonly person: string;
  readonly group: string | null;
  /** The times of all events, in order. */
  readonly eventTimes: readonly number[];
  /** The end of observation: `followUp` if it is given, or else the latest time of the person's rows. */
  readonly observedTo: number;
  readonly followUpGiven: boolean;
};

/**
 * Gathers the rows of each person.
 *
 * @returns people in order of first appearance; cannot be computed, with the row named, if a time is negative,
 *   an event comes after the person's follow-up ended, a person has two ends or two groups
 */
export function personHistories(rows: readonly CohortRow[]): Result<readonly PersonHistory[]> {
  const refusal = refuseFollowUps(rows);
  if (refusal !== null) return refusal;
  const people = new Map<string, (CohortRow & { readonly index: number })[]>();
  for (const [index, row] of rows.entries()) {
    const person = row.person ?? `row ${index + 1}`;
    const own = people.get(person) ?? [];
    own.push({ ...row, index });
    people.set(person, own);
  }
  const histories: PersonHistory[] = [];
  for (const [person, own] of people) {
    const history = oneHistory(person, own);
    if (!history.ok) return history;
    histories.push(history.value);
  }
  return result(histories);
}

function oneHistory(
  person: string,
  rows: readonly (CohortRow & { readonly index: number })[],
): Result<PersonHistory> {
  const ends = rows.filter(({ event }) => !event);
  const [end, secondEnd] = ends;
  if (secondEnd !== undefined) {
    return refuse('DUPLICATE_ROW', `The person ${person} has a second end of follow-up.`, {
      index: secondEnd.index,
      unit: person,
    });
  }
  const given = rows.find(({ followUp }) => followUp !== undefined)?.followUp;
  for (const row of rows) {
    const place = { index: row.index, unit: person };
    if (row.group !== rows[0]?.group) {
      return refuse('DUPLICATE_ROW', `The person ${person} is in two groups.`, place);
    }
    if (row.followUp !== undefined && !(row.followUp >= 0 && Number.isFinite(row.followUp))) {
      return refuse(
        'NEGATIVE_VALUE',
        `The person ${person} has a follow-up of ${row.followUp}, which must be at least 0.`,
        place,
      );
    }
    if (row.followUp !== given) {
      return refuse('DUPLICATE_ROW', `The person ${person} has two lengths of follow-up.`, place);
    }
    const limit = Math.min(given ?? Infinity, end?.time ?? Infinity);
    if (row.event && row.time > limit) {
      return refuse(
        'OUT_OF_RANGE',
        `The person ${person} has an event at ${row.time}, after the follow-up ended at ${limit}.`,
        place,
      );
    }
  }
  const eventTimes = rows.filter(({ event }) => event).map(({ time }) => time);
  return result({
    person,
    group: rows[0]?.group ?? null,
    eventTimes: eventTimes.sort((a, b) => a - b),
    observedTo: end?.time ?? given ?? Math.max(...eventTimes),
    followUpGiven: given !== undefined || end !== undefined,
  });
}
