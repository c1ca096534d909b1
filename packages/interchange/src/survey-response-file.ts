import { flowProblems } from '@rapport/core/survey/validate-response.ts';
import { answerTextLengthMax } from '@rapport/core/survey/given-answer.ts';
import type { AnswerValue } from '@rapport/core/survey/answer.ts';
import { trimmed } from '@rapport/core/text-forms.ts';

import { answerParser } from './answer-parser.ts';
import { choiceColumnsParser } from './choice-columns-parser.ts';
import type { ParsedAnswer } from './parsed-answer.ts';
import { cellText, moment, type CellFormat } from './cell-format.ts';
import type { CsvFile, CsvOptions, CsvRecord } from './csv-reader.ts';
import { openCsv } from './csv-reader.ts';
import { declaredZone, guessResponseFormat, inTimeZone } from './survey-response-format.ts';
import { timeIssue } from './survey-response-time.ts';
import { plainIdentityIn } from './pseudonym.ts';
import type { RowIssue, RowResult } from './row-result.ts';
import { shortened } from './row-result.ts';
import type { QuestionDefinition, SurveyResponse, SurveyVersionDefinition } from './survey-definition.ts';
import type { ResponseMapping } from './response-mapping.ts';
import type { PlannedQuestion, ResponsePlan } from './survey-response-mapping.ts';
import { planResponses } from './survey-response-mapping.ts';

export interface ResponseFileOptions extends CsvOptions {
  readonly format?: CellFormat;
  readonly textLengthMax?: number;
  /** Responses after this time are issues. */
  readonly now?: Date;
}

/** An open file of survey responses. Dispose of it, or read `rows` to the end. */
export interface SurveyResponseFile
  extends AsyncDisposable, Pick<CsvFile, 'delimiter' | 'selection' | 'skipped'> {
  readonly plan: ResponsePlan;
  /** The format of the cells: as declared, and in a dry run also as recognized. */
  readonly format: CellFormat;
  /** The time zone that the file itself declares, in a dry run. */
  readonly timeZone: string | null;
  /**
   * The responses in the file's order, for one pass. A faulty row is returned as all of its issues. A
   * repeated respondent key is an issue that names both lines. For this, all keys are kept in memory, which
   * is the only memory that grows with the file. The key is null only if no column is mapped to it.
   */
  readonly rows: AsyncGenerator<RowResult<SurveyResponse>>;
}

/**
 * Opens a CSV file of responses to a survey version. Throws a `FileProblem` if the file cannot be read (see
 * `openCsv`) or the mapping does not fit (see `planResponses`). A null mapping is guessed from the names of the
 * columns.
 */
export async function openSurveyResponses(
  source: AsyncIterable<Uint8Array>,
  version: SurveyVersionDefinition,
  mapping: ResponseMapping | null,
  {
    format: declared = {},
    textLengthMax = answerTextLengthMax,
    now = new Date(),
    ...csvOptions
  }: ResponseFileOptions = {},
): Promise<SurveyResponseFile> {
  const file = await openCsv(source, { ...csvOptions, isAnswer: answerColumns(version, mapping) });
  try {
    const plan = planResponses(version, file, mapping, file.isTrial);
    const timeZone = file.isTrial ? declaredZone(plan, file) : null;
    const inZone = timeZone === null ? declared : inTimeZone(declared, timeZone);
    const format = file.isTrial ? guessResponseFormat(plan, file, inZone, now) : declared;
    const readResponse = responseReader(version, plan, { format, textLengthMax, now });
    const { delimiter, selection, skipped } = file;
    return {
      plan,
      format,
      timeZone,
      delimiter,
      selection,
      skipped,
      rows: mapRows(file.rows, readResponse),
      [Symbol.asyncDispose]: () => file[Symbol.asyncDispose](),
    };
  } catch (error) {
    await file[Symbol.asyncDispose]();
    throw error;
  }
}

/** Whether a column has answers: one that is mapped or, without a mapping, one that is named after a question. */
function answerColumns(
  { questions }: SurveyVersionDefinition,
  mapping: ResponseMapping | null,
): (column: string) => boolean {
  if (mapping !== null) {
    const mapped = new Set(
      mapping.questions.flatMap(({ column, choiceColumns }) => [
        column,
        ...(choiceColumns ?? []).map((one) => one.column),
      ]),
    );
    return (column) => mapped.has(column);
  }
  const codes = new Set(questions.map(({ code }) => code.toLowerCase()));
  return (column) => codes.has((column.split('___')[0] ?? '').toLowerCase());
}

async function* mapRows(
  rows: AsyncIterable<RowResult<CsvRecord>>,
  read: (line: number, record: CsvRecord) => RowResult<SurveyResponse>,
): AsyncGenerator<RowResult<SurveyResponse>> {
  for await (const row of rows) yield row.ok ? read(row.line, row.value) : row;
}

type ReaderOptions = Required<Pick<ResponseFileOptions, 'format' | 'textLengthMax' | 'now'>>;

/** Reads the answer to one question from a row. */
interface AnswerReader {
  readonly questionCode: string;
  /** The column that an issue names. */
  readonly column: string;
  read(record: CsvRecord): { readonly cell: string; readonly parsed: ParsedAnswer; readonly column?: string };
}

