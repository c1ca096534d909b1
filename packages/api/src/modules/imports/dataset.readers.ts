import type { Database } from '@rapport/database/database.ts';
import type { DatasetImport } from '@rapport/database/generated/prisma/client.ts';

import { loadSurveyVersion } from '../surveys/survey-definition.ts';
import { activitiesReader } from './activities.reader.ts';
import { budgetReader } from './budget.reader.ts';
import type { DatasetReader } from './dataset.reader.ts';
import { partnersReader } from './partners.reader.ts';
import { populationsReader } from './populations.reader.ts';
import { programsReader } from './programs.reader.ts';
import { surveyResponsesReader } from './survey-responses.reader.ts';
import { trainingReader } from './training.reader.ts';

/** The reader of an import's file. Its rows go from its `open` to its `write` and nowhere else, so that nobody has to know their type. */
export async function createReader(
  database: Database,
  datasetImport: DatasetImport,
): Promise<DatasetReader<unknown>> {
  switch (datasetImport.kind) {
    case 'SURVEY_RESPONSES': {
      const version = await loadSurveyVersion(database.prisma, datasetImport.surveyVersionId ?? '', null);
      if (!version) throw new Error(`Import ${datasetImport.id} has no survey version`);
      return surveyResponsesReader(version, datasetImport);
    }
    case 'POPULATIONS':
      return populationsReader(datasetImport);
    case 'PROGRAMS':
      return programsReader(datasetImport);
    case 'ACTIVITIES':
      return activitiesReader(database, datasetImport);
    case 'PARTNERS':
      return partnersReader(datasetImport);
    case 'TRAINING':
      return trainingReader(datasetImport);
    case 'BUDGET':
      return budgetReader(datasetImport);
  }
}
