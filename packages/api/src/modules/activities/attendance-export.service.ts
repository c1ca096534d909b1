import type { DatabaseSession } from '@rapport/database/session.ts';
import type { Cell } from '@rapport/interchange/csv-writer.ts';

const attendanceSql = (figure: string): string => `
  select activity_id as "id", ${figure} as "people"
    from attendance
   where activity_id = any($1::uuid[]) and voided_at is null
   group by activity_id`;

const reader =
  (name: string, figure: string) =>
  async (session: DatabaseSession, ids: readonly string[]): Promise<ReadonlyMap<string, Cell>> => {
    const { rows } = await session.query({ name, text: attendanceSql(figure), values: [[...ids]] });
    return new Map((rows as { id: string; people: number | null }[]).map(({ id, people }) => [id, people]));
  };

const action = 'attendance.read' as const;

/** The attendance of activities, for their export. The cell is empty if nobody counted. */
export const attendanceParts = [
  {
    name: 'headcount_total',
    description: 'The sum of the headcounts that are not void; empty if nobody counted.',
    action,
    read: reader('exported_headcounts', 'sum(headcount)::int'),
  },
  {
    name: 'participant_count',
    description: 'The number of participants recorded by pseudonym; empty if nobody was recorded.',
    action,
    read: reader('exported_participants', 'nullif(count(participant_key), 0)::int'),
  },
];
