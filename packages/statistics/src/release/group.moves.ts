import type { AnswerState } from './answer.state.types.ts';
import type { Layout, LedgerInput } from './ledger.ts';
import { weightedGroups } from './release.weighting.ts';

/** Changed groups of one person: pairs of dimension and group. */
export type GroupChange = readonly (readonly [dimension: number, group: number])[];

export type GroupMoves = {
  /**
   * The ways to put a person into a group. Everyone knows which groups of two demographic questions occur
   * together (districts of a region, the same question twice). So other groups of the person change too, until
   * each two of them occur together. A person stays in the cell from which their weight follows.
   */
  into: (state: AnswerState, person: number, dimension: number, group: number) => readonly GroupChange[];
};

/** The most ways that are tried for one person. */
const WAYS = 3;

export function groupMoves(input: LedgerInput, layout: Layout): GroupMoves {
  const { people } = input;
  const dimensions = layout.dimensions;
  const most = Math.max(1, ...dimensions.map(({ groups }) => groups));
  const pairKey = (one: number, group: number, other: number, otherGroup: number): number =>
    ((one * most + group) * dimensions.length + other) * most + otherGroup;
  const occurring = new Set<number>();
  for (let person = 0; person < people; person += 1) {
    const groups = dimensions.map((_, dimension) => layout.groups[dimension * people + person] ?? -1);
    groups.forEach((group, one) => {
      groups.forEach((otherGroup, other) => {
        if (group >= 0 && otherGroup >= 0) occurring.add(pairKey(one, group, other, otherGroup));
      });
    });
  }
  const isShown = (dimension: number, group: number): boolean =>
    layout.rows[(dimensions[dimension]?.firstRow ?? 0) + group]?.isShown === true;
  // Hidden groups first: a move between them changes nothing that is published.
  const order = dimensions.map(({ groups }, dimension) =>
    Array.from({ length: groups }, (_, group) => group).sort(
      (a, b) => Number(isShown(dimension, a)) - Number(isShown(dimension, b)),
    ),
  );

  const isPossible = weightedGroups(input, layout);

  const resolve = (
    person: number,
    groups: readonly number[],
    fixed: GroupChange,
    found: GroupChange[],
  ): void => {
    if (found.length >= WAYS) return;
    const fits = (dimension: number, group: number): boolean =>
      fixed.every(([one, fixedGroup]) => occurring.has(pairKey(one, fixedGroup, dimension, group)));
    const conflict = groups.findIndex(
      (group, dimension) =>
        group >= 0 && !fixed.some(([one]) => one === dimension) && !fits(dimension, group),
    );
    if (conflict === -1) {
      found.push(fixed);
      return;
    }
    for (const group of order[conflict] ?? []) {
      if (fits(conflict, group) && isPossible(person, conflict, group)) {
        resolve(person, groups, [...fixed, [conflict, group]], found);
      }
    }
  };

  return {
    into: (state, person, dimension, group) => {
      if (!isPossible(person, dimension, group)) return [];
      const groups = dimensions.map((_, each) => state.group(person, each));
      const found: GroupChange[] = [];
      resolve(person, groups, [[dimension, group]], found);
      return found;
    },
  };
}
