import { mutation } from '../../contract/mutation.schema.ts';
import { announceJob } from '../../jobs/job.announcement.ts';
import { ListExport } from './list-export.schema.ts';
import { requestListExportSchema } from './list-export.input.ts';
import { requestListExport } from './list-export.service.ts';

mutation('requestListExport', {
  action: 'listExport.write',
  description:
    'Writes a list of the API to a CSV file with a manifest: the rows and columns that you can read. The rows are identified data that reveal what figures hide. A job does it; query the export again to see its progress.',
  input: requestListExportSchema,
  payload: ListExport,
  run: requestListExport,
  afterCommit: (context, { jobId }) => announceJob(context, { id: jobId, kind: 'LIST_EXPORT' }),
});
