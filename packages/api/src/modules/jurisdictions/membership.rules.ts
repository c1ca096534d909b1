import { isAllowed, type Actor } from '@rapport/core/actor.ts';
import { actionsOf, kindOfRole, reservedActions, type Role } from '@rapport/core/permissions.ts';

/**
 * True if an actor has every permission of a role, in an organization whose members can have it. Only then can the actor give the role, or change a member who has it. Permissions that are reserved for reviewers do not
 * count for an actor who administers memberships: administrators appoint reviewers.
 */
export function canGrant(actor: Actor, role: Role): boolean {
  const namesReviewers = isAllowed(actor, 'membership.write');
  if (actor.kind === 'PUBLIC' || actor.acting?.kind !== kindOfRole(role)) return false;
  return [...actionsOf(role)].every(
    (action) => isAllowed(actor, action) || (namesReviewers && reservedActions.has(action)),
  );
}

/** True if a role allows an action that the next one does not. */
export function losesActions(role: Role, nextRole: Role): boolean {
  const kept = actionsOf(nextRole);
  return [...actionsOf(role)].some((action) => !kept.has(action));
}

/** True for the role that administers an office or an agency. */
export const isAdministrator = (role: Role | null): boolean => role === 'ADMIN' || role === 'AGENCY_ADMIN';

/** True if a change would leave a jurisdiction without an administrator. */
export function leavesNoAdmin(adminIds: readonly string[], memberId: string, nextRole: Role | null): boolean {
  return !isAdministrator(nextRole) && adminIds.length === 1 && adminIds[0] === memberId;
}

const day = 86_400_000;
/** The days in which an invitation can be accepted. */
const invitationDays = 14;

/** The end of an invitation that is made now. */
export const invitationEnd = (now: Date): Date => new Date(now.getTime() + invitationDays * day);

/** True for an invitation that can no longer be accepted. */
export const isExpired = (expiresAt: Date | null, now: Date): boolean =>
  expiresAt === null || expiresAt <= now;
