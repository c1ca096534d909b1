import { recidivismTable, type RecidivismLine } from '@rapport/interchange/recidivism-file.ts';
import { openTable } from '@rapport/interchange/table.ts';

import { dayText } from '../../days.ts';
import { dayIn } from '../../office-calendar.ts';
import { participantKeyIssue } from '../activities/attendance.rules.ts';
import type { DatasetImporter, GoodRow } from './dataset.importer.ts';
import type { IssueRecord } from './import-issues.ts';
import { columnsOf, recordImported, requireAllWritten } from './imported-rows.ts';

type Line = GoodRow<RecidivismLine>;

export const recidivismPeopleTable = recidivismTable({ keyIssue: participantKeyIssue });

/** The people of a cohort from CSV. A person is in a cohort once, with all events in one row. */
export function recidivismImporter(cohortId: string): DatasetImporter<RecidivismLine> {
  return {
    open: (bytes, options) => openTable(bytes, recidivismPeopleTable, options),

    async conflicts({ session, now, timeZone }, rows) {
      const { rows: known } = await session.query({
        name: 'known_people_of_cohort',
        text: 'select person_key from recidivism_person where recidivism_cohort_id = $1 and person_key = any($2::text[])',
        values: [cohortId, rows.map(({ value }) => value.personKey)],
      });
      const keys = new Set((known as { person_key: string }[]).map(({ person_key: key }) => key));
      const today = dayText(dayIn(now, timeZone));
      return rows.flatMap((row) => [
        ...(keys.has(row.value.personKey) ? [alreadyIn(row)] : []),
        ...(row.value.followUpEnd > today ? [inFuture(row, today)] : []),
      ]);
    },

    // Waits for a removal in progress, and prevents one until the people are written.
    async refusal({ session }) {
      const { rows } = await session.query({
        text: 'select removed_at from recidivism_cohort where id = $1 for share',
        values: [cohortId],
      });
      const [cohort] = rows as { removed_at: Date | null }[];
      return cohort?.removed_at === null
        ? null
        : {
            code: 'COHORT_REMOVED',
            message: 'The people of the cohort were removed before the file was imported.',
          };
    },

    async write(target, rows) {
      const values = rows.map(({ value }) => value);
      const { rows: written } = await target.session.query({
        name: 'insert_people_of_cohort',
        text: `
          insert into recidivism_person
            (jurisdiction_id, recidivism_cohort_id, dataset_import_id, person_key, group_code, started_on, followed_until, event_days)
          select $1, $2, $3, row.key, row.code, row.start, row.until,
                 array(select day from unnest(string_to_array(row.days, ';')::date[]) as day order by day)
            from unnest($4::text[], $5::text[], $6::date[], $7::date[], $8::text[]) as row (key, code, start, until, days)
          returning id`,
        values: [
          target.datasetImport.jurisdictionId,
          cohortId,
          target.datasetImport.id,
          ...columnsOf(values, 'personKey', 'group', 'startDate', 'followUpEnd'),
          values.map(({ eventDates }) => eventDates.join(';')),
        ],
      });
      requireAllWritten(written.length, rows.length);
      await recordImported(target, 'recidivismCohort.peopleImported', 'RecidivismCohort', [cohortId]);
    },
  };
}

function alreadyIn({ line, value }: Line): IssueRecord {
  const message = 'This person is already in the cohort.';
  return { line, column: 'person_key', code: 'ALREADY_IMPORTED', message, value: value.personKey };
}

function inFuture({ line, value }: Line, today: string): IssueRecord {
  const message = `The follow-up ends on ${value.followUpEnd}, after today, ${today}. Give the last day on which a new event would be known.`;
  return { line, column: 'follow_up_end', code: 'OUT_OF_RANGE', message, value: value.followUpEnd };
}
