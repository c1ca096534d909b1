import { Role } from '@rapport/database/generated/prisma/enums.ts';
import * as z from 'zod';

import { idempotencyKeySchema } from '../../idempotency.ts';
import * as rules from '../../input-rules.ts';
import { memberships } from './tables.ts';

export const addMembershipSchema = z
  .object({
    subject: rules
      .exempt(rules.title('A subject'), 'The identifier of a user of Rapport.')
      .describe('The identifier of the person at the identity provider.'),
    displayName: rules
      .exempt(rules.title('A display name'), 'The name of a user of Rapport.')
      .describe('The name of the person.'),
    role: z.enum(Role).describe('The role of the person.'),
    idempotencyKey: idempotencyKeySchema,
  })
  .describe('A person to invite to the acting jurisdiction.');

export const changeMembershipRoleSchema = memberships
  .changeInput({ role: z.enum(Role).describe('The new role.') })
  .describe('A new role for a member.');

export const removeMembershipSchema = memberships.changeInput({}).describe('The membership to end.');
