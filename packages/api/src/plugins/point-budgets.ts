import type { PointBudget } from '@rapport/core/limits.ts';
import { LRUCache } from 'lru-cache';

export interface Account {
  pointsMax: number;
  pointsLeft: number;
  /** Seconds until as many points are left as are missing; 0 if none are. */
  secondsMissing: number;
  /** Seconds until all points are back. */
  secondsToFull: number;
}

interface PointBudgets {
  /** The account of a key after spending the points. If they are more than are left, nothing is spent. */
  spend(key: string, points: number): Account;
}

/** Accounts that are kept. A forgotten one is full again, so an account must be idle for long to be forgotten. */
const accountsMax = 20_000;

/** One account for each key: a bucket that leaks, in this process. */
export function createPointBudgets(budget: PointBudget, now: () => number): PointBudgets {
  const spent = new LRUCache<string, { points: number; at: number }>({ max: accountsMax });
  const { pointsMax, pointsPerSecond } = budget;
  return {
    spend(key, points) {
      const at = now();
      const known = spent.get(key);
      const before = known ? Math.max(0, known.points - ((at - known.at) / 1_000) * pointsPerSecond) : 0;
      const missing = Math.max(0, before + points - pointsMax);
      const after = missing > 0 ? before : before + points;
      spent.set(key, { points: after, at });
      return {
        pointsMax,
        pointsLeft: Math.floor(pointsMax - after),
        secondsMissing: Math.ceil(missing / pointsPerSecond),
        secondsToFull: Math.ceil(after / pointsPerSecond),
      };
    },
  };
}
