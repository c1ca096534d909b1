import { ConflictError, ValidationError } from '@rapport/core/errors.ts';
import type { output } from 'zod';

import { noteUnchanged } from '../../audit.ts';
import type { Context } from '../../context.ts';
import { auditedValues, correctedValues, type CorrectedValue } from '../corrections/correction.rules.ts';
import { recordCorrection, requireStanding } from '../corrections/correction.service.ts';
import type { correctAttendanceSchema, voidAttendanceSchema } from './attendance.input.ts';
import { groupIssues, groupsInWords, kindIssue, type GroupCount } from './attendance.rules.ts';
import { activities, attendances } from './tables.ts';

/**
 * Corrects a headcount, its groups, or the key of a participant. The activity can have any status, because an
 * error is often found later. Deleting the activity and correcting its attendance wait for each other.
 */
export async function correctAttendance(context: Context, input: output<typeof correctAttendanceSchema>) {
  const { headcount, participantKey, groups, reason } = input;
  const attendance = await lockAttendance(context, input);
  const issue = kindIssue(attendance, input);
  if (issue !== null) throw new ValidationError([issue]);
  const was = await countsOf(context, attendance.id);
  const next = groups ?? was;
  if (attendance.headcount !== null) requireFit(headcount ?? attendance.headcount, next, groups != null);

  const change = attendances.given({ headcount, participantKey });
  const values = [...correctedValues(attendance, change), ...groupValues(was, next)];
  if (values.length === 0) {
    noteUnchanged(context);
    return attendance;
  }
  if (change.participantKey != null && change.participantKey !== attendance.participantKey) {
    await requireNewKey(context, attendance.activityId, change.participantKey);
  }
  const parts = values.some(({ field }) => field === 'groups') ? ['groups'] : [];
  if (parts.length > 0) await replaceCounts(context, attendance.id, next);
  const recorded = { action: 'attendance.corrected', detail: auditedValues(values), parts };
  const corrected = await attendances.update(context, attendance, change, recorded);
  await recordCorrection(context, { attendanceId: attendance.id }, { kind: 'CORRECTED', reason, values });
  return corrected;
}

/** Voids an attendance record permanently. It stays readable, and its people are counted nowhere. */
export async function voidAttendance(context: Context, input: output<typeof voidAttendanceSchema>) {
  const attendance = await lockAttendance(context, input);
  const change = { voidedAt: context.now() };
  const voided = await attendances.update(context, attendance, change, { action: 'attendance.voided' });
  await recordCorrection(context, { attendanceId: attendance.id }, { kind: 'VOIDED', reason: input.reason });
  return voided;
}

/** Locks the activity and then its attendance record, at the version that the correction is based on. */
async function lockAttendance(context: Context, input: { id: string; expectedVersion: number }) {
  const path = ['input', 'id'];
  const { activityId } = await attendances.require(context, input.id, path);
  await activities.lock(context, activityId, path);
  const attendance = await attendances.lockVersion(context, input);
  requireStanding(context, attendance);
  return attendance;
}

function countsOf(context: Context, attendanceId: string): Promise<GroupCount[]> {
  return context.database.prisma.attendanceCount.findMany({
    where: { attendanceId },
    select: { dimension: true, category: true, count: true },
    orderBy: [{ dimension: 'asc' }, { category: 'asc' }],
  });
}

async function replaceCounts(
  context: Context,
  attendanceId: string,
  groups: readonly GroupCount[],
): Promise<void> {
  const { prisma } = context.database;
  await prisma.attendanceCount.deleteMany({ where: { attendanceId } });
  await prisma.attendanceCount.createMany({ data: groups.map((group) => ({ ...group, attendanceId })) });
}

/** The change of the groups; none if they are the same in another order. */
function groupValues(was: readonly GroupCount[], next: readonly GroupCount[]): CorrectedValue[] {
  const [before, after] = [groupsInWords(was), groupsInWords(next)];
  return before === after ? [] : [{ field: 'groups', before, after }];
}

function requireFit(headcount: number, groups: readonly GroupCount[], areGiven: boolean): void {
  const issues = groupIssues(headcount, groups).map(({ path, message }) => ({
    path: areGiven ? ['input', ...path] : ['input', 'headcount'],
    message,
  }));
  if (issues.length > 0) throw new ValidationError(issues);
}

async function requireNewKey(context: Context, activityId: string, participantKey: string): Promise<void> {
  const there = { activityId, participantKey, voidedAt: null };
  if ((await context.database.prisma.attendance.count({ where: there })) === 0) return;
  throw new ConflictError('This participant is already recorded at the activity.', [
    'input',
    'participantKey',
  ]);
}
