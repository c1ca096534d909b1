import { codesOf, type AnswerValue } from '@rapport/core/survey/answer.ts';
import { isOfNumbers } from '@rapport/core/survey/definition.ts';

import type { AnonymityRows } from './k-anonymity.ts';
import type { QuestionDefinition, SurveyResponse, SurveyVersionDefinition } from './survey-definition.ts';

/** Numbers over a range up to this are answers like choices. Others can identify a person at their ends. */
const narrowRangeMax = 20;

/** The answers of a quasi-identifier. */
export interface CollectedIdentifier {
  readonly question: QuestionDefinition;
  /** The different answers; undefined is no answer. */
  readonly answers: readonly (AnswerValue | undefined)[];
  /** How often a choice was given in each version. */
  readonly counts: (choiceCode: string) => readonly number[];
}

/** The facts about all rows that a de-identification rests on. */
export interface CollectedRows {
  /** @param version its place among the versions */
  readonly add: (version: number, response: SurveyResponse) => void;
  readonly identifiers: readonly CollectedIdentifier[];
  /** The numbers of questions with a wide range, for each row; NaN for none. */
  readonly wideNumbers: ReadonlyMap<string, readonly number[]>;
  /** The codes of the questions whose answers could be learned of a person. */
  readonly columnCodes: readonly string[];
  readonly column: (column: number) => Uint8Array;
  /** The rows with the columns that are not left out, and with numbers between their limits. */
  readonly rows: (leftOut: ReadonlySet<string>, limits: ReadonlyMap<string, NumberLimits>) => AnonymityRows;
}

/** Numbers below or above these are given as these. */
export interface NumberLimits {
  readonly lowest: number;
  readonly highest: number;
}

export const limited = (number: number, { lowest, highest }: NumberLimits): number =>
  Math.min(Math.max(number, lowest), highest);

export function collectRows(
  { questions }: SurveyVersionDefinition,
  isIdentifier: (question: QuestionDefinition) => boolean,
): CollectedRows {
  const versions: number[] = [];
  const identifiers = questions
    .filter((question) => question.kind !== 'TEXT' && isIdentifier(question))
    .map((question) => ({ question, ...differentAnswers(), ofRow: [] as number[] }));
  const sensitive = questions.filter(
    (question) => question.kind !== 'TEXT' && question.kind !== 'DATE' && !isIdentifier(question),
  );
  const columns = sensitive.map((question) => ({ question, ...byteColumn() }));
  const wideNumbers = new Map<string, number[]>(
    sensitive.filter(isWide).map(({ code }): [string, number[]] => [code, []]),
  );
  return {
    add(version, { answers }) {
      versions.push(version);
      for (const one of identifiers) one.ofRow.push(one.indexOf(version, answers.get(one.question.code)));
      for (const one of columns) one.push(answers.get(one.question.code));
      for (const [code, numbers] of wideNumbers) {
        const answer = answers.get(code);
        numbers.push(answer?.kind === 'NUMBER' ? answer.number : NaN);
      }
    },
    identifiers,
    wideNumbers,
    columnCodes: columns.map(({ question }) => question.code),
    column: (column) => columns[column]?.bytes(versions.length) ?? new Uint8Array(0),
    rows(leftOut, limits) {
      const shown = columns.filter(({ question }) => !leftOut.has(question.code));
      const answers = new Uint8Array(versions.length * shown.length);
      shown.forEach(({ question: { code }, bytes }, column) => {
        const limit = limits.get(code);
        const own = limit ? limitedBytes(wideNumbers.get(code) ?? [], limit) : bytes(versions.length);
        for (let row = 0; row < own.length; row += 1) answers[row * shown.length + column] = own[row] ?? 0;
      });
      return {
        count: versions.length,
        versions,
        identifiers: identifiers.map(({ ofRow, answers: different }) => ({
          ofRow,
          different: different.length,
        })),
        answers,
        columns: shown.length,
      };
    },
  };
}

function isWide({ kind, minimum, maximum }: QuestionDefinition): boolean {
  return isOfNumbers(kind) && (minimum === null || maximum === null || maximum - minimum > narrowRangeMax);
}

function answerKey(answer: AnswerValue | undefined): string {
  switch (answer?.kind) {
    case undefined:
      return '';
    case 'NUMBER':
      return `n${answer.number}`;
    case 'TEXT':
      return `t${answer.text}`;
    case 'DATE':
      return `d${answer.date.slice(0, 4)}`;
    case 'SINGLE_CHOICE':
    case 'MISSING':
    case 'MISSING_KIND':
    case 'MULTIPLE_CHOICE':
    case 'RANKING':
      return `c${codesOf(answer).join(';')}`;
  }
}

function differentAnswers() {
  const answers: (AnswerValue | undefined)[] = [];
  const indices = new Map<string, number>();
  const choices = new Map<string, number[]>();
  return {
    answers,
    counts: (choiceCode: string): readonly number[] => choices.get(choiceCode) ?? [],
    indexOf(version: number, answer: AnswerValue | undefined): number {
      for (const code of answer === undefined ? [] : codesOf(answer)) {
        const counts = choices.get(code) ?? [];
        counts[version] = (counts[version] ?? 0) + 1;
        choices.set(code, counts);
      }
      const key = answerKey(answer);
      const known = indices.get(key);
      if (known !== undefined) return known;
      indices.set(key, answers.length);
      return answers.push(answer) - 1;
    },
  };
}

/** Answers as bytes: 0 is no answer, and 255 stands for all answers after the first 254. Rows then look more alike than they are, which only hides more. */
function byteColumn() {
  let bytes = new Uint8Array(1024);
  let used = 0;
  const codes = new Map<string, number>([['', 0]]);
  return {
    push(answer: AnswerValue | undefined): void {
      if (used === bytes.length) {
        const larger = new Uint8Array(bytes.length * 2);
        larger.set(bytes);
        bytes = larger;
      }
      const key = answerKey(answer);
      let code = codes.get(key);
      if (code === undefined) {
        code = Math.min(codes.size, 255);
        if (code < 255) codes.set(key, code);
      }
      bytes[used] = code;
      used += 1;
    },
    bytes: (count: number): Uint8Array => bytes.subarray(0, count),
  };
}

/** The answers of a question with limits: who is beyond them looks alike. */
function limitedBytes(numbers: readonly number[], limits: NumberLimits): Uint8Array {
  const column = byteColumn();
  for (const number of numbers)
    column.push(Number.isNaN(number) ? undefined : { kind: 'NUMBER', number: limited(number, limits) });
  return column.bytes(numbers.length);
}
