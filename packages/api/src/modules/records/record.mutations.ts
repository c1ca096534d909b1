import { encodeGlobalId } from '@rapport/core/ids.ts';

import { builder } from '../../builder.ts';
import { findNode } from '../../lists/node.schema.ts';
import { mutation } from '../../mutation.ts';
import { DeletedRecordType } from './record.schema.ts';
import {
  deleteRecord,
  deleteRecordSchema,
  restoreRecord,
  restoreRecordSchema,
  type DeletedRecordRow,
} from './record.service.ts';

const DeleteRecordInput = builder.inputType('DeleteRecordInput', {
  description: 'What to delete, and why.',
  fields: (t) => ({
    id: t.id({
      required: true,
      description:
        'A program, activity, budget line, partner organization, community concern or decision influence.',
    }),
    expectedVersion: t.int({ required: true, description: 'The version that was read.' }),
    reason: t.string({ required: true, description: 'Why; without naming a person or a case.' }),
  }),
});

const DeleteRecordPayload = builder
  .objectRef<{ deletedRecord: DeletedRecordRow }>('DeleteRecordPayload')
  .implement({
    description: 'It was deleted, and can be restored for a while.',
    fields: (t) => ({
      deletedRecord: t.field({
        type: DeletedRecordType,
        description: 'What can be restored.',
        resolve: ({ deletedRecord }) => deletedRecord,
      }),
    }),
  });

builder.mutationField('deleteRecord', (t) =>
  t.field({
    type: DeleteRecordPayload,
    description:
      'Deletes a record: it is out of sight at once, and can be restored for a while. A program takes its activities and budget lines along. A program that is under way, money that was spent and what is under a legal hold are not deleted.',
    args: { input: t.arg({ type: DeleteRecordInput, required: true, description: 'What to delete.' }) },
    ...mutation({ action: 'record.write', schema: deleteRecordSchema, resolve: deleteRecord }),
  }),
);

const RestoreRecordInput = builder.inputType('RestoreRecordInput', {
  description: 'What to restore.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The global id that the record had, and has again.' }),
  }),
});

const RestoreRecordPayload = builder
  .objectRef<{ id: string; typeName: string }>('RestoreRecordPayload')
  .implement({
    description: 'It is back.',
    fields: (t) => ({
      record: t.field({
        type: builder.nodeInterfaceRef(),
        nullable: true,
        description: 'The record; null where its type is not for this caller to read.',
        resolve: ({ id, typeName }, _args, context) =>
          findNode(context, typeName, encodeGlobalId(typeName, id)),
      }),
    }),
  });

builder.mutationField('restoreRecord', (t) =>
  t.field({
    type: RestoreRecordPayload,
    description:
      'Takes a deletion back while the record can be restored: a program comes back with exactly those activities and budget lines that were deleted with it.',
    args: { input: t.arg({ type: RestoreRecordInput, required: true, description: 'What to restore.' }) },
    ...mutation({ action: 'record.write', schema: restoreRecordSchema, resolve: restoreRecord }),
  }),
);
