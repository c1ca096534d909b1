import type { MissingKind, QuestionKind } from '@rapport/core/survey/definition.ts';

import type { DeidentificationReport } from './deidentification.ts';
import { rowWarning } from './export-file.ts';
import { notAskedCode, surveyColumns, type SurveyColumn, type SurveyTableShape } from './survey-columns.ts';
import { codedChoices, type ChoiceDefinition, type SurveyVersionDefinition } from './survey-definition.ts';

export interface CodebookColumn {
  /** From 1, as in the exported file. */
  readonly position: number;
  readonly name: string;
  readonly role: SurveyColumn['kind'];
  readonly type: 'NUMBER' | 'TEXT' | 'DATE' | 'DATE_TIME' | 'CODE' | 'YES_NO';
  readonly description: string;
  readonly questionCode: string | null;
  /**
   * The codes in the column: every choice of an answer, 1 and 0 for a choice's own column, otherwise the
   * missing codes.
   */
  readonly values: readonly CodebookValue[];
  readonly minimum: number | null;
  readonly maximum: number | null;
}

export interface CodebookValue {
  readonly code: string;
  readonly label: string;
  readonly isMissing: boolean;
  /** Why a missing value is missing; null for a valid one. */
  readonly missingKind: MissingKind | null;
}

export interface CodebookScale {
  readonly code: string;
  readonly label: string;
  readonly items: readonly { readonly questionCode: string; readonly isReversed: boolean }[];
  readonly minAnswered: number;
}

/** The meaning of every column of an exported survey. */
export interface SurveyCodebook {
  readonly formatVersion: 1;
  /** The warning about the rows. */
  readonly warning: string;
  readonly survey: { readonly id: string; readonly title: string };
  /** The versions of the rows, newest first. */
  readonly versions: readonly { readonly id: string; readonly number: number }[];
  /** The limits of de-identified rows; null for identified rows. */
  readonly deidentification: DeidentificationReport | null;
  readonly columns: readonly CodebookColumn[];
  readonly scales: readonly CodebookScale[];
}

export interface CodebookOptions {
  readonly shape?: SurveyTableShape;
  readonly versions?: SurveyCodebook['versions'];
  readonly deidentification?: DeidentificationReport | null;
  /** The warning about identified rows by default. */
  readonly warning?: string;
}

/** The codebook of a table of responses. It has the columns of `surveyColumns`, in the same order. */
export function surveyCodebook(
  definition: SurveyVersionDefinition,
  { shape, versions, deidentification, warning }: CodebookOptions = {},
): SurveyCodebook {
  return {
    formatVersion: 1,
    warning: warning ?? rowWarning,
    survey: definition.survey,
    versions: versions ?? [definition.version],
    deidentification: deidentification ?? null,
    columns: surveyColumns(definition, shape).map((column, index) => ({
      position: index + 1,
      name: column.name,
      role: column.kind,
      ...describe(column),
    })),
    scales: definition.scales,
  };
}

type Description = Omit<CodebookColumn, 'position' | 'name' | 'role'>;

const noValues = { questionCode: null, values: [], minimum: null, maximum: null };

/** The words for a column, also for programs that have one label for it. */
export const rowLabelOf = (column: SurveyColumn): string => describe(column).description;

function describe(column: SurveyColumn): Description {
  switch (column.kind) {
    case 'VERSION':
      return { ...noValues, type: 'NUMBER', description: 'The number of the version that was answered.' };
    case 'MISSING': {
      const { code, text, shownIf } = column.question;
      const kinds = new Set(codedChoices(column.question).flatMap(({ missingKind }) => missingKind ?? []));
      return {
        ...noValues,
        type: 'CODE',
        description: `${text} (why there is no valid answer)`,
        questionCode: code,
        values: [
          ...[...kinds].map((kind) => ({ code: kind, label: missingWords[kind], ...reason })),
          ...(shownIf === null ? [] : [{ code: notAskedCode, label: 'Not asked', ...reason }]),
        ],
      };
    }
    case 'RESPONDENT_KEY':
      return { ...noValues, type: 'TEXT', description: 'The pseudonym of the respondent.' };
    case 'SUBMITTED_AT':
      return { ...noValues, type: 'DATE_TIME', description: 'The time of the response (ISO 8601, UTC).' };
    case 'SCALE':
      return { ...noValues, type: 'NUMBER', description: column.scale.label };
    case 'ANSWER': {
      const { code, text, kind, minimum, maximum } = column.question;
      return {
        type: answerTypes[kind],
        description: text,
        questionCode: code,
        values: codedChoices(column.question).map(codebookValue),
        minimum,
        maximum,
      };
    }
    case 'LABEL': {
      const { code, text } = column.question;
      return { ...noValues, type: 'TEXT', description: `${text} (label of the code)`, questionCode: code };
    }
    case 'CHOICE': {
      const { code, text } = column.question;
      const label = labelOf(column);
      return {
        ...noValues,
        type: 'YES_NO',
        description: `${text}: ${label}`,
        questionCode: code,
        values: [
          { code: '1', label: 'Chosen', isMissing: false, missingKind: null },
          { code: '0', label: 'Not chosen', isMissing: false, missingKind: null },
        ],
      };
    }
    case 'RANK': {
      const { code, text, choices } = column.question;
      const maximum = choices.filter(({ missingKind }) => missingKind === null).length;
      const description = `${text}: rank of ${labelOf(column)}, 1 is the first`;
      return { ...noValues, type: 'NUMBER', description, questionCode: code, minimum: 1, maximum };
    }
  }
}

function labelOf({ question, choiceCode }: Extract<SurveyColumn, { choiceCode: string }>): string {
  return codedChoices(question).find(({ code }) => code === choiceCode)?.label ?? choiceCode;
}

const reason = { isMissing: false, missingKind: null } as const;

/** The words for missing answers of each kind. */
const missingWords = {
  DONT_KNOW: "Don't know",
  PREFER_NOT_TO_SAY: 'Prefer not to say',
  NOT_APPLICABLE: 'Not applicable',
  OTHER_MISSING: 'Missing',
} as const satisfies Record<MissingKind, string>;

const answerTypes = {
  NUMBER: 'NUMBER',
  SCALE: 'NUMBER',
  SINGLE_CHOICE: 'CODE',
  MULTIPLE_CHOICE: 'CODE',
  RANKING: 'CODE',
  TEXT: 'TEXT',
  DATE: 'DATE',
} as const satisfies Record<QuestionKind, CodebookColumn['type']>;

function codebookValue({ code, label, missingKind }: ChoiceDefinition): CodebookValue {
  return { code, label, isMissing: missingKind !== null, missingKind };
}
