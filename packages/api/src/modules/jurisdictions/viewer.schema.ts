import { isAllowed, type Actor, type ActorMembership } from '@rapport/core/actor.ts';
import { actions, roles } from '@rapport/core/permissions.ts';
import * as z from 'zod';

import { builder } from '../../builder.ts';
import { Jurisdiction } from './jurisdiction.schema.ts';
import { ownJurisdiction } from './jurisdiction.service.ts';

type SignedInActor = Exclude<Actor, { kind: 'PUBLIC' }>;

const ViewerKind = builder.enumType('ViewerKind', {
  description: 'What kind of caller sent the request.',
  values: {
    PERSON: { description: 'Somebody who signed in.' },
    API_KEY: { description: 'A machine with an API key.' },
  } satisfies Record<SignedInActor['kind'], object>,
});

const OrganizationKind = builder.enumType('OrganizationKind', {
  description: 'What kind of organisation somebody belongs to.',
  values: {
    JURISDICTION: { description: "A prosecutor's office." },
    AGENCY: { description: 'A state agency.' },
  } satisfies Record<ActorMembership['kind'], object>,
});

const organizationRoles = [...roles, 'STATE_ANALYST'] as const;
const organizationRole = z.enum(organizationRoles);

const OrganizationRole = builder.enumType('OrganizationRole', {
  description: 'What somebody is in a jurisdiction or in a state agency.',
  values: {
    ADMIN: { description: 'In a jurisdiction: everything, members and API keys included.' },
    EDITOR: { description: 'In a jurisdiction: programs, surveys, imports and exports.' },
    CONTRIBUTOR: { description: 'In a jurisdiction: activities and attendance.' },
    ETHICS_REVIEWER: { description: 'In a jurisdiction: reads, the audit trail included.' },
    ANALYST: { description: 'In a jurisdiction: responses, imports and exports.' },
    VIEWER: { description: 'In a jurisdiction: reads.' },
    STATE_ANALYST: { description: 'In a state agency: compares the jurisdictions that share with it.' },
  } satisfies Record<z.output<typeof organizationRole>, object>,
});

const ViewerMembership = builder.objectRef<ActorMembership>('ViewerMembership').implement({
  description: 'An organisation that the caller belongs to.',
  fields: (t) => ({
    kind: t.expose('kind', { type: OrganizationKind, description: 'What kind of organisation it is.' }),
    slug: t.exposeString('slug', {
      description: 'Its name in addresses; for a jurisdiction, also in the X-Jurisdiction header.',
    }),
    name: t.exposeString('name', { description: 'What it is called.' }),
    role: t.field({
      type: OrganizationRole,
      description: 'What the caller is there.',
      resolve: ({ role }) => organizationRole.parse(role),
    }),
  }),
});

const Viewer = builder.objectRef<SignedInActor>('Viewer').implement({
  description: 'Who sent the request, and what they may do.',
  fields: (t) => ({
    displayName: t.exposeString('displayName', {
      description: "The person's name, or the name of the API key.",
    }),
    kind: t.expose('kind', { type: ViewerKind, description: 'What kind of caller this is.' }),
    acting: t.field({
      type: Jurisdiction,
      nullable: true,
      description: 'The jurisdiction that the request acts in; null where none was chosen or there is none.',
      resolve: ({ acting }, _args, context) => (acting ? ownJurisdiction(context) : null),
    }),
    memberships: t.field({
      type: [ViewerMembership],
      description: 'The organisations that a person belongs to; none for an API key.',
      resolve: (actor) => (actor.kind === 'PERSON' ? [...actor.memberships] : []),
    }),
    can: t.stringList({
      description: 'The actions that the caller may do in the acting jurisdiction, such as "program.write".',
      resolve: (actor) => actions.filter((action) => isAllowed(actor, action)),
    }),
  }),
});

builder.queryField('viewer', (t) =>
  t.field({
    type: Viewer,
    nullable: true,
    action: 'public',
    description: 'Who sent the request; null for the public.',
    resolve: (_root, _args, { actor }) => (actor.kind === 'PUBLIC' ? null : actor),
  }),
);
