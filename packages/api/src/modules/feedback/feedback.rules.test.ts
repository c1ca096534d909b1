import { FeedbackStatus } from '@rapport/database/generated/prisma/enums.ts';
import { describe, expect, it } from 'vitest';

import { canMove, closedStatuses, closingIssue, isClosed, statusAfterTriage } from './feedback.rules.ts';

const statuses = Object.values(FeedbackStatus);
const after = (from: FeedbackStatus): FeedbackStatus[] => statuses.filter((to) => canMove(from, to));

describe('the life of a feedback item', () => {
  it('leads from being received over triage and work to one of three ends', () => {
    expect(after('RECEIVED')).toEqual(['TRIAGED']);
    expect(after('TRIAGED')).toEqual(['UNDER_REVIEW', ...closedStatuses]);
    expect(after('UNDER_REVIEW')).toEqual(closedStatuses);
  });

  it.each(closedStatuses)('goes on from %s only when it is worked on again', (status) => {
    expect(after(status)).toEqual(['UNDER_REVIEW']);
  });

  it('is open until it has ended', () => {
    expect(statuses.filter((status) => !isClosed(status))).toEqual(['RECEIVED', 'TRIAGED', 'UNDER_REVIEW']);
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

describe('closing a feedback item', () => {
  it.each(['TRIAGED', 'UNDER_REVIEW'] as const)('as ADOPTED needs a response (%s)', (status) => {
    expect(closingIssue({ status, responseCount: 0 }, 'ADOPTED')).toMatch('at least one response');
    expect(closingIssue({ status, responseCount: 1 }, 'ADOPTED')).toBeNull();
  });

  it('in another way needs none', () => {
    expect(closingIssue({ status: 'TRIAGED', responseCount: 0 }, 'OUT_OF_SCOPE_LEGAL')).toBeNull();
    expect(closingIssue({ status: 'UNDER_REVIEW', responseCount: 0 }, 'DECLINED')).toBeNull();
  });

  it('is not for what was not triaged, nor for what is closed', () => {
    expect(closingIssue({ status: 'RECEIVED', responseCount: 1 }, 'OUT_OF_SCOPE_LEGAL')).toMatch(
      'triaged before',
    );
    for (const status of closedStatuses)
      expect(closingIssue({ status, responseCount: 1 }, 'OUT_OF_SCOPE_LEGAL')).toMatch('reopen it first');
  });
});
