import { JobKind, JobStatus } from '@rapport/database/generated/prisma/enums.ts';

import { builder } from '../builder.ts';
import { enumOf } from '../contract/enum.schema.ts';
import { rowType } from '../contract/node.schema.ts';
import { jobs } from './tables.ts';

enumOf('JobKind', JobKind, 'The kind of work of a job.', {
  DATASET_IMPORT: 'Imports a file into the database.',
  SURVEY_EXPORT: 'Exports the responses of a survey version to files.',
  LIST_EXPORT: 'Exports a list of the API to files.',
  SURVEY_RELEASE: 'Freezes the figures of a closed survey version.',
  RETENTION_RUN: 'Permanently removes records after their retention period.',
  PLACEBO_CHECK: 'Checks how often the design of an evaluation raises a false alarm.',
  OBSERVATION_DERIVATION: 'Derives observations from the records of the office. Its rows are the indicators.',
  COMPARISON_FREEZE:
    'Freezes a comparison of a state agency. Each cell counts as two rows: one read, one decided.',
  EVALUATION_RESULT: 'Computes the result of a registered evaluation.',
});

enumOf('JobStatus', JobStatus, 'The status of a job.', {
  QUEUED: 'Waiting for a worker.',
  RUNNING: 'A worker is running it.',
  SUCCEEDED: 'Done.',
  FAILED: 'Ended without a result or any changes; `problem` gives the reason.',
  CANCELED: 'Ended by `cancelExport` or `cancelComparisonFreeze`, without a result.',
});

const ProblemType = builder.objectRef<{ code: string; message: string }>('JobProblem').implement({
  description: 'The reason why a job failed.',
  fields: (t) => ({
    code: t.exposeString('code', {
      description:
        'Machine-readable, such as ROWS_REFUSED, MISSING_COLUMN, UPLOAD_MISSING or UPLOAD_TOO_LARGE.',
    }),
    message: t.exposeString('message', { description: 'A message for the person who requested the job.' }),
  }),
});

export const JobType = rowType(jobs, {
  description: 'Work done outside the request. Query the job again to see its progress.',
  columns: {
    kind: 'The kind of work.',
    status: 'The status.',
    rowsDone: 'Rows done so far.',
    rowsExpected: 'Total number of rows; null until they are counted.',
    attempts: 'The number of attempts so far.',
    createdAt: 'The time of the request.',
    startedAt: 'The start of the first attempt.',
    finishedAt: 'The time the job ended.',
    updatedAt: false,
    version: false,
  },
  fields: (t) => ({
    problem: t.field({
      type: ProblemType,
      nullable: true,
      description: 'The reason for the failure; null if the job has not failed.',
      extensions: { columns: ['problemCode', 'problemMessage'] },
      resolve: ({ problemCode: code, problemMessage: message }) =>
        code === null ? null : { code, message: message ?? code },
    }),
  }),
});
