import type { AnswerState } from './answer.state.types.ts';
import type { ComponentSearch } from './component.search.ts';
import type { Layout, LedgerInput } from './ledger.ts';
import { agrees, type Effort, type Move } from './repair.ts';
import { swapPartners } from './swap.partner.ts';

/** Complete answer sets, as changes of the base. */
export type AnswerSets = readonly (readonly Move[])[];

export type AnswerWitnesses = {
  /** The sums that were computed for tries. It measures the search, the same on every machine. */
  readonly work: number;
  readonly sets: AnswerSets;
  /**
   * For each answer: the set where it is the minimum and the one where it is the maximum. The first set is 0, the
   * base is -1, and the true answers are -2.
   */
  readonly tested: readonly {
    readonly person: number;
    readonly column: number;
    readonly lowest: number;
    readonly highest: number;
  }[];
};

/** Instead of the position of a set. */
export const [BASE, TRUTH] = [-1, -2] as const;

const WHILE_FILLING: readonly Effort[] = [{ steps: 4, candidates: 8, tries: 1, mustImprove: true }];
const WHEN_EMPTY: readonly Effort[] = [
  { steps: 6, candidates: 24, tries: 3 },
  { steps: 12, candidates: 60, tries: 3 },
  { steps: 40, candidates: 120, tries: 6 },
  { steps: 60, candidates: 300, tries: 8 },
];
/** The times that a test is tried without repair, before it is repaired also in a set that has others. */
const EASY_TRIES = 1;
/** The sums that are computed for one component, before it is given up. Coarser figures need fewer of them. */
const MOST_WORK = 3e8;
/** The sets from whose work the rest is foreseen. */
const LATEST_SETS = 10;
/** A set is full when this many answers in a row find no place in it. */
const FAILURES_OF_FULL_SET = 10;

/**
 * For every answer of a component, looks for two complete answer sets that agree with everything published: in
 * one it is the lowest possible answer, in the other the highest. Each set serves many answers.
 *
 * @param known sets that agreed with more figures
 * @returns the column of an answer without such sets, and the sets so far; the first column if the search would take too
 *   much work. Yields after each set.
 */
export function* answerWitnesses(
  input: LedgerInput,
  layout: Layout,
  { component, state, base, repairs: { repair } }: ComponentSearch,
  known: AnswerSets = [],
): Generator<undefined, AnswerWitnesses | { readonly failedColumn: number; readonly sets: AnswerSets }> {
  const columns = input.columns.length;
  const partners = swapPartners(withAnswers(input, base), layout, component);
  /** The set of each test: key × 2 for the minimum, + 1 for the maximum. */
  const found = new Map<number, number>();
  let pending: number[] = [];
  for (const column of component.columns) {
    const { values, ends } = input.columns[column] ?? { values: [], ends: [0, 0] };
    values.forEach((value, person) => {
      if (Number.isNaN(value)) return;
      ends.forEach((end, side) => {
        const test = (person * columns + column) * 2 + side;
        if (value === end) found.set(test, TRUTH);
        else if (state.answer(person, column) === end) found.set(test, BASE);
        else pending.push(test);
      });
    });
  }

  const begun = state.work();
  const sets: AnswerSets[number][] = [];
  const addSet = (changes: readonly Move[]): void => {
    for (const { person, column, answer } of changes) {
      for (const [side, end] of (input.columns[column]?.ends ?? []).entries()) {
        const test = (person * columns + column) * 2 + side;
        if (answer === end && !found.has(test)) found.set(test, sets.length);
      }
    }
    sets.push(changes);
  };
  for (const set of known) {
    for (const { person, column, answer } of set) state.setAnswer(person, column, answer);
    if (agrees(state)) addSet(set);
    state.reset();
  }
  pending = shuffled(pending.filter((test) => !found.has(test)));
  const history: { readonly work: number; readonly pending: number }[] = [];
  /** How often a test found no place. */
  const failed = new Map<number, number>();
  while (pending.length > 0) {
    const touched = new Set<number>();
    const set: Move[] = [];
    const next: number[] = [];
    const hard: number[] = [];
    const keep = (moves: readonly Move[]): void => {
      for (const move of moves) {
        touched.add(move.person * columns + move.column);
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
      if (before === end) {
        keep([{ person, column, answer: end }]);
        continue;
      }
      const enough = state.strain();
      state.setAnswer(person, column, end);
      const isTouched = (each: number): boolean => touched.has(each * columns + column);
      const partner = bestPartner(state, partners(person, column, end, isTouched), column, before, enough);
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
          : (failed.get(test) ?? 0) >= EASY_TRIES
            ? repair(state, touched, WHILE_FILLING, column)
            : null;
      if (others !== null) {
        keep([...swap, ...others]);
        failures = 0;
        continue;
      }
      for (const { person: each } of swap) touched.delete(each * columns + column);
      if (set.length === 0) return { failedColumn: column, sets };
      if (partner !== null) state.setAnswer(partner, column, end);
      state.setAnswer(person, column, before);
      const times = failed.get(test) ?? 0;
      failures += times >= EASY_TRIES ? 5 : 1;
      failed.set(test, times + 1);
      hard.push(test);
    }
    addSet(changesOf(set, columns));
    pending = [...next, ...hard].filter((test) => !found.has(test));
    history.push({ work: state.work() - begun, pending: pending.length });
    if (workNeeded(history) > MOST_WORK) {
      return { failedColumn: component.columns[0] ?? -1, sets };
    }
    state.reset();
    yield;
  }
  return { sets, tested: testedOf(found, columns), work: state.work() - begun };
}

/** The work of the whole search, if the tests that are left take as much as those of the last sets. */
function workNeeded(history: readonly { readonly work: number; readonly pending: number }[]): number {
  const [now, before] = [history.at(-1), history.at(-1 - LATEST_SETS)];
  if (now === undefined || before === undefined) return 0;
  const each = (now.work - before.work) / Math.max(1, before.pending - now.pending);
  return now.work + now.pending * each;
}

/** The last change of each answer. */
function changesOf(moves: readonly Move[], columns: number): Move[] {
  return [...new Map(moves.map((move) => [move.person * columns + move.column, move])).values()];
}

function withAnswers(input: LedgerInput, moves: readonly Move[]): LedgerInput {
  const columns = input.columns.map((column) => ({ ...column, values: column.values.slice() }));
  for (const { person, column, answer } of moves) columns[column]?.values.fill(answer, person, person + 1);
  return { ...input, columns };
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

/** The partner after whose change the figures are nearest to the middle of their cells, or the first one with at most `enough` strain. */
function bestPartner(
  state: AnswerState,
  partners: readonly number[],
  column: number,
  answer: number,
  enough: number,
): number | null {
  let best: number | null = null;
  let least = Infinity;
  for (const partner of partners) {
    const strain = state.tryAnswer(partner, column, answer, least);
    if (strain < least) [best, least] = [partner, strain];
    if (least <= enough) break;
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
        lowest: found.get(test) ?? TRUTH,
        highest: found.get(test + 1) ?? TRUTH,
      };
    });
}
