import { openTable } from '@rapport/interchange/table.ts';

import { dayIn } from '../../office-calendar.ts';
import { responseDaysDefault } from '../feedback/feedback.rules.ts';
import type { DatasetImporter, GoodRow } from './dataset.importer.ts';
import type { IssueRecord } from './import-issues.ts';
import { columnsOf, insertImported } from './imported-rows.ts';
import { alreadyThere, areaIssues, rowsByCode, takenCodes, unknownCodes } from './row-references.ts';
import { workTables, type ImportedFeedback } from './work-tables.ts';

/** Feedback items from CSV, each in the status that its row says. One that already exists is refused, not changed. */
export function feedbackImporter(): DatasetImporter<ImportedFeedback> {
  return {
    open: (bytes, options) => openTable(bytes, workTables.FEEDBACK, options),

    async conflicts({ session, now, timeZone }, rows) {
      const values = rows.map(({ value }) => value);
      const taken = await takenCodes(
        session,
        'feedback_item',
        values.map((item) => item.code),
      );
      const channels = await rowsByCode(
        session,
        'feedback_channel',
        values.map((item) => item.channelName),
      );
      const today = dayIn(now, timeZone);
      return [
        ...alreadyThere(rows, taken, 'a feedback item', (item) => item.code),
        ...unknownCodes(rows, channels, 'channel', 'channel', (item) => item.channelName),
        ...(await areaIssues(session, rows, 'area', (item) => item.areaCode)),
        ...rows.flatMap((row) => [
          ...inFuture(row, 'received_on', row.value.receivedOn, today),
          ...inFuture(row, 'decided_on', row.value.decidedOn, today),
        ]),
      ];
    },

    write(target, rows) {
      const values = rows.map(({ value }) => value);
      const statement = {
        name: 'insert_feedback_items',
        text: `
          insert into feedback_item (jurisdiction_id, external_code, summary, received_on, due_on, feedback_channel_id, area_id, language,
                                     category, priority, status, decision_reason, decided_at)
          select $1, row.code, row.summary, row.received_on, row.received_on + coalesce(channel.response_days, $2::int), channel.id, area.id,
                 coalesce(row.language, 'en'), row.category, row.priority, coalesce(row.status, 'RECEIVED'), row.reason,
                 row.decided_on::timestamp at time zone $3
            from unnest($4::text[], $5::text[], $6::date[], $7::text[], $8::text[], $9::text[], $10::feedback_category[],
                        $11::feedback_priority[], $12::feedback_status[], $13::text[], $14::date[])
                   as row (code, summary, received_on, channel, area, language, category, priority, status, reason, decided_on)
            left join feedback_channel channel on channel.name = row.channel
            left join area on area.code = row.area
           where (row.channel is null or channel.id is not null) and (row.area is null or area.id is not null)
          returning id`,
        values: [
          target.datasetImport.jurisdictionId,
          responseDaysDefault,
          target.timeZone,
          ...columnsOf(values, 'code', 'summary', 'receivedOn', 'channelName', 'areaCode', 'language'),
          ...columnsOf(values, 'category', 'priority', 'status', 'decisionReason', 'decidedOn'),
        ],
      };
      return insertImported(target, rows.length, statement, ['feedbackItem.recorded', 'FeedbackItem']);
    },
  };
}

function inFuture(
  { line }: GoodRow<ImportedFeedback>,
  column: string,
  day: string | null,
  today: Date,
): IssueRecord[] {
  if (day === null || new Date(day) <= today) return [];
  return [{ line, column, code: 'IN_FUTURE', message: 'The day must not be in the future.', value: day }];
}
