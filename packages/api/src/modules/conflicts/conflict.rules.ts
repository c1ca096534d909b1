import { isAllowed, subjectOf, type Actor } from '@rapport/core/actor.ts';

/** True where an actor sees every disclosure of the jurisdiction: whoever may resolve them. */
export function seesAllConflicts(actor: Actor): boolean {
  return isAllowed(actor, 'conflictResolution.write');
}

/** True where an actor sees a disclosure: reviewers, and whoever disclosed it. */
export function seesConflict(actor: Actor, discloserSubject: unknown): boolean {
  return seesAllConflicts(actor) || discloserSubject === subjectOf(actor);
}
