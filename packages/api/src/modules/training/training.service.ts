import { InvalidStateError } from '@rapport/core/errors.ts';
import type { output } from 'zod';

import type { Context } from '../../context.ts';
import { officeDayText } from '../../office-calendar.ts';
import type { RowOf } from '../../tables/columns.ts';
import { legalAuthorities } from '../authorities/tables.ts';
import type { createTrainingSchema, retireTrainingSchema, updateTrainingSchema } from './training.input.ts';
import { trainings } from './tables.ts';

/** Refuses to change or require a training that is retired. */
export function refuseRetired(
  context: Context,
  { retiredAt }: RowOf<'Training'>,
  path: readonly string[],
): void {
  if (retiredAt === null) return;
  const day = officeDayText(context, retiredAt);
  throw new InvalidStateError('RETIRED', `This training was retired on ${day}.`, path);
}

async function requireAuthority(context: Context, id: string | null | undefined): Promise<void> {
  if (id != null) await legalAuthorities.require(context, id, ['input', 'legalAuthorityId']);
}

/** Records a training for staff. No two trainings have the same code. */
export async function createTraining(context: Context, input: output<typeof createTrainingSchema>) {
  const { idempotencyKey: _key, ...columns } = input;
  await trainings.requireUnique(context, 'code', input.code);
  await requireAuthority(context, input.legalAuthorityId);
  return trainings.create(context, columns);
}

/** Changes a training that is in use. Recorded completions keep their last day. */
export async function updateTraining(context: Context, input: output<typeof updateTrainingSchema>) {
  const { id, expectedVersion: _version, ...columns } = input;
  const training = await trainings.lockVersion(context, input);
  refuseRetired(context, training, ['input', 'id']);
  await trainings.requireUnique(context, 'code', columns.code, id);
  await requireAuthority(context, columns.legalAuthorityId);
  return trainings.update(context, training, columns);
}

/** Retires a training: nobody has to complete it any longer, and recorded completions stay. */
export async function retireTraining(context: Context, input: output<typeof retireTrainingSchema>) {
  const training = await trainings.lockVersion(context, input);
  refuseRetired(context, training, ['input', 'id']);
  return trainings.update(context, training, { retiredAt: context.now() }, { action: 'training.retired' });
}
