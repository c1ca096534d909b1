import { subjectOf } from '@rapport/core/actor.ts';

import { actingJurisdiction, type Context } from './context.ts';

export interface AuditRecord {
  /** What was done, as "<entity>.<verb in the past>": "program.created". */
  action: string;
  entityType: string;
  entityId: string;
  /** Which fields were touched, counts, file names: never answers, names or other content. */
  detail?: Record<string, string | number | boolean | null | string[]>;
}

/** Writes an audit event in the transaction of what it records: both stand, or neither. */
export async function recordAudit(context: Context, record: AuditRecord): Promise<void> {
  await context.database.prisma.auditEvent.create({
    data: {
      jurisdictionId: actingJurisdiction(context).id,
      actorKind: context.actor.kind,
      actorSubject: subjectOf(context.actor),
      requestId: context.requestId,
      action: record.action,
      entityType: record.entityType,
      entityId: record.entityId,
      detail: record.detail ?? {},
    },
    select: { id: true },
  });
}
