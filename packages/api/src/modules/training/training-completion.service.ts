import { ConflictError, InvalidStateError } from '@rapport/core/errors.ts';
import type { TrainingCompletion } from '@rapport/database/generated/prisma/client.ts';
import type { Condition } from '@rapport/database/list-reader.ts';
import * as z from 'zod';

import { recordAudit } from '../../audit.ts';
import { actingJurisdiction, type Context } from '../../context.ts';
import { dayOf, isWithin, refuseFutureDay } from '../../days.ts';
import { createOnce, idempotencyKeySchema } from '../../idempotency.ts';
import { found, globalId } from '../../ids.ts';
import type { ConnectionSource } from '../../lists/connection.ts';
import { refersTo } from '../../lists/filter.schema.ts';
import { requireStaffMember } from '../staff/staff-member.service.ts';
import { hoursMax, lastValidDay } from './training.rules.ts';
import { lockTraining, trainingId } from './training.service.ts';

export type TrainingCompletionRow = TrainingCompletion;
export interface TrainingCompletionPayload {
  completion: TrainingCompletionRow;
}

/** The fields that a list or a lookup of completions reads. */
export const trainingCompletionFields = [
  'trainingId',
  'staffMemberId',
  'completedOn',
  'expiresOn',
  'hours',
  'createdAt',
] as const;

const hoursMessage = `Hours are more than 0 and at most ${hoursMax}.`;

export const recordTrainingCompletionSchema = z.object({
  trainingId,
  staffMemberId: globalId('StaffMember', 'staff member'),
  completedOn: z.date(),
  hours: z.number().positive(hoursMessage).max(hoursMax, hoursMessage).nullish(),
  idempotencyKey: idempotencyKeySchema,
});

export interface TrainingCompletionFilterInput {
  trainingId?: string | null | undefined;
  staffMemberId?: string | null | undefined;
  completedFrom?: Date | null | undefined;
  completedBefore?: Date | null | undefined;
}

/** The tenant's completions, or those of one training or one staff member, that a filter describes, the latest first. */
export function trainingCompletionList(
  filter: TrainingCompletionFilterInput | null | undefined,
  parent?: { field: 'trainingId' | 'staffMemberId'; id: string },
): ConnectionSource {
  const where: Condition[] = [];
  if (filter?.trainingId != null) where.push(refersTo('trainingId', 'Training', filter.trainingId));
  if (filter?.staffMemberId != null) {
    where.push(refersTo('staffMemberId', 'StaffMember', filter.staffMemberId));
  }
  if (filter?.completedFrom) where.push({ field: 'completedOn', is: 'atLeast', value: filter.completedFrom });
  if (filter?.completedBefore) {
    where.push({ field: 'completedOn', is: 'below', value: filter.completedBefore });
  }
  return {
    model: 'TrainingCompletion',
    fields: trainingCompletionFields,
    where,
    orderBy: { field: 'completedOn', direction: 'desc', kind: 'time' },
    ...(parent ? { parent } : {}),
  };
}

/** True where a completion holds today. */
export function holdsToday(
  context: Pick<Context, 'now'>,
  { completedOn, expiresOn }: Pick<TrainingCompletionRow, 'completedOn' | 'expiresOn'>,
): boolean {
  return isWithin(dayOf(context.now()), completedOn, expiresOn);
}

async function requireCompletion(
  context: Context,
  id: string,
  path: readonly string[],
): Promise<TrainingCompletionRow> {
  const completion = await context.database.prisma.trainingCompletion.findFirst({ where: { id } });
  return found(completion, 'The training completion', path);
}

/** Records that somebody completed a training, once for each day. How long it holds is what the training says now. */
export async function recordTrainingCompletion(
  context: Context,
  input: z.output<typeof recordTrainingCompletionSchema>,
): Promise<TrainingCompletionPayload> {
  const { prisma } = context.database;
  const { staffMemberId, completedOn } = input;
  refuseFutureDay(completedOn, context.now(), 'The day of a completion', ['input', 'completedOn']);
  const { id } = await createOnce(context, 'recordTrainingCompletion', input, async () => {
    const training = await lockTraining(context, input.trainingId, ['input', 'trainingId']);
    await requireStaffMember(context, staffMemberId, ['input', 'staffMemberId']);
    if (training.retiredAt !== null && completedOn > training.retiredAt) {
      const day = training.retiredAt.toISOString().slice(0, 10);
      throw new InvalidStateError(`This training was retired on ${day}, so that nobody completed it later.`, [
        'input',
        'completedOn',
      ]);
    }
    const completed = { trainingId: training.id, staffMemberId, completedOn };
    if (await prisma.trainingCompletion.findFirst({ where: completed, select: { id: true } })) {
      throw new ConflictError('This completion of that day is recorded already.', ['input', 'completedOn']);
    }
    const completion = await prisma.trainingCompletion.create({
      data: {
        ...completed,
        jurisdictionId: actingJurisdiction(context).id,
        expiresOn: lastValidDay(completedOn, training.validMonths),
        hours: input.hours ?? null,
      },
      select: { id: true },
    });
    await recordAudit(context, {
      action: 'trainingCompletion.recorded',
      entityType: 'TrainingCompletion',
      entityId: completion.id,
      detail: { trainingId: training.id, staffMemberId },
    });
    return completion.id;
  });
  return { completion: await requireCompletion(context, id, ['input']) };
}
