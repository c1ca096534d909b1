import { subjectOf } from '@rapport/core/actor.ts';
import { InvalidStateError, ValidationError } from '@rapport/core/errors.ts';
import type { output } from 'zod';

import type { Context } from '../../context.ts';
import type { RowOf } from '../../tables/columns.ts';
import type { answerIndicatorItemSchema } from './indicator-item.input.ts';
import { indicatorAnswers, indicatorDefinitions, indicatorItems } from './tables.ts';

/** Answers to one item, so that the list of them stays short. */
const answersMax = 100;

/** The items of an indicator in order; one statement for all indicators that ask at once. */
export async function itemsOf(context: Context, definitionId: string): Promise<RowOf<'IndicatorItem'>[]> {
  const items = await context.loaders.batch('indicator items', definitionId, async (ids) => {
    const rows = await context.database.prisma.indicatorItem.findMany({
      where: { indicatorDefinitionId: { in: [...ids] } },
      orderBy: [{ indicatorDefinitionId: 'asc' }, { position: 'asc' }],
    });
    return Map.groupBy(rows, (row) => row.indicatorDefinitionId);
  });
  return items ?? [];
}

/** The answers to an item, the latest first; one statement for all items that ask at once. */
export async function answersOf(context: Context, itemId: string): Promise<RowOf<'IndicatorAnswer'>[]> {
  const answers = await context.loaders.batch('indicator answers', itemId, async (ids) => {
    const rows = await context.database.prisma.indicatorAnswer.findMany({
      where: { indicatorItemId: { in: [...ids] } },
      orderBy: [{ indicatorItemId: 'asc' }, { effectiveFrom: 'desc' }],
    });
    return Map.groupBy(rows, (row) => row.indicatorItemId);
  });
  return answers ?? [];
}

/** The answer in force on a day: the latest that took effect until then. */
export async function answerOn(
  context: Context,
  itemId: string,
  day: Date,
): Promise<RowOf<'IndicatorAnswer'> | null> {
  const answers = await answersOf(context, itemId);
  return answers.find(({ effectiveFrom }) => effectiveFrom <= day) ?? null;
}

/** Records the office's answer to an item from a day on. An answer from the same day is changed; earlier ones stay. */
export async function answerIndicatorItem(
  context: Context,
  input: output<typeof answerIndicatorItemSchema>,
): Promise<RowOf<'IndicatorAnswer'>> {
  const { indicatorItemId, value, effectiveFrom } = input;
  const path = ['input', 'indicatorItemId'];
  const { kind, indicatorDefinitionId } = await indicatorItems.require(context, indicatorItemId, path);
  // Items never change and cannot be locked, so writers of answers wait for their indicator.
  await indicatorDefinitions.lock(context, indicatorDefinitionId, path);
  const note = input.note === '' ? null : (input.note ?? null);
  if (kind === 'CONTEXT' && value === 'YES' && note === null) {
    const message = 'Answer the question in the note.';
    throw new ValidationError([{ path: ['input', 'note'], message }]);
  }
  const answeredBySubject = subjectOf(context.actor);
  const known = await context.database.prisma.indicatorAnswer.findFirst({
    where: { indicatorItemId, effectiveFrom },
  });
  if (known) {
    const recorded = {
      action: 'indicatorAnswer.changed',
      detail: { valueFrom: known.value, valueTo: value },
    };
    return indicatorAnswers.update(context, known, { value, note, answeredBySubject }, recorded);
  }
  if ((await context.database.prisma.indicatorAnswer.count({ where: { indicatorItemId } })) >= answersMax) {
    throw new InvalidStateError('LIMIT_REACHED', `An item has at most ${answersMax} answers.`, path);
  }
  return indicatorAnswers.create(
    context,
    { indicatorItemId, value, note, effectiveFrom, answeredBySubject },
    { action: 'indicatorAnswer.recorded', detail: { value } },
  );
}
