import type { UnitDistance } from './unit.distances.ts';

/** A treated unit and its control units, by their positions. The weights sum to 1. A unit without a match has an empty list. */
export type Match = {
  readonly treated: number;
  readonly controls: readonly MatchedControl[];
};

type MatchedControl = { readonly index: number; readonly weight: number; readonly distance: number };

/** Distances that differ by less than this share are a tie. */
const tie = 1e-12;

/** The nearest units to one, with equal weights. Units at the distance of the last of them are a tie and count too. */
export function nearest(
  unit: number,
  candidates: readonly number[],
  distance: UnitDistance,
  neighbors: number,
  caliper: number,
): readonly MatchedControl[] {
  const measured = candidates
    .map((index) => ({ index, distance: distance(unit, index) }))
    .filter((one) => one.distance <= caliper);
  const sorted = measured.map((one) => one.distance).sort((a, b) => a - b);
  const last = sorted[Math.min(neighbors, sorted.length) - 1];
  if (last === undefined) return [];
  const chosen = measured.filter((one) => one.distance <= last * (1 + tie) + Number.MIN_VALUE);
  return chosen.map((one) => ({ ...one, weight: 1 / chosen.length }));
}

/** Each treated unit with its nearest control units, which can be used again. */
export function matchWithReplacement(
  treated: readonly number[],
  controls: readonly number[],
  distance: UnitDistance,
  neighbors: number,
  caliper: number,
): readonly Match[] {
  return treated.map((unit) => ({
    treated: unit,
    controls: nearest(unit, controls, distance, neighbors, caliper),
  }));
}

/** The closest pairs first, and each control unit once. Ties go by the order of the rows. */
export function matchWithoutReplacement(
  treated: readonly number[],
  controls: readonly number[],
  distance: UnitDistance,
  neighbors: number,
  caliper: number,
): readonly Match[] {
  const distances = new Float64Array(treated.length * controls.length);
  treated.forEach((unit, row) =>
    controls.forEach((control, column) => {
      distances[row * controls.length + column] = distance(unit, control);
    }),
  );
  const order = Uint32Array.from(distances.keys()).sort(
    (a, b) => (distances[a] ?? 0) - (distances[b] ?? 0) || a - b,
  );
  const taken = new Set<number>();
  const own = treated.map((): { index: number; distance: number }[] => []);
  for (const pair of order) {
    const away = distances[pair] ?? Infinity;
    if (away > caliper) break;
    const row = Math.floor(pair / controls.length);
    const column = pair % controls.length;
    const matches = own[row];
    if (matches === undefined || matches.length >= neighbors || taken.has(column)) continue;
    matches.push({ index: controls[column] ?? 0, distance: away });
    taken.add(column);
  }
  return treated.map((unit, row) => {
    const matches = own[row] ?? [];
    return { treated: unit, controls: matches.map((match) => ({ ...match, weight: 1 / matches.length })) };
  });
}
