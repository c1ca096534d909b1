import { answerState, type AnswerState } from './answer.state.ts';
import { groupMoves, type GroupChange, type GroupMoves } from './group.moves.ts';
import type { Layout, LedgerInput } from './ledger.ts';
import { hiddenGroups } from './release.plan.ts';
import { agrees, repairer, type Effort, type Move, type Repairer } from './repair.ts';

/** A complete answer set, as changes of the true answers and groups. */
export type CountSet = {
  readonly groups: readonly (readonly [person: number, dimension: number, group: number])[];
  readonly answers: readonly Move[];
};

export type CountWitness = {
  readonly dimension: number;
  /** Including "no answer", the last one. */
  readonly group: number;
  readonly least: number;
  /** Null: the true answers. */
  readonly leastSet: CountSet | null;
  readonly greatest: number;
  readonly greatestSet: CountSet | null;
};

const EFFORTS: readonly Effort[] = [{ steps: 10, candidates: 60, tries: 4 }];
/** People that are tried for one step, and failed steps after which a direction is given up. */
const CANDIDATES = 60;

type Extreme = { readonly count: number; readonly set: CountSet | null };

/**
 * For every hidden group, and for the people without an answer, looks for two complete answer sets. Both agree
 * with everything published, also in which groups are hidden. Their counts differ by the threshold.
 *
 * @returns the dimension of a group without such sets. Yields after each group.
 */
export function* countWitnesses(
  input: LedgerInput,
  layout: Layout,
): Generator<undefined, readonly CountWitness[] | { readonly failedDimension: number }> {
  const state = answerState(
    input,
    layout,
    layout.targets.map((_, target) => target),
  );
  const moves = groupMoves(input, layout);
  const repairs = repairer(input, layout);
  const witnesses: CountWitness[] = [];
  for (const [dimension, { part, position, firstRow, groups }] of layout.dimensions.entries()) {
    const source = input.parts[part];
    if (source === undefined || source.plan.isWithheld[position] === true) continue;
    const { threshold } = source.data.input;
    for (let group = 0; group < groups; group += 1) {
      const count = state.rowCount(firstRow + group);
      const isNoAnswer = group === groups - 1;
      if (isNoAnswer ? count === 0 : layout.rows[firstRow + group]?.isShown === true) continue;
      const search = (up: boolean, goal: number): Extreme => {
        const extreme = drive(input, layout, state, moves, repairs, { dimension, group, up, goal });
        state.reset();
        return extreme;
      };
      const least = search(false, Math.max(0, count - threshold));
      const greatest =
        count - least.count >= threshold ? { count, set: null } : search(true, least.count + threshold);
      if (greatest.count - least.count < threshold) return { failedDimension: dimension };
      witnesses.push({
        dimension,
        group,
        least: least.count,
        leastSet: least.set,
        greatest: greatest.count,
        greatestSet: greatest.set,
      });
      yield;
    }
  }
  return witnesses;
}

/**
 * Moves people into a group or out of it, one after the other, until its count reaches the goal and everything
 * published still agrees.
 *
 * @returns the count that is furthest in this direction, and its set
 */
function drive(
  input: LedgerInput,
  layout: Layout,
  state: AnswerState,
  { into }: GroupMoves,
  { repair }: Repairer,
  { dimension, group, up, goal }: { dimension: number; group: number; up: boolean; goal: number },
): Extreme {
  const { firstRow, groups } = layout.dimensions[dimension] ?? { firstRow: 0, groups: 0 };
  const others = Array.from({ length: groups }, (_, each) => each)
    .filter((each) => each !== group)
    .sort((a, b) => Number(layout.rows[firstRow + a]?.isShown) - Number(layout.rows[firstRow + b]?.isShown));
  const set = { groups: [] as [number, number, number][], answers: [] as Move[] };
  const touched = new Set<number>();
  let best: Extreme = { count: state.rowCount(firstRow + group), set: null };
  const reached = (): boolean => (up ? best.count >= goal : best.count <= goal);

  const apply = (person: number, change: GroupChange): GroupChange =>
    change.map(([each, to]) => {
      const from = state.group(person, each);
      state.setGroup(person, each, to);
      return [each, from];
    });
  /** The person and change after which the least is wrong. */
  const bestChange = (): { person: number; change: GroupChange } | null => {
    let found: { person: number; change: GroupChange } | null = null;
    let least = Infinity;
    let tried = 0;
    for (const other of others) {
      for (let person = 0; person < input.people && tried < CANDIDATES; person += 1) {
        if (state.group(person, dimension) !== (up ? other : group)) continue;
        tried += 1;
        for (const change of into(state, person, dimension, up ? group : other)) {
          const back = apply(person, change);
          const violation = state.violation();
          apply(person, back);
          if (violation < least) {
            least = violation;
            found = { person, change };
          }
          if (least < 1e-7) return found;
        }
      }
      tried = 0;
    }
    return found;
  };

  while (!reached()) {
    const next = bestChange();
    if (next === null) break;
    for (const [each, from] of apply(next.person, next.change).entries()) {
      const to = next.change[each]?.[1] ?? from[1];
      set.groups.push([next.person, from[0], to]);
    }
    if (!agrees(state)) {
      const moves = repair(state, touched, EFFORTS, null);
      if (moves === null) break;
      for (const move of moves) touched.add(move.person * input.columns.length + move.column);
      set.answers.push(...moves);
    }
    if (patternHolds(input, layout, state)) {
      best = {
        count: state.rowCount(firstRow + group),
        set: { groups: [...set.groups], answers: [...set.answers] },
      };
    }
  }
  return best;
}

/** Whether the same groups would be hidden. */
function patternHolds(input: LedgerInput, layout: Layout, state: AnswerState): boolean {
  return layout.dimensions.every(({ part, position, firstRow, groups }) => {
    const source = input.parts[part];
    if (source === undefined || source.plan.isWithheld[position] === true) return true;
    const counts = Array.from({ length: groups - 1 }, (_, group) => state.rowCount(firstRow + group));
    const hidden = hiddenGroups(counts, source.plan.blocks[position] ?? [], source.data.input.threshold);
    return hidden.every((isHidden, group) => isHidden === source.plan.isHidden[position]?.[group]);
  });
}
