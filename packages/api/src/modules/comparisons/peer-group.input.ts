import * as z from 'zod';

import { idempotencyKeySchema } from '../../idempotency.ts';
import * as rules from '../../input-rules.ts';
import { officesMax, officeSlug } from './office-slug.input.ts';
import { peerGroups } from './tables.ts';

const details = {
  name: rules.publicTitle('A name').describe('The name of the group. No other group has it.'),
  purpose: rules.narrative('A purpose', 1000).describe('Why these offices are compared with each other.'),
  officeSlugs: z
    .array(officeSlug)
    .min(2, 'A group has at least 2 offices.')
    .max(officesMax, `A group has at most ${officesMax} offices.`)
    .refine((slugs) => new Set(slugs).size === slugs.length, 'An office is in the group twice.')
    .describe('The offices, by their names in web addresses.'),
};

export const createPeerGroupSchema = z
  .object({ ...details, idempotencyKey: idempotencyKeySchema })
  .describe('A new group of offices.');

export const updatePeerGroupSchema = peerGroups
  .changeInput(rules.optional(details))
  .describe('Changes to a group. A field that is left out stays as it is.');

export const removePeerGroupSchema = peerGroups.changeInput({}).describe('The group to remove.');
