import { mutation } from '../../contract/mutation.schema.ts';
import {
  addMembershipSchema,
  changeMembershipRoleSchema,
  removeMembershipSchema,
} from './membership.input.ts';
import { Membership } from './membership.schema.ts';
import { addMembership, changeMembershipRole, removeMembership } from './membership.service.ts';

mutation('addMembership', {
  action: 'membership.write',
  description:
    'Invites a person to the acting jurisdiction. They become a member when they accept with `acceptInvitation`, within 14 days.',
  input: addMembershipSchema,
  payload: Membership,
  run: addMembership,
});

mutation('changeMembershipRole', {
  action: 'membership.write',
  description:
    'Changes the role of a member. The last administrator must keep that role. If the new role allows less, API keys that the member made, and keys made with those, are revoked.',
  input: changeMembershipRoleSchema,
  payload: Membership,
  run: changeMembershipRole,
});

mutation('removeMembership', {
  action: 'membership.write',
  description:
    'Ends a membership or withdraws an invitation, at once. The last administrator cannot be removed. API keys that the member made, and keys made with those, are revoked.',
  input: removeMembershipSchema,
  payload: Membership,
  run: removeMembership,
});
