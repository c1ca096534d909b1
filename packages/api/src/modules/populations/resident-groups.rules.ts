import { readAgeBand, type AgeBand } from '@rapport/core/age-band.ts';
import { countyByFips } from '@rapport/core/county-fips.ts';
import { readGroup, type DemographicDimension } from '@rapport/core/demographic-group.ts';

/** The residents of a county in a year by the groups of one dimension. */
export interface CountyResidents {
  countyFips: string;
  /** Everyone: the row whose groups are all ALL. Null if it is not known. */
  total: number | null;
  /** The number of people by the name of the group. */
  groups: ReadonlyMap<string, number>;
}

const count = (value: number): string => value.toLocaleString('en-US');
const shownGroupsMax = 12;

/**
 * The reasons why the groups of a county do not count each resident once, as sentences with numbers; none if they do. Groups must be exclusive and add up to everyone.
 */
export function residentIssues(dimension: DemographicDimension, residents: CountyResidents): string[] {
  const issues = [...spellingIssues(dimension, residents), ...bandIssues(dimension, residents)];
  return [...issues, ...sumIssues(dimension, residents)];
}

/** The reasons why the groups of several counties cannot be added, as sentences: their groups differ, or one county includes another. */
export function unionIssues(dimension: DemographicDimension, counties: readonly CountyResidents[]): string[] {
  const [first, ...others] = counties;
  if (!first) return [];
  const issues = others.flatMap((other) => {
    const names = new Set([...first.groups.keys(), ...other.groups.keys()]);
    const different = [...names].filter((name) => first.groups.has(name) !== other.groups.has(name));
    if (different.length === 0) return [];
    return [
      `${first.countyFips} and ${other.countyFips} have different groups of ${dimension} (${different.slice(0, shownGroupsMax).join(', ')}), so they cannot be added. Import the same groups for every county.`,
    ];
  });
  return [...issues, ...successionIssues(counties.map(({ countyFips }) => countyFips))];
}

/** The reasons why counties overlap: a county, and one that it became a part of. */
export function successionIssues(countyFips: readonly string[]): string[] {
  return countyFips.flatMap((fips) => {
    const successors = countyByFips(fips)?.successors.filter((one) => countyFips.includes(one)) ?? [];
    if (successors.length === 0) return [];
    return [`${fips} is now part of ${successors.join(', ')}, so their residents would be counted twice.`];
  });
}

/** Two names of the same group, such as "Female" and "FEMALE". */
function spellingIssues(dimension: DemographicDimension, { groups }: CountyResidents): string[] {
  const names = Map.groupBy(groups.keys(), (name) => {
    const group = readGroup(dimension, name);
    return group.ok ? group.text : name;
  });
  return [...names.values()]
    .filter((spellings) => spellings.length > 1)
    .map((spellings) => `${listed(spellings, groups)} are the same group.`);
}

interface NamedBand {
  name: string;
  band: AgeBand;
}

/** Age bands that overlap or leave out ages, and names that are not age bands. */
function bandIssues(dimension: DemographicDimension, { groups }: CountyResidents): string[] {
  if (dimension !== 'AGE_BAND') return [];
  const bands: NamedBand[] = [];
  const issues: string[] = [];
  for (const name of groups.keys()) {
    const read = readAgeBand(name);
    if (read.ok) bands.push({ name, band: read.band });
    else issues.push(`"${name}": ${read.message}`);
  }
  bands.sort((one, other) => one.band.lower - other.band.lower);
  let next = 0;
  let reach: NamedBand | null = null;
  for (const one of bands) {
    if (reach && one.band.lower < next) {
      issues.push(`${listed([reach.name, one.name], groups)} overlap.`);
    } else if (one.band.lower > next) {
      issues.push(`No band covers the ages ${agesText(next, one.band.lower - 1)}.`);
    }
    const end = one.band.upper === null ? Number.POSITIVE_INFINITY : one.band.upper + 1;
    if (end > next) [next, reach] = [end, one];
  }
  if (bands.length > 0 && next < oldestCovered) issues.push(`No band covers the ages ${next} and over.`);
  return issues;
}

/** A last band that ends at 99 or later covers everyone. */
const oldestCovered = 100;
const agesText = (lower: number, upper: number): string =>
  lower === upper ? String(lower) : `${lower} to ${upper}`;

function sumIssues(dimension: DemographicDimension, { total, groups }: CountyResidents): string[] {
  const sum = [...groups.values()].reduce((before, one) => before + one, 0);
  const all = `The groups of ${dimension} add up to ${count(sum)}`;
  if (total === null) {
    return [`${all}, but there is no row for everyone (ALL) to compare with. Import it.`];
  }
  if (sum === total) return [];
  const those = `${listed([...groups.keys()], groups)}.`;
  if (sum < total) {
    return [
      `${all}, but ALL is ${count(total)}: ${count(total - sum)} people are in no group. The groups are ${those}`,
    ];
  }
  const surplus = sum - total;
  const [extra] = [...groups].filter(([, people]) => people === surplus);
  const why = extra ? ` Without ${extra[0]}, they would add up.` : '';
  const ethnicity =
    dimension === 'RACE_ETHNICITY' && [...groups.keys()].some((name) => /^(HISPANIC|LATIN)/i.test(name))
      ? ' Hispanic or Latino origin of any race overlaps with the races: import it in the column ethnicity.'
      : '';
  return [
    `${all}, but ALL is ${count(total)}: ${count(surplus)} people are counted twice.${why}${ethnicity} The groups are ${those}`,
  ];
}

/** Groups with their numbers: `18-24 (20,000) and 25-34 (23,900)`. */
function listed(names: readonly string[], groups: ReadonlyMap<string, number>): string {
  const texts = names.slice(0, shownGroupsMax).map((name) => `${name} (${count(groups.get(name) ?? 0)})`);
  const rest = names.length - texts.length;
  const all = rest > 0 ? [...texts, `${rest} more`] : texts;
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1) ?? ''}`;
}
