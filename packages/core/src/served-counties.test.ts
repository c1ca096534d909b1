import { expect, test } from 'vitest';

import { servedCountyIssues } from './served-counties.ts';

test('a jurisdiction serves counties of its own state that exist, each once', () => {
  expect(servedCountyIssues('CA', ['06001', '06013'], 2026)).toEqual([]);
  expect(servedCountyIssues('SD', ['46102', '46113', '06001', '46102', '46001'], 2026)).toEqual([
    { path: ['areas', 1, 'countyFips'], message: expect.stringMatching(/46113 was last used for 2014/) },
    { path: ['areas', 2, 'countyFips'], message: expect.stringMatching(/06001 is in California/) },
    { path: ['areas', 3, 'countyFips'], message: '46102 is named twice.' },
    { path: ['areas', 4, 'countyFips'], message: 'South Dakota has no county with the FIPS code 46001.' },
  ]);
  expect(servedCountyIssues('XX', ['06001'], 2026)).toEqual([
    { path: ['state'], message: 'No state has the code "XX".' },
  ]);
});
