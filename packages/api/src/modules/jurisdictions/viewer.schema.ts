import {
  isAllowed,
  subjectOf,
  type Actor,
  type ActorInvitation,
  type ActorMembership,
} from '@rapport/core/actor.ts';
import { actions } from '@rapport/core/permissions.ts';
import { Role } from '@rapport/database/generated/prisma/enums.ts';
import * as z from 'zod';

import { builder } from '../../builder.ts';
import { enumOf } from '../../contract/enum.schema.ts';
import { openInvitations } from './invitation.service.ts';
import { Jurisdiction } from './jurisdiction.schema.ts';
import { ownJurisdiction } from './jurisdiction.service.ts';
import { roleDescriptions } from './membership.schema.ts';

type SignedInActor = Exclude<Actor, { kind: 'PUBLIC' }>;

const ViewerKind = builder.enumType('ViewerKind', {
  description: 'The kind of caller.',
  values: {
    PERSON: { description: 'A person who signed in.' },
    API_KEY: { description: 'A program with an API key.' },
  } satisfies Record<SignedInActor['kind'], object>,
});

const OrganizationKind = builder.enumType('OrganizationKind', {
  description: 'The kind of an organization.',
  values: {
    JURISDICTION: { description: "A prosecutor's office." },
    AGENCY: { description: 'A state agency.' },
  } satisfies Record<ActorMembership['kind'], object>,
});

const organizationRole = z.enum(Role);

const OrganizationRole = enumOf(
  'OrganizationRole',
  Role,
  'The role of a person: AGENCY_ADMIN or STATE_ANALYST in a state agency, the others in an office.',
  roleDescriptions,
);

const ViewerMembership = builder.objectRef<ActorMembership>('ViewerMembership').implement({
  description: 'An organization that the caller belongs to.',
  fields: (t) => ({
    kind: t.expose('kind', { type: OrganizationKind, description: 'The kind of organization.' }),
    slug: t.exposeString('slug', {
      description: 'The name in web addresses and in the X-Jurisdiction header.',
    }),
    name: t.exposeString('name', { description: 'The name of the organization.' }),
    role: t.field({
      type: OrganizationRole,
      description: 'The role of the caller in the organization.',
      resolve: ({ role }) => organizationRole.parse(role),
    }),
  }),
});

export const ViewerInvitation = builder.objectRef<ActorInvitation>('ViewerInvitation').implement({
  description: 'An invitation to become a member of a jurisdiction. It allows nothing until it is accepted.',
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'The slug of the jurisdiction.' }),
    name: t.exposeString('name', { description: 'The name of the jurisdiction.' }),
    role: t.field({
      type: OrganizationRole,
      description: 'The role that the caller would have.',
      resolve: ({ role }) => organizationRole.parse(role),
    }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'The end of the time to accept it.' }),
  }),
});

const Viewer = builder.objectRef<SignedInActor>('Viewer').implement({
  description: 'The caller, and the actions that they are allowed.',
  fields: (t) => ({
    displayName: t.exposeString('displayName', {
      description: "The person's name, or the name of the API key.",
    }),
    subject: t.string({
      description:
        'The subject of the identity provider, or "api-key:" and the id of the key. Records name who made them by it.',
      resolve: subjectOf,
    }),
    kind: t.expose('kind', { type: ViewerKind, description: 'The kind of caller.' }),
    acting: t.field({
      type: Jurisdiction,
      nullable: true,
      description:
        'The acting jurisdiction of the request, which can be a state agency; null if the caller has chosen none or belongs to none.',
      resolve: ({ acting }, _args, context) => (acting ? ownJurisdiction(context) : null),
    }),
    memberships: t.field({
      type: [ViewerMembership],
      description: 'The organizations that a person belongs to; empty for an API key.',
      resolve: (actor) => (actor.kind === 'PERSON' ? [...actor.memberships] : []),
    }),
    invitations: t.field({
      type: [ViewerInvitation],
      description: 'The open invitations of a person, for `acceptInvitation` and `declineInvitation`.',
      resolve: (_actor, _args, context) => openInvitations(context),
    }),
    can: t.stringList({
      description:
        'The actions that the caller is allowed in the acting jurisdiction, such as "program.write".',
      resolve: (actor) => actions.filter((action) => isAllowed(actor, action)),
    }),
  }),
});

builder.queryField('viewer', (t) =>
  t.field({
    type: Viewer,
    nullable: true,
    action: 'public',
    description: 'The caller; null for the public.',
    resolve: (_root, _args, { actor }) => (actor.kind === 'PUBLIC' ? null : actor),
  }),
);
