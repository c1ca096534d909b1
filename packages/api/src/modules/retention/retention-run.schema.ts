import { restoreWindowDays } from '@rapport/core/limits.ts';
import * as z from 'zod';

import { builder } from '../../builder.ts';
import { nodeType } from '../../contract/node.schema.ts';
import { JobType } from '../../jobs/job.schema.ts';
import { listsOf } from '../../lists/list.schema.ts';
import type { RowOf } from '../../tables/columns.ts';
import { RecordTypeEnum } from './record-type.schema.ts';
import { namedFailuresMax, type RetentionFailure } from './retention.line.ts';
import { linesOf } from './retention-run.service.ts';
import { retentionRuns } from './tables.ts';

const failuresSchema = z.array(z.object({ recordId: z.string(), reason: z.string() }));

const RetentionFailureType = builder.objectRef<RetentionFailure>('RetentionFailure').implement({
  description: 'A record that a retention run could not remove.',
  fields: (t) => ({
    recordId: t.exposeID('recordId', {
      description:
        'The record. For survey responses, the survey version: all of its responses stay, because they are only removed together.',
    }),
    reason: t.exposeString('reason', { description: 'The reason.' }),
  }),
});

const RetentionRunLine = builder.objectRef<RowOf<'RetentionRunLine'>>('RetentionRunLine').implement({
  description:
    'The result of a run for one type of record. Records that are removed together with others are not counted.',
  fields: (t) => ({
    recordType: t.expose('recordType', { type: RecordTypeEnum, description: 'The type of record.' }),
    due: t.exposeInt('due', {
      description: `Records whose retention period has ended, or that were deleted more than ${restoreWindowDays} days ago; the sum of the other four.`,
    }),
    deleted: t.exposeInt('deleted', {
      description: 'Records that were removed permanently, or would have been in a dry run.',
    }),
    held: t.exposeInt('held', { description: 'Records that were kept because of a legal hold.' }),
    referenced: t.exposeInt('referenced', {
      description: 'Records that were kept because another record that stays refers to them.',
    }),
    failed: t.exposeInt('failed', {
      description: 'Records that could not be removed. They stay, and the next run tries them again.',
    }),
    failures: t.field({
      type: [RetentionFailureType],
      description: `The first ${namedFailuresMax} records that could not be removed, with reasons.`,
      resolve: ({ failures }) => failuresSchema.parse(failures),
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
