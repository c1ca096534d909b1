import { builder } from '../../builder.ts';
import {
  FigurePrecisionEnum,
  resultRequest,
  SurveyResultTarget,
  SurveyResultType,
} from './survey-result.schema.ts';
import type { TrendPoint } from './survey-trend.service.ts';
import { SurveyVersion } from './survey-version.schema.ts';
import { surveyVersions } from './tables.ts';

const TrendPointType = builder.objectRef<TrendPoint>('SurveyTrendPoint').implement({
  description: 'The figures of a question or scale in one version of a survey.',
  fields: (t) => ({
    surveyVersion: t.field({
      type: SurveyVersion,
      description: 'The version.',
      resolve: ({ surveyVersionId }, _args, context) => surveyVersions.of(context, surveyVersionId),
    }),
    result: t.expose('result', {
      type: SurveyResultType,
      description: 'Its figures, each with its interval. Not reported before the version is closed.',
    }),
    isSameWording: t.exposeBoolean('isSameWording', {
      description:
        'True if the version asked in the same words as the target. If it did not, a change can come from the words.',
    }),
    withoutGroupsBecause: t.exposeString('withoutGroupsBecause', {
      nullable: true,
      description: 'Why the version has no groups although they were requested; null if it has them.',
    }),
  }),
});

builder.queryField('surveyTrend', (t) =>
  t.field({
    type: [TrendPointType],
    nullable: true,
    action: 'surveyResult.read',
    description:
      'A question or scale over the versions of its survey, oldest first; at most the last 40. Versions belong to the trend if the office mapped the questions as comparable (`Question.comparableTo`). It has the released figures of each version, so it reveals nothing that they do not. Null if there is no such question or scale that you may see.',
    args: {
      target: t.arg({
        type: SurveyResultTarget,
        required: true,
        description: 'The question or scale of one version.',
      }),
      by: t.arg.id({
        description:
          'A demographic question of the same version. Its comparable questions form the groups of other versions.',
      }),
      isWeighted: t.arg.boolean({
        required: true,
        defaultValue: false,
        description:
          'Whether each version is weighted by its newest weight set. Versions without one are left out.',
      }),
      language: t.arg.string({ description: 'The language of the labels, as a BCP 47 tag.' }),
      precision: t.arg({
        type: FigurePrecisionEnum,
        required: true,
        defaultValue: 'RELEASED',
        description: 'How precise the figures are.',
      }),
    },
    resolve: async (_root, { target, by, isWeighted, language, precision }, context) => {
      const request = resultRequest(target, by);
      if (!request) return null;
      const { surveyTrend } = await import('./survey-trend.service.ts');
      return surveyTrend(context, { ...request, isWeighted, precision, language: language ?? null });
    },
  }),
);
