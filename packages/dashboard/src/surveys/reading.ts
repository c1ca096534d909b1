import type {
  ChoiceText,
  DatasetImportQuery,
  ResponseMappingInput,
} from '@rapport/client/generated/hooks.ts';

import { columnFor } from '../shared/csv-header.ts';
import {
  formatOf,
  formatProblems,
  linesOf,
  recodeText,
  recodings,
  undeclared,
  type FileFormat,
} from '../shared/file-format.ts';
import { isOneOf, labelOf } from '../shared/labels.ts';

type Proposal = NonNullable<NonNullable<DatasetImportQuery['datasetImport']>['proposal']>;

export const choiceTexts: Record<ChoiceText, string> = { CODES: 'Codes', LABELS: 'Labels' };

/** The columns of a question; '' for no column. */
export interface QuestionReading {
  readonly column: string;
  readonly separator: string;
  /** The column of each choice, by its code. Used in place of `column` if one is set. */
  readonly choiceColumns: Readonly<Record<string, string>>;
  /** One per line: "text of a cell => text to read". */
  readonly recode: string;
  /** Whether cells have codes or labels. */
  readonly choiceText: string;
}

/** How a file of responses is read, as the fields of the import page have it. '' is not declared. */
export interface Reading extends FileFormat {
  readonly respondentKey: string;
  /** Further columns of the key, one per line. */
  readonly respondentKeyParts: string;
  readonly submittedAt: string;
  /** By question code. */
  readonly questions: Readonly<Record<string, QuestionReading>>;
}

export const noColumns: QuestionReading = {
  column: '',
  separator: '',
  choiceColumns: {},
  recode: '',
  choiceText: '',
};

/** The reading by the names of the columns alone, before the API has checked the file. */
export function readingByNames(codes: readonly string[], columns: readonly string[]): Reading {
  return {
    ...undeclared,
    respondentKey: columnFor('respondent_key', columns),
    respondentKeyParts: '',
    submittedAt: columnFor('submitted_at', columns),
    questions: Object.fromEntries(
      codes.map((code) => [code, { ...noColumns, column: columnFor(code, columns) }]),
    ),
  };
}

/** The reading that a dry run proposes. */
export function readingOf({ format, mapping }: Proposal): Reading {
  return {
    ...formatOf(format),
    respondentKey: mapping?.respondentKey ?? '',
    respondentKeyParts: (mapping?.respondentKeyParts ?? []).join('\n'),
    submittedAt: mapping?.submittedAt ?? '',
    questions: Object.fromEntries(
      (mapping?.questions ?? []).map(
        ({ questionCode, column, separator, choiceColumns, recode, choiceText }) => [
          questionCode,
          {
            column: column ?? '',
            separator: separator ?? '',
            choiceColumns: Object.fromEntries(
              (choiceColumns ?? []).map((choice) => [choice.choiceCode, choice.column]),
            ),
            recode: recodeText(recode ?? []),
            choiceText: choiceText ?? '',
          },
        ],
      ),
    ),
  };
}

/** The mapping to send: the questions that have a column. */
export function mappingInput(reading: Reading): ResponseMappingInput {
  const { respondentKey, submittedAt, questions } = reading;
  const parts = linesOf(reading.respondentKeyParts);
  return {
    ...(respondentKey === '' ? {} : { respondentKey }),
    ...(parts.length === 0 ? {} : { respondentKeyParts: parts }),
    ...(submittedAt === '' ? {} : { submittedAt }),
    questions: Object.entries(questions).flatMap(([questionCode, { column, separator, ...more }]) => {
      const recode = recodings(more.recode);
      const choiceColumns = Object.entries(more.choiceColumns)
        .filter(([, name]) => name !== '')
        .map(([choiceCode, name]) => ({ choiceCode, column: name }));
      if (column === '' && choiceColumns.length === 0) return [];
      return [
        {
          questionCode,
          ...(choiceColumns.length > 0 ? { choiceColumns } : { column }),
          ...(separator === '' || choiceColumns.length > 0 ? {} : { separator }),
          ...(recode.length === 0 ? {} : { recode }),
          ...(isOneOf(choiceTexts, more.choiceText) ? { choiceText: more.choiceText } : {}),
        },
      ];
    }),
  };
}

/** The problems of a reading that the fields can show before it is sent. */
export function problemsOf(reading: Reading): string[] {
  const noQuestion = mappingInput(reading).questions.length === 0 ? ['Choose a column for a question.'] : [];
  const recodes = Object.entries(reading.questions).map(
    ([code, { recode }]) => [labelOf(code), recode] as const,
  );
  return [...formatProblems(reading.skipRows, recodes), ...noQuestion];
}
