import { createSealHash, eventHash, type SealableEvent } from './audit-seal.hash.ts';
import type { DatabaseSession } from './session.ts';
import { rowTypes } from './pool.ts';

/**
 * An event carries the time at which its transaction began, and is visible when that has ended. No transaction lasts this long: statements end after 10 seconds,
 * idle transactions after 60, a Lambda after 15 minutes. So an event that is older than this at the time of a seal was visible to it.
 */
export const overlapHours = 24;

/** The columns of an event, as `SealableEvent` names them. */
export const eventColumns = `e.id, e.jurisdiction_id as "jurisdictionId", e.occurred_at as "occurredAt", e.actor_kind as "actorKind", e.actor_subject as "actorSubject",
  e.action, e.entity_type as "entityType", e.entity_id as "entityId", e.detail, e.request_id as "requestId"`;

/** Events of one round at most, so that a round fits into memory. */
const roundEventsMax = 5_000;

interface RoundOptions {
  eventsMax: number;
  pauseSeconds: number;
  /** Jurisdictions that were looked at before this are due; null before the first round of a call, which decides it. */
  dueBefore: Date | null;
  atOnce: number;
  except: readonly string[];
  /** Gets the jurisdictions that this round looks at. */
  onTaken: (jurisdictionIds: readonly string[]) => void;
}

export interface SealedRound {
  dueBefore: Date;
  seals: number;
  events: number;
}

/** A jurisdiction that is due, with the head of its trail. Locked until the transaction ends. */
interface Due {
  jurisdictionId: string;
  sequence: number;
  hash: string;
  sealedThrough: Date | null;
  now: Date;
  dueBefore: Date;
}

/** The next head of a jurisdiction. */
interface NewHead {
  jurisdictionId: string;
  sequence: number;
  hash: string;
  sealedThrough: Date | null;
  isBehind: boolean;
}

type Query = <R>(text: string, values: unknown[]) => Promise<R[]>;

/**
 * One seal for each of the jurisdictions that are due and have events that are in no seal. The number of statements does not depend on the number of jurisdictions or events. A
 * jurisdiction that another round has locked is passed by.
 */
export async function sealRound(session: DatabaseSession, options: RoundOptions): Promise<SealedRound> {
  const query: Query = async <R>(text: string, values: unknown[]) =>
    (await session.query({ text, values, types: rowTypes })).rows as R[];
  const due = await takeDue(query, options);
  options.onTaken(due.map(({ jurisdictionId }) => jurisdictionId));
  const [first] = due;
  if (!first) return { dueBefore: options.dueBefore ?? new Date(0), seals: 0, events: 0 };

  const waiting = await countWaiting(query, due, options.eventsMax);
  const chosen = fitting(due, waiting);
  // Only these were looked at; the next round takes the others.
  options.onTaken(chosen.map(({ jurisdictionId }) => jurisdictionId));
  const events = await waitingEvents(query, chosen, options.eventsMax);
  const heads: NewHead[] = [];
  const seals: { head: NewHead; previousHash: string; events: SealableEvent[]; hashes: string[] }[] = [];
  for (const { jurisdictionId, sequence, hash, sealedThrough } of chosen) {
    const own = events.get(jurisdictionId) ?? [];
    const latest = own.at(-1)?.occurredAt;
    if (latest === undefined) {
      heads.push({ jurisdictionId, sequence, hash, sealedThrough, isBehind: false });
      continue;
    }
    const seal = createSealHash({
      jurisdictionId,
      sequence: sequence + 1,
      sealedAt: first.now,
      previousHash: hash,
    });
    const hashes = own.map(eventHash);
    for (const [index, event] of own.entries()) seal.add(event.id, hashes[index] ?? '');
    const head: NewHead = {
      jurisdictionId,
      sequence: sequence + 1,
      hash: seal.digest(),
      sealedThrough: latest,
      isBehind: own.length === options.eventsMax,
    };
    heads.push(head);
    seals.push({ head, previousHash: hash, events: own, hashes });
  }
  if (seals.length > 0) await writeSeals(query, seals, first.now);
  await writeHeads(query, heads);
  return {
    dueBefore: first.dueBefore,
    seals: seals.length,
    events: seals.reduce((sum, seal) => sum + seal.events.length, 0),
  };
}

function takeDue(query: Query, { dueBefore, pauseSeconds, atOnce, except }: RoundOptions): Promise<Due[]> {
  return query<Due>(
    `select h.jurisdiction_id as "jurisdictionId", h.sequence, h.hash, h.sealed_through as "sealedThrough", t.now, t.due_before as "dueBefore"
       from audit_head h cross join (
         select date_trunc('milliseconds', now()) as now,
                coalesce($1, date_trunc('milliseconds', now()) - make_interval(secs => $2)) as due_before) t
      where (h.checked_at is null or h.is_behind or h.checked_at < t.due_before) and h.jurisdiction_id <> all($3::uuid[])
      order by h.checked_at nulls first, h.jurisdiction_id limit $4
        for update of h skip locked`,
    [dueBefore?.toISOString() ?? null, pauseSeconds, except, atOnce],
  );
}

