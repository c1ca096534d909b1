import { answerState, type AnswerState } from './answer.state.ts';
import type { Component, Layout, LedgerInput } from './ledger.ts';
import { agrees, AGREEING, repairer, type Effort, type Move } from './repair.ts';
import { swapPartners } from './swap.partner.ts';

export type AnswerWitnesses = {
  /** Complete answer sets, as changes of the true answers. */
  readonly sets: readonly (readonly Move[])[];
  /** For each answer: the set where it is the minimum and the one where it is the maximum (-1: the truth). */
  readonly tested: readonly {
    readonly person: number;
    readonly column: number;
    readonly lowest: number;
    readonly highest: number;
  }[];
};

const WHILE_FILLING: readonly Effort[] = [{ steps: 6, candidates: 24, tries: 1, mustImprove: true }];
const WHEN_EMPTY: readonly Effort[] = [
  { steps: 6, candidates: 24, tries: 3 },
  { steps: 12, candidates: 60, tries: 3 },
  { steps: 40, candidates: 120, tries: 6 },
  { steps: 60, candidates: 300, tries: 8 },
];
/** A set is full when this many answers in a row find no place in it. */
const FAILURES_OF_FULL_SET = 50;

export function componentsOf(input: LedgerInput, layout: Layout): Component[] {
  const root = input.columns.map((_, column) => column);
  const find = (column: number): number => {
    const parent = root[column] ?? column;
    return parent === column ? column : find(parent);
  };
  for (const { shared } of layout.targets) {
    for (const column of shared) root[find(column)] = find(shared[0] ?? column);
  }
  const components = new Map<number, { columns: number[]; targets: number[] }>();
  input.columns.forEach((_, column) => {
    const component = components.get(find(column)) ?? { columns: [], targets: [] };
    component.columns.push(column);
    components.set(find(column), component);
  });
  layout.targets.forEach(({ shared }, target) => {
    components.get(find(shared[0] ?? -1))?.targets.push(target);
  });
  return [...components.values()];
}

/**
 * For every answer of a component, looks for two complete answer sets that agree with everything published: in
 * one it is the lowest possible answer, in the other the highest. Each set serves many answers.
 *
 * @returns the column of an answer without such sets. Yields after each set.
 */
export function* answerWitnesses(
  input: LedgerInput,
  layout: Layout,
  component: Component,
): Generator<undefined, AnswerWitnesses | { readonly failedColumn: number }> {
  const columns = input.columns.length;
  const state = answerState(input, layout, component.targets);
  const { repair } = repairer(input, layout);
  const partners = swapPartners(input, layout, component);
  /** The set of each test: key × 2 for the minimum, + 1 for the maximum. */
  const found = new Map<number, number>();
  let pending: number[] = [];
  for (const column of component.columns) {
    const { values, ends } = input.columns[column] ?? { values: [], ends: [0, 0] };
    values.forEach((value, person) => {
      if (Number.isNaN(value)) return;
      ends.forEach((end, side) => {
        const test = (person * columns + column) * 2 + side;
        if (value === end) found.set(test, -1);
        else pending.push(test);
      });
    });
  }

  pending = shuffled(pending);
  const sets: Move[][] = [];
  const isHard = new Set<number>();
  while (pending.length > 0) {
    const touched = new Set<number>();
    const set: Move[] = [];
    const next: number[] = [];
    const hard: number[] = [];
    const keep = (moves: readonly Move[]): void => {
      for (const move of moves) {
        const key = move.person * columns + move.column;
        touched.add(key);
        for (const [side, end] of (input.columns[move.column]?.ends ?? []).entries()) {
          if (move.answer === end && !found.has(key * 2 + side)) found.set(key * 2 + side, sets.length);
        }
        set.push(move);
      }
    };
    let failures = 0;
    for (const test of pending) {
      if (found.has(test)) continue;
      const key = Math.floor(test / 2);
      const [person, column] = [Math.floor(key / columns), key % columns];
      if (touched.has(key) || failures > FAILURES_OF_FULL_SET) {
        next.push(test);
        continue;
      }
      const end = input.columns[column]?.ends[test % 2] ?? 0;
      const before = state.answer(person, column);
      state.setAnswer(person, column, end);
      const isTouched = (each: number): boolean => touched.has(each * columns + column);
      const partner = bestPartner(state, partners(person, column, end, isTouched), column, before);
      const swap = [{ person, column, answer: end }];
      if (partner !== null) {
        state.setAnswer(partner, column, before);
        swap.push({ person: partner, column, answer: before });
      }
      for (const { person: each } of swap) touched.add(each * columns + column);
      const others = agrees(state)
        ? []
        : set.length === 0
          ? repair(state, touched, WHEN_EMPTY, column)
          : isHard.has(test)
            ? repair(state, touched, WHILE_FILLING, column)
            : null;
      if (others !== null) {
        keep([...swap, ...others]);
        failures = 0;
        continue;
      }
      for (const { person: each } of swap) touched.delete(each * columns + column);
      if (set.length === 0) return { failedColumn: column };
      if (partner !== null) state.setAnswer(partner, column, end);
      state.setAnswer(person, column, before);
      failures += isHard.has(test) ? 5 : 1;
      isHard.add(test);
      hard.push(test);
    }
    sets.push(set);
    pending = [...next, ...hard];
    state.reset();
    yield;
  }
  return { sets, tested: testedOf(found, columns) };
}

/** The same order every time, without a pattern, so that changes of a set cancel. */
function shuffled(tests: readonly number[]): number[] {
  const order = [...tests];
  let seed = 1;
  for (let position = order.length - 1; position > 0; position -= 1) {
    seed = (seed * 48271) % 2147483647;
    const other = seed % (position + 1);
    [order[position], order[other]] = [order[other] ?? 0, order[position] ?? 0];
  }
  return order;
}

/** The first partner after whose change everything agrees, or the one after which the least is wrong. */
function bestPartner(
  state: AnswerState,
  partners: readonly number[],
  column: number,
  answer: number,
): number | null {
  let best: number | null = null;
  let least = Infinity;
  for (const partner of partners) {
    const violation = state.tryAnswer(partner, column, answer, least);
    if (violation >= least) continue;
    [best, least] = [partner, violation];
    if (violation < AGREEING) break;
  }
  return best;
}

function testedOf(found: ReadonlyMap<number, number>, columns: number): AnswerWitnesses['tested'] {
  return [...found.keys()]
    .filter((test) => test % 2 === 0)
    .map((test) => {
      const key = test / 2;
      return {
        person: Math.floor(key / columns),
        column: key % columns,
        lowest: found.get(test) ?? -1,
        highest: found.get(test + 1) ?? -1,
      };
    });
}
