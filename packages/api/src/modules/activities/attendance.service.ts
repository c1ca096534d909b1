import type { output } from 'zod';

import { recordAudit } from '../../audit.ts';
import type { Context } from '../../context.ts';
import type { RowOf } from '../../tables/columns.ts';
import { lockHeldActivity } from './activity-status.service.ts';
import type { recordAttendanceSchema } from './attendance.input.ts';
import type { GroupCount } from './attendance.rules.ts';

/** The recorded attendance of an activity. */
export interface AttendanceSummary {
  /** The sum of the headcounts; null without a headcount. */
  headcount: number | null;
  /** How many headcounts there are. */
  headcounts: number;
  participantCount: number;
}

/** The attendance of an activity. One statement for all activities that are asked about at once. */
export async function attendanceSummary(context: Context, activityId: string): Promise<AttendanceSummary> {
  const summary = await context.loaders.batch('attendance summary', activityId, async (activityIds) => {
    const sums = await context.database.prisma.attendance.groupBy({
      by: ['activityId'],
      where: { activityId: { in: [...activityIds] }, voidedAt: null },
      _sum: { headcount: true },
      _count: { headcount: true, participantKey: true },
    });
    return new Map(
      sums.map(({ activityId: id, _sum, _count }): [string, AttendanceSummary] => [
        id,
        {
          headcount: _sum.headcount,
          headcounts: _count.headcount,
          participantCount: _count.participantKey,
        },
      ]),
    );
  });
  return summary ?? { headcount: null, headcounts: 0, participantCount: 0 };
}

/** The groups of a headcount, in order. One statement for all attendances that are asked about at once. */
export async function attendanceCountsOf(
  context: Context,
  attendanceId: string,
): Promise<RowOf<'AttendanceCount'>[]> {
  const counts = await context.loaders.batch('attendance counts', attendanceId, async (attendanceIds) => {
    const rows = await context.database.prisma.attendanceCount.findMany({
      where: { attendanceId: { in: [...attendanceIds] } },
      orderBy: [{ dimension: 'asc' }, { category: 'asc' }],
    });
    return Map.groupBy(rows, (row) => row.attendanceId);
  });
  return counts ?? [];
}

const participantsSql = (parent: 'program_id' | 'series_id') => `
  select activity.${parent} as "id", count(distinct attendance.participant_key)::int as "total"
    from activity
    join attendance on attendance.jurisdiction_id = activity.jurisdiction_id and attendance.activity_id = activity.id
        and attendance.voided_at is null
   where activity.${parent} = any($1::uuid[])
   group by activity.${parent}`;
const participantsStatements = {
  program: { name: 'participants_of_programs', text: participantsSql('program_id') },
  series: { name: 'participants_of_series', text: participantsSql('series_id') },
};

/**
 * The number of different participants of the activities of a program or a series. Each is counted once, however often they came. One statement for all programs or series that are
 * asked about at once.
 */
export async function participantCount(
  context: Context,
  parent: keyof typeof participantsStatements,
  id: string,
): Promise<number> {
  const count = await context.loaders.batch(`participants of ${parent}`, id, async (ids) => {
    const { rows } = await context.session.query({ ...participantsStatements[parent], values: [ids] });
    return new Map((rows as { id: string; total: number }[]).map((row) => [row.id, row.total]));
  });
  return count ?? 0;
}

/**
 * Records a headcount, with or without groups, or participants by pseudonym, at an activity that is ACTIVE or COMPLETED. A participant who is already recorded is not counted again.
 * Returns the activity.
 */
export async function recordAttendance(context: Context, input: output<typeof recordAttendanceSchema>) {
  const { activityId, attendance } = input;
  const activity = await lockHeldActivity(context, activityId, ['input', 'activityId']);
  const { participantKeys, headcount, headcountWithGroups: grouped } = attendance;
  const detail = participantKeys
    ? await addParticipants(context, activityId, participantKeys)
    : await addHeadcount(context, activityId, grouped?.headcount ?? headcount ?? 0, grouped?.groups ?? []);
  await recordAudit(context, {
    action: 'attendance.recorded',
    entityType: 'Activity',
    entityId: activityId,
    detail,
  });
  return activity;
}

async function addParticipants(context: Context, activityId: string, participantKeys: readonly string[]) {
  const keys = [...new Set(participantKeys)];
  const { count } = await context.database.prisma.attendance.createMany({
    data: keys.map((participantKey) => ({ activityId, participantKey })),
    skipDuplicates: true,
  });
  return { participantsGiven: keys.length, participantsNew: count };
}

async function addHeadcount(
  context: Context,
  activityId: string,
  headcount: number,
  groups: readonly GroupCount[],
) {
  const { prisma } = context.database;
  const { id: attendanceId } = await prisma.attendance.create({
    data: { activityId, headcount },
    select: { id: true },
  });
  if (groups.length > 0) {
    await prisma.attendanceCount.createMany({ data: groups.map((group) => ({ ...group, attendanceId })) });
  }
  return { headcount, groups: groups.length };
}
