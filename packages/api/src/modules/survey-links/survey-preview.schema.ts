import { builder } from '../../builder.ts';
import { rowId } from '../../ids.ts';
import { loadSurveyDefinition } from '../surveys/survey-definition.ts';
import { PublicSurvey } from './public-survey.schema.ts';

builder.queryField('previewSurveyVersion', (t) =>
  t.field({
    type: PublicSurvey,
    nullable: true,
    action: 'survey.read',
    description:
      'A survey version as a respondent will see it, before or after it is fielded; null if there is no such version that you may see.',
    args: { id: t.arg.id({ required: true, description: 'The survey version.' }) },
    resolve: (_root, { id }, context) => {
      const versionId = rowId('SurveyVersion', id);
      return versionId === null ? null : loadSurveyDefinition(context.database.prisma, versionId);
    },
  }),
);
