import { subjectOf } from '@rapport/core/actor.ts';
import { InvalidStateError, ValidationError } from '@rapport/core/errors.ts';
import { uploadLinkSeconds } from '@rapport/core/limits.ts';
import type { Action } from '@rapport/core/permissions.ts';
import type { output } from 'zod';

import { actingJurisdiction, authorize, type Context } from '../../context.ts';
import { requireNotRemoved } from '../cohorts/recidivism-cohort.service.ts';
import { recidivismCohorts } from '../cohorts/tables.ts';
import { surveyVersions } from '../surveys/tables.ts';
import type { Dataset, importDatasetSchema, requestUploadSchema } from './dataset-import.input.ts';
import { datasetImports, uploads } from './tables.ts';
import type { WorkKind } from './work-tables.ts';

/** A name with characters that every object store and every person can read. */
function safeFileName(fileName: string): string {
  return fileName.replace(/[^A-Za-z0-9._-]+/g, '_').slice(-100);
}

/** Announces a file and signs the request by which the client puts it into the object store. */
export async function requestUpload(context: Context, input: output<typeof requestUploadSchema>) {
  const { fileName, bytes } = input;
  const contentType = input.contentType ?? 'text/csv';
  const objectKey = `${actingJurisdiction(context).id}/${crypto.randomUUID()}/${safeFileName(fileName)}`;
  const request = await context.uploads.presignUpload({
    key: objectKey,
    contentType,
    bytes: Number(bytes),
    expiresSeconds: uploadLinkSeconds,
  });
  const { expiresAt } = request;
  const upload = await uploads.create(
    context,
    { objectKey, contentType, fileName, bytes, expiresAt, createdBySubject: subjectOf(context.actor) },
    { action: 'upload.requested', detail: { fileName, bytes: Number(bytes) } },
  );
  return { upload, request };
}

/** Requests that a job reads an uploaded file into the database. */
export async function importDataset(context: Context, input: output<typeof importDatasetSchema>) {
  const { uploadId, dryRun: isDryRun, encoding, dataset, format, onlyNew, textConfirmation } = input;
  await uploads.require(context, uploadId, ['input', 'uploadId']);
  if (dataset.surveyResponses && (format?.columns ?? []).length > 0) {
    const message = 'The mapping of the responses names their columns.';
    throw new ValidationError([{ path: ['input', 'format', 'columns'], message }]);
  }
  const target = await importTarget(context, dataset);
  const confirmationReason = textConfirmation?.reason;
  const job = await context.database.prisma.job.create({
    data: {
      kind: 'DATASET_IMPORT',
      createdBySubject: subjectOf(context.actor),
      enqueuedAt: context.now(),
    },
  });
  return datasetImports.create(
    context,
    {
      jobId: job.id,
      uploadId,
      isDryRun,
      encoding,
      format: format ?? undefined,
      onlyNew,
      confirmationReason,
      ...target,
    },
    { action: 'import.requested', detail: { kind: target.kind, isDryRun: isDryRun === true } },
  );
}

/** The write actions of each kind of file. The person who imports it must be allowed to write the same by hand. */
const actionsOfKind: Record<WorkKind, readonly Action[]> = {
  PROGRAMS: ['program.write'],
  // An activity that was already held is recorded as COMPLETED, with its attendance.
  ACTIVITIES: ['activity.write', 'activityMove.write', 'attendance.write'],
  PARTNERS: ['partner.write'],
  TRAINING: ['training.write'],
  BUDGET: ['budget.write'],
  OBSERVATIONS: ['observation.write'],
  JUSTICE_COUNTS: ['observation.write'],
  // A file can have items that are triaged or decided already.
  FEEDBACK: ['feedback.write', 'feedbackTriage.write'],
};

/** The target of the import, checked as far as possible before the file is read. */
async function importTarget(
  context: Context,
  { surveyResponses, populations, recidivismCohort, table }: Dataset,
) {
  if (table) {
    const path = ['input', 'dataset', 'table'];
    for (const action of actionsOfKind[table]) authorize(context, action, 'Mutation.importDataset', path);
    return { kind: table };
  }
  if (populations) return { kind: 'POPULATIONS' as const, source: populations.source };
  if (recidivismCohort) {
    const path = ['input', 'dataset', 'recidivismCohort', 'cohortId'];
    authorize(context, 'cohort.write', 'Mutation.importDataset', path);
    const cohort = await recidivismCohorts.require(context, recidivismCohort.cohortId, path);
    requireNotRemoved(cohort, path);
    return { kind: 'RECIDIVISM_COHORT' as const, recidivismCohortId: cohort.id };
  }
  if (!surveyResponses) {
    const message = 'Say what the file contains.';
    throw new ValidationError([{ path: ['input', 'dataset'], message }]);
  }
  const { surveyVersionId, mapping } = surveyResponses;
  const path = ['input', 'dataset', 'surveyResponses', 'surveyVersionId'];
  const { status } = await surveyVersions.require(context, surveyVersionId, path);
  if (status !== 'FIELDED') {
    const message = `Responses can be imported while the survey version is FIELDED; this one is ${status}.`;
    throw new InvalidStateError('WRONG_STATUS', message, path);
  }
  return { kind: 'SURVEY_RESPONSES' as const, surveyVersionId, mapping: mapping ?? undefined };
}
