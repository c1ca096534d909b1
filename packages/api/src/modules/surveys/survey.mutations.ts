import { mutation, mutationOf } from '../../contract/mutation.schema.ts';
import { announceJob } from '../../jobs/job.announcement.ts';
import { JobType } from '../../jobs/job.schema.ts';
import { createSurveySchema } from './survey.input.ts';
import { Survey } from './survey.schema.ts';
import { createSurvey } from './survey.service.ts';
import {
  closeSurveyVersionSchema,
  createSurveyVersionSchema,
  fieldSurveyVersionSchema,
  rescheduleSurveyVersionSchema,
  updateSurveyVersionSchema,
} from './survey-version.input.ts';
import { SurveyVersion } from './survey-version.schema.ts';
import {
  closeSurveyVersion,
  createSurveyVersion,
  fieldSurveyVersion,
  rescheduleSurveyVersion,
  updateSurveyVersion,
} from './survey-version.service.ts';
import { createWeightSetSchema } from './weight-set.input.ts';
import { WeightSet } from './weight-set.schema.ts';
import { createWeightSet, madeWeightSet } from './weight-set.service.ts';

mutation('createSurvey', {
  action: 'survey.write',
  description: 'Records a new survey.',
  input: createSurveySchema,
  payload: Survey,
  run: createSurvey,
});

mutation('createSurveyVersion', {
  action: 'survey.write',
  description: 'Records a questionnaire as the next version of a survey.',
  input: createSurveyVersionSchema,
  payload: SurveyVersion,
  run: createSurveyVersion,
});

mutation('updateSurveyVersion', {
  action: 'survey.write',
  description: 'Changes parts of a questionnaire that is a DRAFT.',
  input: updateSurveyVersionSchema,
  payload: SurveyVersion,
  run: updateSurveyVersion,
});

mutation('rescheduleSurveyVersion', {
  action: 'survey.write',
  description: 'Sets the time at which a version is closed.',
  input: rescheduleSurveyVersionSchema,
  payload: SurveyVersion,
  run: rescheduleSurveyVersion,
});

mutation('fieldSurveyVersion', {
  action: 'survey.write',
  description: 'Fields a version: it accepts responses, and its questions can no longer change.',
  input: fieldSurveyVersionSchema,
  payload: SurveyVersion,
  run: fieldSurveyVersion,
});

mutationOf('closeSurveyVersion', {
  action: 'survey.write',
  description:
    'Closes a version: it accepts no more responses. A job freezes its figures, and they can be shown when it has ended.',
  input: closeSurveyVersionSchema,
  payload: { surveyVersion: SurveyVersion, job: JobType },
  run: closeSurveyVersion,
  afterCommit: (context, { job }) => announceJob(context, job),
});

mutationOf('createWeightSet', {
  action: 'weightSet.write',
  description:
    'Weights the responses of a closed version to known shares of the population. A job freezes the weighted figures together with those without weights.',
  input: createWeightSetSchema,
  payload: { weightSet: WeightSet, job: JobType },
  run: createWeightSet,
  retry: { idOf: ({ weightSet }) => weightSet.id, again: madeWeightSet },
  afterCommit: (context, { job }) => announceJob(context, job),
});
