import { subjectOf } from '@rapport/core/actor.ts';
import { InvalidStateError, NotFoundError } from '@rapport/core/errors.ts';
import { decodeGlobalId } from '@rapport/core/ids.ts';
import { restoreWindowDays } from '@rapport/core/limits.ts';
import type { DeletedRecord } from '@rapport/database/generated/prisma/client.ts';
import { RecordType } from '@rapport/database/generated/prisma/enums.ts';
import type { ActivityStatus, ProgramStatus } from '@rapport/database/generated/prisma/enums.ts';
import type { Condition } from '@rapport/database/list-reader.ts';
import { rowTypes } from '@rapport/database/pool.ts';
import * as z from 'zod';

import { recordAudit } from '../../audit.ts';
import { actingJurisdiction, type Context } from '../../context.ts';
import * as rules from '../../input-rules.ts';
import type { ConnectionSource, ListOrder } from '../../lists/connection.ts';
import { expectVersion } from '../../versions.ts';
import { runningWith } from '../partners/partner-link.service.ts';
import { requireActiveProgram } from '../activities/activity-status.service.ts';
import { requireActivity } from '../activities/activity.service.ts';
import { requireProgram } from '../programs/program.service.ts';
import { blockNewHolds, requireNotHeld } from '../retention/hold.gate.ts';
import { passGates, requireAllPermitted, requirePermitted } from '../reviews/gate.service.ts';
import { deletableByTypeName, type Deletable } from './deletable.ts';
import { deletionIssue, isRestorable, shortTitle } from './record.rules.ts';

export type DeletedRecordRow = DeletedRecord;

/** The fields that a list of deleted records reads. */
export const deletedRecordFields = [
  'recordType',
  'title',
  'reason',
  'deletedBySubject',
  'occurredAt',
] as const;

/** A global id of any type that can be deleted. */
const recordId = z.string().transform((text, parsing) => {
  const decoded = decodeGlobalId(text);
  const type = deletableByTypeName.get(decoded?.typeName ?? '');
  if (decoded && type) return { id: decoded.id, type };
  parsing.addIssue({
    code: 'custom',
    message: `This is not the id of something that can be deleted: ${[...deletableByTypeName.values()].map(({ label }) => label).join(', ')}.`,
  });
  return z.NEVER;
});

export const deleteRecordSchema = z.object({
  id: recordId,
  expectedVersion: rules.expectedVersion,
  reason: rules.publicTitle('A reason'),
});

export const restoreRecordSchema = z.object({ id: recordId });

export const deletedRecordFilterSchema = z.object({ types: z.array(z.enum(RecordType)).nullish() }).nullish();

/** The tenant's deleted records that a filter and an order describe. */
export function deletedRecordList(
  filter: z.output<typeof deletedRecordFilterSchema>,
  orderBy: ListOrder,
): ConnectionSource {
  const where: Condition[] = [];
  if (filter?.types) where.push({ field: 'recordType', is: 'oneOf', value: filter.types });
  return { model: 'DeletedRecord', fields: deletedRecordFields, where, orderBy };
}

/** A record with what decides whether it is deleted or restored. */
interface RecordRow {
  id: string;
  version: number;
  title: string;
  deletedAt: Date | null;
  programIds: string[];
  /** Of a program or an activity. */
  status: ProgramStatus | ActivityStatus | null;
  /** Of an activity or a budget line. */
  programId: string | null;
}

const idPath = ['input', 'id'];

/** Sends a statement in the transaction of the mutation. */
async function query<R>(context: Context, text: string, values: unknown[]): Promise<R[]> {
  return (await context.session.query({ text, values, types: rowTypes })).rows as R[];
}

/**
 * Runs statements that see deleted rows as well. Before and after them nobody does, so that nothing deleted gets into an answer.
 */
async function withDeletedRows<T>(context: Context, work: () => Promise<T>): Promise<T> {
  const show = (text: string) => query(context, `select set_config('app.shows_deleted', $1, true)`, [text]);
  await show('on');
  const result = await work();
  await show('');
  return result;
}

/** Looks a record up, deleted or not, and keeps it as it is until the transaction ends; a program before what belongs to it. Null for a foreign or absent id. */
async function lockRecord(context: Context, type: Deletable, id: string): Promise<RecordRow | null> {
  const isOfProgram = type.table === 'activity' || type.table === 'budget_line';
  if (isOfProgram) {
    await query(
      context,
      `select p.id from program p where p.id = (select t.program_id from ${type.table} t where t.id = $1) for update`,
      [id],
    );
  }
  const hasStatus = type.table === 'activity' || type.table === 'program';
  const [row] = await query<RecordRow>(
    context,
    `select t.id, t.version, ${type.title} as title, t.deleted_at as "deletedAt", (${type.programIds})::text[] as "programIds",
            ${hasStatus ? 't.status' : 'null'} as status, ${isOfProgram ? 't.program_id' : 'null'} as "programId"
       from ${type.table} t where t.id = $1 for update of t`,
    [id],
  );
  return row ?? null;
}

/** Deletes a record so that it can be restored: it is out of sight at once, for everybody and everywhere. What cannot be without it goes along. */
export async function deleteRecord(context: Context, input: z.output<typeof deleteRecordSchema>) {
  const { id, type } = input.id;
  await blockNewHolds(context.database, actingJurisdiction(context).id);
  const row = await withDeletedRows(context, () => lockRecord(context, type, id));
  if (row === null || row.deletedAt !== null) throw new NotFoundError(`The ${type.label}`, idPath);
  expectVersion(row.version, input.expectedVersion);
  await requireDeletable(context, type, row);
  const deletedAt = context.now();
  const along = await withDeletedRows(context, () => setDeleted(context, type, id, null, deletedAt));
  const deletedRecord = await context.database.prisma.deletedRecord.create({
    data: {
      id,
      jurisdictionId: actingJurisdiction(context).id,
      recordType: type.recordType,
      title: shortTitle(row.title),
      reason: input.reason,
      deletedBySubject: subjectOf(context.actor),
      occurredAt: deletedAt,
    },
  });
  await recordAudit(context, {
    action: `${eventName(type)}.deleted`,
    entityType: type.typeName,
    entityId: id,
    detail: { reason: input.reason, ...along },
  });
  return { deletedRecord };
}

