import { SurveyLinkKind } from '@rapport/database/generated/prisma/enums.ts';
import * as z from 'zod';

import * as rules from '../../input-rules.ts';
import { surveyVersions } from '../surveys/tables.ts';
import { surveyLinks } from './tables.ts';

/** Invitations of one call, and of one link. */
const invitationsMax = 5_000;
export const linkInvitationsMax = 100_000;

const page = rules
  .exempt(
    rules
      .storable('The address of the page', 500)
      .refine(
        (text) => /^https?:\/\/[^\s#]+$/.test(text),
        'Give the address of the page that takes surveys. It begins with https:// and has no "#".',
      ),
    'The address of a page of the office.',
  )
  .nullish()
  .describe(
    'The page that takes surveys, such as "https://listen.example.gov/survey". The secret follows after "#", so that no server logs it.',
  );

export const createSurveyLinkSchema = z
  .object({
    surveyVersionId: surveyVersions.id.describe('The version that is answered. It must not be CLOSED.'),
    kind: z.enum(SurveyLinkKind).describe('Who can use it, and how often.'),
    label: rules
      .publicTitle('The label of a link')
      .describe('The name of the link for the office, such as "Town hall, March".'),
    expiresAt: rules.moment.nullish().describe('When the link ends.'),
    maxResponses: z
      .int()
      .min(1, 'At least one response.')
      .max(10_000_000, 'At most 10,000,000 responses.')
      .nullish()
      .describe('The number of accepted responses after which it is full.'),
    page,
  })
  .describe('A new link. Its secret is shown only this once.');

export const createSurveyInvitationsSchema = z
  .object({
    surveyLinkId: surveyLinks.id.describe('The link, which must be of the kind SINGLE_USE.'),
    count: z
      .int()
      .min(1, 'At least one invitation.')
      .max(invitationsMax, `At most ${invitationsMax} invitations at a time.`)
      .describe('The number of invitations.'),
    channel: rules
      .exempt(rules.requiredText('A channel', 50), 'A way of sending, such as "letter".')
      .nullish()
      .describe('How they are sent, such as "letter".'),
    page,
  })
  .describe('Secrets that can be used once each. They are shown only this once.');

export const disableSurveyLinkSchema = surveyLinks.changeInput({}).describe('The link to disable.');
