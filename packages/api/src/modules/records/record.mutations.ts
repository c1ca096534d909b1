import { encodeGlobalId } from '@rapport/core/ids.ts';
import { restoreWindowDays } from '@rapport/core/limits.ts';

import { builder } from '../../builder.ts';
import { mutationOf } from '../../contract/mutation.schema.ts';
import { findNode } from '../../lists/node.schema.ts';
import { deleteRecord } from './record-deletion.service.ts';
import { restoreRecord } from './record-restoration.service.ts';
import { deleteRecordSchema, restoreRecordSchema } from './record.input.ts';
import { DeletedRecord } from './record.schema.ts';

mutationOf('deleteRecord', {
  action: 'record.write',
  description: `Deletes a record. It is hidden at once and can be restored for ${restoreWindowDays} days. Deleting a program also deletes its activities and budget lines. A program that is ACTIVE or PAUSED, a record with expenditures and a record under a legal hold cannot be deleted.`,
  input: deleteRecordSchema,
  payload: {
    deletedRecord: { type: DeletedRecord, description: 'The deleted record, which can be restored.' },
  },
  run: deleteRecord,
});

mutationOf('restoreRecord', {
  action: 'record.write',
  description: `Restores a record within ${restoreWindowDays} days of its deletion. Restoring a program also restores the activities and budget lines that were deleted with it, and no others.`,
  input: restoreRecordSchema,
  payload: {
    record: {
      type: builder.nodeInterfaceRef(),
      description: 'The restored record; null if you cannot read records of its type.',
      isNullable: true,
    },
  },
  async run(context, input) {
    const { id, typeName } = await restoreRecord(context, input);
    return { record: await findNode(context, typeName, encodeGlobalId(typeName, id)) };
  },
});
