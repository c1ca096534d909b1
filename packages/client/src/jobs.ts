import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';

import { useConnection } from './connection.ts';
import {
  useDatasetImportQuery,
  useListExportQuery,
  useObservationDerivationQuery,
  useRetentionRunQuery,
  useSurveyExportQuery,
  type DatasetImportQueryVariables,
  type JobFieldsFragment,
  type ObservationDerivationQueryVariables,
} from './generated/hooks.ts';
import { refreshAll } from './invalidation.ts';

export type JobState = Pick<JobFieldsFragment, 'status' | 'rowsDone' | 'rowsExpected'>;

/** The time between two polls of an unfinished job. */
export const pollIntervalMs = 1_000;

/** Whether the job is waiting or running. */
export function isUnfinished(job: Pick<JobState, 'status'>): boolean {
  return job.status === 'QUEUED' || job.status === 'RUNNING';
}

/** For `refetchInterval`: polls until the job has ended. Does not poll without a job. */
export function intervalFor(job: Pick<JobState, 'status'> | null | undefined): number | false {
  return job && isUnfinished(job) ? pollIntervalMs : false;
}

/** From 0 to 1; null until the rows are counted. A succeeded job is at 1, even without rows. */
export function progressOf(job: JobState): number | null {
  if (job.status === 'SUCCEEDED') return 1;
  if (job.rowsExpected === null || job.rowsExpected === 0) return null;
  return Math.min(1, job.rowsDone / job.rowsExpected);
}

/** Refreshes what the session shows when a job ends that was seen unfinished, because it wrote records. */
function useRefreshAtEnd(job: Pick<JobState, 'status'> | null | undefined): void {
  const connection = useConnection();
  const queryClient = useQueryClient();
  const wasUnfinished = useRef(false);
  const status = job?.status;
  useEffect(() => {
    if (status === undefined) return;
    const isRunning = isUnfinished({ status });
    if (wasUnfinished.current && !isRunning) void refreshAll(queryClient, connection);
    wasUnfinished.current = isRunning;
  }, [connection, queryClient, status]);
}

/** A derivation of figures, polled until its job has ended. */
export function useDerivationJob(
  variables: ObservationDerivationQueryVariables,
  options: { enabled?: boolean } = {},
) {
  const query = useObservationDerivationQuery(variables, {
    ...options,
    refetchInterval: ({ state }) => intervalFor(state.data?.observationDerivation?.job),
  });
  useRefreshAtEnd(query.data?.observationDerivation?.job);
  return query;
}

/** An import with its first issues, polled until its job has ended. */
export function useImportJob(variables: DatasetImportQueryVariables, options: { enabled?: boolean } = {}) {
  const query = useDatasetImportQuery(variables, {
    ...options,
    refetchInterval: ({ state }) => intervalFor(state.data?.datasetImport?.job),
  });
  useRefreshAtEnd(query.data?.datasetImport?.job);
  return query;
}

/**
 * An export, polled until its job has ended. Its links work for a few minutes, and `refetch` gets new ones.
 */
export function useExportJob(id: string, options: { enabled?: boolean } = {}) {
  return useSurveyExportQuery(
    { id },
    { ...options, refetchInterval: ({ state }) => intervalFor(state.data?.surveyExport?.job) },
  );
}

/** An export of a list, polled until its job has ended. Its links work for a few minutes, and `refetch` gets new ones. */
export function useListExportJob(id: string, options: { enabled?: boolean } = {}) {
  return useListExportQuery(
    { id },
    { ...options, refetchInterval: ({ state }) => intervalFor(state.data?.listExport?.job) },
  );
}

/** A retention run, polled until its job has ended. Its lines have the numbers of due and removed records. */
export function useRetentionRunJob(id: string, options: { enabled?: boolean } = {}) {
  const query = useRetentionRunQuery(
    { id },
    { ...options, refetchInterval: ({ state }) => intervalFor(state.data?.retentionRun?.job) },
  );
  useRefreshAtEnd(query.data?.retentionRun?.job);
  return query;
}
