import type { CountSet } from './count.witness.ts';
import { counts, rowOf, scoreIn, type HiddenAnswer, type Score } from './hidden.answers.ts';
import type { Component, Layout, LedgerInput } from './ledger.ts';
import type { Move } from './repair.ts';

/**
 * A set of a component: the set at its start, or the one at this position among the component's sets that change it. The
 * start is a position among the sets that prove counts of groups; `AT_BASE` or `AT_TRUTH` without one.
 */
export type SetPlace = { readonly start: number; readonly position: number | null };
export const [AT_BASE, AT_TRUTH] = [-1, -2] as const;

/** The least and the greatest value of a hidden count in the sets so far. */
export type TrackedCount = HiddenAnswer & {
  least: number;
  leastSet: SetPlace;
  greatest: number;
  greatestSet: SetPlace;
};

export type CountTracker = {
  readonly counts: readonly TrackedCount[];
  /** Counts a set, which is given as changes of the base and of the true groups. */
  readonly add: (place: SetPlace, groups: CountSet['groups'], moves: readonly Move[]) => void;
};

/** @param base the changes of the true answers that make the base */
export function countTracker(
  input: LedgerInput,
  layout: Layout,
  component: Component,
  base: readonly Move[],
  hidden: readonly HiddenAnswer[],
): CountTracker {
  const { people } = input;
  const columns = input.columns.length;
  const truth = { start: AT_TRUTH, position: null };
  const tracked = hidden.map((each): TrackedCount => ({
    ...each,
    least: 0,
    leastSet: truth,
    greatest: 0,
    greatestSet: truth,
  }));
  const ofRow = Map.groupBy(tracked.keys(), (at) => tracked[at]?.row ?? -1);
  const counted = new Float64Array(tracked.length);
  const baseAnswers = new Map(
    component.columns.map((column) => [column, Float64Array.from(input.columns[column]?.values ?? [])]),
  );
  const present = (person: number) => (column: number) => baseAnswers.get(column)?.[person] ?? NaN;
  /** The overall rows of a person's surveys, and the rows of their groups. */
  const rowsOf = (person: number, groupOf: (dimension: number) => number): number[] => [
    ...layout.overall.filter((_, part) => (layout.weights[part * people + person] ?? 0) > 0),
    ...layout.dimensions.map((_, dimension) => rowOf(layout, dimension, groupOf(dimension))),
  ];
  const trueGroup = (person: number) => (dimension: number) =>
    layout.groups[dimension * people + person] ?? -1;
  /** Adds what a person counts, or takes it away. */
  const count = (rows: readonly number[], answerTo: (column: number) => number, sign: number): void => {
    const scores = new Map<number, Score>();
    for (const row of rows) {
      for (const at of ofRow.get(row) ?? []) {
        const each = tracked[at];
        const target = layout.targets[each?.target ?? -1];
        if (each === undefined || target === undefined) continue;
        const score = scores.get(each.target) ?? scoreIn(target, answerTo);
        scores.set(each.target, score);
        counted[at] = (counted[at] ?? 0) + sign * counts(each.kind, score);
      }
    }
  };
  const compare = (place: SetPlace): void => {
    tracked.forEach((each, at) => {
      const value = counted[at] ?? 0;
      if (value < each.least) [each.least, each.leastSet] = [value, place];
      if (value > each.greatest) [each.greatest, each.greatestSet] = [value, place];
    });
  };
  const add: CountTracker['add'] = (place, groups, moves) => {
    const answers = new Map(
      moves
        .filter(({ column }) => baseAnswers.has(column))
        .map(({ person, column, answer }) => [person * columns + column, answer]),
    );
    const moved = new Map(
      groups.map(([person, dimension, group]) => [person * layout.dimensions.length + dimension, group]),
    );
    const changed = new Set([
      ...[...answers.keys()].map((key) => Math.floor(key / columns)),
      ...groups.map(([person]) => person),
    ]);
    const kept = counted.slice();
    for (const person of changed) {
      count(rowsOf(person, trueGroup(person)), present(person), -1);
      count(
        rowsOf(
          person,
          (dimension) =>
            moved.get(person * layout.dimensions.length + dimension) ?? trueGroup(person)(dimension),
        ),
        (column) => answers.get(person * columns + column) ?? present(person)(column),
        1,
      );
    }
    compare(place);
    counted.set(kept);
  };

  for (let person = 0; person < people; person += 1)
    count(rowsOf(person, trueGroup(person)), present(person), 1);
  tracked.forEach((each, at) => (each.least = each.greatest = counted[at] ?? 0));
  if (base.length > 0) {
    add({ start: AT_BASE, position: null }, [], base);
    for (const { person, column, answer } of base) baseAnswers.get(column)?.fill(answer, person, person + 1);
    counted.fill(0);
    for (let person = 0; person < people; person += 1)
      count(rowsOf(person, trueGroup(person)), present(person), 1);
  }
  return { counts: tracked, add };
}
