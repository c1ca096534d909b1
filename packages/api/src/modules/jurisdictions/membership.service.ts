import { ConflictError, ForbiddenError, InvalidStateError } from '@rapport/core/errors.ts';
import type { Role } from '@rapport/core/permissions.ts';
import type { output } from 'zod';

import type { Context } from '../../context.ts';
import type { RowOf } from '../../tables/columns.ts';
import { expectVersion } from '../../versions.ts';
import { revokeKeysMadeBy } from './api-key.service.ts';
import type {
  addMembershipSchema,
  changeMembershipRoleSchema,
  removeMembershipSchema,
} from './membership.input.ts';
import {
  canGrant,
  invitationEnd,
  isAdministrator,
  isExpired,
  leavesNoAdmin,
  losesActions,
} from './membership.rules.ts';
import { memberships } from './tables.ts';

function expectGrant(context: Context, role: Role, path: readonly string[]): void {
  if (canGrant(context.actor, role)) return;
  throw new ForbiddenError(`This requires every permission of the ${role} role.`, path);
}

/**
 * The membership to change. All administrators are locked with it, so that of two requests that would together leave the jurisdiction without an administrator, the second
 * sees the change of the first. Throws InvalidStateError for the last administrator. `nextRole` is null for a membership that ends.
 */
async function membershipToChange(
  context: Context,
  input: { id: string; expectedVersion: number },
  nextRole: Role | null,
): Promise<RowOf<'Membership'>> {
  const locked = await context.database.prisma.$queryRaw<{ id: string; role: Role; isAccepted: boolean }[]>`
    select id::text, role::text, accepted_at is not null as "isAccepted" from membership
     where role in ('ADMIN', 'AGENCY_ADMIN') or id = ${input.id}::uuid order by id for update`;
  const membership = await memberships.require(context, input.id, ['input', 'id']);
  expectVersion(membership.version, input.expectedVersion);
  expectGrant(context, membership.role, ['input', 'id']);
  // An invited administrator cannot do anything yet.
  const adminIds = locked
    .filter(({ role, isAccepted }) => isAdministrator(role) && isAccepted)
    .map(({ id }) => id);
  if (leavesNoAdmin(adminIds, membership.id, nextRole)) {
    throw new InvalidStateError(
      'LAST_ONE',
      'This is the last administrator. Make another member an administrator first.',
      ['input', nextRole === null ? 'id' : 'role'],
    );
  }
  return membership;
}

/**
 * Invites a person of the identity provider. The membership counts when they accept it. Throws ConflictError if the person is already a member or invited; an invitation that
 * expired is replaced.
 */
export async function addMembership(context: Context, input: output<typeof addMembershipSchema>) {
  const { idempotencyKey: _key, ...columns } = input;
  const { subject, role } = columns;
  expectGrant(context, role, ['input', 'role']);
  const path = ['input', 'subject'];
  const now = context.now();
  const known = await context.database.prisma.membership.findFirst({ where: { subject } });
  if (known !== null && known.acceptedAt === null && isExpired(known.invitationExpiresAt, now)) {
    await memberships.remove(context, known, path, {
      detail: { subject, role: known.role, keysRevoked: [] },
    });
  } else if (known !== null) {
    const state = known.acceptedAt === null ? 'is already invited' : 'is already a member';
    throw new ConflictError(`This person ${state}.`, path);
  }
  return memberships.create(
    context,
    { ...columns, acceptedAt: null, invitationExpiresAt: invitationEnd(now) },
    { action: 'membership.invited', detail: { subject, role } },
  );
}

/** Changes the role of a member. If the new role allows less, this revokes the API keys that they made, and keys made with those. */
export async function changeMembershipRole(
  context: Context,
  input: output<typeof changeMembershipRoleSchema>,
) {
  const { role } = input;
  expectGrant(context, role, ['input', 'role']);
  const current = await membershipToChange(context, input, role);
  const { subject, role: from } = current;
  const keysRevoked = losesActions(from, role) ? await revokeKeysMadeBy(context, subject) : [];
  const detail = { subject, from, to: role, keysRevoked };
  return memberships.update(context, current, { role }, { action: 'membership.roleChanged', detail });
}

/** Ends a membership or withdraws an invitation, and revokes the API keys that the member made and the keys made with those. */
export async function removeMembership(context: Context, input: output<typeof removeMembershipSchema>) {
  const membership = await membershipToChange(context, input, null);
  const { subject, role } = membership;
  const keysRevoked = await revokeKeysMadeBy(context, subject);
  return memberships.remove(context, membership, ['input', 'id'], { detail: { subject, role, keysRevoked } });
}

/** Whether a subject has a membership of the acting jurisdiction. */
export async function isMember({ database }: Context, subject: string): Promise<boolean> {
  return (await database.prisma.membership.count({ where: { subject, acceptedAt: { not: null } } })) > 0;
}
