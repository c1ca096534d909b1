import { stateByCode, stateByFips, type StateCode } from './us-states.ts';

/**
 * The county codes of a state, without the first two digits: every odd number up to `last`, less `without`,
 * and the numbers `also`. The Census Bureau numbers the counties of a state by name in steps of two.
 */
interface CountyCodes {
  readonly last: number;
  readonly without?: readonly number[];
  readonly also?: readonly number[];
}

const counties: Readonly<Record<StateCode, CountyCodes>> = {
  AL: { last: 133 },
  AK: {
    last: 0,
    also: [
      13, 16, 20, 50, 60, 70, 90, 100, 105, 110, 122, 130, 150, 164, 170, 180, 185, 188, 195, 198, 220, 230,
      240, 275, 282, 290,
    ],
  },
  AZ: { last: 27, also: [12] },
  AR: { last: 149 },
  CA: { last: 115 },
  CO: { last: 125 },
  CT: { last: 0 },
  DE: { last: 5 },
  DC: { last: 1 },
  FL: { last: 133, without: [25] },
  GA: { last: 321, without: [41, 203] },
  HI: { last: 9 },
  ID: { last: 87 },
  IL: { last: 203 },
  IN: { last: 183 },
  IA: { last: 197 },
  KS: { last: 209 },
  KY: { last: 239 },
  LA: { last: 127 },
  ME: { last: 31 },
  MD: { last: 47, without: [7], also: [510] },
  MA: { last: 27 },
  MI: { last: 165 },
  MN: { last: 173 },
  MS: { last: 163 },
  MO: { last: 229, without: [191, 193], also: [186, 510] },
  MT: { last: 111 },
  NE: { last: 185 },
  NV: { last: 33, without: [25], also: [510] },
  NH: { last: 19 },
  NJ: { last: 41 },
  NM: { last: 61, also: [6, 28] },
  NY: { last: 123 },
  NC: { last: 199 },
  ND: { last: 105 },
  OH: { last: 175 },
  OK: { last: 153 },
  OR: { last: 71 },
  PA: { last: 133 },
  RI: { last: 9 },
  SC: { last: 91 },
  SD: { last: 137, without: [1, 113, 131, 133] },
  TN: { last: 189 },
  TX: { last: 507 },
  UT: { last: 57 },
  VT: { last: 27 },
  VA: {
    last: 199,
    without: [39, 55, 123, 129, 151, 189],
    // Independent cities.
    also: [
      36, 510, 520, 530, 540, 550, 570, 580, 590, 595, 600, 610, 620, 630, 640, 650, 660, 670, 678, 680, 683,
      685, 690, 700, 710, 720, 730, 735, 740, 750, 760, 770, 775, 790, 800, 810, 820, 830, 840,
    ],
  },
  WA: { last: 77 },
  WV: { last: 109 },
  WI: { last: 141, also: [78] },
  WY: { last: 45 },
  AS: { last: 0, also: [10, 20, 30, 40, 50] },
  GU: { last: 0, also: [10] },
  MP: { last: 0, also: [85, 100, 110, 120] },
  PR: { last: 153, also: [54] },
  VI: { last: 0, also: [10, 20, 30] },
  ZZ: { last: 999 },
};

/** A change of codes: `ended` are the codes of earlier years, and `begun` those from `year` on. */
interface CountyChange {
  /** The first year whose county estimates use the codes of `begun`. */
  readonly year: number;
  readonly ended: readonly string[];
  /** The codes that now include the place, in the table above or here. */
  readonly begun: readonly string[];
  /** The codes of `begun` that existed before the change too: the places that took the ended ones in. */
  readonly enlarged?: readonly string[];
}

