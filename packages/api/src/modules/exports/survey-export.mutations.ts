import { mutation } from '../../contract/mutation.schema.ts';
import { announceJob } from '../../jobs/job.announcement.ts';
import { requestExportSchema } from './survey-export.input.ts';
import { SurveyExport } from './survey-export.schema.ts';
import { requestExport } from './survey-export.service.ts';

mutation('requestExport', {
  action: 'export.write',
  description:
    'Writes the responses to survey versions to files: a table in each format, its codebook, and a manifest. They are de-identified unless IDENTIFIED and a reason are given. A job does it; query the export again to see its progress.',
  input: requestExportSchema,
  payload: SurveyExport,
  run: requestExport,
  afterCommit: (context, { jobId }) => announceJob(context, { id: jobId, kind: 'SURVEY_EXPORT' }),
});
