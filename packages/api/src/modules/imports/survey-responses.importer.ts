import type { AnswerValue } from '@rapport/core/survey/answer.ts';
import type { MissingKind } from '@rapport/core/survey/definition.ts';
import type { DatasetImport } from '@rapport/database/generated/prisma/client.ts';
import { FileProblem } from '@rapport/interchange/row-result.ts';
import type { SurveyResponse } from '@rapport/interchange/survey-definition.ts';
import { openSurveyResponses } from '@rapport/interchange/survey-response-file.ts';

import type { LoadedSurveyVersion } from '../surveys/survey-definition.ts';
import { mappingSchema } from './response-mapping.input.ts';
import type { DatasetImporter, RowTarget } from './dataset.importer.ts';

type Line = { line: number; value: SurveyResponse };

/** A respondent without a key in the file is named by import and line, which is unique and can be found in the file. */
function respondentKey(datasetImport: DatasetImport, { line, value }: Line): string {
  return value.respondentKey ?? `${datasetImport.id}-${line}`;
}

/** The answers of more responses live long enough to fill the old generation of the heap (decision 0056). */
const responsesAtOnce = 50;

/** Survey responses from CSV: one row for each respondent, one column for each question. */
export function surveyResponsesImporter(
  version: LoadedSurveyVersion,
  datasetImport: DatasetImport,
): DatasetImporter<SurveyResponse> {
  const mapping = datasetImport.mapping === null ? null : mappingSchema.parse(datasetImport.mapping);
  const versionId = version.definition.version.id;
  // Of the file that was opened last.
  let keyColumn: string | null = null;
  let keyParts: readonly string[] = [];
  let rowCount = 0;
  return {
    batchRows: responsesAtOnce,

    async open(bytes, options) {
      const file = await openSurveyResponses(bytes, version.definition, mapping, options);
      const { respondentKeyColumn, respondentKeyParts, ignoredColumns } = file.plan;
      if (respondentKeyColumn === null && datasetImport.onlyNew) {
        await file[Symbol.asyncDispose]();
        const message = 'No column names the respondents, so it is not known which rows are new.';
        throw new FileProblem('NO_KEY_COLUMN', message, { path: ['respondentKey'] });
      }
      keyColumn = respondentKeyColumn;
      keyParts = respondentKeyParts;
      rowCount = 0;
      return { ...file, ignoredColumns, mapping: file.plan.mapping };
    },

    async conflicts({ session }, rows) {
      rowCount += rows.length;
      const lines = new Map(
        rows.flatMap((row) =>
          row.value.respondentKey === null ? [] : [[row.value.respondentKey, row.line]],
        ),
      );
      const { rows: known } = await session.query({
        name: 'known_respondents',
        text: 'select respondent_key from response where survey_version_id = $1 and respondent_key = any($2::text[])',
        values: [versionId, [...lines.keys()]],
      });
      return (known as { respondent_key: string }[]).map(({ respondent_key: key }) => ({
        line: lines.get(key) ?? null,
        column: keyColumn,
        code: 'ALREADY_IMPORTED',
        message: 'This respondent already has a response to this survey version.',
        value: key.slice(0, 100),
      }));
    },

    warnings() {
      if (keyParts.length > 0) {
        const message = `A respondent can have several rows, which ${keyParts.join(', ')} tell apart. Each row counts as a response. To import one wave, keep its rows with keepRows.`;
        return Promise.resolve([
          { line: null, column: keyColumn, code: 'SEVERAL_ROWS', severity: 'WARNING' as const, message },
        ]);
      }
      if (keyColumn !== null || rowCount === 0) return Promise.resolve([]);
      const rows =
        rowCount === 1
          ? 'The row counts as a person'
          : `Each of the ${rowCount} rows counts as another person`;
      const message = `No column names the respondents. ${rows}, also those who are in another file or twice in this one.`;
      return Promise.resolve([
        { line: null, column: null, code: 'NO_KEY_COLUMN', severity: 'WARNING' as const, message },
      ]);
    },

    async refusal({ session }) {
      const { rows } = await session.query({
        text: 'select status from survey_version where id = $1 for share',
        values: [versionId],
      });
      const [current] = rows as { status: string }[];
      if (current?.status === 'FIELDED') return null;
      return {
        code: 'VERSION_NOT_FIELDED',
        message: 'The survey version was closed before its responses were imported.',
      };
    },

    async write(target, rows) {
      const ids = await insertResponses(target, versionId, rows);
      await insertAnswers(target, version, rows, ids);
    },
  };
}

