import { requireThreshold } from '../disclosure/threshold.ts';
import type { CountedTable, EarlierTable, HiddenPlaces } from './disclosed.counts.ts';
import { requiredPlaces, wasShown, type Refusal, type RequiredPlaces } from './hidden.places.ts';
import { linkTables, type Linked } from './linked.tables.ts';
import { isProtected } from './margin.protection.ts';
import { totalClasses, type TotaledTable } from './total.classes.ts';
import { comparisonCertificate, type ComparisonCertificate } from './comparison.certificate.ts';

/** The hidden part of a table, with the proof; or the cells for which it is refused. */
export type DisclosureDecision =
  | { readonly kind: 'DECIDED'; readonly hidden: HiddenPlaces; readonly certificate: ComparisonCertificate }
  | { readonly kind: 'REFUSED'; readonly refusals: readonly Refusal[] };

/**
 * Decides once what is hidden, on a whole table of places, groups and periods. No hidden count can be computed from it, also with
 * the tables published before, of any agency. Three kinds of attackers are considered: those who add and subtract, those
 * who know this rule, and those who are alone in a cell.
 *
 * 1. Places form fixed blocks of three in public order (size, then code). A block with a small count is hidden, in all groups and
 *    periods alike. So which of its counts is small, and when, cannot be told. Zeros in it are hidden too.
 * 2. Everyone is hidden only if a count of everyone is small, or a dimension has fewer than three groups.
 * 3. Totals are shown if the sums of hidden places leave room (`isProtected`). These sums are split as finely as all tables together
 *    can split them. If they leave too little, further blocks are hidden, the smallest places first. If all do not help, all totals
 *    of the table are hidden. Every sum that decides this is taken as published, so the decision tells nothing more.
 * 4. A place that an earlier table hides on some of the days is hidden. A cell that an earlier table bounds too closely cannot be
 *    hidden, and the table is refused.
 *
 * @throws RangeError unless the threshold is a whole number of at least 1
 */
export function discloseComparison(
  table: CountedTable,
  earlier: readonly EarlierTable[],
  threshold: number,
): DisclosureDecision {
  requireThreshold(threshold);
  const linked = linkTables(table, earlier, threshold);
  const required = requiredPlaces(linked);
  if (required.refusals.length > 0) return { kind: 'REFUSED', refusals: required.refusals };
  for (const candidate of candidates(linked, required)) {
    const certificate = comparisonCertificate(linked, candidate, required.bounded);
    if (certificate !== null) return { kind: 'DECIDED', hidden: candidate, certificate };
  }
  const hidden = { everyone: required.everyone, groups: required.groups, totals: true };
  const certificate = comparisonCertificate(linked, hidden, required.bounded);
  if (certificate === null) {
    const [place] = required.groups;
    return { kind: 'REFUSED', refusals: [{ place: place ?? '', group: null, from: 0, to: 0 }] };
  }
  return { kind: 'DECIDED', hidden, certificate };
}

/** Candidates with all totals shown, those that hide least first. */
function* candidates(linked: Linked, required: RequiredPlaces): Generator<HiddenPlaces> {
  if (required.bounded.size > 0) return;
  const { everyone, groups } = required;
  if (groups.size === 0) {
    const hidden = { everyone, groups, totals: false };
    if (isSafe(linked, hidden)) yield hidden;
    return;
  }
  const found = extended(linked, 'everyone', everyone, (more) =>
    isSafe(linked, { everyone: more, groups: union(groups, more), totals: false }, true),
  );
  for (const more of found) {
    const all = union(groups, more);
    const complete = extended(linked, 'groups', all, (wider) =>
      isSafe(linked, {
        everyone: linked.table.groups.length < 3 ? union(more, wider) : more,
        groups: wider,
        totals: false,
      }),
    );
    for (const wider of complete) yield { everyone: more, groups: wider, totals: false };
  }
}

/** The hidden places, with ever more blocks in public order until they are safe. Blocks that were shown before help nobody. */
function* extended(
  linked: Linked,
  level: 'everyone' | 'groups',
  hidden: ReadonlySet<string>,
  safe: (hidden: ReadonlySet<string>) => boolean,
): Generator<ReadonlySet<string>> {
  if (safe(hidden)) yield hidden;
  const free = linked.blocks.filter(
    (block) =>
      block.some((place) => !hidden.has(place)) && !block.some((place) => wasShown(linked, place, level)),
  );
  for (let count = 1; count < 2 * free.length; count *= 2) {
    const more = union(hidden, new Set(free.slice(0, count).flat()));
    if (safe(more)) yield more;
  }
}

/** Whether all sums that the totals of this table and of earlier ones tell leave room. */
function isSafe(linked: Linked, hidden: HiddenPlaces, onlyEveryone = false): boolean {
  const earlier = linked.simultaneous.flatMap(({ table, spans }): TotaledTable[] =>
    table.hidden.totals ? [] : [{ table, spans, hidden: table.hidden }],
  );
  const tables: TotaledTable[] = [{ table: linked.table, spans: linked.spans, hidden }, ...earlier];
  // Each table by itself, too: a correction replaces a figure, and does not undo that it was published.
  return [tables, ...(tables.length > 1 ? tables.map((one) => [one]) : [])].every((some) => {
    const classes = totalClasses(some);
    return (
      classes !== null &&
      classes.every(
        ({ dimension, sums }) =>
          (onlyEveryone && dimension !== null) ||
          sums.every(({ margins }) => isProtected(margins, linked.threshold)),
      )
    );
  });
}

const union = (one: ReadonlySet<string>, other: ReadonlySet<string>): Set<string> =>
  new Set([...one, ...other]);
