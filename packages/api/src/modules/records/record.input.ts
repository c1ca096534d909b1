import { decodeGlobalId } from '@rapport/core/ids.ts';
import * as z from 'zod';

import * as rules from '../../input-rules.ts';
import { deletableByTypeName, deletables } from './deletable.ts';

/** A global id of any type that can be deleted. */
const recordId = z
  .string()
  .transform((text, parsing) => {
    const decoded = decodeGlobalId(text);
    const type = deletableByTypeName.get(decoded?.typeName ?? '');
    if (decoded && type) return { id: decoded.id, type };
    const nouns = deletables.map(({ rows }) => rows.noun).join(', ');
    parsing.addIssue({
      code: 'custom',
      message: `This is not the id of a record that can be deleted. These can be: ${nouns}.`,
    });
    return z.NEVER;
  })
  .meta({ graphql: 'ID' });

/** The description of the reason of a deletion, in the type and in the input. */
export const reasonDescription = 'The reason for the deletion.';

export const deleteRecordSchema = z
  .object({
    id: recordId.describe(
      'A program, activity, budget line, partner organization, feedback item or policy change.',
    ),
    expectedVersion: rules.expectedVersion,
    reason: rules
      .publicTitle('A reason')
      .describe(`${reasonDescription} It must not identify a person or a case.`),
  })
  .describe('The record to delete, and the reason.');

export const restoreRecordSchema = z
  .object({ id: recordId.describe('The global id of the record, which it keeps.') })
  .describe('The record to restore.');
