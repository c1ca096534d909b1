import { ServiceUnavailableError } from '@rapport/core/errors.ts';
import { encodeGlobalId } from '@rapport/core/ids.ts';
import type { RecordType } from '@rapport/database/generated/prisma/enums.ts';
import type { DatabaseSession } from '@rapport/database/session.ts';
import { showDeleted } from '@rapport/database/tenant.ts';

import { failureReason, inParts, type RecordFailure } from './retention.attempts.ts';
import { namedFailuresMax, type RetentionLine } from './retention.line.ts';
import { isPrivate, restorableTypes, retainedTypes } from './retention.rules.ts';
import {
  dueIds,
  idsAfter,
  judge,
  remove,
  rowsOf,
  type Judged,
  type RemovalPlan,
} from './retention.statements.ts';
import type { RetainedType } from './retention.types.ts';

/**
 * Permanently removes due records with their dependents, in the open write transaction of a tenant. A record is kept if a hold covers it, if a record that stays refers to it, or if
 * the database refuses to remove it. Deleted rows are visible from here on. `onProgress` gets the number of records removed so far, without private ones. Returns a line for each type
 * that has a rule or can be deleted.
 */
export async function removeDueRecords(
  session: DatabaseSession,
  plan: RemovalPlan,
  onProgress: (removed: number) => Promise<void>,
): Promise<RetentionLine[]> {
  await session.query(showDeleted(true));
  const lines: RetentionLine[] = [];
  let removedBefore = 0;
  for (const type of retainedTypes) {
    const { recordType } = type;
    if (!plan.retainMonths.has(recordType) && !restorableTypes.has(recordType)) continue;
    const counts = (deleted: number): number => (isPrivate(recordType) ? 0 : deleted);
    const progress = (deleted: number) => onProgress(removedBefore + counts(deleted));
    const line = type.together
      ? await removeTogether(session, { ...type, together: type.together }, plan, progress)
      : await removeType(session, type, plan, progress);
    removedBefore += counts(line.deleted);
    lines.push(line);
  }
  return lines;
}

const emptyLine = (recordType: RecordType): RetentionLine => ({
  recordType,
  due: 0,
  deleted: 0,
  held: 0,
  referenced: 0,
  failed: 0,
  failures: [],
});

/** Removes the due records of a type. One that the database refuses to remove stays, and the others go. */
async function removeType(
  session: DatabaseSession,
  type: RetainedType,
  plan: RemovalPlan,
  onProgress: (deleted: number) => Promise<void>,
): Promise<RetentionLine> {
  const line = emptyLine(type.recordType);
  const fail = ({ id, error }: RecordFailure): void => {
    line.failed += 1;
    noteFailure(plan, line, encodeGlobalId(typeNameOf(type), id), error);
  };
  const failUncounted = (failure: RecordFailure): void => {
    line.due += 1;
    fail(failure);
  };
  for await (const ids of dueBatches(session, type, plan, failUncounted)) {
    const judged = await inParts(session, ids, (part) => judge(session, type, plan, part), failUncounted);
    const free = count(line, judged);
    const gone = await inParts(session, free, (part) => remove(session, type, part), fail);
    line.deleted += gone.length;
    await onProgress(line.deleted);
  }
  return line;
}

/** The same for records that are removed in groups: if one of a group cannot be removed, all of them stay. */
async function removeTogether(
  session: DatabaseSession,
  type: RetainedType & { together: NonNullable<RetainedType['together']> },
  plan: RemovalPlan,
  onProgress: (deleted: number) => Promise<void>,
): Promise<RetentionLine> {
  const total = emptyLine(type.recordType);
  const { column, typeName } = type.together;
  const groups = await rowsOf<{ id: string; members: number }>(
    session,
    `select t.${column} as id, count(*)::int as members from ${type.table} t group by 1 order by 1`,
    [],
  );
  for (const { id, members } of groups) {
    const line = emptyLine(type.recordType);
    const refuse = ({ error }: RecordFailure): never => {
      throw error;
    };
    await inParts(
      session,
      [id],
      async () => {
        for await (const ids of dueBatches(session, type, plan, refuse, id)) {
          const gone = await remove(session, type, count(line, await judge(session, type, plan, ids)));
          line.deleted += gone.length;
          await onProgress(total.deleted + line.deleted);
        }
        return [];
      },
      ({ error }) => {
        Object.assign(line, { ...emptyLine(type.recordType), due: members, failed: members });
        noteFailure(plan, line, encodeGlobalId(typeName, id), error);
      },
    );
    for (const key of ['due', 'deleted', 'held', 'referenced', 'failed'] as const) total[key] += line[key];
    total.failures.push(...line.failures.slice(0, namedFailuresMax - total.failures.length));
  }
  return total;
}

function noteFailure({ log }: RemovalPlan, line: RetentionLine, recordId: string, error: Error): void {
  log({
    level: 'error',
    message: 'A record could not be removed',
    recordType: line.recordType,
    recordId,
    cause: String(error),
  });
  if (line.failures.length < namedFailuresMax) line.failures.push({ recordId, reason: failureReason(error) });
}

/** The name of the node type of a table: feedback_item → FeedbackItem. */
function typeNameOf({ table }: RetainedType): string {
  return table.replaceAll(/(?:^|_)([a-z])/g, (_all, letter: string) => letter.toUpperCase());
}

/**
 * The ids of due records, by id; of one group, if `group` names it. Each is locked, so no new row can refer to it until the run ends. `onFailure` gets the records of which the database cannot
 * say whether they are due, and those that it cannot lock.
 */
async function* dueBatches(
  session: DatabaseSession,
  type: RetainedType,
  plan: RemovalPlan,
  onFailure: (failure: RecordFailure) => void,
  group?: string,
): AsyncGenerator<readonly string[]> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const from = after;
    let batch: { ids: readonly string[]; last: string | undefined };
    try {
      const ids = await session.attempt(() => dueIds(session, type, plan, { after: from, group }));
      batch = { ids, last: ids.at(-1) };
    } catch (error) {
      if (error instanceof ServiceUnavailableError) throw error;
      const next = await idsAfter(session, type, from, group);
      const ids = await inParts(
        session,
        next,
        (part) => dueIds(session, type, plan, { among: part }),
        onFailure,
      );
      batch = { ids, last: next.at(-1) };
    }
    if (batch.last === undefined) return;
    if (batch.ids.length > 0) yield batch.ids;
    after = batch.last;
  }
}

/** Counts due records into the line, and returns those that can be removed. */
function count(line: RetentionLine, judged: readonly Judged[]): string[] {
  const free: string[] = [];
  for (const row of judged) {
    line.due += 1;
    if (row.held) line.held += 1;
    else if (row.referenced) line.referenced += 1;
    else free.push(row.id);
  }
  return free;
}
