import { createSealHash, eventHash, firstPreviousHash, type SealableEvent } from './audit-seal.hash.ts';
import type { Database } from './database.ts';
import type { DatabaseSession } from './session.ts';
import { rowTypes } from './pool.ts';
import { inSystem } from './system.ts';

/**
 * An event carries the time at which its transaction began, and is visible when that has ended. No transaction lasts this long: statements end after 10 seconds,
 * idle transactions after 60, a Lambda after 15 minutes. So an event that is older than this at the time of a seal was visible to it.
 */
export const overlapHours = 24;

/** The columns of an event, as `SealableEvent` names them. */
export const eventColumns = `e.id, e.jurisdiction_id as "jurisdictionId", e.occurred_at as "occurredAt", e.actor_kind as "actorKind", e.actor_subject as "actorSubject",
  e.action, e.entity_type as "entityType", e.entity_id as "entityId", e.detail, e.request_id as "requestId"`;

export interface SealingOptions {
  /** Events of one seal at most. */
  eventsMax: number;
  /** Seals of one call at most, over all jurisdictions. */
  sealsMax: number;
  /** A jurisdiction that was sealed less than this ago waits, unless its last seal was full. */
  pauseSeconds: number;
}

const defaults: SealingOptions = { eventsMax: 1_000, sealsMax: 50, pauseSeconds: 300 };

/**
 * Seals audit events that are in no seal yet: a batch each for the jurisdictions that wait longest, and again while there are any and the limit is not reached. `system` is
 * connected as rapport_system. Two calls at once seal nothing twice. Returns how many seals and events.
 */
export async function sealAuditEvents(
  system: Database,
  given: Partial<SealingOptions> = {},
): Promise<{ seals: number; events: number }> {
  const options = { ...defaults, ...given };
  const total = { seals: 0, events: 0 };
  let waiting = await jurisdictionsToSeal(system, options);
  while (waiting.length > 0 && total.seals < options.sealsMax) {
    const full: string[] = [];
    for (const jurisdictionId of waiting) {
      if (total.seals >= options.sealsMax) break;
      const sealed = await inSystem(system, (session) =>
        sealBatch(session, jurisdictionId, options.eventsMax),
      );
      if (sealed > 0) total.seals += 1;
      total.events += sealed;
      if (sealed === options.eventsMax) full.push(jurisdictionId);
    }
    waiting = full;
  }
  return total;
}

/** The last seal of a jurisdiction `j`. */
const lastSeal = `
  select s.id, s.event_count, s.sealed_at from audit_seal s where s.jurisdiction_id = j.id order by s.sequence desc limit 1`;

/** Events of a jurisdiction `j` that no seal names and that could be in one by now, where `l` is its last seal. */
const unsealed = `
  e.jurisdiction_id = j.id and e.occurred_at <= now()
  and e.occurred_at >= coalesce(
    least(l.sealed_at, (
      select max(o.occurred_at) from audit_seal_event m
        join audit_event o on (o.jurisdiction_id, o.id) = (m.jurisdiction_id, m.audit_event_id)
       where (m.jurisdiction_id, m.audit_seal_id) = (j.id, l.id)
    )) - make_interval(hours => ${overlapHours}),
    '-infinity'
  )
  and not exists (
    select 1 from audit_seal_event m where (m.jurisdiction_id, m.audit_event_id) = (e.jurisdiction_id, e.id)
  )`;

async function jurisdictionsToSeal(system: Database, options: SealingOptions): Promise<string[]> {
  const { rows } = await inSystem(system, (session) =>
    session.query({
      text: `
        select j.id from jurisdiction j left join lateral (${lastSeal}) l on true
         where (l.sealed_at is null or l.sealed_at <= now() - make_interval(secs => $1) or l.event_count >= $2)
           and exists (select 1 from audit_event e where ${unsealed})
         order by l.sealed_at nulls first, j.id limit $3`,
      values: [options.pauseSeconds, options.eventsMax, options.sealsMax],
    }),
  );
  return (rows as unknown as { id: string }[]).map(({ id }) => id);
}

/** Seals the oldest events that are in no seal. Returns how many: none where another sealer is at work in this jurisdiction. */
async function sealBatch(
  session: DatabaseSession,
  jurisdictionId: string,
  eventsMax: number,
): Promise<number> {
  const query = async <R>(text: string, values: unknown[]): Promise<R[]> =>
    (await session.query({ text, values, types: rowTypes })).rows as R[];

  const [lock] = await query<{ isHeld: boolean; now: Date }>(
    `select pg_try_advisory_xact_lock(hashtextextended('audit-seal ' || $1, 0)) as "isHeld", date_trunc('milliseconds', now()) as now`,
    [jurisdictionId],
  );
  if (!lock?.isHeld) return 0;
  const [last] = await query<{ sequence: number; hash: string }>(
    `select sequence, hash from audit_seal where jurisdiction_id = $1 order by sequence desc limit 1`,
    [jurisdictionId],
  );
  const events = await query<SealableEvent>(
    `select ${eventColumns} from jurisdiction j left join lateral (${lastSeal}) l on true join audit_event e on ${unsealed}
      where j.id = $1 order by e.occurred_at, e.id limit $2`,
    [jurisdictionId, eventsMax],
  );
  if (events.length === 0) return 0;

  const sequence = (last?.sequence ?? 0) + 1;
  const previousHash = last?.hash ?? firstPreviousHash;
  const seal = createSealHash({ jurisdictionId, sequence, sealedAt: lock.now, previousHash });
  const hashes = events.map(eventHash);
  for (const [index, event] of events.entries()) seal.add(event.id, hashes[index] ?? '');
  const [made] = await query<{ id: string }>(
    `insert into audit_seal (jurisdiction_id, sequence, event_count, previous_hash, hash, sealed_at)
     values ($1, $2, $3, $4, $5, $6) returning id`,
    [jurisdictionId, sequence, events.length, previousHash, seal.digest(), lock.now.toISOString()],
  );
  await query(
    `insert into audit_seal_event (jurisdiction_id, audit_seal_id, position, audit_event_id, hash)
     select $1, $2, e.position, e.id, e.hash from unnest($3::uuid[], $4::text[]) with ordinality as e(id, hash, position)`,
    [jurisdictionId, made?.id, events.map(({ id }) => id), hashes],
  );
  return events.length;
}
