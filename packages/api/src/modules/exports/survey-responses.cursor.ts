import type { DatabaseSession } from '@rapport/database/session.ts';
import { rowTypes } from '@rapport/database/pool.ts';
import { shownQuestions } from '@rapport/core/survey/skip-logic.ts';
import type { SurveyResponse, SurveyVersionDefinition } from '@rapport/interchange/survey-definition.ts';
import type { MergedSurvey } from '@rapport/interchange/survey-merge.ts';
import type { TextWidths } from '@rapport/interchange/survey-sav.ts';

import { answersDecoder, answersSql, type PackedAnswers } from './survey-answers.decoder.ts';

/** The number of rows fetched together, so that memory use does not depend on the size of the survey. */
const fetchRows = 500;

interface Row extends PackedAnswers {
  respondent_key: string;
  submitted_at: Date | null;
}

/** As recorded, or in an order that says nothing about when a response was recorded. */
export type ResponseOrder = 'RECORDED' | { readonly shuffledBy: string };

/** The responses of a version at one moment, in batches. Reads through a cursor in the read transaction of the session. */
export async function* surveyResponses(
  session: DatabaseSession,
  definition: SurveyVersionDefinition,
  order: ResponseOrder = 'RECORDED',
): AsyncGenerator<SurveyResponse[]> {
  const decode = answersDecoder(definition);
  const hasConditions = definition.questions.some(({ shownIf }) => shownIf !== null);
  await session.query({
    text: `declare survey_responses no scroll cursor for ${answersSql}
           order by ${order === 'RECORDED' ? 'response.created_at, response.id' : 'sha256(convert_to($2 || response.id::text, $$UTF8$$))'}`,
    values: [definition.version.id, ...(order === 'RECORDED' ? [] : [order.shuffledBy])],
  });
  const fetchNext = async (): Promise<Row[]> => {
    const { rows } = await session.query({
      text: `fetch ${fetchRows} from survey_responses`,
      types: rowTypes,
    });
    return rows as Row[];
  };
  let next = fetchNext();
  try {
    for (;;) {
      const rows = await next;
      if (rows.length === 0) break;
      // The database reads the next rows while these are written. A failure is thrown when they are needed.
      next = fetchNext();
      next.catch(() => undefined);
      yield rows.map((row) => {
        const answers = decode(row);
        return {
          respondentKey: row.respondent_key,
          submittedAt: row.submitted_at,
          answers,
          ...(hasConditions ? { notAsked: notAsked(definition, answers) } : {}),
        };
      });
    }
  } finally {
    // No statement is under way any more when a caller stops early.
    await next.catch(() => undefined);
  }
  await session.query({ text: 'close survey_responses' });
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
