import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { changeIssue, hoursOf, moveIssue, recordingIssue, timesInOrder } from './activity.rules.ts';

const statuses = ['PROPOSED', 'ACTIVE', 'COMPLETED', 'CANCELLED'] as const;
const status = fc.constantFrom(...statuses);
const startsAt = new Date('2026-05-01T18:00:00Z');
const before = new Date(startsAt.getTime() - 1);

describe('the status of an activity', () => {
  it.each([
    ['PROPOSED', 'ACTIVE'],
    ['PROPOSED', 'CANCELLED'],
    ['ACTIVE', 'CANCELLED'],
    ['ACTIVE', 'COMPLETED'],
  ] as const)('moves from %s to %s', (from, to) => {
    expect(moveIssue({ status: from, startsAt }, to, startsAt)).toBeNull();
  });

  it('moves in four ways and no other; what cannot move says what it is and where it could go', () => {
    const moves = statuses.flatMap((from) =>
      statuses.map((to) => moveIssue({ status: from, startsAt }, to, startsAt)),
    );
    expect(moves.filter((issue) => issue === null)).toHaveLength(4);
    expect(moveIssue({ status: 'PROPOSED', startsAt }, 'COMPLETED', startsAt)).toBe(
      'An activity that is PROPOSED can become ACTIVE or CANCELLED, not COMPLETED.',
    );
    expect(moveIssue({ status: 'CANCELLED', startsAt }, 'ACTIVE', startsAt)).toBe(
      'The status of a CANCELLED activity can no longer be changed.',
    );
  });

  it('is COMPLETED no earlier than the activity starts', () => {
    expect(moveIssue({ status: 'ACTIVE', startsAt }, 'COMPLETED', before)).toContain('before it has started');
    expect(moveIssue({ status: 'ACTIVE', startsAt }, 'CANCELLED', before)).toBeNull();
  });

  it('after any requests, follows an allowed path, and is not COMPLETED before the start', () => {
    const ask = fc.record({
      to: status,
      now: fc.date({ min: new Date('2026-04-01'), max: new Date('2026-06-01') }),
    });
    fc.assert(
      fc.property(fc.array(ask, { maxLength: 12 }), (asked) => {
        const path: string[] = ['PROPOSED'];
        let current: (typeof statuses)[number] = 'PROPOSED';
        for (const { to, now } of asked) {
          if (moveIssue({ status: current, startsAt }, to, now) !== null) continue;
          if (to === 'COMPLETED') expect(now.getTime()).toBeGreaterThanOrEqual(startsAt.getTime());
          current = to;
          path.push(to);
        }
        expect([
          'PROPOSED',
          'PROPOSED ACTIVE',
          'PROPOSED CANCELLED',
          'PROPOSED ACTIVE COMPLETED',
          'PROPOSED ACTIVE CANCELLED',
        ]).toContain(path.join(' '));
      }),
    );
  });
});

describe('what may be done with an activity', () => {
  it('can be any time until the activity is over; then it stays in the past, and that of a canceled activity does not change', () => {
    const issues = statuses.map((one) => changeIssue(one, startsAt, before));
    expect(issues.map((issue) => issue === null)).toEqual([true, true, false, false]);
    expect(changeIssue('COMPLETED', startsAt, startsAt)).toBeNull();
    expect(changeIssue('CANCELLED', startsAt, startsAt)).toContain('CANCELLED');
  });

  it('is recorded where it is held or was', () => {
    expect(statuses.filter((one) => recordingIssue(one) === null)).toEqual(['ACTIVE', 'COMPLETED']);
    expect(recordingIssue('PROPOSED')).toContain('this one is PROPOSED');
  });
});

describe('the times of an activity', () => {
  it('are in order when it ends later, at once, or at a time not known', () => {
    expect(timesInOrder({ startsAt, endsAt: new Date('2026-05-01T20:00:00Z') })).toBe(true);
    expect(timesInOrder({ startsAt, endsAt: startsAt })).toBe(true);
    expect(timesInOrder({ startsAt, endsAt: null })).toBe(true);
    expect(timesInOrder({ startsAt })).toBe(true);
  });

  it('are not in order when it ends before it starts', () => {
    expect(timesInOrder({ startsAt, endsAt: new Date('2026-05-01T17:59:59Z') })).toBe(false);
  });

  it('give its hours, where its end is known', () => {
    expect(hoursOf({ startsAt, endsAt: new Date('2026-05-01T19:30:00Z') })).toBe(1.5);
    expect(hoursOf({ startsAt, endsAt: startsAt })).toBe(0);
    expect(hoursOf({ startsAt, endsAt: null })).toBeNull();
  });
});
