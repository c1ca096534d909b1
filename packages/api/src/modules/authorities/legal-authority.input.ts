import { LegalAuthorityKind } from '@rapport/database/generated/prisma/enums.ts';
import * as z from 'zod';

import { idempotencyKeySchema } from '../../idempotency.ts';
import * as rules from '../../input-rules.ts';
import { programs } from '../programs/tables.ts';
import { legalAuthorities, programAuthorities } from './tables.ts';

const required = {
  kind: z.enum(LegalAuthorityKind).describe('The kind of text.'),
  citation: rules
    .exempt(rules.title('A citation'), 'Citations of published law name cases.')
    .describe('The citation, such as "28 CFR Part 22". No other legal authority has it.'),
  title: rules.publicTitle('A title', ['CASE_NAME']).describe('The title.'),
  description: rules
    .narrative('A description')
    .describe('A summary of its effect on the work, in your own words.'),
};
const url = rules
  .webAddress()
  .nullish()
  .describe('The web address of the text, beginning with https:// or http://.');

export const createLegalAuthoritySchema = z
  .object({ ...required, url, idempotencyKey: idempotencyKeySchema })
  .describe('A legal authority of the jurisdiction.');

export const updateLegalAuthoritySchema = legalAuthorities
  .changeInput({ ...rules.optional(required), url })
  .describe(
    'Changes to a legal authority. A field that is left out stays as it is; null clears the web address.',
  );

export const deleteLegalAuthoritySchema = legalAuthorities
  .changeInput({})
  .describe('The legal authority to delete.');

export const addProgramAuthoritySchema = z
  .object({
    programId: programs.id,
    legalAuthorityId: legalAuthorities.id,
    note: rules.remark('A note').nullish().describe('The permission or requirement that applies here.'),
    idempotencyKey: idempotencyKeySchema,
  })
  .describe('A legal authority that a program cites.');

export const removeProgramAuthoritySchema = z
  .object({ id: programAuthorities.id.describe('The `ProgramAuthority`, not the legal authority itself.') })
  .describe('A legal authority that a program no longer cites.');
