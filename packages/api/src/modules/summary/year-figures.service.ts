import type { OfficeCalendar } from '@rapport/core/actor.ts';
import type { Database } from '@rapport/database/database.ts';
import type { Row } from '@rapport/database/list-reader.ts';
import type { DatabaseSession } from '@rapport/database/session.ts';
import type { Cell } from '@rapport/interchange/csv-writer.ts';

import type { Days } from '../../office-calendar.ts';
import { describeDays, type Period } from '../../period.ts';
import { programSummaries, summaryActions } from './program-summary.service.ts';
import { monthsOfTimeline, timelineActions } from './program-timeline.service.ts';
import type { SummarySpan } from './summary.span.ts';
import { timelinePrograms } from './timeline-programs.ts';
import { hasWork, monthColumns, programColumns, type ProgramOfYear } from './year-columns.ts';

/** The permissions that the figures of a year require. */
export const yearActions = [...new Set([...summaryActions, ...timelineActions])];

/** A year or other days of all programs, or of one. */
export interface Year {
  period: Period;
  span: SummarySpan;
  programId: string | null;
}

export function yearOf(calendar: OfficeCalendar, days: Days, programId: string | null): Year {
  return { period: describeDays(calendar, days), span: { calendar, ...days }, programId };
}

const wordsOf = ({ name, description }: { name: string; description: string }) => ({ name, description });

/** The columns of the rows that `programRows` and `monthRows` return. */
export const yearColumns = { programs: programColumns.map(wordsOf), months: monthColumns.map(wordsOf) };

/** The months of a year, one row each. */
export async function monthRows(session: DatabaseSession, year: Year, now: Date): Promise<Cell[][]> {
  const months = await monthsOfTimeline(session, year, now);
  return months.map((month) => monthColumns.map(({ cell }) => cell(month)));
}

/** The fields of a program that `programRows` needs. */
export const programFields = ['title', 'status'];

/** The programs of a batch that run in the period or have a record in it, one row each. The one program that was asked for is always among them. */
export async function programRows(
  database: Pick<Database, 'lists'>,
  session: DatabaseSession,
  batch: readonly Row[],
  { period, span, programId }: Year,
  now: Date,
): Promise<Cell[][]> {
  const ids = batch.map(({ id }) => id);
  const running = timelinePrograms({ period, programId: null });
  const found = await database.lists.list(session, {
    model: 'Program',
    fields: [],
    where: [...(running.where ?? []), { field: 'id', is: 'oneOf', value: ids }],
    orderBy: { field: 'id', direction: 'asc' },
    limit: ids.length,
  });
  const runs = new Set(found.map(({ id }) => id));
  const summaries = await programSummaries(session, ids, span, now);
  return batch.flatMap(({ id, title, status }): Cell[][] => {
    const figures = summaries.get(id);
    if (!figures || !(runs.has(id) || programId !== null || hasWork(figures))) return [];
    const program: ProgramOfYear = { id, title: String(title), status: String(status), figures };
    return [programColumns.map(({ cell }) => cell(program))];
  });
}
