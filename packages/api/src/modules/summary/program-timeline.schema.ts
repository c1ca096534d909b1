import { builder } from '../../builder.ts';
import * as rules from '../../input-rules.ts';
import { readConnection } from '../../lists/connection.ts';
import { findNode } from '../../lists/node.schema.ts';
import { parseInput } from '../../mutation.ts';
import { Program, ProgramConnection, ProgramEdge } from '../programs/program.schema.ts';
import type { ProgramRow } from '../programs/program.service.ts';
import {
  timelineMonths,
  timelinePrograms,
  type ProgramTimeline,
  type TimelineMonth,
} from './program-timeline.service.ts';
import { yearSchema } from './summary.rules.ts';

const TimelineMonthType = builder.objectRef<TimelineMonth>('TimelineMonth').implement({
  description:
    "What happened in a month. These are the office's own working figures, seen inside the office as `Activity.attendance` is: small counts are not hidden, so they are not for publication as they stand.",
  fields: (t) => ({
    month: t.exposeInt('month', { description: 'From 1 for January to 12.' }),
    activitiesHeld: t.exposeInt('activitiesHeld', {
      description: 'Activities that are COMPLETED, or ACTIVE and have started; by their start.',
    }),
    activitiesPlanned: t.exposeInt('activitiesPlanned', {
      description: 'Activities that are PROPOSED, or ACTIVE and have not started yet; by their start.',
    }),
    activitiesCancelled: t.exposeInt('activitiesCancelled', {
      description: 'Activities that are CANCELLED; by the start that they would have had.',
    }),
    headcountTotal: t.exposeInt('headcountTotal', {
      description: 'Sum of the headcounts of activities held. Somebody who came twice is in it twice.',
    }),
    newParticipants: t.exposeInt('newParticipants', {
      description:
        'Participants recorded by pseudonym who came for the first time in this year. The sum over the months is the number of different ones in the year.',
    }),
    concernsRaised: t.exposeInt('concernsRaised', {
      description: 'Concerns, by the day on which they were raised.',
    }),
    concernsClosed: t.exposeInt('concernsClosed', {
      description: 'Concerns that were closed, whenever they were raised.',
    }),
    spentCents: t.expose('spentCents', {
      type: 'BigInt',
      description: 'Spent, in US cents; below 0 where more was refunded or corrected than spent.',
    }),
    publicationsPublished: t.exposeInt('publicationsPublished', {
      description: 'Publications that were published, also those withdrawn since.',
    }),
    reviewsDecided: t.exposeInt('reviewsDecided', {
      description:
        'Reviews that were decided. Of one program, those of the program, its activities, its budget lines and its publications.',
    }),
  }),
});

const ProgramTimelineType = builder.objectRef<ProgramTimeline>('ProgramTimeline').implement({
  description: 'A year, of all programs of the acting jurisdiction or of one.',
  fields: (t) => ({
    year: t.exposeInt('year', { description: 'The calendar year.' }),
    timeZone: t.exposeString('timeZone', {
      description: 'Where the months begin and end, for what is known by the moment.',
    }),
    months: t.field({
      type: [TimelineMonthType],
      description:
        'The twelve months, those in which nothing happened too; needs the rights to read activities, attendance, budgets, concerns, publications and reviews.',
      resolve: (timeline, _args, context) => timelineMonths(context, timeline),
    }),
    programs: t.connection(
      {
        type: Program,
        action: 'program.read',
        description:
          'The programs that run in the year by their first and last day, the earliest first; those without a first day are left out.',
        resolve: (timeline, args, context) =>
          readConnection<ProgramRow>(context, timelinePrograms(timeline), args),
      },
      ProgramConnection,
      ProgramEdge,
    ),
  }),
});

builder.queryField('programTimeline', (t) =>
  t.field({
    type: ProgramTimelineType,
    nullable: true,
    action: 'program.read',
    description:
      'A year month by month; null where a program is named and there is no such program for this caller.',
    args: {
      year: t.arg.int({ required: true, description: 'The calendar year, from 1900 to 2200.' }),
      programId: t.arg.id({ description: 'Of this program; of all unless said.' }),
      timeZone: t.arg.string({
        defaultValue: 'UTC',
        description:
          'Where the months begin and end: a name of the IANA database, such as "America/Los_Angeles".',
      }),
    },
    resolve: async (_root, args, context) => {
      const year = parseInput(yearSchema, args.year, 'year');
      const timeZone = parseInput(rules.timeZone, args.timeZone ?? 'UTC', 'timeZone');
      if (args.programId == null) return { year, timeZone, programId: null };
      const program = await findNode<ProgramRow>(context, 'Program', args.programId);
      return program && { year, timeZone, programId: program.id };
    },
  }),
);
