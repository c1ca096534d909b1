import { InvalidStateError, NotFoundError } from '@rapport/core/errors.ts';
import type { output } from 'zod';

import { noteUnchanged, recordAudit } from '../../audit.ts';
import { authorize, type Context } from '../../context.ts';
import type { RowOf } from '../../tables/columns.ts';
import { cancelJob } from '../../jobs/job.cancel.ts';
import type { cancelExportSchema, NamedExport } from './export-cancel.input.ts';
import { isOwn } from './list-export.service.ts';
import { listExports, surveyExports } from './tables.ts';

/**
 * Cancels an export that waits or runs. Its worker notices within a bounded number of rows and removes what it wrote. Canceling it again changes nothing. Throws NotFoundError for an
 * export that the actor cannot see, and InvalidStateError for one that has ended.
 */
export async function cancelExport(context: Context, { export: named }: output<typeof cancelExportSchema>) {
  const path = ['input', 'export', named.kind];
  const { jobId } = await exportToCancel(context, named, path);
  const { job, was } = await cancelJob(context, jobId, path);
  if (was === 'CANCELED') noteUnchanged(context);
  else if (was === 'SUCCEEDED' || was === 'FAILED') {
    const message = `This export has ended: it is ${was}. Only an export that is QUEUED or RUNNING can be canceled.`;
    throw new InvalidStateError('WRONG_STATUS', message, path);
  } else {
    await recordAudit(context, {
      action: 'export.canceled',
      entityType: named.kind === 'listExportId' ? listExports.typeName : surveyExports.typeName,
      entityId: named.id,
      detail: { was, rowsDone: job.rowsDone },
    });
  }
  return { job };
}

async function exportToCancel(
  context: Context,
  { kind, id }: NamedExport,
  path: readonly string[],
): Promise<Pick<RowOf<'ListExport'>, 'jobId'>> {
  if (kind === 'surveyExportId') {
    const found = await surveyExports.require(context, id, path);
    authorize(context, 'export.write', 'Mutation.cancelExport', path);
    return found;
  }
  const found = await listExports.require(context, id, path);
  if (!isOwn(context, found)) throw new NotFoundError(`The ${listExports.noun}`, path);
  return found;
}
