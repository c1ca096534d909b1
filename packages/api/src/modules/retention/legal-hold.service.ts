import { subjectOf } from '@rapport/core/actor.ts';
import { InvalidStateError } from '@rapport/core/errors.ts';
import type { LegalHold } from '@rapport/database/generated/prisma/client.ts';
import { RecordType } from '@rapport/database/generated/prisma/enums.ts';
import type { Condition } from '@rapport/database/list-reader.ts';
import * as z from 'zod';

import { recordAudit } from '../../audit.ts';
import { actingJurisdiction, type Context } from '../../context.ts';
import { createOnce, idempotencyKeySchema } from '../../idempotency.ts';
import { found, globalId } from '../../ids.ts';
import * as rules from '../../input-rules.ts';
import type { ConnectionSource, ListOrder } from '../../lists/connection.ts';
import { changeVersion, expectVersion } from '../../versions.ts';
import { requireProgram } from '../programs/program.service.ts';
import { blockDeletions } from './hold.gate.ts';

export type LegalHoldRow = LegalHold;

export const legalHoldFields = [
  'title',
  'reason',
  'recordTypes',
  'programId',
  'placedBySubject',
  'releasedAt',
  'releasedBySubject',
  'createdAt',
  'version',
] as const;

export const placeLegalHoldSchema = z.object({
  title: rules.title(),
  reason: rules.text('A reason').min(1, 'A reason must not be empty.'),
  recordTypes: z
    .array(z.enum(RecordType))
    .nullish()
    .transform((types) => [...new Set(types ?? [])]),
  programId: globalId('Program', 'program').nullish(),
  idempotencyKey: idempotencyKeySchema,
});

export const releaseLegalHoldSchema = z.object({
  id: globalId('LegalHold', 'legal hold'),
  expectedVersion: rules.expectedVersion,
});

/** The tenant's holds that a filter and an order describe. */
export function legalHoldList(
  filter: { isReleased?: boolean | null | undefined } | null | undefined,
  orderBy: ListOrder,
): ConnectionSource {
  const where: Condition[] = [];
  if (filter?.isReleased != null)
    where.push({ field: 'releasedAt', is: filter.isReleased ? 'notNull' : 'null' });
  return { model: 'LegalHold', fields: legalHoldFields, where, orderBy };
}

async function requireHold(context: Context, id: string): Promise<LegalHoldRow> {
  const hold = await context.database.prisma.legalHold.findFirst({ where: { id } });
  return found(hold, 'The legal hold', ['input', 'id']);
}

/** Places a hold: from its commit on nothing that it covers is deleted. Waits for deletions that are under way. */
export async function placeLegalHold(context: Context, input: z.output<typeof placeLegalHoldSchema>) {
  const { prisma } = context.database;
  const jurisdictionId = actingJurisdiction(context).id;
  const { id } = await createOnce(context, 'placeLegalHold', input, async () => {
    await blockDeletions(context.database, jurisdictionId);
    const { title, reason, recordTypes, programId } = input;
    if (programId != null) await requireProgram(context, programId, ['input', 'programId']);
    const hold = await prisma.legalHold.create({
      data: {
        jurisdictionId,
        title,
        reason,
        recordTypes,
        programId: programId ?? null,
        placedBySubject: subjectOf(context.actor),
      },
      select: { id: true },
    });
    await recordAudit(context, {
      action: 'legalHold.placed',
      entityType: 'LegalHold',
      entityId: hold.id,
      detail: { recordTypes, programId: programId ?? null },
    });
    return hold.id;
  });
  return { legalHold: await requireHold(context, id) };
}

/** Ends a hold, for good: what it covered may be deleted again, and it stays in the list. */
export async function releaseLegalHold(context: Context, input: z.output<typeof releaseLegalHoldSchema>) {
  const { id, expectedVersion } = input;
  const current = await requireHold(context, id);
  expectVersion(current.version, expectedVersion);
  if (current.releasedAt !== null) {
    throw new InvalidStateError('The legal hold was released already.', ['input', 'id']);
  }
  const legalHold = await changeVersion(
    expectedVersion,
    () =>
      context.database.prisma.legalHold.updateMany({
        where: { id, version: expectedVersion },
        data: {
          releasedAt: context.now(),
          releasedBySubject: subjectOf(context.actor),
          version: { increment: 1 },
        },
      }),
    () => requireHold(context, id),
  );
  await recordAudit(context, { action: 'legalHold.released', entityType: 'LegalHold', entityId: id });
  return { legalHold };
}
