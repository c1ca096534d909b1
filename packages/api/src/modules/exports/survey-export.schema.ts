import { rowWarning } from '@rapport/interchange/export-file.ts';

import { nodeType } from '../../contract/node.schema.ts';
import { JobType } from '../../jobs/job.schema.ts';
import { listsOf } from '../../lists/list.schema.ts';
import { SurveyVersion } from '../surveys/survey-version.schema.ts';
import { exportFileFields, warningText } from './export-file.schema.ts';
import { surveyExports } from './tables.ts';

export const SurveyExport = nodeType(surveyExports, {
  action: 'export.read',
  description: 'The responses of a survey version as files, with their codebook and a manifest.',
  columns: {
    language: 'The language of the labels, as a BCP 47 tag.',
    expiresAt: 'When the files will be deleted; null until they are written.',
    createdAt: 'When it was requested.',
    updatedAt: false,
    version: false,
  },
  references: {
    surveyVersion: {
      to: SurveyVersion,
      column: 'surveyVersionId',
      description: 'The survey version of the responses.',
    },
    job: { to: JobType, column: 'jobId', description: 'The job, with its progress.' },
  },
  fields: (t) => ({
    warning: t.string({ description: warningText, extensions: { columns: [] }, resolve: () => rowWarning }),
    files: exportFileFields(t, 'surveyExportId', 'export.read'),
  }),
});

const lists = listsOf(SurveyExport, surveyExports);
lists.lookup('surveyExport');
lists.query('surveyExports', { description: 'The exports of the acting jurisdiction, newest first.' });
