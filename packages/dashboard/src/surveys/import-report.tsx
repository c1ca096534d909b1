import type { DatasetImportQuery } from '@rapport/client/generated/hooks.ts';
import { isUnfinished } from '@rapport/client/jobs.ts';
import type { ReactNode } from 'react';

import { JobProgress } from '../shared/job-progress.tsx';
import { formatCount, formatCounted } from '../shared/labels.ts';

type Report = NonNullable<DatasetImportQuery['datasetImport']>;

/** The progress of an import or its check, its results, and the problems by row. */
export function ImportReport({ report }: { report: Report }): ReactNode {
  const { issues, issueCount } = report;
  return (
    <div>
      <JobProgress job={report.job} label={report.isDryRun ? 'Checking the file' : 'Importing the file'} />
      {isUnfinished(report.job) ? null : (
        <p>
          {formatCounted(report.rowsRead, 'row')} read, {formatCount(report.rowsImported)} imported,{' '}
          {issueCount === 0 ? 'no problems' : formatCounted(issueCount, 'problem')}.
          {report.ignoredColumns.length > 0 ? ` Ignored columns: ${report.ignoredColumns.join(', ')}.` : ''}
        </p>
      )}
      {issues.edges.length > 0 ? (
        <div className="scroll">
          <table>
            <caption>
              Problems in the file
              {issueCount > issues.edges.length ? `, the first ${issues.edges.length}` : ''}
            </caption>
            <thead>
              <tr>
                <th scope="col" className="number">
                  Line
                </th>
                <th scope="col">Column</th>
                <th scope="col">Problem</th>
                <th scope="col">Value</th>
              </tr>
            </thead>
            <tbody>
              {issues.edges.map(({ node }, index) => (
                <tr key={index}>
                  <td className="number">{node.line ?? 'File'}</td>
                  <td>{node.column ?? 'Row'}</td>
                  <td>{node.message}</td>
                  <td>{node.value === null ? null : <code>{node.value}</code>}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
    </div>
  );
}
