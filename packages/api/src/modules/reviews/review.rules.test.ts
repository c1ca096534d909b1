import { describe, expect, it } from 'vitest';

import { decisionIssues, ReviewDecision, whyNotReviewer } from './review.rules.ts';

const today = new Date('2026-06-15T00:00:00Z');
const tomorrow = new Date('2026-06-16T00:00:00Z');

describe('a reviewer', () => {
  const review = { requestedBySubject: 'editor', proposers: ['planner', 'lead'], hasOwnConflict: false };

  it('is anybody who has nothing to do with what is reviewed', () => {
    expect(whyNotReviewer('reviewer', review)).toBeNull();
  });

  it.each([
    ['editor', review, /requested/],
    ['planner', review, /proposed/],
    ['lead', review, /proposed/],
    ['reviewer', { ...review, hasOwnConflict: true }, /conflict/],
  ])('is not %s', (reviewer, given, expected) => {
    expect(whyNotReviewer(reviewer, given)).toMatch(expected);
  });
});

describe('a decision', () => {
  const paths = (decision: Parameters<typeof decisionIssues>[0]): unknown[] =>
    decisionIssues(decision, today).map(({ path }) => path[1]);

  it.each(Object.values(ReviewDecision))('%s has conditions exactly where it says so', (decision) => {
    const note = 'Because.';
    const isConditional = decision === 'APPROVED_WITH_CONDITIONS';
    expect(paths({ decision, note, conditions: ['Two staff'] })).toEqual(isConditional ? [] : ['conditions']);
    expect(paths({ decision, note, conditions: [] })).toEqual(isConditional ? ['conditions'] : []);
    expect(paths({ decision, note })).toEqual(isConditional ? ['conditions'] : []);
  });

  it('ends in the future, if it approves at all', () => {
    expect(paths({ decision: 'APPROVED', expiresOn: tomorrow })).toEqual([]);
    expect(paths({ decision: 'APPROVED', expiresOn: today })).toEqual(['expiresOn']);
    expect(paths({ decision: 'DECLINED', note: 'No.', expiresOn: tomorrow })).toEqual(['expiresOn']);
  });

  it('that declines says why', () => {
    expect(paths({ decision: 'DECLINED' })).toEqual(['note']);
    expect(paths({ decision: 'APPROVED' })).toEqual([]);
  });
});
