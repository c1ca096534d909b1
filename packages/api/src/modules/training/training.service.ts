import { InvalidStateError } from '@rapport/core/errors.ts';
import type { Training } from '@rapport/database/generated/prisma/client.ts';
import { StaffPosition } from '@rapport/database/generated/prisma/enums.ts';
import type { Condition } from '@rapport/database/list-reader.ts';
import * as z from 'zod';

import { recordAudit } from '../../audit.ts';
import { actingJurisdiction, type Context } from '../../context.ts';
import { createOnce, idempotencyKeySchema } from '../../idempotency.ts';
import { found, globalId } from '../../ids.ts';
import * as rules from '../../input-rules.ts';
import { requireRow } from '../../lists/batch-loaders.ts';
import type { ConnectionSource, ListOrder } from '../../lists/connection.ts';
import { refuseTaken } from '../../unique.ts';
import { changeVersion, expectVersion } from '../../versions.ts';
import { legalAuthorityId, requireAuthority } from '../authorities/legal-authority.service.ts';
import { validMonthsMax } from './training.rules.ts';

export type TrainingRow = Training;
export interface TrainingPayload {
  training: TrainingRow;
}

/** The fields that a list or a lookup of trainings reads. */
export const trainingFields = [
  'title',
  'code',
  'description',
  'requiredPositions',
  'validMonths',
  'legalAuthorityId',
  'retiredAt',
  'createdAt',
  'updatedAt',
  'version',
] as const;

/** The global id of a training in an input. */
export const trainingId = globalId('Training', 'training');

const validMonthsMessage = `A completion holds for 1 to ${validMonthsMax} months; leave it out where it holds for good.`;

const details = {
  title: rules.title(),
  code: rules.code(),
  description: rules.text('A description').nullish(),
  requiredPositions: z
    .array(z.enum(StaffPosition))
    .transform((positions) => [...new Set(positions)])
    .nullish(),
  validMonths: z.int().min(1, validMonthsMessage).max(validMonthsMax, validMonthsMessage).nullish(),
  legalAuthorityId: legalAuthorityId.nullish(),
};

export const createTrainingSchema = z.object({ ...details, idempotencyKey: idempotencyKeySchema });

export const updateTrainingSchema = z.object({
  ...details,
  id: trainingId,
  expectedVersion: rules.expectedVersion,
  title: details.title.nullish(),
  code: details.code.nullish(),
});

export const retireTrainingSchema = z.object({ id: trainingId, expectedVersion: rules.expectedVersion });

export const trainingFilterSchema = z
  .object({
    isRetired: z.boolean().nullish(),
    titleContains: rules.text('A text to look for').nullish(),
  })
  .nullish();

/** The tenant's trainings that a filter and an order describe. */
export function trainingList(
  filter: z.output<typeof trainingFilterSchema>,
  orderBy: ListOrder,
): ConnectionSource {
  const where: Condition[] = [];
  if (filter?.isRetired != null)
    where.push({ field: 'retiredAt', is: filter.isRetired ? 'notNull' : 'null' });
  if (filter?.titleContains) where.push({ field: 'title', is: 'contains', value: filter.titleContains });
  return { model: 'Training', fields: trainingFields, where, orderBy };
}

/** Looks a training up for a use case. Throws NotFoundError for a foreign or absent id. */
export async function requireTraining(
  context: Context,
  id: string,
  path: readonly string[],
): Promise<TrainingRow> {
  return found(await context.database.prisma.training.findFirst({ where: { id } }), 'The training', path);
}

/** Looks a training up and keeps it as it is until the transaction ends, for what a retired one does not allow. Throws NotFoundError for a foreign or absent id. */
export async function lockTraining(
  context: Context,
  id: string,
  path: readonly string[],
): Promise<TrainingRow> {
  await context.database.prisma.$queryRaw`select id from training where id = ${id}::uuid for update`;
  return requireTraining(context, id, path);
}

/** The training of a row that names one; one statement for all rows that ask at once. */
export function trainingOf(context: Context, id: string): Promise<TrainingRow> {
  return requireRow<TrainingRow>(context.loaders, 'Training', trainingFields, id);
}

/** Refuses to change or require what is taught no more. */
export function refuseRetired(training: TrainingRow, path: readonly string[]): void {
  if (training.retiredAt === null) return;
  const day = training.retiredAt.toISOString().slice(0, 10);
  throw new InvalidStateError(`This training was retired on ${day}.`, path);
}

async function expectFreeCode(context: Context, code: string): Promise<void> {
  const holder = await context.database.prisma.training.findFirst({ where: { code }, select: { id: true } });
  refuseTaken(holder, null, 'code', `There is a training "${code}" already.`);
}

/** Records something that staff are trained in. A code belongs to one training. */
export async function createTraining(context: Context, input: z.output<typeof createTrainingSchema>) {
  const { id } = await createOnce(context, 'createTraining', input, async () => {
    const { title, code, description, requiredPositions, validMonths, legalAuthorityId: authorityId } = input;
    await expectFreeCode(context, code);
    if (authorityId != null) await requireAuthority(context, authorityId, ['input', 'legalAuthorityId']);
    const training = await context.database.prisma.training.create({
      data: {
        jurisdictionId: actingJurisdiction(context).id,
        title,
        code,
        description: description ?? null,
        requiredPositions: requiredPositions ?? [],
        validMonths: validMonths ?? null,
        legalAuthorityId: authorityId ?? null,
      },
      select: { id: true },
    });
    await recordAudit(context, {
      action: 'training.created',
      entityType: 'Training',
      entityId: training.id,
    });
    return training.id;
  });
  return { training: await requireTraining(context, id, ['input']) };
}

/** Changes what is given; null clears what may be empty. Completions that are recorded keep the last day that they have. */
export async function updateTraining(context: Context, input: z.output<typeof updateTrainingSchema>) {
  const { id, expectedVersion, title, code, requiredPositions, ...optional } = input;
  const current = await lockTraining(context, id, ['input', 'id']);
  expectVersion(current.version, expectedVersion);
  refuseRetired(current, ['input', 'id']);
  if (code != null && code !== current.code) await expectFreeCode(context, code);
  if (optional.legalAuthorityId != null) {
    await requireAuthority(context, optional.legalAuthorityId, ['input', 'legalAuthorityId']);
  }
  const data = {
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
    ...(title == null ? {} : { title }),
    ...(code == null ? {} : { code }),
    ...(requiredPositions == null ? {} : { requiredPositions }),
  };
  const training = await changeTraining(context, id, expectedVersion, data);
  await recordAudit(context, {
    action: 'training.updated',
    entityType: 'Training',
    entityId: id,
    detail: { fields: Object.keys(data) },
  });
  return { training };
}

/** Takes a training out of use: nobody must complete it any more, and what was completed stays. */
export async function retireTraining(context: Context, input: z.output<typeof retireTrainingSchema>) {
  const { id, expectedVersion } = input;
  const current = await lockTraining(context, id, ['input', 'id']);
  expectVersion(current.version, expectedVersion);
  refuseRetired(current, ['input', 'id']);
  const training = await changeTraining(context, id, expectedVersion, { retiredAt: context.now() });
  await recordAudit(context, { action: 'training.retired', entityType: 'Training', entityId: id });
  return { training };
}

function changeTraining(context: Context, id: string, version: number, data: object): Promise<TrainingRow> {
  return changeVersion(
    version,
    () =>
      context.database.prisma.training.updateMany({
        where: { id, version },
        data: { ...data, version: { increment: 1 } },
      }),
    () => requireTraining(context, id, ['input', 'id']),
  );
}
