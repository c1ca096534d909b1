import * as z from 'zod';

import * as rules from '../../input-rules.ts';
import { contactInput, emailAddress } from './feedback-contact.input.ts';
import { feedbackChannels } from './tables.ts';

const wordsCharactersMax = 5000;
const slugCharactersMax = 63;
const areaCodeCharactersMax = 64;

/** The secret of a thread as a link has it. Any other text is answered like an unknown secret. */
const token = rules.exempt(
  rules.requiredText('A secret', 100).describe('The secret of the link.'),
  'The secret of a link, of which only the hash is stored.',
);

export const submitFeedbackSchema = z
  .object({
    jurisdiction: rules.exempt(
      rules.requiredText('A slug', slugCharactersMax).describe('The slug of the office.'),
      'The slug of an office.',
    ),
    feedbackChannelId: feedbackChannels.id
      .nullish()
      .describe('A channel that is open to everyone; the digital one of the office by default.'),
    words: rules
      .narrative('Your words', wordsCharactersMax)
      .describe('The change that the person asks for, in their own words. They name nobody and no case.'),
    language: rules.language.nullish().describe('The language of the words; "en" by default.'),
    areaCode: rules
      .exempt(rules.requiredText('A code', areaCodeCharactersMax), 'The code of an area.')
      .nullish()
      .describe('The code of the area that it is about.'),
    contact: contactInput.nullish(),
    wantsNews: z
      .boolean()
      .nullish()
      .describe(
        'True to be told when it moves, at the e-mail address of the contact, once its owner has confirmed it; false by default.',
      ),
    submissionKey: rules.exempt(
      z
        .string()
        .regex(/^[\w-]{32,86}$/, 'A key has 32 to 86 letters, digits, hyphens and underscores.')
        .describe(
          'A random key of this submission that the browser makes, such as `crypto.randomUUID()`. The same key again gets the first answer. The link follows from it, so it is a secret, too.',
        ),
      'A random key, which is not stored.',
    ),
  })
  .refine(({ wantsNews, contact }) => wantsNews !== true || contact?.email != null, {
    message: 'News need an e-mail address in the contact.',
    path: ['wantsNews'],
  })
  .describe('Feedback of a resident.');

export const followThreadSchema = z
  .object({ token, email: emailAddress.describe('Where to send news. It is kept apart from the feedback.') })
  .describe('A thread to follow.');

export const unfollowThreadSchema = z
  .object({ token })
  .describe('A thread to follow no more. The address is erased.');

export const confirmFollowThreadSchema = z
  .object({ token })
  .describe('The secret of the message that asked for the confirmation.');
