import { InvalidStateError } from '@rapport/core/errors.ts';
import type { LegalHold } from '@rapport/database/generated/prisma/client.ts';

import type { Context } from '../../context.ts';
import { covers, type HeldRecord } from './hold.rules.ts';

/**
 * Keeps holds from being placed until the transaction ends, for as long as something is deleted: whoever places one waits, and nothing that it covers is deleted once it
 * stands. Those who delete do not wait for each other. Call it before any row is locked: whoever places a hold locks its program behind this.
 */
export async function blockNewHolds(database: Context['database'], jurisdictionId: string): Promise<void> {
  await database.prisma
    .$executeRaw`select pg_advisory_xact_lock_shared(hashtextextended(${`legal-hold ${jurisdictionId}`}, 0))`;
}

/** Waits until nobody deletes, and keeps everybody from it until the transaction ends. */
export async function blockDeletions(database: Context['database'], jurisdictionId: string): Promise<void> {
  await database.prisma
    .$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`legal-hold ${jurisdictionId}`}, 0))`;
}

/** The holds that stand in the tenant. */
export function standingHolds(database: Context['database']): Promise<LegalHold[]> {
  return database.prisma.legalHold.findMany({ where: { releasedAt: null }, orderBy: { id: 'asc' } });
}

/** Refuses with an InvalidStateError, which names the hold, to delete records under a legal hold. `blockNewHolds` must have been called in the transaction. */
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
    `The legal hold "${hold.title}" covers this, or something that would be deleted with it. Nothing under a hold is deleted.`,
    path,
  );
}
