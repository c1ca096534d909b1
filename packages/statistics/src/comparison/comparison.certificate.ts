import type { HiddenPlaces } from './disclosed.counts.ts';
import { shownBefore, type Linked } from './linked.tables.ts';
import { marginWitness, type MarginWitness } from './margin.witness.ts';
import { boundWitnesses, type BoundWitness } from './bound.witness.ts';
import { totalClasses, type ClassSums, type TotaledTable } from './total.classes.ts';

/** The proof for hidden places that are in the same totals: for each span of time, their sums and two tables for each count. */
export type ClassProof = {
  readonly dimension: string | null;
  readonly places: readonly string[];
  readonly areTotalsKnown: boolean;
  readonly spans: readonly (Omit<ClassSums, 'margins'> & {
    readonly rows: readonly (number | null)[];
    readonly columns: readonly number[];
    readonly base: MarginWitness['base'];
    readonly cells: MarginWitness['cells'];
  })[];
};

/**
 * For every hidden count, two complete tables that agree with this table and the reader's own earlier ones, and differ in it by at
 * least the width. It has only sums that can be taken as published, so it can be published with the table.
 */
export type ComparisonCertificate = {
  readonly kind: 'comparison';
  readonly width: number;
  readonly classes: readonly ClassProof[];
  /** For cells of which earlier tables show a longer or shorter time. */
  readonly bounded: readonly BoundWitness[];
};

/** The certificate, or null if the search finds no tables for a count. It does not depend on tables of other agencies. */
export function comparisonCertificate(
  linked: Linked,
  hidden: HiddenPlaces,
  bounded: ReadonlySet<string>,
): ComparisonCertificate | null {
  const { table, spans, simultaneous, threshold } = linked;
  const own: TotaledTable = { table, spans, hidden };
  const others = simultaneous.flatMap(({ table: other, spans: otherSpans }): TotaledTable[] =>
    other.hidden.totals || !other.isOwn ? [] : [{ table: other, spans: otherSpans, hidden: other.hidden }],
  );
  const classes = totalClasses(hidden.totals ? [withoutBounded(own, bounded)] : [own, ...others]);
  if (classes === null) return null;
  const proofs: ClassProof[] = [];
  for (const { dimension, places, sums } of classes) {
    const proven: ClassProof['spans'][number][] = [];
    for (const { margins, ...span } of sums) {
      const witness = marginWitness(margins, threshold, !hidden.totals);
      if (witness === null) return null;
      const isShown = !hidden.totals;
      proven.push({
        ...span,
        rows: margins.rows,
        columns: isShown ? margins.columns : [],
        base: witness.base,
        cells: witness.cells,
      });
    }
    proofs.push({ dimension, places, areTotalsKnown: !hidden.totals, spans: proven });
  }
  const witnesses = [...bounded].flatMap((place) =>
    [...(spans.get(place) ?? [])].flatMap(([group, cells]) =>
      boundWitnesses({ place, group }, cells, shownBefore(linked, place, group).flat()),
    ),
  );
  return { kind: 'comparison', width: threshold, classes: proofs, bounded: witnesses };
}

const withoutBounded = (table: TotaledTable, bounded: ReadonlySet<string>): TotaledTable => ({
  ...table,
  spans: new Map([...table.spans].filter(([place]) => !bounded.has(place))),
});
