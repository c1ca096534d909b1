/** A row of populations: a group of each dimension, or ALL. */
interface PopulationRow {
  readonly countyName: string;
  readonly year: number;
  readonly ageBand: string;
  readonly sex: string;
  readonly raceEthnicity: string;
  readonly count: number;
}

/** The groups of one dimension of the people of a county in a year. */
export interface PopulationSource {
  readonly id: string;
  readonly label: string;
  readonly groups: ReadonlyMap<string, number>;
}

const dimensions = { sex: 'sex', ageBand: 'age', raceEthnicity: 'race and ethnicity' } as const;
type Dimension = keyof typeof dimensions;
const names = Object.keys(dimensions) as Dimension[];

/** The counts by sex, age, and race and ethnicity that the rows have. Only rows that are about one dimension count. */
export function populationSources(rows: readonly PopulationRow[]): PopulationSource[] {
  const sources = new Map<string, { label: string; groups: Map<string, number> }>();
  for (const row of rows) {
    const named = names.filter((name) => row[name] !== 'ALL');
    const [dimension] = named;
    if (dimension === undefined || named.length > 1) continue;
    const label = `${row.countyName} ${row.year}, by ${dimensions[dimension]}`;
    const source = sources.get(label) ?? { label, groups: new Map<string, number>() };
    sources.set(label, source);
    source.groups.set(row[dimension], (source.groups.get(row[dimension]) ?? 0) + row.count);
  }
  return [...sources].map(([id, { label, groups }]) => ({ id, label, groups }));
}

interface Choice {
  readonly code: string;
  readonly label: string;
}

/**
 * The percentage of each choice in the population, by its code. A choice has the groups of its code or label, or the age bands within it. The shares
 * are of the people in all of these groups together, such as adults. Null for a choice without a group.
 */
export function sharesFrom(
  choices: readonly Choice[],
  { groups }: PopulationSource,
): Map<string, number | null> {
  const counts = new Map(
    choices.map((choice) => {
      const mine = [...groups].filter(([group]) => isIn(group, choice));
      return [choice.code, mine.length === 0 ? null : mine.reduce((sum, [, count]) => sum + count, 0)];
    }),
  );
  const total = [...counts.values()].reduce<number>((sum, count) => sum + (count ?? 0), 0);
  return new Map(
    [...counts].map(([code, count]) => [code, count === null || total === 0 ? null : (100 * count) / total]),
  );
}

function isIn(group: string, { code, label }: Choice): boolean {
  if ([code, label].some((text) => plain(text) === plain(group))) return true;
  const band = agesOf(group);
  const range = agesOf(code) ?? agesOf(label);
  if (band === null || range === null) return false;
  return band[0] >= range[0] && band[1] <= range[1];
}

const plain = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]+/g, '');

/** The first and the last year of an age band, such as 18-24 or 65+; null for another text. */
function agesOf(text: string): [number, number] | null {
  const [, first, last] = /(\d{1,3})\D+(\d{1,3})/.exec(text) ?? [];
  if (first !== undefined && last !== undefined) return [Number(first), Number(last)];
  const [, from] = /^\D*(\d{1,3})\s*(?:\+|and|or|plus|y más|o más|_plus)/i.exec(text) ?? [];
  return from === undefined ? null : [Number(from), Infinity];
}
