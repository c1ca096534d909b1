import { isUnfinished } from '@rapport/client/jobs.ts';
import {
  useCancelExportMutation,
  type ExportInput,
  type ListExportQuery,
} from '@rapport/client/generated/hooks.ts';
import { isPayload } from '@rapport/client/result.ts';
import type { ReactNode } from 'react';

import { JobProgress } from './job-progress.tsx';
import { formatCounted, formatMoment } from './labels.ts';
import { FailureNotice, RequestError } from './states.tsx';

type Export = Pick<
  NonNullable<ListExportQuery['listExport']>,
  'job' | 'files' | 'warning' | 'createdAt' | 'expiresAt'
>;

interface ExportFilesProps {
  made: Export;
  /** The export, for the request to cancel it. */
  one: ExportInput;
  /** Loads the export again. */
  onRefresh: () => void;
}

/** An export: its progress, its files with their links and rows, and its warning. It can be canceled while it runs. */
export function ExportFiles({ made, one, onRefresh }: ExportFilesProps): ReactNode {
  const cancel = useCancelExportMutation({ onSuccess: onRefresh });
  const canceled = cancel.data?.cancelExport;
  const table = made.files.find((file) => file.rows !== null);
  return (
    <>
      <JobProgress job={made.job} label={`Export of ${formatMoment(made.createdAt)}`} />
      {table ? (
        <p>
          {table.name} has exactly {formatCounted(table.rows ?? 0, 'row')}, without its header.
        </p>
      ) : null}
      {made.files.length > 0 ? (
        <ul className="files">
          {made.files.map(({ name, bytes, rows: fileRows, sha256, download }) => (
            <li key={name}>
              {download === null ? (
                <>
                  {name} <span className="hint">has expired</span>
                </>
              ) : (
                <a href={download.url} download={name}>
                  {name}
                </a>
              )}{' '}
              <span className="hint">
                {formatCounted(bytes, 'byte')}
                {fileRows === null ? '' : `, ${formatCounted(fileRows, 'row')}`}, SHA-256{' '}
                <code>{sha256.slice(0, 12)}…</code>
              </span>
            </li>
          ))}
        </ul>
      ) : null}
      <p className="notice">{made.warning}</p>
      {isUnfinished(made.job) ? (
        <p className="actions">
          <button
            type="button"
            className="quiet"
            disabled={cancel.isPending}
            onClick={() => cancel.mutate({ input: { export: one } })}
          >
            Cancel export
          </button>
        </p>
      ) : null}
      {cancel.error ? <RequestError error={cancel.error} /> : null}
      {canceled && !isPayload(canceled) ? <FailureNotice failure={canceled} /> : null}
      {made.files.length === 0 ? null : (
        <p className="hint">
          Links work for a few minutes.{' '}
          <button type="button" className="quiet" onClick={onRefresh}>
            Get new links
          </button>
        </p>
      )}
    </>
  );
}
