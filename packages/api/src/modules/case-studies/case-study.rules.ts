import type { EvidenceStatus } from '@rapport/database/generated/prisma/enums.ts';

export const citationsMax = 20;
export const citationCharactersMax = 1_000;

/** The problem with a claim about evidence that cites this many sources; null if there is no problem. */
export function evidenceIssue(status: EvidenceStatus, citationCount: number): string | null {
  return status === 'NOT_EVALUATED' || citationCount > 0
    ? null
    : `A case study whose evidence is ${status} must cite at least one published source. Without one it is NOT_EVALUATED.`;
}