/** Source: Census Bureau, "Substantial Changes to Counties and County Equivalent Entities", since 1990. */
const changes: readonly CountyChange[] = [
  // Denali was made of parts of two others, which both remain.
  { year: 1991, ended: [], begun: ['02068'] },
  { year: 1992, ended: ['02231'], begun: ['02232', '02282'] },
  { year: 1995, ended: ['51780'], begun: [], enlarged: ['51083'] },
  { year: 1998, ended: ['12025'], begun: ['12086'] },
  { year: 1998, ended: ['30113'], begun: [], enlarged: ['30031', '30067'] },
  { year: 2001, ended: ['51560'], begun: [], enlarged: ['51005'] },
  // Broomfield was made of parts of four counties, which all remain.
  { year: 2002, ended: [], begun: ['08014'] },
  { year: 2007, ended: ['02232'], begun: ['02105', '02230'] },
  { year: 2008, ended: ['02201'], begun: ['02198'], enlarged: ['02130', '02275'] },
  { year: 2008, ended: ['02280'], begun: ['02195', '02275'] },
  { year: 2013, ended: ['51515'], begun: [], enlarged: ['51019'] },
  { year: 2015, ended: ['02270'], begun: ['02158'] },
  { year: 2015, ended: ['46113'], begun: ['46102'] },
  { year: 2020, ended: ['02261'], begun: ['02063', '02066'] },
  {
    year: 2022,
    ended: ['09001', '09003', '09005', '09007', '09009', '09011', '09013', '09015'],
    begun: ['09110', '09120', '09130', '09140', '09150', '09160', '09170', '09180', '09190'],
  },
];

export interface County {
  readonly fips: string;
  /** The first year whose county estimates use the code; null if it is older than 1990. */
  readonly from: number | null;
  /** The last such year; null for a code that is in use. */
  readonly to: number | null;
  /** The counties that include the place since the code ended. */
  readonly successors: readonly string[];
}

const all = new Map<string, County>();
for (const [code, { last, without = [], also = [] }] of Object.entries(counties)) {
  const stateFips = stateByCode(code)?.fips ?? '';
  const odd = Array.from({ length: Math.ceil(last / 2) }, (_, index) => 2 * index + 1);
  for (const number of [...odd.filter((one) => !without.includes(one)), ...also]) {
    const fips = stateFips + String(number).padStart(3, '0');
    all.set(fips, { fips, from: null, to: null, successors: [] });
  }
}
for (const { year, ended, begun, enlarged = [] } of changes) {
  for (const fips of begun) all.set(fips, { fips, from: year, to: null, successors: [] });
  for (const fips of ended) {
    const from = all.get(fips)?.from ?? null;
    all.set(fips, { fips, from, to: year - 1, successors: [...begun, ...enlarged] });
  }
}

/** The county, county equivalent or former county with this FIPS code; undefined if there never was one since 1990. */
export const countyByFips = (fips: string): County | undefined => all.get(fips);

/** The counties and equivalents of the states and the District of Columbia in a year, without territories. */
export function countiesIn(year: number): County[] {
  return [...all.values()].filter(
    ({ fips, from, to }) =>
      Number(fips.slice(0, 2)) < 60 && (from === null || from <= year) && (to === null || to >= year),
  );
}

/**
 * The reason why a FIPS code cannot name a county of a state in a year, as a sentence; null if it can. A code that began later is accepted, because sources restate earlier years by new codes.
 *
 * @param state the USPS code of the state; undefined to accept every state
 */
export function countyFipsIssue(
  fips: string,
  { state, year }: { state?: string; year: number },
): string | null {
  if (!/^\d{5}$/.test(fips)) return 'A county FIPS code has five digits. Keep leading zeros, as in 01001.';
  const owner = stateByFips(fips);
  if (owner === undefined) return `No state has the FIPS code ${fips.slice(0, 2)}, so ${fips} is no county.`;
  if (fips.endsWith('000'))
    return `${fips} is the code of a whole state or country. Give the figures of each county.`;
  const county = all.get(fips);
  if (county === undefined) return `${owner.name} has no county with the FIPS code ${fips}.`;
  if (state !== undefined && owner.code !== state) {
    const own = stateByCode(state);
    const place = own === undefined ? state : `${own.name}, whose codes begin with ${own.fips}`;
    return `${fips} is in ${owner.name}. The jurisdiction is in ${place}.`;
  }
  if (county.to !== null && year > county.to) {
    const now = county.successors.length === 1 ? 'the code is' : 'the codes are';
    return `The code ${fips} was last used for ${county.to}. For later years, ${now} ${county.successors.join(', ')}.`;
  }
  return null;
}
