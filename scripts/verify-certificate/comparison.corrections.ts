import type { ComparisonDocument } from './comparison.document.ts';

type Total = ComparisonDocument['totals'][number];
type Figure = Total & { readonly place?: string };

/**
 * Whether a later document publishes a figure again with another number, because it was corrected or has a new definition. Then the two
 * have no common truth. A total is the same figure only if it is of the same places.
 */
export function isReplaced(figure: Figure, table: ComparisonDocument, later: ComparisonDocument): boolean {
  if (table.roundedTo !== later.roundedTo || table.dimension !== later.dimension) return false;
  const placesOf = ({ cells }: ComparisonDocument): string =>
    [...new Set(cells.map(({ place }) => place))].sort().join(' ');
  if (figure.place === undefined && placesOf(table) !== placesOf(later)) return false;
  const again: readonly Figure[] = figure.place === undefined ? later.totals : later.cells;
  return again.some(
    (other) =>
      other.place === figure.place &&
      other.group === figure.group &&
      other.firstDay === figure.firstDay &&
      other.lastDay === figure.lastDay &&
      other.published !== null &&
      JSON.stringify(other.published) !== JSON.stringify(figure.published),
  );
}
