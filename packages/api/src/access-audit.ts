import { subjectOf } from '@rapport/core/actor.ts';
import { encodeGlobalId } from '@rapport/core/ids.ts';
import type { DatabaseSession } from '@rapport/database/session.ts';
import { inTenant } from '@rapport/database/tenant.ts';

import type { Read } from './access-notes.ts';
import { recordAuditEvents, type AuditActor, type AuditRecord } from './audit.ts';
import type { Context } from './context.ts';
import { internalFault } from './log.ts';

/**
 * Writes what the request noted into the audit trail of the jurisdiction that it acts in, and uses of shared figures into the records of their offices. Throws where its reads of restricted records cannot be written: then the
 * answer must not be given. A denial that cannot be written is logged, and changes no answer.
 */
export async function recordAccess(context: Context): Promise<void> {
  const { reads, uses, denials } = context.access;
  if (reads.length > 0 || uses.length > 0)
    await writing(context, async (auditActor, session) => {
      await recordFigureUses(context, auditActor, session);
      if (reads.length === 0) return;
      await recordAuditEvents(
        context.database.prisma,
        auditActor,
        reads.map((read) => readEvent(context, read)),
      );
    });
  if (denials.size > 0) await recordDenials(context);
}

/** Notes uses of shared figures in the records of the offices, by a function: an agency writes no row of an office itself. */
async function recordFigureUses(
  { access, now }: Context,
  { actorSubject }: AuditActor,
  session: DatabaseSession,
): Promise<void> {
  for (const { officeIds, purpose, indicatorCode, dimension, firstDay, lastDay } of access.uses) {
    await session.query({
      name: 'record_figure_uses',
      text: 'select app.record_figure_uses($1, $2, $3, $4, $5, $6, null, $7, $8)',
      values: [officeIds, purpose, indicatorCode, dimension, firstDay, lastDay, actorSubject, now()],
    });
  }
}

function readEvent(context: Context, { event, entityType, field, count, ids }: Read): AuditRecord {
  const [first] = ids;
  const acting = actingId(context);
  return {
    action: event,
    // A read that names no row is one of the jurisdiction's.
    ...(first === undefined
      ? { entityType: 'Jurisdiction', entityId: acting ?? '' }
      : { entityType, entityId: first }),
    detail: {
      field,
      count,
      ...(first === undefined ? {} : { ids: [...ids].map((id) => encodeGlobalId(entityType, id)) }),
    },
  };
}

async function recordDenials(context: Context): Promise<void> {
  const { actor, requestId, log, access } = context;
  const acting = actingId(context);
  if (acting === null) {
    // No tenant's trail is the right place for this.
    log({
      level: 'warn',
      message: 'access was denied outside any jurisdiction',
      requestId,
      subject: subjectOf(actor),
      actions: [...access.denials.keys()],
    });
    return;
  }
  try {
    await writing(context, async (auditActor) => {
      const counts = await countDenials(context, auditActor, [...access.denials.keys()]);
      const records = [...access.denials].flatMap(([action, field]): AuditRecord[] => {
        const count = counts.get(action) ?? 1;
        if (!isRecorded(count)) return [];
        return [
          {
            action: 'access.denied',
            entityType: 'Jurisdiction',
            entityId: acting,
            detail: { action, field, count },
          },
        ];
      });
      if (records.length > 0) await recordAuditEvents(context.database.prisma, auditActor, records);
    });
  } catch (error) {
    log({
      level: 'error',
      message: 'a denial could not be recorded',
      fault: internalFault,
      requestId,
      actions: [...access.denials.keys()],
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
  }
}

function actingId({ actor }: Context): string | null {
  return actor.kind === 'PUBLIC' ? null : (actor.acting?.id ?? null);
}

/** Denials of one action that are recorded each day before the count has to double for the next event. */
const denialsRecorded = 5;

/** True for the 1st to the 5th denial of a day, and for the 10th, 20th, 40th and so on. */
function isRecorded(count: number): boolean {
  return count <= denialsRecorded || Number.isInteger(Math.log2(count / denialsRecorded));
}

/** Counts a denial of each action. Returns how many there were on this day, in UTC. */
async function countDenials(
  { database, now }: Context,
  { actorSubject }: AuditActor,
  actions: readonly string[],
): Promise<Map<string, number>> {
  const rows = await database.prisma.$queryRaw<{ action: string; count: number }[]>`
    insert into access_denial (actor_subject, action, day, count)
    select ${actorSubject}, action, ${now().toISOString().slice(0, 10)}::date, 1
      from unnest(${[...actions].sort()}::text[]) as denied (action)
    on conflict (jurisdiction_id, actor_subject, action) do update
      set count = case when access_denial.day = excluded.day then access_denial.count + 1 else 1 end,
          day = excluded.day
    returning action, count`;
  return new Map(rows.map(({ action, count }) => [action, count]));
}

/** In a session of its own: what still runs for the request, though nobody waits for it, has no part in it. */
async function writing(
  context: Context,
  work: (actor: AuditActor, session: DatabaseSession) => Promise<void>,
): Promise<void> {
  const { database, actor, requestId } = context;
  const jurisdictionId = actingId(context);
  if (jurisdictionId === null) throw new Error('A restricted record was read outside any jurisdiction');
  const auditActor = { jurisdictionId, actorKind: actor.kind, actorSubject: subjectOf(actor), requestId };
  // The request gives its connection back first: none waits for another while it holds one.
  void context.session.end();
  await inTenant(database, jurisdictionId, (session) => session.write(() => work(auditActor, session)));
}
