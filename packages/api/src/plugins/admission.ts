import { RateLimitedError } from '@rapport/core/errors.ts';
import type { RateLimits } from '@rapport/core/limits.ts';
import { LRUCache } from 'lru-cache';

import type { Credential } from '../auth/credential.ts';
import { createFairQueue, type Claim } from './fair-queue.ts';
import { createPointBudgets, type Account } from './point-budgets.ts';

/** A request that may run. */
export interface Admitted {
  account: Account;
  /** Notes whose tenant the credential turned out to be, for the next request with it. */
  identified(tenant: string | null): void;
  /** Gives the slot back. */
  end(): void;
}

/** Decides which requests may run now, before the database is asked for anything. */
export interface Admission {
  /** Throws a RateLimitedError, with the seconds after which to try again. */
  admit(credential: Credential, points: number): Promise<Admitted>;
}

const knownCredentialsMax = 20_000;
/** Points of a request besides those of its document: its credential is checked. */
const pointsOfRequest = 1;

/** Everybody without a credential, and everybody whose API key was never accepted, share one account. */
const anonymous = 'anonymous';

export function createAdmission(limits: RateLimits, now: () => number = Date.now): Admission {
  const queue = createFairQueue(limits);
  const anonymousQueue = createFairQueue({ ...limits, slots: limits.anonymousSlots });
  const budgets = {
    anonymous: createPointBudgets(limits.anonymous, now),
    principal: createPointBudgets(limits.principal, now),
    tenant: createPointBudgets(limits.tenant, now),
  };
  /**
   * The tenants of credentials that were accepted. It decides about fairness alone: every request is
   * authenticated anyway. A tenant that a caller merely names is not believed, or they could use up its share.
   */
  const tenants = new LRUCache<string, string>({ max: knownCredentialsMax });

  function spend(claim: Claim | null, points: number): Account {
    if (claim === null) return checked(budgets.anonymous.spend(anonymous, points));
    const account = checked(budgets.principal.spend(claim.principal, points));
    checked(budgets.tenant.spend(claim.tenant, points));
    return account;
  }

  return {
    async admit(credential, points) {
      const key = keyOf(credential);
      const known = key === null ? undefined : tenants.get(key);
      const principal = principalOf(credential);
      // A token is signed by the issuer. Whether a key exists is only known to the database.
      const isKnown = principal !== null && (credential.kind === 'TOKEN' || known !== undefined);
      const claim = isKnown ? { principal, tenant: known ?? `of ${principal}` } : null;
      const account = spend(claim, points + pointsOfRequest);
      const end = await (claim
        ? queue.enter(claim)
        : anonymousQueue.enter({ principal: anonymous, tenant: anonymous }));
      if (end === null) throw new RateLimitedError('Too many requests at once.', 1);
      return {
        account,
        identified(tenant) {
          if (key !== null && tenant !== null) tenants.set(key, tenant);
        },
        end,
      };
    },
  };
}

function principalOf(credential: Credential): string | null {
  if (credential.kind === 'PUBLIC') return null;
  return credential.kind === 'TOKEN' ? `subject ${credential.subject}` : `key ${credential.hash}`;
}

/** A principal may act in several tenants, so the tenant is that of the credential with the header. */
function keyOf(credential: Credential): string | null {
  const principal = principalOf(credential);
  return principal === null || credential.kind === 'PUBLIC' ? null : `${principal} ${credential.slug ?? ''}`;
}

function checked(account: Account): Account {
  if (account.secondsMissing > 0) {
    throw new RateLimitedError('Too many points of cost in a short time.', account.secondsMissing);
  }
  return account;
}

/** The points of an account as headers. */
export function rateHeaders({ pointsMax, pointsLeft, secondsToFull }: Account): Record<string, string> {
  return {
    'RateLimit-Limit': String(pointsMax),
    'RateLimit-Remaining': String(pointsLeft),
    'RateLimit-Reset': String(secondsToFull),
  };
}
