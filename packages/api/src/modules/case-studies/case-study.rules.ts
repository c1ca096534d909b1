import type { EvidenceStatus } from '@rapport/database/generated/prisma/enums.ts';

export const citationsMax = 20;
export const citationCharactersMax = 1_000;

/** What is wrong with a claim about evidence that cites this many sources; null where nothing is. */
export function evidenceIssue(status: EvidenceStatus, citationCount: number): string | null {
  return status === 'NOT_EVALUATED' || citationCount > 0
    ? null
    : `A case study whose evidence is ${status} cites at least one published source; without one it is NOT_EVALUATED.`;
}
