import { trimmed } from '@rapport/core/text-forms.ts';

import { isCalendarDate, isStorableTime } from './calendar.ts';
import { shortened, type RowIssueCode } from './row-result.ts';
import type { AnswerValue, QuestionDefinition } from './survey-definition.ts';

/** A parsed cell: the answer, null for an empty cell, or the issue. */
export type ParsedAnswer =
  | { readonly ok: true; readonly answer: AnswerValue | null }
  | { readonly ok: false; readonly code: RowIssueCode; readonly message: string };

export interface AnswerParserOptions {
  /** The separator of the codes of a multiple choice. */
  readonly choiceSeparator: string;
  readonly textLengthMax: number;
}

const allowedCodesShown = 20;
const noAnswer: ParsedAnswer = { ok: true, answer: null };

/**
 * A function that parses the cells of one question's column. Cells are trimmed, and an empty cell means no
 * answer.
 */
export function answerParser(
  question: QuestionDefinition,
  options: AnswerParserOptions,
): (cell: string) => ParsedAnswer {
  const parseFilled = filledParser(question, options);
  const missingCodes = new Set(question.choices.filter(({ isMissing }) => isMissing).map(({ code }) => code));
  const codesAreAnswers = question.kind === 'SINGLE_CHOICE' || question.kind === 'MULTIPLE_CHOICE';
  return (cell) => {
    const text = trimmed(cell);
    if (text === '') return noAnswer;
    if (!codesAreAnswers && missingCodes.has(text)) return valid({ kind: 'MISSING', choiceCode: text });
    return parseFilled(text);
  };
}

function filledParser(
  question: QuestionDefinition,
  { choiceSeparator, textLengthMax }: AnswerParserOptions,
): (text: string) => ParsedAnswer {
  const codes = new Set(question.choices.map(({ code }) => code));
  switch (question.kind) {
    case 'NUMBER':
      return (text) => parseNumber(text, question);
    case 'SINGLE_CHOICE':
      return (text) =>
        codes.has(text) ? valid({ kind: 'SINGLE_CHOICE', choiceCode: text }) : unknownChoice(text, codes);
    case 'MULTIPLE_CHOICE':
      return (text) => parseChoices(text.split(choiceSeparator), codes);
    case 'TEXT':
      return (text) =>
        text.length <= textLengthMax
          ? valid({ kind: 'TEXT', text })
          : invalid(
              'TEXT_TOO_LONG',
              `The text has ${text.length} characters, but at most ${textLengthMax} are allowed.`,
            );
    case 'DATE':
      return (text) =>
        isCalendarDate(text)
          ? valid({ kind: 'DATE', date: text })
          : invalid('INVALID_DATE', 'Write a date as YYYY-MM-DD, such as 2026-03-31.');
  }
}

function parseNumber(text: string, { minimum, maximum }: QuestionDefinition): ParsedAnswer {
  const number = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d{1,3})?$/i.test(text) ? Number(text) : Number.NaN;
  if (!Number.isFinite(number)) {
    return invalid('INVALID_NUMBER', 'This is not a number. Write decimals with a point, such as 3.5.');
  }
  if ((minimum !== null && number < minimum) || (maximum !== null && number > maximum)) {
    return invalid('OUT_OF_RANGE', `The number must be ${allowedRange(minimum, maximum)}.`);
  }
  return valid({ kind: 'NUMBER', number });
}

function allowedRange(minimum: number | null, maximum: number | null): string {
  if (minimum !== null && maximum !== null) return `from ${minimum} to ${maximum}`;
  return minimum === null ? `at most ${String(maximum)}` : `at least ${minimum}`;
}

function parseChoices(parts: readonly string[], codes: ReadonlySet<string>): ParsedAnswer {
  const choiceCodes = parts.map((part) => trimmed(part)).filter((code) => code !== '');
  const unknown = choiceCodes.find((code) => !codes.has(code));
  if (unknown !== undefined) return unknownChoice(unknown, codes);
  const repeated = choiceCodes.find((code, index) => choiceCodes.indexOf(code) !== index);
  if (repeated !== undefined) return invalid('REPEATED_CHOICE', `The choice "${repeated}" is repeated.`);
  return choiceCodes.length === 0 ? noAnswer : valid({ kind: 'MULTIPLE_CHOICE', choiceCodes });
}

function unknownChoice(code: string, codes: ReadonlySet<string>): ParsedAnswer {
  const shown = [...codes].slice(0, allowedCodesShown).join(', ');
  const more = codes.size > allowedCodesShown ? ` and ${codes.size - allowedCodesShown} more` : '';
  return invalid(
    'UNKNOWN_CHOICE',
    `"${shortened(code, 50)}" is not a choice of this question. The codes are ${shown}${more}.`,
  );
}

/**
 * A date, or a date with a time, in ISO 8601. A time without an offset is in UTC. Null for any other text,
 * and for a time that cannot be stored.
 */
export function parseDateTime(text: string): Date | null {
  const match = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?)(Z|[+-]\d\d:\d\d)?)?$/.exec(
    text,
  );
  const [, date = '', clock = '00:00', offset = 'Z'] = match ?? [];
  if (!isCalendarDate(date)) return null;
  const time = new Date(`${date}T${clock}${offset}`);
  return isStorableTime(time) ? time : null;
}

function valid(answer: AnswerValue): ParsedAnswer {
  return { ok: true, answer };
}

function invalid(code: RowIssueCode, message: string): ParsedAnswer {
  return { ok: false, code, message };
}
