import { mutation } from '../../contract/mutation.schema.ts';
import { announceJob } from '../../jobs/job.announcement.ts';
import { requestRetentionRunSchema } from './retention-run.input.ts';
import { RetentionRun } from './retention-run.schema.ts';
import { requestRetentionRun, retentionRunKind } from './retention-run.service.ts';

mutation('requestRetentionRun', {
  action: 'retention.write',
  description:
    'Requests a job that permanently removes records whose retention period has ended and deleted records that can no longer be restored, or that reports what it would remove. Read the run again to follow its progress.',
  input: requestRetentionRunSchema,
  payload: RetentionRun,
  run: requestRetentionRun,
  afterCommit: (context, { jobId }) => announceJob(context, { id: jobId, kind: retentionRunKind }),
});
