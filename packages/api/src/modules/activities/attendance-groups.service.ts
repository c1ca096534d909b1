import type { DemographicDimension } from '@rapport/database/generated/prisma/enums.ts';

import type { Context } from '../../context.ts';

/** The sum of headcounts, and the people of each group of one dimension. */
export interface AttendanceByGroup {
  headcountTotal: number;
  /** Category → people, without people who did not state a category. */
  byCategory: ReadonlyMap<string, number>;
}

/** One statement, so that the total and the groups are from the same moment. */
const attendanceByGroupSql = `
  with counted as (
    select attendance.jurisdiction_id, attendance.id, attendance.headcount
      from activity
      join attendance on attendance.jurisdiction_id = activity.jurisdiction_id and attendance.activity_id = activity.id
     where activity.starts_at >= $1 and activity.starts_at < $2
       and activity.status in ('ACTIVE', 'COMPLETED')
       and attendance.headcount is not null
  )
  select null as category, coalesce(sum(headcount), 0)::int as people from counted
  union all
  select attendance_count.category, sum(attendance_count.count)::int
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
  let headcountTotal = 0;
  const byCategory = new Map<string, number>();
  for (const { category, people } of rows as { category: string | null; people: number }[]) {
    if (category === null) headcountTotal = people;
    else byCategory.set(category, people);
  }
  return { headcountTotal, byCategory };
}
