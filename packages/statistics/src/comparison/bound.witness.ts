import type { Span } from './disclosed.counts.ts';
import { boundsOf, countsUntil, daysOf } from './known.spans.ts';

/** Two complete histories of a place and group: the counts of consecutive days. */
export type BoundWitness = {
  readonly place: string;
  readonly group: string;
  readonly from: number;
  readonly to: number;
  readonly low: readonly Span[];
  readonly high: readonly Span[];
};

/**
 * For each hidden span of a place and group, two histories that agree with all spans that were shown before. One has as few people
 * as possible in the hidden span, and the other one as many as possible.
 */
export function boundWitnesses(
  unit: { readonly place: string; readonly group: string },
  hidden: readonly Span[],
  shown: readonly Span[],
): readonly BoundWitness[] {
  const days = daysOf([...hidden, ...shown]);
  const layers = [...(hidden[0]?.counts.keys() ?? [])];
  const history = (start: number): Span[] => {
    const until = layers.map((layer) => countsUntil(start, days, shown, layer));
    return days.slice(1).map((to, index) => {
      const from = days[index] ?? to;
      return { from, to, counts: until.map((each) => (each?.get(to) ?? 0) - (each?.get(from) ?? 0)) };
    });
  };
  return hidden.flatMap((span): BoundWitness[] => {
    const bounds = shown.length === 0 ? [] : boundsOf(span, shown);
    // Zero is not protected.
    if (bounds.length > 0 && bounds.every(({ greatest }) => greatest === 0)) return [];
    return [{ ...unit, from: span.from, to: span.to, low: history(span.to), high: history(span.from) }];
  });
}
