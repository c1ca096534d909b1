import { encodeGlobalId } from '@rapport/core/ids.ts';
import { restoreWindowDays } from '@rapport/core/limits.ts';

import { builder } from '../../builder.ts';
import { nameField } from '../../contract/node.schema.ts';
import { filterOf, oneOf } from '../../lists/filter.schema.ts';
import { listsOf } from '../../lists/list.schema.ts';
import { orderBy, orderOf } from '../../lists/order.schema.ts';
import type { RowOf } from '../../tables/columns.ts';
import { RecordTypeEnum } from '../retention/record-type.schema.ts';
import { deletableOf } from './deletable.ts';
import { reasonDescription } from './record.input.ts';
import { restorableUntil } from './record.rules.ts';
import { deletedRecords } from './tables.ts';

const deletedAt = 'When it was deleted.';

export const DeletedRecord = builder.objectRef<RowOf<'DeletedRecord'>>('DeletedRecord').implement({
  description: `A deleted record. It can be restored for ${restoreWindowDays} days. Records that were deleted together with a program are restored with it and are not listed separately.`,
  fields: (t) => ({
    recordId: t.id({
      description: 'The global id of the record, for `restoreRecord`.',
      resolve: ({ recordType, id }) => encodeGlobalId(deletableOf(recordType).rows.typeName, id),
    }),
    type: t.expose('recordType', { type: RecordTypeEnum, description: 'The type of the record.' }),
    title: t.exposeString('title', { description: 'Its title, or the beginning of its text.' }),
    reason: t.exposeString('reason', { description: reasonDescription }),
    deletedBy: t.exposeString('deletedBySubject', {
      description: 'The person who deleted it, as named in the audit trail.',
    }),
    deletedByName: nameField(t, 'deletedBySubject', { shownAs: 'deletedBy' }),
    deletedAt: t.expose('occurredAt', { type: 'DateTime', description: deletedAt }),
    restorableUntil: t.field({
      type: 'DateTime',
      description:
        'Until when it can be restored. After that, the next retention run removes it permanently.',
      resolve: ({ occurredAt }) => restorableUntil(occurredAt),
    }),
  }),
});

listsOf(DeletedRecord, deletedRecords).query('deletedRecords', {
  action: 'record.read',
  description:
    'The deleted records of the acting jurisdiction that were not removed permanently, most recently deleted first by default.',
  filter: filterOf('DeletedRecordFilter', deletedRecords, {
    types: oneOf('recordType', 'Of one of these types.'),
  }),
  order: orderOf(deletedRecords, orderBy(deletedRecords, 'occurredAt', 'desc'), {
    DELETED_AT: ['occurredAt', deletedAt],
  }),
});
