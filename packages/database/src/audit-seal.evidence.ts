import type { MissingEvidence } from './audit-seal.finding.ts';
import { firstPreviousHash } from './audit-seal.hash.ts';
import type { Query } from './audit-seal.reader.ts';
import { overlapHours } from './audit-seal.round.ts';

/**
 * Looks in the rest of the database for signs that a trail is gone, whole or from its end: every jurisdiction was onboarded with an event, has a seal within a day, and has a head that
 * names its last seal. `last` is the last seal that exists.
 */
export async function missingEvidence(
  query: Query,
  jurisdictionId: string,
  last: { sequence: number; hash: string } | null,
): Promise<MissingEvidence[]> {
  const [facts] = await query<{
    createdAt: Date;
    isOld: boolean;
    isOnboarded: boolean;
    sequence: number | null;
    hash: string | null;
  }>(
    `select j.created_at as "createdAt", j.created_at < now() - make_interval(hours => ${overlapHours}) as "isOld", h.sequence, h.hash,
            exists (select 1 from audit_event e where (e.jurisdiction_id, e.entity_type, e.entity_id) = (j.id, 'Jurisdiction', j.id)
                       and e.action = 'jurisdiction.created') as "isOnboarded"
       from jurisdiction j left join audit_head h on h.jurisdiction_id = j.id where j.id = $1`,
    [jurisdictionId],
  );
  if (!facts) return [];
  const found: MissingEvidence[] = [];
  if (!facts.isOnboarded) found.push({ kind: 'ONBOARDING_REMOVED' });
  if (last === null && facts.isOld) found.push({ kind: 'NEVER_SEALED', since: facts.createdAt });
  const { sequence, hash } = facts;
  const lastSequence = last?.sequence ?? 0;
  if (sequence === null) found.push({ kind: 'HEAD_REMOVED' });
  else if (sequence > lastSequence) {
    found.push({ kind: 'NEWEST_SEALS_REMOVED', from: lastSequence + 1, to: sequence });
  } else if (sequence < lastSequence || hash !== (last?.hash ?? firstPreviousHash)) {
    found.push({ kind: 'HEAD_ALTERED', sequence });
  }
  return found;
}
