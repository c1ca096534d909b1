import type { MissingKind } from './definition.ts';

/**
 * An answer. `MISSING` is a choice that does not count, in a question without other choices. `MISSING_KIND` is a
 * missing answer without a choice.
 */
export type AnswerValue =
  | { readonly kind: 'NUMBER'; readonly number: number }
  | { readonly kind: 'SINGLE_CHOICE'; readonly choiceCode: string }
  | { readonly kind: 'MULTIPLE_CHOICE'; readonly choiceCodes: readonly string[] }
  /** The first choice has rank 1. Choices that are left out have no rank. */
  | { readonly kind: 'RANKING'; readonly choiceCodes: readonly string[] }
  | { readonly kind: 'TEXT'; readonly text: string }
  /** An ISO 8601 calendar day, such as 2026-03-31. */
  | { readonly kind: 'DATE'; readonly date: string }
  | { readonly kind: 'MISSING'; readonly choiceCode: string }
  | { readonly kind: 'MISSING_KIND'; readonly missingKind: MissingKind };

/** The answers of one respondent by the code of the question. A question without an answer has no entry. */
export type Answers = ReadonlyMap<string, AnswerValue>;

/** The codes that an answer names: of choices, or of the kind of a missing answer. */
export function codesOf(answer: AnswerValue): readonly string[] {
  switch (answer.kind) {
    case 'MULTIPLE_CHOICE':
    case 'RANKING':
      return answer.choiceCodes;
    case 'SINGLE_CHOICE':
    case 'MISSING':
      return [answer.choiceCode];
    case 'MISSING_KIND':
      return [answer.missingKind];
    default:
      return [];
  }
}
