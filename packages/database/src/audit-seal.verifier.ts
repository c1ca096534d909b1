import { createSealHash, eventHash, firstPreviousHash, type SealableEvent } from './audit-seal.hash.ts';
import { eventColumns, overlapHours } from './audit-seal.writer.ts';
import type { Database } from './database.ts';
import type { DatabaseSession } from './session.ts';
import { rowTypes } from './pool.ts';

/** Where an event stands in the seals. */
interface Place {
  eventId: string;
  sequence: number;
  position: number;
  sealedAt: Date;
}

/** Something that the seals say is not as it was. */
export type AuditFinding = { slug: string } & (
  | ({ kind: 'EVENT_REMOVED' } & Place)
  /** `action` and `occurredAt` as they are now. */
  | ({ kind: 'EVENT_ALTERED'; action: string; occurredAt: Date } & Place)
  /** Its time is one at which its neighbors had already been sealed without it. `sequence` names the seal in which it is all the same; null for none. */
  | { kind: 'EVENT_INSERTED'; eventId: string; action: string; occurredAt: Date; sequence: number | null }
  | { kind: 'SEAL_REMOVED'; sequence: number }
  | { kind: 'SEAL_ALTERED'; sequence: number }
  /** It does not follow the seal before it. */
  | { kind: 'CHAIN_BROKEN'; sequence: number }
  /** Not the seal that was written down elsewhere; `hash` is null if it is missing. */
  | { kind: 'ANCHOR_MISSED'; sequence: number; expected: string; hash: string | null }
);

/** A seal that was written down outside the database. */
export interface AuditAnchor {
  slug: string;
  sequence: number;
  hash: string;
}

/** The result for one jurisdiction. */
export interface AuditVerification {
  slug: string;
  sealed: number;
  unsealed: number;
  /** Of the unsealed, those older than a day: above 0 the seals are behind, or somebody inserted them. */
  unsealedOverdue: number;
  /** The newest seal: what to write down elsewhere. */
  head: { sequence: number; hash: string } | null;
  findings: number;
}

export interface VerificationOptions {
  /** Only this jurisdiction; all by default. */
  slug?: string | undefined;
  anchors?: readonly AuditAnchor[];
  onFinding: (finding: AuditFinding) => void;
}

const rowsAtOnce = 2_000;

/**
 * Compares the audit events of a jurisdiction, or of all, with their seals, and tells every difference. `system` is connected as rapport_system. Reads in one snapshot per
 * jurisdiction, a bounded number of rows at a time. Returns what was looked at: null where there is no jurisdiction of that slug.
 */
export async function verifyAuditTrail(
  system: Database,
  { slug, anchors = [], onFinding }: VerificationOptions,
): Promise<AuditVerification[] | null> {
  const jurisdictions = await inSnapshot(system, (query) =>
    query<{ id: string; slug: string }>(
      'select id, slug from jurisdiction where $1::text is null or slug = $1 order by slug',
      [slug ?? null],
    ),
  );
  if (slug !== undefined && jurisdictions.length === 0) return null;
  const results: AuditVerification[] = [];
  for (const jurisdiction of jurisdictions) {
    const own = anchors.filter((anchor) => anchor.slug === jurisdiction.slug);
    results.push(
      await inSnapshot(system, (query) => verifyJurisdiction(query, jurisdiction, own, onFinding)),
    );
  }
  return results;
}

type Query = <R>(text: string, values: unknown[]) => Promise<R[]>;

async function inSnapshot<T>(system: Database, work: (query: Query) => Promise<T>): Promise<T> {
  const session: DatabaseSession = system.open({ text: 'select 1', name: 'enter_system' });
  try {
    return await work(
      async <R>(text: string, values: unknown[]) =>
        (await session.query({ text, values, types: rowTypes })).rows as R[],
    );
  } finally {
    await session.end();
  }
}

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

