import * as z from 'zod';

import * as rules from '../../input-rules.ts';
import { feedbackItems } from './tables.ts';

const nameCharactersMax = 200;
const phoneCharactersMax = 40;
/** The longest address that mail can carry (RFC 5321). */
const emailCharactersMax = 254;

const apart = 'Personal data, kept apart from the feedback and erasable.';

/** An address of electronic mail. */
export const emailAddress = rules.exempt(
  rules
    .requiredText('An address', emailCharactersMax)
    .regex(/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]+$/, 'An e-mail address looks like "name@example.org".'),
  apart,
);

const contactFields = z.object({
  name: rules
    .exempt(rules.requiredText('A name', nameCharactersMax), apart)
    .nullish()
    .describe('The name of the person.'),
  email: emailAddress.nullish().describe('An e-mail address.'),
  phone: rules
    .exempt(rules.requiredText('A telephone number', phoneCharactersMax), apart)
    .nullish()
    .describe('A telephone number.'),
});

/** Who gave feedback. */
export const contactInput = contactFields
  .refine(({ name, email, phone }) => name != null || email != null || phone != null, {
    message: 'Give a name, an e-mail address or a telephone number, or leave the contact out.',
  })
  .meta({
    graphql: 'FeedbackContactInput',
    description:
      'Who gave the feedback and how to reach them. It is kept apart from the feedback, few roles can read it, and it can be erased.',
  });

export const eraseFeedbackContactSchema = z
  .object({ feedbackItemId: feedbackItems.id.describe('The feedback item. It stays, without the contact.') })
  .describe('The contact to erase.');
