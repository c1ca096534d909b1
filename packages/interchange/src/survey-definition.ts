import type { Answers } from '@rapport/core/survey/answer.ts';
import {
  missingKindsOf,
  type AnswerableQuestion,
  type CodedChoice,
  type MissingKind,
} from '@rapport/core/survey/definition.ts';

export interface ChoiceDefinition extends CodedChoice {
  readonly label: string;
  /** The label in the other languages of the version. */
  readonly otherLabels?: readonly string[];
  /** The number for this choice in a mean or a scale, or the point of a SCALE question; null without a number. */
  readonly value: number | null;
}

export interface QuestionDefinition extends AnswerableQuestion {
  readonly text: string;
  /** The text in the other languages of the version. */
  readonly otherTexts?: readonly string[];
  readonly choices: readonly ChoiceDefinition[];
  /** Others may know the answer of a person, such as their age. A de-identified export groups the answers, so that nobody is found by them. */
  readonly isQuasiIdentifier?: boolean;
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

/** The words of files for a missing answer that is no choice, besides its code. */
const missingLabels: Readonly<Record<MissingKind, readonly [string, ...string[]]>> = {
  DONT_KNOW: ["Don't know", 'Do not know', 'No sé', 'No sabe'],
  PREFER_NOT_TO_SAY: ['Prefer not to say', 'Prefiero no decirlo', 'Prefiere no decirlo'],
  NOT_APPLICABLE: ['Not applicable', 'No corresponde'],
  OTHER_MISSING: ['Missing'],
};

/**
 * All codes that a file can have for a question: its choices, and the missing answers that need no choice as if
 * they were choices.
 */
export function codedChoices(question: QuestionDefinition): ChoiceDefinition[] {
  return [
    ...question.choices,
    ...missingKindsOf(question).map((missingKind): ChoiceDefinition => {
      const [label, ...otherLabels] = missingLabels[missingKind];
      return { code: missingKind, label, otherLabels, value: null, missingKind };
    }),
  ];
}

/** Whether an answer can have several choices, each in a column of its own. */
export const hasManyChoices = ({ kind }: Pick<QuestionDefinition, 'kind'>): boolean =>
  kind === 'MULTIPLE_CHOICE' || kind === 'RANKING';

/** The missing answer that a code of `codedChoices` stands for; null for the code of a choice. */
export function missingKindOf(question: QuestionDefinition, code: string): MissingKind | null {
  return missingKindsOf(question).find((kind) => kind === code) ?? null;
}

/** One completed questionnaire. A question without an answer has no entry. */
export interface SurveyResponse {
  readonly respondentKey: string | null;
  readonly submittedAt: Date | null;
  readonly answers: Answers;
  /** Questions that skip logic left out for this respondent, if that is known. */
  readonly notAsked?: ReadonlySet<string>;
}
