import { FeedbackStatus } from '@rapport/database/generated/prisma/enums.ts';
import { describe, expect, it } from 'vitest';

import {
  canMove,
  decidedStatuses,
  decidingIssue,
  isDecided,
  mergingIssue,
  statusAfterTriage,
} from './feedback.rules.ts';

const statuses = Object.values(FeedbackStatus);
const after = (from: FeedbackStatus): FeedbackStatus[] => statuses.filter((to) => canMove(from, to));

describe('the life of a feedback item', () => {
  it('leads from being received over triage and work to one of four decisions', () => {
    expect(after('RECEIVED')).toEqual(['TRIAGED']);
    expect(after('TRIAGED')).toEqual(['UNDER_REVIEW', ...decidedStatuses]);
    expect(after('UNDER_REVIEW')).toEqual(decidedStatuses);
  });

  it.each(decidedStatuses)('goes on from %s only when it is worked on again', (status) => {
    expect(after(status)).toEqual(['UNDER_REVIEW']);
  });

  it('is open until it has ended', () => {
    expect(statuses.filter((status) => !isDecided(status))).toEqual(['RECEIVED', 'TRIAGED', 'UNDER_REVIEW']);
  });
});

describe('a triage', () => {
  it.each([
    ['RECEIVED', 'TRIAGED'],
    ['TRIAGED', 'TRIAGED'],
    ['UNDER_REVIEW', 'UNDER_REVIEW'],
    ['ADOPTED', null],
    ['OUT_OF_SCOPE_LEGAL', null],
    ['DECLINED', null],
  ] as const)('of what is %s leaves it %s', (before, expected) => {
    expect(statusAfterTriage(before)).toBe(expected);
  });
});

describe('deciding a feedback item', () => {
  it.each(['TRIAGED', 'UNDER_REVIEW'] as const)('is possible once it is triaged (%s)', (status) => {
    expect(decidingIssue(status)).toBeNull();
  });

  it('is not for what was not triaged, nor for what is decided', () => {
    expect(decidingIssue('RECEIVED')).toMatch('triaged before');
    for (const status of decidedStatuses) expect(decidingIssue(status)).toMatch('reopen it first');
  });
});

describe('merging a duplicate', () => {
  const duplicate = { id: 'one', mergedIntoId: null, duplicates: 0 };
  const kept = { id: 'other', mergedIntoId: null };

  it('joins it to another item', () => {
    expect(mergingIssue(duplicate, kept)).toBeNull();
  });

  it.each([
    ['itself', duplicate, { ...kept, id: 'one' }, 'into itself'],
    ['another item again', { ...duplicate, mergedIntoId: 'third' }, kept, 'already'],
    [
      'another item with its own duplicates',
      { ...duplicate, duplicates: 1 },
      kept,
      'the other one into this one',
    ],
    ['a duplicate', duplicate, { ...kept, mergedIntoId: 'third' }, 'the one that is kept'],
  ] as const)('is refused into %s', (_what, from, into, message) => {
    expect(mergingIssue(from, into)).toMatch(message);
  });
});
