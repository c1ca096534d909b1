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
import { figureWords, summaryWords } from './summary.words.ts';
import type { ProgramSummary } from './summary.figures.ts';
import { spanPeriod, summarySpan, type SummarySpan } from './summary.span.ts';

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
      description: summaryWords.activitiesHeld,
    }),
    activitiesCounted: t.exposeInt('activitiesCounted', {
      description: summaryWords.activitiesCounted,
    }),
    activitiesPlanned: t.exposeInt('activitiesPlanned', {
      description: summaryWords.activitiesPlanned,
    }),
    activitiesCancelled: t.exposeInt('activitiesCancelled', {
      description: summaryWords.activitiesCancelled,
    }),
    headcountTotal: t.expose('headcountTotal', {
      type: MeasuredValueUnion,
      description: summaryWords.headcountTotal,
    }),
    uniqueParticipants: t.expose('uniqueParticipants', {
      type: MeasuredValueUnion,
      description: summaryWords.uniqueParticipants,
    }),
    hours: t.expose('hours', {
      type: MeasuredValueUnion,
      description: summaryWords.hours,
    }),
    activitiesWithoutEnd: t.exposeInt('activitiesWithoutEnd', {
      description: summaryWords.activitiesWithoutEnd,
    }),
    partners: t.exposeInt('partners', {
      description: summaryWords.partners,
    }),
    resourcesDistributed: t.expose('resourcesDistributed', {
      type: MeasuredValueUnion,
      description: summaryWords.resourcesDistributed,
    }),
    plannedCents: t.expose('plannedCents', {
      type: MeasuredValueUnion,
      description: summaryWords.plannedCents,
    }),
    spentCents: t.expose('spentCents', {
      type: MeasuredValueUnion,
      description: summaryWords.spentCents,
    }),
    costPerParticipant: t.expose('costPerParticipant', {
      type: MeasuredValueUnion,
      description: summaryWords.costPerParticipant,
    }),
    feedbackReceived: t.exposeInt('feedbackReceived', {
      nullable: true,
      description: summaryWords.feedbackReceived,
    }),
    feedbackDecided: t.exposeInt('feedbackDecided', {
      nullable: true,
      description: summaryWords.feedbackDecided,
    }),
    openFeedback: t.exposeInt('openFeedback', {
      description: summaryWords.openFeedback,
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
      'The work of the program, in a range of days or in total. This requires permission to read activities, attendance, partners, budgets and feedback items.',
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
