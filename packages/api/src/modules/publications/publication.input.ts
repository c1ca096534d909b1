import { PublicationKind } from '@rapport/database/generated/prisma/enums.ts';
import * as z from 'zod';

import { idempotencyKeySchema } from '../../idempotency.ts';
import * as rules from '../../input-rules.ts';
import { feedbackItems } from '../feedback/tables.ts';
import { policyChanges } from '../policy-changes/tables.ts';
import { programs } from '../programs/tables.ts';
import { publications } from './tables.ts';

const words = {
  title: rules.publicTitle().describe('The title.'),
  body: rules.narrative('A body').describe('The text.'),
};
const optional = rules.optional({
  language: rules.language.describe('The language of the text, as a BCP 47 tag.'),
  programId: programs.id.describe('The program that it is about. A PROGRAM_REPORT must name one.'),
  policyChangeId: policyChanges.id.describe(
    'The policy change that it is about. A POLICY_CHANGE must name one.',
  ),
  feedbackItemId: feedbackItems.id.describe(
    'The feedback item that it responds to. A FEEDBACK_RESPONSE must name one.',
  ),
});

export const createPublicationSchema = z
  .object({
    kind: z.enum(PublicationKind).describe('The kind of publication.'),
    ...words,
    ...optional,
    language: optional.language.describe('The language of the text, as a BCP 47 tag; "en" by default.'),
    idempotencyKey: idempotencyKeySchema,
  })
  .describe('A draft of a publication. It must not identify a person or a case.');

export const updatePublicationSchema = publications
  .changeInput({ ...rules.optional(words), ...optional })
  .describe(
    'Changes to a draft that is not under review. A field that is left out stays as it is; null clears what it names. An approval of an earlier text does not cover the new one.',
  );

export const publishSchema = publications.changeInput({}).describe('The draft to publish.');

export const withdrawPublicationSchema = publications
  .changeInput({ reason: rules.narrative('A reason').describe('The reason, in words for the public.') })
  .describe('The publication to withdraw.');
