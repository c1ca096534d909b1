import type { Action } from '@rapport/core/permissions.ts';
import { CorrectionKind } from '@rapport/database/generated/prisma/enums.ts';

import { builder } from '../../builder.ts';
import { enumOf } from '../../contract/enum.schema.ts';
import { rowType } from '../../contract/node.schema.ts';
import type { FieldBuilder, TypeRef } from '../../contract/seam.ts';
import type { RowOf } from '../../tables/columns.ts';
import { restrictedFields, type CorrectedValue } from './correction.rules.ts';
import { correctionsOf, valuesOf, type RecordColumn } from './correction.service.ts';
import { corrections } from './tables.ts';

enumOf('CorrectionKind', CorrectionKind, 'The kind of correction.', {
  CORRECTED: 'It changed values of the record.',
  VOIDED: 'It made the record void. The record stays readable and counts nowhere.',
});

const CorrectedValueType = builder.objectRef<CorrectedValue>('CorrectedValue').implement({
  description: 'A value of a record before and after a correction.',
  fields: (t) => ({
    field: t.exposeString('field', { description: 'The field of the record, such as "headcount".' }),
    before: t.exposeString('before', {
      nullable: true,
      description: 'The value before, as text; null if it was empty.',
    }),
    after: t.exposeString('after', {
      nullable: true,
      description: 'The value after, as text; null if it is empty.',
    }),
  }),
});

/** A field with the values of some columns. A restricted one is null, with an error, without permission. */
const valuesField = (
  t: FieldBuilder<RowOf<'Correction'>>,
  isShown: (field: string) => boolean,
  description: string,
  action?: Action,
) =>
  t.field({
    type: [CorrectedValueType],
    nullable: action !== undefined,
    ...(action === undefined ? {} : { action }),
    description,
    extensions: { columns: ['changes'] },
    resolve: (row) => valuesOf(row).filter(({ field }) => isShown(field)),
  });

const Correction = rowType(corrections, {
  description: 'One correction or void of a record. It is never changed.',
  columns: {
    kind: 'The kind of correction.',
    reason: 'The reason.',
    correctedBySubject: {
      action: 'staff.read',
      description: 'The sign-in name of the person who made it.',
    },
    updatedAt: false,
    version: false,
  },
  fields: (t) => ({
    values: valuesField(
      t,
      (field) => !(field in restrictedFields),
      'The values that changed; empty for a void. Participant keys and groups have their own fields.',
    ),
    groupValues: valuesField(
      t,
      (field) => field === 'groups',
      'The groups of a headcount before and after, if they changed. Null, with an error, without permission to see groups.',
      restrictedFields['groups'],
    ),
    participantKeyValues: valuesField(
      t,
      (field) => field === 'participantKey',
      'The participant key before and after, if it changed. Null, with an error, without permission to see keys.',
      restrictedFields['participantKey'],
    ),
  }),
});

export const voidedAtDescription =
  'When it was voided; null if it is not void. A void record counts in no figure, sum or limit.';

/** For the field `isVoided` of filters. */
export const voidFilterDescription = 'Only void records, or only records that are not void.';

/** Adds the corrections of a record to its type. */
export function showCorrections<Row extends { id: string }>(type: TypeRef<Row>, column: RecordColumn): void {
  builder.objectField(type, 'corrections', (t) =>
    t.field({
      type: [Correction],
      description:
        'The corrections and the void of this record, oldest first: who, when, why, and the values before and after.',
      extensions: { columns: [] },
      resolve: ({ id }, _args, context) => correctionsOf(context, column, id),
    }),
  );
}
