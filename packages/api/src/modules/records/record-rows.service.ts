import type { ActivityStatus, ProgramStatus } from '@rapport/database/generated/prisma/enums.ts';
import { rowTypes } from '@rapport/database/pool.ts';
import { showDeleted } from '@rapport/database/tenant.ts';

import { recordAudit, type AuditRecord } from '../../audit.ts';
import type { Context } from '../../context.ts';
import type { Deletable } from './deletable.ts';

/** The columns of a record that decide whether it can be deleted or restored. */
export interface RecordRow {
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

/** Runs a statement in the transaction of the mutation. */
export async function query<R>(context: Context, text: string, values: unknown[]): Promise<R[]> {
  return (await context.session.query({ text, values, types: rowTypes })).rows as R[];
}

/** Runs statements that also see deleted rows. No other statement does, so that no deleted row gets into a response. */
export async function withDeletedRows<T>(context: Context, work: () => Promise<T>): Promise<T> {
  await context.session.query(showDeleted(true));
  const result = await work();
  await context.session.query(showDeleted(false));
  return result;
}

/**
 * Finds a record, deleted or not, and prevents changes to it until the transaction ends. Locks a program before anything that belongs to it. Null for a foreign or absent id.
 */
export async function lockRecord(context: Context, type: Deletable, id: string): Promise<RecordRow | null> {
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

/**
 * Marks a locked record as deleted (`to` is a time) or as not deleted (null). With a program it also marks the activities and budget lines whose mark is the same as that of the
 * program (`from`). Returns their numbers. Call it where deleted rows are visible.
 */
export async function setDeleted(
  context: Context,
  type: Deletable,
  id: string,
  { from, to }: { from: Date | null; to: Date | null },
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
  if ((await mark(type.table, 'id')) === 0) throw new Error('A locked record was not marked');
  if (type.table !== 'program') return {};
  const activities = await mark('activity', 'program_id');
  const budgetLines = await mark('budget_line', 'program_id');
  return { activities, budgetLines };
}

/** Writes the audit event of a record: "activity.deleted", "activity.restored". */
export function recordEvent(
  context: Context,
  { rows: { typeName } }: Deletable,
  entityId: string,
  verb: string,
  detail: NonNullable<AuditRecord['detail']>,
): Promise<void> {
  const action = `${typeName.charAt(0).toLowerCase()}${typeName.slice(1)}.${verb}`;
  return recordAudit(context, { action, entityType: typeName, entityId, detail });
}
