import type { Role } from '@rapport/core/permissions.ts';

import { builder } from '../../builder.ts';
import { connectionTypes } from '../../lists/connection.schema.ts';
import { readConnection } from '../../lists/connection.ts';
import { registerNode } from '../../lists/node.schema.ts';
import { membershipFields, membershipList, type MembershipRow } from './membership.service.ts';

export const RoleEnum = builder.enumType('Role', {
  description: 'What a member may do in a jurisdiction; `viewer.can` lists the actions.',
  values: {
    ADMIN: { description: 'Everything, members and API keys included.' },
    EDITOR: { description: 'Programs, surveys, imports and exports.' },
    CONTRIBUTOR: { description: 'Activities and attendance.' },
    ETHICS_REVIEWER: { description: 'Reads, the audit trail included.' },
    ANALYST: { description: 'Responses, imports and exports.' },
    VIEWER: { description: 'Reads.' },
  } satisfies Record<Role, object>,
});

export const Membership = builder.prismaObject('Membership', {
  description: 'That a person works in the acting jurisdiction.',
  interfaces: [builder.nodeInterfaceRef()],
  fields: (t) => ({
    id: t.globalID({
      description: 'Global id.',
      resolve: (membership) => ({ id: membership.id, type: 'Membership' }),
    }),
    subject: t.exposeString('subject', { description: "The identity provider's name of the person." }),
    displayName: t.exposeString('displayName', { description: 'What the person is called.' }),
    role: t.expose('role', { type: RoleEnum, description: 'What the person may do.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When the person was added.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When the role was last changed.' }),
    version: t.exposeInt('version', { description: 'Rises by one with each change; for `expectedVersion`.' }),
  }),
});

registerNode('Membership', membershipFields, 'membership.read');
const [MembershipConnection, MembershipEdge] = connectionTypes(Membership, 'Membership');

builder.queryField('memberships', (t) =>
  t.connection(
    {
      type: Membership,
      action: 'membership.read',
      description: 'Everybody who works in the acting jurisdiction, by subject.',
      resolve: (_root, args, context) => readConnection<MembershipRow>(context, membershipList(), args),
    },
    MembershipConnection,
    MembershipEdge,
  ),
);
