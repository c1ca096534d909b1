import type { Answers, AnswerValue } from './answer.ts';
import type { AnswerableQuestion } from './definition.ts';
import { expectedOf, readAnswer, type AnswerProblemCode, type GivenAnswer } from './given-answer.ts';
import { shownQuestions } from './skip-logic.ts';

export type ResponseProblemCode =
  AnswerProblemCode | 'UNKNOWN_QUESTION' | 'REPEATED_QUESTION' | 'NOT_SHOWN' | 'REQUIRED';

/** Why a response is refused: one of its answers, or a missing one. */
export interface ResponseProblem {
  readonly code: ResponseProblemCode;
  readonly questionCode: string;
  /** The position in the given answers; null for an answer that is missing. */
  readonly index: number | null;
  /** The valid answers, in words. */
  readonly expected: string;
  /** A sentence for the person who answers. */
  readonly message: string;
}

export type ValidatedResponse =
  | { readonly ok: true; readonly answers: Answers }
  | { readonly ok: false; readonly problems: readonly ResponseProblem[] };

/**
 * Checks the answers of one respondent against a questionnaire. All problems are reported, each with the code
 * of its question. Values without an answer, such as an empty text, count as no answer.
 */
export function validateResponse(
  { questions }: { readonly questions: readonly AnswerableQuestion[] },
  given: readonly GivenAnswer[],
): ValidatedResponse {
  const byCode = new Map(questions.map((question) => [question.code, question]));
  const problems: ResponseProblem[] = [];
  const places = new Map<string, number>();
  const answers = new Map<string, AnswerValue>();
  given.forEach((one, index) => {
    const { questionCode } = one;
    const question = byCode.get(questionCode);
    const report = (code: ResponseProblemCode, expected: string, message: string): void => {
      problems.push({ code, questionCode, index, expected, message });
    };
    if (question === undefined) {
      const shown = questionCode.slice(0, 64);
      return report('UNKNOWN_QUESTION', 'a question of this survey', `There is no question "${shown}".`);
    }
    if (places.has(questionCode)) {
      return report('REPEATED_QUESTION', 'one answer', `"${questionCode}" is answered twice.`);
    }
    places.set(questionCode, index);
    const read = readAnswer(question, one);
    if (!read.ok) {
      return report(
        read.code,
        read.expected,
        `The answer to "${questionCode}" is not valid. Expected: ${read.expected}.`,
      );
    }
    if (read.answer !== null) answers.set(questionCode, read.answer);
  });
  const refused = new Set(problems.map(({ questionCode }) => questionCode));
  for (const problem of flowProblems(questions, answers)) {
    // An answer that is refused already is not missing too.
    if (refused.has(problem.questionCode)) continue;
    problems.push({ ...problem, index: places.get(problem.questionCode) ?? null });
  }
  return problems.length === 0 ? { ok: true, answers } : { ok: false, problems };
}

/** The answers to questions that are not shown, and the required questions without an answer. */
export function flowProblems(questions: readonly AnswerableQuestion[], answers: Answers): ResponseProblem[] {
  const shown = shownQuestions(questions, answers);
  return questions.flatMap((question): ResponseProblem[] => {
    const { code: questionCode, isRequired } = question;
    const hasAnswer = answers.has(questionCode);
    const common = { questionCode, index: null };
    if (hasAnswer && !shown.has(questionCode)) {
      const message = `"${questionCode}" is not asked after these answers, so it cannot be answered.`;
      return [{ ...common, code: 'NOT_SHOWN', expected: 'no answer', message }];
    }
    if (isRequired && !hasAnswer && shown.has(questionCode)) {
      const expected = expectedOf(question);
      const message = `"${questionCode}" needs an answer. Expected: ${expected}.`;
      return [{ ...common, code: 'REQUIRED', expected, message }];
    }
    return [];
  });
}
