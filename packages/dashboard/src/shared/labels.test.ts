import { expect, test } from 'vitest';

import { formatCounted, pluralOf } from './labels.ts';

test.each([
  ['program', 'programs'],
  ['survey', 'surveys'],
  ['activity', 'activities'],
])('the plural of %s is %s', (noun, plural) => {
  expect(pluralOf(noun)).toBe(plural);
  expect([1, 2].map((count) => formatCounted(count, noun))).toEqual([`1 ${noun}`, `2 ${plural}`]);
});
