import { decodeGlobalId } from '@rapport/core/ids.ts';
import type { AuditEvent } from '@rapport/database/generated/prisma/client.ts';
import type { Condition } from '@rapport/database/list-reader.ts';
import * as z from 'zod';

import type { Context } from '../../context.ts';
import * as rules from '../../input-rules.ts';
import type { ConnectionSource, ListOrder } from '../../lists/connection.ts';
import { seesAllConflicts } from '../conflicts/conflict.rules.ts';

export type AuditEventRow = AuditEvent;

/** The fields that a list or a lookup of audit events reads. */
export const auditEventFields = [
  'occurredAt',
  'actorKind',
  'actorSubject',
  'action',
  'entityType',
  'entityId',
  'detail',
  'requestId',
] as const;

const filterValuesMax = 50;
const tooMany = `At most ${filterValuesMax} can be looked for at once.`;

export const auditEventFilterSchema = z
  .object({
    action: rules.text('An action').nullish(),
    actions: z.array(rules.text('An action')).max(filterValuesMax, tooMany).nullish(),
    entityType: rules.text('An entity type').nullish(),
    entityTypes: z.array(rules.text('An entity type')).max(filterValuesMax, tooMany).nullish(),
    entityId: z.string().nullish(),
    actorSubject: rules.text('A subject').nullish(),
    from: z.date().nullish(),
    before: z.date().nullish(),
  })
  .nullish();

/**
 * Events that only say that there is a conflict, and whose: disclosed, resolved or read. They are for those who see every disclosure, so that whoever administers the office
 * does not learn from the trail what only reviewers are told.
 */
const conflictEvents = { entityType: 'ConflictDisclosure', readAction: 'conflictDisclosure.read' } as const;

/** True where an event is for whoever asks. */
export function seesEvent({ actor }: Pick<Context, 'actor'>, event: Record<string, unknown>): boolean {
  const isOfConflict =
    event['entityType'] === conflictEvents.entityType || event['action'] === conflictEvents.readAction;
  return !isOfConflict || seesAllConflicts(actor);
}

/** The tenant's audit events that a filter and an order describe, as far as they are for whoever asks. */
export function auditEventList(
  { actor }: Pick<Context, 'actor'>,
  filter: z.output<typeof auditEventFilterSchema>,
  orderBy: ListOrder,
): ConnectionSource {
  const where: Condition[] = [];
  if (!seesAllConflicts(actor)) {
    where.push(
      { field: 'entityType', is: 'notEqual', value: conflictEvents.entityType },
      { field: 'action', is: 'notEqual', value: conflictEvents.readAction },
    );
  }
  const equal = (field: string, value: unknown): void => {
    if (value != null) where.push({ field, is: 'equal', value });
  };
  equal('entityType', filter?.entityType);
  if (filter?.entityId != null) {
    // What is no global id is answered as one of a thing that never was: by no events.
    const entity = decodeGlobalId(filter.entityId);
    if (entity) equal('entityType', entity.typeName);
    where.push({ field: 'entityId', is: 'oneOf', value: entity ? [entity.id] : [] });
  }
  if (filter?.entityTypes) where.push({ field: 'entityType', is: 'oneOf', value: filter.entityTypes });
  equal('action', filter?.action);
  if (filter?.actions) where.push({ field: 'action', is: 'oneOf', value: filter.actions });
  equal('actorSubject', filter?.actorSubject);
  if (filter?.from) where.push({ field: 'occurredAt', is: 'atLeast', value: filter.from });
  if (filter?.before) where.push({ field: 'occurredAt', is: 'below', value: filter.before });
  return { model: 'AuditEvent', fields: auditEventFields, where, orderBy };
}
