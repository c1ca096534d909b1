import { subjectOf } from '@rapport/core/actor.ts';
import type { Job, RetentionRun, RetentionRunLine } from '@rapport/database/generated/prisma/client.ts';
import * as z from 'zod';

import { recordAudit } from '../../audit.ts';
import { actingJurisdiction, type Context } from '../../context.ts';
import { createOnce, idempotencyKeySchema } from '../../idempotency.ts';
import { found } from '../../ids.ts';
import { newestFirst, type ConnectionSource } from '../../lists/connection.ts';
import { seesAllConflicts } from '../conflicts/conflict.rules.ts';
import { isPrivate, retainedTypes } from './retention.rules.ts';

export type RetentionRunRow = RetentionRun;
export type RetentionRunLineRow = RetentionRunLine;

export const retentionRunFields = ['jobId', 'isDryRun', 'createdAt'] as const;
const lineFields = ['recordType', 'due', 'deleted', 'held', 'referenced'] as const;

export const requestRetentionRunSchema = z.object({
  dryRun: z.boolean(),
  idempotencyKey: idempotencyKeySchema,
});

export function retentionRunList(): ConnectionSource {
  return { model: 'RetentionRun', fields: retentionRunFields, orderBy: newestFirst };
}

/**
 * The lines of a run, in the order in which a run goes through the types. How many disclosures were past their time, and how many of one program a hold kept, is for those
 * who see every disclosure: whoever administers the office could otherwise ask run after run about which things there are some.
 */
export async function linesOf(context: Context, retentionRunId: string): Promise<RetentionRunLineRow[]> {
  const lines = await context.loaders.list<RetentionRunLineRow>(
    {
      model: 'RetentionRunLine',
      fields: lineFields,
      orderBy: { field: 'id', direction: 'asc' },
      limit: retainedTypes.length,
      parentField: 'retentionRunId',
    },
    retentionRunId,
  );
  const place = new Map(retainedTypes.map(({ recordType }, index) => [recordType, index]));
  const shown = lines.filter(({ recordType }) => !isPrivate(recordType) || seesAllConflicts(context.actor));
  return shown.sort((one, other) => (place.get(one.recordType) ?? 0) - (place.get(other.recordType) ?? 0));
}

/** Asks for what is past its time to be removed; a job does it. */
export async function requestRetentionRun(
  context: Context,
  input: z.output<typeof requestRetentionRunSchema>,
): Promise<{ retentionRun: RetentionRunRow; job: Job }> {
  const { prisma } = context.database;
  const jurisdictionId = actingJurisdiction(context).id;
  const { id } = await createOnce(context, 'requestRetentionRun', input, async () => {
    const job = await prisma.job.create({
      data: {
        jurisdictionId,
        kind: 'RETENTION_RUN',
        createdBySubject: subjectOf(context.actor),
        enqueuedAt: context.now(),
      },
    });
    const run = await prisma.retentionRun.create({
      data: { jurisdictionId, jobId: job.id, isDryRun: input.dryRun },
    });
    await recordAudit(context, {
      action: 'retentionRun.requested',
      entityType: 'RetentionRun',
      entityId: run.id,
      detail: { isDryRun: input.dryRun },
    });
    return run.id;
  });
  const run = await prisma.retentionRun.findFirst({ where: { id }, include: { job: true } });
  const { job, ...retentionRun } = found(run, 'The retention run', ['input']);
  return { retentionRun, job };
}
