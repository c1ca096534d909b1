import { InvalidStateError, ValidationError } from '@rapport/core/errors.ts';
import { uploadBytesMax, uploadLinkSeconds } from '@rapport/core/limits.ts';
import type { DatasetImport, Job, Upload } from '@rapport/database/generated/prisma/client.ts';
import { FileEncoding } from '@rapport/database/generated/prisma/enums.ts';
import type { PresignedUpload } from '@rapport/storage/object-store.ts';
import { subjectOf } from '@rapport/core/actor.ts';
import type { Action } from '@rapport/core/permissions.ts';
import * as z from 'zod';

import { recordAudit } from '../../audit.ts';
import { actingJurisdiction, authorize, type Context } from '../../context.ts';
import { createOnce, idempotencyKeySchema } from '../../idempotency.ts';
import { found, globalId } from '../../ids.ts';
import * as rules from '../../input-rules.ts';
import { requireSurveyVersion } from '../surveys/survey.service.ts';
import { workKinds, type WorkKind } from './work-tables.ts';

export type UploadRow = Upload;
export type DatasetImportRow = DatasetImport;

export const datasetImportFields = [
  'jobId',
  'uploadId',
  'surveyVersionId',
  'kind',
  'isDryRun',
  'encoding',
  'source',
  'rowsRead',
  'rowsImported',
  'issueCount',
  'ignoredColumns',
  'createdAt',
] as const;
export const uploadFields = ['fileName', 'contentType', 'bytes', 'expiresAt', 'createdAt'] as const;

export const requestUploadSchema = z.object({
  fileName: rules.title('A file name'),
  contentType: z.literal('text/csv', 'Only text/csv can be uploaded.').nullish(),
  bytes: z
    .bigint()
    .min(1n, 'An empty file cannot be uploaded.')
    .max(BigInt(uploadBytesMax), `A file has at most ${uploadBytesMax} bytes.`),
});

const columnName = rules
  .storable('The name of a column')
  .min(1, 'A column has a name.')
  .max(500, 'The name of a column has at most 500 characters.');

/** What a mapping looks like in the input and in the database. */
export const mappingSchema = z.object({
  respondentKey: columnName.nullish(),
  submittedAt: columnName.nullish(),
  questions: z
    .array(z.object({ column: columnName, questionCode: rules.code('A question code') }))
    .min(1, 'A mapping names at least one question.')
    .max(1_000, 'A mapping names at most 1000 questions.'),
});

export const importDatasetSchema = z.object({
  uploadId: globalId('Upload', 'upload'),
  dryRun: z.boolean().nullish(),
  encoding: z.enum(FileEncoding).nullish(),
  dataset: z.object({
    surveyResponses: z
      .object({
        surveyVersionId: globalId('SurveyVersion', 'survey version'),
        mapping: mappingSchema.nullish(),
      })
      .nullish(),
    populations: z.object({ source: rules.title('A source') }).nullish(),
    table: z.enum(workKinds).nullish(),
  }),
  idempotencyKey: idempotencyKeySchema,
});

/** Only what every object store and every person can read. */
function safeFileName(fileName: string): string {
  return fileName.replace(/[^A-Za-z0-9._-]+/g, '_').slice(-100);
}

/** Announces a file and signs the request by which the client puts it into the object store. */
export async function requestUpload(
  context: Context,
  input: z.output<typeof requestUploadSchema>,
): Promise<{ upload: UploadRow; request: PresignedUpload }> {
  const jurisdictionId = actingJurisdiction(context).id;
  const contentType = input.contentType ?? 'text/csv';
  const objectKey = `${jurisdictionId}/${crypto.randomUUID()}/${safeFileName(input.fileName)}`;
  const request = await context.uploads.presignUpload({
    key: objectKey,
    contentType,
    bytes: Number(input.bytes),
    expiresSeconds: uploadLinkSeconds,
  });
  const upload = await context.database.prisma.upload.create({
    data: {
      jurisdictionId,
      objectKey,
      contentType,
      fileName: input.fileName,
      bytes: input.bytes,
      expiresAt: request.expiresAt,
      createdBySubject: subjectOf(context.actor),
    },
  });
  await recordAudit(context, {
    action: 'upload.requested',
    entityType: 'Upload',
    entityId: upload.id,
    detail: { fileName: input.fileName, bytes: Number(input.bytes) },
  });
  return { upload, request };
}

/** Asks for an uploaded file to be read into the database; a job does it. */
export async function importDataset(
  context: Context,
  input: z.output<typeof importDatasetSchema>,
): Promise<{ datasetImport: DatasetImportRow; job: Job }> {
  const { prisma } = context.database;
  const jurisdictionId = actingJurisdiction(context).id;
  const { id } = await createOnce(context, 'importDataset', input, async () => {
    const upload = await prisma.upload.findFirst({ where: { id: input.uploadId } });
    found(upload, 'The upload', ['input', 'uploadId']);
    const target = await importTarget(context, input.dataset);
    const createdBySubject = subjectOf(context.actor);
    const job = await prisma.job.create({
      data: { jurisdictionId, kind: 'DATASET_IMPORT', createdBySubject, enqueuedAt: context.now() },
    });
    const datasetImport = await prisma.datasetImport.create({
      data: {
        jurisdictionId,
        jobId: job.id,
        uploadId: input.uploadId,
        isDryRun: input.dryRun ?? false,
        encoding: input.encoding ?? 'UTF_8',
        ...target,
      },
    });
    await recordAudit(context, {
      action: 'import.requested',
      entityType: 'DatasetImport',
      entityId: datasetImport.id,
      detail: { kind: target.kind, isDryRun: datasetImport.isDryRun },
    });
    return datasetImport.id;
  });
  const datasetImport = found(
    await prisma.datasetImport.findFirst({ where: { id }, include: { job: true } }),
    'The import',
    ['input'],
  );
  return { datasetImport, job: datasetImport.job };
}

/** What a file of each kind writes: whoever imports it must be allowed to write the same by hand. */
const actionsOfKind: Record<WorkKind, readonly Action[]> = {
  PROGRAMS: ['program.write'],
  // What was held already is recorded as COMPLETED, with its attendance.
  ACTIVITIES: ['activity.write', 'activityMove.write', 'attendance.write'],
  PARTNERS: ['partner.write'],
  TRAINING: ['training.write'],
  BUDGET: ['budget.write'],
};

/** What is read into what, checked as far as it can be before the file is read. */
async function importTarget(context: Context, dataset: z.output<typeof importDatasetSchema>['dataset']) {
  const { surveyResponses, populations, table } = dataset;
  if (table) {
    for (const action of actionsOfKind[table])
      authorize(context, action, 'Mutation.importDataset', ['input', 'dataset', 'table']);
    return { kind: table };
  }
  if (populations) return { kind: 'POPULATIONS' as const, source: populations.source };
  if (!surveyResponses)
    throw new ValidationError([{ path: ['input', 'dataset'], message: 'Say what the file holds.' }]);
  const path = ['input', 'dataset', 'surveyResponses', 'surveyVersionId'];
  const version = await requireSurveyVersion(context, surveyResponses.surveyVersionId, path);
  if (version.status !== 'FIELDED') {
    throw new InvalidStateError(
      `Responses can be imported while the survey version is FIELDED; it is ${version.status}.`,
      path,
    );
  }
  const { mapping } = surveyResponses;
  return {
    kind: 'SURVEY_RESPONSES' as const,
    surveyVersionId: version.id,
    ...(mapping ? { mapping: mapping as object } : {}),
  };
}
