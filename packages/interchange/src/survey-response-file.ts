import { trimmed } from '@rapport/core/text-forms.ts';

import { answerParser, parseDateTime } from './answer-parser.ts';
import type { CsvOptions, CsvRecord } from './csv-reader.ts';
import { openCsv } from './csv-reader.ts';
import { plainIdentityIn } from './pseudonym.ts';
import type { RowIssue, RowResult } from './row-result.ts';
import { shortened } from './row-result.ts';
import type { AnswerValue, SurveyResponse, SurveyVersionDefinition } from './survey-definition.ts';
import type { ResponseMapping, ResponsePlan } from './survey-response-mapping.ts';
import { planResponses } from './survey-response-mapping.ts';

export interface ResponseFileOptions extends CsvOptions {
  /** The separator of the codes of a multiple choice; a semicolon by default. */
  readonly choiceSeparator?: string;
  readonly textLengthMax?: number;
}

/** An open file of survey responses. Dispose of it, or read `rows` to the end. */
export interface SurveyResponseFile extends AsyncDisposable {
  readonly plan: ResponsePlan;
  /**
   * The responses in the file's order, for one pass. A faulty row is returned as all of its issues. A
   * repeated respondent key is an issue that names both lines. For this, all keys are kept in memory, which
   * is the only memory that grows with the file. The key is null only if no column is mapped to it.
   */
  readonly rows: AsyncGenerator<RowResult<SurveyResponse>>;
}

/**
 * Opens a CSV file of responses to a survey version. Throws a `FileProblem` if the file cannot be read (see
 * `openCsv`) or the mapping does not fit (see `planResponses`). A null mapping uses the names of the columns.
 */
export async function openSurveyResponses(
  source: AsyncIterable<Uint8Array>,
  version: SurveyVersionDefinition,
  mapping: ResponseMapping | null,
  { choiceSeparator = ';', textLengthMax = 10_000, ...csvOptions }: ResponseFileOptions = {},
): Promise<SurveyResponseFile> {
  const file = await openCsv(source, csvOptions);
  try {
    const plan = planResponses(version, file.header, mapping);
    const readResponse = responseReader(plan, { choiceSeparator, textLengthMax });
    return {
      plan,
      rows: mapRows(file.rows, readResponse),
      [Symbol.asyncDispose]: () => file[Symbol.asyncDispose](),
    };
  } catch (error) {
    await file[Symbol.asyncDispose]();
    throw error;
  }
}

async function* mapRows(
  rows: AsyncIterable<RowResult<CsvRecord>>,
  read: (line: number, record: CsvRecord) => RowResult<SurveyResponse>,
): AsyncGenerator<RowResult<SurveyResponse>> {
  for await (const row of rows) yield row.ok ? read(row.line, row.value) : row;
}

function responseReader(
  { questions, respondentKeyColumn, submittedAtColumn }: ResponsePlan,
  options: Required<Pick<ResponseFileOptions, 'choiceSeparator' | 'textLengthMax'>>,
): (line: number, record: CsvRecord) => RowResult<SurveyResponse> {
  const answerColumns = questions.map(({ column, question }) => ({
    column,
    questionCode: question.code,
    parse: answerParser(question, options),
  }));
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
    const earlierLine = lineOfKey.get(key);
    if (earlierLine !== undefined) {
      const message = `The respondent of line ${line} is also on line ${earlierLine}.`;
      issues.push({ line, column, code: 'DUPLICATE_ROW', message, value: shortened(key) });
    } else {
      lineOfKey.set(key, line);
    }
    return key;
  }

  function readTime(line: number, record: CsvRecord, issues: RowIssue[]): Date | null {
    if (submittedAtColumn === null) return null;
    const column = submittedAtColumn;
    const text = trimmed(record[column] ?? '');
    const time = parseDateTime(text);
    if (time === null && text !== '') {
      const message = 'Write a time in ISO 8601, such as 2026-03-31 or 2026-03-31T14:30:00-05:00.';
      issues.push({ line, column, code: 'INVALID_DATE', message, value: shortened(text) });
    }
    return time;
  }

  return (line, record) => {
    const issues: RowIssue[] = [];
    const respondentKey = readKey(line, record, issues);
    const submittedAt = readTime(line, record, issues);
    const answers = new Map<string, AnswerValue>();
    for (const { column, questionCode, parse } of answerColumns) {
      const cell = record[column] ?? '';
      const parsed = parse(cell);
      if (!parsed.ok) {
        const { code, message } = parsed;
        issues.push({ line, column, code, message, value: shortened(cell) });
      } else if (parsed.answer !== null) {
        answers.set(questionCode, parsed.answer);
      }
    }
    if (issues.length > 0) return { ok: false, line, issues };
    return { ok: true, line, value: { respondentKey, submittedAt, answers } };
  };
}
