import { ValidationError } from '@rapport/core/errors.ts';
import type { MeasuredValue } from '@rapport/core/measured-value.ts';
import type { Action } from '@rapport/core/permissions.ts';
import { rowTypes } from '@rapport/database/pool.ts';
import type { DatabaseSession } from '@rapport/database/session.ts';

import { authorize, type Context } from '../../context.ts';
import { dayAfter, dayText } from '../../days.ts';
import { dayIn, startOfDay, type Days } from '../../office-calendar.ts';
import { monthsOf, type Period } from '../../period.ts';
import { countOf, headcountFigure, participantsFigure, spentFigure } from './figure.rules.ts';

/** Some days of all programs, or of one. */
export interface ProgramTimeline {
  period: Period;
  /** The row id of the program; null for all programs. */
  programId: string | null;
}

/** Counts of records; null before the month begins. */
const counts = [
  'activitiesHeld',
  'feedbackReceived',
  'feedbackDecided',
  'publicationsPublished',
  'reviewsDecided',
] as const;

export interface TimelineMonth extends Days, Record<(typeof counts)[number], number | null> {
  activitiesPlanned: number;
  activitiesCancelled: number;
  activitiesCounted: number;
  headcountTotal: MeasuredValue;
  newParticipants: MeasuredValue;
  spentCents: MeasuredValue;
}

/** The permissions that a timeline requires. */
export const timelineActions: readonly Action[] = [
  'program.read',
  'activity.read',
  'attendance.read',
  'budget.read',
  'feedback.read',
  'publication.read',
  'review.read',
];

/**
 * One row for each month and figure that has records. `$1` are the first moments of the months and the moment after the last one, `$4` the same as days, for records that have a day
 * instead of a time. `$2` is a program or null, and `$3` is now.
 */
const timelineSql = `
  with event as materialized (
    select activity.id, width_bucket(activity.starts_at, $1::timestamptz[]) as month,
           case
             when activity.status = 'CANCELLED' then 'activitiesCancelled'
             when activity.status = 'COMPLETED' or (activity.status = 'ACTIVE' and activity.starts_at <= $3::timestamptz) then 'activitiesHeld'
             else 'activitiesPlanned'
           end as what
      from activity
     where activity.starts_at >= ($1::timestamptz[])[1] and activity.starts_at < ($1::timestamptz[])[cardinality($1::timestamptz[])]
       and ($2::uuid is null or activity.program_id = $2::uuid)
  ), attended as materialized (
    select event.id, event.month, attendance.headcount, attendance.participant_key
      from event join attendance on attendance.activity_id = event.id and attendance.voided_at is null
     where event.what = 'activitiesHeld'
  ), item as materialized (
    select feedback_item.received_on, feedback_item.decided_at
      from feedback_item
     where (feedback_item.received_on >= ($4::date[])[1] and feedback_item.received_on < ($4::date[])[cardinality($4::date[])]
            or feedback_item.decided_at >= ($1::timestamptz[])[1] and feedback_item.decided_at < ($1::timestamptz[])[cardinality($1::timestamptz[])])
       and ($2::uuid is null or feedback_item.program_id = $2::uuid
            or exists (select from activity where activity.id = feedback_item.activity_id and activity.program_id = $2::uuid))
  )
  select month, what, count(*)::bigint as value from event group by month, what
  union all
  select month, 'headcount', sum(headcount)::bigint from attended where headcount is not null group by month
  union all
  select month, 'activitiesCounted', count(distinct id) from attended where headcount is not null group by month
  union all
  select month, 'activitiesWithKeys', count(distinct id) from attended where participant_key is not null group by month
  union all
  select month, 'newParticipants', count(*) from (
    select min(month) as month from attended where participant_key is not null group by participant_key
  ) as first_seen group by month
  union all
  select width_bucket(received_on, $4::date[]), 'feedbackReceived', count(*) from item
   where received_on >= ($4::date[])[1] and received_on < ($4::date[])[cardinality($4::date[])] group by 1
  union all
  select width_bucket(decided_at, $1::timestamptz[]), 'feedbackDecided', count(*) from item
   where decided_at >= ($1::timestamptz[])[1] and decided_at < ($1::timestamptz[])[cardinality($1::timestamptz[])] group by 1
  union all
  select spending.month, figure.what, figure.value
    from (
      select width_bucket(expenditure.spent_on, $4::date[]) as month, sum(expenditure.amount_cents)::bigint as cents, count(*) as entries
        from expenditure join budget_line on budget_line.id = expenditure.budget_line_id
       where expenditure.voided_at is null and expenditure.spent_on >= ($4::date[])[1] and expenditure.spent_on < ($4::date[])[cardinality($4::date[])]
         and ($2::uuid is null or budget_line.program_id = $2::uuid)
       group by 1
    ) spending, lateral (values ('spentCents', spending.cents), ('expenditures', spending.entries)) as figure (what, value)
  union all
  select width_bucket(published_at, $1::timestamptz[]), 'publicationsPublished', count(*) from publication
   where published_at >= ($1::timestamptz[])[1] and published_at < ($1::timestamptz[])[cardinality($1::timestamptz[])]
     and ($2::uuid is null or program_id = $2::uuid)
   group by 1
  union all
  select width_bucket(ethics_review.decided_at, $1::timestamptz[]), 'reviewsDecided', count(*)
    from ethics_review
    left join activity on activity.id = ethics_review.activity_id
    left join budget_line on budget_line.id = ethics_review.budget_line_id
    left join publication on publication.id = ethics_review.publication_id
   where ethics_review.decided_at >= ($1::timestamptz[])[1] and ethics_review.decided_at < ($1::timestamptz[])[cardinality($1::timestamptz[])]
     and ($2::uuid is null or $2::uuid in (ethics_review.program_id, activity.program_id, budget_line.program_id, publication.program_id))
   group by 1`;

