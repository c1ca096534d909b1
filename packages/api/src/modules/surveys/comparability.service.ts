import { ValidationError, type InputIssue } from '@rapport/core/errors.ts';

import type { Context } from '../../context.ts';
import { comparabilityProblem } from './comparability.rules.ts';
import type { StoredQuestionnaire } from './questionnaire.service.ts';
import type { QuestionInput } from './survey-questionnaire.input.ts';

/**
 * The questions with the questions that they are comparable to. A question for which the input says nothing
 * is proposed to be comparable with the question of the same code of `source`, if the answers fit. Throws a
 * ValidationError for a question of the input that does not exist in an earlier version of the survey that was
 * fielded, or whose answers do not fit.
 */
export async function withComparableQuestions(
  context: Context,
  version: { surveyId: string; number: number },
  questions: readonly QuestionInput[],
  source: StoredQuestionnaire | null,
): Promise<QuestionInput[]> {
  const givenIds = questions.flatMap(({ comparableToId }) => comparableToId ?? []);
  const earlier = new Map(
    (givenIds.length === 0 ? [] : await earlierQuestions(context, version, givenIds)).map((one) => [
      one.id,
      one,
    ]),
  );
  const issues: InputIssue[] = [];
  const linked = questions.map((question, index): QuestionInput => {
    const { comparableToId } = question;
    if (comparableToId === null) return question;
    if (comparableToId === undefined) return { ...question, comparableToId: proposal(question, source) };
    const target = earlier.get(comparableToId);
    const message =
      target === undefined
        ? `"${question.code}" is compared with a question that no earlier fielded version of this survey has.`
        : comparabilityProblem(question, target);
    if (message !== null) issues.push({ path: ['input', 'questions', index, 'comparableToId'], message });
    return question;
  });
  if (issues.length > 0) throw new ValidationError(issues);
  return linked;
}

function proposal(question: QuestionInput, source: StoredQuestionnaire | null): string | null {
  const same = source?.questions.find(({ code }) => code === question.code);
  if (!source || !same || comparabilityProblem(question, same) !== null) return null;
  return source.questionIds.get(same.code) ?? null;
}

function earlierQuestions(
  { database }: Context,
  { surveyId, number }: { surveyId: string; number: number },
  ids: readonly string[],
) {
  return database.prisma.question.findMany({
    where: {
      id: { in: [...ids] },
      surveyVersion: { surveyId, number: { lt: number }, status: { not: 'DRAFT' } },
    },
    select: {
      id: true,
      code: true,
      kind: true,
      minimum: true,
      maximum: true,
      choices: { select: { code: true, value: true, missingKind: true } },
    },
  });
}
