import { subjectOf } from '@rapport/core/actor.ts';
import { InvalidStateError } from '@rapport/core/errors.ts';
import type { output } from 'zod';

import { actingJurisdiction, type Context } from '../../context.ts';
import type { RowOf } from '../../tables/columns.ts';
import { programs } from '../programs/tables.ts';
import { blockDeletions } from './hold-gate.service.ts';
import type { placeLegalHoldSchema, releaseLegalHoldSchema } from './legal-hold.input.ts';
import { legalHolds } from './tables.ts';

/** Places a hold. After its commit nothing that it covers can be deleted. Waits for deletions in progress. */
export async function placeLegalHold(
  context: Context,
  input: output<typeof placeLegalHoldSchema>,
): Promise<RowOf<'LegalHold'>> {
  await blockDeletions(context.database, actingJurisdiction(context).id);
  const { title, reason, recordTypes, programId = null } = input;
  if (programId !== null) await programs.require(context, programId, ['input', 'programId']);
  const placedBySubject = subjectOf(context.actor);
  return legalHolds.create(
    context,
    { title, reason, recordTypes, programId, placedBySubject },
    { action: 'legalHold.placed', detail: { recordTypes, programId } },
  );
}

/** Releases a hold permanently: what it covered can be deleted again, and the hold stays in the list. */
export async function releaseLegalHold(
  context: Context,
  input: output<typeof releaseLegalHoldSchema>,
): Promise<RowOf<'LegalHold'>> {
  const hold = await legalHolds.lockVersion(context, input);
  if (hold.releasedAt !== null) {
    throw new InvalidStateError('ALREADY_DONE', 'The legal hold is already released.', ['input', 'id']);
  }
  const released = { releasedAt: context.now(), releasedBySubject: subjectOf(context.actor) };
  return legalHolds.update(context, hold, released, { action: 'legalHold.released' });
}
