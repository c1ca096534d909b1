import { InvalidStateError, NotFoundError } from '@rapport/core/errors.ts';
import { restoreWindowDays } from '@rapport/core/limits.ts';
import type { output } from 'zod';

import { actingJurisdiction, type Context } from '../../context.ts';
import { requireActiveProgram } from '../activities/activity-status.service.ts';
import { activities } from '../activities/tables.ts';
import { runningWith } from '../partners/partner-link.service.ts';
import { programs } from '../programs/tables.ts';
import { passGates, requireAllPermitted, requirePermitted } from '../reviews/gate.service.ts';
import type { Deletable } from './deletable.ts';
import type { restoreRecordSchema } from './record.input.ts';
import {
  lockRecord,
  query,
  recordEvent,
  setDeleted,
  withDeletedRows,
  type RecordRow,
} from './record-rows.service.ts';
import { isRestorable } from './record.rules.ts';

const path = ['input', 'id'];

/** Restores a deleted record in time. A program is restored with exactly the activities and budget lines that were deleted with it. */
export async function restoreRecord(context: Context, input: output<typeof restoreRecordSchema>) {
  const { id, type } = input.id;
  const { noun, typeName } = type.rows;
  const { row, parentIsDeleted } = await withDeletedRows(context, async () => {
    const found = await lockRecord(context, type, id);
    const parents = await query(
      context,
      'select 1 from program where id = $1 and deleted_at is not null limit 1',
      [found?.programId ?? null],
    );
    return { row: found, parentIsDeleted: parents.length > 0 };
  });
  if (row === null) throw new NotFoundError(`The ${noun}`, path);
  const { deletedAt } = row;
  if (deletedAt === null) throw new InvalidStateError('ALREADY_DONE', `The ${noun} is not deleted.`, path);
  if (parentIsDeleted) {
    throw new InvalidStateError(
      'PARENT_DELETED',
      `The program of this ${noun} is deleted. Restore the program, which also restores everything that was deleted with it.`,
      path,
    );
  }
  if (!isRestorable(deletedAt, context.now())) {
    throw new InvalidStateError(
      'TOO_LATE',
      `The ${noun} was deleted more than ${restoreWindowDays} days ago and can no longer be restored.`,
      path,
    );
  }
  const along = await withDeletedRows(context, () =>
    setDeleted(context, type, id, { from: deletedAt, to: null }),
  );
  await context.database.prisma.deletedRecord.deleteMany({ where: { id } });
  await requireStillPermitted(context, type, row);
  await recordEvent(context, type, id, 'restored', along);
  return { id, typeName };
}

/**
 * A restored ACTIVE activity that has not been held yet needs an ACTIVE program and its own approval. A restored partner needs the approval of everything that runs with it.
 */
async function requireStillPermitted(context: Context, type: Deletable, row: RecordRow): Promise<void> {
  if (type.table === 'activity' && row.status === 'ACTIVE') {
    const { programId, startsAt } = await activities.require(context, row.id, path);
    if (startsAt > context.now()) {
      requireActiveProgram(await programs.require(context, programId, path), path);
    }
    await requirePermitted(context, { kind: 'ACTIVITY', id: row.id }, path);
  }
  if (type.table === 'partner_organization') {
    // This comes before the reads: a program that becomes ACTIVE meanwhile does so without the partner, or waits and sees it.
    await passGates(context, actingJurisdiction(context));
    const { programIds, activityIds } = await runningWith(context, row.id);
    await requireAllPermitted(context, 'PROGRAM', programIds, path);
    await requireAllPermitted(context, 'ACTIVITY', activityIds, path);
  }
}
