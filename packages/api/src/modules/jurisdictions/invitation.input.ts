import * as z from 'zod';

import * as rules from '../../input-rules.ts';

export const answerInvitationSchema = z
  .object({
    jurisdiction: rules
      .exempt(rules.title('A jurisdiction'), 'The slug of an office.')
      .describe('The slug of the jurisdiction, as `viewer.invitations` shows it.'),
  })
  .describe('The invitation to answer.');
