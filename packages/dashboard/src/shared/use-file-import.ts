import { useImportDatasetMutation, type ImportDatasetInput } from '@rapport/client/generated/hooks.ts';
import { isUnfinished, useImportJob } from '@rapport/client/jobs.ts';
import { isPayload, type Failure } from '@rapport/client/result.ts';
import { useFileUpload } from '@rapport/client/upload.ts';
import { useState } from 'react';

import { likelyText } from './confirm-file-texts.tsx';
import { useIdempotencyKey } from './idempotency.ts';

/** A file of fixed columns on its way into the office: chosen, checked without writing, and imported as a whole. */
export function useFileImport(dataset: ImportDatasetInput['dataset']) {
  const [file, setFile] = useState<File | null>(null);
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
  const forget = (): void => {
    setImportId(null);
    setFailure(null);
  };
  const run = async (dryRun: boolean, textConfirmation: { reason: string } | null): Promise<void> => {
    if (file === null) return;
    forget();
    setConfirmation(textConfirmation);
    let id = uploadId;
    if (id === null) {
      const outcome = await upload.mutateAsync(file);
      if (!outcome.isUploaded) return setFailure(outcome.failure);
      id = outcome.uploadId;
      setUploadId(id);
    }
    const confirmed = textConfirmation === null ? {} : { textConfirmation };
    const input = { uploadId: id, dryRun, onlyNew, dataset, ...confirmed };
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
    hasFile: file !== null,
    choose: (chosen: File | undefined): void => {
      forget();
      setConfirmation(null);
      setUploadId(null);
      setFile(chosen ?? null);
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
