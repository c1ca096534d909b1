import { choiceFinder, type ChoiceText, type FindChoice } from './choice-finder.ts';
import { cellText, dayText, numberText, type CellFormat } from './cell-format.ts';
import { missingAdvice } from './missing-code.ts';
import { shortened, type RowIssueCode } from './row-result.ts';
import type { AnswerValue, ChoiceDefinition, QuestionDefinition } from './survey-definition.ts';

/** A parsed cell: the answer, null for an empty cell, or the issue. */
export type ParsedAnswer =
  | { readonly ok: true; readonly answer: AnswerValue | null }
  | { readonly ok: false; readonly code: RowIssueCode; readonly message: string };

export interface AnswerParserOptions extends CellFormat {
  /** The separator of the codes of a multiple choice. */
  readonly choiceSeparator: string;
  readonly textLengthMax: number;
  /** Texts that are replaced before a cell is read. */
  readonly recode?: ReadonlyMap<string, string>;
  /** What the cells have, if a label is also the code of another choice. */
  readonly choiceText?: ChoiceText | null | undefined;
}

const allowedCodesShown = 20;
/** A label that contains the separator more often is not recognized. */
const partsOfLabelMax = 12;
const noAnswer: ParsedAnswer = { ok: true, answer: null };

/**
 * A function that parses the cells of one question's column. Cells are trimmed, and an empty cell or a missing
 * code means no answer. A code for missing answers that the question has itself is an answer of that kind.
 */
export function answerParser(
  question: QuestionDefinition,
  options: AnswerParserOptions,
): (cell: string) => ParsedAnswer {
  const parseFilled = filledParser(question, options);
  const missing = choiceFinder(question.choices.filter(({ isMissing }) => isMissing));
  const codesAreAnswers = question.kind === 'SINGLE_CHOICE' || question.kind === 'MULTIPLE_CHOICE';
  const own = new Set(question.choices.map(({ code }) => code));
  return (cell) => {
    const written = cellText(cell, {});
    const recoded = options.recode?.get(written) ?? written;
    const text = own.has(recoded) ? recoded : cellText(recoded, options);
    if (text === '') return noAnswer;
    if (!codesAreAnswers) {
      const choiceCode = missing(text);
      if (choiceCode != null) return valid({ kind: 'MISSING', choiceCode });
    }
    return parseFilled(text);
  };
}

/** Words for a choice that was not chosen, and for one that was, in a column of its own. */
const notChosen = new Set([
  '0',
  '0.0',
  'n',
  'no',
  'f',
  'false',
  'off',
  'unchecked',
  'not checked',
  'not selected',
  'unselected',
]);
const isChosen = new Set([
  '1',
  '1.0',
  'y',
  'yes',
  's',
  'si',
  'sí',
  't',
  'true',
  'on',
  'x',
  '✓',
  '✔',
  'checked',
  'selected',
]);

/** Whether a choice has the code of "other", whose column in a file has words. */
export const isOtherChoice = ({ code }: Pick<ChoiceDefinition, 'code'>): boolean =>
  /^-?(oth|other|otro|otra)-?$/i.test(code);

/** Reads the cell of a choice's own column: whether it was chosen, null for an empty cell, undefined for another text. The label or code of the choice means that it was chosen. */
export function choiceCellReader(choice: ChoiceDefinition): (text: string) => boolean | null | undefined {
  const find = choiceFinder([choice]);
  const isOther = isOtherChoice(choice);
  return (text) => {
    if (text === '') return null;
    const word = text.toLowerCase();
    // A choice can have a code such as 0.
    if (notChosen.has(word)) return false;
    // The column of "other" has the words of the respondent.
    return isOther || isChosen.has(word) || find(text) !== undefined ? true : undefined;
  };
}

/**
 * A function that parses the cells of the columns of one question's choices, one column for each choice: 1 or 0, Y or N, and similar words, or the choice's label or code. Any other text
 * is an issue; `index` is that of its cell. If no choice was chosen, there is no answer.
 */
export function choiceColumnsParser(
  choices: readonly ChoiceDefinition[],
  format: CellFormat,
): (cells: readonly string[]) => { parsed: ParsedAnswer; index: number } {
  const readers = choices.map((choice) => ({ choice, read: choiceCellReader(choice) }));
  return (cells) => {
    const choiceCodes: string[] = [];
    for (const [index, { choice, read }] of readers.entries()) {
      const text = cellText(cells[index] ?? '', format);
      const found = read(text);
      if (found === undefined) {
        const message = `"${shortened(text, 50)}" does not say whether the choice "${shortened(choice.label, 50)}" was chosen. Write 1 or 0, Y or N, yes or no, true or false, checked or unchecked, or its label or code "${choice.code}".${missingAdvice(text)}`;
        return { parsed: invalid('UNKNOWN_CHOICE', message), index };
      }
      if (found === true) choiceCodes.push(choice.code);
    }
    const parsed = choiceCodes.length === 0 ? noAnswer : valid({ kind: 'MULTIPLE_CHOICE', choiceCodes });
    return { parsed, index: 0 };
  };
}

