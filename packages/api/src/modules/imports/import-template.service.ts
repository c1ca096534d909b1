import { ValidationError } from '@rapport/core/errors.ts';
import { DatasetKind } from '@rapport/database/generated/prisma/enums.ts';
import { populationTable } from '@rapport/interchange/population-file.ts';
import { surveyTemplate } from '@rapport/interchange/survey-template.ts';
import { tableTemplate, type Template } from '@rapport/interchange/table-template.ts';
import * as z from 'zod';

import { authorize, type Context } from '../../context.ts';
import { found } from '../../ids.ts';
import { loadSurveyVersion } from '../surveys/survey-definition.ts';
import { surveyVersions } from '../surveys/tables.ts';
import { recidivismPeopleTable } from './recidivism.importer.ts';
import { workTables } from './work-tables.ts';

export const importTemplateSchema = z.object({
  kind: z.enum(DatasetKind),
  surveyVersionId: surveyVersions.id.nullish(),
});

/** The template file for a kind of dataset. Throws a ValidationError if a survey version is missing, or is given for another kind. */
export async function importTemplate(
  context: Context,
  { kind, surveyVersionId }: z.output<typeof importTemplateSchema>,
): Promise<Template> {
  const path = ['surveyVersionId'];
  if (kind === 'SURVEY_RESPONSES') {
    if (surveyVersionId == null)
      throw new ValidationError([{ path, message: 'Name the survey version that was answered.' }]);
    authorize(context, 'survey.read', 'Query.importTemplate', path);
    const version = await loadSurveyVersion(context.database.prisma, surveyVersionId, null);
    return surveyTemplate(found(version, 'The survey version', path).definition);
  }
  if (surveyVersionId != null)
    throw new ValidationError([{ path, message: `A file of ${kind} does not belong to a survey version.` }]);
  if (kind === 'RECIDIVISM_COHORT') return tableTemplate(recidivismPeopleTable);
  return tableTemplate(kind === 'POPULATIONS' ? populationTable() : workTables[kind]);
}