/** Events of a jurisdiction `h` that no seal names and that could be in one by now, the oldest first. */
const unsealed = `
  select * from audit_event e
   where e.jurisdiction_id = h.id and e.occurred_at <= now()
     and e.occurred_at >= coalesce(h.through - make_interval(hours => ${overlapHours}), '-infinity')
     and not exists (
       select 1 from audit_seal_event m where (m.jurisdiction_id, m.audit_event_id) = (e.jurisdiction_id, e.id))
   order by e.occurred_at, e.id limit $3`;
const heads = `unnest($1::uuid[], $2::timestamptz[]) as h(id, through)`;
const headValues = (due: readonly Due[]): unknown[] => [
  due.map(({ jurisdictionId }) => jurisdictionId),
  due.map(({ sealedThrough }) => sealedThrough?.toISOString() ?? null),
];

async function countWaiting(
  query: Query,
  due: readonly Due[],
  eventsMax: number,
): Promise<ReadonlyMap<string, number>> {
  const rows = await query<{ id: string; waiting: number }>(
    `select h.id, (select count(*)::int from (${unsealed}) e) as waiting from ${heads}`,
    [...headValues(due), eventsMax],
  );
  return new Map(rows.map(({ id, waiting }) => [id, waiting]));
}

/** The first jurisdictions whose events fit into a round: at least one. */
function fitting(due: readonly Due[], waiting: ReadonlyMap<string, number>): Due[] {
  let events = 0;
  return due.filter(({ jurisdictionId }, index) => {
    events += waiting.get(jurisdictionId) ?? 0;
    return index === 0 || events <= roundEventsMax;
  });
}

async function waitingEvents(
  query: Query,
  chosen: readonly Due[],
  eventsMax: number,
): Promise<ReadonlyMap<string, SealableEvent[]>> {
  const rows = await query<SealableEvent>(
    `select ${eventColumns} from ${heads} cross join lateral (${unsealed}) e order by e.jurisdiction_id, e.occurred_at, e.id`,
    [...headValues(chosen), eventsMax],
  );
  return Map.groupBy(rows, ({ jurisdictionId }) => jurisdictionId);
}

async function writeSeals(
  query: Query,
  seals: readonly { head: NewHead; previousHash: string; events: SealableEvent[]; hashes: string[] }[],
  sealedAt: Date,
): Promise<void> {
  const made = await query<{ id: string; jurisdictionId: string }>(
    `insert into audit_seal (jurisdiction_id, sequence, event_count, previous_hash, hash, sealed_at)
     select s.*, $6 from unnest($1::uuid[], $2::int[], $3::int[], $4::text[], $5::text[]) as s
     returning id, jurisdiction_id as "jurisdictionId"`,
    [
      seals.map(({ head }) => head.jurisdictionId),
      seals.map(({ head }) => head.sequence),
      seals.map(({ events }) => events.length),
      seals.map(({ previousHash }) => previousHash),
      seals.map(({ head }) => head.hash),
      sealedAt.toISOString(),
    ],
  );
  const ids = new Map(made.map(({ id, jurisdictionId }) => [jurisdictionId, id]));
  const places = seals.flatMap(({ events, hashes }) =>
    events.map(({ id, jurisdictionId }, index) => ({
      jurisdictionId,
      sealId: ids.get(jurisdictionId),
      position: index + 1,
      id,
      hash: hashes[index],
    })),
  );
  await query(
    `insert into audit_seal_event (jurisdiction_id, audit_seal_id, position, audit_event_id, hash)
     select * from unnest($1::uuid[], $2::uuid[], $3::int[], $4::uuid[], $5::text[])`,
    [
      places.map(({ jurisdictionId }) => jurisdictionId),
      places.map(({ sealId }) => sealId),
      places.map(({ position }) => position),
      places.map(({ id }) => id),
      places.map(({ hash }) => hash),
    ],
  );
}

async function writeHeads(query: Query, changed: readonly NewHead[]): Promise<void> {
  await query(
    `update audit_head h
        set checked_at = date_trunc('milliseconds', now()), sequence = n.sequence, hash = n.hash, sealed_through = n.through, is_behind = n.is_behind
       from unnest($1::uuid[], $2::int[], $3::text[], $4::timestamptz[], $5::bool[]) as n(id, sequence, hash, through, is_behind)
      where h.jurisdiction_id = n.id`,
    [
      changed.map(({ jurisdictionId }) => jurisdictionId),
      changed.map(({ sequence }) => sequence),
      changed.map(({ hash }) => hash),
      changed.map(({ sealedThrough }) => sealedThrough?.toISOString() ?? null),
      changed.map(({ isBehind }) => isBehind),
    ],
  );
}
