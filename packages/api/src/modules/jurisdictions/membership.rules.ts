import { isAllowed, type Actor } from '@rapport/core/actor.ts';
import { actionsOf, reservedActions, type Role } from '@rapport/core/permissions.ts';

/**
 * True where an actor may do everything that a role may: nobody gives a role that can do more, or touches a member with one. What is reserved to
 * reviewers is no such thing: whoever administers memberships names them.
 */
export function canGrant(actor: Actor, role: Role): boolean {
  const namesReviewers = isAllowed(actor, 'membership.write');
  return [...actionsOf(role)].every(
    (action) => isAllowed(actor, action) || (namesReviewers && reservedActions.has(action)),
  );
}

/** True where a role allows something that the next one does not. */
export function losesActions(role: Role, nextRole: Role): boolean {
  const kept = actionsOf(nextRole);
  return [...actionsOf(role)].some((action) => !kept.has(action));
}

/** True where a jurisdiction would be left without anybody who can administer it. */
export function leavesNoAdmin(adminIds: readonly string[], memberId: string, nextRole: Role | null): boolean {
  return nextRole !== 'ADMIN' && adminIds.length === 1 && adminIds[0] === memberId;
}
