import type * as Rows from '@rapport/database/generated/prisma/client.ts';
import type { JobKind, JobStatus } from '@rapport/database/generated/prisma/enums.ts';

import { builder } from '../builder.ts';

const JobKindEnum = builder.enumType('JobKind', {
  description: 'The kind of work of a job.',
  values: {
    DATASET_IMPORT: { description: 'Imports a file into the database.' },
    SURVEY_EXPORT: { description: 'Exports the responses of a survey version to files.' },
    RETENTION_RUN: { description: 'Permanently removes records after their retention period.' },
  } satisfies Record<JobKind, object>,
});

const JobStatusEnum = builder.enumType('JobStatus', {
  description: 'The status of a job.',
  values: {
    QUEUED: { description: 'Waiting for a worker.' },
    RUNNING: { description: 'A worker is running it.' },
    SUCCEEDED: { description: 'Done.' },
    FAILED: { description: 'Ended without a result or any changes; `problem` gives the reason.' },
  } satisfies Record<JobStatus, object>,
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

export const JobType = builder.prismaObject('Job', {
  description: 'Work done outside the request. Query the job again to see its progress.',
  fields: (t) => ({
    kind: t.expose('kind', { type: JobKindEnum, description: 'The kind of work.' }),
    status: t.expose('status', { type: JobStatusEnum, description: 'The status.' }),
    rowsDone: t.exposeInt('rowsDone', { description: 'Rows done so far.' }),
    rowsExpected: t.exposeInt('rowsExpected', {
      nullable: true,
      description: 'Total number of rows; null until they are counted.',
    }),
    attempts: t.exposeInt('attempts', { description: 'The number of attempts so far.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'The time of the request.' }),
    startedAt: t.expose('startedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'The start of the first attempt.',
    }),
    finishedAt: t.expose('finishedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'The time the job ended.',
    }),
    problem: t.field({
      type: ProblemType,
      nullable: true,
      description: 'The reason for the failure; null if the job has not failed.',
      resolve: (job) =>
        job.problemCode === null
          ? null
          : { code: job.problemCode, message: job.problemMessage ?? job.problemCode },
    }),
  }),
});

/** The fields of a job to select in a lookup. */
export const jobFields = [
  'kind',
  'status',
  'rowsDone',
  'rowsExpected',
  'attempts',
  'createdAt',
  'startedAt',
  'finishedAt',
  'problemCode',
  'problemMessage',
] as const;

export type JobRow = Rows.Job;
