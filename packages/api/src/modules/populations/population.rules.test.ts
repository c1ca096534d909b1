import { describe, expect, it } from 'vitest';

import { isCountyFips } from './population.rules.ts';

describe('the FIPS code of a county', () => {
  it.each(['06037', '01001', '56045'])('is five digits, such as %s', (code) => {
    expect(isCountyFips(code)).toBe(true);
  });

  it.each(['6037', '060371', '0603A', '', '06037\n', ' 06037', '０６０３７'])('is not %j', (code) => {
    expect(isCountyFips(code)).toBe(false);
  });
});
