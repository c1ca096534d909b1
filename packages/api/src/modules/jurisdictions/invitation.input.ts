import * as z from 'zod';

import * as rules from '../../input-rules.ts';

export const answerInvitationSchema = z
  .object({
    jurisdiction: rules
      .title('A jurisdiction')
      .describe('The slug of the jurisdiction, as `viewer.invitations` shows it.'),
  })
  .describe('The invitation to answer.');