async function verifyJurisdiction(
  query: Query,
  { id: jurisdictionId, slug }: { id: string; slug: string },
  anchors: readonly AuditAnchor[],
  onFinding: (finding: AuditFinding) => void,
): Promise<AuditVerification> {
  const result: AuditVerification = {
    slug,
    sealed: 0,
    unsealed: 0,
    unsealedOverdue: 0,
    head: null,
    findings: 0,
  };
  const expected = new Map(anchors.map(({ sequence, hash }) => [sequence, hash]));
  const report = (finding: AuditFinding): void => {
    result.findings += 1;
    onFinding(finding);
  };
  /** From when on an event can be without a seal: everything older was in sight when the last seal was made. */
  let unsealedFrom: Date | null = null;

  for await (const seal of sealsOf(query, jurisdictionId)) {
    const { sequence, sealedAt } = seal;
    const before: number = result.head?.sequence ?? 0;
    for (let missing = before + 1; missing < sequence; missing += 1) {
      report({ slug, kind: 'SEAL_REMOVED', sequence: missing });
    }
    if (sequence === before + 1 && seal.previousHash !== (result.head?.hash ?? firstPreviousHash)) {
      report({ slug, kind: 'CHAIN_BROKEN', sequence });
    }
    const hash = createSealHash({ jurisdictionId, sequence, sealedAt, previousHash: seal.previousHash });
    let latest: Date | null = null;
    let count = 0;
    for await (const row of rowsOf(query, jurisdictionId, seal.id)) {
      count += 1;
      hash.add(row.eventId, row.hash);
      const place = { slug, eventId: row.eventId, sequence, position: row.position, sealedAt };
      if (row.id === null) {
        report({ kind: 'EVENT_REMOVED', ...place });
        continue;
      }
      const { action, occurredAt } = row;
      if (eventHash(row) !== row.hash) {
        report({ kind: 'EVENT_ALTERED', action, occurredAt, ...place });
        continue;
      }
      if (unsealedFrom !== null && occurredAt < unsealedFrom) {
        report({ slug, kind: 'EVENT_INSERTED', eventId: row.eventId, action, occurredAt, sequence });
      }
      if (latest === null || occurredAt > latest) latest = occurredAt;
    }
    if (count !== seal.eventCount || hash.digest() !== seal.hash)
      report({ slug, kind: 'SEAL_ALTERED', sequence });
    const anchor = expected.get(sequence);
    if (anchor !== undefined && anchor !== seal.hash) {
      report({ slug, kind: 'ANCHOR_MISSED', sequence, expected: anchor, hash: seal.hash });
    }
    expected.delete(sequence);
    result.sealed += count;
    result.head = { sequence, hash: seal.hash };
    unsealedFrom = overlapBefore(latest === null || latest > sealedAt ? sealedAt : latest);
  }
  for (const [sequence, hash] of expected) {
    report({ slug, kind: 'ANCHOR_MISSED', sequence, expected: hash, hash: null });
  }

  for await (const { eventId, action, occurredAt, isOverdue } of unsealedEvents(query, jurisdictionId)) {
    result.unsealed += 1;
    if (isOverdue) result.unsealedOverdue += 1;
    if (unsealedFrom !== null && occurredAt < unsealedFrom) {
      report({ slug, kind: 'EVENT_INSERTED', eventId, action, occurredAt, sequence: null });
    }
  }
  return result;
}

function overlapBefore(time: Date): Date {
  return new Date(time.getTime() - overlapHours * 3_600_000);
}

async function* sealsOf(query: Query, jurisdictionId: string): AsyncGenerator<SealRow> {
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

async function* rowsOf(query: Query, jurisdictionId: string, sealId: string): AsyncGenerator<SealedRow> {
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

async function* unsealedEvents(
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

/** A finding in words, with everything that names it. */
export function describeFinding(finding: AuditFinding): string {
  const at = (time: Date): string => time.toISOString();
  switch (finding.kind) {
    case 'EVENT_REMOVED':
      return `event removed: ${finding.eventId}, sealed in batch ${finding.sequence} at position ${finding.position} at ${at(finding.sealedAt)}`;
    case 'EVENT_ALTERED':
      return `event altered: ${finding.eventId}, now "${finding.action}" of ${at(finding.occurredAt)}, sealed in batch ${finding.sequence} at position ${finding.position} at ${at(finding.sealedAt)}`;
    case 'EVENT_INSERTED':
      return `event inserted later, or its batch was removed: ${finding.eventId}, "${finding.action}", which says ${at(finding.occurredAt)}; ${finding.sequence === null ? 'in no batch' : `in batch ${finding.sequence}`}`;
    case 'SEAL_REMOVED':
      return `seal removed: batch ${finding.sequence}`;
    case 'SEAL_ALTERED':
      return `seal altered: batch ${finding.sequence} does not have its own hash`;
    case 'CHAIN_BROKEN':
      return `chain broken: batch ${finding.sequence} does not follow batch ${finding.sequence - 1} as it is now`;
    case 'ANCHOR_MISSED':
      return `not the seal that was expected: batch ${finding.sequence} should be ${finding.expected} and ${finding.hash === null ? 'is missing' : `is ${finding.hash}`}`;
  }
}
