import * as z from 'zod';

import { recordAudit } from '../../audit.ts';
import { actingJurisdiction, type Context } from '../../context.ts';
import { createOnce, idempotencyKeySchema } from '../../idempotency.ts';
import { globalId } from '../../ids.ts';
import type { ConnectionSource } from '../../lists/connection.ts';
import { headcountMax, participantKeyIssue, participantKeysMax } from './activity.rules.ts';
import { requireActivity } from './activity.service.ts';

/** The fields that a list of attendances reads. */
export const attendanceFields = ['headcount', 'participantKey', 'createdAt'] as const;

/** Who came to an activity, so far as it was recorded. */
export interface AttendanceSummary {
  headcountTotal: number;
  participantCount: number;
}

const participantKey = z.string().superRefine((key, parsing) => {
  const message = participantKeyIssue(key);
  if (message !== null) parsing.addIssue({ code: 'custom', message });
});

const headcountMessage = `A headcount is a number from 0 to ${headcountMax}.`;
const participantKeysMessage = `Give from 1 to ${participantKeysMax} participant keys at a time.`;

export const recordAttendanceSchema = z.object({
  activityId: globalId('Activity', 'activity'),
  attendance: z
    .object({
      headcount: z.int().min(0, headcountMessage).max(headcountMax, headcountMessage).optional(),
      participantKeys: z
        .array(participantKey)
        .min(1, participantKeysMessage)
        .max(participantKeysMax, participantKeysMessage)
        .optional(),
    })
    .refine((given) => (given.headcount === undefined) !== (given.participantKeys === undefined), {
      message: 'Give either "headcount" or "participantKeys".',
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

/** Records a headcount, or participants by pseudonym. A participant who is there already is not counted again. */
export async function recordAttendance(context: Context, input: z.output<typeof recordAttendanceSchema>) {
  const { prisma } = context.database;
  const { activityId, attendance } = input;
  await createOnce(context, 'recordAttendance', input, async () => {
    await requireActivity(context, activityId, ['input', 'activityId']);
    const row = { jurisdictionId: actingJurisdiction(context).id, activityId };
    const { headcount, participantKeys } = attendance;
    if (participantKeys) {
      // In one order, so that two recordings of the same people wait for each other and never for a deadlock.
      const keys = [...new Set(participantKeys)].sort();
      const { count } = await prisma.attendance.createMany({
        data: keys.map((key) => ({ ...row, participantKey: key })),
        skipDuplicates: true,
      });
      await audit({ participantsGiven: keys.length, participantsNew: count });
    } else if (headcount !== undefined) {
      await prisma.attendance.create({ data: { ...row, headcount }, select: { id: true } });
      await audit({ headcount });
    }
    return activityId;
  });
  return { activity: await requireActivity(context, activityId, ['input', 'activityId']) };

  function audit(detail: Record<string, number>): Promise<void> {
    return recordAudit(context, {
      action: 'attendance.recorded',
      entityType: 'Activity',
      entityId: activityId,
      detail,
    });
  }
}
