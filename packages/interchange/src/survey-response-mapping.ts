import { FileProblem, shortened } from './row-result.ts';
import type { QuestionDefinition, SurveyVersionDefinition } from './survey-definition.ts';

/** The content of the columns of a file. Names are those of the header, trimmed. */
export interface ResponseMapping {
  /** The column with the respondents' pseudonyms; null or absent if the file has none. */
  readonly respondentKey?: string | null;
  readonly submittedAt?: string | null;
  readonly questions: readonly { readonly column: string; readonly questionCode: string }[];
}

/** A mapping that was checked against a header and a survey version. */
export interface ResponsePlan {
  readonly respondentKeyColumn: string | null;
  readonly submittedAtColumn: string | null;
  readonly questions: readonly { readonly column: string; readonly question: QuestionDefinition }[];
  /** Columns of the file that are not read, in the file's order. */
  readonly ignoredColumns: readonly string[];
}

/**
 * Checks a mapping. Without one, a column with the code of a question has that question's answers.
 * `respondent_key` and `submitted_at`, the names of an export, have key and time.
 *
 * Throws a `FileProblem`: MISSING_COLUMN with a mapped column that the header lacks, UNKNOWN_QUESTION and
 * REPEATED_MAPPING with the path in the mapping, NO_QUESTION_COLUMNS if no answer would be read.
 */
export function planResponses(
  { questions }: SurveyVersionDefinition,
  header: readonly string[],
  mapping: ResponseMapping | null,
): ResponsePlan {
  const questionsByCode = new Map(questions.map((question) => [question.code, question]));
  const chosen = mapping ?? automaticMapping(header, questionsByCode);
  const columns = new Set(header);
  const used = new Set<string>();
  const answered = new Set<string>();

  function use(column: string, path: readonly string[]): string {
    if (!columns.has(column)) {
      const name = shortened(column);
      throw new FileProblem(
        'MISSING_COLUMN',
        `The file has no column "${name}". Its columns are ${listed(header)}.`,
        { column: name, path },
      );
    }
    if (used.has(column)) {
      throw new FileProblem('REPEATED_MAPPING', `The column "${column}" is mapped twice.`, { column, path });
    }
    used.add(column);
    return column;
  }

  const respondentKeyColumn =
    typeof chosen.respondentKey === 'string' ? use(chosen.respondentKey, ['respondentKey']) : null;
  const submittedAtColumn =
    typeof chosen.submittedAt === 'string' ? use(chosen.submittedAt, ['submittedAt']) : null;
  const planned = chosen.questions.map(({ column, questionCode }, index) => {
    const path = ['questions', String(index), 'questionCode'];
    const question = questionsByCode.get(questionCode);
    if (question === undefined) {
      const message = `The survey version has no question "${shortened(questionCode)}".`;
      throw new FileProblem('UNKNOWN_QUESTION', message, { path });
    }
    if (answered.has(questionCode)) {
      throw new FileProblem('REPEATED_MAPPING', `The question "${questionCode}" is mapped twice.`, { path });
    }
    answered.add(questionCode);
    return { column: use(column, ['questions', String(index), 'column']), question };
  });

  if (planned.length === 0) {
    const codes = listed([...questionsByCode.keys()]);
    throw new FileProblem(
      'NO_QUESTION_COLUMNS',
      `No column is mapped to a question, and none has the code of a question. The codes are ${codes}.`,
    );
  }
  return {
    respondentKeyColumn,
    submittedAtColumn,
    questions: planned,
    ignoredColumns: header.filter((column) => !used.has(column)),
  };
}

function automaticMapping(
  header: readonly string[],
  questionsByCode: ReadonlyMap<string, QuestionDefinition>,
): ResponseMapping {
  const own = (column: string) => (header.includes(column) && !questionsByCode.has(column) ? column : null);
  return {
    respondentKey: own('respondent_key'),
    submittedAt: own('submitted_at'),
    questions: header
      .filter((column) => questionsByCode.has(column))
      .map((column) => ({ column, questionCode: column })),
  };
}

const namesShown = 20;

function listed(names: readonly string[]): string {
  const shown = names.slice(0, namesShown).map(shortened).join(', ');
  return names.length > namesShown ? `${shown} and ${names.length - namesShown} more` : shown;
}
