import { describe, expect, it } from 'vitest';

import { meansEverybody, readGroup } from './demographic-group.ts';

describe('the name of a group', () => {
  it.each([
    ['SEX', ' Female ', 'FEMALE'],
    ['RACE_ETHNICITY', 'Two  or more races', 'TWO OR MORE RACES'],
    ['RACE_ETHNICITY', 'White, non\u2010Hispanic', 'WHITE, NON-HISPANIC'],
    ['ETHNICITY', 'ＨＩＳＰＡＮＩＣ', 'HISPANIC'],
    ['AGE_BAND', '65 and over', '65+'],
  ] as const)('of %s has one spelling: %j is %s', (dimension, text, stored) => {
    expect(readGroup(dimension, text)).toEqual(expect.objectContaining({ ok: true, text: stored }));
  });

  it.each(['ALL', 'all', 'Total', ' All  ages', 'Both sexes', 'all races'])(
    'is not %j, which is everyone',
    (text) => {
      expect(meansEverybody(text)).toBe(true);
    },
  );

  it.each(['', 'OVERALL', 'ALL OTHERS', 'SUBTOTAL', 'OTHER'])('can be %j, which is not everyone', (text) => {
    expect(meansEverybody(text)).toBe(false);
  });
});
