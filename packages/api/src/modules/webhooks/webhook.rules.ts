const minute = 60_000;
const hour = 60 * minute;

/** The time to the next attempt after the first, the second and so on failed. After the last one, the delivery has failed. */
export const retryDelays: readonly number[] = [
  minute,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  24 * hour,
];
/** Failed attempts in a row after which an endpoint is disabled. */
export const failuresMax = 20;
/** A former secret also signs for this long after a rotation. */
export const formerSecretHours = 24;

/** The outcome of one attempt. */
export type Attempt =
  | { readonly ok: true; readonly status: number }
  | { readonly ok: false; readonly status: number | null; readonly problem: string };

/** The consequence of an attempt for the delivery. `attempts` includes it. */
export function afterAttempt(
  attempt: Attempt,
  attempts: number,
  now: Date,
): { status: 'DELIVERED' | 'PENDING' | 'FAILED'; nextAttemptAt: Date | null } {
  if (attempt.ok) return { status: 'DELIVERED', nextAttemptAt: null };
  const delay = retryDelays[attempts - 1];
  // 410 says that the endpoint is gone permanently.
  if (delay === undefined || attempt.status === 410) return { status: 'FAILED', nextAttemptAt: null };
  return { status: 'PENDING', nextAttemptAt: new Date(now.getTime() + delay) };
}

/** Why an endpoint is disabled after an attempt; null if it stays as it is. `failures` includes it. */
export function disablingReason(attempt: Attempt, failures: number): string | null {
  if (attempt.ok) return null;
  if (attempt.status === 410) return 'It answered 410: it is gone.';
  return failures >= failuresMax ? `The last ${failuresMax} attempts failed.` : null;
}
