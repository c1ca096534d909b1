import { dayColumns } from '@rapport/database/generated/day-columns.ts';
import { getDatamodel } from '@rapport/database/generated/pothos-types.ts';
import type { Prisma } from '@rapport/database/generated/prisma/client.ts';

/** The Prisma schema as data, read once for the builder and for all code that is derived from columns. */
export const datamodel = getDatamodel();

export type ModelName = Prisma.ModelName;
type Models = Prisma.TypeMap['model'];
/** A row of a model, as Prisma returns it. */
export type RowOf<M extends ModelName> = Models[M]['payload']['scalars'] & { id: string };
/** The names of a model's columns. */
export type ColumnOf<M extends ModelName> = keyof Models[M]['payload']['scalars'] & string;
/** The values of a new row, column by column. */
export type ValuesOf<M extends ModelName> = Exclude<
  Models[M]['operations']['createMany']['args']['data'],
  readonly unknown[]
>;

export type ScalarType = 'String' | 'Int' | 'Float' | 'Boolean' | 'BigInt' | 'Date' | 'DateTime' | 'Json';

export interface Column {
  name: string;
  /** A scalar of the contract, or the name of an enum of the Prisma schema. */
  type: { scalar: ScalarType } | { enum: string };
  isNullable: boolean;
  isList: boolean;
}

const days: ReadonlySet<string> = new Set(dayColumns);
const models = new Map<string, ReadonlyMap<string, Column>>();

function readColumns(model: string): ReadonlyMap<string, Column> {
  const fields = datamodel.datamodel.models[model]?.fields;
  if (!fields) throw new Error(`The Prisma schema has no model ${model}`);
  return new Map(
    fields.flatMap(({ name, kind, type, isRequired, isList }) => {
      if (kind !== 'scalar' && kind !== 'enum') return [];
      const scalar = type === 'DateTime' && days.has(`${model}.${name}`) ? 'Date' : (type as ScalarType);
      return [
        [
          name,
          { name, type: kind === 'enum' ? { enum: type } : { scalar }, isNullable: !isRequired, isList },
        ],
      ];
    }),
  );
}

/** The columns of a model by name, in the order of the Prisma schema. Throws for a model that the schema does not have. */
export function columnsOf(model: string): ReadonlyMap<string, Column> {
  const known = models.get(model) ?? readColumns(model);
  models.set(model, known);
  return known;
}

/** One column of a model. Throws for a name that the model does not have. */
export function columnOf(model: string, name: string): Column {
  const column = columnsOf(model).get(name);
  if (!column) throw new Error(`The model ${model} has no column ${name}`);
  return column;
}
