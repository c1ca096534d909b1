import { mutation } from '../../contract/mutation.schema.ts';
import { createSurveySchema } from './survey.input.ts';
import { Survey } from './survey.schema.ts';
import { createSurvey } from './survey.service.ts';
import {
  closeSurveyVersionSchema,
  createSurveyVersionSchema,
  fieldSurveyVersionSchema,
} from './survey-version.input.ts';
import { SurveyVersion } from './survey-version.schema.ts';
import { closeSurveyVersion, createSurveyVersion, fieldSurveyVersion } from './survey-version.service.ts';

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

mutation('fieldSurveyVersion', {
  action: 'survey.write',
  description: 'Fields a version: it accepts responses, and its questions can no longer change.',
  input: fieldSurveyVersionSchema,
  payload: SurveyVersion,
  run: fieldSurveyVersion,
});

mutation('closeSurveyVersion', {
  action: 'survey.write',
  description: 'Closes a version: it accepts no more responses, and its figures can be shown.',
  input: closeSurveyVersionSchema,
  payload: SurveyVersion,
  run: closeSurveyVersion,
});
