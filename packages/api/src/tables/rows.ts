import type { Context } from '../context.ts';
import type { ModelName, RowOf } from './columns.ts';

/** The methods of Prisma's delegate of a model that tables use. */
interface Rows<Row> {
  findFirst(query: { where: object }): Promise<Row | null>;
  create(query: { data: object }): Promise<Row>;
  updateManyAndReturn(query: { where: { id: string }; data: object }): Promise<Row[]>;
  deleteMany(query: { where: { id: string } }): Promise<{ count: number }>;
}

/**
 * The rows of a model by its name. This is the seam between models as values and Prisma, which has a separate
 * type for each model and none for all of them. The types of `table` check the arguments, column by column.
 */
export function rowsOf<M extends ModelName>(context: Context, model: M): Rows<RowOf<M>> {
  const name = ((model[0] ?? '').toLowerCase() + model.slice(1)) as 'program';
  return context.database.prisma[name];
}
