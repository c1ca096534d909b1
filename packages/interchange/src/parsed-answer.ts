import type { AnswerValue } from '@rapport/core/survey/answer.ts';

import type { RowIssueCode } from './row-result.ts';
import { codedChoices, missingKindOf, type QuestionDefinition } from './survey-definition.ts';

/** A parsed cell: the answer, null for an empty cell, or the issue. */
export type ParsedAnswer =
  | { readonly ok: true; readonly answer: AnswerValue | null }
  | { readonly ok: false; readonly code: RowIssueCode; readonly message: string };

export const noAnswer: ParsedAnswer = { ok: true, answer: null };

export function valid(answer: AnswerValue): ParsedAnswer {
  return { ok: true, answer };
}

export function invalid(code: RowIssueCode, message: string): ParsedAnswer {
  return { ok: false, code, message };
}

/** A missing answer by its code: a choice of the question, or the kind of the answer. */
export function missingAnswer(question: QuestionDefinition, choiceCode: string): AnswerValue {
  const missingKind = missingKindOf(question, choiceCode);
  return missingKind === null ? { kind: 'MISSING', choiceCode } : { kind: 'MISSING_KIND', missingKind };
}

/** The answer of several codes, in their order. */
export function manyChoices(question: QuestionDefinition, choiceCodes: readonly string[]): ParsedAnswer {
  const [first] = choiceCodes;
  if (first === undefined) return noAnswer;
  const kinds = new Map(codedChoices(question).map(({ code, missingKind }) => [code, missingKind]));
  const missing = choiceCodes.find((code) => kinds.get(code) != null);
  if (missing === undefined) {
    return valid({ kind: question.kind === 'RANKING' ? 'RANKING' : 'MULTIPLE_CHOICE', choiceCodes });
  }
  if (choiceCodes.length > 1) {
    const message = `"${missing}" stands for no answer, so no other choice can go with it.`;
    return invalid('CONFLICTING_CHOICES', message);
  }
  const isChoice = question.kind === 'MULTIPLE_CHOICE' && missingKindOf(question, missing) === null;
  return valid(isChoice ? { kind: 'MULTIPLE_CHOICE', choiceCodes } : missingAnswer(question, missing));
}
