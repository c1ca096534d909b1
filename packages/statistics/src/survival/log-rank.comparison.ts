import { Matrix, solve } from 'ml-matrix';

import { chiSquareUpper } from '../distributions.ts';
import { result, refuse, type Result } from '../statistical.result.ts';
import { refuseFollowUps, type FollowUp } from './follow-up.rows.ts';
import { tallyByTime } from './kaplan-meier.curve.ts';

export type GroupedFollowUp = FollowUp & { readonly group: string };

export type LogRank = {
  /** In order of first appearance. */
  readonly groups: readonly {
    readonly group: string;
    readonly people: number;
    readonly events: number;
    /** Events that the group would have had at the pace of all groups together. */
    readonly expected: number;
  }[];
  readonly chiSquare: number;
  readonly degreesOfFreedom: number;
  readonly pValue: number;
  readonly method: string;
};

/**
 * The log-rank test of equal survival in two or more groups (Mantel 1966; Peto and Peto 1972), with the
 * hypergeometric variance at tied times, as in R's `survdiff`.
 *
 * @returns the test; cannot be computed with one group, without events, or if a time is negative
 */
export function logRank(rows: readonly GroupedFollowUp[]): Result<LogRank> {
  const refusal = refuseFollowUps(rows);
  if (refusal !== null) return refusal;
  const names = [...new Set(rows.map(({ group }) => group))];
  const [only] = names;
  if (names.length < 2) {
    return refuse(
      'UNSUPPORTED_DESIGN',
      `All people are in the group ${only ?? ''}, so there is nothing to compare.`,
    );
  }
  const events = rows.filter(({ event }) => event).length;
  if (events === 0) {
    return refuse('TOO_FEW_EVENTS', 'Nobody had an event, so the groups cannot be compared.');
  }
  const times = tallyByTime(rows).map(({ time }) => time);
  const tallies = names.map((name) =>
    countsAt(
      times,
      rows.filter(({ group }) => group === name),
    ),
  );
  const expected = names.map(() => 0);
  // The last group follows from the others.
  const free = names.length - 1;
  const variance = Matrix.zeros(free, free);
  for (const index of times.keys()) {
    const here = tallies.map((tally) => tally[index] ?? { atRisk: 0, events: 0 });
    const atRisk = here.reduce((sum, one) => sum + one.atRisk, 0);
    const died = here.reduce((sum, one) => sum + one.events, 0);
    if (died === 0) continue;
    const spread = atRisk > 1 ? (died * (atRisk - died)) / (atRisk - 1) : 0;
    for (const [row, one] of here.entries()) {
      const share = one.atRisk / atRisk;
      expected[row] = (expected[row] ?? 0) + died * share;
      if (row >= free) continue;
      for (const [column, other] of here.slice(0, free).entries()) {
        const change = spread * share * ((row === column ? 1 : 0) - other.atRisk / atRisk);
        variance.set(row, column, variance.get(row, column) + change);
      }
    }
  }
  const groups = names.map((group, index) => {
    const members = rows.filter((row) => row.group === group);
    return {
      group,
      people: members.length,
      events: members.filter(({ event }) => event).length,
      expected: expected[index] ?? 0,
    };
  });
  const alone = groups.find((group, index) => index < free && variance.get(index, index) === 0);
  if (alone !== undefined) {
    return refuse(
      'TOO_FEW_EVENTS',
      `The group ${alone.group} was never at risk beside another group at the time of an event.`,
      { group: alone.group },
    );
  }
  const excess = Matrix.columnVector(groups.slice(0, free).map((one) => one.events - one.expected));
  const chiSquare = excess
    .transpose()
    .mmul(solve(variance, excess, true))
    .get(0, 0);
  return result({
    groups,
    chiSquare,
    degreesOfFreedom: free,
    pValue: chiSquareUpper(chiSquare, free),
    method: 'log-rank test (Mantel–Haenszel variance)',
  });
}

/** For each of `times`, the people of one group at risk just before it and their events at it. */
function countsAt(
  times: readonly number[],
  rows: readonly FollowUp[],
): readonly { readonly atRisk: number; readonly events: number }[] {
  const tally = new Map(tallyByTime(rows).map((one) => [one.time, one]));
  let atRisk = rows.length;
  return times.map((time) => {
    const here = tally.get(time) ?? { events: 0, censored: 0 };
    const counts = { atRisk, events: here.events };
    atRisk -= here.events + here.censored;
    return counts;
  });
}
