import { ConcernStatus } from '@rapport/database/generated/prisma/enums.ts';
import { describe, expect, it } from 'vitest';

import { canMove, closedStatuses, closingIssue, isClosed, statusAfterTriage } from './concern.rules.ts';

const statuses = Object.values(ConcernStatus);
const after = (from: ConcernStatus): ConcernStatus[] => statuses.filter((to) => canMove(from, to));

describe('the life of a concern', () => {
  it('leads from being raised over triage and work to one of three ends', () => {
    expect(after('RAISED')).toEqual(['TRIAGED']);
    expect(after('TRIAGED')).toEqual(['IN_PROGRESS', ...closedStatuses]);
    expect(after('IN_PROGRESS')).toEqual(closedStatuses);
  });

  it.each(closedStatuses)('goes on from %s only when it is worked on again', (status) => {
    expect(after(status)).toEqual(['IN_PROGRESS']);
  });

  it('is open until it has ended', () => {
    expect(statuses.filter((status) => !isClosed(status))).toEqual(['RAISED', 'TRIAGED', 'IN_PROGRESS']);
  });
});

describe('a triage', () => {
  it.each([
    ['RAISED', 'TRIAGED'],
    ['TRIAGED', 'TRIAGED'],
    ['IN_PROGRESS', 'IN_PROGRESS'],
    ['ADDRESSED', null],
    ['REFERRED', null],
    ['NOT_ACTIONABLE', null],
  ] as const)('of what is %s leaves it %s', (before, expected) => {
    expect(statusAfterTriage(before)).toBe(expected);
  });
});

describe('closing a concern', () => {
  it.each(['TRIAGED', 'IN_PROGRESS'] as const)('as ADDRESSED needs a response (%s)', (status) => {
    expect(closingIssue({ status, responseCount: 0 }, 'ADDRESSED')).toMatch('at least one response');
    expect(closingIssue({ status, responseCount: 1 }, 'ADDRESSED')).toBeNull();
  });

  it('in another way needs none', () => {
    expect(closingIssue({ status: 'TRIAGED', responseCount: 0 }, 'REFERRED')).toBeNull();
    expect(closingIssue({ status: 'IN_PROGRESS', responseCount: 0 }, 'NOT_ACTIONABLE')).toBeNull();
  });

  it('is not for what was not triaged, nor for what is closed', () => {
    expect(closingIssue({ status: 'RAISED', responseCount: 1 }, 'REFERRED')).toMatch('triaged before');
    for (const status of closedStatuses)
      expect(closingIssue({ status, responseCount: 1 }, 'REFERRED')).toMatch('reopen it first');
  });
});
