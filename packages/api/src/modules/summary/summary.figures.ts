import type { MeasuredValue } from '@rapport/core/measured-value.ts';

import {
  countOf,
  headcountFigure,
  hoursFigure,
  participantsFigure,
  plannedFigure,
  resourcesFigure,
  spentFigure,
} from './figure.rules.ts';
import { costPerParticipant } from './summary.rules.ts';
import { partOfFiscalYears, type SummarySpan } from './summary.span.ts';

/**
 * Figures of programs for reporting. This module reads the tables of other modules and writes none. Its figures combine many tables, and one statement for all of them and for all
 * programs keeps them cheap. Row-level security supplies the tenant and leaves deleted rows out.
 */
export interface ProgramSummary {
  span: SummarySpan;
  /** Counts of records; null before the first of the days. */
  activitiesHeld: number | null;
  feedbackReceived: number | null;
  feedbackDecided: number | null;
  activitiesPlanned: number;
  activitiesCancelled: number;
  activitiesCounted: number;
  activitiesWithoutEnd: number;
  partners: number;
  openFeedback: number;
  headcountTotal: MeasuredValue;
  uniqueParticipants: MeasuredValue;
  hours: MeasuredValue;
  resourcesDistributed: MeasuredValue;
  plannedCents: MeasuredValue;
  spentCents: MeasuredValue;
  costPerParticipant: MeasuredValue;
}

/** The result of the statement for a program. Sums are null without an entry. */
export interface SummaryRow {
  programId: string;
  activitiesHeld: number;
  activitiesPlanned: number;
  activitiesCancelled: number;
  activitiesCounted: number;
  activitiesWithKeys: number;
  activitiesWithoutEnd: number;
  hours: number | null;
  headcount: number | null;
  participants: number;
  participantsWithoutHeadcount: number;
  resources: number | null;
  distributions: number;
  partners: number;
  plannedCents: bigint | null;
  budgetLines: number;
  spentCents: bigint | null;
  expenditures: number;
  feedbackReceived: number;
  feedbackDecided: number;
  openFeedback: number;
}

/** The figures of a program from the result of the statement. `isAhead` is true before the first of the days. */
export function figuresOf(row: SummaryRow, span: SummarySpan, isAhead: boolean): ProgramSummary {
  const { activitiesHeld, activitiesWithoutEnd, headcount, expenditures } = row;
  const of = (reporting: number) => ({ isAhead, activitiesHeld, reporting });
  return {
    span,
    activitiesHeld: countOf(activitiesHeld, isAhead),
    feedbackReceived: countOf(row.feedbackReceived, isAhead),
    feedbackDecided: countOf(row.feedbackDecided, isAhead),
    activitiesPlanned: row.activitiesPlanned,
    activitiesCancelled: row.activitiesCancelled,
    activitiesCounted: row.activitiesCounted,
    activitiesWithoutEnd,
    partners: row.partners,
    openFeedback: row.openFeedback,
    headcountTotal: headcountFigure(headcount, of(row.activitiesCounted)),
    uniqueParticipants: participantsFigure(row.participants, of(row.activitiesWithKeys)),
    hours: hoursFigure(row.hours, of(activitiesHeld - activitiesWithoutEnd)),
    resourcesDistributed: resourcesFigure(row.resources, row.distributions, isAhead),
    plannedCents: plannedFigure(row.plannedCents, row.budgetLines, partOfFiscalYears(span)),
    spentCents: spentFigure(row.spentCents, expenditures, isAhead),
    costPerParticipant: costPerParticipant({
      spentCents: row.spentCents ?? 0n,
      expenditures,
      headcountTotal: headcount ?? 0,
      participantsWithoutHeadcount: row.participantsWithoutHeadcount,
    }),
  };
}
