import type { DatabaseSession } from '@rapport/database/session.ts';
import { openTable } from '@rapport/interchange/table.ts';
import type { TrainingLine } from '@rapport/interchange/training-file.ts';

import { dayText } from '../../days.ts';
import { dayIn } from '../../office-calendar.ts';
import { lastValidDay } from '../training/training.rules.ts';
import type { DatasetImporter, GoodRow } from './dataset.importer.ts';
import type { IssueRecord } from './import-issues.ts';
import { columnsOf, insertImported } from './imported-rows.ts';
import { rowsByCode, unknownCodes } from './row-references.ts';
import { workTables } from './work-tables.ts';

type Line = GoodRow<TrainingLine>;

/** The columns that identify a completion, for `unnest`. */
function keyColumns(rows: readonly Line[]): unknown[][] {
  const lines = rows.map(({ value }) => value);
  return columnsOf(lines, 'staffCode', 'trainingCode', 'completedOn');
}

/** Completed trainings from CSV, of staff and trainings that exist. */
export function trainingImporter(): DatasetImporter<TrainingLine> {
  return {
    open: (bytes, options) => openTable(bytes, workTables.TRAINING, options),

    async conflicts({ session, now, timeZone }, rows) {
      const staff = await rowsByCode(
        session,
        'staff_member',
        rows.map(({ value }) => value.staffCode),
      );
      const trainings = await trainingsOf(session, rows);
      const there = await completionsThere(session, rows);
      const today = dayIn(now, timeZone);
      return [
        ...unknownCodes(rows, staff, 'staff_code', 'staff member', (line) => line.staffCode),
        ...unknownCodes(rows, trainings, 'training_code', 'training', (line) => line.trainingCode),
        ...rows.flatMap((row, index) => [
          ...(there.has(index) ? [alreadyCompleted(row)] : []),
          ...(new Date(row.value.completedOn) > today ? [inFuture(row)] : []),
          ...afterRetirement(row, trainings.get(row.value.trainingCode)?.retired_at ?? null, timeZone),
        ]),
      ];
    },

    async write(target, rows) {
      const trainings = await trainingsOf(target.session, rows, { isLocked: true });
      const expiryDays = rows.map(({ value }) => {
        const validMonths = trainings.get(value.trainingCode)?.valid_months ?? null;
        const lastDay = lastValidDay(new Date(value.completedOn), validMonths);
        return lastDay && dayText(lastDay);
      });
      const statement = {
        name: 'insert_training_completions',
        text: `
          insert into training_completion (jurisdiction_id, staff_member_id, training_id, completed_on, hours, expires_on)
          select $1, staff_member.id, training.id, row.completed_on, row.hours, row.expires_on
            from unnest($2::text[], $3::text[], $4::date[], $5::float8[], $6::date[]) as row (staff, training, completed_on, hours, expires_on)
            join staff_member on staff_member.staff_code = row.staff
            join training on training.code = row.training
          returning id`,
        values: [
          target.datasetImport.jurisdictionId,
          ...keyColumns(rows),
          rows.map(({ value }) => value.hours),
          expiryDays,
        ],
      };
      const event = ['trainingCompletion.recorded', 'TrainingCompletion'] as const;
      await insertImported(target, rows.length, statement, event);
    },
  };
}

interface KnownTraining {
  code: string;
  valid_months: number | null;
  retired_at: Date | null;
}

function trainingsOf(session: DatabaseSession, rows: readonly Line[], options: { isLocked?: boolean } = {}) {
  const codes = rows.map(({ value }) => value.trainingCode);
  return rowsByCode<KnownTraining>(session, 'training', codes, ['valid_months', 'retired_at'], options);
}

/** The rows that are already recorded, by their position from 0. */
async function completionsThere(
  session: DatabaseSession,
  rows: readonly Line[],
): Promise<ReadonlySet<number>> {
  const { rows: found } = await session.query({
    name: 'known_training_completions',
    text: `
      select row.place::int - 1 as place
        from unnest($1::text[], $2::text[], $3::date[]) with ordinality as row (staff, training, completed_on, place)
        join staff_member on staff_member.staff_code = row.staff
        join training on training.code = row.training
        join training_completion completion on completion.training_id = training.id
         and completion.staff_member_id = staff_member.id and completion.completed_on = row.completed_on
         and completion.voided_at is null`,
    values: keyColumns(rows),
  });
  return new Set((found as { place: number }[]).map(({ place }) => place));
}

function alreadyCompleted({ line, value }: Line): IssueRecord {
  const message = 'This completion by this staff member is already recorded for this day.';
  return { line, column: 'completed_on', code: 'ALREADY_IMPORTED', message, value: value.completedOn };
}

function afterRetirement({ line, value }: Line, retiredAt: Date | null, timeZone: string): IssueRecord[] {
  const retiredOn = retiredAt && dayIn(retiredAt, timeZone);
  if (retiredOn === null || new Date(value.completedOn) <= retiredOn) return [];
  const day = dayText(retiredOn);
  const message = `This training was retired on ${day}. A completion cannot be later.`;
  return [{ line, column: 'completed_on', code: 'RETIRED_CODE', message, value: value.completedOn }];
}

function inFuture({ line, value }: Line): IssueRecord {
  const message = 'The day of a completion must not be in the future.';
  return { line, column: 'completed_on', code: 'IN_FUTURE', message, value: value.completedOn };
}
