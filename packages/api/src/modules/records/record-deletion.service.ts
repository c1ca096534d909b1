import { subjectOf } from '@rapport/core/actor.ts';
import { InvalidStateError, NotFoundError } from '@rapport/core/errors.ts';
import type { ProgramStatus } from '@rapport/database/generated/prisma/enums.ts';
import type { output } from 'zod';

import { actingJurisdiction, type Context } from '../../context.ts';
import { expectVersion } from '../../versions.ts';
import { blockNewHolds, requireNotHeld } from '../retention/hold-gate.service.ts';
import type { Deletable } from './deletable.ts';
import type { deleteRecordSchema } from './record.input.ts';
import {
  lockRecord,
  query,
  recordEvent,
  setDeleted,
  withDeletedRows,
  type RecordRow,
} from './record-rows.service.ts';
import { deletionIssue, shortTitle, spentIssue } from './record.rules.ts';

const path = ['input', 'id'];

/** Deletes a record so that it can be restored. It is hidden at once from everyone, with everything that cannot exist without it. */
export async function deleteRecord(context: Context, input: output<typeof deleteRecordSchema>) {
  const { id, type } = input.id;
  const { reason } = input;
  await blockNewHolds(context.database, actingJurisdiction(context).id);
  const row = await withDeletedRows(context, () => lockRecord(context, type, id));
  if (row === null || row.deletedAt !== null) throw new NotFoundError(`The ${type.rows.noun}`, path);
  expectVersion(row.version, input.expectedVersion);
  await requireDeletable(context, type, row);
  const deletedAt = context.now();
  const along = await withDeletedRows(context, () =>
    setDeleted(context, type, id, { from: null, to: deletedAt }),
  );
  const deletedRecord = await context.database.prisma.deletedRecord.create({
    data: {
      id,
      recordType: type.recordType,
      title: shortTitle(row.title),
      reason,
      deletedBySubject: subjectOf(context.actor),
      occurredAt: deletedAt,
    },
  });
  await recordEvent(context, type, id, 'deleted', { reason, ...along });
  return { deletedRecord };
}

async function requireDeletable(context: Context, type: Deletable, row: RecordRow): Promise<void> {
  const { table, recordType, hides } = type;
  if (table === 'program') {
    const issue = deletionIssue(row.status as ProgramStatus);
    if (issue !== null) throw new InvalidStateError('WRONG_STATUS', issue, path);
  }
  if ((table === 'program' || table === 'budget_line') && (await hasExpenditures(context, table, row.id))) {
    throw new InvalidStateError('IN_USE', spentIssue(table), path);
  }
  const { programIds } = row;
  await requireNotHeld(
    context,
    [recordType, ...hides].map((one) => ({ type: one, programIds })),
    path,
  );
}

/** True if money was spent from a budget line, or from any of a program. Locks the lines, as every use case does that spends from them. */
async function hasExpenditures(
  context: Context,
  table: 'program' | 'budget_line',
  id: string,
): Promise<boolean> {
  const column = table === 'program' ? 'program_id' : 'id';
  const lines = await query<{ id: string }>(
    context,
    `select b.id from budget_line b where b.${column} = $1 order by b.id for update`,
    [id],
  );
  const spent = await query(
    context,
    'select 1 from expenditure e where e.budget_line_id = any($1::uuid[]) and e.voided_at is null limit 1',
    [lines.map((line) => line.id)],
  );
  return spent.length > 0;
}
