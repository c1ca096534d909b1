import { builder } from '../../builder.ts';
import { findNode } from '../../lists/node.schema.ts';
import { MeasuredValueUnion } from '../../measured-value.schema.ts';
import type { RowOf } from '../../tables/columns.ts';
import { Program } from '../programs/program.schema.ts';
import { programSummary, summarySpan, type ProgramSummary } from './program-summary.service.ts';
import { costPerParticipant } from './summary.rules.ts';

/** The descriptions of figures that a summary and a month have in common. */
export const figureWords = {
  working:
    "These are the office's own working figures. Small counts are not hidden, as in `Activity.attendance`, so do not publish them as they are.",
  headcountTotal: 'The sum of the headcounts of activities held. It counts a person for each attendance.',
  held: 'Activities that are COMPLETED, or ACTIVE and have started',
  planned: 'Activities that are PROPOSED, or ACTIVE and have not started yet',
};

const ProgramSummaryType = builder.objectRef<ProgramSummary>('ProgramSummary').implement({
  description: `The work of a program, in a range of days or in total. ${figureWords.working}`,
  fields: (t) => ({
    activitiesHeld: t.exposeInt('activitiesHeld', {
      description: `${figureWords.held}.`,
    }),
    activitiesPlanned: t.exposeInt('activitiesPlanned', {
      description: `${figureWords.planned}.`,
    }),
    activitiesCancelled: t.exposeInt('activitiesCancelled', {
      description: 'Activities that are CANCELLED.',
    }),
    headcountTotal: t.exposeInt('headcountTotal', {
      description: figureWords.headcountTotal,
    }),
    uniqueParticipants: t.exposeInt('uniqueParticipants', {
      description:
        'The number of different participants recorded by pseudonym at activities held. Each is counted once, however often they came. Not part of `headcountTotal`.',
    }),
    hours: t.exposeFloat('hours', {
      description: 'The hours of the activities held whose end is known, from start to end.',
    }),
    activitiesWithoutEnd: t.exposeInt('activitiesWithoutEnd', {
      description: 'Activities held whose end is not known, so that `hours` does not include them.',
    }),
    partners: t.exposeInt('partners', {
      description:
        'The number of different organizations that are partners of the program, at any time, or of an activity held.',
    }),
    resourcesDistributed: t.exposeInt('resourcesDistributed', {
      description: 'The number of items handed out at activities held.',
    }),
    plannedCents: t.expose('plannedCents', {
      type: 'BigInt',
      description:
        'The planned amount of the budget lines in US cents. In a range of days, only lines whose fiscal year lies from the year of the first day to the year of the last day are included.',
    }),
    spentCents: t.expose('spentCents', {
      type: 'BigInt',
      description: 'The amount spent in these days in US cents, minus refunds and corrections.',
    }),
    costPerParticipant: t.field({
      type: MeasuredValueUnion,
      description:
        '`spentCents` divided by the number of people, in US cents; the method says how people are counted. Not reported if no spending or no attendance is recorded.',
      resolve: (summary) => costPerParticipant(summary),
    }),
    concernsRaised: t.exposeInt('concernsRaised', {
      description: 'Concerns that were raised in these days, about the program or at one of its activities.',
    }),
    concernsClosed: t.exposeInt('concernsClosed', {
      description: 'All of its concerns that were closed in these days.',
    }),
    openConcerns: t.exposeInt('openConcerns', {
      description: 'All of its concerns that were raised up to the last day and are not closed now.',
    }),
  }),
});

const rangeWords = {
  from: 'The first calendar day in UTC.',
  to: 'The last calendar day in UTC, not before the first.',
};

builder.objectField(Program, 'figures', (t) =>
  t.field({
    type: ProgramSummaryType,
    action: 'program.read',
    description:
      'The work of the program, in a range of days or in total. This requires permission to read activities, attendance, partners, budgets and concerns.',
    args: {
      from: t.arg({ type: 'Date', description: rangeWords.from }),
      to: t.arg({ type: 'Date', description: rangeWords.to }),
    },
    resolve: (program, args, context) => programSummary(context, program.id, summarySpan(args)),
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
      from: t.arg({ type: 'Date', description: rangeWords.from }),
      to: t.arg({ type: 'Date', description: rangeWords.to }),
    },
    resolve: async (_root, { programId, ...range }, context) => {
      const span = summarySpan(range);
      const program = await findNode<RowOf<'Program'>>(context, 'Program', programId);
      return program && programSummary(context, program.id, span);
    },
  }),
);
