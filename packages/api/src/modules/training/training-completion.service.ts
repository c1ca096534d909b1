import { InvalidStateError } from '@rapport/core/errors.ts';
import type { output } from 'zod';

import type { Context } from '../../context.ts';
import { isWithin } from '../../days.ts';
import { calendarOf, dayIn, officeDayText, officeToday, refuseFutureDay } from '../../office-calendar.ts';
import type { RowOf } from '../../tables/columns.ts';
import { staffMembers } from '../staff/tables.ts';
import type { recordTrainingCompletionSchema } from './training.input.ts';
import { lastValidDay } from './training.rules.ts';
import { trainingCompletions, trainings } from './tables.ts';

/** True if a completion is valid today. */
export function isValidToday(
  context: Pick<Context, 'actor' | 'now'>,
  { completedOn, expiresOn }: Pick<RowOf<'TrainingCompletion'>, 'completedOn' | 'expiresOn'>,
): boolean {
  return isWithin(officeToday(context), completedOn, expiresOn);
}

/** Records that a staff member completed a training, once for each day. Its last day follows from the training as it is now. */
export async function recordTrainingCompletion(
  context: Context,
  input: output<typeof recordTrainingCompletionSchema>,
) {
  const { trainingId, staffMemberId, completedOn, hours } = input;
  const path = ['input', 'completedOn'];
  refuseFutureDay(context, completedOn, 'The day of a completion', path);
  const { retiredAt, validMonths } = await trainings.lock(context, trainingId, ['input', 'trainingId']);
  await staffMembers.require(context, staffMemberId, ['input', 'staffMemberId']);
  if (retiredAt !== null && completedOn > dayIn(retiredAt, calendarOf(context).timeZone)) {
    const day = officeDayText(context, retiredAt);
    throw new InvalidStateError(
      'RETIRED',
      `This training was retired on ${day}. A completion cannot be later.`,
      path,
    );
  }
  const completed = { trainingId, staffMemberId, completedOn };
  const message = 'This completion is already recorded for that day.';
  await trainingCompletions.requireAbsent(context, completed, message, path);
  return trainingCompletions.create(
    context,
    { ...completed, expiresOn: lastValidDay(completedOn, validMonths), hours },
    { action: 'trainingCompletion.recorded', detail: { trainingId, staffMemberId } },
  );
}
