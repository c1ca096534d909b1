import { builder } from '../../builder.ts';
import * as rules from '../../input-rules.ts';
import { readConnection } from '../../lists/connection.ts';
import { findNode } from '../../lists/node.schema.ts';
import { parseInput } from '../../mutation.ts';
import type { RowOf } from '../../tables/columns.ts';
import { Program, programLists } from '../programs/program.schema.ts';
import { figureWords } from './program-summary.schema.ts';
import {
  timelineMonths,
  timelinePrograms,
  type ProgramTimeline,
  type TimelineMonth,
} from './program-timeline.service.ts';
import { yearMax, yearMin, yearSchema } from './summary.rules.ts';

const TimelineMonthType = builder.objectRef<TimelineMonth>('TimelineMonth').implement({
  description: `The work of a month. ${figureWords.working}`,
  fields: (t) => ({
    month: t.exposeInt('month', { description: 'From 1 (January) to 12 (December).' }),
    activitiesHeld: t.exposeInt('activitiesHeld', {
      description: `${figureWords.held}, by their start.`,
    }),
    activitiesPlanned: t.exposeInt('activitiesPlanned', {
      description: `${figureWords.planned}, by their start.`,
    }),
    activitiesCancelled: t.exposeInt('activitiesCancelled', {
      description: 'Activities that are CANCELLED, by their planned start.',
    }),
    headcountTotal: t.exposeInt('headcountTotal', {
      description: figureWords.headcountTotal,
    }),
    newParticipants: t.exposeInt('newParticipants', {
      description:
        'Participants recorded by pseudonym who came for the first time in this year. The sum of the months is the number of different participants in the year.',
    }),
    concernsRaised: t.exposeInt('concernsRaised', {
      description: 'Concerns that were raised.',
    }),
    concernsClosed: t.exposeInt('concernsClosed', {
      description: 'Concerns that were closed, no matter when they were raised.',
    }),
    spentCents: t.expose('spentCents', {
      type: 'BigInt',
      description:
        'The amount spent in US cents; less than 0 if refunds and corrections were more than the spending.',
    }),
    publicationsPublished: t.exposeInt('publicationsPublished', {
      description: 'Publications that were published, including those that were withdrawn later.',
    }),
    reviewsDecided: t.exposeInt('reviewsDecided', {
      description:
        'Reviews that were decided. For one program, these are the reviews of the program, its activities, its budget lines and its publications.',
    }),
  }),
});

const ProgramTimelineType = builder.objectRef<ProgramTimeline>('ProgramTimeline').implement({
  description: 'A year of all programs of the acting jurisdiction, or of one program.',
  fields: (t) => ({
    year: t.exposeInt('year', { description: 'The calendar year.' }),
    timeZone: t.exposeString('timeZone', {
      description:
        'The time zone in which the months begin and end. Records that have a day instead of a time keep their day.',
    }),
    months: t.field({
      type: [TimelineMonthType],
      description:
        'All twelve months. This requires permission to read activities, attendance, budgets, concerns, publications and reviews.',
      resolve: (timeline, _args, context) => timelineMonths(context, timeline),
    }),
    programs: t.connection(
      {
        type: Program,
        action: 'program.read',
        description:
          'The programs that run in the year by their first and last day, earliest first day first. Programs without a first day are not included.',
        resolve: (timeline, args, context) =>
          readConnection<RowOf<'Program'>>(context, timelinePrograms(timeline), args),
      },
      programLists.connection,
      programLists.edge,
    ),
  }),
});

builder.queryField('programTimeline', (t) =>
  t.field({
    type: ProgramTimelineType,
    nullable: true,
    action: 'program.read',
    description: 'A year by month; null if a program is given that does not exist for you.',
    args: {
      year: t.arg.int({ required: true, description: `The calendar year, from ${yearMin} to ${yearMax}.` }),
      programId: t.arg.id({ description: 'Only this program; all programs by default.' }),
      timeZone: t.arg.string({
        defaultValue: 'UTC',
        description:
          'The time zone in which the months begin and end, by its IANA name, such as "America/Los_Angeles".',
      }),
    },
    resolve: async (_root, args, context) => {
      const year = parseInput(yearSchema, args.year, 'year');
      const timeZone = parseInput(rules.timeZone, args.timeZone ?? 'UTC', 'timeZone');
      if (args.programId == null) return { year, timeZone, programId: null };
      const program = await findNode<RowOf<'Program'>>(context, 'Program', args.programId);
      return program && { year, timeZone, programId: program.id };
    },
  }),
);
