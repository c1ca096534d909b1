import { countiesIn, countyByFips } from './county-fips.ts';

/** A county code in the codes of a year: the same one, the one code of the same county, or the reason why no such code exists. */
export type CountyInVintage =
  | { readonly kind: 'SAME'; readonly fips: string }
  /** The same county had another code in that year; later for a code that ended, earlier for one that had not begun. */
  | { readonly kind: 'SUCCESSOR' | 'PREDECESSOR'; readonly fips: string }
  | {
      readonly kind: 'NOT_COMPARABLE';
      readonly reason: 'DIVIDED' | 'MERGED' | 'NOT_BEGUN' | 'UNKNOWN';
      /** The codes of that year that have parts of the county, as far as they are known. */
      readonly parts: readonly string[];
      /** A sentence for readers. */
      readonly why: string;
    };

/**
 * A county by the codes of a year, also over several changes. Shannon County, South Dakota (46113) is Oglala Lakota (46102) from 2015
 * on. The eight counties of Connecticut have no counterpart among the nine planning regions of 2022, and Valdez-Cordova
 * (02261) none among the two that it was divided into: figures before and after are of other places.
 */
export function resolveCounty(fips: string, vintage: number): CountyInVintage {
  const county = countyByFips(fips);
  if (county === undefined) {
    const why = `${fips} has been no county since 1990.`;
    return { kind: 'NOT_COMPARABLE', reason: 'UNKNOWN', parts: [], why };
  }
  if (county.to !== null && county.to < vintage) return carriedForward(fips, vintage);
  if (county.from !== null && county.from > vintage) return carriedBack(fips, county.from, vintage);
  return { kind: 'SAME', fips };
}

/** The one code that the same county has next, where it only changed its code. */
function nextCode(fips: string): string | null {
  const county = countyByFips(fips);
  const [next, ...others] = county?.successors ?? [];
  if (county === undefined || county.to === null || next === undefined || others.length > 0) return null;
  // A county that existed before took the other one in.
  return countyByFips(next)?.from === county.to + 1 ? next : null;
}

function carriedForward(fips: string, vintage: number): CountyInVintage {
  const next = nextCode(fips);
  if (next !== null) {
    const later = resolveCounty(next, vintage);
    return later.kind === 'SAME' ? { kind: 'SUCCESSOR', fips: later.fips } : later;
  }
  const parts = countyByFips(fips)?.successors ?? [];
  const reason = parts.length === 1 ? 'MERGED' : 'DIVIDED';
  const verb = reason === 'MERGED' ? 'merged into' : 'divided among';
  const why = `The county code ${fips} ended before ${vintage}, and the county was ${verb} ${parts.join(', ')}.`;
  return { kind: 'NOT_COMPARABLE', reason, parts, why };
}

function carriedBack(fips: string, begun: number, vintage: number): CountyInVintage {
  const before = countiesIn(begun - 1).filter(({ successors }) => successors.includes(fips));
  const [only, ...others] = before;
  if (only !== undefined && others.length === 0 && nextCode(only.fips) === fips) {
    const earlier = resolveCounty(only.fips, vintage);
    return earlier.kind === 'SAME' ? { kind: 'PREDECESSOR', fips: earlier.fips } : earlier;
  }
  const parts = before.map((county) => county.fips);
  const origin = parts.length === 0 ? 'parts of other counties' : parts.join(', ');
  const why = `The county code ${fips} began in ${begun}, after ${vintage}, and was made of ${origin}.`;
  return { kind: 'NOT_COMPARABLE', reason: 'NOT_BEGUN', parts, why };
}
