import { uploadBytesMax } from '@rapport/core/limits.ts';
import type { PresignedUpload } from '@rapport/storage/object-store.ts';

import { builder } from '../../builder.ts';
import { announceJob } from '../../jobs/job.announcement.ts';
import type { JobRow } from '../../jobs/job.schema.ts';
import { mutation } from '../../mutation.ts';
import {
  DatasetImportType,
  DatasetTableEnum,
  FileEncodingEnum,
  UploadType,
} from './dataset-import.schema.ts';
import {
  importDataset,
  importDatasetSchema,
  requestUpload,
  requestUploadSchema,
  type DatasetImportRow,
  type UploadRow,
} from './dataset-import.service.ts';

const RequestUploadInput = builder.inputType('RequestUploadInput', {
  description: 'A file that is about to be uploaded.',
  fields: (t) => ({
    fileName: t.string({ required: true, description: 'Its name.' }),
    bytes: t.field({
      type: 'BigInt',
      required: true,
      description: `Its exact size in bytes; at most ${uploadBytesMax}.`,
    }),
    contentType: t.string({
      description: 'Its media type; "text/csv", which is also what is taken where nothing is said.',
    }),
  }),
});

const HeaderType = builder.objectRef<{ name: string; value: string }>('HttpHeader').implement({
  description: 'A header of an HTTP request.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its name.' }),
    value: t.exposeString('value', { description: 'Its value.' }),
  }),
});

const UploadRequestType = builder.objectRef<PresignedUpload>('UploadRequest').implement({
  description:
    'The HTTP request that puts the file into the object store: exactly this method, these headers and the announced number of bytes.',
  fields: (t) => ({
    url: t.exposeString('url', {
      description: 'Where to; it carries the permission, so treat it as a secret.',
    }),
    method: t.exposeString('method', { description: 'PUT.' }),
    headers: t.field({
      type: [HeaderType],
      description: 'What must be sent along.',
      resolve: (request) => Object.entries(request.headers).map(([name, value]) => ({ name, value })),
    }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'Until when it works.' }),
  }),
});

const RequestUploadPayload = builder
  .objectRef<{ upload: UploadRow; request: PresignedUpload }>('RequestUploadPayload')
  .implement({
    description: 'The file is expected.',
    fields: (t) => ({
      upload: t.field({
        type: UploadType,
        description: 'What to name in `importDataset`.',
        resolve: ({ upload }) => upload,
      }),
      request: t.field({
        type: UploadRequestType,
        description: 'How to upload it.',
        resolve: ({ request }) => request,
      }),
    }),
  });

const QuestionColumnInput = builder.inputType('QuestionColumnInput', {
  description: 'Which column of a file answers which question.',
  fields: (t) => ({
    column: t.string({ required: true, description: 'The name of the column in the header.' }),
    questionCode: t.string({ required: true, description: 'The code of a question of the survey version.' }),
  }),
});

const ResponseMappingInput = builder.inputType('ResponseMappingInput', {
  description:
    'Which column of a file holds what. Columns that are not named are ignored, and listed as such.',
  fields: (t) => ({
    respondentKey: t.string({
      description: "The column with the respondents' pseudonyms; without one, every row is somebody else.",
    }),
    submittedAt: t.string({ description: 'The column with the time of the answer, ISO 8601.' }),
    questions: t.field({
      type: [QuestionColumnInput],
      required: true,
      description: 'The columns with answers.',
    }),
  }),
});

const SurveyResponsesInput = builder.inputType('SurveyResponsesInput', {
  description: 'Responses to a survey version.',
  fields: (t) => ({
    surveyVersionId: t.id({
      required: true,
      description: 'The version that was answered; it must be FIELDED.',
    }),
    mapping: t.field({
      type: ResponseMappingInput,
      description:
        'Which column holds what; without one, columns are found by question codes, "respondent_key" and "submitted_at".',
    }),
  }),
});

const PopulationsInput = builder.inputType('PopulationsInput', {
  description: 'County populations, with the columns fips, state, county, year and population.',
  fields: (t) => ({
    source: t.string({
      required: true,
      description: 'Where they come from, such as "United States Census Bureau, 2019 estimates".',
    }),
  }),
});

const DatasetInput = builder.inputType('DatasetInput', {
  description: 'What a file holds: exactly one of these.',
  isOneOf: true,
  fields: (t) => ({
    surveyResponses: t.field({ type: SurveyResponsesInput, description: 'Responses to a survey version.' }),
    populations: t.field({ type: PopulationsInput, description: 'County populations.' }),
    table: t.field({
      type: DatasetTableEnum,
      description:
        'Records of the work, in a table of fixed columns: `importTemplate` has them. Whoever imports them must be allowed to write them by hand too.',
    }),
  }),
});

const ImportDatasetInput = builder.inputType('ImportDatasetInput', {
  description: 'An uploaded file, and what it holds.',
  fields: (t) => ({
    uploadId: t.id({ required: true, description: 'The upload.' }),
    dataset: t.field({ type: DatasetInput, required: true, description: 'What it holds.' }),
    dryRun: t.boolean({ description: 'True to check the file and write nothing.' }),
    encoding: t.field({
      type: FileEncodingEnum,
      description: 'How its text is encoded; UTF-8 unless said otherwise. It is never guessed.',
    }),
    idempotencyKey: t.string({
      description: 'Makes a retry safe: the same key and input give the same import.',
    }),
  }),
});

const ImportDatasetPayload = builder
  .objectRef<{ datasetImport: DatasetImportRow; job: JobRow }>('ImportDatasetPayload')
  .implement({
    description: 'The import was asked for. Ask for it again to see how far it is.',
    fields: (t) => ({
      datasetImport: t.field({
        type: DatasetImportType,
        description: 'The import.',
        resolve: ({ datasetImport }) => datasetImport,
      }),
    }),
  });

builder.mutationField('requestUpload', (t) =>
  t.field({
    type: RequestUploadPayload,
    description: 'Announces a file and answers with the request that uploads it.',
    args: { input: t.arg({ type: RequestUploadInput, required: true, description: 'The file.' }) },
    ...mutation({ action: 'import.write', schema: requestUploadSchema, resolve: requestUpload }),
  }),
);

builder.mutationField('importDataset', (t) =>
  t.field({
    type: ImportDatasetPayload,
    description: 'Reads an uploaded file into the database, as a job: every row of it, or none.',
    args: {
      input: t.arg({ type: ImportDatasetInput, required: true, description: 'The file and what it holds.' }),
    },
    ...mutation({
      action: 'import.write',
      schema: importDatasetSchema,
      resolve: importDataset,
      afterCommit: (context, { job }) => announceJob(context, job),
    }),
  }),
);
