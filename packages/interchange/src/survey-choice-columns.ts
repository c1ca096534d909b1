import { isOtherChoice } from './choice-columns-parser.ts';
import { plainText, textsOf, type GuessedFile } from './guessed-file.ts';
import { codedChoices, type ChoiceDefinition, type QuestionDefinition } from './survey-definition.ts';

/** The columns of the choices of one question. */
export interface FoundChoiceColumns {
  readonly columns: readonly { readonly column: string; readonly choiceCode: string }[];
  /** Whether all of them have the names that a tool makes of the codes. */
  readonly isSure: boolean;
}

/**
 * The columns of the choices of a question, by their names or their wordings; null unless there is at least one for
 * each choice that is an answer.
 */
export function findChoiceColumns(
  question: QuestionDefinition,
  file: GuessedFile,
  free: readonly string[],
): FoundChoiceColumns | null {
  return namedColumns(question, free) ?? wordedColumns(question, file, free);
}

/** The ways in which tools name the column of one choice. REDCap writes the minus of a code as an underscore. */
const choiceNames: readonly ((question: string, choice: string) => readonly string[])[] = [
  (question, choice) => [`${question}/${choice}`],
  (question, choice) => [
    `${question}___${choice}`,
    `${question}___${choice.toLowerCase().replace(/^-/, '_')}`,
  ],
  (question, choice) => [`${question}[${choice}]`],
  (question, choice) => [`${question}_${choice}`],
];

/** Without the columns of choices that stand for a missing answer, and that of "other", the columns are complete. */
const isNeeded = (choice: ChoiceDefinition): boolean => choice.missingKind === null && !isOtherChoice(choice);

function isComplete(choices: readonly ChoiceDefinition[], columns: FoundChoiceColumns['columns']): boolean {
  const found = new Set(columns.map(({ choiceCode }) => choiceCode));
  return columns.length > 0 && choices.filter(isNeeded).every(({ code }) => found.has(code));
}

function namedColumns(question: QuestionDefinition, free: readonly string[]): FoundChoiceColumns | null {
  const { code } = question;
  const choices = codedChoices(question);
  for (const namesOf of choiceNames) {
    for (const isSure of [true, false]) {
      const columns = choices.flatMap((choice) => {
        const codes = isOtherChoice(choice) ? [choice.code, 'other'] : [choice.code];
        const wanted = codes.flatMap((one) => namesOf(code, one));
        const labels = [choice.label, ...(choice.otherLabels ?? [])].flatMap((one) => namesOf(code, one));
        const column = free.find((name) =>
          isSure
            ? wanted.includes(name)
            : [...wanted, ...labels].some((one) => isCalled(name.toLowerCase(), one.toLowerCase())),
        );
        return column === undefined ? [] : [{ column, choiceCode: choice.code }];
      });
      if (isComplete(choices, columns)) return { columns, isSure };
    }
  }
  return null;
}

/** Whether a column has a name, also after groups ("household/q1/a") or before a wording ("q1[a]. What matters?"). */
function isCalled(column: string, name: string): boolean {
  if (column === name || column.startsWith(`${name}. `)) return true;
  return column.endsWith(name) && /[^\p{L}\p{N}_\s]$/u.test(column.slice(0, -name.length));
}

/** Columns whose names or wordings have the text or code of a question and the label or code of one of its choices. */
function wordedColumns(
  question: QuestionDefinition,
  { wordingOf }: GuessedFile,
  free: readonly string[],
): FoundChoiceColumns | null {
  const { code, choices } = question;
  const beginnings = [...textsOf(question).map(plainText), code.toLowerCase()];
  const optionsOf = (wording: string): string[] =>
    beginnings.flatMap((one) => {
      const start = wording.startsWith(one) ? 0 : wording.indexOf(`/${one}`);
      if (start === -1) return [];
      const rest = wording.slice(start + one.length + (start === 0 ? 0 : 1));
      return [bare(rest.replace('selected choice', ''))];
    });
  const columns = choices.flatMap((choice) => {
    const options = new Set(
      [choice.code.toLowerCase(), ...[choice.label, ...(choice.otherLabels ?? [])].map(plainText)].map(bare),
    );
    const found = free.filter((name) => {
      const wordings = wordingOf(name);
      const worded = [name, ...wordings, ...wordings.map((wording) => `${name} - ${wording}`)];
      return worded.some((one) => optionsOf(plainText(one)).some((option) => options.has(option)));
    });
    const [column] = found;
    return found.length === 1 && column !== undefined ? [{ column, choiceCode: choice.code }] : [];
  });
  const isUnique = new Set(columns.map(({ column }) => column)).size === columns.length;
  return isUnique && isComplete(choices, columns) ? { columns, isSure: false } : null;
}

/** A text without the marks around it: " - [courts]" becomes "courts". */
function bare(text: string): string {
  return text.replace(/^[\s\-–—:/.[\](){}_]+|[\s\-–—:/.[\](){}_]+$/g, '');
}
