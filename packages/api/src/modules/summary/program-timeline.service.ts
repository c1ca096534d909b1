import type { Action } from '@rapport/core/permissions.ts';
import type { Condition } from '@rapport/database/list-reader.ts';
import { rowTypes } from '@rapport/database/pool.ts';

import { authorize, type Context } from '../../context.ts';
import type { ColumnOf } from '../../tables/columns.ts';
import { programs } from '../programs/tables.ts';
import { monthStarts } from './summary.rules.ts';

/** A year of all programs, or of one. */
export interface ProgramTimeline {
  year: number;
  timeZone: string;
  /** The row id of the program; null for all programs. */
  programId: string | null;
}

const counts = [
  'activitiesHeld',
  'activitiesPlanned',
  'activitiesCancelled',
  'headcountTotal',
  'newParticipants',
  'concernsRaised',
  'concernsClosed',
  'publicationsPublished',
  'reviewsDecided',
] as const;

export interface TimelineMonth extends Record<(typeof counts)[number], number> {
  /** 1 for January. */
  month: number;
  spentCents: bigint;
}

/** The permissions that a timeline requires. */
const actionsNeeded: readonly Action[] = [
  'program.read',
  'activity.read',
  'attendance.read',
  'budget.read',
  'concern.read',
  'publication.read',
  'review.read',
];

/**
 * One row for each month and figure that is not 0. `$1` are the starts of the months and the end of the last one. `$2` is a program or null, and `$3` is now. `$4` is the first day of
 * the year, for records that have a day instead of a time.
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
     where activity.starts_at >= ($1::timestamptz[])[1] and activity.starts_at < ($1::timestamptz[])[13]
       and ($2::uuid is null or activity.program_id = $2::uuid)
  ), attended as materialized (
    select event.month, attendance.headcount, attendance.participant_key
      from event join attendance on attendance.activity_id = event.id
     where event.what = 'activitiesHeld'
  ), concern as materialized (
    select community_concern.raised_on, community_concern.closed_at
      from community_concern
     where (community_concern.raised_on >= $4::date and community_concern.raised_on < $4::date + interval '1 year'
            or community_concern.closed_at >= ($1::timestamptz[])[1] and community_concern.closed_at < ($1::timestamptz[])[13])
       and ($2::uuid is null or community_concern.program_id = $2::uuid
            or exists (select from activity where activity.id = community_concern.activity_id and activity.program_id = $2::uuid))
  )
  select month, what, count(*)::bigint as value from event group by month, what
  union all
  select month, 'headcountTotal', sum(headcount)::bigint from attended where headcount is not null group by month
  union all
  select month, 'newParticipants', count(*) from (
    select min(month) as month from attended where participant_key is not null group by participant_key
  ) as first_seen group by month
  union all
  select extract(month from raised_on)::int, 'concernsRaised', count(*) from concern
   where raised_on >= $4::date and raised_on < $4::date + interval '1 year' group by 1
  union all
  select width_bucket(closed_at, $1::timestamptz[]), 'concernsClosed', count(*) from concern
   where closed_at >= ($1::timestamptz[])[1] and closed_at < ($1::timestamptz[])[13] group by 1
  union all
  select extract(month from expenditure.spent_on)::int, 'spentCents', sum(expenditure.amount_cents)::bigint
    from expenditure join budget_line on budget_line.id = expenditure.budget_line_id
   where expenditure.spent_on >= $4::date and expenditure.spent_on < $4::date + interval '1 year'
     and ($2::uuid is null or budget_line.program_id = $2::uuid)
   group by 1
  union all
  select width_bucket(published_at, $1::timestamptz[]), 'publicationsPublished', count(*) from publication
   where published_at >= ($1::timestamptz[])[1] and published_at < ($1::timestamptz[])[13]
     and ($2::uuid is null or program_id = $2::uuid)
   group by 1
  union all
  select width_bucket(ethics_review.decided_at, $1::timestamptz[]), 'reviewsDecided', count(*)
    from ethics_review
    left join activity on activity.id = ethics_review.activity_id
    left join budget_line on budget_line.id = ethics_review.budget_line_id
    left join publication on publication.id = ethics_review.publication_id
   where ethics_review.decided_at >= ($1::timestamptz[])[1] and ethics_review.decided_at < ($1::timestamptz[])[13]
     and ($2::uuid is null or $2::uuid in (ethics_review.program_id, activity.program_id, budget_line.program_id, publication.program_id))
   group by 1`;

/** The twelve months of a year, in one statement. */
export async function timelineMonths(
  context: Context,
  { year, timeZone, programId }: ProgramTimeline,
): Promise<TimelineMonth[]> {
  for (const action of actionsNeeded) authorize(context, action);
  const { rows } = await context.session.query({
    name: 'program_timeline',
    text: timelineSql,
    values: [
      monthStarts(year, timeZone).map((moment) => moment.toISOString()),
      programId,
      context.now().toISOString(),
      `${year}-01-01`,
    ],
    types: rowTypes,
  });
  const values = new Map<string, bigint>();
  for (const { month, what, value } of rows as { month: number; what: string; value: bigint }[]) {
    values.set(`${month} ${what}`, value);
  }
  return Array.from({ length: 12 }, (_, index) => {
    const month = index + 1;
    const of = (what: string): bigint => values.get(`${month} ${what}`) ?? 0n;
    const figures = Object.fromEntries(counts.map((what) => [what, Number(of(what))]));
    return { month, spentCents: of('spentCents'), ...(figures as Record<(typeof counts)[number], number>) };
  });
}

/** The programs that run in the year by their first and last day, earliest first day first. Programs without a first day are not included. */
export function timelinePrograms({ year, programId }: ProgramTimeline) {
  const firstDay = new Date(Date.UTC(year, 0, 1));
  const where: Condition<ColumnOf<'Program'>>[] = [
    { field: 'startsOn', is: 'below', value: new Date(Date.UTC(year + 1, 0, 1)) },
    {
      is: 'anyOf',
      of: [
        { field: 'endsOn', is: 'null' },
        { field: 'endsOn', is: 'atLeast', value: firstDay },
      ],
    },
  ];
  if (programId !== null) where.push({ field: 'id', is: 'equal', value: programId });
  return programs.list({ where, orderBy: { field: 'startsOn', direction: 'asc', kind: 'time' } });
}
