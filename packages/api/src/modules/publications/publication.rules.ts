import type { InputIssue } from '@rapport/core/errors.ts';
import type { PublicationKind, PublicationStatus } from '@rapport/database/generated/prisma/enums.ts';

/** What a publication can be about. */
export interface PublicationReferences {
  programId: string | null;
  decisionInfluenceId: string | null;
  communityConcernId: string | null;
}

/** What each kind must name; null where nothing. */
const requiredReference: Record<PublicationKind, keyof PublicationReferences | null> = {
  PROGRAM_REPORT: 'programId',
  DECISION_INFLUENCE: 'decisionInfluenceId',
  CONCERN_RESPONSE: 'communityConcernId',
  ANNOUNCEMENT: null,
};

/** What is wrong with what a publication of a kind names, each with its path. */
export function referenceIssues(kind: PublicationKind, references: PublicationReferences): InputIssue[] {
  const required = requiredReference[kind];
  if (required === null || references[required] !== null) return [];
  return [
    { path: ['input', required], message: `A publication of the kind ${kind} names its "${required}".` },
  ];
}

const nextStatus: Record<PublicationStatus, PublicationStatus | null> = {
  DRAFT: 'PUBLISHED',
  PUBLISHED: 'WITHDRAWN',
  WITHDRAWN: null,
};

/** Why a publication cannot move from one status to another; null where it can. A draft is published, and what was published can only be withdrawn. */
export function whyNotMove(from: PublicationStatus, to: PublicationStatus): string | null {
  const next = nextStatus[from];
  if (next === to) return null;
  return next === null
    ? `A publication that is ${from} can no longer be changed.`
    : `A publication that is ${from} can become ${next}, not ${to}.`;
}

/** The version of a publication's words: publishing and withdrawing raise its version, and leave its words as they are. */
export function wordsVersion({ status, version }: { status: PublicationStatus; version: number }): number {
  const moves: Record<PublicationStatus, number> = { DRAFT: 0, PUBLISHED: 1, WITHDRAWN: 2 };
  return version - moves[status];
}
