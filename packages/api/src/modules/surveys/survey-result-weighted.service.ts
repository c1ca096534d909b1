import type { MeasuredValue } from '@rapport/core/measured-value.ts';
import { exactWeightedFigures } from '@rapport/statistics/weighted.figures.ts';

import type { Context } from '../../context.ts';
import { conditionsSql, isAskedSql } from './asked.sql.ts';
import { readReleaseSource } from './survey-release-input.ts';
import type { ExactResult } from './survey-result-exact.service.ts';
import type { FoundResult, FoundWeights } from './survey-result-lookup.service.ts';
import { planOf, weightedSurveyOf } from './weight-set.rules.ts';

const unweighted: MeasuredValue = {
  kind: 'NOT_REPORTED',
  reason: 'Alpha is about the items of a scale. See the figures without weights.',
};

/** For each respondent, in the order of a release's source, whether the figures are about them. With several choices, an answer such as "don't know" excludes them. */
const validSql = `
  with ${conditionsSql('$2')}
  select ${isAskedSql('$2')} and not ($3 and exists (
           select from answer left join choice on choice.id = answer.choice_id
            where answer.response_id = response.id and answer.question_id = any($2::uuid[])
              and coalesce(answer.missing_kind, choice.missing_kind) is not null)) as "isValid"
    from response where response.survey_version_id = $1::uuid and response.ended_by_quota_id is null order by response.id`;

/** The people about whom the figures of the questions are. */
async function validPeople(
  context: Context,
  { surveyVersionId, items }: Pick<FoundResult, 'surveyVersionId' | 'items'>,
): Promise<boolean[]> {
  const isMultiple = items.some(({ question }) => question.kind === 'MULTIPLE_CHOICE');
  const { rows } = await context.session.query({
    name: 'survey_valid_people',
    text: validSql,
    values: [surveyVersionId, items.map(({ question }) => question.id), isMultiple],
  });
  return (rows as { isValid: boolean }[]).map(({ isValid }) => isValid);
}

/** The exact weighted figures, from the responses. Null if they were removed, and for a target without figures of its own. */
export async function exactWeightedResult(
  context: Context,
  { surveyVersionId, items, scale, dimension, frame }: FoundResult,
  weights: FoundWeights,
): Promise<ExactResult | null> {
  const { prisma } = context.database;
  const threshold = frame?.threshold ?? 10;
  const { input } = await readReleaseSource(context.session, prisma, surveyVersionId, threshold, {
    use: 'EXACT',
  });
  if (input.respondents.length === 0) return null;
  const code = scale?.code ?? items[0]?.question.code ?? '';
  const survey = weightedSurveyOf(input, weights);
  const isValid = await validPeople(context, { surveyVersionId, items });
  const figures = exactWeightedFigures(survey, planOf(weights), code, dimension?.code ?? null, isValid);
  return (
    figures && {
      overall: figures.overall,
      groups: [...figures.groups],
      reliability: scale ? unweighted : null,
    }
  );
}
