import {
  useDatasetImportQuery,
  useRetentionRunQuery,
  useSurveyExportQuery,
  type DatasetImportQueryVariables,
  type JobFieldsFragment,
} from './generated/hooks.ts';

export type JobState = Pick<JobFieldsFragment, 'status' | 'rowsDone' | 'rowsExpected'>;

/** Between two looks at a job that has not ended. */
export const pollIntervalMs = 1_000;

/** Whether a worker has still to begin it or is at it. */
export function isUnfinished(job: Pick<JobState, 'status'>): boolean {
  return job.status === 'QUEUED' || job.status === 'RUNNING';
}

/** For `refetchInterval`: asks again until the job has ended. Does not ask again where there is no job. */
export function intervalFor(job: Pick<JobState, 'status'> | null | undefined): number | false {
  return job && isUnfinished(job) ? pollIntervalMs : false;
}

/** Between 0 and 1; null while the rows are not counted yet. A job that succeeded is at 1, one without rows included. */
export function progressOf(job: JobState): number | null {
  if (job.status === 'SUCCEEDED') return 1;
  if (job.rowsExpected === null || job.rowsExpected === 0) return null;
  return Math.min(1, job.rowsDone / job.rowsExpected);
}

/** An import with its first issues, read again until its job has ended. */
export function useImportJob(variables: DatasetImportQueryVariables, options: { enabled?: boolean } = {}) {
  return useDatasetImportQuery(variables, {
    ...options,
    refetchInterval: ({ state }) => intervalFor(state.data?.datasetImport?.job),
  });
}

/** An export, read again until its job has ended. Its links hold for a few minutes: `refetch` brings fresh ones. */
export function useExportJob(id: string, options: { enabled?: boolean } = {}) {
  return useSurveyExportQuery(
    { id },
    { ...options, refetchInterval: ({ state }) => intervalFor(state.data?.surveyExport?.job) },
  );
}

/** A retention run, read again until its job has ended; what it found due and what it deleted stands in its lines. */
export function useRetentionRunJob(id: string, options: { enabled?: boolean } = {}) {
  return useRetentionRunQuery(
    { id },
    { ...options, refetchInterval: ({ state }) => intervalFor(state.data?.retentionRun?.job) },
  );
}
