import { answerParser } from './answer-parser.ts';
import { areTextsAmbiguous, choiceTextOf, type ChoiceText } from './choice-finder.ts';
import { plainText, textsOf, type GuessedFile } from './guessed-file.ts';
import { isPersonalColumn } from './personal-column.ts';
import { isRedcap, toolColumn } from './row-selection.ts';
import { findChoiceColumns } from './survey-choice-columns.ts';
import {
  codedChoices,
  hasManyChoices,
  type QuestionDefinition,
  type SurveyVersionDefinition,
} from './survey-definition.ts';
import type { QuestionColumns, ResponseMapping } from './response-mapping.ts';

/** A mapping that was made from the names of columns. */
export interface MappingGuess {
  readonly mapping: ResponseMapping;
  /** Columns that were recognized by something else than the code of a question. */
  readonly unsure: readonly string[];
}

/** Columns with pseudonyms of respondents: of our own files, KoboToolbox, Qualtrics, SurveyMonkey, REDCap, LimeSurvey. */
const keyColumns = ['respondent_key', '_uuid', 'ResponseId', 'Respondent ID', 'record_id', 'id', 'ID'];
/** Columns of REDCap that tell the rows of one record apart. */
const keyParts = ['redcap_event_name', 'redcap_repeat_instrument', 'redcap_repeat_instance'];
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

/** The longest name of a column in a mapping. */
const nameCharactersMax = 500;

/**
 * The ways in which a column can belong to a question, the surest first: other capital letters, after a group, before a
 * wording, with other marks ("n00[A1]" for n00_A1), the text, the text after a group, the text in a row of wording.
 */
const resemblances: readonly ((name: string, question: QuestionDefinition, file: GuessedFile) => boolean)[] =
  [
    (name, { code }) => name.toLowerCase() === code.toLowerCase(),
    (name, { code }) =>
      name.toLowerCase().endsWith(code.toLowerCase()) &&
      /[^\p{L}\p{N}_\s]$/u.test(name.slice(0, -code.length)),
    (name, { code }) => name.toLowerCase().startsWith(`${code.toLowerCase()}. `),
    (name, { code }) => name.includes('[') && onlyLetters(name.split('. ')[0] ?? '') === onlyLetters(code),
    (name, question) => textsOf(question).some((text) => plainText(name) === plainText(text)),
    (name, question) => textsOf(question).some((text) => plainText(name).endsWith(`/${plainText(text)}`)),
    (name, question, { wordingOf }) =>
      textsOf(question).some((text) =>
        wordingOf(name).some((wording) => plainText(wording) === plainText(text)),
      ),
  ];

const onlyLetters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/**
 * Guesses the content of columns. The code of a question is sure, and so are the columns of its choices,
 * written `q/choice`, `q___choice`, `q[choice]` or `q_choice`, if there is at least one for each choice. A name
 * in other capital letters, a name after a group, and the text of the question, also in a row of wording, are
 * guesses. So are what separates several choices in one cell, and columns with the text and a label. Throws a
 * `FileProblem` if two columns have the code of one question.
 */
export function guessMapping({ questions }: SurveyVersionDefinition, file: GuessedFile): MappingGuess {
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
    const { code: questionCode } = question;
    const choices = codedChoices(question);
    if (hasManyChoices(question)) {
      // The columns of the choices say which were not chosen, so they are better than a joined text.
      const found = findChoiceColumns(
        question,
        file,
        header.names.filter((name) => !used.has(name)),
      );
      if (found) {
        const choiceColumns = found.columns.map((one) => ({
          ...one,
          column: take(one.column, found.isSure),
        }));
        return [{ questionCode, choiceColumns }];
      }
    }
    const one = (column: string): QuestionColumns => {
      const cells = file.sample.map((record) => record[column] ?? '');
      // Our own exports have codes, and the labels in a column of their own.
      const isOurs = names.has(`${questionCode}_label`) && areTextsAmbiguous(choices);
      const has = isOurs ? 'CODES' : choiceTextOf(choices, cells);
      return {
        questionCode,
        column,
        ...(hasManyChoices(question) ? separatorOf(question, cells, has) : {}),
        ...(has === null ? {} : { choiceText: has }),
      };
    };
    if (exact.has(questionCode)) return [one(questionCode)];
    for (const resembles of resemblances) {
      const similar = find((name) => !isPersonalColumn(name) && resembles(name, question, file));
      if (similar !== undefined) return [one(take(similar, false))];
    }
    return [];
  };
  const mapped = questions.flatMap(columnsOf);

  // Only a file of ours has these names by design.
  const sureNames = new Set([keyColumns[0], timeColumns[0]]);
  const toolName = toolColumn(header.names, file.wordingOf);
  const other = (candidates: readonly (string | undefined)[]): string | null => {
    const name = candidates
      .flatMap((one) => (one === undefined ? [] : (toolName(one) ?? [])))
      .find((one) => !used.has(one));
    return name === undefined ? null : take(name, sureNames.has(name));
  };
  const isFromRedcap = isRedcap(header.names, true);
  const stamps = header.names.filter((name) => isFromRedcap && name.endsWith('_timestamp'));
  const respondentKey = other([...keyColumns, isFromRedcap ? header.names[0] : undefined]);
  const keys = file.sample.map((record) => (respondentKey === null ? '' : (record[respondentKey] ?? '')));
  const isRepeated = new Set(keys).size < keys.length;
  const parts = keyParts.filter(
    (name) => respondentKey !== null && isRepeated && names.has(name) && !used.has(name),
  );
  const submittedAt = other([...timeColumns, stamps.length === 1 ? stamps[0] : undefined]);
  return {
    mapping: {
      ...(respondentKey === null ? {} : { respondentKey }),
      ...(parts.length === 0 ? {} : { respondentKeyParts: parts.map((name) => take(name, false)) }),
      ...(submittedAt === null ? {} : { submittedAt }),
      questions: mapped,
    },
    unsure,
  };
}

const separators = [';', ',', '|', '/', '\n', ' '];

/** The separator of the choices in the first cells of a column: the default if it reads them all. */
function separatorOf(
  question: QuestionDefinition,
  cells: readonly string[],
  choiceText: ChoiceText | null,
): { separator?: string } {
  const readable = (choiceSeparator: string): number => {
    const parse = answerParser(question, { choiceSeparator, textLengthMax: Infinity, choiceText });
    return cells.filter((cell) => parse(cell).ok).length;
  };
  const [best] = separators
    .map((separator) => ({ separator, count: readable(separator) }))
    .toSorted((one, other) => other.count - one.count);
  return best === undefined || best.separator === ';' ? {} : { separator: best.separator };
}
