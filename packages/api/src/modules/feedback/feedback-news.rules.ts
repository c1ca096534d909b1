import { retryDelays } from '../webhooks/webhook.rules.ts';

/** A failed attempt to send news. */
export interface NewsProblem {
  /** The reason, without the address. */
  text: string;
  /** True if another attempt would be refused too. */
  isRefused: boolean;
}

/** When news are tried again after a failed attempt, as deliveries of webhooks are; null if they are given up. `attempts` includes it. */
export function nextNewsAttempt(problem: NewsProblem, attempts: number, now: Date): Date | null {
  const delay = retryDelays[attempts - 1];
  return delay === undefined || problem.isRefused ? null : new Date(now.getTime() + delay);
}
