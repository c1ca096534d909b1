import type { InputIssue } from '@rapport/core/errors.ts';
import type { PublicationKind, PublicationStatus } from '@rapport/database/generated/prisma/enums.ts';

/** The subjects that a publication can name. */
export interface PublicationReferences {
  programId?: string | null | undefined;
  policyChangeId?: string | null | undefined;
  feedbackItemId?: string | null | undefined;
}

/** The reference that each kind requires; null if it requires none. */
const requiredReference: Record<PublicationKind, keyof PublicationReferences | null> = {
  PROGRAM_REPORT: 'programId',
  POLICY_CHANGE: 'policyChangeId',
  FEEDBACK_RESPONSE: 'feedbackItemId',
  ANNOUNCEMENT: null,
};

/** The missing references of a publication of a kind, each with its path. */
export function referenceIssues(kind: PublicationKind, references: PublicationReferences): InputIssue[] {
  const required = requiredReference[kind];
  if (required === null || references[required] != null) return [];
  return [
    { path: ['input', required], message: `A publication of the kind ${kind} must name its "${required}".` },
  ];
}

const nextStatus: Record<PublicationStatus, PublicationStatus | null> = {
  DRAFT: 'PUBLISHED',
  PUBLISHED: 'WITHDRAWN',
  WITHDRAWN: null,
};

/** The reason why a publication cannot move from one status to another; null if it can. A draft can be published, and a published one withdrawn. */
export function whyNotMove(from: PublicationStatus, to: PublicationStatus): string | null {
  const next = nextStatus[from];
  if (next === to) return null;
  return next === null
    ? `A publication that is ${from} can no longer be changed.`
    : `A publication that is ${from} can become ${next}, not ${to}.`;
}

/** The version of a publication's text. Publishing and withdrawing increase the version of the publication without changing the text. */
export function wordsVersion({ status, version }: { status: PublicationStatus; version: number }): number {
  const moves: Record<PublicationStatus, number> = { DRAFT: 0, PUBLISHED: 1, WITHDRAWN: 2 };
  return version - moves[status];
}
