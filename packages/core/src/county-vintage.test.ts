import { describe, expect, it } from 'vitest';

import { countiesIn } from './county-fips.ts';
import { resolveCounty } from './county-vintage.ts';

describe('a county in the codes of a year', () => {
  it.each([
    ['06029', 2024, { kind: 'SAME', fips: '06029' }],
    ['46113', 2014, { kind: 'SAME', fips: '46113' }],
    ['46113', 2015, { kind: 'SUCCESSOR', fips: '46102' }],
    ['46102', 2014, { kind: 'PREDECESSOR', fips: '46113' }],
    ['02270', 2024, { kind: 'SUCCESSOR', fips: '02158' }],
    ['12025', 1997, { kind: 'SAME', fips: '12025' }],
    ['12025', 2019, { kind: 'SUCCESSOR', fips: '12086' }],
    ['02261', 2019, { kind: 'SAME', fips: '02261' }],
    ['09001', 2021, { kind: 'SAME', fips: '09001' }],
  ])('%s in %i is %j', (fips, vintage, expected) => {
    expect(resolveCounty(fips, vintage)).toEqual(expected);
  });

  it.each([
    ['02261', 2020, 'DIVIDED', ['02063', '02066']],
    ['02063', 2019, 'NOT_BEGUN', ['02261']],
    ['51515', 2019, 'MERGED', ['51019']],
    ['51780', 2019, 'MERGED', ['51083']],
    ['30113', 2019, 'DIVIDED', ['30031', '30067']],
    ['08014', 2001, 'NOT_BEGUN', []],
    ['02232', 2019, 'DIVIDED', ['02105', '02230']],
    // Parts of the census area went to Ketchikan and to Wrangell.
    ['02201', 2019, 'DIVIDED', ['02198', '02130', '02275']],
    ['06002', 2019, 'UNKNOWN', []],
  ])('%s in %i cannot be compared: %s', (fips, vintage, reason, parts) => {
    expect(resolveCounty(fips, vintage)).toMatchObject({ kind: 'NOT_COMPARABLE', reason, parts });
  });

  it('has no counterpart for any county of Connecticut, in either direction', () => {
    const ofConnecticut = (year: number) => countiesIn(year).filter(({ fips }) => fips.startsWith('09'));
    expect(ofConnecticut(2021)).toHaveLength(8);
    expect(ofConnecticut(2022)).toHaveLength(9);
    for (const { fips } of ofConnecticut(2021)) {
      const found = resolveCounty(fips, 2022);
      expect(found).toMatchObject({ kind: 'NOT_COMPARABLE', reason: 'DIVIDED' });
      expect(found.kind === 'NOT_COMPARABLE' && found.parts).toHaveLength(9);
    }
    for (const { fips } of ofConnecticut(2022))
      expect(resolveCounty(fips, 2019)).toMatchObject({ kind: 'NOT_COMPARABLE', reason: 'NOT_BEGUN' });
  });

  it('is never a code of another year, and no two counties become one', () => {
    for (const vintage of [1990, 2000, 2008, 2015, 2019, 2020, 2022]) {
      const inVintage = new Set(countiesIn(vintage).map(({ fips }) => fips));
      for (const year of [1990, 2000, 2008, 2015, 2019, 2020, 2022]) {
        const found = countiesIn(year).flatMap(({ fips }) => {
          const one = resolveCounty(fips, vintage);
          return one.kind === 'NOT_COMPARABLE' ? [] : [one.fips];
        });
        expect(new Set(found).size).toBe(found.length);
        expect(found.filter((fips) => !inVintage.has(fips))).toEqual([]);
      }
    }
  });
});
