import { enumOf } from '../../contract/enum.schema.ts';
import { mutation } from '../../contract/mutation.schema.ts';
import { announceJob } from '../../jobs/job.announcement.ts';
import { ListExport } from './list-export.schema.ts';
import { requestTableExportSchema, tableFormatNames } from './table-export.input.ts';
import { requestTableExport } from './table-export.service.ts';

enumOf('TableFormat', tableFormatNames, 'A format of a file with a published table.', {
  CSV: 'Comma-separated values, with guarded text.',
  XLSX: 'A workbook.',
  PARQUET: 'Apache Parquet.',
  JSON_STAT: 'JSON-stat 2.0, with a status for each value.',
});

mutation('requestComparisonTableExport', {
  action: 'listExport.write',
  description:
    'Writes a frozen comparison to files, with a codebook as Frictionless Data Package. Hidden cells are empty, with a status and a reason. This requires permission to read comparisons. A job does it; query the export again to see its progress. The offices see the use of their figures.',
  input: requestTableExportSchema,
  payload: ListExport,
  run: requestTableExport,
  afterCommit: (context, { jobId }) => announceJob(context, { id: jobId, kind: 'LIST_EXPORT' }),
});
