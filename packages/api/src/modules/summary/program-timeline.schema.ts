import { ValidationError } from '@rapport/core/errors.ts';

import { builder } from '../../builder.ts';
import type { Context } from '../../context.ts';
import * as rules from '../../input-rules.ts';
import { readConnection } from '../../lists/connection.ts';
import { findNode } from '../../lists/node.schema.ts';
import { MeasuredValueUnion } from '../../measured-value.schema.ts';
import { calendarOf } from '../../office-calendar.ts';
import { parseInput } from '../../parse-input.ts';
import { periodOf, periodSchema, yearMax, yearMin, yearSchema, type Period } from '../../period.ts';
import { PeriodInputType, PeriodType } from '../../period.schema.ts';
import type { RowOf } from '../../tables/columns.ts';
import { Program, programLists } from '../programs/program.schema.ts';
import { figureWords, monthWords } from './summary.words.ts';
import {
  requireTimelineLength,
  timelineMonths,
  timelineMonthsMax,
  type ProgramTimeline,
  type TimelineMonth,
} from './program-timeline.service.ts';
import { runsInWords, timelinePrograms } from './timeline-programs.ts';

const TimelineMonthType = builder.objectRef<TimelineMonth>('TimelineMonth').implement({
  description: `The work of a month, or of its days that belong to the period. ${figureWords.working}`,
  fields: (t) => ({
    month: t.int({
      description: 'From 1 (January) to 12 (December).',
      resolve: ({ firstDay }) => firstDay.getUTCMonth() + 1,
    }),
    year: t.int({ description: 'The calendar year.', resolve: ({ firstDay }) => firstDay.getUTCFullYear() }),
    firstDay: t.expose('firstDay', {
      type: 'Date',
      description: monthWords.firstDay,
    }),
    lastDay: t.expose('lastDay', {
      type: 'Date',
      description: monthWords.lastDay,
    }),
    activitiesHeld: t.exposeInt('activitiesHeld', {
      nullable: true,
      description: monthWords.activitiesHeld,
    }),
    activitiesCounted: t.exposeInt('activitiesCounted', {
      description: monthWords.activitiesCounted,
    }),
    activitiesPlanned: t.exposeInt('activitiesPlanned', {
      description: monthWords.activitiesPlanned,
    }),
    activitiesCancelled: t.exposeInt('activitiesCancelled', {
      description: monthWords.activitiesCancelled,
    }),
    headcountTotal: t.expose('headcountTotal', {
      type: MeasuredValueUnion,
      description: monthWords.headcountTotal,
    }),
    newParticipants: t.expose('newParticipants', {
      type: MeasuredValueUnion,
      description: monthWords.newParticipants,
    }),
    feedbackReceived: t.exposeInt('feedbackReceived', {
      nullable: true,
      description: monthWords.feedbackReceived,
    }),
    feedbackDecided: t.exposeInt('feedbackDecided', {
      nullable: true,
      description: monthWords.feedbackDecided,
    }),
    spentCents: t.expose('spentCents', {
      type: MeasuredValueUnion,
      description: monthWords.spentCents,
    }),
    publicationsPublished: t.exposeInt('publicationsPublished', {
      nullable: true,
      description: monthWords.publicationsPublished,
    }),
    reviewsDecided: t.exposeInt('reviewsDecided', {
      nullable: true,
      description: monthWords.reviewsDecided,
    }),
  }),
});

const ProgramTimelineType = builder.objectRef<ProgramTimeline>('ProgramTimeline').implement({
  description: 'Some days of all programs of the acting jurisdiction, or of one program, by month.',
  fields: (t) => ({
    period: t.expose('period', {
      type: PeriodType,
      description: 'The days. Records that have a day instead of a time keep their day.',
    }),
    year: t.int({
      description: 'The calendar year of the first day.',
      deprecationReason: 'Use `period`.',
      resolve: ({ period }) => period.firstDay.getUTCFullYear(),
    }),
    timeZone: t.string({
      description: 'The time zone in which the months begin and end.',
      deprecationReason: 'Use `period`.',
      resolve: ({ period }) => period.timeZone,
    }),
    months: t.field({
      type: [TimelineMonthType],
      description:
        'The months, the first and the last one as far as they belong to the period. An activity belongs to the month in which it starts. This requires permission to read activities, attendance, budgets, feedback items, publications and reviews.',
      resolve: (timeline, _args, context) => timelineMonths(context, timeline),
    }),
    programs: t.connection(
      {
        type: Program,
        action: 'program.read',
        description: `The programs that run in these days, earliest first day first; without a first day, by the day on which they were recorded. ${runsInWords}`,
        resolve: (timeline, args, context) =>
          readConnection<RowOf<'Program'>>(context, timelinePrograms(timeline), args),
      },
      programLists.connection,
      programLists.edge,
    ),
  }),
});

/** The days of a timeline: a period, or the older arguments. Throws a ValidationError for none, for both, and for too many months. */
function timelinePeriod(
  context: Context,
  args: {
    period?: unknown;
    year?: number | null | undefined;
    timeZone?: string | null | undefined;
  },
): Period {
  const given =
    args.period == null
      ? { calendarYear: parseInput(yearSchema, args.year ?? undefined, 'year') }
      : parseInput(periodSchema, args.period, 'period');
  if (args.period != null && args.year != null) {
    throw new ValidationError([{ path: ['period'], message: 'Give either "period" or "year".' }]);
  }
  const calendar = calendarOf(context);
  const timeZone =
    args.timeZone == null ? calendar.timeZone : parseInput(rules.timeZone, args.timeZone, 'timeZone');
  const period = periodOf({ ...calendar, timeZone }, given, ['period']);
  requireTimelineLength(period, ['period']);
  return period;
}

builder.queryField('programTimeline', (t) =>
  t.field({
    type: ProgramTimelineType,
    nullable: true,
    action: 'program.read',
    description: `Some days by month, at most ${timelineMonthsMax}; null if a program is given that does not exist for you. Give a period.`,
    args: {
      period: t.arg({ type: PeriodInputType, description: 'The days.' }),
      year: t.arg.int({
        description: `The calendar year, from ${yearMin} to ${yearMax}.`,
        deprecationReason: 'Use `period`.',
      }),
      programId: t.arg.id({ description: 'Only this program; all programs by default.' }),
      timeZone: t.arg.string({
        description:
          'Another time zone than that of the office, by its IANA name, such as "America/Los_Angeles". The months then differ from every other figure of the office.',
        deprecationReason: 'The months begin and end in the time zone of the office.',
      }),
    },
    resolve: async (_root, args, context) => {
      const period = timelinePeriod(context, args);
      if (args.programId == null) return { period, programId: null };
      const program = await findNode<RowOf<'Program'>>(context, 'Program', args.programId);
      return program && { period, programId: program.id };
    },
  }),
);
