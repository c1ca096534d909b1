import type { Database } from '@rapport/database/database.ts';
import type { ActivityKind, ProgramStatus, ProgramType } from '@rapport/database/generated/prisma/enums.ts';
import { openTable } from '@rapport/interchange/table.ts';

import { dayIn } from '../../office-calendar.ts';
import type { GateReport } from '../reviews/gate.rules.ts';
import { newActivityGates, newActivityKey, passGates, type NewActivity } from '../reviews/gate.service.ts';
import { insertActivities, insertAttendance } from './activities.writer.ts';
import type { DatasetImporter, GoodRow, RowTarget } from './dataset.importer.ts';
import type { IssueRecord } from './import-issues.ts';
import { recordImported } from './imported-rows.ts';
import { alreadyThere, areaIssues, rowsByCode, takenCodes, unknownCodes } from './row-references.ts';
import { workTables, type ImportedActivity } from './work-tables.ts';

interface KnownProgram {
  code: string;
  id: string;
  status: ProgramStatus;
  type: ProgramType;
}
type Line = GoodRow<ImportedActivity>;

/** A program in one of these statuses has been ACTIVE, so activities that were held in it may be recorded. */
const statusesOfPast: readonly ProgramStatus[] = ['ACTIVE', 'PAUSED', 'COMPLETED'];

/**
 * Activities from CSV. An activity without a headcount becomes PROPOSED and passes the gate later. One with a headcount was already held: it becomes COMPLETED with
 * its attendance if its program has been ACTIVE and the gate would be open for it without a review; otherwise its row is refused. A file can
 * never do anything that the API would not allow.
 */
export function activitiesImporter(database: Database): DatasetImporter<ImportedActivity> {
  /** The kinds and programs of the activities that were written as COMPLETED. */
  const held = new Map<string, NewActivity>();

  return {
    open: (bytes, options) => openTable(bytes, workTables.ACTIVITIES, options),

    async conflicts(target, rows) {
      const { session } = target;
      const taken = await takenCodes(
        session,
        'activity',
        rows.map(({ value }) => value.code),
      );
      const programs = await programsOf(target, rows);
      return [
        ...alreadyThere(rows, taken, 'an activity', (activity) => activity.code),
        ...unknownCodes(rows, programs, 'program', 'program', (activity) => activity.programCode),
        ...(await areaIssues(session, rows, 'area', (activity) => activity.areaCode)),
        ...(await heldIssues(database, target, rows, programs)),
      ];
    },

    async write(target, rows) {
      const ids = await insertActivities(target, rows, statusesOfPast);
      await insertAttendance(target, rows, ids);
      await recordImported(target, 'activity.created', 'Activity', ids);
      const programs = await programsOf(target, rows);
      for (const activity of heldIn(rows, programs)) held.set(newActivityKey(activity), activity);
    },

    async settle({ datasetImport, now, timeZone }) {
      if (held.size === 0) return null;
      await passGates({ database }, { id: datasetImport.jurisdictionId });
      const gates = await newActivityGates({ database }, [...held.values()], dayIn(now, timeZone));
      const closed = [...gates.values()].find((gate) => !gate.isOpen);
      return closed ? { code: 'ROWS_REFUSED', message: closedBecause(closed) } : null;
    },
  };
}

function programsOf({ session }: RowTarget, rows: readonly Line[]): Promise<Map<string, KnownProgram>> {
  const codes = rows.map(({ value }) => value.programCode);
  return rowsByCode<KnownProgram>(session, 'program', codes, ['id', 'status', 'type']);
}

/** The rows with a headcount, as the gate sees them. */
function heldIn(rows: readonly Line[], programs: ReadonlyMap<string, KnownProgram>): NewActivity[] {
  return rows.flatMap(({ value }) => {
    const program = programs.get(value.programCode);
    return value.headcount === null || !program ? [] : [{ kind: value.kind, program }];
  });
}

/** The issues of rows with a headcount that cannot have been held. */
async function heldIssues(
  database: Database,
  { now, timeZone }: RowTarget,
  rows: readonly Line[],
  programs: ReadonlyMap<string, KnownProgram>,
): Promise<IssueRecord[]> {
  const gates = await newActivityGates({ database }, heldIn(rows, programs), dayIn(now, timeZone));
  return rows.flatMap(({ line, value }): IssueRecord[] => {
    const program = programs.get(value.programCode);
    if (value.headcount === null || !program) return [];
    const issue = heldIssue(value, program, gates.get(newActivityKey({ kind: value.kind, program })), now);
    return issue ? [{ line, ...issue }] : [];
  });
}

function heldIssue(
  activity: ImportedActivity,
  program: KnownProgram,
  gate: GateReport | undefined,
  now: Date,
): Omit<IssueRecord, 'line'> | null {
  if ((activity.endsAt ?? activity.startsAt) > now) {
    const message = 'An activity has a headcount only after it ends. Leave the cell empty.';
    return { column: 'headcount', code: 'NOT_OVER', message, value: String(activity.headcount) };
  }
  if (!statusesOfPast.includes(program.status)) {
    const message = `An activity with a headcount needs a program that has been ACTIVE; this one is ${program.status}. Leave the headcount empty to propose the activity.`;
    return { column: 'program', code: 'PROGRAM_NOT_ACTIVE', message, value: program.code };
  }
  if (gate === undefined || gate.isOpen) return null;
  const kind: ActivityKind = activity.kind;
  return { column: 'kind', code: 'REVIEW_REQUIRED', message: closedBecause(gate), value: kind };
}

function closedBecause({ blockers }: GateReport): string {
  const reasons = blockers.slice(0, 3).map(({ message }) => message);
  return `An activity that was held without a required review cannot be imported as held. ${reasons.join(' ')} Leave the headcount empty to propose the activity.`;
}
