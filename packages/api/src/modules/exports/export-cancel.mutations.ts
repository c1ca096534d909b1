import { mutationOf } from '../../contract/mutation.schema.ts';
import { JobType } from '../../jobs/job.schema.ts';
import { cancelExportSchema } from './export-cancel.input.ts';
import { cancelExport } from './export-cancel.service.ts';

mutationOf('cancelExport', {
  action: 'listExport.write',
  description:
    'Cancels an export that is QUEUED or RUNNING. No file of it remains. An export of survey responses also requires permission to request one; an export of a list is canceled by the person who requested it. Canceling again changes nothing.',
  input: cancelExportSchema,
  payload: { job: JobType },
  run: cancelExport,
});
