import type { Attendance } from '@rapport/database/generated/prisma/client.ts';
import { DemographicDimension } from '@rapport/database/generated/prisma/enums.ts';
import * as z from 'zod';

import { recordAudit } from '../../audit.ts';
import { actingJurisdiction, type Context } from '../../context.ts';
import { createOnce, idempotencyKeySchema } from '../../idempotency.ts';
import { globalId } from '../../ids.ts';
import type { ConnectionSource } from '../../lists/connection.ts';
import { lockHeldActivity } from './activity-status.service.ts';
import { requireActivity } from './activity.service.ts';
import {
  categoryIssue,
  groupIssues,
  groupsMax,
  headcountMax,
  participantKeyIssue,
  participantKeysMax,
  type GroupCount,
} from './attendance.rules.ts';

export type AttendanceRow = Attendance;

/** The fields that a list of attendances reads. */
export const attendanceFields = ['activityId', 'headcount', 'participantKey', 'createdAt'] as const;

/** Who came to an activity, so far as it was recorded. */
export interface AttendanceSummary {
  headcountTotal: number;
  participantCount: number;
}

const participantKey = z.string().superRefine((key, parsing) => {
  const message = participantKeyIssue(key);
  if (message !== null) parsing.addIssue({ code: 'custom', message });
});

const category = z.string().superRefine((text, parsing) => {
  const message = categoryIssue(text);
  if (message !== null) parsing.addIssue({ code: 'custom', message });
});

const people = (label: string) => {
  const message = `${label} is a number from 0 to ${headcountMax}.`;
  return z.int().min(0, message).max(headcountMax, message);
};
const headcount = people('A headcount');
const groupsMessage = `Give from 1 to ${groupsMax} groups with a headcount.`;
const participantKeysMessage = `Give from 1 to ${participantKeysMax} participant keys at a time.`;

const headcountWithGroups = z
  .object({
    headcount,
    groups: z
      .array(z.object({ dimension: z.enum(DemographicDimension), category, count: people('A count') }))
      .min(1, groupsMessage)
      .max(groupsMax, groupsMessage),
  })
  .superRefine((given, parsing) => {
    for (const { path, message } of groupIssues(given.headcount, given.groups)) {
      parsing.addIssue({ code: 'custom', path: [...path], message });
    }
  });

export const recordAttendanceSchema = z.object({
  activityId: globalId('Activity', 'activity'),
  attendance: z
    .object({
      headcount: headcount.optional(),
      headcountWithGroups: headcountWithGroups.optional(),
      participantKeys: z
        .array(participantKey)
        .min(1, participantKeysMessage)
        .max(participantKeysMax, participantKeysMessage)
        .optional(),
    })
    .refine((given) => Object.values(given).filter((value) => value !== undefined).length === 1, {
      message: 'Give one of "headcount", "headcountWithGroups" and "participantKeys".',
    }),
  idempotencyKey: idempotencyKeySchema,
});

/** The attendances of one activity, the earliest recorded first. */
export function attendanceList(activityId: string): ConnectionSource {
  return {
    model: 'Attendance',
    fields: attendanceFields,
    orderBy: { field: 'createdAt', direction: 'asc', kind: 'time' },
    parent: { field: 'activityId', id: activityId },
  };
}

/** How many came to an activity; one statement for all activities that are asked about at once. */
export async function attendanceSummary(context: Context, activityId: string): Promise<AttendanceSummary> {
  const summary = await context.loaders.batch('attendance summary', activityId, async (activityIds) => {
    const sums = await context.database.prisma.attendance.groupBy({
      by: ['activityId'],
      where: { activityId: { in: [...activityIds] } },
      _sum: { headcount: true },
      _count: { participantKey: true },
    });
    return new Map(
      sums.map(({ activityId: id, _sum, _count }): [string, AttendanceSummary] => [
        id,
        { headcountTotal: _sum.headcount ?? 0, participantCount: _count.participantKey },
      ]),
    );
  });
  return summary ?? { headcountTotal: 0, participantCount: 0 };
}

/** The groups of the people of a headcount, in order; one statement for all attendances that are asked about at once. */
export async function attendanceCounts(context: Context, attendanceId: string): Promise<GroupCount[]> {
  const counts = await context.loaders.batch('attendance counts', attendanceId, async (attendanceIds) => {
    const rows = await context.database.prisma.attendanceCount.findMany({
      where: { attendanceId: { in: [...attendanceIds] } },
      select: { attendanceId: true, dimension: true, category: true, count: true },
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
   where activity.${parent} = any($1::uuid[])
   group by activity.${parent}`;
const participantsStatements = {
  program: { name: 'participants_of_programs', text: participantsSql('program_id') },
  series: { name: 'participants_of_series', text: participantsSql('series_id') },
};

/**
 * How many different participants came to the activities of a program or a series, each counted once however often they came; one statement for all programs
 * or series that are asked about at once.
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
 * Records a headcount, alone or with the groups of its people, or participants by pseudonym, at an activity that is ACTIVE or COMPLETED. A participant who is
 * there already is not counted again.
 */
export async function recordAttendance(context: Context, input: z.output<typeof recordAttendanceSchema>) {
  const { activityId, attendance } = input;
  const path = ['input', 'activityId'];
  await createOnce(context, 'recordAttendance', input, async () => {
    await lockHeldActivity(context, activityId, path);
    const { participantKeys, headcount: count, headcountWithGroups: grouped } = attendance;
    if (participantKeys) await addParticipants(context, activityId, participantKeys);
    else if (grouped) await addHeadcount(context, activityId, grouped.headcount, grouped.groups);
    else if (count !== undefined) await addHeadcount(context, activityId, count, []);
    return activityId;
  });
  return { activity: await requireActivity(context, activityId, path) };
}

async function addParticipants(
  context: Context,
  activityId: string,
  participantKeys: readonly string[],
): Promise<void> {
  const { id: jurisdictionId } = actingJurisdiction(context);
  const keys = new Set(participantKeys);
  const { count } = await context.database.prisma.attendance.createMany({
    data: [...keys].map((key) => ({ jurisdictionId, activityId, participantKey: key })),
    skipDuplicates: true,
  });
  await audit(context, activityId, { participantsGiven: keys.size, participantsNew: count });
}

async function addHeadcount(
  context: Context,
  activityId: string,
  heads: number,
  groups: readonly GroupCount[],
): Promise<void> {
  const { prisma } = context.database;
  const { id: jurisdictionId } = actingJurisdiction(context);
  const { id: attendanceId } = await prisma.attendance.create({
    data: { jurisdictionId, activityId, headcount: heads },
    select: { id: true },
  });
  if (groups.length > 0) {
    await prisma.attendanceCount.createMany({
      data: groups.map((group) => ({ ...group, jurisdictionId, attendanceId })),
    });
  }
  await audit(context, activityId, { headcount: heads, groups: groups.length });
}

function audit(context: Context, activityId: string, detail: Record<string, number>): Promise<void> {
  return recordAudit(context, {
    action: 'attendance.recorded',
    entityType: 'Activity',
    entityId: activityId,
    detail,
  });
}
