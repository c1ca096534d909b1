import {
  useImportDatasetMutation,
  type FileEncoding,
  type ResponseMappingInput,
} from '@rapport/client/generated/hooks.ts';
import { isUnfinished, useImportJob } from '@rapport/client/jobs.ts';
import { isPayload, type Failure } from '@rapport/client/result.ts';
import { useFileUpload } from '@rapport/client/upload.ts';
import { useState, type ReactNode } from 'react';

import { useIdempotencyKey } from '../shared/idempotency.ts';
import { FailureNotice, RequestError } from '../shared/states.tsx';
import { ColumnMapping, mappingFor, type Mapping } from './column-mapping.tsx';
import { headerBytesMax, readCsvHeader } from './csv-header.ts';
import { ImportReport } from './import-report.tsx';
import type { SurveyVersion } from './survey-version.ts';

interface ChosenFile {
  readonly file: File;
  readonly columns: readonly string[];
}

/** A file with responses. The user chooses it, maps its columns, checks it, and imports it as a whole. */
export function ImportPanel({ version }: { version: SurveyVersion }): ReactNode {
  const questions = version.questions.edges.map(({ node }) => node);
  const [chosen, setChosen] = useState<ChosenFile | null>(null);
  const [encoding, setEncoding] = useState<FileEncoding>('UTF_8');
  const [mapping, setMapping] = useState<Mapping | null>(null);
  const [uploadId, setUploadId] = useState<string | null>(null);
  const [importId, setImportId] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const idempotency = useIdempotencyKey();
  const upload = useFileUpload();
  const start = useImportDatasetMutation();
  const job = useImportJob({ id: importId ?? '' }, { enabled: importId !== null });
  const report = job.data?.datasetImport ?? null;
  const isBusy = upload.isPending || start.isPending || (report !== null && isUnfinished(report.job));

  const choose = async (file: File | undefined, as: FileEncoding): Promise<void> => {
    setUploadId(null);
    setImportId(null);
    setFailure(null);
    if (!file) return setChosen(null);
    const bytes = await file.slice(0, headerBytesMax).arrayBuffer();
    const columns = readCsvHeader(new TextDecoder(as === 'UTF_8' ? 'utf-8' : 'windows-1252').decode(bytes));
    setChosen({ file, columns });
    setMapping(mappingFor(questions, columns));
  };

  const run = async (dryRun: boolean): Promise<void> => {
    if (!chosen || !mapping) return;
    setFailure(null);
    setImportId(null);
    let id = uploadId;
    if (id === null) {
      const outcome = await upload.mutateAsync(chosen.file);
      if (!outcome.isUploaded) return setFailure(outcome.failure);
      id = outcome.uploadId;
      setUploadId(id);
    }
    const dataset = { surveyResponses: { surveyVersionId: version.id, mapping: inputOf(mapping) } };
    // The import reads the file as its check did.
    const format = dryRun ? null : (report?.proposal?.format ?? null);
    const input = { uploadId: id, dryRun, encoding, dataset, format };
    const { importDataset } = await start.mutateAsync({
      input: { ...input, idempotencyKey: idempotency.keyFor(input) },
    });
    if (isPayload(importDataset)) setImportId(importDataset.datasetImport.id);
    else setFailure(importDataset);
  };
  // The state has the error of a rejected mutation.
  const begin = (dryRun: boolean): void => void run(dryRun).catch(() => undefined);

  const hasQuestions = mapping !== null && Object.values(mapping.questions).some((column) => column !== '');
  const isChecked = report?.isDryRun === true && report.job.status === 'SUCCEEDED' && report.issueCount === 0;
  return (
    <section className="card" aria-labelledby="import">
      <h2 id="import">Import responses</h2>
      <div className="columns">
        <div className="field">
          <label htmlFor="import-file">CSV file</label>
          <input
            id="import-file"
            type="file"
            accept=".csv,text/csv"
            disabled={isBusy}
            onChange={(event) => void choose(event.target.files?.[0], encoding)}
          />
        </div>
        <div className="field">
          <label htmlFor="import-encoding">Text encoding</label>
          <select
            id="import-encoding"
            value={encoding}
            disabled={isBusy}
            onChange={(event) => {
              const next = event.target.value === 'WINDOWS_1252' ? 'WINDOWS_1252' : 'UTF_8';
              setEncoding(next);
              void choose(chosen?.file, next);
            }}
          >
            <option value="UTF_8">UTF-8</option>
            <option value="WINDOWS_1252">Windows-1252 (older spreadsheets)</option>
          </select>
        </div>
      </div>
      {chosen && mapping ? (
        <ColumnMapping
          questions={questions}
          columns={chosen.columns}
          mapping={mapping}
          isDisabled={isBusy}
          onChange={(next) => {
            setMapping(next);
            setImportId(null);
          }}
        />
      ) : null}
      {chosen ? (
        <p className="actions">
          <button type="button" disabled={isBusy || !hasQuestions} onClick={() => begin(true)}>
            Check file
          </button>
          <button type="button" disabled={isBusy || !isChecked} onClick={() => begin(false)}>
            Import file
          </button>
          <span className="hint">Checking does not import anything. An import takes all rows or none.</span>
        </p>
      ) : null}
      {upload.progress === null ? null : (
        <p>
          <label htmlFor="import-upload">Uploading</label>{' '}
          <progress id="import-upload" max={1} value={upload.progress} />
        </p>
      )}
      {upload.error ? <RequestError error={upload.error} /> : null}
      {start.error ? <RequestError error={start.error} /> : null}
      {job.error ? <RequestError error={job.error} onRetry={() => void job.refetch()} /> : null}
      {failure ? <FailureNotice failure={failure} /> : null}
      {report ? <ImportReport report={report} /> : null}
    </section>
  );
}

function inputOf(mapping: Mapping): ResponseMappingInput {
  return {
    ...(mapping.respondentKey === '' ? {} : { respondentKey: mapping.respondentKey }),
    ...(mapping.submittedAt === '' ? {} : { submittedAt: mapping.submittedAt }),
    questions: Object.entries(mapping.questions)
      .filter(([, column]) => column !== '')
      .map(([questionCode, column]) => ({ questionCode, column })),
  };
}
