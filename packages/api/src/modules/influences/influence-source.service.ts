import { ConflictError, InvalidStateError } from '@rapport/core/errors.ts';
import type { output } from 'zod';

import type { Context } from '../../context.ts';
import { activities } from '../activities/tables.ts';
import { feedbackItems } from '../feedback/tables.ts';
import type { addInfluenceSourceSchema, removeInfluenceSourceSchema } from './influence.input.ts';
import { sourcesMax, type InfluenceSource } from './influence.rules.ts';
import { decisionInfluences, decisionInfluenceSources } from './tables.ts';

/** Refuses a source that is foreign or absent, with its path in the input. */
async function requireSource(
  context: Context,
  source: InfluenceSource,
  path: readonly string[],
): Promise<void> {
  const { activityId, feedbackItemId } = source;
  if (activityId !== undefined) await activities.require(context, activityId, [...path, 'activityId']);
  if (feedbackItemId !== undefined) {
    await feedbackItems.require(context, feedbackItemId, [...path, 'feedbackItemId']);
  }
}

/** Writes the sources of a new influence. Throws NotFoundError, with its path, for a source that is foreign or absent. */
export async function insertSources(
  context: Context,
  decisionInfluenceId: string,
  sources: readonly InfluenceSource[],
): Promise<void> {
  for (const [index, source] of sources.entries()) {
    await requireSource(context, source, ['input', 'sources', String(index)]);
  }
  await context.database.prisma.decisionInfluenceSource.createMany({
    data: sources.map(({ activityId = null, feedbackItemId = null }) => ({
      decisionInfluenceId,
      activityId,
      feedbackItemId,
    })),
  });
}

/** Adds a source to an influence, which is locked so that the number of its sources keeps its limit. */
export async function addInfluenceSource(context: Context, input: output<typeof addInfluenceSourceSchema>) {
  const { decisionInfluenceId, source } = input;
  const path = ['input', 'source'];
  const influence = await decisionInfluences.lock(context, decisionInfluenceId, [
    'input',
    'decisionInfluenceId',
  ]);
  await requireSource(context, source, path);
  const { activityId = null, feedbackItemId = null } = source;
  const known = await context.database.prisma.decisionInfluenceSource.findMany({
    where: { decisionInfluenceId },
  });
  if (known.some((one) => one.activityId === activityId && one.feedbackItemId === feedbackItemId)) {
    throw new ConflictError('This is already a source of the influence.', path);
  }
  if (known.length >= sourcesMax) {
    throw new InvalidStateError('LIMIT_REACHED', `An influence has at most ${sourcesMax} sources.`, path);
  }
  await decisionInfluenceSources.create(
    context,
    { decisionInfluenceId, activityId, feedbackItemId },
    { action: 'decisionInfluenceSource.added', detail: { decisionInfluenceId } },
  );
  return influence;
}

/** Removes a source from an influence. One source remains: the influence is locked, so that of two removals at the same time the second sees the first. */
export async function removeInfluenceSource(
  context: Context,
  { id }: output<typeof removeInfluenceSourceSchema>,
) {
  const path = ['input', 'id'];
  const { decisionInfluenceId } = await decisionInfluenceSources.require(context, id, path);
  const influence = await decisionInfluences.lock(context, decisionInfluenceId, path);
  // Another request may have removed it before this one had the lock.
  const source = await decisionInfluenceSources.lock(context, id, path);
  const { prisma } = context.database;
  if ((await prisma.decisionInfluenceSource.count({ where: { decisionInfluenceId } })) === 1) {
    throw new InvalidStateError(
      'LAST_ONE',
      'This is the only source of the influence; add another one first.',
      path,
    );
  }
  await decisionInfluenceSources.remove(context, source, path, { detail: { decisionInfluenceId } });
  return influence;
}
