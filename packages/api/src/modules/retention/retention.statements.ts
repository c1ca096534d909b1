import type { OfficeCalendar } from '@rapport/core/actor.ts';
import { restoreWindowDays } from '@rapport/core/limits.ts';
import type { RecordType } from '@rapport/database/generated/prisma/enums.ts';
import type { DatabaseSession } from '@rapport/database/session.ts';

import type { Log } from '../../log.ts';
import { fiscalYear } from '../../office-calendar.ts';
import type { HoldScope } from './hold.rules.ts';
import { restorableTypes } from './retention.rules.ts';
import type { CalendarSql, RetainedType } from './retention.types.ts';

/** The number of records that are checked and removed together. */
const batchRecords = 500;

export interface RemovalPlan {
  /** Type → months. Records of a type without a rule are kept, except deleted ones that can no longer be restored. */
  retainMonths: ReadonlyMap<RecordType, number>;
  holds: readonly HoldScope[];
  now: Date;
  /** The calendar of the office. */
  calendar: OfficeCalendar;
  log: Log;
}

/** The values of a statement that is built in pieces. */
function parameters() {
  const values: unknown[] = [];
  return { values, add: (value: unknown) => `$${values.push(value)}` };
}

export async function rowsOf<R>(session: DatabaseSession, text: string, values: unknown[]): Promise<R[]> {
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

/** Locks due records and returns their ids in order: the next ones after an id, or those among others. */
export async function dueIds(
  session: DatabaseSession,
  type: RetainedType,
  { retainMonths, now, calendar }: RemovalPlan,
  which: { after: string; group: string | undefined } | { among: readonly string[] },
): Promise<string[]> {
  const months = retainMonths.get(type.recordType);
  const { values, add } = parameters();
  const moment = `${add(now.toISOString())}::timestamptz`;
  const due = [
    ...(months === undefined ? [] : [isPastRetention(type, calendar, moment, months, add)]),
    ...(restorableTypes.has(type.recordType)
      ? [`t.deleted_at <= ${moment} - make_interval(days => ${restoreWindowDays})`]
      : []),
  ];
  const chosen =
    'among' in which
      ? `t.id = any(${add(which.among)}::uuid[])`
      : `t.id > ${add(which.after)} and ${ofGroup(type, which.group, add)}`;
  const rows = await rowsOf<{ id: string }>(
    session,
    `select t.id from ${type.table} t where ${chosen} and (${due.join(' or ')})
      order by t.id limit ${batchRecords} for update of t`,
    values,
  );
  return rows.map(({ id }) => id);
}

/** The next ids after one, due or not. */
export async function idsAfter(
  session: DatabaseSession,
  type: RetainedType,
  after: string,
  group: string | undefined,
): Promise<string[]> {
  const { values, add } = parameters();
  const rows = await rowsOf<{ id: string }>(
    session,
    `select t.id from ${type.table} t where t.id > ${add(after)} and ${ofGroup(type, group, add)} order by t.id limit ${batchRecords}`,
    values,
  );
  return rows.map(({ id }) => id);
}

function ofGroup(
  { together }: RetainedType,
  group: string | undefined,
  add: (value: unknown) => string,
): string {
  return together === undefined || group === undefined ? 'true' : `t.${together.column} = ${add(group)}`;
}

export interface Judged {
  id: string;
  held: boolean;
  referenced: boolean;
}

/** Why each of these due records stays, if it does. */
export function judge(
  session: DatabaseSession,
  type: RetainedType,
  plan: RemovalPlan,
  ids: readonly string[],
): Promise<Judged[]> {
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
  return rowsOf<Judged>(
    session,
    `select t.id, (${held}) as held, (${referenced}) as referenced from ${type.table} t where t.id = any(${batch}::uuid[])`,
    values,
  );
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

/** Removes records with their dependents, and returns their ids. */
export async function remove(
  session: DatabaseSession,
  type: RetainedType,
  ids: readonly string[],
): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  for (const dependent of type.dependents) await rowsOf(session, `delete from ${dependent}`, [ids]);
  if (restorableTypes.has(type.recordType)) {
    await rowsOf(session, 'delete from deleted_record where id = any($1::uuid[])', [ids]);
  }
  const gone = await session.query({
    text: `delete from ${type.table} where id = any($1::uuid[])`,
    values: [ids],
  });
  if (gone.rowCount !== ids.length) throw new Error(`Records of type ${type.recordType} were not removed`);
  return ids;
}
