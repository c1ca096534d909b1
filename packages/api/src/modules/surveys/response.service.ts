import type { MissingKind } from '@rapport/core/survey/definition.ts';
import { rowTypes } from '@rapport/database/pool.ts';

import type { Context } from '../../context.ts';

/** One answer as the API shows it, with all selected choices of a MULTIPLE_CHOICE question. */
export interface AnswerRow {
  questionCode: string;
  number: number | null;
  choiceCodes: string[];
  text: string | null;
  date: Date | null;
  missingKind: MissingKind | null;
}

const answersSql = `
  select answer.response_id as "responseId", question.code as "questionCode", max(answer.number_value) as "number",
         array_remove(array_agg(choice.code order by answer.rank, choice.position), null) as "choiceCodes",
         max(answer.text_value) as "text", max(answer.date_value) as "date", max(answer.missing_kind) as "missingKind"
    from answer
    join question on question.id = answer.question_id
    left join choice on choice.id = answer.choice_id
   where answer.response_id = any($1::uuid[])
   group by answer.response_id, question.code, question.position
   order by answer.response_id, question.position`;

/** The answers of many responses, in one statement: from response id to answers in the order of the questions. */
export async function answersOfResponses(
  context: Pick<Context, 'session'>,
  responseIds: readonly string[],
): Promise<Map<string, AnswerRow[]>> {
  const { rows } = await context.session.query({
    name: 'answers_of_responses',
    text: answersSql,
    values: [responseIds],
    types: rowTypes,
  });
  const byResponse = new Map<string, AnswerRow[]>();
  for (const { responseId, ...answer } of rows as (AnswerRow & { responseId: string })[]) {
    const answers = byResponse.get(responseId);
    if (answers) answers.push(answer);
    else byResponse.set(responseId, [answer]);
  }
  return byResponse;
}
