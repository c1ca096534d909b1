import * as z from 'zod';

import { builder } from '../../builder.ts';
import { enumOf } from '../../contract/enum.schema.ts';
import { inputNamed } from '../../contract/input.schema.ts';
import { asType, inputFields } from '../../contract/seam.ts';
import { idempotencyKeySchema } from '../../idempotency.ts';
import { rootLists, type RootList } from '../../lists/root-lists.ts';

const lists = rootLists();
/** `feedbackItems` as `FEEDBACK_ITEMS`. */
const constantOf = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
const byConstant = new Map(lists.map((list) => [constantOf(list.name), list]));
const constants = Object.fromEntries([...byConstant.keys()].map((value) => [value, value]));

enumOf(
  'ExportableList',
  constants,
  'A list of the API that can be exported.',
  Object.fromEntries([...byConstant].map(([value, { description }]) => [value, description])),
);

const filterName = 'ListExportFilterInput';
inputNamed(
  filterName,
  builder.inputType(filterName, {
    description: 'The filter of an exported list: only the field of that list.',
    fields: (t) =>
      inputFields(
        Object.fromEntries(
          lists.flatMap(({ name, filter }) =>
            filter === null
              ? []
              : [
                  [
                    name,
                    t.field({
                      type: asType(filter.type),
                      description: `Which rows of \`${name}\` to export.`,
                    }),
                  ],
                ],
          ),
        ),
      ),
  }),
);

/** The list that a value of `ExportableList` names. */
export function listNamed(constant: string): RootList {
  const list = byConstant.get(constant);
  if (!list) throw new Error(`There is no list ${constant}`);
  return list;
}

export const requestListExportSchema = z
  .object({
    list: z.enum(constants).describe('The list. You must be allowed to read it.'),
    filter: z
      .record(z.string(), z.unknown())
      .nullish()
      .meta({ graphql: filterName, description: 'Which rows to export; all rows by default.' }),
    idempotencyKey: idempotencyKeySchema,
  })
  .describe('The list to export.');
