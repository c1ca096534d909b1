import type { MissingKind, QuestionKind } from '@rapport/core/survey/definition.ts';

import { rowWarning } from './export-file.ts';
import type { SurveyColumn } from './survey-columns.ts';
import { surveyColumns } from './survey-columns.ts';
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
  readonly version: { readonly id: string; readonly number: number };
  readonly columns: readonly CodebookColumn[];
  readonly scales: readonly CodebookScale[];
}

/** The codebook of a survey version. It has the columns of `surveyColumns`, in the same order. */
export function surveyCodebook(definition: SurveyVersionDefinition): SurveyCodebook {
  return {
    formatVersion: 1,
    warning: rowWarning,
    survey: definition.survey,
    version: definition.version,
    columns: surveyColumns(definition).map((column, index) => ({
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

function describe(column: SurveyColumn): Description {
  switch (column.kind) {
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

/** The codebook for people: Markdown with one table of columns, one of codes, and the scales. */
export function codebookMarkdown({ survey, version, columns, scales }: SurveyCodebook): string {
  const coded = columns.filter(({ role, values }) => role === 'ANSWER' && values.length > 0);
  const sections = [
    `# ${inline(survey.title)}, version ${version.number}`,
    `**${rowWarning}**`,
    'An empty cell means no answer. Text that would begin like a formula has a leading apostrophe.',
    '## Columns',
    table(
      ['#', 'Column', 'Type', 'Range', 'Meaning'],
      columns.map(({ position, name, type, minimum, maximum, description }) => [
        String(position),
        name,
        type,
        range(minimum, maximum),
        description,
      ]),
    ),
    ...(coded.length === 0 ? [] : ['## Codes']),
    ...coded.flatMap(({ name, values }) => [
      `### ${inline(name)}`,
      table(
        ['Code', 'Label', 'Counted'],
        values.map(({ code, label, missingKind }) => [code, label, counted[missingKind ?? 'VALID']]),
      ),
    ]),
    ...(scales.length === 0 ? [] : ['## Scales']),
    ...scales.flatMap(({ code, label, items, minAnswered }) => [
      `### ${inline(code)}`,
      `${inline(label)}. The mean of the answered items, if at least ${minAnswered} of ${items.length} are answered.`,
      items
        .map(({ questionCode, isReversed }) => `- ${inline(questionCode)}${isReversed ? ' (reversed)' : ''}`)
        .join('\n'),
    ]),
  ];
  return `${sections.join('\n\n')}\n`;
}

const counted = {
  VALID: 'yes',
  DONT_KNOW: "no (don't know)",
  PREFER_NOT_TO_SAY: 'no (prefer not to say)',
  NOT_APPLICABLE: 'no (not applicable)',
  OTHER_MISSING: 'no (missing)',
} as const satisfies Record<MissingKind | 'VALID', string>;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows.map((row) => row.map(inline))];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** Escapes text so that it stays on one line and in its table cell, without its own markup or HTML. */
function inline(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(/[\\|`*<>[\]]/g, '\\$&');
}

function range(minimum: number | null, maximum: number | null): string {
  return minimum === null && maximum === null ? '' : `${minimum ?? '…'} to ${maximum ?? '…'}`;
}
