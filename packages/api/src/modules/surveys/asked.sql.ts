/**
 * The conditions of questions, as a part of a WITH clause. `questions` is a parameter with their ids, such as "$2".
 */
export const conditionsSql = (questions: string): string => `
  condition as (
    select asked.id as asked_id, named.id as question_id, one -> 'anyOf' as codes, (one ->> 'from')::float8 as least,
           (one ->> 'to')::float8 as most, (one ->> 'isAnswered')::boolean as is_answered
      from question asked
      cross join jsonb_array_elements(asked.shown_if -> 'all') one
      join question named on named.survey_version_id = asked.survey_version_id and named.code = one ->> 'question'
     where asked.id = any(${questions}::uuid[])
  )`;

/**
 * Whether the respondent of the row `response` was asked at least one of the questions. An answer to a question that is not shown is refused, so
 * the conditions of a question decide about it alone.
 */
export const isAskedSql = (questions: string): string => `
  exists (
    select from unnest(${questions}::uuid[]) as item (id)
     where not exists (
       select from condition
        where condition.asked_id = item.id
          and coalesce(condition.is_answered, true) <> exists (
            select from answer left join choice on choice.id = answer.choice_id
             where answer.response_id = response.id and answer.question_id = condition.question_id
               and case
                 when condition.is_answered is not null then answer.missing_kind is null and choice.missing_kind is null
                 when jsonb_typeof(condition.codes) = 'array' then condition.codes ? coalesce(choice.code, answer.missing_kind::text)
                 else answer.number_value between coalesce(condition.least, '-infinity') and coalesce(condition.most, 'infinity')
               end)))`;
