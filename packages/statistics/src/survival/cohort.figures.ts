import type { Estimate, MeasuredValue, Suppressed } from '@rapport/core/measured-value.ts';

import { isSensitive } from '../disclosure/threshold.ts';
import type { Statistic } from '../statistical.result.ts';
import { monthsBetween } from './follow-up.months.ts';
import {
  compareCohort,
  comparisonOf,
  someLeftOut,
  type CohortComparisonFigures,
} from './cohort.comparison.ts';
import { monthlyCurve, type SurvivalMonth } from './cohort.curve.ts';
import type { CohortRow } from './person.histories.ts';
import type { RecidivismVerdictMethod } from './recidivism.comparison.ts';
import { recidivism, type Recidivism } from './recidivism.share.ts';

/** A person of a cohort. Days are at midnight UTC. */
export type CohortPerson = {
  readonly personKey: string;
  readonly groupCode: string | null;
  readonly startedOn: Date;
  readonly followedUntil: Date;
  readonly eventDays: readonly Date[];
};

export type CohortOptions = {
  readonly windowMonths: number;
  readonly verdictMethod: RecidivismVerdictMethod;
  readonly threshold: number;
};

export type CohortGroupFigures = {
  /** Null for everyone. */
  readonly groupCode: string | null;
  readonly fixedWindow: MeasuredValue;
  readonly kaplanMeier: MeasuredValue;
  readonly eventsPerPerson: MeasuredValue;
  /** Only months between which no small number of people had an event. Null if the figures are hidden. */
  readonly curve: readonly SurvivalMonth[] | null;
};

export type CohortFigures = {
  readonly overall: CohortGroupFigures;
  /** In order of their codes. Empty if the cohort has no groups. */
  readonly groups: readonly CohortGroupFigures[];
  readonly comparison: CohortComparisonFigures;
};

/** The group of people whose group is not stated. */
const notStated = 'NOT_STATED';
const notReported = (reason: string): MeasuredValue => ({ kind: 'NOT_REPORTED', reason });

/** The rows of a person: one for each event, and one for the end of the follow-up. Times are in months. */
function cohortRows(people: readonly CohortPerson[]): readonly CohortRow[] {
  const isGrouped = people.some(({ groupCode }) => groupCode !== null);
  return people.flatMap(({ personKey: person, groupCode, startedOn, followedUntil, eventDays }) => {
    const followUp = monthsBetween(startedOn, followedUntil);
    const own = { person, followUp, ...(isGrouped ? { group: groupCode ?? notStated } : {}) };
    return [
      ...eventDays.map((day) => ({ ...own, time: monthsBetween(startedOn, day), event: true })),
      { ...own, time: followUp, event: false },
    ];
  });
}

/**
 * The recidivism of a cohort for everyone and by group, and the comparison of two groups, under disclosure control. A figure is
 * hidden if it is based on a count from 1 to the threshold. If a group is hidden, every group and the comparison are, so that
 * nothing follows by subtraction.
 */
export function cohortFigures(people: readonly CohortPerson[], options: CohortOptions): CohortFigures {
  const rows = cohortRows(people);
  const codes = [...new Set(rows.flatMap(({ group }) => group ?? []))].sort();
  if (rows.length === 0) {
    const empty = notReported('The cohort has no people.');
    return {
      overall: groupOf(null, empty),
      groups: [],
      comparison: comparisonOf(null, empty),
    };
  }
  const hidden: Suppressed = {
    kind: 'SUPPRESSED',
    reason: 'SMALL_COUNT',
    threshold: options.threshold,
  };
  const overall = recidivism(rows, options.windowMonths);
  if (!overall.ok) throw new Error(overall.reason);
  const members = Map.groupBy(rows, ({ group }) => group ?? null);
  const groups = codes.map((code) => {
    const found = recidivism(members.get(code) ?? [], options.windowMonths);
    if (!found.ok) throw new Error(found.reason);
    return { code, rows: members.get(code) ?? [], found: found.value };
  });
  const isOverallHidden = isHidden(overall.value, options.threshold);
  const areGroupsHidden = isOverallHidden || groups.some(({ found }) => isHidden(found, options.threshold));
  return {
    overall: isOverallHidden ? groupOf(null, hidden) : shownGroup(null, rows, overall.value, options, hidden),
    groups: groups.map(({ code, rows: own, found }) =>
      areGroupsHidden ? groupOf(code, hidden) : shownGroup(code, own, found, options, hidden),
    ),
    comparison: areGroupsHidden ? comparisonOf(null, hidden) : compareCohort(rows, codes, options),
  };
}

function groupOf(groupCode: string | null, value: MeasuredValue): CohortGroupFigures {
  return { groupCode, fixedWindow: value, kaplanMeier: value, eventsPerPerson: value, curve: null };
}

function isHidden(found: Statistic<Recidivism>, threshold: number): boolean {
  const followed = found.fixedWindow?.followed ?? 0;
  const withEvent = found.fixedWindow?.withEvent ?? 0;
  return [found.people, followed, withEvent, followed - withEvent].some((count) =>
    isSensitive(count, threshold),
  );
}

function shownGroup(
  groupCode: string | null,
  rows: readonly CohortRow[],
  found: Statistic<Recidivism>,
  { windowMonths, threshold }: CohortOptions,
  hidden: Suppressed,
): CohortGroupFigures {
  const { fixedWindow: fixed, kaplanMeier, eventsPerPerson: perPerson, people } = found;
  // People outside the window's base could be subtracted if they are few.
  const isBaseHidden = isSensitive(people - (fixed?.followed ?? 0), threshold);
  const caveats = found.censoredInside === 0 ? [] : [someLeftOut];
  const estimate = (own: Omit<Estimate, 'kind' | 'caveats'>): Estimate => ({
    kind: 'ESTIMATE',
    caveats,
    ...own,
  });
  const noOne = notReported(`Nobody was followed for the whole window of ${windowMonths} months.`);
  return {
    groupCode,
    fixedWindow:
      fixed === null
        ? noOne
        : estimate({
            value: fixed.share,
            interval: fixed.interval,
            numerator: fixed.withEvent,
            denominator: fixed.followed,
            method: found.method,
            unit: 'proportion',
          }),
    kaplanMeier:
      kaplanMeier === null
        ? noOne
        : isBaseHidden
          ? hidden
          : estimate({
              value: kaplanMeier.share,
              interval: kaplanMeier.interval,
              numerator: null,
              denominator: people,
              method: String(found.diagnostics['kaplanMeierMethod']),
              unit: 'proportion',
            }),
    eventsPerPerson:
      perPerson === null
        ? noOne
        : isSensitive(perPerson.events - (fixed?.withEvent ?? 0), threshold)
          ? hidden
          : estimate({
              value: perPerson.mean,
              interval: perPerson.interval,
              numerator: perPerson.events,
              denominator: fixed?.followed ?? 0,
              method: 'mean of the events of each person in the window (t interval)',
              unit: 'events per person',
            }),
    curve: isBaseHidden ? null : monthlyCurve(rows, windowMonths, threshold),
  };
}
