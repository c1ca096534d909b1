import {
  useImportDatasetMutation,
  type FileEncoding,
  type TextConfirmationInput,
} from '@rapport/client/generated/hooks.ts';
import { isUnfinished, useImportJob } from '@rapport/client/jobs.ts';
import { isPayload, type Failure } from '@rapport/client/result.ts';
import { useFileUpload } from '@rapport/client/upload.ts';
import { useState } from 'react';

import { likelyText } from '../shared/confirm-file-texts.tsx';
import { headerBytesMax, readCsvHeader } from '../shared/csv-header.ts';
import { formatInput } from '../shared/file-format.ts';
import { useIdempotencyKey } from '../shared/idempotency.ts';
import { mappingInput, readingByNames, readingOf, type Reading } from './reading.ts';
import type { SurveyVersion } from './survey-version.ts';

interface ChosenFile {
  readonly file: File;
  readonly columns: readonly string[];
}

/**
 * A file on its way into a survey version. The first check recognizes how the file is written. Its proposal can
 * be edited, and every later check and the import send what was edited.
 */
export function useImport(version: SurveyVersion) {
  const codes = version.questions.edges.map(({ node }) => node.code);
  const [chosen, setChosen] = useState<ChosenFile | null>(null);
  const [encoding, setEncoding] = useState<FileEncoding>('UTF_8');
  const [edited, setEdited] = useState<Reading | null>(null);
  const [onlyNew, setOnlyNew] = useState(false);
  const [confirmation, setConfirmation] = useState<TextConfirmationInput | null>(null);
  const [uploadId, setUploadId] = useState<string | null>(null);
  const [importId, setImportId] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const idempotency = useIdempotencyKey();
  const upload = useFileUpload();
  const start = useImportDatasetMutation();
  const job = useImportJob({ id: importId ?? '' }, { enabled: importId !== null });
  const report = job.data?.datasetImport ?? null;
  const proposal = report?.proposal ? readingOf(report.proposal) : null;
  // The proposal stays in the fields while the next check runs.
  const [proposed, setProposed] = useState<Reading | null>(null);
  if (proposal && JSON.stringify(proposal) !== JSON.stringify(proposed)) setProposed(proposal);
  const reading = edited ?? proposed ?? readingByNames(codes, chosen?.columns ?? []);

  const forget = (): void => {
    setImportId(null);
    setFailure(null);
  };
  const choose = async (file: File | undefined, as: FileEncoding): Promise<void> => {
    forget();
    setUploadId(null);
    setEdited(null);
    setProposed(null);
    setConfirmation(null);
    setEncoding(as);
    if (!file) return setChosen(null);
    const bytes = await file.slice(0, headerBytesMax).arrayBuffer();
    const columns = readCsvHeader(new TextDecoder(as === 'UTF_8' ? 'utf-8' : 'windows-1252').decode(bytes));
    setChosen({ file, columns });
  };

  const run = async (dryRun: boolean, confirmed: TextConfirmationInput | null): Promise<void> => {
    if (!chosen) return;
    forget();
    setConfirmation(confirmed);
    let id = uploadId;
    if (id === null) {
      const outcome = await upload.mutateAsync(chosen.file);
      if (!outcome.isUploaded) return setFailure(outcome.failure);
      id = outcome.uploadId;
      setUploadId(id);
    }
    const isKnown = edited !== null || proposed !== null;
    const input = {
      uploadId: id,
      dryRun,
      encoding,
      onlyNew,
      dataset: {
        surveyResponses: {
          surveyVersionId: version.id,
          // Without a mapping, the first check recognizes the columns.
          ...(isKnown ? { mapping: mappingInput(reading) } : {}),
        },
      },
      ...(isKnown ? { format: formatInput(reading) } : {}),
      ...(confirmed === null ? {} : { textConfirmation: confirmed }),
    };
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
    encoding,
    choose,
    reading,
    hasProposal: proposed !== null,
    /** Changes the reading. The file must be checked again. */
    edit: (changes: Partial<Reading>): void => {
      setEdited({ ...reading, ...changes });
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
    progress: upload.progress,
    errors: [upload.error, start.error].filter((error) => error !== null),
    jobError: job.error,
    retryJob: (): void => void job.refetch(),
    isBusy: upload.isPending || start.isPending || (report !== null && isUnfinished(report.job)),
    isChecked: report?.isDryRun === true && report.job.status === 'SUCCEEDED' && report.issueCount === 0,
    hasLikelyTexts:
      confirmation === null && report?.issues.edges.some(({ node }) => node.code === likelyText) === true,
  };
}
