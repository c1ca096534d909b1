import { afterAll, beforeAll, expect, it } from 'vitest';
import { withoutServer } from './exercises.ts';
import { createFreshClone, type FreshClone } from './fresh-clone.ts';

let clone: FreshClone;
beforeAll(() => {
  clone = createFreshClone();
});
afterAll(() => clone.remove());

it.each(withoutServer)('$command', async ({ command, as, code, prints }) => {
  const outcome = await clone.run(as ?? command);
  expect(outcome.output).toMatch(prints);
  expect(outcome.code).toBe(code ?? 0);
});
