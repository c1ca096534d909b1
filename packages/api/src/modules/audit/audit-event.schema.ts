import { decodeGlobalId, encodeGlobalId } from '@rapport/core/ids.ts';
import type { Condition } from '@rapport/database/list-reader.ts';

import { builder } from '../../builder.ts';
import { nodeType } from '../../contract/node.schema.ts';
import { atLeast, below, equals, filterOf, oneOf, where } from '../../lists/filter.schema.ts';
import { listsOf } from '../../lists/list.schema.ts';
import { orderBy, orderOf } from '../../lists/order.schema.ts';
import { auditDetails, seenEvents, seesEvent, seesRowCounts, type AuditDetail } from './audit-event.rules.ts';
import { auditEvents } from './tables.ts';

const AuditDetailType = builder.objectRef<AuditDetail>('AuditDetail').implement({
  description: 'One detail of an audit event.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The name of the detail, such as "fields" or "to".' }),
    value: t.exposeString('value', {
      nullable: true,
      description: 'The value as text, with the items of a list joined by ", "; null if there was no value.',
    }),
  }),
});

const occurredAt = 'When it was done.';

const AuditEvent = nodeType(auditEvents, {
  action: 'audit.read',
  description:
    'A record of one action. It is written together with the change that it records, and is never changed or deleted.',
  columns: {
    occurredAt,
    actorKind: 'The kind of actor: PERSON, API_KEY, WORKER or SYSTEM.',
    actorSubject: 'The actor: a subject of the identity provider, or "api-key:" and the id of a key.',
    action: 'The action, such as "program.created".',
    entityType: 'The type of the record that it was done to.',
    requestId: 'The id of the request, as in the log and in the response.',
  },
  fields: (t) => ({
    entityId: t.id({
      description: 'The global id of the record that it was done to. The record may no longer exist.',
      extensions: { columns: ['entityType', 'entityId'] },
      resolve: ({ entityType, entityId }) => encodeGlobalId(entityType, entityId),
    }),
    detail: t.field({
      type: [AuditDetailType],
      description:
        'Details by name: changed fields and counts, never content. Numbers of rows of files need the permission to read responses (`response.read`).',
      extensions: { columns: ['detail'] },
      resolve: ({ detail }, _args, { actor }) => auditDetails(detail, seesRowCounts(actor)),
    }),
  }),
  isVisible: ({ actor }, event) => seesEvent(actor, event),
});

/** The events of one record. A text that is not a global id is answered like the id of an absent record: by no events. */
function ofEntity(globalId: string): Condition<'entityType' | 'entityId'>[] {
  const entity = decodeGlobalId(globalId);
  if (!entity) return [{ field: 'entityId', is: 'oneOf', value: [] }];
  return [
    { field: 'entityType', is: 'equal', value: entity.typeName },
    { field: 'entityId', is: 'equal', value: entity.id },
  ];
}

listsOf(AuditEvent, auditEvents).query('auditTrail', {
  description:
    'The actions in the acting jurisdiction, most recent first by default. Events about conflicts of interest are only shown to people with permission to resolve them.',
  where: ({ actor }) => seenEvents(actor),
  filter: filterOf('AuditEventFilter', auditEvents, {
    action: equals('action', 'This action, such as "program.created".'),
    actions: oneOf('action', 'One of these actions, such as "access.denied" and "export.downloaded".'),
    entityType: equals('entityType', 'Done to records of this type, such as "Program".'),
    entityTypes: oneOf('entityType', 'Done to records of one of these types.'),
    entityId: where('ID', 'Done to this record.', ofEntity),
    actorSubject: equals('actorSubject', 'Done by this actor.'),
    from: atLeast('occurredAt', 'Done at this time or later.'),
    before: below('occurredAt', 'Done before this time.'),
  }),
  order: orderOf(auditEvents, orderBy(auditEvents, 'occurredAt', 'desc'), {
    OCCURRED_AT: ['occurredAt', occurredAt],
  }),
});
