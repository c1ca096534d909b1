import { isCalendarDate } from '../calendar.ts';
import { trimmed } from '../text-forms.ts';
import type { AnswerValue } from './answer.ts';
import {
  isOfChoices,
  isOfNumbers,
  missingKindsOf,
  type AnswerableQuestion,
  type MissingKind,
} from './definition.ts';

/** The longest text answer, in characters. */
export const answerTextLengthMax = 10_000;

/** An answer as a form sends it: one of the values, or none for no answer. */
export interface GivenAnswer {
  readonly questionCode: string;
  readonly number?: number | null | undefined;
  /** In order of rank for a RANKING question. */
  readonly choiceCodes?: readonly string[] | null | undefined;
  readonly text?: string | null | undefined;
  /** YYYY-MM-DD. */
  readonly date?: string | null | undefined;
  readonly missingKind?: MissingKind | null | undefined;
}

export type AnswerProblemCode =
  | 'WRONG_KIND'
  | 'UNKNOWN_CHOICE'
  | 'REPEATED_CHOICE'
  | 'TOO_MANY_CHOICES'
  | 'EXCLUSIVE_CHOICE'
  | 'OUT_OF_RANGE'
  | 'NOT_WHOLE'
  | 'INVALID_DATE'
  | 'INVALID_TEXT'
  | 'TEXT_TOO_LONG'
  | 'MISSING_NOT_ALLOWED';

/** An answer that was read, null for none, or the reason why it is refused and what was expected. */
export type ReadAnswer =
  | { readonly ok: true; readonly answer: AnswerValue | null }
  | { readonly ok: false; readonly code: AnswerProblemCode; readonly expected: string };

const valid = (answer: AnswerValue | null): ReadAnswer => ({ ok: true, answer });
const refused = (code: AnswerProblemCode, expected: string): ReadAnswer => ({ ok: false, code, expected });

/** Reads an answer to a question. It does not matter yet whether the question is shown or required. */
export function readAnswer(question: AnswerableQuestion, given: GivenAnswer): ReadAnswer {
  const { number, choiceCodes, text, date, missingKind } = given;
  const values = [number, choiceCodes, text, date, missingKind].filter((value) => value != null);
  if (values.length === 0) return valid(null);
  if (values.length > 1) return refused('WRONG_KIND', `one answer: ${expectedOf(question)}`);
  if (missingKind != null) return readMissing(question, missingKind);
  if (choiceCodes != null) return readChoices(question, choiceCodes);
  if (number != null && isOfNumbers(question.kind)) return readNumber(question, number);
  if (text != null && question.kind === 'TEXT') return readText(text);
  if (date != null && question.kind === 'DATE') {
    return isCalendarDate(date)
      ? valid({ kind: 'DATE', date })
      : refused('INVALID_DATE', 'a calendar day such as 2026-03-31');
  }
  return refused('WRONG_KIND', expectedOf(question));
}

function readMissing(question: AnswerableQuestion, missingKind: MissingKind): ReadAnswer {
  const allowed = missingKindsOf(question);
  if (allowed.includes(missingKind)) return valid({ kind: 'MISSING_KIND', missingKind });
  const own = question.choices.find((choice) => choice.missingKind === missingKind);
  const expected =
    own === undefined
      ? allowed.length === 0
        ? expectedOf(question)
        : `${expectedOf(question)}, or ${allowed.join(' or ')}`
      : `the choice "${own.code}", which stands for ${missingKind}`;
  return refused('MISSING_NOT_ALLOWED', expected);
}

function readNumber(question: AnswerableQuestion, number: number): ReadAnswer {
  const { kind, minimum, maximum } = question;
  const isInRange = (minimum === null || number >= minimum) && (maximum === null || number <= maximum);
  if (!Number.isFinite(number) || !isInRange) return refused('OUT_OF_RANGE', expectedOf(question));
  if (kind === 'SCALE' && !Number.isInteger(number)) return refused('NOT_WHOLE', expectedOf(question));
  return valid({ kind: 'NUMBER', number });
}

function readText(text: string): ReadAnswer {
  if (text.length > answerTextLengthMax) {
    return refused('TEXT_TOO_LONG', `at most ${answerTextLengthMax} characters`);
  }
  // PostgreSQL cannot store these.
  if (text.includes('\0') || !text.isWellFormed()) return refused('INVALID_TEXT', 'text in Unicode');
  const kept = trimmed(text);
  return valid(kept === '' ? null : { kind: 'TEXT', text: kept });
}

function readChoices(question: AnswerableQuestion, given: readonly string[]): ReadAnswer {
  const { kind, choices } = question;
  const byCode = new Map(choices.map((choice) => [choice.code, choice]));
  const [first] = given;
  if (first === undefined) return valid(null);
  const isPoint = (code: string): boolean =>
    !isOfChoices(kind) && (byCode.get(code)?.missingKind ?? null) === null;
  if (!isOfChoices(kind) && (choices.length === 0 || given.some((code) => byCode.has(code) && isPoint(code))))
    return refused('WRONG_KIND', expectedOf(question));
  if (given.some((code) => !byCode.has(code))) return refused('UNKNOWN_CHOICE', expectedOf(question));
  if (new Set(given).size < given.length) return refused('REPEATED_CHOICE', 'each choice at most once');
  const isMissing = (code: string): boolean => byCode.get(code)?.missingKind != null;
  const missing = given.find(isMissing);
  if (missing !== undefined && given.length > 1) {
    return refused('EXCLUSIVE_CHOICE', `"${missing}" alone, or choices without it`);
  }
  if (kind === 'SINGLE_CHOICE') {
    return given.length === 1
      ? valid({ kind: 'SINGLE_CHOICE', choiceCode: first })
      : refused('TOO_MANY_CHOICES', 'one choice');
  }
  if (kind === 'MULTIPLE_CHOICE') return valid({ kind: 'MULTIPLE_CHOICE', choiceCodes: given });
  if (missing !== undefined) return valid({ kind: 'MISSING', choiceCode: missing });
  return valid({ kind: 'RANKING', choiceCodes: given });
}

const codesShown = 20;

/** The valid answers to a question, in words. */
export function expectedOf({ kind, minimum, maximum, choices }: AnswerableQuestion): string {
  if (isOfChoices(kind)) {
    const codes = choices.map(({ code }) => code);
    const more = codes.length > codesShown ? ` and ${codes.length - codesShown} more` : '';
    const listed = `${codes.slice(0, codesShown).join(', ')}${more}`;
    if (kind === 'SINGLE_CHOICE') return `the code of one choice: ${listed}`;
    return kind === 'RANKING'
      ? `codes of choices, the first one first: ${listed}`
      : `codes of choices: ${listed}`;
  }
  if (kind === 'TEXT') return `a text of at most ${answerTextLengthMax} characters`;
  if (kind === 'DATE') return 'a calendar day such as 2026-03-31';
  const number = kind === 'SCALE' ? 'a whole number' : 'a number';
  if (minimum !== null && maximum !== null) return `${number} from ${minimum} to ${maximum}`;
  if (minimum !== null) return `${number} of at least ${minimum}`;
  return maximum === null ? number : `${number} of at most ${maximum}`;
}
