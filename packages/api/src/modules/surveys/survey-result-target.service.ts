import { ValidationError } from '@rapport/core/errors.ts';
import type { Prisma } from '@rapport/database/generated/prisma/client.ts';

import type { Context } from '../../context.ts';
import { answerRange } from './survey-version.rules.ts';

const withChoices = { choices: { orderBy: { position: 'asc' } } } as const satisfies Prisma.QuestionInclude;
/** A question with its choices in order. */
export type QuestionWithChoices = Prisma.QuestionGetPayload<{ include: typeof withChoices }>;

/** A question or scale to measure, with its numeric range. */
export interface Target {
  surveyVersionId: string;
  minimum: number;
  maximum: number;
  topBoxMinimum: number | null;
  /** The questions whose answers count. */
  items: readonly { question: QuestionWithChoices; reverseScored: boolean }[];
  minAnswered: number;
}

/** A question by its row id; null for an id that is foreign or absent. */
export function findQuestion(context: Context, id: string): Promise<QuestionWithChoices | null> {
  return context.database.prisma.question.findFirst({ where: { id }, include: withChoices });
}

/** The question or scale to measure; null for an id that is foreign or absent. Throws a ValidationError for a question without a numeric range. */
export async function findTarget(
  context: Context,
  target: { questionId: string } | { scaleId: string },
): Promise<Target | null> {
  if ('questionId' in target) {
    const question = await findQuestion(context, target.questionId);
    if (!question) return null;
    const range = requireRange(question, ['target', 'questionId']);
    return {
      ...range,
      surveyVersionId: question.surveyVersionId,
      topBoxMinimum: question.topBoxMinimum,
      items: [{ question, reverseScored: false }],
      minAnswered: 1,
    };
  }
  const scale = await context.database.prisma.scale.findFirst({
    where: { id: target.scaleId },
    include: { items: { orderBy: { position: 'asc' }, include: { question: { include: withChoices } } } },
  });
  const first = scale?.items[0];
  if (!scale || !first) return null;
  return {
    ...requireRange(first.question, ['target', 'scaleId']),
    surveyVersionId: scale.surveyVersionId,
    topBoxMinimum: scale.topBoxMinimum,
    items: scale.items.map((item) => ({ question: item.question, reverseScored: item.isReversed })),
    minAnswered: scale.minAnswered,
  };
}

function requireRange(question: QuestionWithChoices, path: string[]): { minimum: number; maximum: number } {
  const range = answerRange(question);
  if (range) return range;
  throw new ValidationError([
    {
      path,
      message: `"${question.code}" has no mean. Choose a NUMBER question with a minimum and maximum, or a SINGLE_CHOICE question whose choices have values.`,
    },
  ]);
}

/** Refuses a question by which the figures of a target cannot be broken down. */
export function requireDimension(target: Target, dimension: QuestionWithChoices): void {
  const refuse = (message: string): never => {
    throw new ValidationError([{ path: ['by'], message }]);
  };
  if (dimension.surveyVersionId !== target.surveyVersionId) {
    refuse('The demographic question belongs to another survey version.');
  }
  if (!dimension.isDemographic) refuse(`"${dimension.code}" is not a demographic question of this version.`);
  if (target.items.some((item) => item.question.id === dimension.id)) {
    refuse('The figures of a question cannot be broken down by the question itself.');
  }
}
