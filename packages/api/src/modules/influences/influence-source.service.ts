import { ConflictError, InvalidStateError } from '@rapport/core/errors.ts';
import type {
  DecisionInfluence,
  DecisionInfluenceSource,
} from '@rapport/database/generated/prisma/client.ts';
import * as z from 'zod';

import { recordAudit } from '../../audit.ts';
import { actingJurisdiction, type Context } from '../../context.ts';
import { createOnce, idempotencyKeySchema } from '../../idempotency.ts';
import { found, globalId } from '../../ids.ts';
import type { ConnectionSource } from '../../lists/connection.ts';
import { requireActivity } from '../activities/activity.service.ts';
import { concernId, requireConcern } from '../concerns/concern.service.ts';
import { sourcesMax, type InfluenceSource } from './influence.rules.ts';

export type InfluenceSourceRow = DecisionInfluenceSource;

/** The fields that a list or a lookup of sources reads. */
export const influenceSourceFields = [
  'decisionInfluenceId',
  'activityId',
  'communityConcernId',
  'createdAt',
] as const;

/** A source in an input. */
export const influenceSource = z
  .object({
    activityId: globalId('Activity', 'activity').optional(),
    communityConcernId: concernId.optional(),
  })
  .refine((given) => (given.activityId === undefined) !== (given.communityConcernId === undefined), {
    message: 'Give either "activityId" or "communityConcernId".',
  });

export const addInfluenceSourceSchema = z.object({
  decisionInfluenceId: globalId('DecisionInfluence', 'decision influence'),
  source: influenceSource,
  idempotencyKey: idempotencyKeySchema,
});

export const removeInfluenceSourceSchema = z.object({
  id: globalId('DecisionInfluenceSource', 'source of a decision influence'),
});

/** The sources of one influence, or what one activity or concern was a source of: the earliest recorded first. */
export function influenceSourceList(
  field: 'decisionInfluenceId' | 'activityId' | 'communityConcernId',
  id: string,
): ConnectionSource {
  return {
    model: 'DecisionInfluenceSource',
    fields: influenceSourceFields,
    orderBy: { field: 'createdAt', direction: 'asc', kind: 'time' },
    parent: { field, id },
  };
}

/** Looks an influence up and keeps others from changing its sources until the transaction ends. */
async function lockInfluence(
  context: Context,
  id: string,
  path: readonly string[],
): Promise<DecisionInfluence> {
  const { prisma } = context.database;
  await prisma.$queryRaw`select id from decision_influence where id = ${id}::uuid for update`;
  return found(await prisma.decisionInfluence.findFirst({ where: { id } }), 'The decision influence', path);
}

async function requireSource(
  context: Context,
  source: InfluenceSource,
  path: readonly string[],
): Promise<void> {
  const { activityId, communityConcernId } = source;
  if (activityId !== undefined) await requireActivity(context, activityId, [...path, 'activityId']);
  if (communityConcernId !== undefined) {
    await requireConcern(context, communityConcernId, [...path, 'communityConcernId']);
  }
}

const rowOf = (context: Context, decisionInfluenceId: string, source: InfluenceSource) => ({
  jurisdictionId: actingJurisdiction(context).id,
  decisionInfluenceId,
  activityId: source.activityId ?? null,
  communityConcernId: source.communityConcernId ?? null,
});

/** Writes the sources of a new influence. NotFoundError, with its place, for one that does not exist. */
export async function insertSources(
  context: Context,
  decisionInfluenceId: string,
  sources: readonly InfluenceSource[],
): Promise<void> {
  for (const [index, source] of sources.entries()) {
    await requireSource(context, source, ['input', 'sources', String(index)]);
  }
  await context.database.prisma.decisionInfluenceSource.createMany({
    data: sources.map((source) => rowOf(context, decisionInfluenceId, source)),
  });
}

/** Adds a source to an influence. */
export async function addInfluenceSource(
  context: Context,
  input: z.output<typeof addInfluenceSourceSchema>,
): Promise<{ decisionInfluence: DecisionInfluence }> {
  const { prisma } = context.database;
  const { decisionInfluenceId, source } = input;
  const path = ['input', 'decisionInfluenceId'];
  await createOnce(context, 'addInfluenceSource', input, async () => {
    await lockInfluence(context, decisionInfluenceId, path);
    await requireSource(context, source, ['input', 'source']);
    const row = rowOf(context, decisionInfluenceId, source);
    const known = await prisma.decisionInfluenceSource.findMany({ where: { decisionInfluenceId } });
    const isKnown = known.some(
      (one) => one.activityId === row.activityId && one.communityConcernId === row.communityConcernId,
    );
    if (isKnown) throw new ConflictError('This is a source of the influence already.', ['input', 'source']);
    if (known.length >= sourcesMax) {
      throw new InvalidStateError(`An influence has at most ${sourcesMax} sources.`, ['input', 'source']);
    }
    const { id } = await prisma.decisionInfluenceSource.create({ data: row, select: { id: true } });
    await recordAudit(context, {
      action: 'decisionInfluenceSource.added',
      entityType: 'DecisionInfluenceSource',
      entityId: id,
      detail: { decisionInfluenceId },
    });
    return id;
  });
  const influence = await prisma.decisionInfluence.findFirst({ where: { id: decisionInfluenceId } });
  return { decisionInfluence: found(influence, 'The decision influence', path) };
}

/** Takes a source off an influence; one source stays. */
export async function removeInfluenceSource(
  context: Context,
  { id }: z.output<typeof removeInfluenceSourceSchema>,
): Promise<{ decisionInfluence: DecisionInfluence }> {
  const { prisma } = context.database;
  const path = ['input', 'id'];
  const what = 'The source of a decision influence';
  const source = found(await prisma.decisionInfluenceSource.findFirst({ where: { id } }), what, path);
  const { decisionInfluenceId } = source;
  const decisionInfluence = await lockInfluence(context, decisionInfluenceId, path);
  if ((await prisma.decisionInfluenceSource.count({ where: { decisionInfluenceId } })) === 1) {
    throw new InvalidStateError('This is the only source of the influence; add another one first.', path);
  }
  const { count } = await prisma.decisionInfluenceSource.deleteMany({ where: { id } });
  // Somebody else removed it between the look and the lock.
  found(count > 0 ? source : null, what, path);
  await recordAudit(context, {
    action: 'decisionInfluenceSource.removed',
    entityType: 'DecisionInfluenceSource',
    entityId: id,
    detail: { decisionInfluenceId },
  });
  return { decisionInfluence };
}
