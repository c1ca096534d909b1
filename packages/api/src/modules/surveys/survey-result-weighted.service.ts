import type { MeasuredValue } from '@rapport/core/measured-value.ts';
import { exactWeightedFigures } from '@rapport/statistics/weighted.figures.ts';

import type { Context } from '../../context.ts';
import { readReleaseSource } from './survey-release-input.ts';
import type { ExactResult } from './survey-result-exact.service.ts';
import type { FoundResult, FoundWeights } from './survey-result-lookup.service.ts';
import { planOf, weightedSurveyOf } from './weight-set.rules.ts';

const unweighted: MeasuredValue = {
  kind: 'NOT_REPORTED',
  reason: 'Alpha is about the items of a scale. See the figures without weights.',
};

/** The exact weighted figures, from the responses. Null if they were removed, and for a target without figures of its own. */
export async function exactWeightedResult(
  context: Context,
  { surveyVersionId, items, scale, dimension, frame }: FoundResult,
  weights: FoundWeights,
): Promise<ExactResult | null> {
  const { prisma } = context.database;
  const { input } = await readReleaseSource(context.session, prisma, surveyVersionId, frame?.threshold ?? 10);
  if (input.respondents.length === 0) return null;
  const code = scale?.code ?? items[0]?.question.code ?? '';
  const survey = weightedSurveyOf(input, weights);
  const figures = exactWeightedFigures(survey, planOf(weights), code, dimension?.code ?? null);
  return (
    figures && {
      overall: figures.overall,
      groups: [...figures.groups],
      reliability: scale ? unweighted : null,
    }
  );
}
