import type { Condition } from '@rapport/database/list-reader.ts';
import * as z from 'zod';

import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { contractType } from '../contract/node.schema.ts';
import { asType, inputFields, type ContractType } from '../contract/seam.ts';
import { rowId } from '../ids.ts';
import * as rules from '../input-rules.ts';
import { parseInput } from '../parse-input.ts';
import type { ColumnOf, ModelName } from '../tables/columns.ts';
import type { AnyTable } from '../tables/table.ts';

/** One field of a filter: its type by the model, its description and which rows it lets through. */
export interface FilterField<Column extends string> {
  column?: Column;
  type: (model: string) => ContractType;
  description: string;
  /** The values that it accepts, if it does not accept every value of its type. */
  schema?: z.ZodType;
  conditions: (value: never, context: Context) => readonly Condition<Column>[];
}

const valuesMax = 50;
const comparedText = rules.text('A text to look for');
const comparedTexts = z
  .array(comparedText)
  .max(valuesMax, `A filter can have at most ${valuesMax} texts to look for.`);

/** A text that the database can compare. Values of every other type are checked by GraphQL. */
function schemaOf(type: ContractType): z.ZodType | undefined {
  if (type === 'String') return comparedText;
  return Array.isArray(type) && type[0] === 'String' ? comparedTexts : undefined;
}

type Comparison = 'equal' | 'atLeast' | 'below';

const compared =
  (is: Comparison) =>
  <const Column extends string>(column: Column, description: string): FilterField<Column> => ({
    column,
    type: (model) => contractType(model, column),
    description,
    conditions: (value: unknown) => [{ field: column, is, value }],
  });

/** The column has this value. */
export const equals = compared('equal');
/** The column has this value or a later or larger one. */
export const atLeast = compared('atLeast');
/** The column has an earlier or smaller value. */
export const below = compared('below');

/** The column has one of these values. */
export const oneOf = <const Column extends string>(
  column: Column,
  description: string,
): FilterField<Column> => ({
  column,
  type: (model) => [contractType(model, column)],
  description,
  conditions: (value: readonly unknown[]) => [{ field: column, is: 'oneOf', value }],
});

/** The column contains this text. */
export const contains = <const Column extends string>(
  column: Column,
  description: string,
): FilterField<Column> => ({
  column,
  type: () => 'String',
  description,
  conditions: (value: string) => (value === '' ? [] : [{ field: column, is: 'contains', value }]),
});

/** The column has a value, or has none: true or false. */
export const isSet = <const Column extends string>(
  column: Column,
  description: string,
): FilterField<Column> => ({
  column,
  type: () => 'Boolean',
  description,
  conditions: (value: boolean) => [{ field: column, is: value ? 'notNull' : 'null' }],
});

/** The condition of a filter by a global id. An id of another type matches no rows, like the id of a row that does not exist. */
export function refersTo<const Column extends string>(
  column: Column,
  typeName: string,
  globalId: string,
): Condition<Column> {
  const id = rowId(typeName, globalId);
  return id === null ? { field: column, is: 'oneOf', value: [] } : { field: column, is: 'equal', value: id };
}

/** The column names the row with this global id. */
export const refers = <const Column extends string>(
  column: Column,
  typeName: string,
  description: string,
): FilterField<Column> => ({
  column,
  type: () => 'ID',
  description,
  conditions: (id: string) => [refersTo(column, typeName, id)],
});

/** A field with a meaning of its own. */
export const where = <const Column extends string, Value>(
  type: ContractType,
  description: string,
  conditions: (value: Value, context: Context) => readonly Condition<Column>[],
): FilterField<Column> => ({ type: () => type, description, conditions });

export interface Filter<Column extends string = string> {
  type: object;
  /** The conditions of a filter that was given. Throws a ValidationError for a value that cannot be looked for. */
  where(given: object | null | undefined, context: Context): Condition<Column>[];
}

/** The input by which a list is filtered. Only columns of the table's model can be named; their types come from the Prisma schema. */
export function filterOf<M extends ModelName>(
  name: string,
  table: AnyTable & { model: M },
  fields: Readonly<Record<string, FilterField<NoInfer<ColumnOf<M>>>>>,
): Filter<ColumnOf<M>> {
  const type = builder.inputType(name, {
    description: `Which ${table.plural} to list. A row must meet every condition that is given.`,
    fields: (t) =>
      inputFields(
        Object.fromEntries(
          Object.entries(fields).map(([key, field]) => [
            key,
            t.field({ type: asType(field.type(table.model)), description: field.description }),
          ]),
        ),
      ),
  });
  const where: Filter<ColumnOf<M>>['where'] = (given, context) =>
    Object.entries(given ?? {}).flatMap(([key, value]: [string, unknown]) => {
      const field = fields[key];
      if (!field || value == null) return [];
      const schema = field.schema ?? schemaOf(field.type(table.model));
      const checked = schema
        ? parseInput(z.object({ [key]: schema }), { [key]: value }, 'filter')[key]
        : value;
      return field.conditions(checked as never, context);
    });
  return { type, where };
}
