import type { Action } from '@rapport/core/permissions.ts';
import { rowTypes } from '@rapport/database/pool.ts';
import type { DatabaseSession } from '@rapport/database/session.ts';

import { authorize, type Context } from '../../context.ts';
import { dayAfter, dayText } from '../../days.ts';
import { dayIn, fiscalYearOf, startOfDay } from '../../office-calendar.ts';
import { figuresOf, type ProgramSummary, type SummaryRow } from './summary.figures.ts';
import type { SummarySpan } from './summary.span.ts';

/** The permissions that a summary requires. */
export const summaryActions: readonly Action[] = [
  'program.read',
  'activity.read',
  'attendance.read',
  'partner.read',
  'budget.read',
  'feedback.read',
];

/**
 * `$1` are programs, `$2` and `$3` the first and the last day or null. `$4` is now. `$5` and `$6` are the first moment of the days and the one after them. `$7` and `$8` are the first
 * and the last fiscal year.
 */
const programSummarySql = `
  with event as materialized (
    select activity.program_id, activity.id, activity.ends_at, activity.ends_at - activity.starts_at as length,
           case
             when activity.status = 'CANCELLED' then 'CANCELLED'
             when activity.status = 'COMPLETED' or (activity.status = 'ACTIVE' and activity.starts_at <= $4::timestamptz) then 'HELD'
             else 'PLANNED'
           end as state
      from activity
     where activity.program_id = any($1::uuid[])
       and ($5::timestamptz is null or activity.starts_at >= $5::timestamptz)
       and ($6::timestamptz is null or activity.starts_at < $6::timestamptz)
  ), held as materialized (
    select * from event where state = 'HELD'
  ), events as (
    select program_id,
           count(*) filter (where state = 'HELD')::int as held,
           count(*) filter (where state = 'PLANNED')::int as planned,
           count(*) filter (where state = 'CANCELLED')::int as cancelled,
           count(*) filter (where state = 'HELD' and ends_at is null)::int as without_end,
           (extract(epoch from sum(length) filter (where state = 'HELD')) / 3600)::float8 as hours
      from event group by program_id
  ), attended as (
    select held.program_id, attendance.headcount, attendance.participant_key,
           held.id as activity_id,
           coalesce(bool_or(attendance.headcount > 0) over (partition by held.id), false) as has_headcount
      from held join attendance on attendance.activity_id = held.id and attendance.voided_at is null
  ), people as (
    select program_id, sum(headcount)::bigint as headcount,
           (count(distinct activity_id) filter (where headcount is not null))::int as counted,
           (count(distinct activity_id) filter (where participant_key is not null))::int as with_keys,
           count(distinct participant_key)::int as participants,
           (count(distinct participant_key) filter (where not has_headcount))::int as without_headcount
      from attended group by program_id
  ), resources as (
    select held.program_id, sum(resource_distribution.quantity)::bigint as quantity, count(*)::int as entries
      from held join resource_distribution on resource_distribution.activity_id = held.id
       and resource_distribution.voided_at is null
     group by held.program_id
  ), partner_link as (
    select program_id, partner_organization_id from program_partner where program_id = any($1::uuid[])
    union
    select held.program_id, activity_partner.partner_organization_id
      from held join activity_partner on activity_partner.activity_id = held.id
  ), partners as (
    select partner_link.program_id, count(*)::int as partners
      from partner_link join partner_organization on partner_organization.id = partner_link.partner_organization_id
     group by partner_link.program_id
  ), planned as (
    select program_id, sum(planned_cents)::bigint as cents, count(*)::int as lines
      from budget_line
     where program_id = any($1::uuid[])
       and ($7::int is null or fiscal_year >= $7::int)
       and ($8::int is null or fiscal_year <= $8::int)
     group by program_id
  ), spent as (
    select budget_line.program_id, sum(expenditure.amount_cents)::bigint as cents, count(*)::int as entries
      from budget_line join expenditure on expenditure.budget_line_id = budget_line.id and expenditure.voided_at is null
     where budget_line.program_id = any($1::uuid[])
       and ($2::date is null or expenditure.spent_on >= $2::date)
       and ($3::date is null or expenditure.spent_on <= $3::date)
     group by budget_line.program_id
  ), item as (
    select program_id, id, received_on, decided_at from feedback_item where program_id = any($1::uuid[])
    union
    select activity.program_id, feedback_item.id, feedback_item.received_on, feedback_item.decided_at
      from activity join feedback_item on feedback_item.activity_id = activity.id
     where activity.program_id = any($1::uuid[])
  ), feedback as (
    select program_id,
           count(*) filter (where ($2::date is null or received_on >= $2::date) and ($3::date is null or received_on <= $3::date))::int as received,
           count(*) filter (where decided_at is not null
                              and ($5::timestamptz is null or decided_at >= $5::timestamptz)
                              and ($6::timestamptz is null or decided_at < $6::timestamptz))::int as decided,
           count(*) filter (where decided_at is null and ($3::date is null or received_on <= $3::date))::int as open
      from item group by program_id
  )
  select asked.program_id as "programId",
         coalesce(events.held, 0) as "activitiesHeld",
         coalesce(events.planned, 0) as "activitiesPlanned",
         coalesce(events.cancelled, 0) as "activitiesCancelled",
         coalesce(events.without_end, 0) as "activitiesWithoutEnd",
         events.hours as "hours",
         people.headcount::float8 as "headcount",
         coalesce(people.counted, 0) as "activitiesCounted",
         coalesce(people.with_keys, 0) as "activitiesWithKeys",
         coalesce(people.participants, 0) as "participants",
         coalesce(people.without_headcount, 0) as "participantsWithoutHeadcount",
         resources.quantity::float8 as "resources",
         coalesce(resources.entries, 0) as "distributions",
         coalesce(partners.partners, 0) as "partners",
         planned.cents as "plannedCents",
         coalesce(planned.lines, 0) as "budgetLines",
         spent.cents as "spentCents",
         coalesce(spent.entries, 0) as "expenditures",
         coalesce(feedback.received, 0) as "feedbackReceived",
         coalesce(feedback.decided, 0) as "feedbackDecided",
         coalesce(feedback.open, 0) as "openFeedback"
    from unnest($1::uuid[]) as asked (program_id)
    left join events using (program_id)
    left join people using (program_id)
    left join resources using (program_id)
    left join partners using (program_id)
    left join planned using (program_id)
    left join spent using (program_id)
    left join feedback using (program_id)`;

