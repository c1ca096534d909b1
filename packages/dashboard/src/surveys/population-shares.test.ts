import { expect, test } from 'vitest';

import { populationSources, sharesFrom } from './population-shares.ts';

const all = { countyName: 'Cedar County', year: 2024, ageBand: 'ALL', sex: 'ALL', raceEthnicity: 'ALL' };
const rows = [
  { ...all, count: 1_000 },
  { ...all, sex: 'Female', count: 600 },
  { ...all, sex: 'Male', count: 400 },
  { ...all, ageBand: '0-17', count: 200 },
  { ...all, ageBand: '18-24', count: 100 },
  { ...all, ageBand: '25-34', count: 300 },
  { ...all, ageBand: '65+', count: 400 },
  // Of two dimensions: it would count people twice.
  { ...all, sex: 'Female', ageBand: '18-24', count: 50 },
  { ...all, year: 2020, sex: 'Female', count: 1 },
];
const choice = (code: string, label = code) => ({ code, label });

test('populations have a source for each dimension, county and year', () => {
  expect(populationSources(rows).map(({ label, groups }) => [label, Object.fromEntries(groups)])).toEqual([
    ['Cedar County 2024, by sex', { Female: 600, Male: 400 }],
    ['Cedar County 2024, by age', { '0-17': 200, '18-24': 100, '25-34': 300, '65+': 400 }],
    ['Cedar County 2020, by sex', { Female: 1 }],
  ]);
});

test('a choice has the groups of its name, and the age bands within it', () => {
  const [sex, age] = populationSources(rows);
  if (!sex || !age) throw new Error('Sources are missing');
  const shares = sharesFrom([choice('FEMALE'), choice('m', 'Male'), choice('other')], sex);
  expect(Object.fromEntries(shares)).toEqual({ FEMALE: 60, m: 40, other: null });
  const ages = sharesFrom([choice('18_34'), choice('35_64'), choice('old', '65 or older')], age);
  expect(Object.fromEntries(ages)).toEqual({ '18_34': 50, '35_64': null, old: 50 });
});
