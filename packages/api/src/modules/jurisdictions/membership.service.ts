import { ConflictError, ForbiddenError, InvalidStateError } from '@rapport/core/errors.ts';
import { roles, type Role } from '@rapport/core/permissions.ts';
import type { Membership } from '@rapport/database/generated/prisma/client.ts';
import * as z from 'zod';

import { recordAudit } from '../../audit.ts';
import { actingJurisdiction, type Context } from '../../context.ts';
import { createOnce, idempotencyKeySchema } from '../../idempotency.ts';
import { found, globalId } from '../../ids.ts';
import * as rules from '../../input-rules.ts';
import type { ConnectionSource } from '../../lists/connection.ts';
import { expectVersion } from '../../versions.ts';
import { revokeKeysMadeBy } from './api-key.service.ts';
import { canGrant, leavesNoAdmin, losesActions } from './membership.rules.ts';

export type MembershipRow = Membership;

/** The fields that a list or a lookup of memberships reads. */
export const membershipFields = [
  'subject',
  'displayName',
  'role',
  'createdAt',
  'updatedAt',
  'version',
] as const;

export const addMembershipSchema = z.object({
  subject: rules.title('A subject'),
  displayName: rules.title('A display name'),
  role: z.enum(roles),
  idempotencyKey: idempotencyKeySchema,
});

export const changeMembershipRoleSchema = z.object({
  id: globalId('Membership', 'membership'),
  expectedVersion: rules.expectedVersion,
  role: z.enum(roles),
});

export const removeMembershipSchema = z.object({
  id: globalId('Membership', 'membership'),
  expectedVersion: rules.expectedVersion,
});

/** Everybody who works in the tenant, by subject. */
export function membershipList(): ConnectionSource {
  return {
    model: 'Membership',
    fields: membershipFields,
    orderBy: { field: 'subject', direction: 'asc', kind: 'text' },
  };
}

async function requireMembership(context: Context, id: string): Promise<MembershipRow> {
  const row = await context.database.prisma.membership.findFirst({ where: { id } });
  return found(row, 'The membership', ['input', 'id']);
}

function expectGrant(context: Context, role: Role, path: readonly string[]): void {
  if (canGrant(context.actor, role)) return;
  throw new ForbiddenError(`Only who may do everything that ${role} may can do this.`, path);
}

/**
 * A membership that is about to lose or keep its role. The administrators are locked with it, so that of two requests which would
 * together leave the tenant without one, the second sees what the first did. Throws InvalidStateError for the last administrator.
 */
async function membershipToChange(
  context: Context,
  input: { id: string; expectedVersion: number },
  nextRole: Role | null,
): Promise<MembershipRow> {
  const locked = await context.database.prisma.$queryRaw<{ id: string; role: Role }[]>`
    select id::text, role::text from membership where role = 'ADMIN' or id = ${input.id}::uuid order by id for update`;
  const membership = await requireMembership(context, input.id);
  expectVersion(membership.version, input.expectedVersion);
  expectGrant(context, membership.role, ['input', 'id']);
  const adminIds = locked.filter(({ role }) => role === 'ADMIN').map(({ id }) => id);
  if (leavesNoAdmin(adminIds, membership.id, nextRole)) {
    throw new InvalidStateError(
      'This is the last administrator. Make somebody else an administrator first.',
      ['input', nextRole === null ? 'id' : 'role'],
    );
  }
  return membership;
}

/** Lets a person of the identity provider work in the tenant. ConflictError where they do already. */
export async function addMembership(context: Context, input: z.output<typeof addMembershipSchema>) {
  const { prisma } = context.database;
  const { subject, displayName, role } = input;
  expectGrant(context, role, ['input', 'role']);
  const { id } = await createOnce(context, 'addMembership', input, async () => {
    if (await prisma.membership.findFirst({ where: { subject }, select: { id: true } })) {
      throw new ConflictError('This person is a member already.', ['input', 'subject']);
    }
    const made = await prisma.membership.create({
      data: { jurisdictionId: actingJurisdiction(context).id, subject, displayName, role },
      select: { id: true },
    });
    await recordAudit(context, {
      action: 'membership.added',
      entityType: 'Membership',
      entityId: made.id,
      detail: { subject, role },
    });
    return made.id;
  });
  return { membership: await requireMembership(context, id) };
}

/** Gives a member another role. API keys that they made, and keys made with those, end with it where it allows less than the one before. */
export async function changeMembershipRole(
  context: Context,
  input: z.output<typeof changeMembershipRoleSchema>,
) {
  const { id, role } = input;
  expectGrant(context, role, ['input', 'role']);
  const current = await membershipToChange(context, input, role);
  await context.database.prisma.membership.updateMany({
    where: { id },
    data: { role, version: { increment: 1 } },
  });
  const keysRevoked = losesActions(current.role, role)
    ? await revokeKeysMadeBy(context, current.subject)
    : [];
  await recordAudit(context, {
    action: 'membership.roleChanged',
    entityType: 'Membership',
    entityId: id,
    detail: { subject: current.subject, from: current.role, to: role, keysRevoked },
  });
  return { membership: await requireMembership(context, id) };
}

/** Ends a membership, and with it the API keys that the member made and the keys made with those. */
export async function removeMembership(context: Context, input: z.output<typeof removeMembershipSchema>) {
  const membership = await membershipToChange(context, input, null);
  await context.database.prisma.membership.deleteMany({ where: { id: input.id } });
  const keysRevoked = await revokeKeysMadeBy(context, membership.subject);
  await recordAudit(context, {
    action: 'membership.removed',
    entityType: 'Membership',
    entityId: input.id,
    detail: { subject: membership.subject, role: membership.role, keysRevoked },
  });
  return { membership };
}
