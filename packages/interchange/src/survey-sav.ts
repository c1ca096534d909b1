import { codesOf } from '@rapport/core/survey/answer.ts';

import { rowLabelOf } from './survey-codebook.ts';
import { missingCode, type ScoredSurveyResponse, type SurveyColumn } from './survey-columns.ts';
import type { QuestionDefinition } from './survey-definition.ts';
import { numbersOf } from './survey-sav-numbers.ts';
import { savNames, utf8Prefix } from './sav-names.ts';
import {
  savStringBytesMax,
  type SavMultipleResponse,
  type SavValue,
  type SavVariable,
} from './sav-variables.ts';

/** The most bytes that a text has in the rows, by the code of its question; and that a respondent key has. */
export interface TextWidths {
  readonly respondentKey: number;
  readonly answers: ReadonlyMap<string, number>;
}

/** A survey as variables of SPSS. */
export interface SurveySav {
  readonly variables: readonly SavVariable[];
  readonly multipleResponses: readonly SavMultipleResponse[];
  readonly rowOf: (response: ScoredSurveyResponse) => SavValue[];
  /** For the codebook: the variable of each column, and the numbers that stand for its codes where they differ. */
  readonly told: readonly ToldVariable[];
}

export interface ToldVariable {
  readonly column: string;
  readonly variable: string;
  readonly values: readonly { readonly code: string; readonly value: number }[];
}

interface Drafted extends Omit<SavVariable, 'name' | 'label'> {
  readonly column: SurveyColumn;
  /** Its name before the rules of SPSS. */
  readonly wanted: string;
  readonly values: ToldVariable['values'];
  readonly valueOf: (response: ScoredSurveyResponse) => SavValue;
}

/**
 * The variables of the columns of a survey. A choice is a number with value labels: its code, or its place among the choices if a code is not a number (the code is then in a string variable
 * of its own). Answers that do not count are user-missing values, and no answer is system-missing.
 */
export function surveySav(columns: readonly SurveyColumn[], widths: TextWidths): SurveySav {
  const drafts = columns.flatMap((column) => drafted(column, widths));
  const names = savNames(drafts.map(({ wanted }) => wanted));
  const variables = drafts.map(({ form, measure, valueLabels, missingValues, column }, index) => ({
    name: names[index] ?? '',
    label: rowLabelOf(column),
    form,
    measure,
    valueLabels,
    missingValues,
  }));
  return {
    variables,
    multipleResponses: multipleResponses(drafts, names),
    rowOf: (response) => drafts.map(({ valueOf }) => valueOf(response)),
    told: drafts.map(({ column, values }, index) => ({
      column: column.name,
      variable: names[index] ?? '',
      values,
    })),
  };
}

const plain = { measure: 'NOMINAL', valueLabels: [], missingValues: [], values: [] } as const;
const wholeNumber = { kind: 'NUMBER', decimals: 0 } as const;

function drafted(column: SurveyColumn, widths: TextWidths): Drafted[] {
  const base = { ...plain, column, wanted: column.name };
  switch (column.kind) {
    case 'VERSION':
      return [{ ...base, form: wholeNumber, valueOf: ({ versionNumber }) => versionNumber ?? null }];
    case 'RESPONDENT_KEY': {
      const width = stringWidth(widths.respondentKey);
      const valueOf = ({ respondentKey }: ScoredSurveyResponse) => utf8Prefix(respondentKey ?? '', width);
      return [{ ...base, form: { kind: 'STRING', width }, valueOf }];
    }
    case 'SUBMITTED_AT':
      return [
        {
          ...base,
          form: { kind: 'DATE_TIME' },
          measure: 'SCALE',
          valueOf: ({ submittedAt }) => submittedAt?.toISOString() ?? null,
        },
      ];
    case 'SCALE':
      return [
        {
          ...base,
          form: { kind: 'NUMBER', decimals: 2 },
          measure: 'SCALE',
          valueOf: ({ scaleScores }) => scaleScores.get(column.scale.code) ?? null,
        },
      ];
    case 'CHOICE':
      return [
        {
          ...base,
          form: wholeNumber,
          valueLabels: [
            { value: 0, label: 'Not chosen' },
            { value: 1, label: 'Chosen' },
          ],
          valueOf({ answers }) {
            const answer = answers.get(column.question.code);
            return answer === undefined ? null : Number(codesOf(answer).includes(column.choiceCode));
          },
        },
      ];
    case 'RANK':
      return [
        {
          ...base,
          form: wholeNumber,
          measure: 'ORDINAL',
          valueOf({ answers }) {
            const answer = answers.get(column.question.code);
            const place = answer?.kind === 'RANKING' ? answer.choiceCodes.indexOf(column.choiceCode) : -1;
            return place === -1 ? null : place + 1;
          },
        },
      ];
    case 'LABEL':
    case 'MISSING':
      return [];
    case 'ANSWER':
      return answerVariables(base, column.question, widths);
  }
}

