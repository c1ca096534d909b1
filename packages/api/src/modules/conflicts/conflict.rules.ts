import { isAllowed, subjectOf, type Actor } from '@rapport/core/actor.ts';

/** True if an actor can see every disclosure of the jurisdiction: everyone with permission to resolve them. */
export function seesAllConflicts(actor: Actor): boolean {
  return isAllowed(actor, 'conflictResolution.write');
}

/** True if an actor can see a disclosure: reviewers, and the person who disclosed it. */
export function seesConflict(actor: Actor, discloserSubject: string): boolean {
  return seesAllConflicts(actor) || discloserSubject === subjectOf(actor);
}
