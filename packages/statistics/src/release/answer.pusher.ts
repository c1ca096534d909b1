import type { TrackedCount } from './answer-count.tracker.ts';
import type { ComponentSearch } from './component.search.ts';
import { counts, scoreIn } from './hidden.answers.ts';
import type { Layout, LedgerInput, LedgerTarget } from './ledger.ts';
import { agrees, type Effort, type Move } from './repair.ts';
import { swapPartners } from './swap.partner.ts';

/** Changes answers so that a person counts, or does not. */
export type AnswerPusher = {
  /** A new set begins. */
  readonly begin: (efforts: readonly Effort[]) => void;
  /** The people of a row. */
  readonly members: (row: number) => number[];
  /** Whether nothing changes this person's answers to the target again. */
  readonly isLocked: (person: number, target: LedgerTarget) => boolean;
  /** From now on, partners and repairs leave these people's answers to the target alone. */
  readonly guard: (members: readonly number[], target: LedgerTarget) => void;
  /** They can be changed again; or nothing changes them again (`isFinal`). */
  readonly release: (isFinal: boolean) => void;
  /**
   * Changes the answers of a person of the row until they count (`up`), or do not. Others take the old answers.
   * Everything published agrees after it.
   *
   * @returns the changes, or null (and then none)
   */
  readonly change: (count: TrackedCount, target: LedgerTarget, person: number, up: boolean) => Move[] | null;
  /** How far figures would be from the middle of their cells after a change of this person alone. */
  readonly strainOf: (count: TrackedCount, target: LedgerTarget, person: number, up: boolean) => number;
  /** Takes the last changes back. */
  readonly undo: (moves: readonly Move[]) => void;
};

/** Most counts need no repair, or little. The others are tried again with more. */
export const NO_REPAIR: readonly Effort[] = [];
export const LITTLE: readonly Effort[] = [
  { steps: 4, candidates: 12, tries: 1, mustImprove: true },
  { steps: 8, candidates: 24, tries: 1 },
];
export const MUCH: readonly Effort[] = [
  { steps: 12, candidates: 60, tries: 3 },
  { steps: 30, candidates: 120, tries: 4 },
];
/** The answers that are tried for one person. */
const ANSWERS = 4;

