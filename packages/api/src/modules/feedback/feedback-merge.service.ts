import { InvalidStateError } from '@rapport/core/errors.ts';
import type { output } from 'zod';

import type { Context } from '../../context.ts';
import type { RowOf } from '../../tables/columns.ts';
import type { mergeFeedbackSchema, unmergeFeedbackSchema } from './feedback.input.ts';
import { mergingIssue } from './feedback.rules.ts';
import { feedbackItems } from './tables.ts';

/** Merges a duplicate into the feedback item that is kept. The duplicate stays readable and shares the answer. */
export async function mergeFeedback(context: Context, input: output<typeof mergeFeedbackSchema>) {
  const { id, keptId } = input;
  const path = ['input', 'keptId'];
  // Both are locked in the order of their ids, so that two merges of the same items wait for each other.
  if (keptId < id) await feedbackItems.lock(context, keptId, path);
  const duplicate = await feedbackItems.lockVersion(context, input);
  const kept = await feedbackItems.lock(context, keptId, path);
  const duplicates = await context.database.prisma.feedbackItem.count({ where: { mergedIntoId: id } });
  const issue = mergingIssue({ ...duplicate, duplicates }, kept);
  if (issue !== null) throw new InvalidStateError('WRONG_STATUS', issue, path);
  const recorded = { action: 'feedbackItem.merged', detail: { keptId } };
  return feedbackItems.update(
    context,
    duplicate,
    { mergedIntoId: keptId, mergedAt: context.now() },
    recorded,
  );
}

/** Makes a duplicate a feedback item of its own again. It has the status that it had. */
export async function unmergeFeedback(context: Context, input: output<typeof unmergeFeedbackSchema>) {
  const duplicate = await feedbackItems.lockVersion(context, input);
  if (duplicate.mergedIntoId === null) {
    const message = 'The feedback item is not merged into another one.';
    throw new InvalidStateError('ALREADY_DONE', message, ['input', 'id']);
  }
  const recorded = { action: 'feedbackItem.unmerged', detail: { keptId: duplicate.mergedIntoId } };
  return feedbackItems.update(context, duplicate, { mergedIntoId: null, mergedAt: null }, recorded);
}

/** How many submissions say the same: the item, and the duplicates that are merged into it. One statement for all items of a request. */
export async function submissionsOf(
  context: Context,
  { id }: Pick<RowOf<'FeedbackItem'>, 'id'>,
): Promise<number> {
  const duplicates = await context.loaders.batch('duplicates of feedback', id, async (ids) => {
    const counted = await context.database.prisma.feedbackItem.groupBy({
      by: ['mergedIntoId'],
      where: { mergedIntoId: { in: [...ids] } },
      _count: true,
    });
    return new Map(counted.map(({ mergedIntoId, _count: count }) => [mergedIntoId ?? '', count]));
  });
  return 1 + (duplicates ?? 0);
}
