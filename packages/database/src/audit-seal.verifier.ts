import { missingEvidence } from './audit-seal.evidence.ts';
import type { AuditFinding } from './audit-seal.finding.ts';
import { createSealHash, eventHash, firstPreviousHash } from './audit-seal.hash.ts';
import { rowsOf, sealsOf, unsealedEvents, type Query } from './audit-seal.reader.ts';
import { overlapHours } from './audit-seal.round.ts';
import type { Database } from './database.ts';
import type { DatabaseSession } from './session.ts';
import { rowTypes } from './pool.ts';

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
  const anchorsOf = Map.groupBy(anchors, (anchor) => anchor.slug);
  for (const jurisdiction of jurisdictions) {
    const own = anchorsOf.get(jurisdiction.slug) ?? [];
    results.push(
      await inSnapshot(system, (query) => verifyJurisdiction(query, jurisdiction, own, onFinding)),
    );
  }
  return results;
}

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
  const expected = Map.groupBy(anchors, ({ sequence }) => sequence);
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
    for (const anchor of expected.get(sequence) ?? []) {
      if (anchor.hash !== seal.hash)
        report({ slug, kind: 'ANCHOR_MISSED', sequence, expected: anchor.hash, hash: seal.hash });
    }
    expected.delete(sequence);
    result.sealed += count;
    result.head = { sequence, hash: seal.hash };
    unsealedFrom = overlapBefore(latest === null || latest > sealedAt ? sealedAt : latest);
  }
  for (const { sequence, hash } of [...expected.values()].flat()) {
    report({ slug, kind: 'ANCHOR_MISSED', sequence, expected: hash, hash: null });
  }

  for (const finding of await missingEvidence(query, jurisdictionId, result.head)) {
    report({ slug, ...finding });
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
