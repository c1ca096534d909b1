import { ConflictError, InvalidStateError } from '@rapport/core/errors.ts';
import type { output } from 'zod';

import type { Context } from '../../context.ts';
import { activities } from '../activities/tables.ts';
import { feedbackItems } from '../feedback/tables.ts';
import { themes } from '../focus-groups/tables.ts';
import { surveyVersions } from '../surveys/tables.ts';
import type {
  addFeedbackInfluenceSchema,
  removeFeedbackInfluenceSchema,
  updateFeedbackInfluenceSchema,
} from './policy-change.input.ts';
import { sourcesMax, type FeedbackSource } from './policy-change.rules.ts';
import { feedbackInfluences, policyChanges } from './tables.ts';

/** Refuses a source that is foreign or absent, with its path in the input. */
async function requireSource(
  context: Context,
  source: FeedbackSource,
  path: readonly string[],
): Promise<void> {
  const { activityId, feedbackItemId, surveyVersionId, themeId } = source;
  if (activityId !== undefined) await activities.require(context, activityId, [...path, 'activityId']);
  if (feedbackItemId !== undefined) {
    await feedbackItems.require(context, feedbackItemId, [...path, 'feedbackItemId']);
  }
  if (surveyVersionId !== undefined) {
    await surveyVersions.require(context, surveyVersionId, [...path, 'surveyVersionId']);
  }
  if (themeId !== undefined) await themes.require(context, themeId, [...path, 'themeId']);
}

/** The columns that name a source. */
const columnsOf = ({ activityId, feedbackItemId, surveyVersionId, themeId }: FeedbackSource) => ({
  activityId: activityId ?? null,
  feedbackItemId: feedbackItemId ?? null,
  surveyVersionId: surveyVersionId ?? null,
  themeId: themeId ?? null,
});

/** Writes the sources of a new policy change. Throws NotFoundError, with its path, for a source that is foreign or absent. */
export async function insertSources(
  context: Context,
  policyChangeId: string,
  sources: readonly FeedbackSource[],
): Promise<void> {
  for (const [index, source] of sources.entries()) {
    await requireSource(context, source, ['input', 'sources', String(index)]);
  }
  await context.database.prisma.feedbackInfluence.createMany({
    data: sources.map((source) => ({ policyChangeId, ...columnsOf(source) })),
  });
}

/** Adds a source to a policy change, which is locked so that the number of its sources keeps its limit. */
export async function addFeedbackInfluence(
  context: Context,
  input: output<typeof addFeedbackInfluenceSchema>,
) {
  const { policyChangeId, source, weight, rationale } = input;
  const path = ['input', 'source'];
  const policyChange = await policyChanges.lock(context, policyChangeId, ['input', 'policyChangeId']);
  await requireSource(context, source, path);
  const named = columnsOf(source);
  const known = await context.database.prisma.feedbackInfluence.findMany({
    where: { policyChangeId },
  });
  const isSame = (one: (typeof known)[number]): boolean =>
    Object.entries(named).every(([column, id]) => one[column as keyof typeof named] === id);
  if (known.some(isSame)) {
    throw new ConflictError('This is already a source of the policy change.', path);
  }
  if (known.length >= sourcesMax) {
    throw new InvalidStateError('LIMIT_REACHED', `A policy change has at most ${sourcesMax} sources.`, path);
  }
  await feedbackInfluences.create(
    context,
    { policyChangeId, ...named, weight, rationale },
    { action: 'feedbackInfluence.added', detail: { policyChangeId } },
  );
  return policyChange;
}

/** Changes the weight or the rationale of a source. */
export async function updateFeedbackInfluence(
  context: Context,
  input: output<typeof updateFeedbackInfluenceSchema>,
) {
  const { weight, rationale } = input;
  const source = await feedbackInfluences.lockVersion(context, input);
  return feedbackInfluences.update(context, source, { weight, rationale });
}

/** Removes a source from a policy change. One source remains: the policy change is locked, so that of two removals at the same time the second sees the first. */
export async function removeFeedbackInfluence(
  context: Context,
  { id }: output<typeof removeFeedbackInfluenceSchema>,
) {
  const path = ['input', 'id'];
  const { policyChangeId } = await feedbackInfluences.require(context, id, path);
  const policyChange = await policyChanges.lock(context, policyChangeId, path);
  // Another request may have removed it before this one had the lock.
  const source = await feedbackInfluences.lock(context, id, path);
  const { prisma } = context.database;
  if ((await prisma.feedbackInfluence.count({ where: { policyChangeId } })) === 1) {
    throw new InvalidStateError(
      'LAST_ONE',
      'This is the only source of the policy change; add another one first.',
      path,
    );
  }
  await feedbackInfluences.remove(context, source, path, { detail: { policyChangeId } });
  return policyChange;
}