/** Ten years. */
export const timelineMonthsMax = 120;

/** Refuses days of too many months. */
export function requireTimelineLength(period: Period, path: readonly string[]): void {
  if (monthsOf(period).length <= timelineMonthsMax) return;
  throw new ValidationError([{ path, message: `A timeline has at most ${timelineMonthsMax} months.` }]);
}

/** The months of a timeline. */
export function timelineMonths(context: Context, timeline: ProgramTimeline): Promise<TimelineMonth[]> {
  for (const action of timelineActions) authorize(context, action);
  return monthsOfTimeline(context.session, timeline, context.now());
}

/** The months of a timeline, in one statement. */
export async function monthsOfTimeline(
  session: DatabaseSession,
  { period, programId }: ProgramTimeline,
  now: Date,
): Promise<TimelineMonth[]> {
  const { timeZone } = period;
  const months = monthsOf(period);
  const starts = [...months.map(({ firstDay }) => firstDay), dayAfter(period.lastDay)];
  const { rows } = await session.query({
    name: 'program_timeline',
    text: timelineSql,
    values: [
      starts.map((day) => startOfDay(day, timeZone).toISOString()),
      programId,
      now.toISOString(),
      starts.map(dayText),
    ],
    types: rowTypes,
  });
  const values = new Map<string, bigint>();
  for (const { month, what, value } of rows as { month: number; what: string; value: bigint }[]) {
    values.set(`${month} ${what}`, value);
  }
  const today = dayIn(now, timeZone);
  return months.map((month, index) =>
    figuresOf(month, month.firstDay > today, (what) => values.get(`${index + 1} ${what}`) ?? null),
  );
}

function figuresOf(month: Days, isAhead: boolean, found: (what: string) => bigint | null): TimelineMonth {
  const count = (what: string): number => Number(found(what) ?? 0n);
  const of = (reporting: number) => ({ isAhead, activitiesHeld: count('activitiesHeld'), reporting });
  const headcount = found('headcount');
  const records = Object.fromEntries(counts.map((what) => [what, countOf(count(what), isAhead)]));
  return {
    ...month,
    ...(records as Record<(typeof counts)[number], number | null>),
    activitiesPlanned: count('activitiesPlanned'),
    activitiesCancelled: count('activitiesCancelled'),
    activitiesCounted: count('activitiesCounted'),
    headcountTotal: headcountFigure(
      headcount === null ? null : Number(headcount),
      of(count('activitiesCounted')),
    ),
    newParticipants: participantsFigure(count('newParticipants'), of(count('activitiesWithKeys'))),
    spentCents: spentFigure(found('spentCents'), count('expenditures'), isAhead),
  };
}
