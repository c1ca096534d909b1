export type QuestionKind = 'NUMBER' | 'SINGLE_CHOICE' | 'MULTIPLE_CHOICE' | 'TEXT' | 'DATE';

export interface ChoiceDefinition {
  readonly code: string;
  readonly label: string;
  /** The label in the other languages of the version. */
  readonly otherLabels?: readonly string[];
  /** The number for this choice in a mean or a scale; null if it has no number. */
  readonly value: number | null;
  /**
   * "Don't know", "prefer not to say": an answer that is not counted as valid. Questions of any kind can have
   * such choices.
   */
  readonly isMissing: boolean;
}

export interface QuestionDefinition {
  /** Unique in the version. */
  readonly code: string;
  readonly text: string;
  /** The text in the other languages of the version. */
  readonly otherTexts?: readonly string[];
  readonly kind: QuestionKind;
  readonly choices: readonly ChoiceDefinition[];
  /** Smallest and largest valid answer of a NUMBER question. */
  readonly minimum: number | null;
  readonly maximum: number | null;
}

export interface ScaleItemDefinition {
  readonly questionCode: string;
  readonly isReversed: boolean;
}

export interface ScaleDefinition {
  readonly code: string;
  readonly label: string;
  readonly items: readonly ScaleItemDefinition[];
  /** A respondent with fewer valid items has no score. */
  readonly minAnswered: number;
}

/** One version of a survey in one language, with questions and scales in their order. */
export interface SurveyVersionDefinition {
  readonly survey: { readonly id: string; readonly title: string };
  readonly version: { readonly id: string; readonly number: number };
  readonly questions: readonly QuestionDefinition[];
  readonly scales: readonly ScaleDefinition[];
}

/**
 * An answer from a file or a form. `MISSING` is a choice that is not counted, in a question without other
 * choices.
 */
export type AnswerValue =
  | { readonly kind: 'NUMBER'; readonly number: number }
  | { readonly kind: 'SINGLE_CHOICE'; readonly choiceCode: string }
  | { readonly kind: 'MULTIPLE_CHOICE'; readonly choiceCodes: readonly string[] }
  | { readonly kind: 'TEXT'; readonly text: string }
  /** An ISO 8601 calendar date, such as 2026-03-31. */
  | { readonly kind: 'DATE'; readonly date: string }
  | { readonly kind: 'MISSING'; readonly choiceCode: string };

/** One completed questionnaire. A question without an answer has no entry. */
export interface SurveyResponse {
  readonly respondentKey: string | null;
  readonly submittedAt: Date | null;
  readonly answers: ReadonlyMap<string, AnswerValue>;
}
