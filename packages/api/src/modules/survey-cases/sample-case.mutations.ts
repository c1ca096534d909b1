import { mutation, mutationOf } from '../../contract/mutation.schema.ts';
import { SurveyVersion } from '../surveys/survey-version.schema.ts';
import {
  importSampleCasesSchema,
  recordSampleCasesSchema,
  removeSampleCaseSchema,
} from './sample-case.input.ts';
import { SampleCase } from './sample-case.schema.ts';
import { importSampleCases, recordSampleCases, removeSampleCase } from './sample-case.service.ts';

const payload = {
  surveyVersion: SurveyVersion,
  createdCount: { type: 'Int', description: 'The number of new cases.' },
  changedCount: { type: 'Int', description: 'The number of known cases that have other values now.' },
} as const;

mutationOf('recordSampleCases', {
  action: 'sampleCase.write',
  description:
    'Records how the fieldwork of cases of the sample ended, until the version is closed. A known key gets the new values.',
  input: recordSampleCasesSchema,
  payload,
  run: recordSampleCases,
});

mutationOf('importSampleCases', {
  action: 'sampleCase.write',
  description:
    'Records the cases of a CSV file. Errors name the line and the column. One wrong row stops all of it.',
  input: importSampleCasesSchema,
  payload,
  run: importSampleCases,
});

mutation('removeSampleCase', {
  action: 'sampleCase.write',
  description: 'Removes a case that was recorded by mistake, until the version is closed.',
  input: removeSampleCaseSchema,
  payload: SampleCase,
  run: removeSampleCase,
});
