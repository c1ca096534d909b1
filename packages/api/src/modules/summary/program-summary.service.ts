import { ValidationError } from '@rapport/core/errors.ts';
import type { Action } from '@rapport/core/permissions.ts';
import { rowTypes } from '@rapport/database/pool.ts';

import { authorize, type Context } from '../../context.ts';
import type { ParticipantCost } from './summary.rules.ts';

/**
 * Figures of programs for reporting. This module reads the tables of other modules and writes none. Its figures combine many tables, and one statement for all of them and for all
 * programs keeps them cheap. Row-level security supplies the tenant and leaves deleted rows out.
 */
export interface ProgramSummary extends ParticipantCost {
  activitiesHeld: number;
  activitiesPlanned: number;
  activitiesCancelled: number;
  uniqueParticipants: number;
  hours: number;
  activitiesWithoutEnd: number;
  partners: number;
  resourcesDistributed: number;
  plannedCents: bigint;
  concernsRaised: number;
  concernsClosed: number;
  openConcerns: number;
}

/** The first and last day, both included; null for no limit. */
export interface SummarySpan {
  from: Date | null;
  to: Date | null;
}

/** The permissions that a summary requires. */
const actionsNeeded: readonly Action[] = [
  'program.read',
  'activity.read',
  'attendance.read',
  'partner.read',
  'budget.read',
  'concern.read',
];

/** `$1` are programs, `$2` and `$3` are the first and the last day in UTC or null, `$4` is now. */
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
       and ($2::date is null or activity.starts_at >= $2::date::timestamp at time zone 'UTC')
       and ($3::date is null or activity.starts_at < ($3::date + 1)::timestamp at time zone 'UTC')
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
           coalesce(bool_or(attendance.headcount > 0) over (partition by held.id), false) as has_headcount
      from held join attendance on attendance.activity_id = held.id
  ), people as (
    select program_id, sum(headcount)::int as headcount,
           count(distinct participant_key)::int as participants,
           (count(distinct participant_key) filter (where not has_headcount))::int as without_headcount
      from attended group by program_id
  ), resources as (
    select held.program_id, sum(resource_distribution.quantity)::int as quantity
      from held join resource_distribution on resource_distribution.activity_id = held.id
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
    select program_id, sum(planned_cents)::bigint as cents
      from budget_line
     where program_id = any($1::uuid[])
       and ($2::date is null or fiscal_year >= extract(year from $2::date))
       and ($3::date is null or fiscal_year <= extract(year from $3::date))
     group by program_id
  ), spent as (
    select budget_line.program_id, sum(expenditure.amount_cents)::bigint as cents, count(*)::int as entries
      from budget_line join expenditure on expenditure.budget_line_id = budget_line.id
     where budget_line.program_id = any($1::uuid[])
       and ($2::date is null or expenditure.spent_on >= $2::date)
       and ($3::date is null or expenditure.spent_on <= $3::date)
     group by budget_line.program_id
  ), concern as (
    select program_id, id, raised_on, closed_at from community_concern where program_id = any($1::uuid[])
    union
    select activity.program_id, community_concern.id, community_concern.raised_on, community_concern.closed_at
      from activity join community_concern on community_concern.activity_id = activity.id
     where activity.program_id = any($1::uuid[])
  ), concerns as (
    select program_id,
           count(*) filter (where ($2::date is null or raised_on >= $2::date) and ($3::date is null or raised_on <= $3::date))::int as raised,
           count(*) filter (where closed_at is not null
                              and ($2::date is null or closed_at >= $2::date::timestamp at time zone 'UTC')
                              and ($3::date is null or closed_at < ($3::date + 1)::timestamp at time zone 'UTC'))::int as closed,
           count(*) filter (where closed_at is null and ($3::date is null or raised_on <= $3::date))::int as open
      from concern group by program_id
  )
  select asked.program_id as "programId",
         coalesce(events.held, 0) as "activitiesHeld",
         coalesce(events.planned, 0) as "activitiesPlanned",
         coalesce(events.cancelled, 0) as "activitiesCancelled",
         coalesce(events.without_end, 0) as "activitiesWithoutEnd",
         coalesce(events.hours, 0) as "hours",
         coalesce(people.headcount, 0) as "headcountTotal",
         coalesce(people.participants, 0) as "uniqueParticipants",
         coalesce(people.without_headcount, 0) as "participantsWithoutHeadcount",
         coalesce(resources.quantity, 0) as "resourcesDistributed",
         coalesce(partners.partners, 0) as "partners",
         coalesce(planned.cents, 0) as "plannedCents",
         coalesce(spent.cents, 0) as "spentCents",
         coalesce(spent.entries, 0) as "expenditures",
         coalesce(concerns.raised, 0) as "concernsRaised",
         coalesce(concerns.closed, 0) as "concernsClosed",
         coalesce(concerns.open, 0) as "openConcerns"
    from unnest($1::uuid[]) as asked (program_id)
    left join events using (program_id)
    left join people using (program_id)
    left join resources using (program_id)
    left join partners using (program_id)
    left join planned using (program_id)
    left join spent using (program_id)
    left join concerns using (program_id)`;

/** The days of a summary. Throws a ValidationError if the last one is before the first. */
export function summarySpan(args: {
  from?: Date | null | undefined;
  to?: Date | null | undefined;
}): SummarySpan {
  const { from = null, to = null } = args;
  if (from && to && to < from) {
    throw new ValidationError([{ path: ['to'], message: 'The last day cannot be before the first.' }]);
  }
  return { from, to };
}

/** The work of a program, in a range of days or in total. One statement for all programs that are asked about at once. */
export async function programSummary(
  context: Context,
  programId: string,
  span: SummarySpan,
): Promise<ProgramSummary> {
  for (const action of actionsNeeded) authorize(context, action);
  const [from, to] = [dayText(span.from), dayText(span.to)];
  const found = await context.loaders.batch<ProgramSummary>(
    `program summary ${String(from)} ${String(to)}`,
    programId,
    async (programIds) => {
      const { rows } = await context.session.query({
        name: 'program_summary',
        text: programSummarySql,
        values: [programIds, from, to, context.now().toISOString()],
        types: rowTypes,
      });
      return new Map((rows as (ProgramSummary & { programId: string })[]).map((row) => [row.programId, row]));
    },
  );
  if (!found) throw new Error('The statement returned no row for a program');
  return found;
}

function dayText(day: Date | null): string | null {
  return day?.toISOString().slice(0, 10) ?? null;
}
