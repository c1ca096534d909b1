import type * as Rows from '@rapport/database/generated/prisma/client.ts';
import type { JobKind, JobStatus } from '@rapport/database/generated/prisma/enums.ts';

import { builder } from '../builder.ts';

const JobKindEnum = builder.enumType('JobKind', {
  description: 'What a job does.',
  values: {
    DATASET_IMPORT: { description: 'Reads a file into the database.' },
    SURVEY_EXPORT: { description: 'Writes the responses of a survey version to files.' },
    RETENTION_RUN: { description: 'Removes records for good that are past their time.' },
  } satisfies Record<JobKind, object>,
});

const JobStatusEnum = builder.enumType('JobStatus', {
  description: 'How far a job is.',
  values: {
    QUEUED: { description: 'Waiting for a worker.' },
    RUNNING: { description: 'Being worked on.' },
    SUCCEEDED: { description: 'Done.' },
    FAILED: { description: 'Ended without its result, and without a trace of it; `problem` says why.' },
  } satisfies Record<JobStatus, object>,
});

const ProblemType = builder.objectRef<{ code: string; message: string }>('JobProblem').implement({
  description: 'Why a job failed.',
  fields: (t) => ({
    code: t.exposeString('code', {
      description:
        'Machine-readable, such as ROWS_REFUSED, MISSING_COLUMN, UPLOAD_MISSING or UPLOAD_TOO_LARGE.',
    }),
    message: t.exposeString('message', { description: 'For the person who asked for the job.' }),
  }),
});

export const JobType = builder.prismaObject('Job', {
  description: 'Work done outside the request. Ask again to see how far it is.',
  fields: (t) => ({
    kind: t.expose('kind', { type: JobKindEnum, description: 'What it does.' }),
    status: t.expose('status', { type: JobStatusEnum, description: 'How far it is.' }),
    rowsDone: t.exposeInt('rowsDone', { description: 'Rows that are done.' }),
    rowsExpected: t.exposeInt('rowsExpected', {
      nullable: true,
      description: 'Rows that there are; null until they are counted.',
    }),
    attempts: t.exposeInt('attempts', { description: 'How often a worker has taken it up.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was asked for.' }),
    startedAt: t.expose('startedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When a worker first took it up.',
    }),
    finishedAt: t.expose('finishedAt', { type: 'DateTime', nullable: true, description: 'When it ended.' }),
    problem: t.field({
      type: ProblemType,
      nullable: true,
      description: 'Why it failed; null where it has not.',
      resolve: (job) =>
        job.problemCode === null
          ? null
          : { code: job.problemCode, message: job.problemMessage ?? job.problemCode },
    }),
  }),
});

/** The fields that a lookup of jobs reads. */
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
