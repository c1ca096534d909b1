import type { MeasuredValue } from '@rapport/core/measured-value.ts';
import { exactChoiceShare, exactMeanRank, type ChoiceShare } from '@rapport/statistics/exact.figures.ts';

import type { Context } from '../../context.ts';
import { conditionsSql, isAskedSql } from './asked.sql.ts';
import type { FoundResult } from './survey-result-lookup.service.ts';
import { choiceTarget } from './survey-result.rules.ts';
import { noAnswerCode } from './survey-version.rules.ts';

/** The exact answers of a group to a question with choices. */
export interface ExactChoices {
  /** Those who were asked. */
  people: number;
  answered: number;
  choices: ChoiceShare[];
}

/**
 * One row for each group with the number of people, and one for each group and choice. Without a demographic question, everyone is in the group null. `$2` is the
 * question, `$3` the demographic question or null.
 */
const countsSql = `
  with ${conditionsSql('array[$2]')}, person as materialized (
    select response.id, ${isAskedSql('array[$2]')} as is_asked,
           exists (select from answer left join choice on choice.id = answer.choice_id
                    where answer.response_id = response.id and answer.question_id = $2::uuid
                      and coalesce(answer.missing_kind, choice.missing_kind) is not null) as is_missing,
           (select choice.id from answer join choice on choice.id = answer.choice_id and not choice.is_missing
             where answer.response_id = response.id and answer.question_id = $3::uuid) as group_id
      from response where response.survey_version_id = $1::uuid and response.ended_by_quota_id is null
  )
  select person.group_id as "groupId", answer.choice_id as "choiceId", grouping(answer.choice_id) = 1 as "isTotal",
         count(distinct person.id) filter (where person.is_asked)::int as people,
         count(distinct person.id) filter (where person.is_asked and not person.is_missing)::int as valid,
         count(distinct person.id) filter (where coalesce(answer.rank, 1) = 1)::int as chosen, sum(answer.rank)::float8 as ranks
    from person left join answer on answer.response_id = person.id and answer.question_id = $2::uuid
   group by grouping sets ((person.group_id), (person.group_id, answer.choice_id))`;

interface CountRow {
  groupId: string | null;
  choiceId: string | null;
  isTotal: boolean;
  /** Those who were asked. */
  people: number;
  /** Those of them without an answer such as "don't know". */
  valid: number;
  /** Of a ranking, those who ranked the choice first. */
  chosen: number;
  /** The sum of the ranks of a choice; null without a ranking. */
  ranks: number | null;
}

/**
 * The exact shares of the choices of a question, overall (an empty code) and by the codes of the groups. Null for a target without choices, and if there are no
 * responses.
 */
export async function exactChoices(
  context: Context,
  { surveyVersionId, items, scale, dimension }: FoundResult,
): Promise<Map<string, ExactChoices> | null> {
  const target = choiceTarget({ items, scale });
  const question = items[0]?.question;
  if (!target || !question) return null;
  const { rows } = await context.session.query({
    name: 'survey_result_choices',
    text: countsSql,
    values: [surveyVersionId, question.id, dimension?.id ?? null],
  });
  const counts = rows as CountRow[];
  if (counts.length === 0) return null;
  const idOf = new Map(question.choices.map(({ id, code }) => [code, id]));
  const countedOf = (group: readonly CountRow[]): ExactChoices => {
    const sum = (from: readonly CountRow[]): number => from.reduce((all, { people }) => all + people, 0);
    const totals = group.filter(({ isTotal }) => isTotal);
    const of = (code: string): CountRow[] =>
      group.filter(({ choiceId, isTotal }) => !isTotal && choiceId === idOf.get(code));
    const chosen = (code: string): number => of(code).reduce((all, row) => all + row.chosen, 0);
    const rankOf = (code: string): MeasuredValue => {
      const all = sum(of(code));
      const ranks = of(code).reduce((total, row) => total + (row.ranks ?? 0), 0);
      return exactMeanRank(all === 0 ? null : ranks / all, all);
    };
    const isRanking = question.kind === 'RANKING';
    const people = sum(totals);
    const codes = target.counted.map(({ code }) => code);
    const answered = target.isMultiple
      ? totals.reduce((all, { valid }) => all + valid, 0)
      : codes.reduce((all, code) => all + chosen(code), 0);
    const base = target.isMultiple ? 'RESPONDENTS' : 'VALID_ANSWERS';
    return {
      people,
      answered,
      choices: codes.map((code) => ({
        code,
        share: exactChoiceShare(chosen(code), answered, base),
        ...(isRanking ? { meanRank: rankOf(code) } : {}),
      })),
    };
  };
  const groups = dimension ? [...dimension.choices.filter(({ missingKind }) => missingKind === null)] : [];
  const byGroup = (groupId: string | null): ExactChoices =>
    countedOf(counts.filter((row) => row.groupId === groupId));
  return new Map([
    ['', countedOf(counts)],
    ...groups.map(({ id, code }) => [code, byGroup(id)] as const),
    ...(dimension ? [[noAnswerCode, byGroup(null)] as const] : []),
  ]);
}
