import { useImportDatasetMutation, type ImportDatasetInput } from '@rapport/client/generated/hooks.ts';
import { isUnfinished, useImportJob } from '@rapport/client/jobs.ts';
import { isPayload, type Failure } from '@rapport/client/result.ts';
import { useFileUpload } from '@rapport/client/upload.ts';
import { useState } from 'react';

import { likelyText } from './confirm-file-texts.tsx';
import { headerBytesMax, readCsvHeader } from './csv-header.ts';
import { formatInput, formatOf, undeclared, type FileFormat } from './file-format.ts';
import { useIdempotencyKey } from './idempotency.ts';
import { columnsInput, guessedMapping, type FieldReading, type TableMapping } from './table-mapping.ts';

/** A workbook is an archive. Its columns are its own. */
const archiveStart = 'PK';

const noField: FieldReading = { column: '', recode: '' };

interface ChosenFile {
  readonly file: File;
  readonly columns: readonly string[];
}

/**
 * A file with the columns of a template on its way into the office: chosen, checked without writing, and imported as a whole. The columns are guessed by
 * their names and the format by the first check. Both can be corrected. `fields` are the columns of the template.
 */
export function useFileImport(dataset: ImportDatasetInput['dataset'], fields: readonly string[]) {
  const [chosen, setChosen] = useState<ChosenFile | null>(null);
  const [editedFormat, setEditedFormat] = useState<FileFormat | null>(null);
  const [proposed, setProposed] = useState<FileFormat | null>(null);
  const [editedFields, setEditedFields] = useState<TableMapping>({});
  const [onlyNew, setOnlyNew] = useState(false);
  const [confirmation, setConfirmation] = useState<{ reason: string } | null>(null);
  const [uploadId, setUploadId] = useState<string | null>(null);
  const [importId, setImportId] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const idempotency = useIdempotencyKey();
  const upload = useFileUpload();
  const start = useImportDatasetMutation();
  const job = useImportJob({ id: importId ?? '' }, { enabled: importId !== null });
  const report = job.data?.datasetImport ?? null;
  const proposal = report?.proposal ? formatOf(report.proposal.format) : null;
  // The proposal stays in the fields while the next check runs.
  if (proposal && JSON.stringify(proposal) !== JSON.stringify(proposed)) setProposed(proposal);
  const format = editedFormat ?? proposed ?? undeclared;
  const mapping = { ...guessedMapping(fields, chosen?.columns ?? []), ...editedFields };
  const forget = (): void => {
    setImportId(null);
    setFailure(null);
  };
  const run = async (dryRun: boolean, textConfirmation: { reason: string } | null): Promise<void> => {
    if (chosen === null) return;
    forget();
    setConfirmation(textConfirmation);
    let id = uploadId;
    if (id === null) {
      const outcome = await upload.mutateAsync(chosen.file);
      if (!outcome.isUploaded) return setFailure(outcome.failure);
      id = outcome.uploadId;
      setUploadId(id);
    }
    const confirmed = textConfirmation === null ? {} : { textConfirmation };
    const columns = columnsInput(mapping);
    const declared = { ...formatInput(format), ...(columns.length === 0 ? {} : { columns }) };
    const reading = Object.keys(declared).length === 0 ? {} : { format: declared };
    const input = { uploadId: id, dryRun, onlyNew, dataset, ...reading, ...confirmed };
    const { importDataset } = await start.mutateAsync({
      input: { ...input, idempotencyKey: idempotency.keyFor(input) },
    });
    if (isPayload(importDataset)) setImportId(importDataset.datasetImport.id);
    else setFailure(importDataset);
  };
  // The state has the error of a rejected mutation.
  const begin = (dryRun: boolean, confirmed = confirmation): void =>
    void run(dryRun, confirmed).catch(() => undefined);
  return {
    chosen,
    choose: async (file: File | undefined): Promise<void> => {
      forget();
      setConfirmation(null);
      setUploadId(null);
      setEditedFormat(null);
      setProposed(null);
      setEditedFields({});
      if (!file) return setChosen(null);
      const head = new TextDecoder().decode(await file.slice(0, headerBytesMax).arrayBuffer());
      setChosen({ file, columns: head.startsWith(archiveStart) ? [] : readCsvHeader(head) });
    },
    format,
    mapping,
    /** Changes how the file is read. It must be checked again. */
    edit: (changes: Partial<FileFormat>): void => {
      setEditedFormat({ ...format, ...changes });
      forget();
    },
    map: (field: string, changes: Partial<FieldReading>): void => {
      setEditedFields({ ...editedFields, [field]: { ...(mapping[field] ?? noField), ...changes } });
      forget();
    },
    onlyNew,
    setOnlyNew: (value: boolean): void => {
      setOnlyNew(value);
      forget();
    },
    check: (): void => begin(true),
    /** Checks the file again, with the author's reason for its texts. */
    confirmTexts: (reason: string): void => begin(true, { reason }),
    send: (): void => begin(false),
    report,
    failure,
    errors: [upload.error, start.error, job.error].filter((error) => error !== null),
    isBusy: upload.isPending || start.isPending || (report !== null && isUnfinished(report.job)),
    isChecked: report?.isDryRun === true && report.job.status === 'SUCCEEDED' && report.issueCount === 0,
    hasLikelyTexts:
      confirmation === null && report?.issues.edges.some(({ node }) => node.code === likelyText) === true,
  };
}
