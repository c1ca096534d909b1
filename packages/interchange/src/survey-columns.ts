import type { Cell } from './csv-writer.ts';
import { codesOf, type AnswerValue } from '@rapport/core/survey/answer.ts';

import {
  codedChoices,
  type QuestionDefinition,
  type ScaleDefinition,
  type SurveyResponse,
  type SurveyVersionDefinition,
} from './survey-definition.ts';

/** One column of an exported survey. */
export type SurveyColumn = { readonly name: string } & (
  | { readonly kind: 'RESPONDENT_KEY' }
  | { readonly kind: 'SUBMITTED_AT' }
  /** The answer itself; for a choice question, the chosen code. */
  | { readonly kind: 'ANSWER'; readonly question: QuestionDefinition }
  | {
      readonly kind: 'LABEL';
      readonly question: QuestionDefinition;
      readonly labels: ReadonlyMap<string, string>;
    }
  /** 1 if this choice was selected, 0 if the question was answered without it. */
  | { readonly kind: 'CHOICE'; readonly question: QuestionDefinition; readonly choiceCode: string }
  /** The rank of this choice, from 1; null if the respondent gave it none. */
  | { readonly kind: 'RANK'; readonly question: QuestionDefinition; readonly choiceCode: string }
  | { readonly kind: 'SCALE'; readonly scale: ScaleDefinition }
);

/** A response with its scale scores by scale code; null if too few items were answered. */
export interface ScoredSurveyResponse extends SurveyResponse {
  readonly scaleScores: ReadonlyMap<string, number | null>;
}

/**
 * The columns of an exported survey, in an order that only depends on the version. First come respondent key
 * and time, then each question's answer, then the scale scores. A single choice has a code and a label. A
 * multiple choice has one column per choice, and a ranking one per choice with its rank. A duplicate name gets
 * the first free number as its suffix.
 */
export function surveyColumns({ questions, scales }: SurveyVersionDefinition): SurveyColumn[] {
  const columns: SurveyColumn[] = [
    { kind: 'RESPONDENT_KEY', name: 'respondent_key' },
    { kind: 'SUBMITTED_AT', name: 'submitted_at' },
    ...questions.flatMap(questionColumns),
    ...scales.map((scale): SurveyColumn => ({ kind: 'SCALE', name: scale.code, scale })),
  ];
  return withUniqueNames(columns);
}

function questionColumns(question: QuestionDefinition): SurveyColumn[] {
  const { code, kind } = question;
  const choices = codedChoices(question);
  if (kind === 'MULTIPLE_CHOICE' || kind === 'RANKING') {
    return choices.map((choice) => ({
      kind: kind === 'RANKING' && choice.missingKind === null ? 'RANK' : 'CHOICE',
      name: `${code}_${choice.code}`,
      question,
      choiceCode: choice.code,
    }));
  }
  const answer: SurveyColumn = { kind: 'ANSWER', name: code, question };
  if (kind !== 'SINGLE_CHOICE') return [answer];
  const labels = new Map(choices.map((choice) => [choice.code, choice.label]));
  return [answer, { kind: 'LABEL', name: `${code}_label`, question, labels }];
}

function withUniqueNames(columns: readonly SurveyColumn[]): SurveyColumn[] {
  // Question codes keep their names, so that an export can be imported again. Derived names change instead.
  const reserved = new Set(columns.filter(({ kind }) => kind === 'ANSWER').map(({ name }) => name));
  const taken = new Set<string>();
  return columns.map((column) => {
    let name = column.name;
    const isFree = () => !taken.has(name) && (column.kind === 'ANSWER' || !reserved.has(name));
    for (let number = 2; !isFree(); number += 1) name = `${column.name}_${number}`;
    taken.add(name);
    return name === column.name ? column : { ...column, name };
  });
}

/** The cells of one response, one for each column. */
export function surveyRow(columns: readonly SurveyColumn[], response: ScoredSurveyResponse): Cell[] {
  return columns.map((column) => surveyCell(column, response));
}

function surveyCell(column: SurveyColumn, response: ScoredSurveyResponse): Cell {
  switch (column.kind) {
    case 'RESPONDENT_KEY':
      return response.respondentKey === null ? null : codeCell(response.respondentKey);
    case 'SUBMITTED_AT':
      return response.submittedAt?.toISOString() ?? null;
    case 'SCALE':
      return response.scaleScores.get(column.scale.code) ?? null;
    case 'ANSWER':
      return answerCell(response.answers.get(column.question.code));
    case 'LABEL': {
      const answer = response.answers.get(column.question.code);
      const code = answer === undefined ? undefined : codesOf(answer)[0];
      return code === undefined ? null : (column.labels.get(code) ?? null);
    }
    case 'CHOICE': {
      const answer = response.answers.get(column.question.code);
      return answer === undefined ? null : Number(codesOf(answer).includes(column.choiceCode));
    }
    case 'RANK': {
      const answer = response.answers.get(column.question.code);
      const place = answer?.kind === 'RANKING' ? answer.choiceCodes.indexOf(column.choiceCode) : -1;
      return place === -1 ? null : place + 1;
    }
  }
}

function answerCell(answer: AnswerValue | undefined): Cell {
  switch (answer?.kind) {
    case undefined:
      return null;
    case 'NUMBER':
      return answer.number;
    case 'TEXT':
      return answer.text;
    case 'DATE':
      return answer.date;
    case 'SINGLE_CHOICE':
    case 'MISSING':
      return codeCell(answer.choiceCode);
    case 'MISSING_KIND':
      return answer.missingKind;
    case 'MULTIPLE_CHOICE':
    case 'RANKING':
      return answer.choiceCodes.join(';');
  }
}

/**
 * A code such as -9 is a number in the spreadsheet, so it is not protected like a formula. 007 stays text.
 */
function codeCell(code: string): Cell {
  const number = Number(code);
  return String(number) === code && Number.isFinite(number) ? number : code;
}
