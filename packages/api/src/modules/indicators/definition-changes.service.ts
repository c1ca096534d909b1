import type { Context } from '../../context.ts';
import type { RowOf } from '../../tables/columns.ts';
import {
  definitionDifferences,
  type DefinitionDifference,
  type Revision,
} from './definition-changes.rules.ts';

/** The differences of a revision from the revision before; empty for the first one. One statement for all revisions that ask at once. */
export async function changesOfDefinition(
  context: Context,
  { code, revision }: Pick<RowOf<'IndicatorDefinition'>, 'code' | 'revision'>,
): Promise<DefinitionDifference[]> {
  const revisions = await context.loaders.batch<Revision[]>(
    'revisions of indicators',
    code,
    async (codes) => {
      const rows = await context.database.prisma.indicatorDefinition.findMany({
        where: { code: { in: [...codes] } },
        include: { items: { orderBy: { position: 'asc' } } },
        orderBy: [{ code: 'asc' }, { revision: 'asc' }],
      });
      return Map.groupBy<string, Revision>(rows, (row) => row.code);
    },
  );
  const index = revisions?.findIndex((one) => one.revision === revision) ?? -1;
  const [before, after] = [revisions?.[index - 1], revisions?.[index]];
  return before && after ? definitionDifferences(before, after) : [];
}
