import { mutation, mutationOf } from '../../contract/mutation.schema.ts';
import { announceJob } from '../../jobs/job.announcement.ts';
import { JobType } from '../../jobs/job.schema.ts';
import { ComparisonFreeze } from './comparison-freeze.schema.ts';
import { cancelComparisonFreeze, freezeComparison, freezeKind } from './comparison-freeze.service.ts';
import { cancelComparisonFreezeSchema, freezeComparisonSchema } from './comparison-table.input.ts';

mutation('freezeComparison', {
  action: 'comparison.write',
  description:
    'Requests a job that freezes a comparison as a table that never changes, with a certificate that its hidden counts cannot be computed, also with all tables published before. It is refused where they could be, with the cells. Read the freeze again to follow its progress.',
  input: freezeComparisonSchema,
  payload: ComparisonFreeze,
  run: freezeComparison,
  afterCommit: (context, { jobId }) => announceJob(context, { id: jobId, kind: freezeKind }),
});

mutationOf('cancelComparisonFreeze', {
  action: 'comparison.write',
  description:
    'Cancels a freeze that is QUEUED or RUNNING. No table of it remains. Canceling again changes nothing.',
  input: cancelComparisonFreezeSchema,
  payload: { job: JobType },
  run: cancelComparisonFreeze,
});
