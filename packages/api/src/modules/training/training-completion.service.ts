import { InvalidStateError } from '@rapport/core/errors.ts';
import type { output } from 'zod';

import { noteUnchanged } from '../../audit.ts';
import type { Context } from '../../context.ts';
import { isWithin } from '../../days.ts';
import { calendarOf, dayIn, officeDayText, officeToday, refuseFutureDay } from '../../office-calendar.ts';
import type { RowOf } from '../../tables/columns.ts';
import { auditedValues, correctedValues } from '../corrections/correction.rules.ts';
import { recordCorrection, requireStanding } from '../corrections/correction.service.ts';
import { staffMembers } from '../staff/tables.ts';
import type {
  correctTrainingCompletionSchema,
  recordTrainingCompletionSchema,
  voidTrainingCompletionSchema,
} from './training.input.ts';
import { lastValidDay } from './training.rules.ts';
import { trainingCompletions, trainings } from './tables.ts';

/** True if a completion is valid today and not void. */
export function isValidToday(
  context: Pick<Context, 'actor' | 'now'>,
  {
    completedOn,
    expiresOn,
    voidedAt,
  }: Pick<RowOf<'TrainingCompletion'>, 'completedOn' | 'expiresOn' | 'voidedAt'>,
): boolean {
  return voidedAt === null && isWithin(officeToday(context), completedOn, expiresOn);
}

/** Records that a staff member completed a training, once for each day. Its last day follows from the training as it is now. */
export async function recordTrainingCompletion(
  context: Context,
  input: output<typeof recordTrainingCompletionSchema>,
) {
  const { trainingId, staffMemberId, completedOn, hours } = input;
  refuseFutureDay(context, completedOn, 'The day of a completion', dayPath);
  const { retiredAt, validMonths } = await trainings.lock(context, trainingId, ['input', 'trainingId']);
  await staffMembers.require(context, staffMemberId, ['input', 'staffMemberId']);
  requireBeforeRetirement(context, completedOn, retiredAt);
  const completed = { trainingId, staffMemberId, completedOn };
  await requireNewDay(context, completed);
  return trainingCompletions.create(
    context,
    { ...completed, expiresOn: lastValidDay(completedOn, validMonths), hours },
    { action: 'trainingCompletion.recorded', detail: { trainingId, staffMemberId } },
  );
}

/** Corrects the day or the hours of a completion. Its last day follows from the training as it is now. */
export async function correctTrainingCompletion(
  context: Context,
  input: output<typeof correctTrainingCompletionSchema>,
) {
  const { completedOn, hours, reason } = input;
  const { completion, training } = await lockCompletion(context, input);
  const isOtherDay = completedOn != null && completedOn.getTime() !== completion.completedOn.getTime();
  if (isOtherDay) {
    refuseFutureDay(context, completedOn, 'The day of a completion', dayPath);
    requireBeforeRetirement(context, completedOn, training.retiredAt);
    await requireNewDay(context, { ...completion, completedOn });
  }
  const expiresOn = isOtherDay ? lastValidDay(completedOn, training.validMonths) : undefined;
  const change = trainingCompletions.given({ completedOn, hours, expiresOn });
  const values = correctedValues(completion, change);
  if (values.length === 0) {
    noteUnchanged(context);
    return completion;
  }
  const recorded = { action: 'trainingCompletion.corrected', detail: auditedValues(values) };
  const corrected = await trainingCompletions.update(context, completion, change, recorded);
  const record = { trainingCompletionId: completion.id };
  await recordCorrection(context, record, { kind: 'CORRECTED', reason, values });
  return corrected;
}

/** Voids a completion. It stays readable, and nobody counts as trained because of it. */
export async function voidTrainingCompletion(
  context: Context,
  input: output<typeof voidTrainingCompletionSchema>,
) {
  const { completion } = await lockCompletion(context, input);
  const change = { voidedAt: context.now() };
  const recorded = { action: 'trainingCompletion.voided' };
  const voided = await trainingCompletions.update(context, completion, change, recorded);
  const record = { trainingCompletionId: completion.id };
  await recordCorrection(context, record, { kind: 'VOIDED', reason: input.reason });
  return voided;
}

/** Locks the training and then the completion, at the version that the correction is based on. */
async function lockCompletion(context: Context, input: { id: string; expectedVersion: number }) {
  const path = ['input', 'id'];
  const { trainingId } = await trainingCompletions.require(context, input.id, path);
  const training = await trainings.lock(context, trainingId, path);
  const completion = await trainingCompletions.lockVersion(context, input);
  requireStanding(context, completion);
  return { completion, training };
}

const dayPath = ['input', 'completedOn'];

function requireBeforeRetirement(context: Context, completedOn: Date, retiredAt: Date | null): void {
  if (retiredAt === null || completedOn <= dayIn(retiredAt, calendarOf(context).timeZone)) return;
  const day = officeDayText(context, retiredAt);
  throw new InvalidStateError(
    'RETIRED',
    `This training was retired on ${day}. A completion cannot be later.`,
    dayPath,
  );
}

async function requireNewDay(
  context: Context,
  {
    trainingId,
    staffMemberId,
    completedOn,
  }: { trainingId: string; staffMemberId: string; completedOn: Date },
): Promise<void> {
  const there = { trainingId, staffMemberId, completedOn, voidedAt: null };
  await trainingCompletions.requireAbsent(
    context,
    there,
    'This completion is already recorded for that day.',
    dayPath,
  );
}
