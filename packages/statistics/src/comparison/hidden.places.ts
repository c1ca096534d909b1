import { isHiddenUnit, overlaps, unitGroup, type PlaceSpans, type Span } from './disclosed.counts.ts';
import { boundsOf, pieces } from './known.spans.ts';
import { shownBefore, type Linked } from './linked.tables.ts';

/** A cell that has to be hidden although it can be computed from what has been published. */
export type Refusal = {
  readonly place: string;
  readonly group: string | null;
  readonly from: number;
  readonly to: number;
};

export type RequiredPlaces = {
  readonly everyone: Set<string>;
  readonly groups: Set<string>;
  /** Places whose hidden figures are bounded by published ones, such as a quarter by its year. */
  readonly bounded: Set<string>;
  readonly refusals: readonly Refusal[];
};

/** The groups of a place in the new table: everyone, or the groups of its dimension. */
const unitsOf = ({ table }: Linked, level: 'everyone' | 'groups'): readonly string[] =>
  level === 'everyone' ? [''] : table.groups.map((group) => unitGroup(table.dimension, group));

/** Whether an earlier table shows days of the place that the new one has too. */
export function wasShown(linked: Linked, place: string, level: 'everyone' | 'groups'): boolean {
  return unitsOf(linked, level).some((group) => {
    const own = linked.spans.get(place)?.get(group) ?? [];
    return shownBefore(linked, place, group).some((spans) =>
      spans.some((span) => own.some((one) => overlaps(one, span))),
    );
  });
}

/**
 * The places that have to be hidden: blocks with a small count, also if it is only a difference of published ones, and places that
 * an earlier table hides on the same days. A figure that was shown before stays, because to hide it again protects nothing.
 */
export function requiredPlaces(linked: Linked): RequiredPlaces {
  const { table } = linked;
  const everyone = hiddenAt(linked, 'everyone', () => false);
  const groups =
    table.dimension === null ? new Set(everyone) : hiddenAt(linked, 'groups', (place) => everyone.has(place));
  for (const place of everyone) groups.add(place);
  // Of two groups with a known sum, a person who is alone in one knows the other.
  if (table.dimension !== null && table.groups.length < 3) for (const place of groups) everyone.add(place);
  const bounded = new Set<string>();
  const refusals: Refusal[] = [];
  for (const place of groups) {
    const levels = (['groups', 'everyone'] as const).filter(
      (level) => level === 'groups' || everyone.has(place),
    );
    for (const group of levels.flatMap((level) =>
      level === 'groups' && table.dimension === null ? [] : unitsOf(linked, level),
    )) {
      const found = boundOf(linked, place, group);
      refusals.push(...found.refusals);
      if (!found.isBounded) continue;
      bounded.add(place);
      everyone.add(place);
    }
    if (!bounded.has(place)) continue;
    refusals.push(...boundOf(linked, place, '').refusals);
  }
  return { everyone, groups, bounded, refusals: unique(refusals) };
}

function hiddenAt(
  linked: Linked,
  level: 'everyone' | 'groups',
  isHiddenAnyway: (place: string) => boolean,
): Set<string> {
  const hidden = new Set<string>();
  for (const block of linked.blocks) {
    const free = block.filter((place) => !wasShown(linked, place, level));
    // A place that is hidden alone is known to be small, so its range is one wider.
    const limit = linked.threshold + (free.length < 2 ? 1 : 0);
    const small = block.filter((place) => isHiddenAnyway(place) || isTriggered(linked, place, level, limit));
    if (small.length > 0) for (const place of [...free, ...small]) hidden.add(place);
  }
  return hidden;
}

const isSmall = ({ counts }: Span, limit: number): boolean =>
  counts.some((count) => count > 1e-9 && count <= limit);