async function requireDeletable(context: Context, type: Deletable, row: RecordRow): Promise<void> {
  if (type.table === 'program') {
    const issue = deletionIssue(row.status as ProgramStatus);
    if (issue !== null) throw new InvalidStateError(issue, idPath);
  }
  if (type.table === 'program' || type.table === 'budget_line') {
    const column = type.table === 'program' ? 'program_id' : 'id';
    // Whoever spends locks the line first.
    const lines = await query<{ id: string }>(
      context,
      `select b.id from budget_line b where b.${column} = $1 order by b.id for update`,
      [row.id],
    );
    const [spent] = await query(
      context,
      'select 1 from expenditure e where e.budget_line_id = any($1::uuid[]) limit 1',
      [lines.map((line) => line.id)],
    );
    if (spent !== undefined) {
      throw new InvalidStateError(
        type.table === 'program'
          ? 'Money was spent on this program. What was spent is kept, and with it the budget line and the program.'
          : 'Money was spent from this budget line. What was spent is kept, and the line with it.',
        idPath,
      );
    }
  }
  await requireNotHeld(
    context,
    [type.recordType, ...type.hides].map((recordType) => ({ type: recordType, programIds: row.programIds })),
    idPath,
  );
}

/**
 * Marks a record as deleted (`to` is a moment) or as not deleted (null), and with a program those of its activities and budget lines that stand as it stood (`from`).
 * Returns how many went along. Must run where deleted rows are seen.
 */
async function setDeleted(
  context: Context,
  type: Deletable,
  id: string,
  from: Date | null,
  to: Date | null,
): Promise<Record<string, number>> {
  const mark = async (table: string, column: string): Promise<number> => {
    const rows = await query(
      context,
      `update ${table} set deleted_at = $2, version = version + 1, updated_at = $4
        where ${column} = $1 and deleted_at is not distinct from $3 returning id`,
      [id, to?.toISOString() ?? null, from?.toISOString() ?? null, context.now().toISOString()],
    );
    return rows.length;
  };
  if ((await mark(type.table, 'id')) === 0) throw new Error('A record that is locked was not marked');
  if (type.table !== 'program') return {};
  const activities = await mark('activity', 'program_id');
  const budgetLines = await mark('budget_line', 'program_id');
  return { activities, budgetLines };
}

/** Takes a deletion back, while it can be: with a program come exactly those activities and budget lines that were deleted with it. */
export async function restoreRecord(context: Context, input: z.output<typeof restoreRecordSchema>) {
  const { id, type } = input.id;
  const { row, parentIsDeleted } = await withDeletedRows(context, async () => {
    const found = await lockRecord(context, type, id);
    const [parent] = await query(
      context,
      'select 1 from program where id = $1 and deleted_at is not null limit 1',
      [found?.programId ?? null],
    );
    return { row: found, parentIsDeleted: parent !== undefined };
  });
  if (row === null) throw new NotFoundError(`The ${type.label}`, idPath);
  const { deletedAt } = row;
  if (deletedAt === null) throw new InvalidStateError(`The ${type.label} is not deleted.`, idPath);
  if (parentIsDeleted) {
    throw new InvalidStateError(
      `The program of this ${type.label} is deleted. Restore the program; what was deleted with it comes back with it.`,
      idPath,
    );
  }
  if (!isRestorable(deletedAt, context.now())) {
    throw new InvalidStateError(
      `The ${type.label} was deleted more than ${restoreWindowDays} days ago and can no longer be restored.`,
      idPath,
    );
  }
  const along = await withDeletedRows(context, () => setDeleted(context, type, id, deletedAt, null));
  await context.database.prisma.deletedRecord.deleteMany({ where: { id } });
  await requireStillPermitted(context, type, row);
  await recordAudit(context, {
    action: `${eventName(type)}.restored`,
    entityType: type.typeName,
    entityId: id,
    detail: along,
  });
  return { id, typeName: type.typeName };
}

/** An activity that comes back as ACTIVE, and is still to be held, becomes active once more: in a program that is. A partner that comes back joins what runs. */
async function requireStillPermitted(context: Context, type: Deletable, row: RecordRow): Promise<void> {
  if (type.table === 'activity' && row.status === 'ACTIVE') {
    const { programId, startsAt } = await requireActivity(context, row.id, idPath);
    if (startsAt > context.now())
      requireActiveProgram(await requireProgram(context, programId, idPath), idPath);
    await requirePermitted(context, { kind: 'ACTIVITY', id: row.id }, idPath);
  }
  if (type.table === 'partner_organization') {
    // Before the look: what becomes ACTIVE meanwhile does so without the partner, or waits and sees it.
    await passGates(context, actingJurisdiction(context));
    const { programIds, activityIds } = await runningWith(context, row.id);
    await requireAllPermitted(context, 'PROGRAM', programIds, idPath);
    await requireAllPermitted(context, 'ACTIVITY', activityIds, idPath);
  }
}

function eventName({ typeName }: Deletable): string {
  return typeName.charAt(0).toLowerCase() + typeName.slice(1);
}
