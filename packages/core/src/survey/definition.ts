import type { ShownIf } from './condition.ts';

/** Wordings by language tag, in the order that the office gave. */
export type LocalizedText = Readonly<Record<string, string>>;

/** Why a respondent gave no valid answer. Being left out by skip logic is none of these: the question was not asked. */
export const MissingKind = {
  DONT_KNOW: 'DONT_KNOW',
  PREFER_NOT_TO_SAY: 'PREFER_NOT_TO_SAY',
  NOT_APPLICABLE: 'NOT_APPLICABLE',
  OTHER_MISSING: 'OTHER_MISSING',
} as const;
export type MissingKind = keyof typeof MissingKind;

/** A SCALE question asks for a whole number. The answer to a RANKING question is an order of its choices. */
export type QuestionKind =
  'NUMBER' | 'SCALE' | 'SINGLE_CHOICE' | 'MULTIPLE_CHOICE' | 'RANKING' | 'TEXT' | 'DATE';

/** Kinds whose choices are the valid answers. */
export const isOfChoices = (kind: QuestionKind): boolean =>
  kind === 'SINGLE_CHOICE' || kind === 'MULTIPLE_CHOICE' || kind === 'RANKING';

/** Kinds whose valid answers are numbers. */
export const isOfNumbers = (kind: QuestionKind): boolean => kind === 'NUMBER' || kind === 'SCALE';

/** A choice, without its texts. */
export interface CodedChoice {
  readonly code: string;
  /** Null for a choice that is a valid answer. */
  readonly missingKind: MissingKind | null;
}

/** A question, without its texts. */
export interface AnswerableQuestion {
  /** Unique in the version. */
  readonly code: string;
  readonly kind: QuestionKind;
  /** The smallest and largest valid answer to a NUMBER or SCALE question. */
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly isRequired: boolean;
  readonly allowsDontKnow: boolean;
  readonly allowsPreferNotToSay: boolean;
  /** Null if everyone is asked. */
  readonly shownIf: ShownIf | null;
  /** The choices of a SCALE question that are valid label its points. */
  readonly choices: readonly CodedChoice[];
}

export interface SurveyChoice extends CodedChoice {
  readonly label: LocalizedText;
  /** The number of the choice in a mean or a scale, or the labeled point of a SCALE question. */
  readonly value: number | null;
}

export interface SurveyQuestion extends AnswerableQuestion {
  readonly text: LocalizedText;
  readonly helpText: LocalizedText | null;
  /** Questions next to each other with the same code are the rows of one matrix. */
  readonly matrixCode: string | null;
  /** The text above the rows. */
  readonly matrixText: LocalizedText | null;
  readonly choices: readonly SurveyChoice[];
}

/** A questionnaire as a respondent sees it, in all of its languages. */
export interface SurveyDefinition {
  readonly title: string;
  readonly languages: readonly string[];
  /** The text that a respondent agrees to; null if the version has none. */
  readonly consentText: LocalizedText | null;
  /** Identifies the consent text: it changes when a wording changes. Null without a text. */
  readonly consentVersion: string | null;
  /** In order. */
  readonly questions: readonly SurveyQuestion[];
}

/** The kinds of missing answers that a respondent can give without a choice of the question. */
export function missingKindsOf(
  question: Pick<AnswerableQuestion, 'allowsDontKnow' | 'allowsPreferNotToSay'>,
): MissingKind[] {
  return [
    ...(question.allowsDontKnow ? [MissingKind.DONT_KNOW] : []),
    ...(question.allowsPreferNotToSay ? [MissingKind.PREFER_NOT_TO_SAY] : []),
  ];
}
