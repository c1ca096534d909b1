import { InvalidStateError } from '@rapport/core/errors.ts';

import type { Context } from '../../context.ts';
import type { RowOf } from '../../tables/columns.ts';
import { covers, type HeldRecord } from './hold.rules.ts';

/**
 * Prevents new holds until the transaction ends. A use case that deletes calls this, so that placing a hold waits for it, and nothing under a hold in force is deleted. Deletions do
 * not wait for each other. Call it before any row lock, because placing a hold locks its program after this.
 */
export async function blockNewHolds(database: Context['database'], jurisdictionId: string): Promise<void> {
  await database.prisma
    .$executeRaw`select pg_advisory_xact_lock_shared(hashtextextended(${`legal-hold ${jurisdictionId}`}, 0))`;
}

/** Waits for deletions in progress, and prevents new ones until the transaction ends. */
export async function blockDeletions(database: Context['database'], jurisdictionId: string): Promise<void> {
  await database.prisma
    .$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`legal-hold ${jurisdictionId}`}, 0))`;
}

/** The holds of the tenant that are in force. */
export function standingHolds(database: Context['database']): Promise<RowOf<'LegalHold'>[]> {
  return database.prisma.legalHold.findMany({ where: { releasedAt: null }, orderBy: { id: 'asc' } });
}

/** Throws an InvalidStateError that names the hold if a legal hold covers one of the records. Call `blockNewHolds` earlier in the transaction. */
export async function requireNotHeld(
  context: Context,
  records: readonly HeldRecord[],
  path: readonly string[],
): Promise<void> {
  const hold = (await standingHolds(context.database)).find((one) =>
    records.some((record) => covers(one, record)),
  );
  if (!hold) return;
  throw new InvalidStateError(
    'LEGAL_HOLD',
    `The legal hold "${hold.title}" covers this record or another one that would be deleted with it. Records under a legal hold cannot be deleted.`,
    path,
  );
}
