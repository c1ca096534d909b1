import { isAllowed, type Actor } from '@rapport/core/actor.ts';
import type { InputIssue } from '@rapport/core/errors.ts';
import { actions, isAction, type Action } from '@rapport/core/permissions.ts';

/** The longest validity of a key. */
export const apiKeyDaysMax = 366;
const dayMilliseconds = 24 * 60 * 60 * 1000;

/** The actions that an actor can give to a key: its own. */
export function grantableScopes(actor: Actor): readonly Action[] {
  return actions.filter((action) => isAllowed(actor, action));
}

/** Sorts scopes into actions, each once, and issues with the rest. The path of an issue is the position of the scope. */
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

/** The problem with the expiry of a new key, or null. A key made with another key expires with it or before. */
export function expiryIssue(expiresAt: Date, now: Date, makerExpiresAt: Date | null): string | null {
  if (expiresAt <= now) return 'An API key must expire in the future.';
  if (expiresAt.getTime() - now.getTime() > apiKeyDaysMax * dayMilliseconds) {
    return `An API key is valid for at most ${apiKeyDaysMax} days.`;
  }
  if (makerExpiresAt !== null && expiresAt > makerExpiresAt) {
    return 'A key made with an API key cannot be valid for longer than that key.';
  }
  return null;
}
