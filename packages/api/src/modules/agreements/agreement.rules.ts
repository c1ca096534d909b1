import type { AgreementKind } from '@rapport/database/generated/prisma/enums.ts';

import { addDays } from '../../days.ts';

/** The state of an agreement on a day. */
export const AgreementState = {
  UNSIGNED: 'UNSIGNED',
  IN_FORCE: 'IN_FORCE',
  EXPIRING: 'EXPIRING',
  EXPIRED: 'EXPIRED',
  TERMINATED: 'TERMINATED',
} as const;
export type AgreementState = (typeof AgreementState)[keyof typeof AgreementState];

/** The days that decide the state of an agreement. */
export interface AgreementDays {
  signedOn: Date | null;
  /** The last day on which it is in force; null for no end. */
  expiresOn: Date | null;
  warningDays: number;
  /** The first day on which it is no longer in force. */
  terminatedOn: Date | null;
}

/** The first day on which an agreement is EXPIRING; null if it has no end. */
function warnsFrom(agreement: Pick<AgreementDays, 'expiresOn' | 'warningDays'>): Date | null {
  return agreement.expiresOn && addDays(agreement.expiresOn, -agreement.warningDays);
}

/** The state of an agreement on a day. It is in force from the day of its signature until the end of its last day, or until the day before its termination. */
export function agreementState(agreement: AgreementDays, today: Date): AgreementState {
  const { signedOn, expiresOn, terminatedOn } = agreement;
  if (terminatedOn !== null && terminatedOn <= today) return 'TERMINATED';
  if (signedOn === null || signedOn > today) return 'UNSIGNED';
  if (expiresOn !== null && expiresOn < today) return 'EXPIRED';
  const warning = warnsFrom(agreement);
  return warning !== null && warning <= today ? 'EXPIRING' : 'IN_FORCE';
}

/** True if an agreement is in force on a day, near its end or not. */
export function inForce(agreement: AgreementDays, today: Date): boolean {
  const state = agreementState(agreement, today);
  return state === 'IN_FORCE' || state === 'EXPIRING';
}

/** The subject of an agreement: its kind and its program; null for all programs. */
export interface AgreementSubject {
  kind: AgreementKind;
  programId: string | null;
}

/**
 * The agreements of a partner that have expired or are EXPIRING and that no other agreement replaces. If a rule requires an agreement of that kind, they block what requires it, now or
 * soon. Another agreement replaces them if it has the same kind, covers as much, is in force today and lasts longer. Of several agreements with the same kind and program only the last
 * counts. The earliest end comes first.
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