/** The work of a program, in a range of days or in total. One statement for all programs that are asked about at once. */
export async function programSummary(
  context: Context,
  programId: string,
  span: SummarySpan,
): Promise<ProgramSummary> {
  for (const action of summaryActions) authorize(context, action);
  const { firstDay, lastDay } = span;
  const days = [firstDay, lastDay].map((day) => (day === null ? '' : dayText(day))).join(' ');
  const found = await context.loaders.batch<ProgramSummary>(
    `program summary ${days}`,
    programId,
    (programIds) => programSummaries(context.session, programIds, span, context.now()),
  );
  if (!found) throw new Error('The statement returned no row for a program');
  return found;
}

/** The work of programs by their row ids, in a range of days or in total, with one statement. */
export async function programSummaries(
  session: DatabaseSession,
  programIds: readonly string[],
  span: SummarySpan,
  now: Date,
): Promise<Map<string, ProgramSummary>> {
  const { calendar, firstDay, lastDay } = span;
  const values = [
    firstDay && dayText(firstDay),
    lastDay && dayText(lastDay),
    now.toISOString(),
    firstDay && startOfDay(firstDay, calendar.timeZone).toISOString(),
    lastDay && startOfDay(dayAfter(lastDay), calendar.timeZone).toISOString(),
    firstDay && fiscalYearOf(calendar, firstDay),
    lastDay && fiscalYearOf(calendar, lastDay),
  ];
  const { rows } = await session.query({
    name: 'program_summary',
    text: programSummarySql,
    values: [programIds, ...values],
    types: rowTypes,
  });
  const isAhead = firstDay !== null && firstDay > dayIn(now, calendar.timeZone);
  return new Map((rows as SummaryRow[]).map((row) => [row.programId, figuresOf(row, span, isAhead)]));
}
