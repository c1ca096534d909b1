import type { MeasuredValue } from '@rapport/core/measured-value.ts';
import type { DatabaseSession } from '@rapport/database/session.ts';
import type {
  ComparisonPublication,
  LeftOutCell,
  PublishedSums,
} from '@rapport/statistics/comparison/comparison.publication.ts';
import { smallBaseObstacle } from '@rapport/statistics/comparison/place.figure.ts';
import { indicatorFigure } from '@rapport/statistics/indicator.figure.ts';

import type { Context } from '../../context.ts';
import type { RowOf } from '../../tables/columns.ts';
import { sharedRevisions } from '../comparisons/comparison.rules.ts';

/** A cell of a frozen table, or a total of all its places. */
export interface FrozenCell {
  officeSlug: string | null;
  group: string | null;
  firstDay: Date;
  lastDay: Date;
  figure: MeasuredValue;
}

const batch = 'frozen comparisons';

/** The published cells or totals of a table. Everything about parts of a table is read from what was frozen. */
export async function frozenCells(
  context: Context,
  id: string,
  part: 'cells' | 'totals',
  { officeSlug, group }: { officeSlug: string | null; group: string | null },
): Promise<FrozenCell[]> {
  const row = await rowOf(context, id);
  if (row === null) return [];
  return partsOf(row, part).filter(
    (cell) =>
      (officeSlug === null || cell.officeSlug === officeSlug) && (group === null || cell.group === group),
  );
}

/** All published cells or totals of a table, as figures. */
export function partsOf(
  {
    document,
    indicatorCode,
    revision,
  }: Pick<RowOf<'ComparisonTable'>, 'document' | 'indicatorCode' | 'revision'>,
  part: 'cells' | 'totals',
): FrozenCell[] {
  const published = JSON.parse(document) as ComparisonPublication;
  const definition = sharedRevisions(indicatorCode).find((one) => one.revision === revision);
  const figureOf = (sums: PublishedSums | null): MeasuredValue => {
    if (sums === null) return { kind: 'SUPPRESSED', reason: 'SMALL_COUNT', threshold: published.threshold };
    if (definition === undefined) return { kind: 'NOT_REPORTED', reason: 'Its definition is gone.' };
    const denominator = definition.measure === 'COUNT' ? null : sums.denominator;
    const small = smallBaseObstacle(definition, denominator);
    if (small.length > 0) return { kind: 'NOT_COMPARABLE', why: small.map(({ why }) => why).join(' ') };
    return indicatorFigure(definition, { numerator: sums.numerator, denominator, sumOfSquares: null });
  };
  const cells: readonly (Omit<ComparisonPublication['cells'][number], 'place'> & { place?: string })[] =
    published[part];
  const frozenCell = ({ place, group, firstDay, lastDay }: CellKey, figure: MeasuredValue): FrozenCell => ({
    officeSlug: place ?? null,
    group,
    firstDay: new Date(firstDay),
    lastDay: new Date(lastDay),
    figure,
  });
  return [
    ...cells.map((cell) => frozenCell(cell, figureOf(cell.published))),
    ...(part === 'cells' ? leftOutOf(published) : []).map((cell) =>
      frozenCell(
        cell,
        cell.state === 'NOT_REPORTED'
          ? { kind: 'NOT_REPORTED', reason: cell.reason }
          : { kind: 'NOT_COMPARABLE', why: cell.reason },
      ),
    ),
  ];
}

type CellKey = Pick<LeftOutCell, 'group' | 'firstDay' | 'lastDay'> & { readonly place?: string };

/** A table that was frozen by earlier software does not name what it leaves out. */
const leftOutOf = (published: Partial<Pick<ComparisonPublication, 'leftOut'>>): readonly LeftOutCell[] =>
  published.leftOut ?? [];

async function rowOf(context: Context, id: string) {
  return context.loaders.batch(batch, id, async (ids) => {
    const found = await context.database.prisma.comparisonTable.findMany({ where: { id: { in: [...ids] } } });
    return new Map(found.map((row) => [row.id, row]));
  });
}

/** The published table with its certificate, and the receipt. Lists do not read these large columns. */
export async function frozenTexts(
  context: Context,
  id: string,
): Promise<Pick<RowOf<'ComparisonTable'>, 'document' | 'receipt'>> {
  return (await rowOf(context, id)) ?? { document: '', receipt: '' };
}

/** A version of a frozen table. */
export type FrozenVersion = Pick<RowOf<'ComparisonTable'>, 'id' | 'number' | 'edition' | 'createdAt'>;

/** The versions of a table by its number, in order. */
export async function frozenVersions(context: Context, number: number): Promise<FrozenVersion[]> {
  const versions = await context.loaders.batch(
    'versions of frozen comparisons',
    String(number),
    async (numbers) => {
      const found = await context.database.prisma.comparisonTable.findMany({
        where: { number: { in: [...numbers].map(Number) } },
        orderBy: { edition: 'asc' },
        select: { id: true, number: true, edition: true, createdAt: true },
      });
      return Map.groupBy(found, (one) => String(one.number));
    },
  );
  return versions ?? [];
}

/** The offices of a table that no longer share its indicator. */
export async function withdrawnOffices(
  context: Context,
  indicatorCode: string,
  officeSlugs: readonly string[],
): Promise<string[]> {
  const sharing = await context.loaders.batch('offices that share an indicator', indicatorCode, (codes) =>
    sharingSlugs(context.session, codes),
  );
  return officeSlugs.filter((slug) => sharing?.has(slug) !== true);
}

/** The offices that share each of these indicators with the acting agency now. */
export async function sharingSlugs(
  session: DatabaseSession,
  codes: readonly string[],
): Promise<Map<string, ReadonlySet<string>>> {
  const { rows } = await session.query({
    text: 'select indicator_code as code, array_agg(slug) as slugs from app.sharing_offices($1) group by 1',
    values: [[...codes]],
  });
  return new Map(
    (rows as { code: string; slugs: string[] }[]).map(({ code, slugs }) => [code, new Set(slugs)]),
  );
}
