import { builder } from '../../builder.ts';
import { PublicSurvey } from './public-survey.schema.ts';
import { previewOf } from './survey-preview.service.ts';

builder.queryField('previewSurveyVersion', (t) =>
  t.field({
    type: PublicSurvey,
    nullable: true,
    action: 'survey.read',
    description:
      'A survey version as a respondent will see it, before or after it is fielded; null if there is no such version that you may see.',
    args: { id: t.arg.id({ required: true, description: 'The survey version.' }) },
    resolve: (_root, { id }, context) => previewOf(context, id),
  }),
);
