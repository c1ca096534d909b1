import { subjectOf } from '@rapport/core/actor.ts';
import { encodeGlobalId } from '@rapport/core/ids.ts';
import { inTenant } from '@rapport/database/tenant.ts';

import type { Read } from './access-notes.ts';
import { recordAuditEvents, type AuditRecord } from './audit.ts';
import type { Context } from './context.ts';

/**
 * Writes what the request noted into the audit trail of the jurisdiction that it acts in. Throws where its reads of restricted records cannot be written: then the
 * answer must not be given. A denial that cannot be written is logged, and changes no answer.
 */
export async function recordAccess(context: Context): Promise<void> {
  const { reads, denials } = context.access;
  if (reads.length > 0)
    await write(
      context,
      reads.map((read) => readEvent(context, read)),
    );
  if (denials.size > 0) await recordDenials(context);
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
    await write(
      context,
      [...access.denials].map(([action, field]) => ({
        action: 'access.denied',
        entityType: 'Jurisdiction',
        entityId: acting,
        detail: { action, field },
      })),
    );
  } catch (error) {
    log({
      level: 'error',
      message: 'a denial could not be recorded',
      requestId,
      actions: [...access.denials.keys()],
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
  }
}

function actingId({ actor }: Context): string | null {
  return actor.kind === 'PUBLIC' ? null : (actor.acting?.id ?? null);
}

/** In a session of its own: what still runs for the request, though nobody waits for it, has no part in it. */
async function write(context: Context, records: readonly AuditRecord[]): Promise<void> {
  const { database, actor, requestId } = context;
  const jurisdictionId = actingId(context);
  if (jurisdictionId === null) throw new Error('A restricted record was read outside any jurisdiction');
  const auditActor = { jurisdictionId, actorKind: actor.kind, actorSubject: subjectOf(actor), requestId };
  // The request gives its connection back first: none waits for another while it holds one.
  void context.session.end();
  await inTenant(database, jurisdictionId, (session) =>
    session.write(() => recordAuditEvents(database.prisma, auditActor, records)),
  );
}
