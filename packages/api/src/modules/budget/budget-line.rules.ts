import type { ProgramStatus } from '@rapport/database/generated/prisma/enums.ts';

export const fiscalYearMin = 1990;
export const fiscalYearMax = 2100;

/** The largest amount of one plan or one expenditure, in US cents: ten billion dollars. */
export const centsMax = 1_000_000_000_000n;

/** Statuses of a program in which money may be spent on it. Bills arrive after the work is done; nothing is owed before a program runs, and one that was stopped spends no more. */
const spendingStatuses: readonly ProgramStatus[] = ['ACTIVE', 'PAUSED', 'COMPLETED'];

/** Why nothing can be spent on a program in this status; null where it can. */
export function spendingStatusIssue(status: ProgramStatus): string | null {
  if (spendingStatuses.includes(status)) return null;
  return `Money is spent while a program is ${spendingStatuses.join(', ')}; this one is ${status}.`;
}

/** Why the plans of a program in this status stay as they are; null where they can change. */
export function planningStatusIssue(status: ProgramStatus): string | null {
  return status === 'ENDED' ? 'This program is ENDED: its budget can no longer be changed.' : null;
}

/** US cents as dollars: "$1,234.50", "-$0.07". */
export function dollars(cents: bigint): string {
  const size = cents < 0n ? -cents : cents;
  const whole = (size / 100n).toLocaleString('en-US');
  return `${cents < 0n ? '-' : ''}$${whole}.${String(size % 100n).padStart(2, '0')}`;
}

/** The reason why an amount cannot be spent from a line or refunded to it; null if it can. The amount spent is never negative and never more than planned. */
export function amountIssue(plannedCents: bigint, spentCents: bigint, amountCents: bigint): string | null {
  const after = spentCents + amountCents;
  if (amountCents > 0n && after > plannedCents) {
    return `Of ${dollars(plannedCents)} planned, ${dollars(spentCents)} is spent: ${dollars(plannedCents - spentCents)} remains, and this is ${dollars(amountCents)}.`;
  }
  if (after < 0n) {
    return `${dollars(spentCents)} is spent from this line, so at most that amount can be refunded; this is ${dollars(-amountCents)}.`;
  }
  return null;
}

/** The reason why the planned amount of a line cannot change; null if it can. */
export function planIssue(plannedCents: bigint, spentCents: bigint): string | null {
  if (plannedCents >= spentCents) return null;
  return `${dollars(spentCents)} is spent from this line, so that no less can be planned; this is ${dollars(plannedCents)}.`;
}

/** The reason why a correction or a void that changes the amount spent from a line is refused; null if the line keeps its sum between zero and the plan. */
export function correctionIssue(plannedCents: bigint, spentCents: bigint, moreCents: bigint): string | null {
  const after = spentCents + moreCents;
  if (after > plannedCents && moreCents > 0n) {
    return `The line would have ${dollars(after)} spent of ${dollars(plannedCents)} planned. Plan more first, or correct the other expenditures.`;
  }
  if (after < 0n) {
    return `The line would have ${dollars(after)} spent. Correct or void its refunds first.`;
  }
  return null;
}
