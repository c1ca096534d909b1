import { builder } from '../../builder.ts';
import { mutation } from '../../mutation.ts';
import { Membership, RoleEnum } from './membership.schema.ts';
import {
  addMembership,
  addMembershipSchema,
  changeMembershipRole,
  changeMembershipRoleSchema,
  removeMembership,
  removeMembershipSchema,
  type MembershipRow,
} from './membership.service.ts';

const AddMembershipInput = builder.inputType('AddMembershipInput', {
  description: 'A person who is to work in the acting jurisdiction.',
  fields: (t) => ({
    subject: t.string({ required: true, description: "The identity provider's name of the person." }),
    displayName: t.string({ required: true, description: 'What the person is called.' }),
    role: t.field({ type: RoleEnum, required: true, description: 'What the person may do.' }),
    idempotencyKey: t.string({
      description: 'Makes a retry safe: the same key and input give the same membership.',
    }),
  }),
});

const ChangeMembershipRoleInput = builder.inputType('ChangeMembershipRoleInput', {
  description: 'Another role for a member.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The membership.' }),
    expectedVersion: t.int({ required: true, description: 'The version that the change was made from.' }),
    role: t.field({ type: RoleEnum, required: true, description: 'What the person may do from now on.' }),
  }),
});

const RemoveMembershipInput = builder.inputType('RemoveMembershipInput', {
  description: 'A membership that is to end.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The membership.' }),
    expectedVersion: t.int({ required: true, description: 'The version that the decision was made from.' }),
  }),
});

const membershipPayload = (name: string, description: string, ofMembership: string) =>
  builder.objectRef<{ membership: MembershipRow }>(name).implement({
    description,
    fields: (t) => ({
      membership: t.field({
        type: Membership,
        description: ofMembership,
        resolve: ({ membership }) => membership,
      }),
    }),
  });

const now = 'The membership as it stands now.';
const AddMembershipPayload = membershipPayload('AddMembershipPayload', 'The person is a member.', now);
const ChangeMembershipRolePayload = membershipPayload(
  'ChangeMembershipRolePayload',
  'The member has the role.',
  now,
);
const RemoveMembershipPayload = membershipPayload(
  'RemoveMembershipPayload',
  'The membership ended.',
  'The membership as it stood.',
);

builder.mutationField('addMembership', (t) =>
  t.field({
    type: AddMembershipPayload,
    description: 'Lets a person work in the acting jurisdiction.',
    args: { input: t.arg({ type: AddMembershipInput, required: true, description: 'The person.' }) },
    ...mutation({ action: 'membership.write', schema: addMembershipSchema, resolve: addMembership }),
  }),
);

builder.mutationField('changeMembershipRole', (t) =>
  t.field({
    type: ChangeMembershipRolePayload,
    description:
      'Gives a member another role. The last administrator stays one. Where the new role allows less, API keys that the member made, and keys made with those, are revoked.',
    args: { input: t.arg({ type: ChangeMembershipRoleInput, required: true, description: 'The role.' }) },
    ...mutation({
      action: 'membership.write',
      schema: changeMembershipRoleSchema,
      resolve: changeMembershipRole,
    }),
  }),
);

builder.mutationField('removeMembership', (t) =>
  t.field({
    type: RemoveMembershipPayload,
    description:
      'Ends a membership at once; that of the last administrator stays. API keys that the member made, and keys made with those, are revoked.',
    args: { input: t.arg({ type: RemoveMembershipInput, required: true, description: 'The membership.' }) },
    ...mutation({ action: 'membership.write', schema: removeMembershipSchema, resolve: removeMembership }),
  }),
);
