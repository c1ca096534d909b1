import { refuse, result, type Result } from '../statistical.result.ts';

/** LOG: for sizes such as populations, where twice as many is the same step everywhere. */
export type VariableScale = 'LINEAR' | 'LOG';

/** A named variable of places, such as a population or an urbanicity code. */
export type PlaceVariable = {
  readonly name: string;
  readonly scale: VariableScale;
  readonly values: ReadonlyMap<string, number>;
};

export type PeerDistance = {
  readonly place: string;
  /** The root mean square difference over the variables, in standard deviations of all places. */
  readonly distance: number;
};

export type PeerGroup = {
  /** The nearest first; without a center, in the order of the input. */
  readonly peers: readonly PeerDistance[];
  /** Places that lack a variable. */
  readonly unknown: readonly string[];
  /** How alike the places of the group are; null for fewer than two with all variables. */
  readonly likeness: Likeness | null;
  readonly method: string;
};

export type Likeness = {
  /** The root mean square difference between two places of the group, in standard deviations of all places. */
  readonly within: number;
  /** The same between two places of all. */
  readonly overall: number;
  readonly words: string;
};

/**
 * The places nearest to a center on named variables. Each variable is standardized over all places that have it (mean 0, standard
 * deviation 1; after the logarithm for LOG), so that no unit decides. The distance is the root mean square difference.
 * Equal distances keep the order of the input.
 *
 * @returns refused for an unknown center, a variable without spread, and a value of a LOG variable that is not above 0
 */
export function nearestPeers(
  places: readonly string[],
  variables: readonly PlaceVariable[],
  center: string,
  count: number,
): Result<PeerGroup> {
  const standardized = standardize(places, variables);
  if (!standardized.ok) return standardized;
  const { rows } = standardized.value;
  const own = rows.get(center);
  if (own === undefined)
    return refuse('MISSING_VALUE', 'The place at the center lacks a value of these variables.', {
      unit: center,
    });
  const peers = places
    .flatMap((place) => {
      const row = rows.get(place);
      return row === undefined || place === center ? [] : [{ place, distance: distanceOf(own, row) }];
    })
    .toSorted((one, other) => one.distance - other.distance)
    .slice(0, count);
  return result({
    peers,
    unknown: places.filter((place) => !rows.has(place)),
    likeness: likenessOf([center, ...peers.map(({ place }) => place)], rows),
    method: `The ${peers.length} nearest places by ${named(variables)}, each in standard deviations of all places`,
  });
}

/** How alike the places of a chosen group are, on named variables. */
export function groupLikeness(
  places: readonly string[],
  members: readonly string[],
  variables: readonly PlaceVariable[],
): Result<PeerGroup> {
  const standardized = standardize(places, variables);
  if (!standardized.ok) return standardized;
  const { rows } = standardized.value;
  const known = members.filter((place) => rows.has(place));
  const middle = variables.map((_, column) => mean(known.map((place) => rows.get(place)?.[column] ?? 0)));
  return result({
    peers: known.map((place) => ({ place, distance: distanceOf(middle, rows.get(place) ?? []) })),
    unknown: members.filter((place) => !rows.has(place)),
    likeness: likenessOf(known, rows),
    method: `Distances from the middle of the group by ${named(variables)}, each in standard deviations of all places`,
  });
}

function standardize(
  places: readonly string[],
  variables: readonly PlaceVariable[],
): Result<{ readonly rows: ReadonlyMap<string, readonly number[]> }> {
  if (variables.length === 0) return refuse('EMPTY_DATA', 'Name at least one variable.');
  const columns: ReadonlyMap<string, number>[] = [];
  for (const { name, scale, values } of variables) {
    const own = new Map<string, number>();
    for (const place of places) {
      const value = values.get(place);
      if (value === undefined) continue;
      if (scale === 'LOG' && !(value > 0))
        return refuse(
          'OUT_OF_RANGE',
          `The variable ${name} is ${value} for a place, and its logarithm needs a value over 0.`,
          {
            column: name,
            unit: place,
          },
        );
      own.set(place, scale === 'LOG' ? Math.log(value) : value);
    }
    const center = mean([...own.values()]);
    const spread = Math.sqrt(
      [...own.values()].reduce((sum, one) => sum + (one - center) ** 2, 0) / Math.max(1, own.size - 1),
    );
    if (!(spread > 0))
      return refuse(
        'NO_VARIANCE',
        `The variable ${name} is the same for every place, or known for fewer than two.`,
        {
          column: name,
        },
      );
    for (const [place, one] of own) own.set(place, (one - center) / spread);
    columns.push(own);
  }
  const rows = new Map<string, readonly number[]>();
  for (const place of places) {
    const row = columns.flatMap((column) => column.get(place) ?? []);
    if (row.length === variables.length) rows.set(place, row);
  }
  return result({ rows });
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
const named = (variables: readonly PlaceVariable[]): string =>
  variables.map(({ name, scale }) => (scale === 'LOG' ? `${name} (logarithm)` : name)).join(', ');

function distanceOf(one: readonly number[], other: readonly number[]): number {
  return Math.sqrt(mean(one.map((value, column) => (value - (other[column] ?? 0)) ** 2)));
}

function likenessOf(
  members: readonly string[],
  rows: ReadonlyMap<string, readonly number[]>,
): Likeness | null {
  if (members.length < 2) return null;
  const within = spreadOf(members.flatMap((place) => (rows.has(place) ? [rows.get(place) ?? []] : [])));
  const overall = spreadOf([...rows.values()]);
  const share = overall === 0 ? 1 : within / overall;
  const words =
    share < 0.35
      ? 'very alike'
      : share < 0.7
        ? 'alike'
        : share < 1
          ? 'somewhat alike'
          : 'no more alike than any places';
  return { within, overall, words };
}

/** The root mean square distance between two rows: √2 times their standard deviation, over the variables. */
function spreadOf(rows: readonly (readonly number[])[]): number {
  const columns = rows[0]?.length ?? 0;
  const variances = Array.from({ length: columns }, (_, column) => {
    const values = rows.map((row) => row[column] ?? 0);
    const center = mean(values);
    return values.reduce((sum, value) => sum + (value - center) ** 2, 0) / Math.max(1, rows.length - 1);
  });
  return Math.sqrt(2 * mean(variances));
}
