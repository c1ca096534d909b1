import { subjectOf } from '@rapport/core/actor.ts';
import { ForbiddenError, InvalidStateError } from '@rapport/core/errors.ts';
import type { ConflictDisclosure } from '@rapport/database/generated/prisma/client.ts';
import {
  ConflictNature,
  ConflictResolution,
  type ConflictStatus,
} from '@rapport/database/generated/prisma/enums.ts';
import type { Condition } from '@rapport/database/list-reader.ts';
import * as z from 'zod';

import { recordAudit } from '../../audit.ts';
import { actingJurisdiction, type Context } from '../../context.ts';
import { createOnce, idempotencyKeySchema } from '../../idempotency.ts';
import { found, globalId } from '../../ids.ts';
import * as rules from '../../input-rules.ts';
import type { ConnectionSource, ListOrder } from '../../lists/connection.ts';
import { changeVersion, expectVersion } from '../../versions.ts';
import { holdGates } from '../reviews/gate.service.ts';
import { subjectColumns } from '../reviews/governed.ts';
import { governedSubject, requireGoverned, subjectPath } from '../reviews/governed.service.ts';
import { aboutSubject, type SubjectFilterInput } from '../reviews/subject.filter.ts';
import { seesAllConflicts } from './conflict.rules.ts';

export type ConflictDisclosureRow = ConflictDisclosure;
export interface ConflictPayload {
  disclosure: ConflictDisclosureRow;
}

/** The fields that a list or a lookup of disclosures reads. */
export const conflictFields = [
  'discloserSubject',
  'programId',
  'activityId',
  'partnerOrganizationId',
  'budgetLineId',
  'publicationId',
  'nature',
  'description',
  'status',
  'resolution',
  'resolutionNote',
  'resolvedBySubject',
  'resolvedAt',
  'createdAt',
  'updatedAt',
  'version',
] as const;

const required = (label: string) => rules.text(label).min(1, `${label} must not be empty.`);

export const discloseConflictSchema = z.object({
  subject: governedSubject,
  nature: z.enum(ConflictNature),
  description: required('A description'),
  idempotencyKey: idempotencyKeySchema,
});
export const resolveConflictSchema = z.object({
  id: globalId('ConflictDisclosure', 'disclosure'),
  expectedVersion: rules.expectedVersion,
  resolution: z.enum(ConflictResolution),
  note: required('A note'),
});

export interface ConflictFilterInput {
  statuses?: readonly ConflictStatus[] | null | undefined;
  subject?: SubjectFilterInput | null | undefined;
}

/** The disclosures that a filter and an order describe: all of the tenant's for a reviewer, and everybody else's own. */
export function conflictList(
  context: Context,
  filter: ConflictFilterInput | null | undefined,
  orderBy: ListOrder,
): ConnectionSource {
  const where: Condition[] = [];
  if (!seesAllConflicts(context.actor)) {
    where.push({ field: 'discloserSubject', is: 'equal', value: subjectOf(context.actor) });
  }
  if (filter?.statuses) where.push({ field: 'status', is: 'oneOf', value: filter.statuses });
  if (filter?.subject) where.push(...aboutSubject(filter.subject));
  return { model: 'ConflictDisclosure', fields: conflictFields, where, orderBy };
}

async function requireConflict(
  context: Context,
  id: string,
  path: readonly string[],
): Promise<ConflictDisclosureRow> {
  const row = await context.database.prisma.conflictDisclosure.findFirst({ where: { id } });
  return found(row, 'The disclosure', path);
}

/** Discloses an interest of whoever asks. From then on nothing that it touches passes a gate until it is resolved. */
export async function discloseConflict(
  context: Context,
  input: z.output<typeof discloseConflictSchema>,
): Promise<ConflictPayload> {
  const { subject, nature, description } = input;
  const { id } = await createOnce(context, 'discloseConflict', input, async () => {
    await requireGoverned(context, subject, subjectPath(subject));
    const disclosure = await context.database.prisma.conflictDisclosure.create({
      data: {
        jurisdictionId: actingJurisdiction(context).id,
        discloserSubject: subjectOf(context.actor),
        [subjectColumns[subject.kind]]: subject.id,
        nature,
        description,
      },
      select: { id: true },
    });
    await holdGates(context);
    await audit(context, 'conflict.disclosed', disclosure.id);
    return disclosure.id;
  });
  return { disclosure: await requireConflict(context, id, ['input']) };
}

/** Says what was done about a disclosed interest, by a reviewer who is not its discloser. */
export async function resolveConflict(
  context: Context,
  input: z.output<typeof resolveConflictSchema>,
): Promise<ConflictPayload> {
  const path = ['input', 'id'];
  const current = await requireConflict(context, input.id, path);
  expectVersion(current.version, input.expectedVersion);
  const resolvedBySubject = subjectOf(context.actor);
  if (current.discloserSubject === resolvedBySubject) {
    throw new ForbiddenError('You disclosed this; another reviewer resolves it.', path);
  }
  if (current.status !== 'DISCLOSED') {
    throw new InvalidStateError(`The disclosure is ${current.status} and can no longer be changed.`, path);
  }
  const { id, expectedVersion, resolution, note } = input;
  const disclosure = await changeVersion(
    expectedVersion,
    () =>
      context.database.prisma.conflictDisclosure.updateMany({
        where: { id, version: expectedVersion },
        data: {
          status: 'RESOLVED',
          resolution,
          resolutionNote: note,
          resolvedBySubject,
          resolvedAt: context.now(),
          version: { increment: 1 },
        },
      }),
    () => requireConflict(context, id, path),
  );
  await audit(context, 'conflict.resolved', id);
  return { disclosure };
}

/** The event names the disclosure and nothing of what is in it; only reviewers see it (audit-event.service.ts). */
function audit(context: Context, action: string, entityId: string): Promise<void> {
  return recordAudit(context, { action, entityType: 'ConflictDisclosure', entityId });
}
