import {
  isHiddenUnit,
  overlaps,
  type CountedTable,
  type EarlierTable,
  type HiddenPlaces,
} from './disclosed.counts.ts';
import { linkTables } from './linked.tables.ts';

export type HiddenReason = 'BLOCK' | 'HIDDEN_BEFORE';

/** A place that a table hides. It tells no more than the table and the rule, which are public. */
export type HiddenPlace = {
  readonly place: string;
  /** False if only its groups are hidden. */
  readonly isEveryoneHidden: boolean;
  readonly reason: HiddenReason;
  /** The places that are hidden together, so that nobody can tell which of them has a small count. */
  readonly block: readonly string[];
  /** The reader's own earlier tables that hide it on some of these days. */
  readonly tables: readonly string[];
};

/**
 * Why each place of a table is hidden. Places of a block have one reason: a count of the block is small, or a total or a table published
 * before would reveal one. The reason does not say which, because that would tell which counts are not small.
 */
export function hiddenReasons(
  table: CountedTable,
  earlier: readonly EarlierTable[],
  threshold: number,
  hidden: HiddenPlaces,
): readonly HiddenPlace[] {
  const { spans, earlier: linked, blocks } = linkTables(table, earlier, threshold);
  const tablesOf = (place: string): string[] =>
    linked.flatMap(({ table: other, spans: otherSpans }) => {
      const isHiding = [...(spans.get(place) ?? [])].some(
        ([group, own]) =>
          isHiddenUnit(other.hidden, place, group) &&
          (otherSpans.get(place)?.get(group) ?? []).some((span) => own.some((one) => overlaps(one, span))),
      );
      return other.isOwn && isHiding ? [other.id] : [];
    });
  return blocks.flatMap((block) =>
    block
      .filter((place) => hidden.groups.has(place))
      .map((place): HiddenPlace => {
        const tables = tablesOf(place);
        return {
          place,
          isEveryoneHidden: hidden.everyone.has(place),
          reason: tables.length > 0 ? 'HIDDEN_BEFORE' : 'BLOCK',
          block: block.filter((other) => hidden.groups.has(other)),
          tables,
        };
      }),
  );
}
