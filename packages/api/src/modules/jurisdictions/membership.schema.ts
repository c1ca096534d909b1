import { Role } from '@rapport/database/generated/prisma/enums.ts';

import { enumOf } from '../../contract/enum.schema.ts';
import { nodeType } from '../../contract/node.schema.ts';
import { listsOf } from '../../lists/list.schema.ts';
import { orderBy } from '../../lists/order.schema.ts';
import { memberships } from './tables.ts';

/** The permissions of each role, in short. */
export const roleDescriptions = {
  ADMIN: 'Everything, including members and API keys.',
  EDITOR: 'Programs, surveys, imports and exports.',
  CONTRIBUTOR: 'Activities and attendance.',
  ETHICS_REVIEWER: 'Read access, including the audit trail.',
  ANALYST: 'Responses, imports and exports.',
  VIEWER: 'Read access.',
  AGENCY_ADMIN: 'Of a state agency: members, API keys, agreements with offices, comparisons.',
  STATE_ANALYST: 'Of a state agency: comparisons of the offices that share figures with it.',
} as const;

enumOf(
  'Role',
  Role,
  'The role of a member of a jurisdiction. `viewer.can` lists the allowed actions.',
  roleDescriptions,
);

export const Membership = nodeType(memberships, {
  action: 'membership.read',
  description: 'The membership of a person in the acting jurisdiction.',
  columns: {
    subject: 'The identifier of the person at the identity provider.',
    displayName: 'The name of the person.',
    role: 'The role of the person.',
    acceptedAt: 'When the person accepted the membership; null for an invitation, which allows nothing yet.',
    invitationExpiresAt: 'The end of the time to accept it; null for members whom an operator added.',
    createdAt: 'When the person was invited or added.',
    updatedAt: 'When the role was last changed.',
  },
});

listsOf(Membership, memberships).query('memberships', {
  description: 'The members of the acting jurisdiction and the people whom it invited, by subject.',
  orderBy: orderBy(memberships, 'subject', 'asc'),
});
