import { subjectOf } from '@rapport/core/actor.ts';
import type { output } from 'zod';

import type { Context } from '../../context.ts';
import type { RowOf } from '../../tables/columns.ts';
import { seesAllConflicts } from '../conflicts/conflict.rules.ts';
import type { requestRetentionRunSchema } from './retention-run.input.ts';
import { isPrivate, retainedTypes } from './retention.rules.ts';
import { retentionRunLines, retentionRuns } from './tables.ts';

export const retentionRunKind = 'RETENTION_RUN';

/**
 * The lines of a run, in the order in which a run handles the types. Only people who see every disclosure may see how many disclosures were due, and how many a hold on one program
 * kept. Otherwise an administrator could learn from several runs which subjects have disclosures.
 */
export async function linesOf(
  context: Context,
  retentionRunId: string,
): Promise<RowOf<'RetentionRunLine'>[]> {
  const lines = await context.loaders.list<RowOf<'RetentionRunLine'>>(
    {
      model: retentionRunLines.model,
      fields: retentionRunLines.columns,
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

/** Requests a retention run. A job performs it. */
export async function requestRetentionRun(
  context: Context,
  { dryRun: isDryRun }: output<typeof requestRetentionRunSchema>,
): Promise<RowOf<'RetentionRun'>> {
  const job = await context.database.prisma.job.create({
    data: {
      kind: retentionRunKind,
      createdBySubject: subjectOf(context.actor),
      enqueuedAt: context.now(),
    },
  });
  const recorded = { action: 'retentionRun.requested', detail: { isDryRun } };
  return retentionRuns.create(context, { jobId: job.id, isDryRun }, recorded);
}
