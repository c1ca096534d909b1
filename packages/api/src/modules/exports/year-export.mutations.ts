import { mutation } from '../../contract/mutation.schema.ts';
import { announceJob } from '../../jobs/job.announcement.ts';
import { ListExport } from './list-export.schema.ts';
import { requestYearExportSchema } from './year-export.input.ts';
import { requestYearExport } from './year-export.service.ts';

mutation('requestYearExport', {
  action: 'listExport.write',
  description:
    'Writes the figures of a year, or of other days, to CSV files with a manifest: `programSummary` of each program, and `programTimeline` by month. A figure that is not reported is empty and says so. This requires permission to read those figures. A job does it; query the export again to see its progress.',
  input: requestYearExportSchema,
  payload: ListExport,
  run: requestYearExport,
  afterCommit: (context, { jobId }) => announceJob(context, { id: jobId, kind: 'LIST_EXPORT' }),
});
