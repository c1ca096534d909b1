import { randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import type pg from 'pg';

import { choiceCount, questionCount, type SeededSurvey } from './exports.data.ts';

const places = Array.from({ length: questionCount }, (_, place) => place);
const isNumber = (place: number): boolean => place % 2 === 0;
/** The answer of a respondent: a number from 0 to 10, or the place of a choice. */
const answerOf = (respondent: number, place: number): number =>
  (respondent * 7 + place * 3 + (respondent >> 4)) % (isNumber(place) ? 11 : choiceCount);

const writeLines = (path: string, lines: () => Generator<string>): Promise<void> =>
  pipeline(Readable.from(lines()), createWriteStream(path));

/** Writes the responses of so many people as CSV. */
export function writeResponses(path: string, respondents: number): Promise<void> {
  return writeLines(path, function* () {
    yield `respondent_key,${places.map((place) => `q${place}`).join(',')}\n`;
    for (let one = 0; one < respondents; one += 1) {
      const cells = places.map((place) => `${isNumber(place) ? '' : 'c'}${answerOf(one, place)}`);
      yield `respondent-${one},${cells.join(',')}\n`;
    }
  });
}

/** A UUIDv7 of a moment, as the database makes them: ids of later rows are larger. */
function timedId(milliseconds: number): string {
  const time = milliseconds.toString(16).padStart(12, '0');
  const rest = randomBytes(10).toString('hex');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${rest.slice(0, 3)}-8${rest.slice(3, 6)}-${rest.slice(6, 18)}`;
}

const tables = {
  response: '(id, jurisdiction_id, survey_version_id, respondent_key)',
  answer: '(jurisdiction_id, response_id, question_id, choice_id, number_value)',
} as const;

/** Writes the same responses as rows of both tables for COPY. */
export async function writeRows(
  admin: pg.Client,
  { jurisdictionId, surveyVersionId }: SeededSurvey,
  paths: Readonly<Record<keyof typeof tables, string>>,
  respondents: number,
): Promise<void> {
  const { rows } = await admin.query<{ id: string; choices: (string | null)[] }>(
    `select question.id, array_agg(choice.id order by choice.position) as choices
       from question left join choice on choice.question_id = question.id
      where question.survey_version_id = $1 group by question.id, question.position order by question.position`,
    [surveyVersionId],
  );
  const started = Date.now();
  const ids = Array.from({ length: respondents }, (_, one) => timedId(started + one));
  await writeLines(paths.response, function* () {
    for (const [one, id] of ids.entries())
      yield `${id}\t${jurisdictionId}\t${surveyVersionId}\trespondent-${one}\n`;
  });
  await writeLines(paths.answer, function* () {
    for (const [one, id] of ids.entries()) {
      for (const [place, { id: question, choices }] of rows.entries()) {
        const answer = answerOf(one, place);
        const value = isNumber(place) ? `\\N\t${answer}` : `${choices[answer] ?? ''}\t\\N`;
        yield `${jurisdictionId}\t${id}\t${question}\t${value}\n`;
      }
    }
  });
}

/** COPY of both files into the tables of responses, in one transaction. */
export async function copyRows(
  admin: pg.Client,
  paths: Readonly<Record<keyof typeof tables, string>>,
): Promise<void> {
  await admin.query('begin');
  for (const table of ['response', 'answer'] as const) {
    await copyFile(admin, `copy ${table} ${tables[table]} from stdin`, paths[table]);
  }
  await admin.query('commit');
}

interface CopyConnection {
  query: (text: string) => void;
  sendCopyFromChunk: (chunk: Buffer) => void;
  endCopyFrom: () => void;
  stream: NodeJS.WritableStream & { writableNeedDrain: boolean };
}

/** COPY of a file from this process. */
function copyFile(admin: pg.Client, text: string, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const send = async (connection: CopyConnection): Promise<void> => {
      for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
        connection.sendCopyFromChunk(chunk);
        if (connection.stream.writableNeedDrain)
          await new Promise((drained) => connection.stream.once('drain', drained));
      }
      connection.endCopyFrom();
    };
    // The parts of a statement that the driver calls.
    const statement = {
      submit: (connection: CopyConnection) => connection.query(text),
      handleCopyInResponse: (connection: CopyConnection) => void send(connection).catch(reject),
      handleCommandComplete: () => undefined,
      handleReadyForQuery: () => resolve(),
      handleError: reject,
    };
    admin.query(statement as unknown as pg.Submittable);
  });
}
