import { PartnerKind } from '@rapport/database/generated/prisma/enums.ts';
import * as z from 'zod';

import { idempotencyKeySchema } from '../../idempotency.ts';
import * as rules from '../../input-rules.ts';
import { areas } from '../areas/tables.ts';
import { isWebsite } from './partner.rules.ts';
import { partnerOrganizations } from './tables.ts';

const required = {
  code: rules.code().describe('The code that identifies the partner in files. No other partner has it.'),
  name: rules.publicTitle('A name').describe('The name of the organization.'),
  kind: z.enum(PartnerKind).describe('The kind of organization.'),
};
const details = rules.optional({
  description: rules.narrative('A description').describe('The work of the organization.'),
  website: rules
    .exempt(
      rules
        .title('A website')
        .refine(isWebsite, 'A website is an address such as "https://example.org/about".'),
      'The address of a public page.',
    )
    .describe('Its public web page, an https address.'),
  areaId: areas.id.describe('The area in which it works. A retired area cannot be chosen.'),
});

export const createPartnerSchema = z
  .object({ ...required, ...details, idempotencyKey: idempotencyKeySchema })
  .describe('A new partner. Do not include names, addresses or phone numbers of people.');

export const updatePartnerSchema = partnerOrganizations
  .changeInput({ ...rules.optional(required), ...details })
  .describe(
    'Changes to a partner. A field that is left out stays as it is; null clears the description, the website and the area.',
  );
