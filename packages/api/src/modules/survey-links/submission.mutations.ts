import { SubmissionOutcome } from '@rapport/database/generated/prisma/enums.ts';

import { enumOf } from '../../contract/enum.schema.ts';
import { mutationOf } from '../../contract/mutation.schema.ts';
import { submitResponseSchema } from './answer.input.ts';
import { recordResponseSchema } from './recorded-response.input.ts';
import { recordResponse, recordedResponse, rowIdOf } from './recorded-response.service.ts';
import { submitResponse } from './submission.service.ts';

const SubmissionOutcomeEnum = enumOf(
  'SubmissionOutcome',
  SubmissionOutcome,
  'The outcome of a response that was stored.',
  {
    ACCEPTED: 'It counts.',
    QUOTA_FULL: 'A quota was full, so it does not count, and its answers are not kept.',
  },
);

mutationOf('submitResponse', {
  action: 'public',
  description:
    'Stores the response of a person without an account. Neither their network address nor the secret is stored with it, and its time is only the day. Send it again with the same `submissionKey` if the answer was lost.',
  input: submitResponseSchema,
  payload: { outcome: { type: SubmissionOutcomeEnum, description: 'The outcome of the response.' } },
  run: submitResponse,
});

mutationOf('recordResponse', {
  action: 'responseEntry.write',
  description: 'Stores a response that was given on paper, or to a member of staff at a kiosk.',
  input: recordResponseSchema,
  payload: {
    responseId: {
      type: 'ID',
      description: 'The global id of the response, for people who can read responses.',
    },
    outcome: { type: SubmissionOutcomeEnum, description: 'The outcome of the response.' },
  },
  retry: { idOf: rowIdOf, again: recordedResponse },
  run: recordResponse,
});
