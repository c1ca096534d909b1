import type { Action } from '@rapport/core/permissions.ts';

import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { nameOfSubject } from '../people.ts';
import { nodeAction, nodeNamed, registerNode } from '../lists/node.schema.ts';
import { registerShownFields } from '../lists/shown-fields.ts';
import { columnOf, columnsOf, type ColumnOf, type ModelName, type RowOf } from '../tables/columns.ts';
import type { AnyTable } from '../tables/table.ts';
import { enumOfColumn } from './enum.schema.ts';
import {
  asType,
  modelNamed,
  outputFields,
  valueOf,
  type ContractType,
  type Field,
  type FieldBuilder,
  type TypeRef,
} from './seam.ts';

/** How a column is shown: its description, or its description and the differences from the Prisma schema. */
export type ShownColumn =
  string | { description: string; action?: Action; isNullable?: boolean; deprecationReason?: string };

/** A field that shows the row that a column names. */
export interface Reference<Column extends string> {
  to: TypeRef<{ id: string }> | TypeRef<never>;
  column: Column;
  description: string;
  /** True if the row can be deleted while a column names it. A nullable column is nullable anyway. */
  isNullable?: boolean;
  /** The action that the field requires; by default, the action of that row type. */
  action?: Action;
}

export interface RowOptions<M extends ModelName> {
  description: string;
  columns: { readonly [C in ColumnOf<M>]?: ShownColumn | false };
  references?: Readonly<Record<string, Reference<ColumnOf<M>>>>;
  fields?: (t: FieldBuilder<RowOf<M>>) => Readonly<Record<string, unknown>>;
}

export interface NodeOptions<M extends ModelName> extends RowOptions<M> {
  /** The action that the rows require. */
  action: Action;
  /** The rows that the actor can see, if the action does not allow all of them. */
  isVisible?: (context: Context, row: RowOf<M>) => boolean;
}

const tables = new Map<object, AnyTable>();

/** The table whose rows a type shows. */
export const tableOf = (type: object): AnyTable | undefined => tables.get(type);

const common: Readonly<Record<string, string>> = {
  createdAt: 'When it was recorded.',
  updatedAt: 'When it was last changed.',
  version: 'Increases by one with each change; for `expectedVersion`.',
};

/** For `columns` of a type that does not show when its rows were written. */
export const untracked = { createdAt: false, updatedAt: false, version: false } as const;

/** The type of a column in the contract. */
export function contractType(model: string, name: string): ContractType {
  const { type, isList } = columnOf(model, name);
  const one = 'enum' in type ? enumOfColumn(type.enum, `${model}.${name}`) : type.scalar;
  return isList ? [one] : one;
}

/**
 * A type of the contract that shows the rows of a table as part of another type. Otherwise like `nodeType`.
 */
export function rowType<M extends ModelName>(
  table: AnyTable & { model: M },
  options: RowOptions<M>,
): TypeRef<RowOf<M>> {
  return declare(table, options, false);
}

/**
 * A type of the contract that shows the rows of a table and can be fetched by its global id. Types and nullability come from the Prisma schema;
 * `createdAt`, `updatedAt` and `version` are shown where the model has them, unless they are false.
 */
export function nodeType<M extends ModelName>(
  table: AnyTable & { model: M },
  { action, isVisible, ...options }: NodeOptions<M>,
): TypeRef<RowOf<M>> {
  registerNode(table.model, table.columns, action, {
    typeName: table.typeName,
    ...(isVisible ? { isVisible: (context, row) => isVisible(context, row as unknown as RowOf<M>) } : {}),
  });
  return declare(table, options, true);
}

