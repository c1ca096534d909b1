import { cellText, type CellFormat } from './cell-format.ts';
import { choiceFinder } from './choice-finder.ts';
import { missingAdvice } from './missing-code.ts';
import { invalid, manyChoices, type ParsedAnswer } from './parsed-answer.ts';
import { shortened } from './row-result.ts';
import { codedChoices, type ChoiceDefinition, type QuestionDefinition } from './survey-definition.ts';

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

/**
 * Reads the cell of a choice's own column: whether it was chosen, null for an empty cell, undefined for another text. The label or code of the choice means that it was chosen.
 * The column of a choice that is ranked has its rank.
 */
export function choiceCellReader(
  { kind }: Pick<QuestionDefinition, 'kind'>,
  choice: ChoiceDefinition,
): (text: string) => boolean | number | null | undefined {
  const find = choiceFinder([choice]);
  const isOther = isOtherChoice(choice);
  const isRanked = kind === 'RANKING' && choice.missingKind === null;
  return (text) => {
    if (text === '') return null;
    if (isRanked) return /^[1-9]\d{0,3}(\.0)?$/.test(text) ? Number(text) : undefined;
    const word = text.toLowerCase();
    // A choice can have a code such as 0.
    if (notChosen.has(word)) return false;
    // The column of "other" has the words of the respondent.
    return isOther || isChosen.has(word) || find(text) !== undefined ? true : undefined;
  };
}

/**
 * A function that parses the cells of the columns of one question's choices, one column for each code: 1 or 0, Y or N, and similar words, or the choice's label or code. Any other text
 * is an issue; `index` is that of its cell. If no choice was chosen, there is no answer.
 */
export function choiceColumnsParser(
  question: QuestionDefinition,
  codes: readonly string[],
  format: CellFormat,
): (cells: readonly string[]) => { parsed: ParsedAnswer; index: number } {
  const coded = new Map(codedChoices(question).map((choice) => [choice.code, choice]));
  const readers = codes
    .flatMap((code) => coded.get(code) ?? [])
    .map((choice) => ({ choice, read: choiceCellReader(question, choice) }));
  return (cells) => {
    const chosen: { code: string; rank: number }[] = [];
    for (const [index, { choice, read }] of readers.entries()) {
      const text = cellText(cells[index] ?? '', format);
      const found = read(text);
      if (found === undefined && question.kind === 'RANKING') {
        const message = `"${shortened(text, 50)}" is no rank of the choice "${shortened(choice.label, 50)}". Write 1 for the first choice, 2 for the second, and so on, or leave the cell empty.${missingAdvice(text)}`;
        return { parsed: invalid('INVALID_NUMBER', message), index };
      }
      if (found === undefined) {
        const message = `"${shortened(text, 50)}" does not say whether the choice "${shortened(choice.label, 50)}" was chosen. Write 1 or 0, Y or N, yes or no, true or false, checked or unchecked, or its label or code "${choice.code}".${missingAdvice(text)}`;
        return { parsed: invalid('UNKNOWN_CHOICE', message), index };
      }
      if (typeof found === 'number' && chosen.some(({ rank }) => rank === found)) {
        return { parsed: invalid('REPEATED_CHOICE', `Two choices have the rank ${found}.`), index };
      }
      if (found === true) chosen.push({ code: choice.code, rank: 0 });
      else if (typeof found === 'number') chosen.push({ code: choice.code, rank: found });
    }
    const inOrder = chosen.toSorted((one, other) => one.rank - other.rank).map(({ code }) => code);
    return { parsed: manyChoices(question, inOrder), index: 0 };
  };
}
