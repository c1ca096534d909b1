import { encodeGlobalId } from '@rapport/core/ids.ts';

import { builder } from '../../builder.ts';
import { connectionTypes } from '../../lists/connection.schema.ts';
import { readConnection, type ListOrder } from '../../lists/connection.ts';
import { registerNode } from '../../lists/node.schema.ts';
import { orderInput } from '../../lists/order.schema.ts';
import { parseInput } from '../../mutation.ts';
import { auditDetails, type AuditDetail } from './audit-event.rules.ts';
import {
  auditEventFields,
  auditEventFilterSchema,
  auditEventList,
  seesEvent,
  type AuditEventRow,
} from './audit-event.service.ts';

const AuditDetailType = builder.objectRef<AuditDetail>('AuditDetail').implement({
  description: 'One thing that an audit event says about what was done.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'What it is about, such as "fields" or "to".' }),
    value: t.exposeString('value', {
      nullable: true,
      description: 'Its value as text, a list joined by ", "; null where there was none.',
    }),
  }),
});

const AuditEvent = builder.prismaObject('AuditEvent', {
  description:
    'That something was done: written together with what it records, never changed, never deleted.',
  interfaces: [builder.nodeInterfaceRef()],
  fields: (t) => ({
    id: t.globalID({
      description: 'Global id.',
      resolve: (event) => ({ id: event.id, type: 'AuditEvent' }),
    }),
    occurredAt: t.expose('occurredAt', { type: 'DateTime', description: 'When it was done.' }),
    actorKind: t.exposeString('actorKind', {
      description: 'What kind of actor did it: PERSON, API_KEY, WORKER or SYSTEM.',
    }),
    actorSubject: t.exposeString('actorSubject', {
      description: 'Who did it: a subject of the identity provider, or "api-key:" and the id of a key.',
    }),
    action: t.exposeString('action', { description: 'What was done, such as "program.created".' }),
    entityType: t.exposeString('entityType', { description: 'The type of the thing that it was done to.' }),
    entityId: t.id({
      description: 'The global id of the thing that it was done to, which may be gone.',
      resolve: (event) => encodeGlobalId(event.entityType, event.entityId),
    }),
    detail: t.field({
      type: [AuditDetailType],
      description: 'More about what was done, by name: fields and counts, never content.',
      resolve: (event) => auditDetails(event.detail),
    }),
    requestId: t.exposeString('requestId', {
      description: 'The request that did it, as it stands in the log and in the response.',
    }),
  }),
});

registerNode('AuditEvent', auditEventFields, 'audit.read', { isVisible: seesEvent });
const [AuditEventConnection, AuditEventEdge] = connectionTypes(AuditEvent, 'AuditEvent');

const AuditEventFilter = builder.inputType('AuditEventFilter', {
  description: 'Which events to list; conditions that are given must all hold.',
  fields: (t) => ({
    action: t.string({ description: 'That did this, such as "program.created".' }),
    actions: t.stringList({
      description: 'That did one of these, such as "access.denied" and "export.downloaded".',
    }),
    entityType: t.string({ description: 'Done to things of this type, such as "Program".' }),
    entityTypes: t.stringList({ description: 'Done to things of one of these types.' }),
    entityId: t.id({ description: 'Done to this thing.' }),
    actorSubject: t.string({ description: 'Done by this actor.' }),
    from: t.field({ type: 'DateTime', description: 'Done at this moment or later.' }),
    before: t.field({ type: 'DateTime', description: 'Done before this moment.' }),
  }),
});

const latestFirst: ListOrder = { field: 'occurredAt', direction: 'desc', kind: 'time' };
const auditEventOrder = orderInput('AuditEvent', 'audit events', latestFirst, {
  OCCURRED_AT: { value: 'occurredAt', kind: 'time', description: 'When it was done.' },
});

builder.queryField('auditTrail', (t) =>
  t.connection(
    {
      type: AuditEvent,
      action: 'audit.read',
      description:
        'What was done in the acting jurisdiction, the latest first unless ordered otherwise. What was done about disclosed conflicts is shown to those who may resolve them alone.',
      args: {
        filter: t.arg({ type: AuditEventFilter, description: 'Which of it.' }),
        orderBy: t.arg({ type: auditEventOrder.type, description: 'In which order.' }),
      },
      resolve: (_root, args, context) =>
        readConnection<AuditEventRow>(
          context,
          auditEventList(
            context,
            parseInput(auditEventFilterSchema, args.filter, 'filter'),
            auditEventOrder.order(args.orderBy),
          ),
          args,
        ),
    },
    AuditEventConnection,
    AuditEventEdge,
  ),
);
