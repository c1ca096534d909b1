import type { DemographicDimension } from '@rapport/database/generated/prisma/enums.ts';

import type { Context } from '../../context.ts';

/** The sum of headcounts, and the people of each group of one dimension. */
export interface AttendanceByGroup {
  headcountTotal: number;
  /** The activities held, and how many of them have a headcount. */
  activitiesHeld: number;
  activitiesCounted: number;
  /** Category → people, without people who did not state a category. */
  byCategory: ReadonlyMap<string, number>;
}

interface GroupRow {
  category: string | null;
  people: number;
  held: number;
  counted: number;
}

/** One statement, so that the total and the groups are from the same moment. */
const attendanceByGroupSql = `
  with counted as (
    select attendance.jurisdiction_id, attendance.id, attendance.headcount, activity.id as activity_id
      from activity
      join attendance on attendance.jurisdiction_id = activity.jurisdiction_id and attendance.activity_id = activity.id
     where activity.starts_at >= $1 and activity.starts_at < $2
       and activity.status in ('ACTIVE', 'COMPLETED')
       and attendance.headcount is not null and attendance.voided_at is null
  )
  select null as category, coalesce(sum(headcount), 0)::int as people, count(distinct activity_id)::int as counted,
         (select count(*)::int from activity
           where starts_at >= $1 and starts_at < $2 and status in ('ACTIVE', 'COMPLETED')) as held
    from counted
  union all
  select attendance_count.category, sum(attendance_count.count)::int, null, null
    from counted
    join attendance_count
      on attendance_count.jurisdiction_id = counted.jurisdiction_id and attendance_count.attendance_id = counted.id
   where attendance_count.dimension = $3::demographic_dimension
   group by attendance_count.category
  having sum(attendance_count.count) > 0`;

/**
 * The headcounts of all ACTIVE and COMPLETED activities that started at one moment or later and before another, by the groups of one dimension. Participants recorded by pseudonym
 * are not included.
 */
export async function attendanceByGroup(
  context: Context,
  dimension: DemographicDimension,
  from: Date,
  before: Date,
): Promise<AttendanceByGroup> {
  const { rows } = await context.session.query({
    name: 'attendance_by_group',
    text: attendanceByGroupSql,
    values: [from.toISOString(), before.toISOString(), dimension],
  });
  const found = { headcountTotal: 0, activitiesHeld: 0, activitiesCounted: 0 };
  const byCategory = new Map<string, number>();
  for (const { category, people, held, counted } of rows as GroupRow[]) {
    if (category !== null) byCategory.set(category, people);
    else Object.assign(found, { headcountTotal: people, activitiesHeld: held, activitiesCounted: counted });
  }
  return { ...found, byCategory };
}

/** The people of each group in consecutive spans of time, by `category`; null for all headcounts. `moments` are the beginning of each span and the end of the last one. */
export async function attendanceBySpan(
  context: Context,
  dimension: DemographicDimension,
  moments: readonly Date[],
): Promise<{ span: number; category: string | null; people: number }[]> {
  const { rows } = await context.session.query({
    name: 'attendance_by_span',
    text: `
      with counted as (
        select attendance.id, attendance.headcount, width_bucket(activity.starts_at, $1::timestamptz[]) - 1 as span
          from activity join attendance on attendance.activity_id = activity.id
         where activity.starts_at >= ($1::timestamptz[])[1]
           and activity.starts_at < ($1::timestamptz[])[cardinality($1::timestamptz[])]
           and activity.status in ('ACTIVE', 'COMPLETED')
           and attendance.headcount is not null and attendance.voided_at is null
      )
      select span, null as category, sum(headcount)::int as people from counted group by span
      union all
      select counted.span, attendance_count.category, sum(attendance_count.count)::int
        from counted join attendance_count on attendance_count.attendance_id = counted.id
       where attendance_count.dimension = $2::demographic_dimension
       group by counted.span, attendance_count.category`,
    values: [moments.map((moment) => moment.toISOString()), dimension],
  });
  return rows as { span: number; category: string | null; people: number }[];
}

/** `$1`, `$2` and `$3` are the spans that are asked about: from, before, and the moment since which corrections count. */
const correctedSinceSql = `
  select asked.place::int - 1 as place, count(distinct attendance.id)::int as headcounts
    from unnest($1::timestamptz[], $2::timestamptz[], $3::timestamptz[]) with ordinality as asked (start, before, since, place)
    join correction on correction.created_at > asked.since
    join attendance on attendance.id = correction.attendance_id and attendance.headcount is not null
    join activity on activity.id = attendance.activity_id
     and activity.starts_at >= asked.start and activity.starts_at < asked.before
   group by asked.place`;

/**
 * The headcounts at activities that started at one moment or later and before another, and that were corrected
 * or voided after a third moment. One statement for all spans that are asked about at once.
 */
export async function headcountsCorrected(
  context: Context,
  { from, before, since }: { from: Date; before: Date; since: Date },
): Promise<number> {
  const key = [from, before, since].map((moment) => moment.toISOString()).join(' ');
  const found = await context.loaders.batch('headcounts corrected', key, async (keys) => {
    const spans = keys.map((one) => one.split(' '));
    const values = [0, 1, 2].map((column) => spans.map((span) => span[column]));
    const { rows } = await context.session.query({
      name: 'headcounts_corrected',
      text: correctedSinceSql,
      values,
    });
    const counts = rows as { place: number; headcounts: number }[];
    return new Map(counts.map(({ place, headcounts }): [string, number] => [keys[place] ?? '', headcounts]));
  });
  return found ?? 0;
}
