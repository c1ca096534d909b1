import { answerParser } from './answer-parser.ts';
import type { CsvFile } from './csv-reader.ts';
import type { QuestionDefinition, SurveyVersionDefinition } from './survey-definition.ts';
import type { QuestionColumns, ResponseMapping } from './response-mapping.ts';

/** A mapping that was made from the names of columns. */
export interface MappingGuess {
  readonly mapping: ResponseMapping;
  /** Columns that were recognized by something else than the code of a question. */
  readonly unsure: readonly string[];
}

/** Columns with pseudonyms of respondents: of our own files, KoboToolbox, Qualtrics, SurveyMonkey, REDCap, LimeSurvey. */
const keyColumns = ['respondent_key', '_uuid', 'ResponseId', 'Respondent ID', 'record_id', 'id', 'ID'];
/** Columns with the time of the response. A column with an offset is better than one without. */
const timeColumns = [
  'submitted_at',
  'end',
  'RecordedDate',
  'EndDate',
  'submitdate',
  'Timestamp',
  'Completion time',
  'End Date',
  '_submission_time',
];

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/<[^>]*>/g, ' ')
    .replace(/ - selected choice$/, '')
    .replace(/\s+/g, ' ')
    .trim();

/** The longest name of a column in a mapping. */
const nameCharactersMax = 500;

/** The part of a column's name after groups: "household/q1" becomes "q1". */
const lastPart = (name: string): string => name.slice(name.lastIndexOf('/') + 1);

/** The part of a file from which a mapping is guessed. */
export type GuessedFile = Pick<CsvFile, 'header' | 'wordingOf' | 'sample'>;

/**
 * Guesses the content of columns. The code of a question is sure, and so are the columns of its choices,
 * written `q/choice`, `q___choice`, `q[choice]` or `q_choice`, if there is at least one for each choice. A name
 * in other capital letters, a name after a group, and the text of the question, also in a row of wording, are
 * guesses. So are what separates several choices in one cell, and columns with the text and a label. Throws a
 * `FileProblem` if two columns have the code of one question.
 */
