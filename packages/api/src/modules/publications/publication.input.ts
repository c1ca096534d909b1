import { PublicationKind } from '@rapport/database/generated/prisma/enums.ts';
import * as z from 'zod';

import { idempotencyKeySchema } from '../../idempotency.ts';
import * as rules from '../../input-rules.ts';
import { feedbackItems } from '../feedback/tables.ts';
import { policyChanges } from '../policy-changes/tables.ts';
import { programs } from '../programs/tables.ts';
import { figuresSchema, sectionsSchema, translationsSchema } from './publication.texts.ts';
import { publications } from './tables.ts';

const words = {
  title: rules.publicTitle().describe('The title.'),
  body: rules.narrative('A body').describe('The text; of a YOU_SAID_WE_DID, the introduction.'),
};
const optional = rules.optional({
  language: rules.language.describe('The language of the text, as a BCP 47 tag.'),
  sections: sectionsSchema.describe('The sections of a YOU_SAID_WE_DID in the main language.'),
  translations: translationsSchema.describe('The same publication in other languages.'),
  figures: figuresSchema.describe('The figures that it shows, each with its frozen source.'),
  programId: programs.id.describe('The program that it is about. A PROGRAM_REPORT must name one.'),
  policyChangeId: policyChanges.id.describe(
    'The policy change that it is about. A POLICY_CHANGE must name one.',
  ),
  feedbackItemId: feedbackItems.id.describe(
    'The feedback that it responds to. A FEEDBACK_RESPONSE must name one.',
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
    'Changes to the text that the office works on, which must not be under review. A field that is left out stays as it is; null clears what it names. An approval of an earlier text does not cover the new one. Versions that were published stay as they are.',
  );

export const publishSchema = publications.changeInput({}).describe('The draft to publish.');

export const correctPublicationSchema = publications
  .changeInput({
    correctionNote: rules.narrative('A note').describe('The correction, in words for the public.'),
  })
  .describe('The publication whose changed text becomes its next version.');

export const withdrawPublicationSchema = publications
  .changeInput({ reason: rules.narrative('A reason').describe('The reason, in words for the public.') })
  .describe('The publication to withdraw.');
