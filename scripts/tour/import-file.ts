import {
  DatasetImportDocument,
  ImportDatasetDocument,
  RequestUploadDocument,
  type DatasetImportQuery,
  type DatasetInput,
  type ImportDatasetMutation,
  type RequestUploadMutation,
} from '@rapport/client/generated/hooks.ts';

import { payload, present, untilDone, type Ask } from './api.ts';
import type { TourOptions } from './options.ts';

/** Announces a file, uploads it to the object store, imports it and waits for the end. */
export async function importFile(
  ask: Ask,
  file: { name: string; content: Buffer },
  dataset: DatasetInput,
  encoding: TourOptions['encoding'],
): Promise<void> {
  const announced = await ask<RequestUploadMutation>(RequestUploadDocument, {
    input: { fileName: file.name, bytes: file.content.length },
  });
  const { upload, request } = payload(announced.requestUpload);
  const headers = Object.fromEntries(request.headers.map(({ name, value }) => [name, value]));
  const put = await fetch(request.url, {
    method: request.method,
    headers,
    body: new Uint8Array(file.content),
  });
  if (!put.ok) throw new Error(`The object store answered ${put.status}`);
  const asked = await ask<ImportDatasetMutation>(ImportDatasetDocument, {
    input: { uploadId: upload.id, dataset, encoding },
  });
  const { id } = payload(asked.importDataset).datasetImport;
  const done = await untilDone(
    async () =>
      present((await ask<DatasetImportQuery>(DatasetImportDocument, { id })).datasetImport, 'The import'),
    ({ job, issues }) => {
      console.log(`   ${job.status}: ${job.rowsDone} of ${job.rowsExpected ?? '?'} rows`);
      for (const { node } of issues.edges)
        console.log(`   line ${node.line ?? '?'}, column ${node.column ?? '?'}: ${node.message}`);
    },
  );
  console.log(
    `   ${done.rowsImported} of ${done.rowsRead} rows imported; ignored columns: ${done.ignoredColumns.join(', ') || 'none'}`,
  );
}
