import type { Span } from './disclosed.counts.ts';

/** Days whose counts from the first of them on are known from each other: by addition and subtraction of spans. */
export type KnownDays = {
  /** In rising order. */
  readonly days: readonly number[];
  readonly until: ReadonlyMap<number, readonly number[]>;
};

/**
 * The results of addition and subtraction over some spans of time: a year and its quarters, cumulative counts. Two ends of a span are
 * joined, and everything between joined days is known. Of spans with the same ends, the first one given counts.
 */
function knownDays(spans: readonly Span[]): readonly KnownDays[] {
  const joined = new Map<number, { readonly day: number; readonly counts: readonly number[] }[]>();
  const join = (from: number, to: number, counts: readonly number[]): void => {
    const own = joined.get(from) ?? [];
    joined.set(from, own);
    if (!own.some(({ day }) => day === to)) own.push({ day: to, counts });
  };
  for (const { from, to, counts } of spans) {
    join(from, to, counts);
    join(
      to,
      from,
      counts.map((count) => -count),
    );
  }
  const seen = new Set<number>();
  return [...joined.keys()].flatMap((start) => {
    if (seen.has(start)) return [];
    seen.add(start);
    const until = new Map<number, readonly number[]>([[start, (spans[0]?.counts ?? []).map(() => 0)]]);
    const queue = [start];
    for (let day = queue.shift(); day !== undefined; day = queue.shift()) {
      const own = until.get(day) ?? [];
      for (const next of joined.get(day) ?? []) {
        if (seen.has(next.day)) continue;
        seen.add(next.day);
        until.set(
          next.day,
          own.map((count, layer) => count + (next.counts[layer] ?? 0)),
        );
        queue.push(next.day);
      }
    }
    return [{ days: [...until.keys()].sort((one, other) => one - other), until }];
  });
}

function between(known: KnownDays, from: number, to: number): readonly number[] {
  const [start, end] = [known.until.get(from) ?? [], known.until.get(to) ?? []];
  return end.map((count, layer) => count - (start[layer] ?? 0));
}

/** The shortest spans whose counts are known. */
export function pieces(spans: readonly Span[]): readonly Span[] {
  return knownDays(spans).flatMap((known) =>
    known.days.slice(1).map((to, index): Span => {
      const from = known.days[index] ?? to;
      return { from, to, counts: between(known, from, to) };
    }),
  );
}

/** More people than a bound ever leaves: stands for no bound. */
const UNBOUNDED = 1e9;

/**
 * The counts up to each day that put the most people after a day, and agree with all spans: the shortest paths in the graph of
 * their differences (counts are never negative, so nothing falls from one day to the next). Null if spans contradict each other.
 */
export function countsUntil(
  start: number,
  days: readonly number[],
  spans: readonly Span[],
  layer: number,
): ReadonlyMap<number, number> | null {
  const edges = [
    ...spans.flatMap(({ from, to, counts }) => [
      { from, to, most: counts[layer] ?? 0 },
      { from: to, to: from, most: -(counts[layer] ?? 0) },
    ]),
    ...days.slice(1).flatMap((day, index) => [
      { from: day, to: days[index] ?? day, most: 0 },
      { from: days[index] ?? day, to: day, most: UNBOUNDED },
    ]),
  ];
  const until = new Map(days.map((day) => [day, day === start ? 0 : Infinity]));
  for (let round = 0; round <= days.length; round += 1) {
    let changed = false;
    for (const { from, to, most } of edges) {
      const reached = (until.get(from) ?? Infinity) + most;
      if (reached < (until.get(to) ?? Infinity) - 1e-9) {
        until.set(to, reached);
        changed = true;
      }
    }
    if (!changed) return until;
  }
  return null;
}

export const daysOf = (spans: readonly Pick<Span, 'from' | 'to'>[]): readonly number[] =>
  [...new Set(spans.flatMap(({ from, to }) => [from, to]))].sort((one, other) => one - other);

/** The least and the greatest counts of a span that agree with some spans; no bounds if these contradict each other. */
export function boundsOf(
  span: Pick<Span, 'from' | 'to'>,
  spans: readonly Span[],
): readonly { readonly least: number; readonly greatest: number }[] {
  const days = daysOf([span, ...spans]);
  return (spans[0]?.counts ?? []).map((_, layer) => {
    const greatest = countsUntil(span.from, days, spans, layer)?.get(span.to) ?? UNBOUNDED;
    const least = -(countsUntil(span.to, days, spans, layer)?.get(span.from) ?? 0);
    return { least, greatest: greatest >= UNBOUNDED ? Infinity : greatest };
  });
}
