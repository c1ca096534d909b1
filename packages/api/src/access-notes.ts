import { encodeGlobalId } from '@rapport/core/ids.ts';
import { subjectOf } from '@rapport/core/actor.ts';
import type { Action } from '@rapport/core/permissions.ts';
import { inTenant } from '@rapport/database/tenant.ts';

import { recordAuditEvents, type AuditRecord } from './audit.ts';
import type { Context } from './context.ts';

/** Ids that one event names; beyond them it counts. */
const idsMax = 100;
/** Denials of one request that are recorded: enough for whoever is curious, too few for whoever wants to fill the trail. */
const denialsMax = 20;

/** What is recorded when a field with a restricted action was answered. */
export interface Restriction {
  /** The action of the audit event. */
  event: string;
  /** The type of the rows that the field answers; null where they are part of the row that has the field, which is then the one that was read. */
  entityType: string | null;
  /** Whether the event names what was read. Reading the audit trail would otherwise repeat the trail in itself. */
  namesRows: boolean;
}

/** The actions that allow to read restricted records: a field that needs one of them is recorded whenever it is answered (docs/architecture.md has the list). */
export const restrictedReads: Partial<Record<Action, Restriction>> = {
  'response.read': { event: 'response.read', entityType: 'Response', namesRows: true },
  'conflict.read': { event: 'conflictDisclosure.read', entityType: 'ConflictDisclosure', namesRows: true },
  'reviewDetail.read': { event: 'reviewDetail.read', entityType: null, namesRows: true },
  'attendanceCount.read': { event: 'attendanceCount.read', entityType: null, namesRows: true },
  'audit.read': { event: 'auditTrail.read', entityType: 'AuditEvent', namesRows: false },
};

interface Read {
  event: string;
  entityType: string;
  /** The field of the schema, such as "SurveyVersion.responses". */
  field: string;
  count: number;
  /** The first of the rows that were read, once each. */
  ids: Set<string>;
}

/** Gathers what one request read of restricted records, and what it was denied, until the answer is ready. */
export interface AccessNotes {
  read(read: {
    event: string;
    entityType: string;
    field: string;
    count: number;
    ids: readonly string[];
  }): void;
  denied(action: Action, field: string | null): void;
  /** What was read, one entry an event and field. */
  readonly reads: readonly Read[];
  /** Action → the field that first needed it. */
  readonly denials: ReadonlyMap<Action, string | null>;
}

/** Notes of one request. A request that reads nothing restricted and is denied nothing leaves them empty. */
export function createAccessNotes(): AccessNotes {
  const reads = new Map<string, Read>();
  const denials = new Map<Action, string | null>();
  return {
    read({ event, entityType, field, count, ids }) {
      const key = `${event} ${field}`;
      const known = reads.get(key) ?? { event, entityType, field, count: 0, ids: new Set<string>() };
      reads.set(key, known);
      known.count += count;
      for (const id of ids) {
        if (known.ids.size >= idsMax) break;
        known.ids.add(id);
      }
    },
    denied(action, field) {
      if (denials.size < denialsMax && !denials.has(action)) denials.set(action, field);
    },
    get reads() {
      return [...reads.values()];
    },
    denials,
  };
}

/** Notes what a field answered, by the restriction of its action. `parent` is the row that has the field. */
export function noteRead(
  context: Pick<Context, 'access'>,
  restriction: Restriction,
  field: { parentType: string; name: string },
  parent: unknown,
  value: unknown,
): void {
  const ids = restriction.entityType === null ? idsIn(value == null ? null : parent) : idsIn(value);
  // A list that is empty was still looked into; a thing that is not there was not read.
  if (ids === null) return;
  context.access.read({
    event: restriction.event,
    entityType: restriction.entityType ?? field.parentType,
    field: `${field.parentType}.${field.name}`,
    count: ids.length,
    ids: restriction.namesRows ? ids : [],
  });
}

/** The ids of a row, of a list of rows or of a page; null where there is no such thing. */
function idsIn(value: unknown): string[] | null {
  if (typeof value !== 'object' || value === null) return null;
  if (Array.isArray(value)) return value.flatMap((row: unknown) => idsIn(row) ?? []);
  if ('edges' in value && Array.isArray(value.edges)) {
    return value.edges.flatMap((edge: { node?: unknown }) => idsIn(edge.node) ?? []);
  }
  return 'id' in value && typeof value.id === 'string' ? [value.id] : [];
}

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
    // There is no tenant whose trail this would belong into.
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
