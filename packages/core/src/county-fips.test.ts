import { describe, expect, it } from 'vitest';

import { countiesIn, countyByFips, countyFipsIssue } from './county-fips.ts';
import { stateByCode, stateByName } from './us-states.ts';

const inState = (state: string, year: number): number =>
  countiesIn(year).filter(({ fips }) => fips.startsWith(stateByCode(state)?.fips ?? '?')).length;

describe('the counties of the United States', () => {
  // The totals that the Census Bureau publishes with its counts and estimates.
  it.each([
    [1990, 3141],
    [2000, 3141],
    [2010, 3143],
    [2019, 3142],
    [2020, 3143],
    [2022, 3144],
  ])('were as many in %i as the Census Bureau counted', (year, total) => {
    expect(countiesIn(year)).toHaveLength(total);
  });

  it.each([
    ['TX', 254],
    ['GA', 159],
    ['VA', 133],
    ['KY', 120],
    ['MO', 115],
    ['CA', 58],
    ['AK', 29],
    ['HI', 5],
    ['DE', 3],
    ['DC', 1],
  ])('of %s were %i in 2019', (state, total) => {
    expect(inState(state, 2019)).toBe(total);
  });

  it.each([
    ['09001', '09190', 2022],
    ['02261', '02063', 2020],
    ['46113', '46102', 2015],
    ['02270', '02158', 2015],
    ['12025', '12086', 1998],
  ])('%s ended for %s, with the year %i', (ended, begun, year) => {
    expect(countyByFips(ended)).toMatchObject({ to: year - 1 });
    expect(countyByFips(ended)?.successors).toContain(begun);
    expect(countyByFips(begun)).toMatchObject({ from: year, to: null });
  });

  it('that ended have successors that are in use, or that ended later', () => {
    const ended = [1990, 2000, 2005, 2010, 2014, 2019, 2021]
      .flatMap(countiesIn)
      .filter(({ to }) => to !== null);
    expect(new Set(ended.map(({ fips }) => fips)).size).toBe(20);
    for (const { to, successors } of ended) {
      expect(successors.length).toBeGreaterThan(0);
      for (const one of successors) expect(countyByFips(one)?.to ?? 9999).toBeGreaterThan(to ?? 9999);
    }
  });
});

describe('a county FIPS code', () => {
  it.each([
    ['06029', 'CA', 2025],
    ['11001', 'DC', 2025],
    ['51510', 'VA', 2025],
    ['72054', 'PR', 2025],
    ['99001', 'ZZ', 2025],
    ['46113', 'SD', 2014],
    ['46102', 'SD', 2010],
    ['02261', 'AK', 2019],
    ['09001', 'CT', 2021],
    ['09190', 'CT', 2022],
  ])('%s is one of %s in %i', (fips, state, year) => {
    expect(countyFipsIssue(fips, { state, year })).toBeNull();
  });

  it.each([
    ['6029', 'CA', 2025, 'A county FIPS code has five digits. Keep leading zeros, as in 01001.'],
    ['06000', 'CA', 2025, '06000 is the code of a whole state or country. Give the figures of each county.'],
    ['06002', 'CA', 2025, 'California has no county with the FIPS code 06002.'],
    ['06117', 'CA', 2025, 'California has no county with the FIPS code 06117.'],
    ['13041', 'GA', 2025, 'Georgia has no county with the FIPS code 13041.'],
    ['03001', 'CA', 2025, 'No state has the FIPS code 03, so 03001 is no county.'],
    [
      '99001',
      'CA',
      2025,
      '99001 is in Demonstration State. The jurisdiction is in California, whose codes begin with 06.',
    ],
    [
      '32003',
      'CA',
      2025,
      '32003 is in Nevada. The jurisdiction is in California, whose codes begin with 06.',
    ],
    ['46113', 'SD', 2015, 'The code 46113 was last used for 2014. For later years, the code is 46102.'],
    [
      '02261',
      'AK',
      2024,
      'The code 02261 was last used for 2019. For later years, the codes are 02063, 02066.',
    ],
    ['51515', 'VA', 2024, 'The code 51515 was last used for 2012. For later years, the code is 51019.'],
  ])('%s is none of %s in %i', (fips, state, year, issue) => {
    expect(countyFipsIssue(fips, { state, year })).toBe(issue);
  });

  it('names a state by its name or its USPS code', () => {
    expect(stateByName(' california ')?.fips).toBe('06');
    expect(stateByName('NV')?.name).toBe('Nevada');
    expect(stateByName('Elsewhere')).toBeUndefined();
  });
});
