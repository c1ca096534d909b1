import { resolveCounty } from '@rapport/core/county-vintage.ts';

import type { Obstacle } from './comparison.types.ts';

/** The counties of a place, and the year by whose county codes a comparison names places. */
export type PlaceVintage = { readonly counties: readonly string[]; readonly year: number };

export type CarriedCounties = {
  /** The codes in the vintage, in order. */
  readonly counties: readonly string[];
  /** Codes of other years, and the one code that the same county has in the vintage. */
  readonly carried: readonly { readonly from: string; readonly to: string }[];
  /** Codes of other years without a counterpart: the county was divided, merged, or made of others. */
  readonly ended: readonly {
    readonly from: string;
    /** The codes of the vintage that have parts of it. */
    readonly into: readonly string[];
    readonly isMerged: boolean;
    /** A sentence for readers. */
    readonly why: string;
  }[];
};

/** The counties of a place by the codes of a year. Figures of a county without a counterpart in it are of another place. */
export function countiesInVintage({ counties, year }: PlaceVintage): CarriedCounties {
  const found = new Set<string>();
  const carried: CarriedCounties['carried'][number][] = [];
  const ended: CarriedCounties['ended'][number][] = [];
  for (const from of counties) {
    const now = resolveCounty(from, year);
    if (now.kind === 'NOT_COMPARABLE') {
      ended.push({ from, into: now.parts, isMerged: now.reason === 'MERGED', why: now.why });
      continue;
    }
    if (now.fips !== from) carried.push({ from, to: now.fips });
    found.add(now.fips);
  }
  return { counties: [...found].toSorted(), carried, ended };
}

/** The obstacle of a place whose counties do not exist in the vintage. */
export function vintageObstacle(vintage: PlaceVintage): Obstacle[] {
  return countiesInVintage(vintage).ended.map(({ why }) => ({
    code: 'PLACE_ENDED',
    itemCode: null,
    why,
    change: null,
  }));
}
