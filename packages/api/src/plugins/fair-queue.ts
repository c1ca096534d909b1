import type { RateLimits } from '@rapport/core/limits.ts';

/** Who a request is for: one principal, of one tenant. */
export interface Claim {
  principal: string;
  tenant: string;
}

type QueueLimits = Pick<
  RateLimits,
  'slots' | 'tenantSlots' | 'principalSlots' | 'waitingMax' | 'waitMilliseconds'
>;

interface Waiting extends Claim {
  start: () => void;
  timer: NodeJS.Timeout;
}

/** Gives slots to requests so that no principal and no tenant keeps others from theirs. */
export interface FairQueue {
  /**
   * Resolves when the request may run, with the function that ends it. Resolves with null if it must not run: too many
   * requests of the principal wait already, or it has waited too long.
   */
  enter(claim: Claim): Promise<(() => void) | null>;
}

/**
 * Free slots go to the tenants in turn, and within a tenant to the principal that has the fewest. A tenant or a
 * principal that has all the slots it may have waits, also while others are free: they are for somebody else.
 */
export function createFairQueue(limits: QueueLimits): FairQueue {
  let running = 0;
  const runningOf = new Map<string, number>();
  const waitingOf = new Map<string, number>();
  /** The requests that wait, by tenant. The first tenant is next. */
  const queues = new Map<string, Waiting[]>();

  const keyOf = ({ principal, tenant }: Claim) =>
    ({ principal: `principal ${principal}`, tenant: `tenant ${tenant}` }) as const;
  const countOf = (counts: Map<string, number>, key: string): number => counts.get(key) ?? 0;

  function change(counts: Map<string, number>, key: string, by: 1 | -1): void {
    const count = countOf(counts, key) + by;
    if (count === 0) counts.delete(key);
    else counts.set(key, count);
  }

  function isFree(claim: Claim): boolean {
    const { principal, tenant } = keyOf(claim);
    return (
      running < limits.slots &&
      countOf(runningOf, tenant) < limits.tenantSlots &&
      countOf(runningOf, principal) < limits.principalSlots
    );
  }

  /** Takes a slot. Returns the function that gives it back, once. */
  function take(claim: Claim): () => void {
    const { principal, tenant } = keyOf(claim);
    running += 1;
    change(runningOf, tenant, 1);
    change(runningOf, principal, 1);
    let isTaken = true;
    return () => {
      if (!isTaken) return;
      isTaken = false;
      running -= 1;
      change(runningOf, tenant, -1);
      change(runningOf, principal, -1);
      startNext();
    };
  }

  function remove(waiting: Waiting): void {
    clearTimeout(waiting.timer);
    change(waitingOf, waiting.principal, -1);
    const queue = (queues.get(waiting.tenant) ?? []).filter((one) => one !== waiting);
    queues.delete(waiting.tenant);
    // The tenant goes behind the others.
    if (queue.length > 0) queues.set(waiting.tenant, queue);
  }

  function startNext(): void {
    for (const queue of queues.values()) {
      const [next] = queue
        .filter(isFree)
        .sort((a, b) => countOf(runningOf, keyOf(a).principal) - countOf(runningOf, keyOf(b).principal));
      if (!next) continue;
      remove(next);
      next.start();
      return startNext();
    }
  }

  return {
    enter(claim) {
      if (isFree(claim)) return Promise.resolve(take(claim));
      if (countOf(waitingOf, claim.principal) >= limits.waitingMax) return Promise.resolve(null);
      return new Promise((resolve) => {
        const timer = setTimeout(() => {
          remove(waiting);
          resolve(null);
        }, limits.waitMilliseconds);
        const waiting: Waiting = { ...claim, timer, start: () => resolve(take(claim)) };
        change(waitingOf, claim.principal, 1);
        queues.set(claim.tenant, [...(queues.get(claim.tenant) ?? []), waiting]);
      });
    },
  };
}