export function guessMapping({ questions }: SurveyVersionDefinition, file: GuessedFile): MappingGuess {
  const { wordingOf } = file;
  // A longer name cannot be sent back in a mapping.
  const header = {
    ...file.header,
    names: file.header.names.filter((name) => name.length <= nameCharactersMax),
  };
  const names = new Set(header.names);
  const used = new Set<string>();
  const unsure: string[] = [];
  const take = (name: string, isSure: boolean): string => {
    used.add(name);
    if (!isSure) unsure.push(name);
    return name;
  };
  const find = (is: (name: string) => boolean): string | undefined => {
    const found = header.names.filter((name) => !used.has(name) && is(name));
    return found.length === 1 ? found[0] : undefined;
  };
  // Every column with a code comes before any guess.
  const exact = new Set(questions.map(({ code }) => code).filter((code) => header.cells.includes(code)));
  exact.forEach((code) => header.requireColumn(code));
  exact.forEach((code) => used.add(code));

  const columnsOf = (question: QuestionDefinition): QuestionColumns[] => {
    const { code: questionCode, kind, text } = question;
    if (kind === 'MULTIPLE_CHOICE') {
      // The columns of the choices say which were not chosen, so they are better than a joined text.
      const found =
        choiceColumns(question, header.names, used) ??
        wordedChoiceColumns(
          question,
          file,
          header.names.filter((name) => !used.has(name)),
        );
      if (found) {
        const isSure = found.isSure;
        return [
          {
            questionCode,
            choiceColumns: found.columns.map((one) => ({ ...one, column: take(one.column, isSure) })),
          },
        ];
      }
    }
    const one = (column: string): QuestionColumns => ({
      questionCode,
      column,
      ...(kind === 'MULTIPLE_CHOICE' ? separatorOf(question, column, file) : {}),
    });
    if (exact.has(questionCode)) return [one(questionCode)];
    const similar =
      find((name) => name.toLowerCase() === questionCode.toLowerCase()) ??
      find((name) => lastPart(name).toLowerCase() === questionCode.toLowerCase()) ??
      find((name) => plain(name) === plain(text)) ??
      find((name) => wordingOf(name).some((wording) => plain(wording) === plain(text)));
    return similar === undefined ? [] : [one(take(similar, false))];
  };
  const mapped = questions.flatMap(columnsOf);

  // Only a file of ours has these names by design.
  const sureNames = new Set([keyColumns[0], timeColumns[0]]);
  const other = (candidates: readonly string[]): string | null => {
    const name = candidates.find((one) => names.has(one) && !used.has(one));
    return name === undefined ? null : take(name, sureNames.has(name));
  };
  const respondentKey = other(keyColumns);
  const submittedAt = other(timeColumns);
  return {
    mapping: {
      ...(respondentKey === null ? {} : { respondentKey }),
      ...(submittedAt === null ? {} : { submittedAt }),
      questions: mapped,
    },
    unsure,
  };
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

function choiceColumns(
  { code, choices }: QuestionDefinition,
  names: readonly string[],
  used: ReadonlySet<string>,
): { columns: { column: string; choiceCode: string }[]; isSure: boolean } | null {
  const free = names.filter((name) => !used.has(name));
  for (const namesOf of choiceNames) {
    for (const isSure of [true, false]) {
      const columns = choices.flatMap((choice) => {
        const wanted = new Set([
          ...namesOf(code, choice.code),
          ...(isSure ? [] : namesOf(code, choice.label).map((name) => name.toLowerCase())),
        ]);
        const column = free.find((name) =>
          isSure ? wanted.has(name) : wanted.has(name.toLowerCase()) || wanted.has(withoutGroups(name, code)),
        );
        return column === undefined ? [] : [{ column, choiceCode: choice.code }];
      });
      const answers = choices.filter(({ isMissing }) => !isMissing);
      const found = new Set(columns.map(({ choiceCode }) => choiceCode));
      if (columns.length > 0 && answers.every((choice) => found.has(choice.code))) return { columns, isSure };
    }
  }
  return null;
}

/** A name without the groups before the question: "household/q1/a" becomes "q1/a". */
function withoutGroups(name: string, questionCode: string): string {
  const start = name.lastIndexOf(`/${questionCode}`);
  return start === -1 ? name : name.slice(start + 1);
}

/** Columns whose names or wordings have the text or code of a question and the label or code of one of its choices. */
function wordedChoiceColumns(
  { code, text, choices }: QuestionDefinition,
  { wordingOf }: GuessedFile,
  names: readonly string[],
): { columns: { column: string; choiceCode: string }[]; isSure: false } | null {
  const beginnings = [plain(text), code.toLowerCase()];
  const optionOf = (wording: string): string | undefined => {
    const start = beginnings.find((one) => wording.startsWith(one));
    return start === undefined ? undefined : bare(wording.slice(start.length).replace('selected choice', ''));
  };
  const columns = choices.flatMap((choice) => {
    const options = new Set([bare(plain(choice.label)), bare(choice.code.toLowerCase())]);
    const found = names.filter((name) => {
      const wordings = wordingOf(name);
      const worded = [name, ...wordings, ...wordings.map((wording) => `${name} - ${wording}`)];
      return worded.some((one) => options.has(optionOf(plain(one)) ?? ''));
    });
    const [column] = found;
    return found.length === 1 && column !== undefined ? [{ column, choiceCode: choice.code }] : [];
  });
  const answers = choices.filter(({ isMissing }) => !isMissing);
  const isComplete = answers.every((choice) => columns.some(({ choiceCode }) => choiceCode === choice.code));
  return isComplete && new Set(columns.map(({ column }) => column)).size === columns.length
    ? { columns, isSure: false }
    : null;
}

/** A text without the marks around it: " - [courts]" becomes "courts". */
function bare(text: string): string {
  return text.replace(/^[\s\-–—:/.[\](){}_]+|[\s\-–—:/.[\](){}_]+$/g, '');
}

const separators = [';', ',', '|', '/', '\n', ' '];

/** The separator of the choices in the first cells of a column: the default if it reads them all. */
function separatorOf(
  question: QuestionDefinition,
  column: string,
  { sample }: GuessedFile,
): { separator?: string } {
  const cells = sample.map((record) => record[column] ?? '');
  const readable = (choiceSeparator: string): number => {
    const parse = answerParser(question, { choiceSeparator, textLengthMax: Infinity });
    return cells.filter((cell) => parse(cell).ok).length;
  };
  const [best] = separators
    .map((separator) => ({ separator, count: readable(separator) }))
    .toSorted((one, other) => other.count - one.count);
  return best === undefined || best.separator === ';' ? {} : { separator: best.separator };
}
