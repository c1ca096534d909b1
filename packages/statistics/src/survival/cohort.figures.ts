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
import { monthlyCurves, type SurvivalMonth } from './cohort.curve.ts';
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
  /** Only months between which no small number of people had an event in any group. Null if the figures are hidden. */
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
 * hidden if it is based on a count from 1 to the threshold. If a figure is hidden in a group, it is hidden in every group, so that
 * nothing follows by subtraction from everyone's. The comparison is hidden with the shares of the groups.
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
  const kinds = {
    everyone: hiddenKinds([overall.value], options.threshold),
    groups: hiddenKinds(areGroupsHidden ? [] : groups.map(({ found }) => found), options.threshold),
  };
  // Everyone's curve alone is shown if those of the groups are not.
  const areCurvesOfGroups = !areGroupsHidden && !kinds.groups.base;
  const [curve, ...curves] = kinds.everyone.base
    ? []
    : monthlyCurves(
        [rows, ...(areCurvesOfGroups ? groups.map((group) => group.rows) : [])],
        options.windowMonths,
        options.threshold,
      );
  const shown = (
    code: string | null,
    found: Statistic<Recidivism>,
    isKindHidden: HiddenKinds,
    own: readonly SurvivalMonth[] | undefined,
  ): CohortGroupFigures => ({
    ...shownGroup(code, found, isKindHidden, options.windowMonths, hidden),
    curve: own ?? null,
  });
  return {
    overall: isOverallHidden ? groupOf(null, hidden) : shown(null, overall.value, kinds.everyone, curve),
    groups: groups.map(({ code, found }, index) =>
      areGroupsHidden ? groupOf(code, hidden) : shown(code, found, kinds.groups, curves[index]),
    ),
    comparison: areGroupsHidden
      ? comparisonOf(null, hidden)
      : shownComparison(compareCohort(rows, codes, options), options, kinds.groups.base ? hidden : null),
  };
}

/** The log-rank test uses people for as long as they were followed, so it is hidden where they are. */
function shownComparison(
  comparison: CohortComparisonFigures,
  { verdictMethod }: CohortOptions,
  hidden: Suppressed | null,
): CohortComparisonFigures {
  if (hidden === null || comparison.logRankPValue.kind !== 'ESTIMATE') return comparison;
  const differs = verdictMethod === 'LOG_RANK' ? null : comparison.differs;
  return { ...comparison, logRankPValue: hidden, differs };
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

/** The figures that are hidden in everyone, or in all groups. */
type HiddenKinds = {
  /** The figures that count people who were not followed for the whole window. */
  readonly base: boolean;
  readonly eventsPerPerson: boolean;
};

function hiddenKinds(found: readonly Statistic<Recidivism>[], threshold: number): HiddenKinds {
  const some = (counts: (one: Statistic<Recidivism>) => readonly number[]): boolean =>
    found.some((one) => counts(one).some((count) => isSensitive(count, threshold)));
  return {
    // People outside the window's base could be subtracted if they are few, and those of them with an event.
    base: some(({ people, fixedWindow, censoredInside }) => {
      const leftOut = people - (fixedWindow?.followed ?? 0);
      return [leftOut, censoredInside, leftOut - censoredInside];
    }),
    // The interval tells how the further events are spread over people.
    eventsPerPerson: some(({ fixedWindow, eventsPerPerson: one }) => [
      (one?.events ?? 0) - (fixedWindow?.withEvent ?? 0),
      one?.withSeveral ?? 0,
    ]),
  };
}

function shownGroup(
  groupCode: string | null,
  found: Statistic<Recidivism>,
  isKindHidden: HiddenKinds,
  windowMonths: number,
  hidden: Suppressed,
): Omit<CohortGroupFigures, 'curve'> {
  const { fixedWindow: fixed, kaplanMeier, eventsPerPerson: perPerson, people } = found;
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
        : isKindHidden.base
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
        : isKindHidden.eventsPerPerson
          ? hidden
          : estimate({
              value: perPerson.mean,
              interval: perPerson.interval,
              numerator: perPerson.events,
              denominator: fixed?.followed ?? 0,
              method: 'mean of the events of each person in the window (t interval)',
              unit: 'events per person',
            }),
  };
}
