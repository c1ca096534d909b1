import type { ChoiceDefinition } from './survey-definition.ts';

/** Whether cells have the codes or the labels of choices. */
export const choiceTexts = ['CODES', 'LABELS'] as const;
export type ChoiceText = (typeof choiceTexts)[number];

/** A text in the form in which labels are compared. */
const plainLabel = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

/** The code of a choice; null if the text stands for several choices; undefined if it stands for none. */
export type FindChoice = (text: string) => string | null | undefined;

/**
 * Finds a choice by its code, or else by its label in any language and any capital letters. A text that is the code of
 * one choice and the label of another stands for both, unless it is known which of them the cells have.
 */
export function choiceFinder(choices: readonly ChoiceDefinition[], has?: ChoiceText | null): FindChoice {
  const codes = new Set(choices.map(({ code }) => code));
  const byLabel = codesBy(choices, ({ label, otherLabels = [] }) => [label, ...otherLabels]);
  const byCode = codesBy(choices, ({ code }) => [code]);
  const one = (found: ReadonlySet<string>): string | null | undefined =>
    found.size > 1 ? null : [...found][0];
  const find: FindChoice = (text) => {
    const label = plainLabel(text);
    const labeled = byLabel.get(label) ?? new Set();
    const coded = codes.has(text) ? new Set([text]) : (byCode.get(label) ?? new Set());
    if (has === 'CODES' && coded.size > 0) return one(coded);
    if (has === 'LABELS' && labeled.size > 0) return one(labeled);
    return one(new Set([...coded, ...labeled]));
  };
  // An export writes "'-oth-" so that no spreadsheet takes the code for a formula.
  return (text) => {
    const found = find(text);
    return found === undefined && /^'[=+\-@]/.test(text) ? find(text.slice(1)) : found;
  };
}

function codesBy(
  choices: readonly ChoiceDefinition[],
  textsOf: (choice: ChoiceDefinition) => readonly string[],
): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const choice of choices) {
    for (const text of textsOf(choice).map(plainLabel)) {
      found.set(text, (found.get(text) ?? new Set()).add(choice.code));
    }
  }
  return found;
}

/** Whether a label is also the code of another choice, or the label of two. */
export function areTextsAmbiguous(choices: readonly ChoiceDefinition[]): boolean {
  const find = choiceFinder(choices);
  return choices
    .flatMap(({ code, label, otherLabels = [] }) => [code, label, ...otherLabels])
    .some((text) => find(text) === null);
}

/**
 * Whether cells have codes or labels, if it matters. It matters if a label is also the code of another choice. Then cells
 * with a text that is only a code, or only a label, decide. Null if it does not matter or cannot be told.
 */
export function choiceTextOf(
  choices: readonly ChoiceDefinition[],
  cells: readonly string[],
): ChoiceText | null {
  if (!areTextsAmbiguous(choices)) return null;
  const codes = new Set(choices.map(({ code }) => plainLabel(code)));
  const labels = new Set(
    choices.flatMap(({ label, otherLabels = [] }) => [label, ...otherLabels]).map(plainLabel),
  );
  const texts = [...new Set(cells.map(plainLabel))];
  const areCodes = texts.some((text) => codes.has(text) && !labels.has(text));
  const areLabels = texts.some((text) => labels.has(text) && !codes.has(text));
  if (areCodes === areLabels) return null;
  return areCodes ? 'CODES' : 'LABELS';
}