type Base = typeof plain & Pick<Drafted, 'column' | 'wanted'>;

const stringWidth = (bytes: number | undefined): number =>
  Math.min(Math.max(bytes ?? 1, 1), savStringBytesMax);

function answerVariables(base: Base, question: QuestionDefinition, widths: TextWidths): Drafted[] {
  const { code, kind } = question;
  const { choices, numbers, areCodes } = numbersOf(question);
  const missing = choices.filter(({ missingKind }) => missingKind !== null);
  const labelled = {
    valueLabels: choices.map((choice) => ({ value: numbers.get(choice.code) ?? 0, label: choice.label })),
    missingValues: missing.map((choice) => numbers.get(choice.code) ?? 0),
    values: [...numbers].flatMap(([one, value]) => (String(value) === one ? [] : [{ code: one, value }])),
  };
  const missingOf = ({ answers }: ScoredSurveyResponse): number | null =>
    numbers.get(missingCode(question, answers.get(code)) ?? '') ?? null;
  switch (kind) {
    case 'SINGLE_CHOICE': {
      const chosen = ({ answers }: ScoredSurveyResponse): string => {
        const answer = answers.get(code);
        return answer === undefined ? '' : (codesOf(answer)[0] ?? '');
      };
      const number: Drafted = {
        ...base,
        ...labelled,
        form: wholeNumber,
        valueOf: (response) => numbers.get(chosen(response)) ?? null,
      };
      if (areCodes) return [number];
      const width = Math.max(1, ...choices.map((choice) => Buffer.byteLength(choice.code)));
      return [
        number,
        { ...base, wanted: `${base.wanted}_code`, form: { kind: 'STRING', width }, valueOf: chosen },
      ];
    }
    case 'NUMBER':
    case 'SCALE': {
      const isWhole = Number.isInteger(question.minimum) && Number.isInteger(question.maximum);
      return [
        {
          ...base,
          ...labelled,
          form: { kind: 'NUMBER', decimals: isWhole ? 0 : 2 },
          measure: 'SCALE',
          valueOf(response) {
            const answer = response.answers.get(code);
            return answer?.kind === 'NUMBER' ? answer.number : missingOf(response);
          },
        },
      ];
    }
    case 'DATE':
      return [
        {
          ...base,
          ...labelled,
          form: { kind: 'DATE' },
          measure: 'SCALE',
          valueOf(response) {
            const answer = response.answers.get(code);
            return answer?.kind === 'DATE' ? answer.date : missingOf(response);
          },
        },
      ];
    case 'TEXT':
    case 'RANKING':
    case 'MULTIPLE_CHOICE': {
      const width = stringWidth(widths.answers.get(code));
      const text: Drafted = {
        ...base,
        form: { kind: 'STRING', width },
        valueOf({ answers }) {
          const answer = answers.get(code);
          return answer?.kind === 'TEXT' ? utf8Prefix(answer.text, width) : null;
        },
      };
      // SPSS compares only 8 bytes of a string with its missing values, so the reasons are a variable of their own.
      const reasons: Drafted = {
        ...base,
        ...labelled,
        wanted: `${base.wanted}_missing`,
        form: wholeNumber,
        valueOf: missingOf,
      };
      return missing.length === 0 ? [text] : [text, reasons];
    }
  }
}

function multipleResponses(drafts: readonly Drafted[], names: readonly string[]): SavMultipleResponse[] {
  const sets = new Map<string, { label: string; variables: string[] }>();
  drafts.forEach(({ column }, index) => {
    if (column.kind !== 'CHOICE') return;
    const { code, text } = column.question;
    const set = sets.get(code) ?? { label: text, variables: [] };
    set.variables.push(names[index] ?? '');
    sets.set(code, set);
  });
  const known = [...sets].filter(([, { variables }]) => variables.length > 1);
  const setNames = savNames(known.map(([code]) => code));
  return known.map(([, set], index) => ({ name: setNames[index] ?? '', ...set }));
}
