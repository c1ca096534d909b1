import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { identityIn, participantKeyIssue, timesInOrder } from './activity.rules.ts';

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
  ])('may not be %s, which looks like %s', (key, identity) => {
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

describe('the times of an activity', () => {
  const startsAt = new Date('2026-05-01T18:00:00Z');

  it('are in order when it ends later, at once, or at a time not known', () => {
    expect(timesInOrder({ startsAt, endsAt: new Date('2026-05-01T20:00:00Z') })).toBe(true);
    expect(timesInOrder({ startsAt, endsAt: startsAt })).toBe(true);
    expect(timesInOrder({ startsAt, endsAt: null })).toBe(true);
    expect(timesInOrder({ startsAt })).toBe(true);
  });

  it('are not in order when it ends before it starts', () => {
    expect(timesInOrder({ startsAt, endsAt: new Date('2026-05-01T17:59:59Z') })).toBe(false);
  });
});
