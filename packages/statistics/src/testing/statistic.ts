import { expect } from 'vitest';

import type { Result } from '../statistical.result.ts';

/** The value of a result, which must not be a refusal. */
export function valueOf<T>(outcome: Result<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${outcome.code}: ${outcome.reason}`);
  return outcome.value;
}

/** Expects a refusal with this code, a sentence and, if given, a place. */
export function expectRefused(outcome: Result<unknown>, code: string, place: object = {}): void {
  expect(outcome).toMatchObject({ ok: false, code, place });
  expect(outcome.ok ? '' : outcome.reason).toMatch(/^\S.*[.]$/);
}

/** Expects both ends of an interval to six decimals. */
export function expectInterval(
  interval: { readonly lower: number; readonly upper: number } | null,
  lower: number,
  upper: number,
  digits = 6,
): void {
  expect(interval?.lower).toBeCloseTo(lower, digits);
  expect(interval?.upper).toBeCloseTo(upper, digits);
}
