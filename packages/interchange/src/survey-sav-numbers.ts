import { codedChoices, type ChoiceDefinition, type QuestionDefinition } from './survey-definition.ts';

/** The numbers by which a file of SPSS has the codes of a question. */
export interface CodeNumbers {
  /** Every choice and missing answer that the question has. */
  readonly choices: readonly ChoiceDefinition[];
  readonly numbers: ReadonlyMap<string, number>;
  /** Whether the valid choices keep their codes. */
  readonly areCodes: boolean;
}

/** Missing values of a number without a smallest valid answer are below this. */
const unlimited = -999_999_900;

/**
 * The number of each choice: its code if the codes of all valid choices are numbers, otherwise its place from 1. The labels of a scale stand at their points. Missing answers keep their
 * codes if those are numbers that cannot be taken for an answer. Otherwise they get numbers below all valid ones.
 */
export function numbersOf(question: QuestionDefinition): CodeNumbers {
  const { kind, minimum, maximum } = question;
  const choices = codedChoices(question);
  const valid = choices.filter(({ missingKind }) => missingKind === null);
  const missing = choices.filter(({ missingKind }) => missingKind !== null);
  const areCodes = kind === 'SCALE' || valid.every(isNumber);
  const numbers = new Map(
    valid.map((choice, index) => [
      choice.code,
      kind === 'SCALE' ? (choice.value ?? Number(choice.code)) : areCodes ? Number(choice.code) : index + 1,
    ]),
  );
  const used = [...numbers.values()];
  const isOfNumbers = kind === 'NUMBER' || kind === 'SCALE';
  const lowest = Math.floor(Math.min(0, ...used, ...(isOfNumbers ? [minimum ?? unlimited] : [])));
  const own = missing.map(({ code }) => Number(code));
  const [from, to] = [Math.min(...own), Math.max(...own)];
  // More than three missing values are one range, in which no valid answer may lie.
  const isTaken = (value: number): boolean =>
    own.length > 3 ? value >= from && value <= to : own.includes(value);
  const isInRange =
    isOfNumbers &&
    (own.length > 3
      ? from <= (maximum ?? Infinity) && to >= (minimum ?? -Infinity)
      : own.some((value) => value >= (minimum ?? -Infinity) && value <= (maximum ?? Infinity)));
  const keep = missing.every(isNumber) && !used.some(isTaken) && !isInRange;
  missing.forEach(({ code }, index) => numbers.set(code, keep ? Number(code) : lowest - 1 - index));
  return { choices, numbers, areCodes };
}

/** Whether a code is a number as it would be written, such as -9, and not 007. */
const isNumber = ({ code }: ChoiceDefinition): boolean =>
  String(Number(code)) === code && Number.isFinite(Number(code));
