import { describe, expect, it } from 'vitest';

import { plainIdentityIn } from './pseudonym.ts';

describe('plainIdentityIn', () => {
  it.each([
    ['jane@example.org', 'an e-mail address'],
    ['jane\uff20example.org', 'an e-mail address'],
    ['415-555-2671', 'a telephone number'],
    ['(415) 555-2671', 'a telephone number'],
    ['+44 20 7946 0958', 'a telephone number'],
    ['123-45-6789', 'a Social Security number'],
    ['John Smith', 'a name'],
    ['Smith, John', 'a name'],
  ])('%s is %s', (text, identity) => {
    expect(plainIdentityIn(text)).toBe(identity);
  });

  it.each(['100102', '123456789', '4155552671', 'P-0042', 'R_2zQ8abc', 'a', '2026-0001', 'north 7'])(
    '%s can be a pseudonym',
    (text) => {
      expect(plainIdentityIn(text)).toBeNull();
    },
  );
});
