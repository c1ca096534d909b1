import { subjectOf } from '@rapport/core/actor.ts';
import { InvalidStateError } from '@rapport/core/errors.ts';
import type { output } from 'zod';

import { noteUnchanged, recordAudit } from '../../audit.ts';
import type { Context } from '../../context.ts';
import { cancelJob } from '../../jobs/job.cancel.ts';
import { periodArgument } from '../../period.ts';
import type { RowOf } from '../../tables/columns.ts';
import { peerGroups } from '../comparisons/tables.ts';
import {
  freezePlan,
  requireSameSubject,
  storedHiddenPlaces,
  storedRefusedCells,
  type RefusedCell,
  type StoredHiddenPlace,
} from './comparison-freeze.rules.ts';
import type { cancelComparisonFreezeSchema, freezeComparisonSchema } from './comparison-table.input.ts';
import { comparisonFreezes, comparisonTables } from './tables.ts';

export const freezeKind = 'COMPARISON_FREEZE';

/** Requests that a job freezes a comparison. An input that no table can have is refused at once. */
export async function freezeComparison(
  context: Context,
  input: output<typeof freezeComparisonSchema>,
): Promise<RowOf<'ComparisonFreeze'>> {
  const group =
    input.peerGroupId == null
      ? null
      : await peerGroups.require(context, input.peerGroupId, ['input', 'peerGroupId']);
  const replaced =
    input.newVersionOfId == null
      ? null
      : await comparisonTables.require(context, input.newVersionOfId, ['input', 'newVersionOfId']);
  const days = periodArgument(context, input.period);
  const officeSlugs = group?.officeSlugs ?? [];
  const periods = input.periods ?? 1;
  const plan = freezePlan({ ...input, days, periods, officeSlugs });
  if (replaced !== null) requireSameSubject(replaced, plan);
  const job = await context.database.prisma.job.create({
    data: { kind: freezeKind, createdBySubject: subjectOf(context.actor), enqueuedAt: context.now() },
  });
  const isDryRun = input.isDryRun ?? false;
  const { code: indicatorCode, revision } = plan.definition;
  return comparisonFreezes.create(
    context,
    {
      jobId: job.id,
      title: input.title,
      methods: input.methods,
      indicatorCode,
      revision,
      dimension: plan.dimension,
      firstDay: days.firstDay,
      lastDay: days.lastDay,
      periods,
      officeSlugs,
      roundedTo: input.roundedTo ?? null,
      isDryRun,
      replacedTableId: replaced?.id ?? null,
    },
    { action: 'comparisonFreeze.requested', detail: { indicator: indicatorCode, isDryRun } },
  );
}

/** Cancels a freeze that waits or runs. No table of it remains. Canceling again changes nothing; one that has ended is refused. */
export async function cancelComparisonFreeze(
  context: Context,
  { id }: output<typeof cancelComparisonFreezeSchema>,
) {
  const path = ['input', 'id'];
  const { jobId } = await comparisonFreezes.require(context, id, path);
  const { job, was } = await cancelJob(context, jobId, path);
  if (was === 'CANCELED') noteUnchanged(context);
  else if (was === 'SUCCEEDED' || was === 'FAILED') {
    const message = `This freeze has ended: it is ${was}. Only one that is QUEUED or RUNNING can be canceled.`;
    throw new InvalidStateError('WRONG_STATUS', message, path);
  } else {
    const entityType = comparisonFreezes.typeName;
    await recordAudit(context, {
      action: 'comparisonFreeze.canceled',
      entityType,
      entityId: id,
      detail: { was },
    });
  }
  return { job };
}

/** The decision of a freeze: what is hidden with the reasons, and the cells for which it was refused. Empty until it is decided. */
export async function freezeDecision(
  context: Context,
  id: string,
): Promise<{ hidden: StoredHiddenPlace[]; refused: RefusedCell[] }> {
  const row = await context.loaders.batch('decisions of freezes', id, async (ids) => {
    const found = await context.database.prisma.comparisonFreeze.findMany({
      where: { id: { in: [...ids] } },
      select: { id: true, hiddenPlaces: true, refusedCells: true },
    });
    return new Map(found.map((one) => [one.id, one]));
  });
  return {
    hidden: storedHiddenPlaces(row?.hiddenPlaces ?? null),
    refused: storedRefusedCells(row?.refusedCells ?? null),
  };
}
