import { requireCount } from '../argument.check.ts';

/** Counts from 1 to this number are hidden. A jurisdiction can raise it. */
export const DEFAULT_THRESHOLD = 10;

/**
 * The threshold of a jurisdiction from its setting; null means the default.
 *
 * @throws RangeError if the setting is below the default (it can only be raised) or not a whole number
 */
export function jurisdictionThreshold(setting: number | null): number {
  const threshold = setting ?? DEFAULT_THRESHOLD;
  requireThreshold(threshold);
  if (threshold < DEFAULT_THRESHOLD) {
    throw new RangeError(`The threshold can only be raised above ${DEFAULT_THRESHOLD}, but is ${threshold}`);
  }
  return threshold;
}

/** @throws RangeError unless `threshold` is a whole number of at least 1 */
export function requireThreshold(threshold: number): void {
  requireCount(threshold, 'threshold');
  if (threshold < 1) {
    throw new RangeError(`threshold must be at least 1, but is ${threshold}`);
  }
}

/** Whether a count must be hidden: from 1 to the threshold. Zero is shown. */
export function isSensitive(count: number, threshold: number): boolean {
  return count >= 1 && count <= threshold;
}
