import { decodeGlobalId } from '@rapport/core/ids.ts';
import type { AuditEvent } from '@rapport/database/generated/prisma/client.ts';
import type { Condition } from '@rapport/database/list-reader.ts';
import * as z from 'zod';

import * as rules from '../../input-rules.ts';
import type { ConnectionSource, ListOrder } from '../../lists/connection.ts';

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

/** The tenant's audit events that a filter and an order describe. */
export function auditEventList(
  filter: z.output<typeof auditEventFilterSchema>,
  orderBy: ListOrder,
): ConnectionSource {
  const where: Condition[] = [];
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
