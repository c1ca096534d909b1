import { mutationOf } from '../../contract/mutation.schema.ts';
import {
  confirmFollowThreadSchema,
  followThreadSchema,
  submitFeedbackSchema,
  unfollowThreadSchema,
} from './feedback-public.input.ts';
import {
  confirmFollowThread,
  followThread,
  submitFeedback,
  unfollowThread,
} from './feedback-public.service.ts';

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
  description:
    'Asks to be told when a thread moves. A message with a link asks the owner of the address to confirm it, and nothing else is sent before that. Without a confirmation, the address is erased after seven days. An address gets at most three such messages of an office at once, and then one in eight hours. Then it takes the place of the address before.',
  input: followThreadSchema,
  payload: {
    isFollowed: {
      type: 'Boolean',
      description:
        'True if news are sent to an address that was confirmed before. It does not say whether it is this one.',
    },
  },
  mayChangeNothing: true,
  run: followThread,
});

mutationOf('confirmFollowThread', {
  action: 'public',
  description:
    'Confirms an address to which news of a thread can be sent, by the secret of the message that was sent to it. From then on, this secret opens the thread.',
  input: confirmFollowThreadSchema,
  payload: { isFollowed },
  mayChangeNothing: true,
  run: confirmFollowThread,
});

mutationOf('unfollowThread', {
  action: 'public',
  description:
    'Sends no more news of a thread, and erases the address. With the secret of a message that asks for a confirmation, it erases the address that waits for it.',
  input: unfollowThreadSchema,
  payload: { isFollowed },
  mayChangeNothing: true,
  run: unfollowThread,
});
