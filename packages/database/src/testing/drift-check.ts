import { databaseName } from '../list-reader.ts';
import type { Catalog, Column, Table } from './catalog.ts';

/** The part of a generated Prisma data model that a database can contradict. */
export interface ModelField {
  name: string;
  kind: string;
  type: string;
  isRequired: boolean;
  isList: boolean;
  relationFromFields?: readonly string[] | undefined;
}

export interface Datamodel {
  models: Readonly<Record<string, { fields: readonly ModelField[] }>>;
  /** Enum name → labels. */
  enums: Readonly<Record<string, readonly string[]>>;
}

/** Prisma's scalar → the database types that hold it without loss. */
const scalarTypes: Readonly<Record<string, readonly string[]>> = {
  String: ['text', 'uuid', 'character'],
  Int: ['integer', 'smallint'],
  BigInt: ['bigint'],
  Bytes: ['bytea'],
  Float: ['double precision'],
  Boolean: ['boolean'],
  DateTime: ['timestamp with time zone', 'date'],
  Json: ['jsonb'],
};

/** Tables that Prisma itself keeps and has no model of. */
const bookkeeping = ['_prisma_migrations'];

/** Where schema/prisma and the migrated database disagree, in words; the names are those that `databaseName` makes. Empty when they agree. */
export function checkDrift(catalog: Catalog, datamodel: Datamodel): string[] {
  const drift: string[] = [];
  const tables = new Map(catalog.tables.map((table) => [table.name, table]));
  for (const [model, { fields }] of Object.entries(datamodel.models)) {
    const table = tables.get(databaseName(model));
    if (table) drift.push(...modelDrift(model, fields, table, datamodel));
    else drift.push(`${model}: there is no table ${databaseName(model)}`);
  }
  const known = new Set([...Object.keys(datamodel.models).map(databaseName), ...bookkeeping]);
  for (const name of tables.keys())
    if (!known.has(name)) drift.push(`${name}: there is no model of this table`);
  for (const [name, labels] of Object.entries(datamodel.enums)) {
    const actual = catalog.enums.get(databaseName(name));
    if (actual?.join() !== labels.join())
      drift.push(`${name}: the database has the labels ${actual?.join(', ') ?? 'none'}`);
  }
  const enums = new Set(Object.keys(datamodel.enums).map(databaseName));
  for (const name of catalog.enums.keys())
    if (!enums.has(name)) drift.push(`${name}: there is no such enum in a model`);
  return drift;
}

function modelDrift(
  model: string,
  fields: readonly ModelField[],
  table: Table,
  datamodel: Datamodel,
): string[] {
  const drift: string[] = [];
  const isStored = (field: ModelField): boolean => field.kind !== 'object';
  for (const field of fields) {
    const column = table.columns.find((candidate) => candidate.name === databaseName(field.name));
    if (!isStored(field)) {
      if (!hasForeignKey(field, table)) drift.push(`${model}.${field.name}: there is no foreign key`);
    } else if (!column) {
      drift.push(`${model}.${field.name}: there is no column ${databaseName(field.name)}`);
    } else {
      if (!expectedTypes(field, datamodel).includes(column.type))
        drift.push(`${model}.${field.name}: ${field.type} is ${column.type} in the database`);
      if (!nullabilityAgrees(field, column))
        drift.push(`${model}.${field.name}: the column is ${column.isNullable ? 'nullable' : 'not null'}`);
    }
  }
  const known = new Set(fields.filter(isStored).map((field) => databaseName(field.name)));
  for (const { name } of table.columns) {
    if (!known.has(name)) drift.push(`${model}: the column ${name} has no field`);
  }
  return drift;
}

function expectedTypes(field: ModelField, datamodel: Datamodel): readonly string[] {
  const types =
    field.type in datamodel.enums
      ? [databaseName(field.type), `"${databaseName(field.type)}"`]
      : (scalarTypes[field.type] ?? []);
  return field.isList ? types.map((type) => `${type}[]`) : types;
}

/** Prisma reads a missing list as an empty one and writes its columns without NOT NULL. */
function nullabilityAgrees(field: ModelField, column: Column): boolean {
  return field.isList || field.isRequired === !column.isNullable;
}

/** Only the side of a relation that names its columns has a foreign key. */
function hasForeignKey(field: ModelField, table: Table): boolean {
  const columns = (field.relationFromFields ?? []).map(databaseName);
  if (columns.length === 0) return true;
  return table.foreignKeys.some(
    (key) =>
      key.target.replaceAll('"', '') === databaseName(field.type) && key.columns.join() === columns.join(),
  );
}
