/** A view by one dimension: its time, and whether each of its counts is shown. */
export interface PublishedView {
  from: Date;
  before: Date;
  isShown: (count: string) => boolean;
}

/** The people of a count in a part of time. */
export interface SpanCount {
  count: string;
  from: Date;
  people: number;
}

/** The views that overlap with a view, and those that overlap with these, and so on. */
export function overlapping<View extends PublishedView>(
  view: PublishedView,
  others: readonly View[],
): View[] {
  const found: View[] = [];
  let rest = [...others];
  for (let reach: PublishedView[] = [view]; reach.length > 0;) {
    const next = rest.filter((one) =>
      reach.some(({ from, before }) => one.from < before && from < one.before),
    );
    rest = rest.filter((one) => !next.includes(one));
    found.push(...next);
    reach = next;
  }
  return found;
}

/** Every moment at which one of these views begins or ends, in order. */
export function edgesOf(views: readonly PublishedView[]): Date[] {
  const times = views.flatMap(({ from, before }) => [from.getTime(), before.getTime()]);
  return [...new Set(times)].sort((one, other) => one - other).map((time) => new Date(time));
}

/**
 * True if a hidden count follows from several views by subtraction. The views that show a count divide time into parts, by their first and last moments. Sums and differences
 * of views consist of whole parts, so they are safe if every part has nobody or more people than the threshold. No view that hides the count may consist of whole parts either, because
 * such a count can be large and protect a small one beside it.
 */
export function revealsHiddenCount(
  views: readonly PublishedView[],
  spans: readonly SpanCount[],
  threshold: number,
): boolean {
  for (const [count, own] of Map.groupBy(spans, (span) => span.count)) {
    const shown = views.filter((view) => view.isShown(count));
    const edges = edgesOf(shown);
    const isCovered = (from: Date): boolean => shown.some((view) => view.from <= from && from < view.before);
    for (const [index, from] of edges.entries()) {
      const before = edges[index + 1];
      if (!before || !isCovered(from)) continue;
      const people = own
        .filter((span) => from <= span.from && span.from < before)
        .reduce((sum, span) => sum + span.people, 0);
      if (people > 0 && people <= threshold) return true;
    }
    const isEdge = (one: Date): boolean => edges.some((edge) => edge.getTime() === one.getTime());
    const isWhole = ({ from, before }: PublishedView): boolean =>
      isEdge(from) &&
      isEdge(before) &&
      edges.every((edge) => edge < from || edge >= before || isCovered(edge));
    if (views.some((view) => !view.isShown(count) && isWhole(view))) return true;
  }
  return false;
}
