import { builder } from '../../builder.ts';
import { findNode } from '../../lists/node.schema.ts';
import { MeasuredValueUnion } from '../../measured-value.schema.ts';
import { Program } from '../programs/program.schema.ts';
import type { ProgramRow } from '../programs/program.service.ts';
import { programSummary, summarySpan, type ProgramSummary } from './program-summary.service.ts';
import { costPerParticipant } from './summary.rules.ts';

const ProgramSummaryType = builder.objectRef<ProgramSummary>('ProgramSummary').implement({
  description:
    "What was done in a program, in a range of days or in its whole life. These are the office's own working figures, seen inside the office as `Activity.attendance` is: small counts are not hidden, so they are not for publication as they stand.",
  fields: (t) => ({
    activitiesHeld: t.exposeInt('activitiesHeld', {
      description: 'Activities that are COMPLETED, or ACTIVE and have started.',
    }),
    activitiesPlanned: t.exposeInt('activitiesPlanned', {
      description: 'Activities that are PROPOSED, or ACTIVE and have not started yet.',
    }),
    activitiesCancelled: t.exposeInt('activitiesCancelled', {
      description: 'Activities that are CANCELLED.',
    }),
    headcountTotal: t.exposeInt('headcountTotal', {
      description: 'Sum of the headcounts of activities held. Somebody who came twice is in it twice.',
    }),
    uniqueParticipants: t.exposeInt('uniqueParticipants', {
      description:
        'Different participants recorded by pseudonym at activities held, each once however often they came. Not part of `headcountTotal`.',
    }),
    hours: t.exposeFloat('hours', {
      description: 'Hours of the activities held, from start to end, of those whose end is known.',
    }),
    activitiesWithoutEnd: t.exposeInt('activitiesWithoutEnd', {
      description: 'Activities held whose end is not known, so that `hours` is without them.',
    }),
    partners: t.exposeInt('partners', {
      description:
        'Different organisations that work on the program, whenever, or helped to hold one of these activities.',
    }),
    resourcesDistributed: t.exposeInt('resourcesDistributed', {
      description: 'Items handed out at activities held.',
    }),
    plannedCents: t.expose('plannedCents', {
      type: 'BigInt',
      description:
        'Planned in budget lines, in US cents: of the fiscal years from that of the first day to that of the last, by the number of the year.',
    }),
    spentCents: t.expose('spentCents', {
      type: 'BigInt',
      description: 'Spent in these days, in US cents; refunds and corrections are taken off.',
    }),
    costPerParticipant: t.field({
      type: MeasuredValueUnion,
      description:
        '`spentCents` divided by those who came, in US cents; the method says how they are counted. Not reported where no spending or no attendance is recorded.',
      resolve: (summary) => costPerParticipant(summary),
    }),
    concernsRaised: t.exposeInt('concernsRaised', {
      description:
        'Concerns of the program or raised at one of its activities, by the day on which they were raised.',
    }),
    concernsClosed: t.exposeInt('concernsClosed', {
      description: 'Of all its concerns, those that were closed in these days.',
    }),
    openConcerns: t.exposeInt('openConcerns', {
      description: 'Of all its concerns raised up to the last day, those that are not closed now.',
    }),
  }),
});

const days = 'calendar day in UTC';

builder.objectField(Program, 'figures', (t) =>
  t.field({
    type: ProgramSummaryType,
    action: 'program.read',
    description:
      'What was done in the program, in a range of days or in its whole life; needs the rights to read activities, attendance, partners, budgets and concerns.',
    args: {
      from: t.arg({ type: 'Date', description: `The first ${days}.` }),
      to: t.arg({ type: 'Date', description: `The last ${days}; not before the first.` }),
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
      'What was done in a program, in a range of days or in its whole life, as `Program.figures` says it; null where there is no such program for this caller.',
    args: {
      programId: t.arg.id({ required: true, description: 'The program.' }),
      from: t.arg({ type: 'Date', description: `The first ${days}.` }),
      to: t.arg({ type: 'Date', description: `The last ${days}; not before the first.` }),
    },
    resolve: async (_root, { programId, ...range }, context) => {
      const span = summarySpan(range);
      const program = await findNode<ProgramRow>(context, 'Program', programId);
      return program && programSummary(context, program.id, span);
    },
  }),
);
