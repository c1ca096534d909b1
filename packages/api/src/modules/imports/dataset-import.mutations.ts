import type { PresignedUpload } from '@rapport/storage/object-store.ts';

import { builder } from '../../builder.ts';
import { mutation, mutationOf } from '../../contract/mutation.schema.ts';
import { announceJob } from '../../jobs/job.announcement.ts';
import { importDatasetSchema, requestUploadSchema } from './dataset-import.input.ts';
import { DatasetImportType, UploadType } from './dataset-import.schema.ts';
import { importDataset, requestUpload } from './dataset-import.service.ts';

const HeaderType = builder.objectRef<{ name: string; value: string }>('HttpHeader').implement({
  description: 'A header of an HTTP request.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The name.' }),
    value: t.exposeString('value', { description: 'The value.' }),
  }),
});

const UploadRequestType = builder.objectRef<PresignedUpload>('UploadRequest').implement({
  description:
    'The HTTP request that puts the file into the object store: exactly this method, these headers and the announced number of bytes.',
  fields: (t) => ({
    url: t.exposeString('url', {
      description: 'The address. It carries the permission, so treat it as a secret.',
    }),
    method: t.exposeString('method', { description: 'PUT.' }),
    headers: t.field({
      type: [HeaderType],
      description: 'The headers that must be sent.',
      resolve: (request) => Object.entries(request.headers).map(([name, value]) => ({ name, value })),
    }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'When it expires.' }),
  }),
});

mutationOf('requestUpload', {
  action: 'import.write',
  description: 'Announces a file and returns the request that uploads it.',
  input: requestUploadSchema,
  payload: {
    upload: { type: UploadType, description: 'The upload, to be named in `importDataset`.' },
    request: { type: UploadRequestType, description: 'The request that uploads the file.' },
  },
  run: requestUpload,
});

mutation('importDataset', {
  action: 'import.write',
  description:
    'Reads an uploaded file into the database: all of its rows, or none. A job does it; query the import again to see its progress.',
  input: importDatasetSchema,
  payload: DatasetImportType,
  run: importDataset,
  afterCommit: (context, { jobId }) => announceJob(context, { id: jobId, kind: 'DATASET_IMPORT' }),
});
