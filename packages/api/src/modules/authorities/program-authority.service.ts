import { ConflictError } from '@rapport/core/errors.ts';
import type { ProgramAuthority } from '@rapport/database/generated/prisma/client.ts';
import * as z from 'zod';

import { recordAudit } from '../../audit.ts';
import { actingJurisdiction, type Context } from '../../context.ts';
import { createOnce, idempotencyKeySchema } from '../../idempotency.ts';
import { found, globalId } from '../../ids.ts';
import * as rules from '../../input-rules.ts';
import type { ConnectionSource } from '../../lists/connection.ts';
import { lockProgram, refuseOver, requireProgram, type ProgramPayload } from '../programs/program.service.ts';
import { legalAuthorityId, requireAuthority } from './legal-authority.service.ts';

export type ProgramAuthorityRow = ProgramAuthority;

/** The fields that a list or a lookup of a program's citations reads. */
export const programAuthorityFields = [
  'programId',
  'legalAuthorityId',
  'note',
  'createdAt',
  'updatedAt',
] as const;

export const addProgramAuthoritySchema = z.object({
  programId: globalId('Program', 'program'),
  legalAuthorityId,
  note: rules.text('A note').nullish(),
  idempotencyKey: idempotencyKeySchema,
});

export const removeProgramAuthoritySchema = z.object({
  id: globalId('ProgramAuthority', "program's legal authority"),
});

/** What a program cites, the first cited first. */
export function programAuthorityList(programId: string): ConnectionSource {
  return {
    model: 'ProgramAuthority',
    fields: programAuthorityFields,
    orderBy: { field: 'createdAt', direction: 'asc', kind: 'time' },
    parent: { field: 'programId', id: programId },
  };
}

/** Records that a program rests on a legal authority. */
export async function addProgramAuthority(
  context: Context,
  input: z.output<typeof addProgramAuthoritySchema>,
): Promise<ProgramPayload> {
  const { prisma } = context.database;
  const { programId, note } = input;
  const path = ['input', 'programId'];
  await createOnce(context, 'addProgramAuthority', input, async () => {
    refuseOver(await lockProgram(context, programId, path), path);
    const authority = await requireAuthority(context, input.legalAuthorityId, ['input', 'legalAuthorityId']);
    const cited = { programId, legalAuthorityId: authority.id };
    if (await prisma.programAuthority.findFirst({ where: cited, select: { id: true } })) {
      throw new ConflictError(`The program cites ${authority.citation} already.`, [
        'input',
        'legalAuthorityId',
      ]);
    }
    const made = await prisma.programAuthority.create({
      data: { ...cited, note: note ?? null, jurisdictionId: actingJurisdiction(context).id },
      select: { id: true },
    });
    await recordAudit(context, {
      action: 'programAuthority.added',
      entityType: 'ProgramAuthority',
      entityId: made.id,
    });
    return made.id;
  });
  return { program: await requireProgram(context, programId, path) };
}

/** Records that a program does not rest on a legal authority any more. */
export async function removeProgramAuthority(
  context: Context,
  { id }: z.output<typeof removeProgramAuthoritySchema>,
): Promise<ProgramPayload> {
  const { prisma } = context.database;
  const path = ['input', 'id'];
  const what = "The program's legal authority";
  const row = found(await prisma.programAuthority.findFirst({ where: { id } }), what, path);
  const program = await lockProgram(context, row.programId, path);
  refuseOver(program, path);
  const { count } = await prisma.programAuthority.deleteMany({ where: { id } });
  // Of two who remove it at once, one does.
  found(count > 0 ? row : null, what, path);
  await recordAudit(context, {
    action: 'programAuthority.removed',
    entityType: 'ProgramAuthority',
    entityId: id,
  });
  return { program };
}
