import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { groupIssues, identityIn, participantKeyIssue, readCategory } from './attendance.rules.ts';

describe('a participant key', () => {
  it.each([
    'P-0042',
    'school-north-0012',
    '000000042',
    '17',
    'a3f1c9d2-7b10-4a56-9c3e-0d1f2a3b4c5d',
    '2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae',
    'forum:2026-05:017',
  ])('may be the pseudonym %s', (key) => {
    expect(participantKeyIssue(key)).toBeNull();
  });

  it.each([
    ['maria.garcia@example.org', 'an e-mail address'],
    ['P-0042@county', 'an e-mail address'],
    ['ｍａｒｉａ＠example.org', 'an e-mail address'],
    ['123-45-6789', 'a Social Security number'],
    ['ssn:123-45-6789', 'a Social Security number'],
    ['123 45 6789', 'a Social Security number'],
    ['123456789', 'a Social Security number'],
    ['１２３-４５-６７８９', 'a Social Security number'],
    ['(213) 555-0142', 'a telephone number'],
    ['213-555-0142', 'a telephone number'],
    ['213.555.0142', 'a telephone number'],
    ['2135550142', 'a telephone number'],
    ['1-213-555-0142', 'a telephone number'],
    ['+44 20 7946 0000', 'a telephone number'],
    ['555-0142', 'a telephone number'],
    ['1985-04-12', 'a date'],
    ['4/12/1985', 'a date'],
    ['Maria', 'a name'],
    ['Maria Garcia', 'a name'],
    ['GARCIA_MARIA', 'a name'],
    ["O'Brien", 'a name'],
    ['María Núñez 2', 'a name'],
    ['李娜', 'a name'],
  ])('cannot be %s, which looks like %s', (key, identity) => {
    expect(identityIn(key)).toBe(identity);
    expect(participantKeyIssue(key)).toContain(identity);
  });

  it.each(['', ' ', 'a 1', '-1', 'a'.repeat(64) + '1', 'a\u00001', 'a1\n', 'é1'])(
    'has a form that %j has not',
    (key) => {
      expect(participantKeyIssue(key)).toMatch(/1 to 64 letters/);
    },
  );

  it('is never repeated in what is said about it', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (address) => {
        expect(participantKeyIssue(address)).not.toContain(address);
      }),
    );
  });

  it('is accepted whenever it is the hash of anything', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (bytes) => {
        const key = `p1:${Buffer.from(bytes).toString('hex').slice(0, 60)}`;
        expect(participantKeyIssue(key)).toBeNull();
      }),
    );
  });
});

describe('the category of a group', () => {
  it.each([
    ['SEX', 'F', 'F'],
    ['SEX', ' Female ', 'FEMALE'],
    ['AGE_BAND', '18–24', '18-24'],
    ['AGE_BAND', 'Under 18', '0-17'],
    ['AGE_BAND', '65+', '65+'],
    ['RACE_ETHNICITY', 'Black or African American', 'BLACK OR AFRICAN AMERICAN'],
    ['RACE_ETHNICITY', 'X/Y', 'X/Y'],
    ['ETHNICITY', 'a'.repeat(40), 'A'.repeat(40)],
  ] as const)('of %s can be %j, which is %s', (dimension, category, text) => {
    expect(readCategory(dimension, category)).toMatchObject({ ok: true, text });
  });

  it.each(['', ' ', 'a'.repeat(41), 'F,M', 'é', "Maria's"])('cannot be %j', (category) => {
    expect(readCategory('SEX', category)).toMatchObject({
      ok: false,
      message: expect.stringMatching(/1 to 40 letters/),
    });
  });

  it.each(['10-Dec', 'YOUTH', '24-18'])('of age cannot be %j', (category) => {
    expect(readCategory('AGE_BAND', category)).toMatchObject({ ok: false });
  });

  it.each(['ALL', 'all', 'All', 'Total', 'Both sexes'])('is never %s, which is everybody', (category) => {
    expect(readCategory('SEX', category)).toMatchObject({
      ok: false,
      message: expect.stringContaining('ALL is not a group'),
    });
  });
});

describe('the groups of a headcount', () => {
  const dimension = fc.constantFrom('AGE_BAND' as const, 'SEX' as const, 'RACE_ETHNICITY' as const);
  const category = fc.constantFrom('A', 'B', 'C', 'D');
  const group = fc.record({ dimension, category, count: fc.nat({ max: 20 }) });

  it('fit where each is named once and no dimension has more people than were counted', () => {
    fc.assert(
      fc.property(fc.array(group, { maxLength: 12 }), fc.nat({ max: 60 }), (groups, headcount) => {
        const names = groups.map((one) => `${one.dimension} ${one.category}`);
        const isDistinct = new Set(names).size === names.length;
        const largest = Math.max(
          0,
          ...groups.map((one) =>
            groups
              .filter((other) => other.dimension === one.dimension)
              .reduce((sum, { count }) => sum + count, 0),
          ),
        );
        expect(groupIssues(headcount, groups).length === 0).toBe(isDistinct && largest <= headcount);
      }),
    );
  });

  it('are told apart by dimension: the same code may stand in two', () => {
    const unknown = { category: 'UNKNOWN', count: 3 };
    const groups = [
      { dimension: 'SEX' as const, ...unknown },
      { dimension: 'AGE_BAND' as const, ...unknown },
    ];
    expect(groupIssues(3, groups)).toEqual([]);
    expect(groupIssues(2, groups).map(({ message }) => message)).toEqual([
      'The groups of SEX have 3 people together, more than the headcount of 2.',
      'The groups of AGE_BAND have 3 people together, more than the headcount of 2.',
    ]);
  });
});