function declare<M extends ModelName>(
  table: AnyTable & { model: M },
  { description, columns, references = {}, fields }: RowOptions<M>,
  isNode: boolean,
): TypeRef<RowOf<M>> {
  const { model, typeName } = table;
  const ownCommon = Object.fromEntries(Object.entries(common).filter(([name]) => columnsOf(model).has(name)));
  const shown = Object.entries<ShownColumn | false>({ ...ownCommon, ...columns });
  const shownRow: object = builder.prismaObject(modelNamed(model), {
    name: typeName,
    description,
    interfaces: isNode ? [builder.nodeInterfaceRef()] : [],
    fields: (t) =>
      outputFields({
        ...(isNode
          ? { id: t.globalID({ description: 'Global id.', resolve: ({ id }) => ({ id, type: typeName }) }) }
          : {}),
        ...Object.fromEntries(
          shown.flatMap(([name, one]) =>
            one === false ? [] : [[name, columnField(t, model, name, one)], ...nameFields(t, name, one)],
          ),
        ),
        ...Object.fromEntries(
          Object.entries(references).map(([name, one]) => [name, referenceField(t, model, one)]),
        ),
        ...fields?.(t as unknown as FieldBuilder<RowOf<M>>),
      }),
  });
  const type = shownRow as TypeRef<RowOf<M>>;
  tables.set(type, table);
  registerShownFields(typeName, [
    ...Object.entries(references).map(([, { to, column, description: words, action }]) => {
      const target = typeNameOf(to);
      return { column, description: words, action: action ?? nodeAction(target) ?? null, refersTo: target };
    }),
    ...shown.flatMap(([column, one]) =>
      one === false
        ? []
        : [
            {
              column,
              description: typeof one === 'string' ? one : one.description,
              action: (typeof one === 'string' ? undefined : one.action) ?? null,
              refersTo: null,
            },
          ],
    ),
  ]);
  return type;
}

/** The name of a type that a reference shows. */
function typeNameOf(type: object): string {
  return tables.get(type)?.typeName ?? (type as { name: string }).name;
}

function columnField(t: object, model: string, name: string, shown: ShownColumn): unknown {
  const options = typeof shown === 'string' ? { description: shown } : shown;
  // A field with its own action must be nullable, so that a refusal does not hide the whole row.
  const { isNullable = columnOf(model, name).isNullable || options.action !== undefined, ...rest } = options;
  return (t as FieldBuilder<Record<string, string>>).expose(name, {
    type: asType(contractType(model, name)),
    nullable: isNullable as false,
    ...rest,
  });
}

/** The end of the names of columns that hold a subject: a person or an API key, as the audit trail names it. */
const subjectColumn = /Subject$/;

/** The field with the name of the person or API key in a column; none for other columns. */
function nameFields(t: object, column: string, shown: ShownColumn): [string, unknown][] {
  if (!subjectColumn.test(column)) return [];
  const action = typeof shown === 'string' ? undefined : shown.action;
  return [
    [
      column.replace(subjectColumn, 'Name'),
      nameField(t as FieldBuilder<Record<string, unknown>>, column, { action }),
    ],
  ];
}

/** A field with the name of the person or API key whose subject is in a column of the row, which the contract may show as another name. */
export function nameField<Row extends object>(
  t: FieldBuilder<Row>,
  column: keyof Row & string,
  { action, shownAs = column }: { action?: Action | undefined; shownAs?: string } = {},
): Field<string | null | undefined> {
  return t.string({
    nullable: true,
    description: `The name of the member or API key in \`${shownAs}\`; null for one that has left the office.`,
    ...(action === undefined ? {} : { action }),
    extensions: { columns: [column] },
    resolve: (row, _args, context) => {
      const subject = valueOf(row, column) as string | null;
      return subject === null ? null : nameOfSubject(context, subject);
    },
  });
}

function referenceField(t: object, model: string, reference: Reference<string>): unknown {
  const { to, column, description } = reference;
  const table = tables.get(to);
  const target = table
    ? { model: table.model, fields: table.columns, action: nodeAction(table.typeName) }
    : nodeNamed((to as { name: string }).name);
  const action = reference.action ?? target.action;
  const isNullable = reference.isNullable ?? columnOf(model, column).isNullable;
  return (t as FieldBuilder<object>).field({
    type: asType(to),
    nullable: isNullable as false,
    description,
    ...(action ? { action } : {}),
    extensions: { columns: [column] },
    resolve: async (row, _args, context) => {
      const id = valueOf(row, column) as string | null;
      const named = id === null ? null : await context.loaders.byId(target.model, target.fields, id);
      if (named === null && !isNullable) {
        throw new Error(`A row of ${model} names a ${target.model} that does not exist`);
      }
      return named as never;
    },
  });
}
