import type { Estimate, MeasuredValue, Suppressed } from '@rapport/core/measured-value.ts';

import type { Statistic } from '../statistical.result.ts';
import { monthsBetween } from './follow-up.months.ts';
import {
  compareCohort,
  comparisonOf,
  someLeftOut,
  type CohortComparisonFigures,
} from './cohort.comparison.ts';
import { monthlyCurves, type SurvivalMonth } from './cohort.curve.ts';
import { hiddenKinds, isHidden, partOf, type HiddenKinds, type Part } from './cohort.disclosure.ts';
import type { CohortRow } from './person.histories.ts';
import type { RecidivismVerdictMethod } from './recidivism.comparison.ts';
import type { Recidivism } from './recidivism.share.ts';

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
  /**
   * The people in the batches in which they came to be shown (see `releasedBatches`); one batch by default. The figures before and after
   * a batch tell its own, so each is protected as everyone is. Null hides every figure.
   */
  readonly batches?: readonly (readonly CohortPerson[])[] | null | undefined;
  /** Said of every figure. */
  readonly caveats?: readonly string[] | undefined;
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
  const { windowMonths, threshold } = options;
  const batches = (options.batches ?? []).map((batch) => new Set(batch.map(({ personKey }) => personKey)));
  /** Rows, and those of each batch if there are several. */
  const partsOf = (all: readonly CohortRow[]): readonly Part[] =>
    [
      all,
      ...(batches.length > 1
        ? batches.map((batch) => all.filter(({ person = '' }) => batch.has(person)))
        : []),
    ]
      .filter(({ length }) => length > 0)
      .map((own) => partOf(own, windowMonths));
  const everyone = partsOf(rows);
  const groups = codes.map((code) => partsOf(rows.filter(({ group }) => group === code)));
  const isAnyHidden = (parts: readonly Part[]): boolean => parts.some((part) => isHidden(part, threshold));
  const isOverallHidden = options.batches === null || isAnyHidden(everyone);
  const areGroupsHidden = isOverallHidden || groups.some(isAnyHidden);
  const kinds = {
    everyone: hiddenKinds(everyone, threshold),
    groups: hiddenKinds(areGroupsHidden ? [] : groups.flat(), threshold),
  };
  // Everyone's curve alone is shown if those of the groups are not.
  const drawn = [everyone, ...(areGroupsHidden || kinds.groups.base ? [] : groups)];
  const curves = kinds.everyone.base
    ? []
    : monthlyCurves(
        drawn.flat().map((part) => part.rows),
        windowMonths,
        threshold,
      );
  const shown = (
    code: string | null,
    parts: readonly Part[],
    isKindHidden: HiddenKinds,
  ): CohortGroupFigures => {
    const [whole] = parts;
    if (whole === undefined) return groupOf(code, hidden);
    const curve = drawn.includes(parts) ? curves[drawn.flat().indexOf(whole)] : undefined;
    return { ...shownGroup(code, whole.found, isKindHidden, options, hidden), curve: curve ?? null };
  };
  return {
    overall: isOverallHidden ? groupOf(null, hidden) : shown(null, everyone, kinds.everyone),
    groups: codes.map((code, index) =>
      areGroupsHidden ? groupOf(code, hidden) : shown(code, groups[index] ?? [], kinds.groups),
    ),
    comparison: areGroupsHidden
      ? comparisonOf(null, hidden)
      : shownComparison(compareCohort(rows, codes, options), options, kinds.groups.base ? hidden : null),
  };
}

/** Whether the share of these people is hidden, because it is based on a small count. */
export const isShareHidden = (
  people: readonly CohortPerson[],
  windowMonths: number,
  threshold: number,
): boolean => isHidden(partOf(cohortRows(people), windowMonths), threshold);

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

function shownGroup(
  groupCode: string | null,
  found: Statistic<Recidivism>,
  isKindHidden: HiddenKinds,
  { windowMonths, caveats: said = [] }: CohortOptions,
  hidden: Suppressed,
): Omit<CohortGroupFigures, 'curve'> {
  const { fixedWindow: fixed, kaplanMeier, eventsPerPerson: perPerson, people } = found;
  const caveats = [...(found.censoredInside === 0 ? [] : [someLeftOut]), ...said];
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
