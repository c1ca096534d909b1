import { mutationOf } from '../../contract/mutation.schema.ts';
import { answerInvitationSchema } from './invitation.input.ts';
import { answerInvitation } from './invitation.service.ts';
import { ViewerInvitation } from './viewer.schema.ts';

const payload = { invitation: { type: ViewerInvitation, description: 'The invitation that was answered.' } };

mutationOf('acceptInvitation', {
  action: 'signedIn',
  description:
    'Accepts an invitation of the caller. From the next request on, they are a member of the jurisdiction. A member of several jurisdictions chooses one with the X-Jurisdiction header.',
  input: answerInvitationSchema,
  payload,
  run: (context, input) => answerInvitation(context, input, true),
});

mutationOf('declineInvitation', {
  action: 'signedIn',
  description: 'Declines an invitation of the caller, which removes it.',
  input: answerInvitationSchema,
  payload,
  run: (context, input) => answerInvitation(context, input, false),
});
