import type { DatabaseSession } from '@rapport/database/session.ts';
import { rowTypes } from '@rapport/database/pool.ts';
import { shownQuestions } from '@rapport/core/survey/skip-logic.ts';
import type { SurveyResponse, SurveyVersionDefinition } from '@rapport/interchange/survey-definition.ts';
import type { MergedSurvey } from '@rapport/interchange/survey-merge.ts';
import type { TextWidths } from '@rapport/interchange/survey-sav.ts';

import {
  answersDecoder,
  answersSql,
  type PackedAnswers,
  type ResponseOrder,
} from './survey-answers.decoder.ts';

/** The number of rows fetched together, so that memory use does not depend on the size of the survey. */
const fetchRows = 200;

interface Row extends PackedAnswers {
  respondent_key: string;
  submitted_at: Date | null;
}

export interface ResponseReading {
  /** The name of the cursor, which no other one of the transaction has. */
  readonly cursor: string;
  readonly order: ResponseOrder;
  /** Whether the rows are read several times. The database then keeps them for the later times, on its disk if they are many. */
  readonly isRepeated: boolean;
}

/** Responses that were fetched together. Each is decoded when it is needed, so that those before it are garbage already. */
export interface ResponseBatch {
  readonly count: number;
  readonly responses: Iterable<SurveyResponse>;
}

/**
 * A reader of the responses of a version at one moment, in batches. Reads through a cursor in the read transaction of the session. Read them to the end before the reader is called
 * again.
 */
export function responseReader(
  session: DatabaseSession,
  definition: SurveyVersionDefinition,
  { cursor, order, isRepeated }: ResponseReading,
): () => AsyncGenerator<ResponseBatch> {
  const decode = answersDecoder(definition);
  const hasConditions = definition.questions.some(({ shownIf }) => shownIf !== null);
  const scroll = isRepeated ? 'scroll' : 'no scroll';
  let isOpen = false;
  const start = async (): Promise<void> => {
    if (isOpen) await session.query({ text: `move absolute 0 in ${cursor}` });
    else {
      const values = [definition.version.id, ...(order === 'RECORDED' ? [] : [order.shuffledBy])];
      await session.query({ text: `declare ${cursor} ${scroll} cursor for ${answersSql(order)}`, values });
    }
    isOpen = isRepeated;
  };
  const fetchNext = async (): Promise<Row[]> => {
    const { rows } = await session.query({ text: `fetch ${fetchRows} from ${cursor}`, types: rowTypes });
    return rows as Row[];
  };
  function* decoded(rows: readonly Row[]): Generator<SurveyResponse> {
    for (const row of rows) {
      const answers = decode(row);
      yield {
        respondentKey: row.respondent_key,
        submittedAt: row.submitted_at,
        answers,
        ...(hasConditions ? { notAsked: notAsked(definition, answers) } : {}),
      };
    }
  }
  return async function* () {
    await start();
    let next = fetchNext();
    try {
      for (;;) {
        const rows = await next;
        if (rows.length === 0) break;
        // The database reads the next rows while these are written. A failure is thrown when they are needed.
        next = fetchNext();
        next.catch(() => undefined);
        yield { count: rows.length, responses: decoded(rows) };
      }
    } finally {
      // No statement is under way any more when a caller stops early.
      await next.catch(() => undefined);
    }
    if (!isRepeated) await session.query({ text: `close ${cursor}` });
  };
}

/** The questions that skip logic left out. */
function notAsked({ questions }: SurveyVersionDefinition, answers: SurveyResponse['answers']): Set<string> {
  const shown = shownQuestions(questions, answers);
  return new Set(questions.flatMap(({ code }) => (shown.has(code) ? [] : [code])));
}

/** The number of responses of versions. */
export async function countOfResponses(
  session: DatabaseSession,
  surveyVersionIds: readonly string[],
): Promise<number> {
  const { rows } = await session.query({
    text: 'select count(*)::int as responses from response where survey_version_id = any($1::uuid[]) and ended_by_quota_id is null',
    values: [surveyVersionIds],
  });
  return (rows as { responses: number }[])[0]?.responses ?? 0;
}

/** The most bytes of the texts of each question, and of respondent keys. A file of SPSS declares them before its rows. */
export async function textWidths(
  session: DatabaseSession,
  definitions: readonly SurveyVersionDefinition[],
  { merged }: Pick<MergedSurvey, 'merged'>,
): Promise<TextWidths> {
  const { rows } = await session.query({
    text: `
      select question.survey_version_id::text as version, question.code, max(octet_length(answer.text_value)) as bytes
        from question join answer on answer.question_id = question.id
       where question.survey_version_id = any($1::uuid[]) and question.kind = 'TEXT' and answer.text_value is not null
       group by question.survey_version_id, question.code`,
    values: [definitions.map(({ version }) => version.id)],
  });
  const answers = new Map<string, number>();
  for (const { version, code, bytes } of rows as { version: string; code: string; bytes: number }[]) {
    const own = new Map([[code, { kind: 'TEXT', text: '' } as const]]);
    const [name = code] = merged(version, {
      respondentKey: null,
      submittedAt: null,
      answers: own,
    }).answers.keys();
    answers.set(name, Math.max(answers.get(name) ?? 0, bytes));
  }
  const keys = await session.query({
    text: 'select max(octet_length(respondent_key)) as bytes from response where survey_version_id = any($1::uuid[])',
    values: [definitions.map(({ version }) => version.id)],
  });
  return { respondentKey: (keys.rows as { bytes: number | null }[])[0]?.bytes ?? 1, answers };
}
