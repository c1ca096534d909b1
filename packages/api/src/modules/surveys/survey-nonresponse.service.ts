import type { MissingKind } from '@rapport/core/survey/definition.ts';

import type { Context } from '../../context.ts';
import { conditionsSql, isAskedSql } from './asked.sql.ts';

/** Why a respondent has no valid answer. */
export const NonresponseReason = {
  NOT_ASKED: 'NOT_ASKED',
  NO_ANSWER: 'NO_ANSWER',
  DONT_KNOW: 'DONT_KNOW',
  PREFER_NOT_TO_SAY: 'PREFER_NOT_TO_SAY',
  NOT_APPLICABLE: 'NOT_APPLICABLE',
  OTHER_MISSING: 'OTHER_MISSING',
} as const satisfies Record<MissingKind | 'NOT_ASKED' | 'NO_ANSWER', string>;

export interface Nonresponse {
  reason: keyof typeof NonresponseReason;
  people: number;
}

/** One row for each reason. */
const nonresponseSql = `
  with ${conditionsSql('array[$1]')}, person as (
    select (select case when count(*) > 0 then coalesce(max(coalesce(answer.missing_kind, choice.missing_kind)::text), 'VALID') end
              from answer left join choice on choice.id = answer.choice_id
             where answer.response_id = response.id and answer.question_id = $1::uuid) as given,
           ${isAskedSql('array[$1]')} as is_asked
      from response where response.survey_version_id = $2::uuid and response.ended_by_quota_id is null
  )
  select coalesce(given, case when is_asked then 'NO_ANSWER' else 'NOT_ASKED' end) as reason, count(*)::int as people
    from person group by reason`;

/** The respondents without a valid answer to a question, by reason, in the order of `NonresponseReason`. */
export async function nonresponse(
  context: Context,
  { surveyVersionId, questionId }: { surveyVersionId: string; questionId: string },
): Promise<Nonresponse[]> {
  const { rows } = await context.session.query({
    name: 'survey_nonresponse',
    text: nonresponseSql,
    values: [questionId, surveyVersionId],
  });
  const counts = new Map(
    (rows as { reason: string; people: number }[]).map(({ reason, people }) => [reason, people]),
  );
  return Object.values(NonresponseReason).map((reason) => ({ reason, people: counts.get(reason) ?? 0 }));
}
