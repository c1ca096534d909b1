import { cellText, dayText, numberText, type CellFormat } from './cell-format.ts';
import { choiceFinder, type ChoiceText, type FindChoice } from './choice-finder.ts';
import { missingAdvice } from './missing-code.ts';
import { invalid, manyChoices, missingAnswer, noAnswer, valid, type ParsedAnswer } from './parsed-answer.ts';
import { shortened } from './row-result.ts';
import { codedChoices, hasManyChoices, missingKindOf, type QuestionDefinition } from './survey-definition.ts';

export interface AnswerParserOptions extends CellFormat {
  /** The separator of the codes of a multiple choice. */
  readonly choiceSeparator: string;
  readonly textLengthMax: number;
  /** Texts that are replaced before a cell is read. */
  readonly recode?: ReadonlyMap<string, string>;
  /** Whether the cells have codes or labels, if a label is also the code of another choice. */
  readonly choiceText?: ChoiceText | null | undefined;
}

const allowedCodesShown = 20;
/** A label that contains the separator more often is not recognized. */
const partsOfLabelMax = 12;

/**
 * A function that parses the cells of one question's column. Cells are trimmed, and an empty cell or a missing
 * code means no answer. A code for missing answers that the question has itself is an answer of that kind.
 */
export function answerParser(
  question: QuestionDefinition,
  options: AnswerParserOptions,
): (cell: string) => ParsedAnswer {
  const parseFilled = filledParser(question, options);
  const coded = codedChoices(question);
  const missing = choiceFinder(coded.filter(({ missingKind }) => missingKind !== null));
  const codesAreAnswers = question.kind === 'SINGLE_CHOICE' || hasManyChoices(question);
  const own = new Set(coded.map(({ code }) => code));
  const parse = (cell: string): ParsedAnswer => {
    const written = cellText(cell, {});
    const recoded = options.recode?.get(written) ?? written;
    const text = own.has(recoded) ? recoded : cellText(recoded, options);
    if (text === '') return noAnswer;
    if (!codesAreAnswers) {
      const choiceCode = missing(text);
      if (choiceCode != null) return valid(missingAnswer(question, choiceCode));
    }
    return parseFilled(text);
  };
  return question.kind === 'TEXT' ? parse : remembered(parse);
}

const rememberedCellsMax = 1_000;
const rememberedCharactersMax = 50;

/** Equal cells are parsed once, and have one answer in memory. */
function remembered(parse: (cell: string) => ParsedAnswer): (cell: string) => ParsedAnswer {
  const known = new Map<string, ParsedAnswer>();
  return (cell) => {
    const again = known.get(cell);
    if (again !== undefined) return again;
    const parsed = parse(cell);
    if (known.size < rememberedCellsMax && cell.length <= rememberedCharactersMax) known.set(cell, parsed);
    return parsed;
  };
}

function filledParser(
  question: QuestionDefinition,
  options: AnswerParserOptions,
): (text: string) => ParsedAnswer {
  const { choiceSeparator, textLengthMax } = options;
  const coded = codedChoices(question);
  const codes = coded.map(({ code }) => code);
  const find = choiceFinder(coded, options.choiceText);
  switch (question.kind) {
    case 'NUMBER':
      return (text) => parseNumber(text, question, options);
    case 'SCALE': {
      // The valid choices are labels of points.
      const points = new Map(question.choices.map(({ code, value }) => [code, value]));
      const label = choiceFinder(question.choices);
      return (text) => {
        const point = points.get(label(text) ?? '') ?? null;
        return point === null
          ? parseNumber(text, question, options)
          : valid({ kind: 'NUMBER', number: point });
      };
    }
    case 'SINGLE_CHOICE':
      return (text) => {
        const choiceCode = find(text);
        if (choiceCode == null) return noChoice(choiceCode, text, codes);
        return valid(
          missingKindOf(question, choiceCode) === null
            ? { kind: 'SINGLE_CHOICE', choiceCode }
            : missingAnswer(question, choiceCode),
        );
      };
    case 'MULTIPLE_CHOICE':
    case 'RANKING':
      return (text) => {
        // A label can contain the separator.
        const whole = find(text);
        if (whole === null) return noChoice(whole, text, codes);
        return whole === undefined
          ? parseChoices(question, text, choiceSeparator, find)
          : manyChoices(question, [whole]);
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
  { kind, minimum, maximum }: QuestionDefinition,
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
  if (kind === 'SCALE' && !Number.isInteger(number)) {
    return invalid('INVALID_NUMBER', `The number must be a whole number.${missingAdvice(text)}`);
  }
  return valid({ kind: 'NUMBER', number });
}

function allowedRange(minimum: number | null, maximum: number | null): string {
  if (minimum !== null && maximum !== null) return `from ${minimum} to ${maximum}`;
  return minimum === null ? `at most ${String(maximum)}` : `at least ${minimum}`;
}

/** Labels can contain the separator. The longest label that fits is read. */
function parseChoices(
  question: QuestionDefinition,
  text: string,
  separator: string,
  find: FindChoice,
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
      const codes = codedChoices(question).map((choice) => choice.code);
      return noChoice(code, one, codes);
    }
    if (choiceCodes.includes(code)) return invalid('REPEATED_CHOICE', `The choice "${code}" is repeated.`);
    choiceCodes.push(code);
  }
  return manyChoices(question, choiceCodes);
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
