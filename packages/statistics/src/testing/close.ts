import { expect } from 'vitest';

/** Expects a number within a relative error of another (absolute near 0). */
export function expectClose(actual: number | null | undefined, expected: number, relative = 1e-9): void {
  expect(actual, `expected about ${expected}`).toBeTypeOf('number');
  const error = Math.abs((actual ?? NaN) - expected) / Math.max(Math.abs(expected), 1e-300);
  expect(error, `${String(actual)} differs from ${expected}`).toBeLessThan(relative);
}