function filledParser(
  question: QuestionDefinition,
  options: AnswerParserOptions,
): (text: string) => ParsedAnswer {
  const { choiceSeparator, textLengthMax } = options;
  const codes = question.choices.map(({ code }) => code);
  const find = choiceFinder(question.choices, options.choiceText);
  switch (question.kind) {
    case 'NUMBER':
      return (text) => parseNumber(text, question, options);
    case 'SINGLE_CHOICE':
      return (text) => {
        const choiceCode = find(text);
        return choiceCode == null
          ? noChoice(choiceCode, text, codes)
          : valid({ kind: 'SINGLE_CHOICE', choiceCode });
      };
    case 'MULTIPLE_CHOICE':
      return (text) => {
        // A label can contain the separator.
        const whole = find(text);
        if (whole === null) return noChoice(whole, text, codes);
        return whole === undefined
          ? parseChoices(text, choiceSeparator, find, codes)
          : valid({ kind: 'MULTIPLE_CHOICE', choiceCodes: [whole] });
      };
    case 'TEXT':
      return (text) =>
        text.length <= textLengthMax
          ? valid({ kind: 'TEXT', text })
          : invalid(
              'TEXT_TOO_LONG',
              `The text has ${text.length} characters, but at most ${textLengthMax} are allowed.`,
            );
    case 'DATE':
      return (text) => {
        const day = dayText(text, options);
        return day.ok ? valid({ kind: 'DATE', date: day.value }) : invalid(day.code, day.message);
      };
  }
}

function parseNumber(
  text: string,
  { minimum, maximum }: QuestionDefinition,
  format: CellFormat,
): ParsedAnswer {
  const written = numberText(text, format);
  if (!written.ok) return invalid(written.code, written.message);
  const number = Number(written.value);
  if (!Number.isFinite(number)) return invalid('INVALID_NUMBER', 'The number is too large.');
  if ((minimum !== null && number < minimum) || (maximum !== null && number > maximum)) {
    const message = `The number must be ${allowedRange(minimum, maximum)}.${missingAdvice(text)}`;
    return invalid('OUT_OF_RANGE', message);
  }
  return valid({ kind: 'NUMBER', number });
}

function allowedRange(minimum: number | null, maximum: number | null): string {
  if (minimum !== null && maximum !== null) return `from ${minimum} to ${maximum}`;
  return minimum === null ? `at most ${String(maximum)}` : `at least ${minimum}`;
}

/** Labels can contain the separator. The longest label that fits is read. */
function parseChoices(
  text: string,
  separator: string,
  find: FindChoice,
  codes: readonly string[],
): ParsedAnswer {
  const parts = text.split(separator);
  const choiceCodes: string[] = [];
  for (let start = 0; start < parts.length;) {
    const one = cellText(parts[start] ?? '', {});
    let end = Math.min(parts.length, start + partsOfLabelMax);
    let code: string | null | undefined;
    for (; end > start && code === undefined; end -= 1) {
      code = find(parts.slice(start, end).join(separator).trim());
    }
    start = Math.max(end, start) + 1;
    if (code == null) {
      if (one === '') continue;
      return noChoice(code, one, codes);
    }
    if (choiceCodes.includes(code)) return invalid('REPEATED_CHOICE', `The choice "${code}" is repeated.`);
    choiceCodes.push(code);
  }
  return choiceCodes.length === 0 ? noAnswer : valid({ kind: 'MULTIPLE_CHOICE', choiceCodes });
}

/** The issue of a text that stands for no choice, or for several. */
function noChoice(found: null | undefined, text: string, codes: readonly string[]): ParsedAnswer {
  const shown = codes.slice(0, allowedCodesShown).join(', ');
  const more = codes.length > allowedCodesShown ? ` and ${codes.length - allowedCodesShown} more` : '';
  if (found === null) {
    return invalid(
      'AMBIGUOUS_CHOICE',
      `"${shortened(text, 50)}" stands for more than one choice of this question. Set choiceText of the column to CODES or LABELS, or recode the cell. The codes are ${shown}${more}.`,
    );
  }
  return invalid(
    'UNKNOWN_CHOICE',
    `"${shortened(text, 50)}" is neither the code nor the label of a choice of this question. The codes are ${shown}${more}.${missingAdvice(text)}`,
  );
}

function valid(answer: AnswerValue): ParsedAnswer {
  return { ok: true, answer };
}

function invalid(code: RowIssueCode, message: string): ParsedAnswer {
  return { ok: false, code, message };
}
