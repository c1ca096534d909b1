import {
  useImportTemplateQuery,
  type DatasetKind,
  type ImportDatasetInput,
  type ImportTemplateQuery,
} from '@rapport/client/generated/hooks.ts';
import { useId, useState, type ReactNode } from 'react';

import { ConfirmFileTexts } from './confirm-file-texts.tsx';
import { DataTable } from './data-table.tsx';
import { formatProblems } from './file-format.ts';
import { FormatFields } from './format-fields.tsx';
import { ImportReport } from './import-report.tsx';
import { OnlyNewField } from './only-new-field.tsx';
import { FailureNotice, Problems, RequestError } from './states.tsx';
import { TableColumns } from './table-columns.tsx';
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

/** Imports a file with the columns of a template. The user corrects how it is read, checks it, which writes nothing, and then imports it as a whole. */
export function FileImport({
  title,
  kind,
  dataset,
  takesWorkbooks = false,
  children,
}: FileImportProps): ReactNode {
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const [hasFile, setHasFile] = useState(false);
  const query = useImportTemplateQuery({ kind }, { enabled: isOpen || hasFile });
  const template = query.data?.importTemplate;
  const one = useFileImport(dataset, template?.columns.map(({ name }) => name) ?? []);
  const { chosen } = one;
  const problems = formatProblems(
    one.format.skipRows,
    Object.entries(one.mapping).map(([field, { recode }]) => [field, recode] as const),
  );
  return (
    <section className="card" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
      <details onToggle={(event) => setIsOpen(event.currentTarget.open)}>
        <summary>Columns of the file</summary>
        {query.isError ? <RequestError error={query.error} onRetry={() => void query.refetch()} /> : null}
        {template ? <FileColumns template={template} /> : null}
      </details>
      <div className="columns">
        <div className="field">
          <label htmlFor={`${id}-file`}>{takesWorkbooks ? 'CSV file or workbook' : 'CSV file'}</label>
          <input
            id={`${id}-file`}
            type="file"
            accept={takesWorkbooks ? '.csv,.xlsx,text/csv' : '.csv,text/csv'}
            disabled={one.isBusy}
            onChange={(event) => {
              setHasFile(event.target.files?.[0] !== undefined);
              void one.choose(event.target.files?.[0]);
            }}
          />
        </div>
        <OnlyNewField of={one} />
      </div>
      {chosen && chosen.columns.length > 0 && template ? (
        <details open>
          <summary>How the file is read</summary>
          <TableColumns
            columns={template.columns}
            inFile={chosen.columns}
            mapping={one.mapping}
            isDisabled={one.isBusy}
            onChange={one.map}
          />
          <FormatFields
            format={one.format}
            columns={chosen.columns}
            isDisabled={one.isBusy}
            onChange={one.edit}
          />
        </details>
      ) : null}
      <Problems messages={problems} />
      <div className="actions">
        <button
          type="button"
          disabled={one.isBusy || chosen === null || query.isLoading || problems.length > 0}
          onClick={one.check}
        >
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

type Template = NonNullable<ImportTemplateQuery['importTemplate']>;

/** The columns of the file with their meaning, and an example to fill in. */
function FileColumns({ template }: { template: Template }): ReactNode {
  return (
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
  );
}
