import { restoreWindowDays } from '@rapport/core/limits.ts';
import type { RecordType } from '@rapport/database/generated/prisma/enums.ts';
import type { DatabaseSession } from '@rapport/database/session.ts';

import type { HoldScope } from './hold.rules.ts';
import {
  isPrivate,
  restorableTypes,
  retainedTypes,
  type RetainedType,
  type RetentionLine,
} from './retention.rules.ts';

/** Records that are looked at and removed together. */
const batchRecords = 500;

export interface RemovalPlan {
  /** Type → months. Types without a rule are kept, but for what was deleted and can no longer be restored. */
  retainMonths: ReadonlyMap<RecordType, number>;
  holds: readonly HoldScope[];
  now: Date;
}

/**
 * Removes for good, in the open write transaction of a tenant, what is past its time: neither held nor named by anything that stays, with its dependants. Rows that were deleted
 * are seen from here on. `onProgress` is told how many records are removed so far, without those that are private. Returns a line for each type that has a rule or can be deleted.
 */
export async function removeDueRecords(
  session: DatabaseSession,
  plan: RemovalPlan,
  onProgress: (removed: number) => Promise<void>,
): Promise<RetentionLine[]> {
  await session.query({ text: `select set_config('app.shows_deleted', 'on', true)` });
  const lines: RetentionLine[] = [];
  let removed = 0;
  for (const type of retainedTypes) {
    const { recordType } = type;
    if (!plan.retainMonths.has(recordType) && !restorableTypes.has(recordType)) continue;
    const line: RetentionLine = { recordType, due: 0, deleted: 0, held: 0, referenced: 0 };
    for await (const ids of dueBatches(session, type, plan)) {
      const free = await judge(session, type, plan, ids, line);
      await remove(session, type, free);
      if (!isPrivate(recordType)) removed += free.length;
      await onProgress(removed);
    }
    lines.push(line);
  }
  return lines;
}

/** Values of a statement that is put together piece by piece. */
function parameters() {
  const values: unknown[] = [];
  return { values, add: (value: unknown) => `$${values.push(value)}` };
}

async function rowsOf<R>(session: DatabaseSession, text: string, values: unknown[]): Promise<R[]> {
  return (await session.query({ text, values })).rows as R[];
}

/** The ids of records past their time, by id, each locked: nothing new can name it until the run ends. */
async function* dueBatches(
  session: DatabaseSession,
  type: RetainedType,
  { retainMonths, now }: RemovalPlan,
): AsyncGenerator<string[]> {
  const months = retainMonths.get(type.recordType);
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const { values, add } = parameters();
    const from = add(after);
    const moment = `${add(now.toISOString())}::timestamptz`;
    const conditions = [
      ...(months === undefined
        ? []
        : [`(${type.since}) <= ${moment} - make_interval(months => ${add(months)})`]),
      ...(restorableTypes.has(type.recordType)
        ? [`t.deleted_at <= ${moment} - make_interval(days => ${restoreWindowDays})`]
        : []),
    ];
    const rows = await rowsOf<{ id: string }>(
      session,
      `select t.id from ${type.table} t where t.id > ${from} and (${conditions.join(' or ')})
        order by t.id limit ${batchRecords} for update of t`,
      values,
    );
    const last = rows.at(-1);
    if (!last) return;
    yield rows.map(({ id }) => id);
    after = last.id;
  }
}

/** Counts a batch of due records into the line, and returns those that may go. */
async function judge(
  session: DatabaseSession,
  type: RetainedType,
  plan: RemovalPlan,
  ids: readonly string[],
  line: RetentionLine,
): Promise<string[]> {
  const { values, add } = parameters();
  const batch = add(ids);
  const held = heldCondition(type, type.recordType, plan, add);
  const referenced = [
    ...type.references.map(
      ({ table, column }) => `exists (select 1 from ${table} r where r.${column} = t.id)`,
    ),
    ...(type.recordType === 'ACTIVITY' ? [keptAttendance(type, plan, add)] : []),
    'false',
  ].join(' or ');
  const rows = await rowsOf<{ id: string; held: boolean; referenced: boolean }>(
    session,
    `select t.id, (${held}) as held, (${referenced}) as referenced from ${type.table} t where t.id = any(${batch}::uuid[])`,
    values,
  );
  const free: string[] = [];
  for (const row of rows) {
    line.due += 1;
    if (row.held) line.held += 1;
    else if (row.referenced) line.referenced += 1;
    else free.push(row.id);
  }
  line.deleted += free.length;
  return free;
}

/** Whether a hold on records of a type covers what belongs to the programs of the row `t`: `covers` of hold.rules.ts, in SQL. */
function heldCondition(
  type: RetainedType,
  recordType: RecordType,
  { holds }: RemovalPlan,
  add: (value: unknown) => string,
): string {
  const covering = holds.filter(
    (hold) => hold.recordTypes.length === 0 || hold.recordTypes.includes(recordType),
  );
  if (covering.some((hold) => hold.programId === null)) return 'true';
  const programIds = covering.flatMap((hold) => hold.programId ?? []);
  return programIds.length === 0 ? 'false' : `(${type.programIds}) && ${add(programIds)}::uuid[]`;
}

/**
 * Attendance goes with its activity, unless it is held, or a rule of its own keeps it for longer; what was past that rule is gone by now. That the activity itself was deleted
 * ends the rule's time.
 */
function keptAttendance(type: RetainedType, plan: RemovalPlan, add: (value: unknown) => string): string {
  const byRule = plan.retainMonths.has('ATTENDANCE') ? 't.deleted_at is null' : 'false';
  return `exists (select 1 from attendance r where r.activity_id = t.id) and (${byRule} or ${heldCondition(type, 'ATTENDANCE', plan, add)})`;
}

async function remove(session: DatabaseSession, type: RetainedType, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  for (const dependant of type.dependants) await rowsOf(session, `delete from ${dependant}`, [ids]);
  if (restorableTypes.has(type.recordType)) {
    await rowsOf(session, 'delete from deleted_record where id = any($1::uuid[])', [ids]);
  }
  const gone = await session.query({
    text: `delete from ${type.table} where id = any($1::uuid[])`,
    values: [ids],
  });
  if (gone.rowCount !== ids.length) throw new Error(`Records of type ${type.recordType} were not removed`);
}