/** Inserts responses in the order of the rows and returns their ids in the same order. */
async function insertResponses(
  target: RowTarget,
  versionId: string,
  rows: readonly Line[],
): Promise<string[]> {
  const { session, datasetImport } = target;
  const keys = rows.map((row) => respondentKey(datasetImport, row));
  const { rows: inserted } = await session.query({
    name: 'insert_responses',
    text: `
      insert into response (jurisdiction_id, survey_version_id, dataset_import_id, respondent_key, submitted_at)
      select $1, $2, $3, key, submitted
        from unnest($4::text[], $5::timestamptz[]) as row (key, submitted)
      returning id, respondent_key`,
    values: [
      datasetImport.jurisdictionId,
      versionId,
      datasetImport.id,
      keys,
      rows.map((row) => row.value.submittedAt?.toISOString() ?? null),
    ],
  });
  const idByKey = new Map(
    (inserted as { id: string; respondent_key: string }[]).map((row) => [row.respondent_key, row.id]),
  );
  return keys.map((key) => {
    const id = idByKey.get(key);
    if (id === undefined) throw new Error('A response was not inserted');
    return id;
  });
}

/** The columns of the answers of many responses, ready for `unnest`. */
interface AnswerColumns {
  responses: string[];
  questions: string[];
  choices: (string | null)[];
  numbers: (number | null)[];
  texts: (string | null)[];
  dates: (string | null)[];
  missingKinds: (MissingKind | null)[];
  ranks: (number | null)[];
}

async function insertAnswers(
  { session, datasetImport }: RowTarget,
  version: LoadedSurveyVersion,
  rows: readonly Line[],
  responseIds: readonly string[],
): Promise<void> {
  const columns: AnswerColumns = {
    responses: [],
    questions: [],
    choices: [],
    numbers: [],
    texts: [],
    dates: [],
    missingKinds: [],
    ranks: [],
  };
  rows.forEach((row, index) => {
    for (const [questionCode, answer] of row.value.answers) {
      addAnswer(columns, version, responseIds[index] ?? '', questionCode, answer);
    }
  });
  await session.query({
    name: 'insert_answers',
    text: `
      insert into answer (jurisdiction_id, response_id, question_id, slot, choice_id, number_value, text_value, date_value, missing_kind, rank)
      select $1, response, question, coalesce(chosen.answer_slot, 0), chosen.id, number, text, date, row.missing_kind, rank
        from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::float8[], $6::text[], $7::date[], $8::missing_kind[], $9::smallint[])
          as row (response, question, choice, number, text, date, missing_kind, rank)
        left join choice chosen on chosen.id = row.choice`,
    values: [
      datasetImport.jurisdictionId,
      columns.responses,
      columns.questions,
      columns.choices,
      columns.numbers,
      columns.texts,
      columns.dates,
      columns.missingKinds,
      columns.ranks,
    ],
  });
}

function addAnswer(
  columns: AnswerColumns,
  version: LoadedSurveyVersion,
  responseId: string,
  questionCode: string,
  answer: AnswerValue,
): void {
  const question = version.questions.get(questionCode);
  if (!question) throw new Error(`The version has no question ${questionCode}`);
  const add = (value: {
    choice?: string;
    number?: number;
    text?: string;
    date?: string;
    missingKind?: MissingKind;
    rank?: number;
  }): void => {
    columns.responses.push(responseId);
    columns.questions.push(question.id);
    columns.choices.push(value.choice ?? null);
    columns.numbers.push(value.number ?? null);
    columns.texts.push(value.text ?? null);
    columns.dates.push(value.date ?? null);
    columns.missingKinds.push(value.missingKind ?? null);
    columns.ranks.push(value.rank ?? null);
  };
  const addChoice = (code: string, rank?: number): void => {
    const choice = question.choices.get(code);
    if (choice === undefined) throw new Error(`The question ${questionCode} has no choice ${code}`);
    add(rank === undefined ? { choice } : { choice, rank });
  };
  switch (answer.kind) {
    case 'NUMBER':
      return add({ number: answer.number });
    case 'TEXT':
      return add({ text: answer.text });
    case 'DATE':
      return add({ date: answer.date });
    case 'SINGLE_CHOICE':
    case 'MISSING':
      return addChoice(answer.choiceCode);
    case 'MULTIPLE_CHOICE':
      return answer.choiceCodes.forEach((code) => addChoice(code));
    case 'RANKING':
      return answer.choiceCodes.forEach((code, index) => addChoice(code, index + 1));
    case 'MISSING_KIND':
      return add({ missingKind: answer.missingKind });
  }
}
