import type { Span } from './disclosed.counts.ts';

type Days = Pick<Span, 'from' | 'to'>;

/** A shortest span whose counts are known: the spans to add (their number from 1), and those to subtract (the same, negative). */
type Piece = Days & { readonly terms: readonly number[] };

/**
 * The results of addition and subtraction over some spans of time: a year and its quarters, cumulative counts. Two ends of a span are
 * joined, and everything between joined days is known. Of spans with the same ends, the first one given counts.
 */
function knownPieces(spans: readonly Days[]): readonly Piece[] {
  const joined = new Map<number, { readonly day: number; readonly term: number }[]>();
  const join = (from: number, to: number, term: number): void => {
    const own = joined.get(from) ?? [];
    joined.set(from, own);
    if (!own.some(({ day }) => day === to)) own.push({ day: to, term });
  };
  for (const [index, { from, to }] of spans.entries()) {
    join(from, to, index + 1);
    join(to, from, -index - 1);
  }
  const seen = new Set<number>();
  return [...joined.keys()].flatMap((start) => {
    if (seen.has(start)) return [];
    seen.add(start);
    // Days that are known from the start, with the spans on the way.
    const until = new Map<number, readonly number[]>([[start, []]]);
    const queue = [start];
    for (let day = queue.shift(); day !== undefined; day = queue.shift()) {
      const own = until.get(day) ?? [];
      for (const next of joined.get(day) ?? []) {
        if (seen.has(next.day)) continue;
        seen.add(next.day);
        until.set(next.day, [...own, next.term]);
        queue.push(next.day);
      }
    }
    const days = [...until.keys()].sort((one, other) => one - other);
    return days.slice(1).map((to, index): Piece => {
      const from = days[index] ?? to;
      return { from, to, terms: [...(until.get(to) ?? []), ...(until.get(from) ?? []).map((term) => -term)] };
    });
  });
}

/** The places of a table have the same few spans. */
const knownByDays = new Map<string, readonly Piece[]>();
const knownByDaysMax = 1_000;

/** The shortest spans whose counts are known. */
export function pieces(spans: readonly Span[]): readonly Span[] {
  const [first] = spans;
  if (first === undefined) return [];
  if (spans.length === 1) return spans;
  let key = '';
  for (const { from, to } of spans) key += `${from} ${to} `;
  const found = knownByDays.get(key) ?? knownPieces(spans);
  if (knownByDays.size >= knownByDaysMax) knownByDays.clear();
  knownByDays.set(key, found);
  return found.map(({ from, to, terms }) => {
    const counts = first.counts.map(() => 0);
    for (const term of terms) {
      const own = spans[Math.abs(term) - 1]?.counts ?? [];
      for (const [layer, count] of counts.entries())
        counts[layer] = term > 0 ? count + (own[layer] ?? 0) : count - (own[layer] ?? 0);
    }
    return { from, to, counts };
  });
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
