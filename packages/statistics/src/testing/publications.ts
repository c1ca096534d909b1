/** Everything that leads to one publication: the sets of counts, each flattened, and which counts are hidden. */
export type Publication = {
  readonly hidden: readonly boolean[];
  readonly sources: (readonly number[])[];
};

/** Calls `visit` with every list of `length` counts from 0 to `most`. */
export function forEachList(length: number, most: number, visit: (counts: readonly number[]) => void): void {
  const counts = Array.from({ length }, () => 0);
  for (;;) {
    visit([...counts]);
    const position = counts.findIndex((count) => count < most);
    if (position === -1) return;
    counts.fill(0, 0, position);
    counts[position] = (counts[position] ?? 0) + 1;
  }
}

/** A hidden count whose possible values differ by less than the threshold, with what everybody can see. */
export type Narrow = {
  readonly publication: string;
  readonly position: number;
  /** The position of the person who is alone in a cell and knows it, or null for anyone. */
  readonly alone: number | null;
  readonly width: number;
};

/**
 * The hidden counts that the publications give away to somebody who knows the rule: who can list every source of
 * a publication, and may be alone in a hidden cell.
 */
export function narrowCounts(publications: ReadonlyMap<string, Publication>, threshold: number): Narrow[] {
  const narrow: Narrow[] = [];
  for (const [publication, { hidden, sources }] of publications) {
    const positions = hidden.flatMap((isHidden, position) => (isHidden ? [position] : []));
    for (const alone of [null, ...positions]) {
      const possible = alone === null ? sources : sources.filter((counts) => counts[alone] === 1);
      if (possible.length === 0) continue;
      for (const position of positions.filter((each) => each !== alone)) {
        const values = possible.map((counts) => counts[position] ?? 0);
        const width = values.reduce((a, b) => Math.max(a, b)) - values.reduce((a, b) => Math.min(a, b));
        if (width < threshold) narrow.push({ publication, position, alone, width });
      }
    }
  }
  return narrow;
}
