import { restoreWindowDays } from '@rapport/core/limits.ts';

import { builder } from '../../builder.ts';
import { nodeType } from '../../contract/node.schema.ts';
import { JobType } from '../../jobs/job.schema.ts';
import { listsOf } from '../../lists/list.schema.ts';
import type { RowOf } from '../../tables/columns.ts';
import { RecordTypeEnum } from './record-type.schema.ts';
import { linesOf } from './retention-run.service.ts';
import { retentionRuns } from './tables.ts';

const RetentionRunLine = builder.objectRef<RowOf<'RetentionRunLine'>>('RetentionRunLine').implement({
  description:
    'The result of a run for one type of record. Records that are removed together with others are not counted.',
  fields: (t) => ({
    recordType: t.expose('recordType', { type: RecordTypeEnum, description: 'The type of record.' }),
    due: t.exposeInt('due', {
      description: `Records whose retention period has ended, or that were deleted more than ${restoreWindowDays} days ago; the sum of the other three.`,
    }),
    deleted: t.exposeInt('deleted', {
      description: 'Records that were removed permanently, or would have been in a dry run.',
    }),
    held: t.exposeInt('held', { description: 'Records that were kept because of a legal hold.' }),
    referenced: t.exposeInt('referenced', {
      description: 'Records that were kept because another record that stays refers to them.',
    }),
  }),
});

export const RetentionRun = nodeType(retentionRuns, {
  action: 'retention.read',
  description: 'A job that removes records whose retention period has ended, and its result.',
  columns: {
    isDryRun: 'True if it only reports what it would remove.',
    createdAt: 'When it was requested.',
    updatedAt: false,
    version: false,
  },
  references: { job: { to: JobType, column: 'jobId', description: 'The job, with its progress.' } },
  fields: (t) => ({
    lines: t.field({
      type: [RetentionRunLine],
      description:
        'A line for each type of record that has a rule or can be restored; empty until the job has ended. Only ethics reviewers see the line for conflict disclosures, and the job does not count them.',
      extensions: { columns: [] },
      resolve: ({ id }, _args, context) => linesOf(context, id),
    }),
  }),
});

const lists = listsOf(RetentionRun, retentionRuns);
lists.lookup('retentionRun');
lists.query('retentionRuns', {
  description: 'The retention runs of the acting jurisdiction, newest first.',
});
