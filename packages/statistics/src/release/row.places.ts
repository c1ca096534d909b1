import type { Layout, LedgerInput } from './ledger.ts';

export type RowPlaces = {
  /** For each part and person, `width` numbers: the overall row and the shown row of each dimension, or -1. */
  readonly places: Int32Array;
  readonly width: number;
  /** Puts a person into the row of their present group. */
  readonly place: (person: number, dimension: number) => void;
};

/** The rows of each person, kept beside the groups, so that a try does not look them up. */
export function rowPlaces({ parts, people }: LedgerInput, layout: Layout, groups: Int32Array): RowPlaces {
  const width = 1 + Math.max(0, ...layout.dimensionsOf.map((dimensions) => dimensions.length));
  const places = new Int32Array(parts.length * people * width).fill(-1);
  const offsets = layout.dimensions.map(
    ({ part }, dimension) => 1 + (layout.dimensionsOf[part] ?? []).indexOf(dimension),
  );
  const place = (person: number, dimension: number): void => {
    const { firstRow, part } = layout.dimensions[dimension] ?? { firstRow: 0, part: 0 };
    const row = firstRow + (groups[dimension * people + person] ?? 0);
    const at = (part * people + person) * width + (offsets[dimension] ?? 0);
    places[at] = layout.isShown[row] === 1 ? row : -1;
  };
  for (let person = 0; person < people; person += 1) {
    layout.overall.forEach((row, part) => (places[(part * people + person) * width] = row));
    for (let dimension = 0; dimension < layout.dimensions.length; dimension += 1) place(person, dimension);
  }
  return { places, width, place };
}
