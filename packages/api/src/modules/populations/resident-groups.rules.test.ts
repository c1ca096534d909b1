import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { residentIssues, successionIssues, unionIssues } from './resident-groups.rules.ts';

const county = (groups: Record<string, number>, total: number | null = null, countyFips = '06029') => ({
  countyFips,
  total: total ?? Object.values(groups).reduce((sum, one) => sum + one, 0),
  groups: new Map(Object.entries(groups)),
});
const bands = { '0-17': 41_200, '18-34': 43_900, '35-64': 68_250, '65+': 29_700 };

describe('the groups of residents of a county', () => {
  it('count each resident once if they are exclusive and add up to everyone', () => {
    expect(residentIssues('AGE_BAND', county(bands, 183_050))).toEqual([]);
    expect(residentIssues('SEX', county({ FEMALE: 92_800, MALE: 90_250 }, 183_050))).toEqual([]);
    expect(
      residentIssues('ETHNICITY', county({ HISPANIC: 40_000, 'NOT HISPANIC': 143_050 }, 183_050)),
    ).toEqual([]);
    expect(residentIssues('AGE_BAND', county({ '0-17': 1, '18-99': 2 }))).toEqual([]);
  });

  it('count 226,950 people in a county of 183,050 if two bands lie within a third', () => {
    const issues = residentIssues(
      'AGE_BAND',
      county({ ...bands, '18-24': 20_000, '25-34': 23_900 }, 183_050),
    );
    expect(issues).toEqual([
      '18-34 (43,900) and 18-24 (20,000) overlap.',
      '18-34 (43,900) and 25-34 (23,900) overlap.',
      expect.stringMatching(
        /^The groups of AGE_BAND add up to 226,950, but ALL is 183,050: 43,900 people are counted twice\. Without 18-34, they would add up\. The groups are 0-17 \(41,200\), .* and 25-34 \(23,900\)\.$/,
      ),
    ]);
  });

  it.each([
    [{ ...bands, '75+': 12_000 }, 183_050, /65\+ \(29,700\) and 75\+ \(12,000\) overlap/],
    [{ '0-17': 10, '25-64': 20, '65+': 5 }, 35, /No band covers the ages 18 to 24/],
    [{ '18-64': 20, '65+': 5 }, 25, /No band covers the ages 0 to 17/],
    [{ '0-17': 10, '18-64': 20 }, 30, /No band covers the ages 65 and over/],
    [{ '0-17': 10, '0–17': 10, '18+': 20 }, 40, /0-17 \(10\) and 0–17 \(10\) are the same group/],
    [{ '0-9': 10, '10-Dec': 10, '13+': 20 }, 40, /"10-Dec": This is a date/],
    [{ '0-17': 10, '17-64': 20, '65+': 5 }, 35, /0-17 \(10\) and 17-64 \(20\) overlap/],
  ])('are refused: %j of %i', (groups, total, issue) => {
    expect(residentIssues('AGE_BAND', county(groups, total)).join(' ')).toMatch(issue);
  });

  it('of race do not include Hispanic people of any race', () => {
    const races = { WHITE: 120_000, BLACK: 20_000, ASIAN: 30_000, OTHER: 13_050, HISPANIC: 60_000 };
    expect(residentIssues('RACE_ETHNICITY', county(races, 183_050))).toEqual([
      expect.stringMatching(
        /add up to 243,050, but ALL is 183,050: 60,000 people are counted twice\. Without HISPANIC, they would add up\. Hispanic or Latino origin of any race .* column ethnicity/,
      ),
    ]);
  });

  it('are refused if people are in no group, or nobody knows how many there are', () => {
    expect(residentIssues('SEX', county({ FEMALE: 90 }, 183))).toEqual([
      expect.stringMatching(/add up to 90, but ALL is 183: 93 people are in no group/),
    ]);
    expect(residentIssues('SEX', { ...county({ FEMALE: 90 }), total: null })).toEqual([
      expect.stringMatching(/no row for everyone/),
    ]);
  });

  it('never overlap if nothing is found: every age is in one band', () => {
    const anyBands = fc.uniqueArray(
      fc
        .tuple(fc.integer({ min: 0, max: 100 }), fc.option(fc.integer({ min: 0, max: 30 })))
        .map(([lower, width]) => ({
          lower,
          upper: width === null ? null : Math.min(120, lower + width),
        })),
      { minLength: 1, maxLength: 5, selector: ({ lower, upper }) => `${lower} ${upper ?? '+'}` },
    );
    const partition = fc
      .uniqueArray(fc.integer({ min: 1, max: 100 }), { maxLength: 5 })
      .map((cuts) => [0, ...cuts.sort((one, other) => one - other)])
      .map((cuts) =>
        cuts.map((lower, index) => ({ lower, upper: (cuts[index + 1] ?? Number.NaN) - 1 || null })),
      );
    fc.assert(
      fc.property(fc.oneof(anyBands, partition), (all) => {
        const names = all.map(({ lower, upper }) => (upper === null ? `${lower}+` : `${lower}-${upper}`));
        const issues = residentIssues('AGE_BAND', county(Object.fromEntries(names.map((name) => [name, 1]))));
        const coversOnce = Array.from({ length: 100 }, (_, age) => age).every(
          (age) => all.filter(({ lower, upper }) => lower <= age && age <= (upper ?? 999)).length === 1,
        );
        const beyond = Array.from({ length: 31 }, (_, more) => 100 + more).every(
          (age) => all.filter(({ lower, upper }) => lower <= age && age <= (upper ?? 999)).length < 2,
        );
        expect(issues.length === 0).toBe(coversOnce && beyond);
      }),
    );
  });
});

describe('the residents of several counties', () => {
  it('are added if all have the same groups', () => {
    expect(unionIssues('AGE_BAND', [county(bands), county(bands, null, '06031')])).toEqual([]);
  });

  it('are not added if their groups differ, though each county adds up', () => {
    const other = county({ '0-17': 1, '18-64': 2, '65+': 3 }, null, '06031');
    expect(unionIssues('AGE_BAND', [county(bands), other])).toEqual([
      '06029 and 06031 have different groups of AGE_BAND (18-34, 35-64, 18-64), so they cannot be added. Import the same groups for every county.',
    ]);
  });

  it('are not added if one county is now part of another', () => {
    expect(successionIssues(['46102', '46113'])).toEqual([
      '46113 is now part of 46102, so their residents would be counted twice.',
    ]);
    expect(successionIssues(['09001', '09003'])).toEqual([]);
  });
});
