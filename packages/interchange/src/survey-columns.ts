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
export type SurveyColumn = { readonly name: string } &
  /** The number of the version of the survey. */
  (
    | { readonly kind: 'VERSION' }
    | { readonly kind: 'RESPONDENT_KEY' }
    | { readonly kind: 'SUBMITTED_AT' }
    /** The answer itself; for a choice question, the chosen code. */
    | { readonly kind: 'ANSWER'; readonly question: QuestionDefinition }
    | {
        readonly kind: 'LABEL';
        readonly question: QuestionDefinition;
        readonly labels: ReadonlyMap<string, string>;
      }
    /** Why there is no valid answer, such as DONT_KNOW or NOT_ASKED; empty for a valid answer, and for none. */
    | { readonly kind: 'MISSING'; readonly question: QuestionDefinition }
    /** 1 if this choice was selected, 0 if the question was answered without it. */
    | { readonly kind: 'CHOICE'; readonly question: QuestionDefinition; readonly choiceCode: string }
    /** The rank of this choice, from 1; null if the respondent gave it none. */
    | { readonly kind: 'RANK'; readonly question: QuestionDefinition; readonly choiceCode: string }
    | { readonly kind: 'SCALE'; readonly scale: ScaleDefinition }
  );

/** A response with its scale scores by scale code; null if too few items were answered. */
export interface ScoredSurveyResponse extends SurveyResponse {
  /** The number of its version, in a table of several. */
  readonly versionNumber?: number;
  readonly scaleScores: ReadonlyMap<string, number | null>;
}

/** Which columns a table of responses has besides its questions and scales. */
export interface SurveyTableShape {
  /** Whether it has the key of each respondent and the time of each response. */
  readonly isIdentified: boolean;
  /** Whether its rows are of several versions. */
  readonly hasVersion: boolean;
}

const identified: SurveyTableShape = { isIdentified: true, hasVersion: false };
/** Skip logic left the question out. This is no answer, so no choice has this code. */
export const notAskedCode = 'NOT_ASKED';

/**
 * The columns of an exported survey, in an order that only depends on the version. First come respondent key
 * and time, then each question's answer, then the scale scores. A single choice has a code and a label. A
 * multiple choice has one column per choice, and a ranking one per choice with its rank. If a question can have
 * missing answers, another column says why. A duplicate name gets the first free number as its suffix.
 */
export function surveyColumns(
  { questions, scales }: SurveyVersionDefinition,
  { isIdentified, hasVersion }: SurveyTableShape = identified,
): SurveyColumn[] {
  const columns: SurveyColumn[] = [
    ...(hasVersion ? [{ kind: 'VERSION', name: 'survey_version' } as const] : []),
    ...(isIdentified
      ? ([
          { kind: 'RESPONDENT_KEY', name: 'respondent_key' },
          { kind: 'SUBMITTED_AT', name: 'submitted_at' },
        ] as const)
      : []),
    ...questions.flatMap(questionColumns),
    ...scales.map((scale): SurveyColumn => ({ kind: 'SCALE', name: scale.code, scale })),
  ];
  return withUniqueNames(columns);
}

function questionColumns(question: QuestionDefinition): SurveyColumn[] {
  const { code, kind } = question;
  const choices = codedChoices(question);
  const canBeMissing = question.shownIf !== null || choices.some(({ missingKind }) => missingKind !== null);
  const missing: SurveyColumn[] = canBeMissing
    ? [{ kind: 'MISSING', name: `${code}_missing`, question }]
    : [];
  if (kind === 'MULTIPLE_CHOICE' || kind === 'RANKING') {
    return [
      ...choices.map((choice): SurveyColumn => ({
        kind: kind === 'RANKING' && choice.missingKind === null ? 'RANK' : 'CHOICE',
        name: `${code}_${choice.code}`,
        question,
        choiceCode: choice.code,
      })),
      ...missing,
    ];
  }
  const answer: SurveyColumn = { kind: 'ANSWER', name: code, question };
  if (kind !== 'SINGLE_CHOICE') return [answer, ...missing];
  const labels = new Map(choices.map((choice) => [choice.code, choice.label]));
  return [answer, { kind: 'LABEL', name: `${code}_label`, question, labels }, ...missing];
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
    case 'VERSION':
      return response.versionNumber ?? null;
    case 'MISSING':
      return missingWord(column.question, response);
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

/** Why a question has no valid answer; null for a valid answer, and for none. */
function missingWord(question: QuestionDefinition, { answers, notAsked }: SurveyResponse): string | null {
  if (notAsked?.has(question.code) === true) return notAskedCode;
  const code = missingCode(question, answers.get(question.code));
  return codedChoices(question).find((choice) => choice.code === code)?.missingKind ?? null;
}

/** The code of an answer that does not count; null for any other. */
export function missingCode(question: QuestionDefinition, answer: AnswerValue | undefined): string | null {
  if (answer === undefined) return null;
  if (answer.kind === 'MISSING') return answer.choiceCode;
  if (answer.kind === 'MISSING_KIND') return answer.missingKind;
  const [code, ...others] = codesOf(answer);
  if (code === undefined || others.length > 0) return null;
  return question.choices.some((choice) => choice.code === code && choice.missingKind !== null) ? code : null;
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
