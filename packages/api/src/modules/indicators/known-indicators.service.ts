import type { PrismaClient } from '@rapport/database/client.ts';

import type { Context } from '../../context.ts';
import type { RowOf } from '../../tables/columns.ts';

/** The indicators and places of an office by the codes that files use. */
export interface KnownIndicators {
  /** By code and revision ("crime-rate 1"), and by code alone for the latest revision in use. */
  definitions: ReadonlyMap<string, RowOf<'IndicatorDefinition'>>;
  places: ReadonlyMap<string, RowOf<'MeasurementPlace'>>;
}

/** The indicators and places that files can name. Two statements. */
export async function knownIndicators(prisma: PrismaClient): Promise<KnownIndicators> {
  const definitions = await prisma.indicatorDefinition.findMany({ orderBy: { revision: 'asc' } });
  const places = await prisma.measurementPlace.findMany();
  return {
    definitions: new Map([
      ...definitions.map((one) => [`${one.code} ${one.revision}`, one] as const),
      ...definitions.flatMap((one) => (one.retiredAt === null ? [[one.code, one] as const] : [])),
    ]),
    places: new Map(places.map((one) => [one.code, one])),
  };
}

/** The indicators that ship with Rapport among these codes, each revision, with the dimensions by which they can be observed. */
export const shippedIndicators = (
  { database }: Pick<Context, 'database'>,
  codes: readonly string[],
): Promise<Pick<RowOf<'IndicatorDefinition'>, 'code' | 'disaggregations' | 'derivation'>[]> =>
  database.prisma.indicatorDefinition.findMany({
    where: { code: { in: [...codes] }, isReference: true },
    select: { code: true, disaggregations: true, derivation: true },
  });