function isTriggered(linked: Linked, place: string, level: 'everyone' | 'groups', limit: number): boolean {
  const own = linked.spans.get(place);
  if (own === undefined) return false;
  const units = unitsOf(linked, level);
  const isUnitSmall = units.some((group) => {
    const spans = own.get(group) ?? [];
    if (spans.some((span) => isSmall(span, limit))) return true;
    const before = shownBefore(linked, place, group);
    const beside = before.length === 0 ? [[]] : [...before, before.flat(), []];
    return beside.some((known) => derivedOf(spans, known).some((span) => isSmall(span, limit)));
  });
  return (
    isUnitSmall ||
    wasHidden(linked, place, units) ||
    units.some((group) => narrowsEarlier(linked, place, group)) ||
    (level === 'groups' && isRestSmall(own, units, limit))
  );
}

/**
 * The differences of spans and known ones: those within the spans, and others that the known ones alone do not give, such as the first
 * month of a shown quarter when the other two are shown. A single period tells nothing more than itself.
 */
function derivedOf(spans: readonly Span[], known: readonly Span[]): readonly Span[] {
  if (spans.length + known.length < 2) return [];
  const keyOf = ({ from, to }: Span): string => `${from} ${to}`;
  const before = new Set(pieces(known).map(keyOf));
  return pieces([...spans, ...known]).filter(
    (piece) => spans.some((span) => overlaps(span, piece)) || !before.has(keyOf(piece)),
  );
}

function wasHidden({ earlier, spans }: Linked, place: string, units: readonly string[]): boolean {
  return earlier.some((other) =>
    units.some(
      (group) =>
        isHiddenUnit(other.table.hidden, place, group) &&
        (other.spans.get(place)?.get(group) ?? []).some((span) =>
          (spans.get(place)?.get(group) ?? []).some((own) => overlaps(own, span)),
        ),
    ),
  );
}

/** Whether the new figures, with shown ones, bound a cell that an earlier table hides: two quarters, half a year, and a third. */
function narrowsEarlier(linked: Linked, place: string, group: string): boolean {
  const own = linked.spans.get(place)?.get(group) ?? [];
  const before = shownBefore(linked, place, group).flat();
  if (before.length === 0) return false;
  const hidden = linked.earlier.flatMap(({ table, spans }) =>
    isHiddenUnit(table.hidden, place, group) ? (spans.get(place)?.get(group) ?? []) : [],
  );
  return hidden.some((span) =>
    boundsOf(span, [...own, ...before]).some((bounds) => isNarrow(bounds, linked.threshold)),
  );
}

/** Whether bounds leave fewer values than the threshold to the others, if one person is alone. Zero is not protected. */
const isNarrow = ({ least, greatest }: { least: number; greatest: number }, threshold: number): boolean =>
  greatest > 0 && greatest - least < threshold + 2;

/** Whether few people of a place are in none of its groups: their number is a difference. */
function isRestSmall(own: PlaceSpans, units: readonly string[], limit: number): boolean {
  const rest = (own.get('') ?? []).map((all): Span => {
    const inGroups = units.flatMap((group) =>
      (own.get(group) ?? []).filter(({ from, to }) => from === all.from && to === all.to),
    );
    return {
      ...all,
      counts: all.counts.map(
        (count, layer) => count - inGroups.reduce((sum, each) => sum + (each.counts[layer] ?? 0), 0),
      ),
    };
  });
  return pieces(rest).some((span) => isSmall(span, limit));
}

/** The bounds that earlier tables give for a hidden place and group of the new table. */
function boundOf(linked: Linked, place: string, group: string): { isBounded: boolean; refusals: Refusal[] } {
  const before = shownBefore(linked, place, group);
  const refusals: Refusal[] = [];
  let isBounded = false;
  for (const own of linked.spans.get(place)?.get(group) ?? []) {
    if (!before.flat().some((span) => overlaps(own, span))) continue;
    isBounded = true;
    const bounds = [...before, before.flat()].flatMap((spans) => boundsOf(own, spans));
    if (!bounds.some((each) => isNarrow(each, linked.threshold))) continue;
    const name = group === '' ? null : group.slice((linked.table.dimension ?? '').length + 1);
    refusals.push({ place, group: name, from: own.from, to: own.to });
  }
  return { isBounded, refusals };
}

const unique = (refusals: readonly Refusal[]): Refusal[] => [
  ...new Map(refusals.map((each) => [JSON.stringify(each), each])).values(),
];
