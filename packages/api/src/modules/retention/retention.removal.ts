import type { OfficeCalendar } from '@rapport/core/actor.ts';
import { restoreWindowDays } from '@rapport/core/limits.ts';
import type { RecordType } from '@rapport/database/generated/prisma/enums.ts';
import type { DatabaseSession } from '@rapport/database/session.ts';
import { showDeleted } from '@rapport/database/tenant.ts';

import { fiscalYear } from '../../office-calendar.ts';
import type { HoldScope } from './hold.rules.ts';
import {
  isPrivate,
  restorableTypes,
  retainedTypes,
  type CalendarSql,
  type RetainedType,
  type RetentionLine,
} from './retention.rules.ts';

/** The number of records that are checked and removed together. */
const batchRecords = 500;

export interface RemovalPlan {
  /** Type → months. Records of a type without a rule are kept, except deleted ones that can no longer be restored. */
  retainMonths: ReadonlyMap<RecordType, number>;
  holds: readonly HoldScope[];
  now: Date;
  /** The calendar of the office. */
  calendar: OfficeCalendar;
}

/**
 * Permanently removes due records with their dependents, in the open write transaction of a tenant. A record is kept if a hold covers it or a record that stays refers to it. Deleted
 * rows are visible from here on. `onProgress` gets the number of records removed so far, without private ones. Returns a line for each type that has a rule or can be deleted.
 */
export async function removeDueRecords(
  session: DatabaseSession,
  plan: RemovalPlan,
  onProgress: (removed: number) => Promise<void>,
): Promise<RetentionLine[]> {
  await session.query(showDeleted(true));
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

/** The values of a statement that is built in pieces. */
function parameters() {
  const values: unknown[] = [];
  return { values, add: (value: unknown) => `$${values.push(value)}` };
}

async function rowsOf<R>(session: DatabaseSession, text: string, values: unknown[]): Promise<R[]> {
  return (await session.query({ text, values })).rows as R[];
}

/** Whether the months of a rule have passed for the row `t`, as the office counts days and months. */
function isPastRetention(
  type: RetainedType,
  calendar: OfficeCalendar,
  moment: string,
  months: number,
  add: (value: unknown) => string,
): string {
  const zone = `${add(calendar.timeZone)}::text`;
  // By the first day of the next fiscal year, in the year of the number or in the one after it.
  const { firstDay } = fiscalYear(calendar, 2001);
  const startsIn = firstDay.getUTCFullYear() - 2000;
  const { fiscalYearStartMonth: month, fiscalYearStartDay: day } = calendar;
  const office: CalendarSql = {
    startOf: (one) => `((${one})::timestamp at time zone ${zone})`,
    fiscalYearEnd: (year) => `make_date(${year} + ${startsIn}, ${month}, ${day}) - 1`,
  };
  const limit = `(${moment} at time zone ${zone} - make_interval(months => ${add(months)})) at time zone ${zone}`;
  return `(${type.start(office)}) <= ${limit}`;
}

/** The ids of due records, by id. Each is locked, so no new row can refer to it until the run ends. */
async function* dueBatches(
  session: DatabaseSession,
  type: RetainedType,
  { retainMonths, now, calendar }: RemovalPlan,
): AsyncGenerator<string[]> {
  const months = retainMonths.get(type.recordType);
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const { values, add } = parameters();
    const from = add(after);
    const moment = `${add(now.toISOString())}::timestamptz`;
    const conditions = [
      ...(months === undefined ? [] : [isPastRetention(type, calendar, moment, months, add)]),
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

/** Counts a batch of due records into the line, and returns those that can be removed. */
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

/** The SQL of `covers` in hold.rules.ts: whether a hold on a type of record covers what belongs to the programs of the row `t`. */
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
 * Attendance is removed with its activity, unless a hold covers it or its own rule keeps it longer. Attendance past its own rule was removed before. Deleting the activity also ends
 * the retention period of its attendance.
 */
function keptAttendance(type: RetainedType, plan: RemovalPlan, add: (value: unknown) => string): string {
  const byRule = plan.retainMonths.has('ATTENDANCE') ? 't.deleted_at is null' : 'false';
  return `exists (select 1 from attendance r where r.activity_id = t.id) and (${byRule} or ${heldCondition(type, 'ATTENDANCE', plan, add)})`;
}

async function remove(session: DatabaseSession, type: RetainedType, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  for (const dependent of type.dependents) await rowsOf(session, `delete from ${dependent}`, [ids]);
  if (restorableTypes.has(type.recordType)) {
    await rowsOf(session, 'delete from deleted_record where id = any($1::uuid[])', [ids]);
  }
  const gone = await session.query({
    text: `delete from ${type.table} where id = any($1::uuid[])`,
    values: [ids],
  });
  if (gone.rowCount !== ids.length) throw new Error(`Records of type ${type.recordType} were not removed`);
}
