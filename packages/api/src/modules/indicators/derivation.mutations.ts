import { mutation } from '../../contract/mutation.schema.ts';
import { announceJob } from '../../jobs/job.announcement.ts';
import { requestDerivationSchema } from './derivation.input.ts';
import { ObservationDerivation } from './derivation.schema.ts';
import { derivationKind, requestDerivation } from './derivation.service.ts';

mutation('requestDerivation', {
  action: 'observation.write',
  description:
    'Requests a job that derives the observations of indicators from the records of the office, for whole periods that have ended. It can be run again: what is the same stays. Read the derivation again to follow its progress.',
  input: requestDerivationSchema,
  payload: ObservationDerivation,
  run: requestDerivation,
  afterCommit: (context, { jobId }) => announceJob(context, { id: jobId, kind: derivationKind }),
});
