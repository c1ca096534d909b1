import type { PrismaClient } from '@rapport/database/client.ts';

import type { RowOf } from '../../tables/columns.ts';

/** The codes of places by their ids. A foreign or absent id is left out. One statement. */
export async function placeCodes(
  prisma: PrismaClient,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const places = await prisma.measurementPlace.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, code: true },
  });
  return new Map(places.map(({ id, code }) => [id, code]));
}

/** A revision of an indicator that another record names. Throws if it does not exist, which is a defect. */
export function definitionNamed(
  prisma: PrismaClient,
  which: { id: string } | { code: string; revision: number },
): Promise<RowOf<'IndicatorDefinition'>> {
  return prisma.indicatorDefinition.findFirstOrThrow({ where: which });
}
