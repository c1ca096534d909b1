import { countyByFips } from '@rapport/core/county-fips.ts';

import type { Obstacle } from './comparison.types.ts';

/** The counties of a place, and the year by whose county codes a comparison names places. */
export type PlaceVintage = { readonly counties: readonly string[]; readonly year: number };

export type CarriedCounties = {
  /** The codes in the vintage, in order. */
  readonly counties: readonly string[];
  /** Codes that ended, and the one code that the same county has now. */
  readonly carried: readonly { readonly from: string; readonly to: string }[];
  /** Codes that ended and that no code carries: the county was divided, or merged into another one. */
  readonly ended: readonly {
    readonly from: string;
    readonly into: readonly string[];
    readonly isMerged: boolean;
  }[];
};

/**
 * The counties of a place by the codes of a year. A county whose code ended before is carried by its successor if that is the same
 * county by another code, also over several changes. A county that was divided (Connecticut in 2022, Valdez-Cordova in 2020) or
 * merged into one that existed before (Bedford city in 2013) has no such successor: figures before and after are of other places.
 */
export function countiesInVintage({ counties, year }: PlaceVintage): CarriedCounties {
  const found = new Set<string>();
  const carried: CarriedCounties['carried'][number][] = [];
  const ended: CarriedCounties['ended'][number][] = [];
  for (const from of counties) {
    const now = carriedTo(from, year);
    if (typeof now !== 'string') {
      ended.push({ from, ...now });
      continue;
    }
    if (now !== from) carried.push({ from, to: now });
    found.add(now);
  }
  return { counties: [...found].toSorted(), carried, ended };
}

function carriedTo(
  fips: string,
  year: number,
): string | { readonly into: readonly string[]; readonly isMerged: boolean } {
  const county = countyByFips(fips);
  if (county === undefined || county.to === null || county.to >= year) return fips;
  const [next = '', ...others] = county.successors;
  if (others.length > 0) return { into: county.successors, isMerged: false };
  const isMerged = countyByFips(next)?.from !== county.to + 1;
  return isMerged ? { into: [next], isMerged } : carriedTo(next, year);
}

/** The obstacle of a place whose counties do not exist in the vintage. */
export function vintageObstacle(vintage: PlaceVintage): Obstacle[] {
  return countiesInVintage(vintage).ended.map(({ from, into, isMerged }) => ({
    code: 'PLACE_ENDED',
    itemCode: null,
    why: `The county code ${from} ended before ${vintage.year}, and the county was ${isMerged ? 'merged into' : 'divided among'} ${into.join(', ')}.`,
    change: null,
  }));
}
