import type { Database } from '@rapport/database/database.ts';
import type { DatasetImport } from '@rapport/database/generated/prisma/client.ts';

import { calendarOfOffice, stateOf } from '../jurisdictions/jurisdiction.service.ts';
import { loadSurveyVersion } from '../surveys/survey-definition.ts';
import { activitiesImporter } from './activities.importer.ts';
import { budgetImporter } from './budget.importer.ts';
import type { DatasetImporter } from './dataset.importer.ts';
import { feedbackImporter } from './feedback.importer.ts';
import { justiceCountsImporter } from './justice-counts.importer.ts';
import { observationsImporter } from './observations.importer.ts';
import { partnersImporter } from './partners.importer.ts';
import { populationsImporter } from './populations.importer.ts';
import { programsImporter } from './programs.importer.ts';
import { recidivismImporter } from './recidivism.importer.ts';
import { surveyResponsesImporter } from './survey-responses.importer.ts';
import { trainingImporter } from './training.importer.ts';

/** The importer of an import's file. Its rows go only from its `open` to its `write`, so no other code needs to know their type. */
export async function createImporter(
  database: Database,
  datasetImport: DatasetImport,
): Promise<DatasetImporter<unknown>> {
  switch (datasetImport.kind) {
    case 'SURVEY_RESPONSES': {
      const version = await loadSurveyVersion(database.prisma, datasetImport.surveyVersionId ?? '', null);
      if (!version) throw new Error(`Import ${datasetImport.id} has no survey version`);
      return surveyResponsesImporter(version, datasetImport);
    }
    case 'POPULATIONS': {
      const state = await stateOf(database.prisma, datasetImport.jurisdictionId);
      return populationsImporter(datasetImport, state);
    }
    case 'RECIDIVISM_COHORT':
      return recidivismImporter(datasetImport.recidivismCohortId ?? '');
    case 'PROGRAMS':
      return programsImporter();
    case 'ACTIVITIES':
      return activitiesImporter(database);
    case 'PARTNERS':
      return partnersImporter();
    case 'TRAINING':
      return trainingImporter();
    case 'BUDGET':
      return budgetImporter();
    case 'FEEDBACK':
      return feedbackImporter();
    case 'OBSERVATIONS': {
      const calendar = await calendarOfOffice(database, datasetImport.jurisdictionId);
      return observationsImporter(calendar);
    }
    case 'JUSTICE_COUNTS': {
      const calendar = await calendarOfOffice(database, datasetImport.jurisdictionId);
      const { fileName } = await database.prisma.upload.findFirstOrThrow({
        where: { id: datasetImport.uploadId },
      });
      return justiceCountsImporter(calendar, fileName);
    }
  }
}
