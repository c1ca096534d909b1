import { subjectOf } from '@rapport/core/actor.ts';
import { InvalidStateError } from '@rapport/core/errors.ts';
import { downloadLinkSeconds } from '@rapport/core/limits.ts';
import type { ExportFile, Job, SurveyExport } from '@rapport/database/generated/prisma/client.ts';
import type { PresignedDownload } from '@rapport/storage/object-store.ts';
import * as z from 'zod';

import { recordAudit } from '../../audit.ts';
import { actingJurisdiction, type Context } from '../../context.ts';
import { createOnce, idempotencyKeySchema } from '../../idempotency.ts';
import { found, globalId } from '../../ids.ts';
import * as rules from '../../input-rules.ts';
import { requireSurveyVersion } from '../surveys/survey.service.ts';

export type SurveyExportRow = SurveyExport;
export type ExportFileRow = ExportFile;

export const surveyExportFields = ['jobId', 'surveyVersionId', 'language', 'expiresAt', 'createdAt'] as const;
export const exportFileFields = [
  'position',
  'name',
  'objectKey',
  'contentType',
  'bytes',
  'rows',
  'sha256',
] as const;

export const requestExportSchema = z.object({
  surveyVersionId: globalId('SurveyVersion', 'survey version'),
  language: rules.language.nullish(),
  idempotencyKey: idempotencyKeySchema,
});

/** Asks for the responses of a survey version as files; a job writes them. */
export async function requestExport(
  context: Context,
  input: z.output<typeof requestExportSchema>,
): Promise<{ surveyExport: SurveyExportRow; job: Job }> {
  const { prisma } = context.database;
  const jurisdictionId = actingJurisdiction(context).id;
  const { id } = await createOnce(context, 'requestExport', input, async () => {
    const path = ['input', 'surveyVersionId'];
    const version = await requireSurveyVersion(context, input.surveyVersionId, path);
    if (version.status === 'DRAFT') throw new InvalidStateError('A DRAFT has no responses to export.', path);
    const createdBySubject = subjectOf(context.actor);
    const job = await prisma.job.create({
      data: { jurisdictionId, kind: 'SURVEY_EXPORT', createdBySubject, enqueuedAt: context.now() },
    });
    const surveyExport = await prisma.surveyExport.create({
      data: {
        jurisdictionId,
        jobId: job.id,
        surveyVersionId: version.id,
        language: input.language ?? version.languages[0] ?? 'en',
      },
    });
    await recordAudit(context, {
      action: 'export.requested',
      entityType: 'SurveyExport',
      entityId: surveyExport.id,
      detail: { surveyVersionId: version.id },
    });
    return surveyExport.id;
  });
  const surveyExport = await prisma.surveyExport.findFirst({ where: { id }, include: { job: true } });
  const { job, ...row } = found(surveyExport, 'The export', ['input']);
  return { surveyExport: row, job };
}

/** A link to one file of an export, for a few minutes and not beyond the export; null once the export has expired. Whoever gets one can have the file, so it is recorded. */
export async function downloadLink(
  context: Context,
  file: Pick<ExportFileRow, 'id' | 'objectKey' | 'name'>,
  expiresAt: Date | null,
): Promise<PresignedDownload | null> {
  const secondsLeft =
    expiresAt === null ? Infinity : Math.floor((expiresAt.getTime() - context.now().getTime()) / 1000);
  if (secondsLeft < 1) return null;
  context.access.read({
    event: 'export.downloaded',
    entityType: 'ExportFile',
    field: 'ExportFile.download',
    count: 1,
    ids: [file.id],
  });
  return context.exports.presignDownload({
    key: file.objectKey,
    fileName: file.name,
    expiresSeconds: Math.min(downloadLinkSeconds, secondsLeft),
  });
}
