import { expect, it } from 'vitest';

import { itemsOf, linesOf } from './indicator-items.ts';

const none = { includes: '', excludes: '', questions: '' };

it('gives every line a code of its own, also for texts with the same letters', () => {
  expect(
    itemsOf({ ...none, includes: 'Attempts.\n\n attempts \n¿…?', questions: 'Which courts?' }, null),
  ).toEqual([
    { kind: 'INCLUDE', code: 'attempts', text: 'Attempts.', isRequired: true },
    { kind: 'INCLUDE', code: 'attempts-2', text: 'attempts', isRequired: true },
    { kind: 'INCLUDE', code: 'item', text: '¿…?', isRequired: true },
    { kind: 'CONTEXT', code: 'which-courts', text: 'Which courts?', isRequired: true },
  ]);
});

it('keeps the code of an item whose text stayed', () => {
  const item = {
    id: '1',
    kind: 'EXCLUDE',
    code: 'old',
    text: 'Traffic.',
    isRequired: false,
    answer: null,
  } as const;
  const earlier = { items: [item] };
  expect(linesOf(earlier, 'EXCLUDE')).toBe('Traffic.');
  expect(itemsOf({ ...none, excludes: 'Traffic.\nParking.' }, earlier)).toEqual([
    { kind: 'EXCLUDE', code: 'old', text: 'Traffic.', isRequired: false },
    { kind: 'EXCLUDE', code: 'parking', text: 'Parking.', isRequired: true },
  ]);
});
