import { encodeGlobalId } from '@rapport/core/ids.ts';
import { restoreWindowDays } from '@rapport/core/limits.ts';

import { builder } from '../../builder.ts';
import { connectionTypes } from '../../lists/connection.schema.ts';
import { readConnection, type ListOrder } from '../../lists/connection.ts';
import { orderInput } from '../../lists/order.schema.ts';
import { parseInput } from '../../mutation.ts';
import { RecordTypeEnum } from '../retention/record-type.schema.ts';
import { deletableOf } from './deletable.ts';
import { restorableUntil } from './record.rules.ts';
import { deletedRecordFilterSchema, deletedRecordList, type DeletedRecordRow } from './record.service.ts';

export const DeletedRecordType = builder.objectRef<DeletedRecordRow>('DeletedRecord').implement({
  description: `A record that was deleted. It can be restored for ${restoreWindowDays} days; what was deleted along with a program comes back with it and stands in no list of its own.`,
  fields: (t) => ({
    recordId: t.id({
      description: 'The global id of the record: what `restoreRecord` takes.',
      resolve: (row) => encodeGlobalId(deletableOf(row.recordType).typeName, row.id),
    }),
    type: t.field({
      type: RecordTypeEnum,
      description: 'What it is.',
      resolve: (row) => row.recordType,
    }),
    title: t.exposeString('title', { description: 'What it is called, or the beginning of what it says.' }),
    reason: t.exposeString('reason', { description: 'Why it was deleted.' }),
    deletedBy: t.string({
      description: 'Who deleted it, as the audit trail names them.',
      resolve: (row) => row.deletedBySubject,
    }),
    deletedAt: t.expose('occurredAt', { type: 'DateTime', description: 'When it was deleted.' }),
    restorableUntil: t.field({
      type: 'DateTime',
      description: 'Until when it can be restored; afterwards the next retention run removes it for good.',
      resolve: (row) => restorableUntil(row.occurredAt),
    }),
  }),
});
const [DeletedRecordConnection, DeletedRecordEdge] = connectionTypes(DeletedRecordType, 'DeletedRecord');

const DeletedRecordFilter = builder.inputType('DeletedRecordFilter', {
  description: 'Which deleted records to list; conditions that are given must all hold.',
  fields: (t) => ({
    types: t.field({ type: [RecordTypeEnum], description: 'Of one of these types.' }),
  }),
});

const latestFirst: ListOrder = { field: 'occurredAt', direction: 'desc', kind: 'time' };
const deletedRecordOrder = orderInput('DeletedRecord', 'deleted records', latestFirst, {
  DELETED_AT: { value: 'occurredAt', kind: 'time', description: 'When it was deleted.' },
});

builder.queryField('deletedRecords', (t) =>
  t.connection(
    {
      type: DeletedRecordType,
      action: 'record.read',
      description:
        'What was deleted in the acting jurisdiction and not removed for good, the latest first unless ordered otherwise.',
      args: {
        filter: t.arg({ type: DeletedRecordFilter, description: 'Which of it.' }),
        orderBy: t.arg({ type: deletedRecordOrder.type, description: 'In which order.' }),
      },
      resolve: (_root, args, context) =>
        readConnection<DeletedRecordRow>(
          context,
          deletedRecordList(
            parseInput(deletedRecordFilterSchema, args.filter, 'filter'),
            deletedRecordOrder.order(args.orderBy),
          ),
          args,
        ),
    },
    DeletedRecordConnection,
    DeletedRecordEdge,
  ),
);
