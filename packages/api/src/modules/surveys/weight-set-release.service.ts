import type { Context } from '../../context.ts';
import type { RowOf } from '../../tables/columns.ts';
import { weightSets } from './tables.ts';

/** When the weighted figures of weight sets were frozen, in one statement. */
export async function releasedAt({ session }: Context, ids: readonly string[]): Promise<Map<string, Date>> {
  const { rows } = await session.query({
    name: 'weighted_releases',
    text: 'select weight_set_id as "weightSetId", created_at as "createdAt" from weighted_release where weight_set_id = any ($1::uuid[])',
    values: [ids],
  });
  return new Map(
    (rows as { weightSetId: string; createdAt: Date }[]).map((row) => [
      row.weightSetId,
      new Date(row.createdAt),
    ]),
  );
}

/** The newest weight set of a version; null without one. One statement for all versions. */
export async function latestWeightSet(context: Context, surveyVersionId: string): Promise<string | null> {
  const { model, columns } = weightSets;
  const orderBy = { field: 'id', direction: 'desc' } as const;
  const query = { model, fields: columns, orderBy, limit: 1, parentField: 'surveyVersionId' };
  return (await context.loaders.list<RowOf<'WeightSet'>>(query, surveyVersionId))[0]?.id ?? null;
}
