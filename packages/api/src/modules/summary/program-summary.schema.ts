import { builder } from '../../builder.ts';
import type { Context } from '../../context.ts';
import { findNode } from '../../lists/node.schema.ts';
import { MeasuredValueUnion } from '../../measured-value.schema.ts';
import { parseInput } from '../../parse-input.ts';
import { periodSchema } from '../../period.ts';
import { PeriodInputType, PeriodType } from '../../period.schema.ts';
import type { RowOf } from '../../tables/columns.ts';
import { Program } from '../programs/program.schema.ts';
import { programSummary } from './program-summary.service.ts';
import type { ProgramSummary } from './summary.figures.ts';
import { spanPeriod, summarySpan, type SummarySpan } from './summary.span.ts';

/** The descriptions of figures that a summary and a month have in common. */
export const figureWords = {
  working:
    "These are the office's own working figures. Small counts are not hidden, as in `Activity.attendance`, so do not publish them as they are.",
  headcountTotal:
    'The sum of the headcounts of activities held. It counts a person for each attendance. Not reported if none of them has a headcount; a caveat says how many of them have one.',
  ahead: 'Null before the first of the days.',
  aheadOfMonth: 'Null before the month begins.',
  held: 'Activities that are COMPLETED, or ACTIVE and have started',
  planned: 'Activities that are PROPOSED, or ACTIVE and have not started yet',
};

const ProgramSummaryType = builder.objectRef<ProgramSummary>('ProgramSummary').implement({
  description: `The work of a program, in a range of days or in total. ${figureWords.working}`,
  fields: (t) => ({
    period: t.field({
      type: PeriodType,
      nullable: true,
      description: 'The days; null for all time.',
      resolve: ({ span }) => spanPeriod(span),
    }),
    activitiesHeld: t.exposeInt('activitiesHeld', {
      nullable: true,
      description: `${figureWords.held}. ${figureWords.ahead}`,
    }),
    activitiesCounted: t.exposeInt('activitiesCounted', {
      description: 'Activities held with a headcount, which `headcountTotal` adds up.',
    }),
    activitiesPlanned: t.exposeInt('activitiesPlanned', {
      description: `${figureWords.planned}.`,
    }),
    activitiesCancelled: t.exposeInt('activitiesCancelled', {
      description: 'Activities that are CANCELLED.',
    }),
    headcountTotal: t.expose('headcountTotal', {
      type: MeasuredValueUnion,
      description: figureWords.headcountTotal,
    }),
    uniqueParticipants: t.expose('uniqueParticipants', {
      type: MeasuredValueUnion,
      description:
        'The number of different participants recorded by pseudonym at activities held. Each is counted once, however often they came. Not part of `headcountTotal`. Not reported if no activity held has a list of participants.',
    }),
    hours: t.expose('hours', {
      type: MeasuredValueUnion,
      description:
        'The hours of the activities held whose end is known, from start to end. Not reported if no end is known.',
    }),
    activitiesWithoutEnd: t.exposeInt('activitiesWithoutEnd', {
      description: 'Activities held whose end is not known, so that `hours` does not include them.',
    }),
    partners: t.exposeInt('partners', {
      description:
        'The number of different organizations that are partners of the program, at any time, or of an activity held.',
    }),
    resourcesDistributed: t.expose('resourcesDistributed', {
      type: MeasuredValueUnion,
      description: 'The number of items handed out at activities held. Not reported if none are recorded.',
    }),
    plannedCents: t.expose('plannedCents', {
      type: MeasuredValueUnion,
      description:
        'The planned amount of the budget lines in US cents. In a range of days, it includes all of each fiscal year that shares a day with it, with a caveat if that is more than the range. Not reported without budget lines.',
    }),
    spentCents: t.expose('spentCents', {
      type: MeasuredValueUnion,
      description:
        'The amount spent in these days in US cents, minus refunds and corrections. Not reported if no spending is recorded.',
    }),
    costPerParticipant: t.expose('costPerParticipant', {
      type: MeasuredValueUnion,
      description:
        '`spentCents` divided by the number of people, in US cents; the method says how people are counted. Not reported if no spending or no attendance is recorded.',
    }),
    concernsRaised: t.exposeInt('concernsRaised', {
      nullable: true,
      description: `Concerns that were raised in these days, about the program or at one of its activities. ${figureWords.ahead}`,
    }),
    concernsClosed: t.exposeInt('concernsClosed', {
      nullable: true,
      description: `All of its concerns that were closed in these days. ${figureWords.ahead}`,
    }),
    openConcerns: t.exposeInt('openConcerns', {
      description: 'All of its concerns that were raised up to the last day and are not closed now.',
    }),
  }),
});

const periodWords = 'The days; all time by default.';
const rangeWords = {
  from: 'The first day, in the time zone of the office.',
  to: 'The last day, in the time zone of the office, not before the first.',
};
const deprecationReason = 'Use `period`.';

function spanOf(
  context: Context,
  args: { period?: unknown; from?: Date | null | undefined; to?: Date | null | undefined },
): SummarySpan {
  const period = args.period == null ? null : parseInput(periodSchema, args.period, 'period');
  return summarySpan(context, { ...args, period });
}

builder.objectField(Program, 'figures', (t) =>
  t.field({
    type: ProgramSummaryType,
    action: 'program.read',
    description:
      'The work of the program, in a range of days or in total. This requires permission to read activities, attendance, partners, budgets and concerns.',
    args: {
      period: t.arg({ type: PeriodInputType, description: periodWords }),
      from: t.arg({ type: 'Date', description: rangeWords.from, deprecationReason }),
      to: t.arg({ type: 'Date', description: rangeWords.to, deprecationReason }),
    },
    resolve: (program, args, context) => programSummary(context, program.id, spanOf(context, args)),
  }),
);

builder.queryField('programSummary', (t) =>
  t.field({
    type: ProgramSummaryType,
    nullable: true,
    action: 'program.read',
    description:
      'The work of a program, in a range of days or in total, as in `Program.figures`; null if the program does not exist for you.',
    args: {
      programId: t.arg.id({ required: true, description: 'The program.' }),
      period: t.arg({ type: PeriodInputType, description: periodWords }),
      from: t.arg({ type: 'Date', description: rangeWords.from, deprecationReason }),
      to: t.arg({ type: 'Date', description: rangeWords.to, deprecationReason }),
    },
    resolve: async (_root, { programId, ...range }, context) => {
      const span = spanOf(context, range);
      const program = await findNode<RowOf<'Program'>>(context, 'Program', programId);
      return program && programSummary(context, program.id, span);
    },
  }),
);
