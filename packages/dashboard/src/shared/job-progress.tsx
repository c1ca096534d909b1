import { isUnfinished, progressOf } from '@rapport/client/jobs.ts';
import type { JobFieldsFragment } from '@rapport/client/generated/hooks.ts';
import { useId, type ReactNode } from 'react';

import { formatCount, formatCounted } from './labels.ts';

const words: Record<JobFieldsFragment['status'], string> = {
  QUEUED: 'Waiting for a worker',
  RUNNING: 'Running',
  SUCCEEDED: 'Done',
  FAILED: 'Failed',
  CANCELED: 'Canceled',
};

export function JobProgress({ job, label }: { job: JobFieldsFragment; label: string }): ReactNode {
  const id = useId();
  const progress = progressOf(job);
  const rows =
    job.rowsExpected === null
      ? formatCounted(job.rowsDone, 'row')
      : `${formatCount(job.rowsDone)} of ${formatCounted(job.rowsExpected, 'row')}`;
  return (
    <div className="job">
      <label htmlFor={id}>{label}</label>
      {job.status === 'FAILED' || job.status === 'CANCELED' ? null : (
        // Without a value, the browser shows that the remaining amount is unknown.
        <progress id={id} max={1} {...(progress === null ? {} : { value: progress })} />
      )}
      <p role="status">
        {words[job.status]}: {rows}
      </p>
      {job.problem ? (
        <div role="alert" className="notice problem">
          <p>{job.problem.message}</p>
        </div>
      ) : null}
      {isUnfinished(job) ? <p className="hint">You can leave this page. The job will continue.</p> : null}
    </div>
  );
}
