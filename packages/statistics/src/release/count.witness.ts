import { answerState } from './answer.state.ts';
import type { AnswerState } from './answer.state.types.ts';
import type { ComponentSearch } from './component.search.ts';
import { groupMoves, type GroupChange, type GroupMoves } from './group.moves.ts';
import type { Layout, LedgerInput } from './ledger.ts';
import { hiddenGroups } from './release.plan.ts';
import { agrees, AGREEING, repairer, type Effort, type Move, type Repairer } from './repair.ts';

/** A complete answer set, as changes of the base and of the true groups. */
export type CountSet = {
  readonly groups: readonly (readonly [person: number, dimension: number, group: number])[];
  readonly answers: readonly Move[];
};

export type CountWitness = {
  readonly dimension: number;
  /** Including "no answer", the last one. */
  readonly group: number;
  readonly least: number;
  /** Null: the base, in which the groups are the true ones. */
  readonly leastSet: CountSet | null;
  readonly greatest: number;
  readonly greatestSet: CountSet | null;
};

const EFFORTS: readonly Effort[] = [
  { steps: 10, candidates: 60, tries: 3 },
  { steps: 40, candidates: 60, tries: 1 },
];
/** People that are tried for one step. */
const CANDIDATES = 60;
/** The people who cannot be moved, after which a direction is given up. */
const REFUSALS = 4;

/** More people than a count needs, so that a count of answers in the group need not take all of them. */
const SPARE = 4;

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
  searches: readonly ComponentSearch[],
): Generator<undefined, readonly CountWitness[] | { readonly failedDimension: number }> {
  // Components have no figure in common, so each one is repaired by itself.
  const components = searches.map(({ state }) => state);
  const [state = answerState(input, layout, [])] = components;
  const states = components.length === 0 ? [state] : components;
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
        const extreme = drive(input, layout, states, moves, repairs, { dimension, group, up, goal });
        for (const each of states) each.reset();
        return extreme;
      };
      const least = search(false, Math.max(0, count - threshold));
      const greatest =
        count - least.count >= threshold
          ? { count, set: null }
          : search(true, least.count + threshold + SPARE);
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
  states: readonly AnswerState[],
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
  let best: Extreme = { count: states[0]?.rowCount(firstRow + group) ?? 0, set: null };
  const reached = (): boolean => (up ? best.count >= goal : best.count <= goal);

  const refused = new Set<number>();
  const [first] = states;
  if (first === undefined) return best;

  const applyTo = (state: AnswerState, person: number, change: GroupChange): GroupChange =>
    change.map(([each, to]) => {
      const from = state.group(person, each);
      state.setGroup(person, each, to);
      return [each, from];
    });
  /** How far everything would be outside; only that it is `most` or more, if so. */
  const violationAfter = (person: number, change: GroupChange, most: number): number => {
    let sum = 0;
    for (const state of states) {
      const back = applyTo(state, person, change);
      sum += state.violation();
      applyTo(state, person, back);
      if (sum >= most) break;
    }
    return sum;
  };
  /** The person and change after which the least is wrong. */
  const bestChange = (): { person: number; change: GroupChange } | null => {
    let found: { person: number; change: GroupChange } | null = null;
    let least = Infinity;
    for (const other of others) {
      let tried = 0;
      for (let person = 0; person < input.people && tried < CANDIDATES; person += 1) {
        if (first.group(person, dimension) !== (up ? other : group) || refused.has(person)) continue;
        tried += 1;
        for (const change of into(first, person, dimension, up ? group : other)) {
          const violation = violationAfter(person, change, least);
          if (violation < least) {
            least = violation;
            found = { person, change };
          }
          if (least < AGREEING) return found;
        }
      }
    }
    return found;
  };
  /** Changes answers until all components agree; null, and no changes, if one cannot. */
  const repairAll = (): Move[] | null => {
    const done: { readonly state: AnswerState; readonly move: Move; readonly before: number }[] = [];
    for (const state of states) {
      if (agrees(state)) continue;
      const answers = new Map<number, number>();
      const moves = repair(state, touched, EFFORTS, null, answers);
      if (moves === null) {
        for (const { state: each, move, before } of done.reverse()) {
          each.setAnswer(move.person, move.column, before);
        }
        return null;
      }
      for (const move of moves) {
        const before = answers.get(move.person * input.columns.length + move.column) ?? NaN;
        done.push({ state, move, before });
      }
    }
    return done.map(({ move }) => move);
  };

  while (!reached() && refused.size <= REFUSALS) {
    const next = bestChange();
    if (next === null) break;
    const { person, change } = next;
    const back = states.map((state) => applyTo(state, person, change));
    const moves = repairAll();
    if (moves === null) {
      states.forEach((state, position) => applyTo(state, person, back[position] ?? []));
      refused.add(person);
      continue;
    }
    for (const [dimensionOf, to] of change) set.groups.push([person, dimensionOf, to]);
    for (const move of moves) touched.add(move.person * input.columns.length + move.column);
    set.answers.push(...moves);
    if (patternHolds(input, layout, first)) {
      best = {
        count: first.rowCount(firstRow + group),
        set: { groups: [...set.groups], answers: [...set.answers] },
      };
    }
  }
  return best;
}

/**
 * The same sets for components whose figures have become coarser: their answers are repaired again, and those of the
 * others stay.
 *
 * @returns null if one of the sets cannot be kept
 */
export function refittedCounts(
  witnesses: readonly CountWitness[],
  changed: readonly ComponentSearch[],
): readonly CountWitness[] | null {
  const columns = new Set(changed.flatMap(({ component }) => component.columns));
  const refit = (set: CountSet): CountSet | null => {
    const answers = set.answers.filter(({ column }) => !columns.has(column));
    for (const { state, repairs } of changed) {
      for (const [person, dimension, group] of set.groups) state.setGroup(person, dimension, group);
      const moves = agrees(state) ? [] : repairs.repair(state, new Set(), EFFORTS, null);
      state.reset();
      if (moves === null) return null;
      answers.push(...moves);
    }
    return { ...set, answers };
  };
  const refitted = new Map<CountSet | null, CountSet | null>([[null, null]]);
  for (const { leastSet, greatestSet } of witnesses) {
    for (const set of [leastSet, greatestSet]) {
      if (set === null || refitted.has(set)) continue;
      const next = refit(set);
      if (next === null) return null;
      refitted.set(set, next);
    }
  }
  return witnesses.map((witness) => ({
    ...witness,
    leastSet: refitted.get(witness.leastSet) ?? null,
    greatestSet: refitted.get(witness.greatestSet) ?? null,
  }));
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
