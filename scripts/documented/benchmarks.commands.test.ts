import { afterAll, beforeAll, expect, it } from 'vitest';
import { benchmarks } from './exercises.ts';
import { createFreshClone, type FreshClone, type Outcome } from './fresh-clone.ts';

let clone: FreshClone;
beforeAll(() => {
  clone = createFreshClone();
});
afterAll(() => clone.remove());

/** By the command that was run: some commands of the pages are exercised as others. */
const outcomes = new Map<string, Outcome>();

it.each(benchmarks)('$command', async ({ command, as = command, code, prints }) => {
  const outcome = outcomes.get(as) ?? (await clone.run(as));
  outcomes.set(as, outcome);
  expect(outcome.output).toMatch(prints);
  expect(outcome.code).toBe(code ?? 0);
});
