import type { SealableEvent } from './audit-seal.hash.ts';
import { eventColumns, overlapHours } from './audit-seal.round.ts';

const rowsAtOnce = 2_000;

/** Runs a statement in the snapshot of one verification. */
export type Query = <R>(text: string, values: unknown[]) => Promise<R[]>;

interface SealRow {
  id: string;
  sequence: number;
  eventCount: number;
  previousHash: string;
  hash: string;
  sealedAt: Date;
}

/** A place in a seal and its event. The event's columns are null if it was removed. */
type SealedRow = { position: number; eventId: string; hash: string } & (
  SealableEvent | { [column in keyof SealableEvent]: null }
);

/** The seals of a jurisdiction in order. */
export async function* sealsOf(query: Query, jurisdictionId: string): AsyncGenerator<SealRow> {
  for (let after = 0; ;) {
    const seals = await query<SealRow>(
      `select id, sequence, event_count as "eventCount", previous_hash as "previousHash", hash, sealed_at as "sealedAt"
         from audit_seal where jurisdiction_id = $1 and sequence > $2 order by sequence limit $3`,
      [jurisdictionId, after, rowsAtOnce],
    );
    yield* seals;
    const last = seals.at(-1);
    if (!last) return;
    after = last.sequence;
  }
}

/** The places of a seal in order, each with its event. */
export async function* rowsOf(
  query: Query,
  jurisdictionId: string,
  sealId: string,
): AsyncGenerator<SealedRow> {
  for (let after: number | null = null; ;) {
    const rows: SealedRow[] = await query<SealedRow>(
      `select m.position, m.audit_event_id as "eventId", m.hash, ${eventColumns}
         from audit_seal_event m left join audit_event e on (e.jurisdiction_id, e.id) = (m.jurisdiction_id, m.audit_event_id)
        where m.jurisdiction_id = $1 and m.audit_seal_id = $2 and ($3::int is null or m.position > $3)
        order by m.position limit $4`,
      [jurisdictionId, sealId, after, rowsAtOnce],
    );
    yield* rows;
    const last = rows.at(-1);
    if (!last) return;
    after = last.position;
  }
}

/** The events of a jurisdiction that no seal has, in the order of their times. */
export async function* unsealedEvents(
  query: Query,
  jurisdictionId: string,
): AsyncGenerator<{ eventId: string; action: string; occurredAt: Date; isOverdue: boolean }> {
  let after: [string, string] = ['-infinity', '00000000-0000-0000-0000-000000000000'];
  for (;;) {
    // All events pass by, page after page: no statement has to read more than a page, however many are sealed.
    const page = await query<{
      eventId: string;
      action: string;
      occurredAt: Date;
      isOverdue: boolean;
      isSealed: boolean;
    }>(
      `select e.id as "eventId", e.action, e.occurred_at as "occurredAt", e.occurred_at < now() - make_interval(hours => ${overlapHours}) as "isOverdue",
              exists (select 1 from audit_seal_event m where (m.jurisdiction_id, m.audit_event_id) = (e.jurisdiction_id, e.id)) as "isSealed"
         from audit_event e where e.jurisdiction_id = $1 and (e.occurred_at, e.id) > ($2::timestamptz, $3::uuid)
        order by e.occurred_at, e.id limit $4`,
      [jurisdictionId, ...after, rowsAtOnce],
    );
    for (const event of page) if (!event.isSealed) yield event;
    const last = page.at(-1);
    if (!last) return;
    after = [last.occurredAt.toISOString(), last.eventId];
  }
}
