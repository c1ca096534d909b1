import type { MissingKind, QuestionKind } from '@rapport/client/generated/hooks.ts';

/** A text by language tag. */
export type Words = Readonly<Record<string, string>>;

export interface ChoiceDraft {
  /** Stays while the code changes. Conditions name it. */
  readonly key: string;
  readonly code: string;
  readonly label: Words;
  readonly value: string;
  readonly missingKind: MissingKind | '';
}

export type ConditionForm = 'ANY_OF' | 'RANGE' | 'ANSWERED' | 'NOT_ANSWERED';

export interface ConditionDraft {
  readonly questionKey: string;
  readonly form: ConditionForm;
  /** Keys of choices, and kinds of missing answers. */
  readonly anyOf: readonly string[];
  readonly from: string;
  readonly to: string;
}

export interface QuestionDraft {
  readonly key: string;
  readonly code: string;
  readonly kind: QuestionKind;
  readonly text: Words;
  readonly helpText: Words;
  /** Empty for a question that is no row of a matrix. */
  readonly matrixCode: string;
  readonly matrixText: Words;
  readonly minimum: string;
  readonly maximum: string;
  readonly topBoxMinimum: string;
  readonly isDemographic: boolean;
  readonly isQuasiIdentifier: boolean;
  readonly isRequired: boolean;
  readonly allowsDontKnow: boolean;
  readonly allowsPreferNotToSay: boolean;
  /** The id of a question of an earlier version. Undefined if the API proposes one. */
  readonly comparableToId?: string | null;
  readonly shownIf: readonly ConditionDraft[];
  readonly choices: readonly ChoiceDraft[];
}

export interface ScaleDraft {
  readonly key: string;
  readonly code: string;
  readonly label: Words;
  readonly minAnswered: string;
  readonly topBoxMinimum: string;
  /** In the order of the questions. */
  readonly items: readonly { readonly questionKey: string; readonly isReversed: boolean }[];
}

export interface QuotaDraft {
  readonly key: string;
  readonly code: string;
  readonly label: Words;
  readonly maxResponses: string;
  readonly condition: readonly ConditionDraft[];
}

/** A questionnaire while it is edited. Numbers and times are the texts of their fields. */
export interface Draft {
  readonly languages: readonly string[];
  readonly consentText: Words;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly questions: readonly QuestionDraft[];
  readonly scales: readonly ScaleDraft[];
  readonly quotas: readonly QuotaDraft[];
}

export const emptyDraft: Draft = {
  languages: ['en'],
  consentText: {},
  opensAt: '',
  closesAt: '',
  questions: [],
  scales: [],
  quotas: [],
};

export const questionKinds: Record<QuestionKind, string> = {
  SINGLE_CHOICE: 'One choice',
  MULTIPLE_CHOICE: 'Several choices',
  SCALE: 'Points of a scale',
  NUMBER: 'Number',
  TEXT: 'Text',
  DATE: 'Date',
  RANKING: 'Ranking',
};

export const missingKinds: Record<MissingKind, string> = {
  DONT_KNOW: 'Don’t know',
  PREFER_NOT_TO_SAY: 'Prefer not to say',
  NOT_APPLICABLE: 'Not applicable',
  OTHER_MISSING: 'Another missing answer',
};

export const takesNumber = ({ kind }: Pick<QuestionDraft, 'kind'>): boolean =>
  kind === 'NUMBER' || kind === 'SCALE';

/** Whether the choices of a question are its valid answers. */
export const isOfChoices = ({ kind }: Pick<QuestionDraft, 'kind'>): boolean =>
  kind === 'SINGLE_CHOICE' || kind === 'MULTIPLE_CHOICE' || kind === 'RANKING';

/** The text in the first language. */
export const firstWords = (words: Words, { languages }: Draft): string => words[languages[0] ?? ''] ?? '';

/** The name of a question for people who edit it. */
export const nameOf = (question: QuestionDraft, draft: Draft): string =>
  [question.code, firstWords(question.text, draft)].filter((part) => part !== '').join(': ');
