import { codesOf, type Answers } from './answer.ts';
import type { Condition, ShownIf } from './condition.ts';
import type { AnswerableQuestion } from './definition.ts';

type Asked = Pick<AnswerableQuestion, 'code' | 'choices'>;

/**
 * Whether a question is shown to someone with these answers. `answers` must have no answers to questions that
 * are not shown; `shownQuestions` decides that for a whole questionnaire.
 */
function isShown(
  question: { readonly shownIf: ShownIf | null },
  answers: Answers,
  questions: readonly Asked[],
): boolean {
  return question.shownIf === null || meetsAll(question.shownIf, answers, questions);
}

/** Whether answers meet all conditions of a question or of a quota. */
export function meetsAll({ all }: ShownIf, answers: Answers, questions: readonly Asked[]): boolean {
  return all.every((condition) => meets(condition, answers, questions));
}

function meets(condition: Condition, answers: Answers, questions: readonly Asked[]): boolean {
  const answer = answers.get(condition.question);
  if ('isAnswered' in condition) {
    const isAnswered = answer !== undefined && !isMissingAnswer(condition.question, answers, questions);
    return isAnswered === condition.isAnswered;
  }
  if (answer === undefined) return false;
  if ('anyOf' in condition) {
    const codes = codesOf(answer);
    return condition.anyOf.some((code) => codes.includes(code));
  }
  if (answer.kind !== 'NUMBER') return false;
  const { from, to } = condition;
  return (from == null || answer.number >= from) && (to == null || answer.number <= to);
}

/** Whether an answer is none of the valid ones, because it is a missing kind or a choice of such a kind. */
function isMissingAnswer(code: string, answers: Answers, questions: readonly Asked[]): boolean {
  const answer = answers.get(code);
  if (answer === undefined) return false;
  if (answer.kind === 'MISSING' || answer.kind === 'MISSING_KIND') return true;
  if (answer.kind !== 'SINGLE_CHOICE' && answer.kind !== 'MULTIPLE_CHOICE') return false;
  const choices = questions.find((question) => question.code === code)?.choices ?? [];
  return codesOf(answer).every((chosen) =>
    choices.some((choice) => choice.code === chosen && choice.missingKind !== null),
  );
}

/**
 * The codes of the questions that someone with these answers is asked. An answer to a question that is not
 * shown does not count for later questions.
 */
export function shownQuestions(
  questions: readonly (Asked & { readonly shownIf: ShownIf | null })[],
  answers: Answers,
): Set<string> {
  const shown = new Set<string>();
  const counted = new Map<string, NonNullable<ReturnType<Answers['get']>>>();
  for (const question of questions) {
    if (!isShown(question, counted, questions)) continue;
    shown.add(question.code);
    const answer = answers.get(question.code);
    if (answer !== undefined) counted.set(question.code, answer);
  }
  return shown;
}
