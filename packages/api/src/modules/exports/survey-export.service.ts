import { subjectOf } from '@rapport/core/actor.ts';
import { InvalidStateError } from '@rapport/core/errors.ts';
import { downloadLinkSeconds } from '@rapport/core/limits.ts';
import type { PresignedDownload } from '@rapport/storage/object-store.ts';
import type { output } from 'zod';

import type { Context } from '../../context.ts';
import type { RowOf } from '../../tables/columns.ts';
import { surveyVersions } from '../surveys/tables.ts';
import type { requestExportSchema } from './survey-export.input.ts';
import { surveyExports } from './tables.ts';

/** Requests that a job writes the responses of a survey version to files. */
export async function requestExport(context: Context, input: output<typeof requestExportSchema>) {
  const { surveyVersionId } = input;
  const path = ['input', 'surveyVersionId'];
  const version = await surveyVersions.require(context, surveyVersionId, path);
  if (version.status === 'DRAFT')
    throw new InvalidStateError('WRONG_STATUS', 'A DRAFT has no responses to export.', path);
  const job = await context.database.prisma.job.create({
    data: {
      kind: 'SURVEY_EXPORT',
      createdBySubject: subjectOf(context.actor),
      enqueuedAt: context.now(),
    },
  });
  return surveyExports.create(
    context,
    { jobId: job.id, surveyVersionId, language: input.language ?? version.languages[0] },
    { action: 'export.requested', detail: { surveyVersionId } },
  );
}

/** A link to one file of an export. It works for a few minutes, but not longer than the export; null after the export has expired. The download is recorded, because anyone with the link can get the file. */
export async function downloadLink(
  context: Context,
  file: Pick<RowOf<'ExportFile'>, 'id' | 'objectKey' | 'name'>,
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
