import { subjectOf, type Actor } from '@rapport/core/actor.ts';
import type { PrismaClient } from '@rapport/database/client.ts';

import { actingJurisdiction, type Context } from './context.ts';

export interface AuditRecord {
  /** The action, as "<entity>.<verb in the past>": "program.created". */
  action: string;
  entityType: string;
  entityId: string;
  /** Which fields were touched, counts, file names: never answers, names or other content. */
  detail?: Record<string, string | number | boolean | null | string[]>;
}

/** Who did it, where the audit trail says so. */
export interface AuditActor {
  jurisdictionId: string;
  actorKind: Actor['kind'] | 'WORKER';
  actorSubject: string;
  requestId: string;
}

/** Writes an audit event in the transaction of what it records: both are committed, or neither. */
export async function recordAuditAs(
  prisma: PrismaClient,
  actor: AuditActor,
  record: AuditRecord,
): Promise<void> {
  await prisma.auditEvent.create({
    data: { ...actor, ...record, detail: record.detail ?? {} },
    select: { id: true },
  });
}

/** Writes several audit events with one statement. */
export async function recordAuditEvents(
  prisma: PrismaClient,
  actor: AuditActor,
  records: readonly AuditRecord[],
): Promise<void> {
  await prisma.auditEvent.createMany({
    data: records.map((record) => ({ ...actor, ...record, detail: record.detail ?? {} })),
  });
}

function noteEvents({ audits }: Context, records: readonly AuditRecord[]): void {
  audits.count += records.length;
  for (const { entityType, entityId } of records) audits.entities.push({ entityType, entityId });
}

/** Writes an audit event of the request's actor. */
export function recordAudit(context: Context, record: AuditRecord): Promise<void> {
  noteEvents(context, [record]);
  return recordAuditAs(context.database.prisma, actorOf(context), record);
}

/** Writes several audit events of the request's actor with one statement. */
export function recordAudits(context: Context, records: readonly AuditRecord[]): Promise<void> {
  noteEvents(context, records);
  return recordAuditEvents(context.database.prisma, actorOf(context), records);
}

/** Notes that an update found nothing to change. It writes nothing, so it leaves no audit event. */
export function noteUnchanged(context: Context): void {
  context.audits.count += 1;
}

/**
 * Notes that a function of the database has recorded an event of the public, in the audit trail of the office that it is about.
 * @public
 */
export function notePublicEvent(context: Context): void {
  context.audits.count += 1;
}

/** Runs work that must leave an audit event or find nothing to change. Throws if it does neither, which is a defect. */
export async function audited<Result>(
  context: Context,
  name: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const before = context.audits.count;
  const result = await work();
  if (context.audits.count === before) throw new Error(`${name} left no audit event`);
  return result;
}

function actorOf({ actor, requestId }: Context): AuditActor {
  const jurisdictionId = actingJurisdiction({ actor }).id;
  return { jurisdictionId, actorKind: actor.kind, actorSubject: subjectOf(actor), requestId };
}