export function answerPusher(
  input: LedgerInput,
  layout: Layout,
  { component, state, base, repairs }: ComponentSearch,
): AnswerPusher {
  const columns = input.columns.length;
  /** Answers (person × columns + column) that partners and repairs leave alone, and those that nothing changes again. */
  const [touched, locked] = [new Set<number>(), new Set<number>()];
  /** Of the people who are changed at the moment. */
  let efforts = NO_REPAIR;
  let guarded = new Set<number>();
  const replaced = new Map<Move, number>();
  const own = new Map(base.map((move) => [move.person * columns + move.column, move.answer]));
  const values = input.columns.map((column, position) =>
    component.columns.includes(position)
      ? {
          ...column,
          values: column.values.map((value, person) => own.get(person * columns + position) ?? value),
        }
      : column,
  );
  const partners = swapPartners({ ...input, columns: values }, layout, component);
  const isIn = (person: number, row: number): boolean => {
    const { part, dimension } = layout.rows[row] ?? { part: -1, dimension: -1 };
    if (dimension === -1) return (layout.weights[part * input.people + person] ?? 0) > 0;
    return state.group(person, dimension) === row - (layout.dimensions[dimension]?.firstRow ?? 0);
  };
  const isAsked = (person: number, column: number): boolean =>
    input.parts.some(
      (part, at) => part.columns.includes(column) && (layout.weights[at * input.people + person] ?? 0) > 0,
    );
  const lock = (key: number): unknown => touched.add(key) && locked.add(key);
  const give = (person: number, column: number, answer: number): Move => {
    const move = { person, column, answer };
    replaced.set(move, state.answer(person, column));
    state.setAnswer(person, column, answer);
    lock(person * columns + column);
    return move;
  };
  const undo = (moves: readonly Move[]): void => {
    for (const move of [...moves].reverse()) {
      state.setAnswer(move.person, move.column, replaced.get(move) ?? NaN);
      locked.delete(move.person * columns + move.column);
      if (!guarded.has(move.person * columns + move.column))
        touched.delete(move.person * columns + move.column);
      replaced.delete(move);
    }
  };
  /** The person outside the row with whom the figures stay nearest to the middle; null if they do without one. */
  const partnerFor = (
    row: number,
    person: number,
    column: number,
    answer: number,
    before: number,
  ): number | null => {
    let [best, least] = [null as number | null, state.strain()];
    const isOut = (each: number): boolean =>
      touched.has(each * columns + column) || isIn(each, row) || !isAsked(each, column);
    const found = partners(person, column, answer, isOut);
    for (const partner of found) {
      if (!Object.is(state.answer(partner, column), answer)) continue;
      const strain = state.tryAnswer(partner, column, before, least);
      if (strain < least) [best, least] = [partner, strain];
    }
    return best;
  };
  /** Gives an answer to a person; a partner takes theirs. */
  const exchange = (row: number, person: number, column: number, answer: number): Move[] | null => {
    const before = state.answer(person, column);
    if (Object.is(before, answer) || locked.has(person * columns + column)) return null;
    const moves = [give(person, column, answer)];
    const partner = partnerFor(row, person, column, answer, before);
    if (partner !== null) moves.push(give(partner, column, before));
    if (agrees(state)) return moves;
    const answers = new Map<number, number>();
    const others = repairs.repair(state, touched, efforts, column, answers);
    if (others === null) {
      undo(moves);
      return null;
    }
    for (const move of others) {
      replaced.set(move, answers.get(move.person * columns + move.column) ?? NaN);
      lock(move.person * columns + move.column);
    }
    return [...moves, ...others];
  };
  /** The answers of an item that make a person count, or not. */
  const wanted = (
    { kind }: TrackedCount,
    target: LedgerTarget,
    item: number,
    person: number,
    up: boolean,
  ): readonly number[] => {
    const column = target.shared[item] ?? -1;
    const { domain, ends } = input.columns[column] ?? { domain: [], ends: [0, 0] };
    const before = state.answer(person, column);
    if (kind === 'ANSWERED') {
      if (up !== Number.isNaN(before)) return [];
      return up ? [...domain, ...ends].slice(0, ANSWERS) : [NaN];
    }
    if (target.kind === 'SCALE') {
      const isHigh = up !== (target.reversed[item] === true);
      return [ends[isHigh ? 1 : 0]];
    }
    const fitting = domain.filter(
      (answer) =>
        counts(
          kind,
          scoreIn(target, () => answer),
        ) === (up ? 1 : 0) && !Object.is(answer, before),
    );
    const first = fitting.length > ANSWERS ? person % fitting.length : 0;
    const some = [...fitting.slice(first), ...fitting.slice(0, first)].slice(0, ANSWERS);
    return some
      .map((answer) => ({ answer, strain: state.tryAnswer(person, column, answer, Infinity) }))
      .sort((one, other) => one.strain - other.strain)
      .map(({ answer }) => answer);
  };

  return {
    begin: (most) => {
      efforts = most;
      touched.clear();
      locked.clear();
      replaced.clear();
    },
    members: (row) =>
      Array.from({ length: input.people }, (_, person) => person).filter((person) => isIn(person, row)),
    isLocked: (person, target) => target.shared.every((column) => locked.has(person * columns + column)),
    guard: (members, target) => {
      guarded = new Set(
        members.flatMap((person) => target.shared.map((column) => person * columns + column)),
      );
      for (const key of guarded) touched.add(key);
    },
    release: (isFinal) => {
      for (const key of guarded) {
        if (isFinal) lock(key);
        else if (!locked.has(key)) touched.delete(key);
      }
      guarded.clear();
    },
    strainOf: (count, target, person, up) => {
      const [answer] = wanted(count, target, 0, person, up);
      return answer === undefined || locked.has(person * columns + (target.shared[0] ?? -1))
        ? Infinity
        : state.tryAnswer(person, target.shared[0] ?? -1, answer, Infinity);
    },
    change: (count, target, person, up) => {
      const moves: Move[] = [];
      const isDone = (): boolean =>
        counts(
          count.kind,
          scoreIn(target, (column) => state.answer(person, column)),
        ) === (up ? 1 : 0);
      for (let item = 0; item < target.shared.length; item += 1) {
        const column = target.shared[item] ?? -1;
        for (const answer of wanted(count, target, item, person, up)) {
          const made = exchange(count.row, person, column, answer);
          if (made === null) continue;
          moves.push(...made);
          break;
        }
        if (isDone()) return moves;
      }
      undo(moves);
      return null;
    },
    undo,
  };
}
