import { actingJurisdiction, type Context } from '../../context.ts';
import { jurisdictions } from './tables.ts';

/** The acting jurisdiction of the request. Throws if the request has no acting jurisdiction. */
export function ownJurisdiction(context: Context) {
  return jurisdictions.of(context, actingJurisdiction(context).id);
}

/** The FIPS codes of the counties that the acting jurisdiction serves on a day, in order. */
export async function countiesOn(context: Context, day: Date): Promise<string[]> {
  const areas = await context.database.prisma.jurisdictionArea.findMany({
    where: { effectiveFrom: { lte: day }, OR: [{ effectiveTo: null }, { effectiveTo: { gt: day } }] },
    orderBy: { countyFips: 'asc' },
    select: { countyFips: true },
  });
  return [...new Set(areas.map((area) => area.countyFips))];
}
