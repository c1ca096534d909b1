import { mutationOf } from '../../contract/mutation.schema.ts';
import { followThreadSchema, submitFeedbackSchema, unfollowThreadSchema } from './feedback-public.input.ts';
import { followThread, submitFeedback, unfollowThread } from './feedback-public.service.ts';

const isFollowed = { type: 'Boolean', description: 'True if news are sent.' } as const;

mutationOf('submitFeedback', {
  action: 'public',
  description:
    'Sends feedback to an office, without an account. The answer has the secret of a link to its outcome, which is shown here alone. Text that appears to identify a person or a case is refused or must be confirmed, as everywhere.',
  input: submitFeedbackSchema,
  payload: {
    token: {
      type: 'String',
      description:
        'The secret of the thread, for `feedbackThread`. Anyone who has it reads the thread. Only its hash is stored.',
    },
    dueOn: { type: 'Date', description: 'The last day of the time in which the office promises an answer.' },
    expiresAt: { type: 'DateTime', description: 'When the link ends.' },
  },
  mayChangeNothing: true,
  run: submitFeedback,
});

mutationOf('followThread', {
  action: 'public',
  description: 'Asks to be told when a thread moves. Another address takes the place of the one before.',
  input: followThreadSchema,
  payload: { isFollowed },
  mayChangeNothing: true,
  run: followThread,
});

mutationOf('unfollowThread', {
  action: 'public',
  description: 'Sends no more news of a thread, and erases the address.',
  input: unfollowThreadSchema,
  payload: { isFollowed },
  mayChangeNothing: true,
  run: unfollowThread,
});
