import { PublicationKind, PublicationStatus } from '@rapport/database/generated/prisma/enums.ts';
import { describe, expect, it } from 'vitest';

import { referenceIssues, whyNotMove, wordsVersion } from './publication.rules.ts';

const nothing = { programId: null, policyChangeId: null, feedbackItemId: null };
const required: Record<PublicationKind, string[]> = {
  PROGRAM_REPORT: ['programId'],
  POLICY_CHANGE: ['policyChangeId'],
  FEEDBACK_RESPONSE: ['feedbackItemId'],
  ANNOUNCEMENT: [],
};

describe('a publication', () => {
  it.each(Object.values(PublicationKind))('of the kind %s names what it is about', (kind) => {
    expect(referenceIssues(kind, nothing).map(({ path }) => path[1])).toEqual(required[kind]);
    const all = { programId: 'p', policyChangeId: 'd', feedbackItemId: 'c' };
    expect(referenceIssues(kind, all)).toEqual([]);
  });

  it('goes from draft to published to withdrawn, and nowhere else', () => {
    const statuses = Object.values(PublicationStatus);
    const moves = statuses.flatMap((from) =>
      statuses.filter((to) => whyNotMove(from, to) === null).map((to) => [from, to]),
    );
    expect(moves).toEqual([
      ['DRAFT', 'PUBLISHED'],
      ['PUBLISHED', 'WITHDRAWN'],
    ]);
  });

  it('has the text of its last draft after it is published or withdrawn', () => {
    expect(wordsVersion({ status: 'DRAFT', version: 3 })).toBe(3);
    expect(wordsVersion({ status: 'PUBLISHED', version: 4 })).toBe(3);
    expect(wordsVersion({ status: 'WITHDRAWN', version: 5 })).toBe(3);
  });
});
