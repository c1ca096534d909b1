import type { DatasetImportQuery } from '@rapport/client/generated/hooks.ts';
import { isUnfinished } from '@rapport/client/jobs.ts';
import type { ReactNode } from 'react';

import { DataTable } from './data-table.tsx';
import { JobProgress } from './job-progress.tsx';
import { formatCount, formatCounted } from './labels.ts';

type Report = NonNullable<DatasetImportQuery['datasetImport']>;

/** The progress of an import or its check, its results, and the problems by row. */
export function ImportReport({ report }: { report: Report }): ReactNode {
  const { issues, issueCount, warningCount } = report;
  const shownCount = issueCount + warningCount;
  return (
    <div>
      <JobProgress job={report.job} label={report.isDryRun ? 'Checking the file' : 'Importing the file'} />
      {isUnfinished(report.job) ? null : (
        <p>
          {formatCounted(report.rowsRead, 'row')} read, {formatCount(report.rowsImported)} imported,{' '}
          {issueCount === 0 ? 'no problems' : formatCounted(issueCount, 'problem')}
          {warningCount === 0 ? '' : `, ${formatCounted(warningCount, 'warning')}`}.
          {report.rowsSkipped === 0
            ? ''
            : ` ${formatCounted(report.rowsSkipped, 'row')} skipped as no answers.`}
          {report.proposal?.format.delimiter == null
            ? ''
            : ` Columns separated by: ${report.proposal.format.delimiter.toLowerCase()}.`}
          {report.ignoredColumns.length > 0 ? ` Ignored columns: ${report.ignoredColumns.join(', ')}.` : ''}
        </p>
      )}
      {issues.edges.length > 0 ? (
        <DataTable
          caption={`Problems in the file${shownCount > issues.edges.length ? `, the first ${issues.edges.length}` : ''}`}
          rows={issues.edges.map(({ node }) => node)}
          keyOf={(_issue, index) => index}
          columns={[
            { header: 'Line', cell: ({ line }) => line ?? 'File' },
            { header: 'Column', cell: ({ column }) => column ?? 'Row' },
            {
              header: 'Problem',
              cell: ({ severity, message }) => (severity === 'WARNING' ? `Warning: ${message}` : message),
            },
            { header: 'Value', cell: ({ value }) => (value === null ? null : <code>{value}</code>) },
          ]}
        />
      ) : null}
    </div>
  );
}
