import { listed } from './csv-header.ts';
import type { ChoiceText } from './choice-finder.ts';
import { isPersonalColumn } from './personal-column.ts';
import type { ResponseMapping } from './response-mapping.ts';
import type { GuessedFile } from './guessed-file.ts';
import { guessMapping } from './survey-response-guess.ts';
import { FileProblem, shortened } from './row-result.ts';
import {
  codedChoices,
  hasManyChoices,
  type QuestionDefinition,
  type SurveyVersionDefinition,
} from './survey-definition.ts';

/** The columns of one question, checked. */
export interface PlannedQuestion {
  readonly question: QuestionDefinition;
  /** Null if each choice has its own column. */
  readonly column: string | null;
  readonly separator: string;
  readonly choiceColumns: readonly { readonly column: string; readonly choiceCode: string }[];
  readonly recode: ReadonlyMap<string, string>;
  readonly choiceText: ChoiceText | null;
}

/** A mapping that was checked against a header and a survey version. */
export interface ResponsePlan {
  readonly mapping: ResponseMapping;
  readonly respondentKeyColumn: string | null;
  /** Further columns of the key. */
  readonly respondentKeyParts: readonly string[];
  readonly submittedAtColumn: string | null;
  readonly questions: readonly PlannedQuestion[];
  /** Columns of the file that are not read, in the file's order. */
  readonly ignoredColumns: readonly string[];
}

const defaultSeparator = ';';

/**
 * Checks a mapping. Without one, it is guessed from the names of the columns (`guessMapping`). A guess by
 * anything else than the codes of the questions is good enough for a dry run only.
 *
 * Throws a `FileProblem`: MISSING_COLUMN and DUPLICATE_COLUMN for a mapped column that the header lacks or
 * repeats, and PERSONAL_COLUMN for one that identifies people. UNKNOWN_QUESTION, UNKNOWN_CHOICE and REPEATED_MAPPING have the path in the mapping.
 * NO_QUESTION_COLUMNS means that no answer would be read. UNCONFIRMED_MAPPING is the refusal of a guess.
 */
export function planResponses(
  version: SurveyVersionDefinition,
  file: GuessedFile,
  given: ResponseMapping | null,
  isTrial: boolean,
): ResponsePlan {
  const { header } = file;
  const questionsByCode = new Map(version.questions.map((question) => [question.code, question]));
  const guess = given === null ? guessMapping(version, file) : null;
  const mapping = given ?? guess?.mapping ?? { questions: [] };
  if (mapping.questions.length === 0) {
    const codes = listed([...questionsByCode.keys()]);
    const message = `No column is mapped to a question, and none has the code or the text of a question. The codes are ${codes}.`;
    throw new FileProblem('NO_QUESTION_COLUMNS', message);
  }
  if (guess !== null && guess.unsure.length > 0 && !isTrial) {
    const message = `Columns were recognized by their names, but not by question codes: ${listed(guess.unsure)}. Send the mapping that a dry run proposes, corrected where it is wrong.`;
    throw new FileProblem('UNCONFIRMED_MAPPING', message);
  }

  const used = new Set<string>();
  const answered = new Set<string>();
  function use(column: string, path: readonly string[]): string {
    header.requireColumn(column, path);
    if (used.has(column)) {
      throw new FileProblem('REPEATED_MAPPING', `The column "${column}" is mapped twice.`, { column, path });
    }
    if (isPersonalColumn(column) && !asksFor(version, column)) {
      const message = `The name of the column "${column}" says that it identifies people, so it is not read. If a question asks for this, the column needs the code or the text of the question as its name.`;
      throw new FileProblem('PERSONAL_COLUMN', message, { column, path });
    }
    used.add(column);
    return column;
  }

  const respondentKeyColumn =
    typeof mapping.respondentKey === 'string' ? use(mapping.respondentKey, ['respondentKey']) : null;
  const respondentKeyParts = (mapping.respondentKeyParts ?? []).map((column, index) =>
    use(column, ['respondentKeyParts', String(index)]),
  );
  if (respondentKeyColumn === null && respondentKeyParts.length > 0) {
    const message = 'Name the column with the pseudonyms as well.';
    throw new FileProblem('REPEATED_MAPPING', message, { path: ['respondentKeyParts'] });
  }
  const submittedAtColumn =
    typeof mapping.submittedAt === 'string' ? use(mapping.submittedAt, ['submittedAt']) : null;
  const questions = mapping.questions.map((one, index): PlannedQuestion => {
    const at = (...parts: string[]) => ['questions', String(index), ...parts];
    const { questionCode, column, choiceColumns } = one;
    const question = questionsByCode.get(questionCode);
    if (question === undefined) {
      const message = `The survey version has no question "${shortened(questionCode)}".`;
      throw new FileProblem('UNKNOWN_QUESTION', message, { path: at('questionCode') });
    }
    if (answered.has(questionCode)) {
      const message = `The question "${questionCode}" is mapped twice.`;
      throw new FileProblem('REPEATED_MAPPING', message, { path: at('questionCode') });
    }
    answered.add(questionCode);
    const hasColumn = typeof column === 'string';
    const hasChoiceColumns = choiceColumns != null && choiceColumns.length > 0;
    if (hasColumn === hasChoiceColumns || (hasChoiceColumns && !hasManyChoices(question))) {
      const message =
        'Name one column with the answer. Or, for a MULTIPLE_CHOICE or RANKING question only, name a column for each choice.';
      throw new FileProblem('REPEATED_MAPPING', message, { path: at('column') });
    }
    return {
      question,
      column: hasColumn ? use(column, at('column')) : null,
      separator: one.separator ?? defaultSeparator,
      choiceColumns: (choiceColumns ?? []).map((choice, position) => {
        const path = at('choiceColumns', String(position));
        if (!codedChoices(question).some(({ code }) => code === choice.choiceCode)) {
          const message = `The question "${questionCode}" has no choice "${shortened(choice.choiceCode)}".`;
          throw new FileProblem('UNKNOWN_CHOICE', message, { path: [...path, 'choiceCode'] });
        }
        return { ...choice, column: use(choice.column, [...path, 'column']) };
      }),
      recode: new Map((one.recode ?? []).map(({ from, to }) => [from.trim(), to.trim()])),
      choiceText: one.choiceText ?? null,
    };
  });
  const isNamed = (name: string): boolean => used.has(name);
  return {
    mapping,
    respondentKeyColumn,
    respondentKeyParts,
    submittedAtColumn,
    questions,
    ignoredColumns: [...new Set(header.cells.filter((name) => name !== '' && !isNamed(name)))],
  };
}

/** Whether a column has the code or the text of a question as its name. */
const asksFor = ({ questions }: SurveyVersionDefinition, column: string): boolean =>
  questions.some(({ code, text, otherTexts = [] }) => [code, text, ...otherTexts].includes(column));
