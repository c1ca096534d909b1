import {
  useImportTemplateQuery,
  type DatasetKind,
  type ImportDatasetInput,
} from '@rapport/client/generated/hooks.ts';
import { useId, useState, type ReactNode } from 'react';

import { ConfirmFileTexts } from './confirm-file-texts.tsx';
import { DataTable } from './data-table.tsx';
import { ImportReport } from './import-report.tsx';
import { FailureNotice, RequestError } from './states.tsx';
import { useFileImport } from './use-file-import.ts';

interface FileImportProps {
  /** The purpose, such as "Import people". */
  title: string;
  /** The kind of the file, for its template. */
  kind: DatasetKind;
  dataset: ImportDatasetInput['dataset'];
  /** Whether a workbook of Excel is read, too. */
  takesWorkbooks?: boolean;
  children?: ReactNode;
}

/** Imports a file of fixed columns. The user checks it first, which writes nothing, and then imports it as a whole. */
export function FileImport({
  title,
  kind,
  dataset,
  takesWorkbooks = false,
  children,
}: FileImportProps): ReactNode {
  const one = useFileImport(dataset);
  const id = useId();
  return (
    <section className="card" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
      <FileColumns kind={kind} />
      <div className="columns">
        <div className="field">
          <label htmlFor={`${id}-file`}>{takesWorkbooks ? 'CSV file or workbook' : 'CSV file'}</label>
          <input
            id={`${id}-file`}
            type="file"
            accept={takesWorkbooks ? '.csv,.xlsx,text/csv' : '.csv,text/csv'}
            disabled={one.isBusy}
            onChange={(event) => one.choose(event.target.files?.[0])}
          />
        </div>
        <div className="field">
          <label htmlFor={`${id}-new`}>Only new rows</label>
          <input
            id={`${id}-new`}
            type="checkbox"
            checked={one.onlyNew}
            disabled={one.isBusy}
            onChange={(event) => one.setOnlyNew(event.target.checked)}
          />{' '}
          <span className="hint">Passes over rows that were imported before.</span>
        </div>
      </div>
      <div className="actions">
        <button type="button" disabled={one.isBusy || !one.hasFile} onClick={one.check}>
          Check file
        </button>
        <button type="button" disabled={one.isBusy || !one.isChecked} onClick={one.send}>
          Import file
        </button>
        <span className="hint">Checking does not import anything. An import takes all rows or none.</span>
      </div>
      {one.errors.map((error) => (
        <RequestError key={error.message} error={error} />
      ))}
      {one.failure ? <FailureNotice failure={one.failure} /> : null}
      {one.hasLikelyTexts ? <ConfirmFileTexts isBusy={one.isBusy} onConfirm={one.confirmTexts} /> : null}
      {one.report ? <ImportReport report={one.report} /> : null}
    </section>
  );
}

/** The columns of the file with their meaning, and an example to fill in. */
function FileColumns({ kind }: { kind: DatasetKind }): ReactNode {
  const [isOpen, setIsOpen] = useState(false);
  const query = useImportTemplateQuery({ kind }, { enabled: isOpen });
  const template = query.data?.importTemplate;
  return (
    <details onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>Columns of the file</summary>
      {query.isError ? <RequestError error={query.error} onRetry={() => void query.refetch()} /> : null}
      {template ? (
        <>
          <p>
            <a
              href={`data:text/csv;charset=utf-8,${encodeURIComponent(template.csv)}`}
              download={template.fileName}
            >
              Download an example
            </a>
          </p>
          <DataTable
            caption="Columns of the file"
            isCaptionHidden
            rows={template.columns}
            keyOf={({ name }) => name}
            columns={[
              { header: 'Column', cell: ({ name }) => <code>{name}</code> },
              { header: 'Required', cell: ({ isRequired }) => (isRequired ? 'Yes' : 'No') },
              { header: 'Content', cell: ({ description }) => description },
              { header: 'Example', cell: ({ example }) => example },
            ]}
          />
        </>
      ) : null}
    </details>
  );
}
