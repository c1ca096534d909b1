import type { AgreementKind } from '@rapport/database/generated/prisma/enums.ts';

import { addDays } from '../../days.ts';

/** Where an agreement stands on a day. */
export const agreementStates = ['UNSIGNED', 'IN_FORCE', 'EXPIRING', 'EXPIRED', 'TERMINATED'] as const;
export type AgreementState = (typeof agreementStates)[number];

/** The days that decide where an agreement stands. */
export interface AgreementDays {
  signedOn: Date | null;
  /** The last day on which it holds; null for no end. */
  expiresOn: Date | null;
  warningDays: number;
  /** The first day on which it holds no more. */
  terminatedOn: Date | null;
}

/** The first day on which an agreement is shown as expiring; null where it has no end. */
export function warnsFrom(agreement: Pick<AgreementDays, 'expiresOn' | 'warningDays'>): Date | null {
  return agreement.expiresOn && addDays(agreement.expiresOn, -agreement.warningDays);
}

/** Where an agreement stands on a day in UTC. It holds from the day of its signature until the end of its last day, and no longer than to the day before its termination. */
export function agreementState(agreement: AgreementDays, today: Date): AgreementState {
  const { signedOn, expiresOn, terminatedOn } = agreement;
  if (terminatedOn !== null && terminatedOn <= today) return 'TERMINATED';
  if (signedOn === null || signedOn > today) return 'UNSIGNED';
  if (expiresOn !== null && expiresOn < today) return 'EXPIRED';
  const warning = warnsFrom(agreement);
  return warning !== null && warning <= today ? 'EXPIRING' : 'IN_FORCE';
}

/** True where an agreement holds on a day in UTC, whether or not its end is near. */
export function inForce(agreement: AgreementDays, today: Date): boolean {
  const state = agreementState(agreement, today);
  return state === 'IN_FORCE' || state === 'EXPIRING';
}

/** What an agreement is about: which kind, and for which program; for all where it names none. */
export interface AgreementSubject {
  kind: AgreementKind;
  programId: string | null;
}

/**
 * Of a partner's agreements, those that have expired or are about to, and that no other one replaces: where a rule requires an agreement of that kind, they block
 * what it is required for, now or soon. Another one replaces them where it is of the same kind, covers as much, holds today and lasts longer. Of several
 * that have the same kind and program only the last counts. The earliest end comes first.
 */
export function agreementWarnings<A extends AgreementDays & AgreementSubject>(
  agreements: readonly A[],
  today: Date,
): A[] {
  const end = (agreement: A): number => agreement.expiresOn?.getTime() ?? Infinity;
  const covers = (one: A, other: A): boolean =>
    one.kind === other.kind && (one.programId === null || one.programId === other.programId);
  const sameSubject = (one: A, other: A): boolean =>
    one.kind === other.kind && one.programId === other.programId;
  const signed = agreements.filter((agreement) => {
    const state = agreementState(agreement, today);
    return state !== 'UNSIGNED' && state !== 'TERMINATED';
  });
  const isReplaced = (agreement: A, index: number): boolean =>
    signed.some((other, place) => {
      if (other === agreement) return false;
      const isLater = end(other) > end(agreement) || (end(other) === end(agreement) && place > index);
      return (
        isLater && (sameSubject(other, agreement) || (covers(other, agreement) && inForce(other, today)))
      );
    });
  return signed
    .filter((agreement, index) => {
      const state = agreementState(agreement, today);
      return (state === 'EXPIRING' || state === 'EXPIRED') && !isReplaced(agreement, index);
    })
    .sort((one, other) => end(one) - end(other));
}
