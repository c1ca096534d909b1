import type { ShownIf } from '@rapport/core/survey/condition.ts';
import type { MissingKind, QuestionKind } from '@rapport/core/survey/definition.ts';

export interface ChoiceDraft {
  code: string;
  value?: number | null | undefined;
  /** Null or absent for a valid answer. */
  missingKind?: MissingKind | null | undefined;
}

export interface QuestionDraft {
  code: string;
  kind: QuestionKind;
  minimum?: number | null | undefined;
  maximum?: number | null | undefined;
  topBoxMinimum?: number | null | undefined;
  isDemographic?: boolean | null | undefined;
  allowsDontKnow?: boolean | undefined;
  allowsPreferNotToSay?: boolean | undefined;
  matrixCode?: string | null | undefined;
  matrixText?: Readonly<Record<string, string>> | null | undefined;
  shownIf?: ShownIf | null | undefined;
  choices?: readonly ChoiceDraft[] | null | undefined;
}

export interface ScaleDraft {
  code: string;
  minAnswered: number;
  topBoxMinimum?: number | null | undefined;
  items: readonly { questionCode: string; isReversed?: boolean | null | undefined }[];
}

export interface QuotaDraft {
  code: string;
  condition: ShownIf;
}
