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
 * True if a small count follows from several views by subtraction. The views that show a count divide time into parts, by their first and last moments. Sums and differences
 * of views consist of whole parts, so they are safe if every part has nobody or more people than the threshold.
 */
export function revealsSmallCount(
  views: readonly PublishedView[],
  spans: readonly SpanCount[],
  threshold: number,
): boolean {
  for (const [count, own] of Map.groupBy(spans, (span) => span.count)) {
    const shown = views.filter((view) => view.isShown(count));
    const edges = edgesOf(shown);
    for (const [index, from] of edges.entries()) {
      const before = edges[index + 1];
      if (!before || !shown.some((view) => view.from <= from && from < view.before)) continue;
      const people = own
        .filter((span) => from <= span.from && span.from < before)
        .reduce((sum, span) => sum + span.people, 0);
      if (people > 0 && people <= threshold) return true;
    }
  }
  return false;
}
