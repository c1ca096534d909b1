import { isAllowed, type Actor } from '@rapport/core/actor.ts';
import type { InputIssue } from '@rapport/core/errors.ts';
import { actions, isAction, type Action } from '@rapport/core/permissions.ts';

/** The longest that a key may be valid. */
export const apiKeyDaysMax = 366;
const dayMilliseconds = 24 * 60 * 60 * 1000;

/** The actions that an actor may give to a key: those that it has itself. */
export function grantableScopes(actor: Actor): readonly Action[] {
  return actions.filter((action) => isAllowed(actor, action));
}

/** Sorts scopes into actions, each once, and what is wrong with the rest: its place among the scopes, and what is allowed. */
export function readScopes(
  actor: Actor,
  scopes: readonly string[],
): { scopes: Action[]; issues: readonly InputIssue[] } {
  const allowed = grantableScopes(actor);
  const issues = scopes.flatMap((scope, index): InputIssue[] => {
    if (isAction(scope) && allowed.includes(scope)) return [];
    return [{ path: [index], message: `A scope is one of ${allowed.join(', ')}.` }];
  });
  return { scopes: allowed.filter((action) => scopes.includes(action)), issues };
}

/** What is wrong with the expiry of a new key; null where nothing is. A key made by a key ends with its maker at the latest. */
export function expiryIssue(expiresAt: Date, now: Date, makerExpiresAt: Date | null): string | null {
  if (expiresAt <= now) return 'An API key expires in the future.';
  if (expiresAt.getTime() - now.getTime() > apiKeyDaysMax * dayMilliseconds) {
    return `An API key is valid for at most ${apiKeyDaysMax} days.`;
  }
  if (makerExpiresAt !== null && expiresAt > makerExpiresAt) {
    return 'An API key that is made with an API key does not outlive it.';
  }
  return null;
}
