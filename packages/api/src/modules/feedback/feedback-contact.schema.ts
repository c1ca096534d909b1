import { encodeGlobalId } from '@rapport/core/ids.ts';

import { builder } from '../../builder.ts';
import { mutation } from '../../contract/mutation.schema.ts';
import { rowType, untracked } from '../../contract/node.schema.ts';
import { eraseFeedbackContactSchema } from './feedback-contact.input.ts';
import { contactOf, eraseFeedbackContact, newsProblemOf } from './feedback-contact.service.ts';
import { FeedbackItem } from './feedback.schema.ts';
import { feedbackContacts } from './tables.ts';

const FeedbackContact = rowType(feedbackContacts, {
  description: 'Who gave feedback and how to reach them. Each read is in the audit trail.',
  columns: {
    ...untracked,
    name: 'The name of the person.',
    email: 'An e-mail address.',
    phone: 'A telephone number.',
    heldEmails:
      'Addresses that the person withdrew while a legal hold covered them. Nothing is sent to them. They are erased after the hold is released.',
  },
  fields: (t) => ({
    id: t.id({
      description: 'Global id.',
      resolve: ({ id }) => encodeGlobalId(feedbackContacts.typeName, id),
    }),
    wantsNews: t.boolean({
      description: 'True if the person asked to be told when the feedback moves, and confirmed the address.',
      resolve: ({ newsEmail }) => newsEmail !== null,
    }),
    isNewsUnconfirmed: t.boolean({
      description:
        'True if an address for news waits for the confirmation of its owner. It is erased after seven days.',
      resolve: ({ pendingEmail }) => pendingEmail !== null,
    }),
    newsProblem: t.string({
      nullable: true,
      description:
        'Why the last attempt to send a message failed; null if it did not. Given up after eight attempts, until the feedback moves again.',
      resolve: ({ id }, _args, context) => newsProblemOf(context, id),
    }),
  }),
});

builder.objectField(FeedbackItem, 'contact', (t) =>
  t.field({
    type: FeedbackContact,
    nullable: true,
    action: 'feedbackContact.read',
    description:
      'Who gave the feedback; null if nobody left a name or an address, or if it was erased. Each read is in the audit trail.',
    resolve: ({ id }, _args, context) => contactOf(context, id),
  }),
);

mutation('eraseFeedbackContact', {
  action: 'feedbackContact.write',
  description:
    'Erases who gave the feedback, with the news that wait for them. The feedback and its thread stay. This cannot be undone.',
  input: eraseFeedbackContactSchema,
  payload: FeedbackItem,
  run: eraseFeedbackContact,
});
