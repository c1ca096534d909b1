import { ConflictError } from '@rapport/core/errors.ts';
import type { ProgramTraining } from '@rapport/database/generated/prisma/client.ts';
import * as z from 'zod';

import { recordAudit } from '../../audit.ts';
import { actingJurisdiction, type Context } from '../../context.ts';
import { createOnce, idempotencyKeySchema } from '../../idempotency.ts';
import { found, globalId } from '../../ids.ts';
import type { ConnectionSource } from '../../lists/connection.ts';
import { lockProgram, refuseOver, requireProgram, type ProgramPayload } from '../programs/program.service.ts';
import { lockTraining, refuseRetired, trainingId } from './training.service.ts';

export type ProgramTrainingRow = ProgramTraining;

/** The fields that a list or a lookup of required trainings reads. */
export const programTrainingFields = ['programId', 'trainingId', 'createdAt'] as const;

export const requireTrainingOfProgramSchema = z.object({
  programId: globalId('Program', 'program'),
  trainingId,
  idempotencyKey: idempotencyKeySchema,
});

export const removeTrainingOfProgramSchema = z.object({
  id: globalId('ProgramTraining', "program's required training"),
});

/** The trainings that a program requires, the first required first. */
export function programTrainingList(programId: string): ConnectionSource {
  return {
    model: 'ProgramTraining',
    fields: programTrainingFields,
    orderBy: { field: 'createdAt', direction: 'asc', kind: 'time' },
    parent: { field: 'programId', id: programId },
  };
}

/** Records that whoever works on a program must have completed a training. */
export async function requireTrainingOfProgram(
  context: Context,
  input: z.output<typeof requireTrainingOfProgramSchema>,
): Promise<ProgramPayload> {
  const { prisma } = context.database;
  const { programId } = input;
  const path = ['input', 'programId'];
  await createOnce(context, 'requireTrainingOfProgram', input, async () => {
    refuseOver(await lockProgram(context, programId, path), path);
    const training = await lockTraining(context, input.trainingId, ['input', 'trainingId']);
    refuseRetired(training, ['input', 'trainingId']);
    const required = { programId, trainingId: training.id };
    if (await prisma.programTraining.findFirst({ where: required, select: { id: true } })) {
      throw new ConflictError('The program requires this training already.', ['input', 'trainingId']);
    }
    const made = await prisma.programTraining.create({
      data: { ...required, jurisdictionId: actingJurisdiction(context).id },
      select: { id: true },
    });
    await recordAudit(context, {
      action: 'programTraining.required',
      entityType: 'ProgramTraining',
      entityId: made.id,
      detail: required,
    });
    return made.id;
  });
  return { program: await requireProgram(context, programId, path) };
}

/** Records that a program does not require a training any more. */
export async function removeTrainingOfProgram(
  context: Context,
  { id }: z.output<typeof removeTrainingOfProgramSchema>,
): Promise<ProgramPayload> {
  const { prisma } = context.database;
  const path = ['input', 'id'];
  const what = "The program's required training";
  const { programId, trainingId: trainingRowId } = found(
    await prisma.programTraining.findFirst({ where: { id } }),
    what,
    path,
  );
  const program = await lockProgram(context, programId, path);
  refuseOver(program, path);
  const { count } = await prisma.programTraining.deleteMany({ where: { id } });
  // Of two who remove it at once, one does.
  found(count > 0 ? program : null, what, path);
  await recordAudit(context, {
    action: 'programTraining.removed',
    entityType: 'ProgramTraining',
    entityId: id,
    detail: { programId, trainingId: trainingRowId },
  });
  return { program };
}