function answerReader(
  { question, column, separator, choiceColumns, recode, choiceText }: PlannedQuestion,
  { format, textLengthMax }: ReaderOptions,
): AnswerReader {
  const questionCode = question.code;
  if (column === null) {
    const codes = choiceColumns.map(({ choiceCode }) => choiceCode);
    const parse = choiceColumnsParser(question, codes, format);
    const names = choiceColumns.map((one) => one.column);
    return {
      questionCode,
      column: names[0] ?? questionCode,
      read(record) {
        const { parsed, index } = parse(names.map((name) => record[name] ?? ''));
        const own = names[index] ?? questionCode;
        return { parsed, column: own, cell: parsed.ok ? '' : (record[own] ?? '') };
      },
    };
  }
  const parse = answerParser(question, {
    ...format,
    choiceSeparator: separator,
    textLengthMax,
    recode,
    choiceText,
  });
  return {
    questionCode,
    column,
    read(record) {
      const cell = record[column] ?? '';
      return { cell, parsed: parse(cell) };
    },
  };
}

/** The questions of a file in the order of the questionnaire. A condition on a question that is not in the file cannot be checked. */
function questionFlow(
  { questions }: SurveyVersionDefinition,
  planned: readonly PlannedQuestion[],
): QuestionDefinition[] {
  const codes = new Set(planned.map(({ question }) => question.code));
  return questions
    .filter(({ code }) => codes.has(code))
    .map((question) => ({
      ...question,
      shownIf:
        question.shownIf?.all.every((one) => codes.has(one.question)) === true ? question.shownIf : null,
    }));
}

function responseReader(
  version: SurveyVersionDefinition,
  { questions, respondentKeyColumn, respondentKeyParts, submittedAtColumn }: ResponsePlan,
  options: ReaderOptions,
): (line: number, record: CsvRecord) => RowResult<SurveyResponse> {
  const { format, now } = options;
  const answerReaders = questions.map((question) => answerReader(question, options));
  const flow = questionFlow(version, questions);
  const columnOf = new Map(answerReaders.map(({ questionCode, column }) => [questionCode, column]));
  const lineOfKey = new Map<string, number>();

  function readKey(line: number, record: CsvRecord, issues: RowIssue[]): string | null {
    if (respondentKeyColumn === null) return null;
    const column = respondentKeyColumn;
    const key = trimmed(record[column] ?? '');
    if (key === '') {
      const message = `Every row needs a respondent in the column "${column}".`;
      issues.push({ line, column, code: 'EMPTY_CELL', message });
      return null;
    }
    const identity = plainIdentityIn(key);
    if (identity !== null) {
      // Without the value, because an issue is stored and read by more people than the file.
      const message = `The respondent in the column "${column}" looks like ${identity}. Use a pseudonym that only the office can resolve, such as P-0042.`;
      issues.push({ line, column, code: 'IDENTIFYING_KEY', message });
      return null;
    }
    const parts = respondentKeyParts.map((part) => trimmed(record[part] ?? ''));
    const whole = [key, ...parts].filter((part) => part !== '').join('|');
    const earlierLine = lineOfKey.get(whole);
    if (earlierLine !== undefined) {
      const message = `The respondent of line ${line} is also on line ${earlierLine}. If respondents have several rows, name the columns that tell these apart with respondentKeyParts, or keep the rows of one wave with keepRows.`;
      issues.push({ line, column, code: 'DUPLICATE_ROW', message, value: shortened(whole) });
    } else {
      lineOfKey.set(whole, line);
    }
    return whole;
  }

  function readTime(line: number, record: CsvRecord, issues: RowIssue[]): Date | null {
    if (submittedAtColumn === null) return null;
    const column = submittedAtColumn;
    const text = cellText(record[column] ?? '', format);
    if (text === '') return null;
    const read = moment(text, format);
    const message = read.ok ? timeIssue(read.value, now) : read.message;
    if (message !== null)
      issues.push({ line, column, code: 'INVALID_DATE', message, value: shortened(text) });
    return read.ok ? read.value : null;
  }

  return (line, record) => {
    const issues: RowIssue[] = [];
    const respondentKey = readKey(line, record, issues);
    const submittedAt = readTime(line, record, issues);
    const answers = new Map<string, AnswerValue>();
    for (const reader of answerReaders) {
      const { questionCode } = reader;
      const { cell, parsed, column = reader.column } = reader.read(record);
      if (!parsed.ok) {
        const { code, message } = parsed;
        issues.push({ line, column, code, message, value: shortened(cell) });
      } else if (parsed.answer !== null) {
        answers.set(questionCode, parsed.answer);
      }
    }
    if (issues.length === 0) {
      for (const { code, questionCode, message } of flowProblems(flow, answers)) {
        // People who answer on paper can leave out a question, and an answer that was given is kept.
        if (code !== 'NOT_SHOWN') continue;
        issues.push({ line, column: columnOf.get(questionCode) ?? null, code: 'NOT_ASKED', message });
      }
    }
    if (issues.length > 0) return { ok: false, line, issues };
    return { ok: true, line, value: { respondentKey, submittedAt, answers } };
  };
}
