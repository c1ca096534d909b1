import type { AnswerState } from './answer.state.types.ts';
import type { Layout, LedgerInput } from './ledger.ts';
import { NOISE } from './rounding.ts';
import { changeOf } from './target.score.ts';

/** A changed answer. */
export type Move = { readonly person: number; readonly column: number; readonly answer: number };

/** Finds changes of other answers after which a set of answers agrees with everything published again. */
export type Repairer = {
  /**
   * Changes answers of people who are not in `touched` (person × columns + column) until the state agrees.
   * Mostly answers in column `first`: the opposite change in one column cancels in every scale with it.
   *
   * @param efforts the cheapest first
   * @param undo takes the answers before the changes, by person × columns + column
   * @returns the changes, or null (and then none) if the efforts do not suffice
   */
  readonly repair: (
    state: AnswerState,
    touched: ReadonlySet<number>,
    efforts: readonly Effort[],
    first: number | null,
    undo?: Map<number, number>,
  ) => Move[] | null;
};

export type Effort = {
  readonly steps: number;
  readonly candidates: number;
  readonly tries: number;
  /** Gives up at the first step that improves nothing. Most of those that fail do so soon. */
  readonly mustImprove?: true;
};

export function repairer(input: LedgerInput, layout: Layout): Repairer {
  const members = membersOfRows(input, layout);
  const columns = input.columns.length;
  let seed = 1;
  // The same numbers every time, so that the same survey always gives the same release.
  const random = (below: number): number => {
    seed = (seed * 48271) % 2147483647;
    return seed % below;
  };

  const bestMove = (
    state: AnswerState,
    isTouched: (key: number) => boolean,
    { candidates, mustImprove }: Effort,
    first: number | null,
  ): Move | null => {
    const worst = state.worst();
    const target = worst === null ? undefined : layout.targets[worst.target];
    const row = worst === null ? undefined : members[worst.row];
    if (target === undefined || row === undefined || row.length === 0) return null;
    const preferred = first === null ? -1 : target.shared.indexOf(first);
    let best: Move | null = null;
    let least = mustImprove === true ? state.strain() - NOISE : Infinity;
    const start = random(row.length);
    const step = row.length > candidates ? 1 + random(7) : 1;
    for (let count = 0; count < Math.min(candidates, row.length) && least > 0; count += 1) {
      const person = row[(start + count * step) % row.length] ?? 0;
      const item = preferred !== -1 && random(3) > 0 ? preferred : random(target.shared.length);
      const column = target.shared[item] ?? 0;
      const before = state.answer(person, column);
      if (Number.isNaN(before) || isTouched(person * columns + column)) continue;
      const { domain, ends } = input.columns[column] ?? { domain: [], ends: [before, before] };
      const between = domain[random(domain.length)] ?? before;
      const own = target.choice === null ? -1 : (target.numbers[item] ?? []).indexOf(1);
      const direction = worst?.direction ?? 0;
      for (const answer of own === -1 ? [...ends, between] : [...ends, between, own]) {
        if (answer === before || changeOf(target, item, before, answer) * direction < 0) continue;
        const strain = state.tryAnswer(person, column, answer, least);
        if (strain < least) {
          least = strain;
          best = { person, column, answer };
        }
      }
    }
    return best;
  };

  const attempt = (
    state: AnswerState,
    touched: ReadonlySet<number>,
    effort: Effort,
    first: number | null,
    undo: Map<number, number>,
  ): Move[] | null => {
    const moves: Move[] = [];
    const before: number[] = [];
    const mine = new Set<number>();
    const isTouched = (key: number): boolean => touched.has(key) || mine.has(key);
    while (!agrees(state) && moves.length < effort.steps) {
      const move = bestMove(state, isTouched, effort, first);
      if (move === null) break;
      mine.add(move.person * columns + move.column);
      before.push(state.answer(move.person, move.column));
      state.setAnswer(move.person, move.column, move.answer);
      moves.push(move);
    }
    if (agrees(state)) {
      moves.forEach((move, position) =>
        undo.set(move.person * columns + move.column, before[position] ?? NaN),
      );
      return moves;
    }
    for (const { person, column } of moves.reverse()) state.setAnswer(person, column, before.pop() ?? NaN);
    return null;
  };

  return {
    repair: (state, touched, efforts, first, undo = new Map()) => {
      for (const effort of efforts) {
        for (let count = 0; count < effort.tries; count += 1) {
          const moves = attempt(state, touched, effort, first, undo);
          if (moves !== null) return moves;
        }
      }
      return null;
    },
  };
}

/** Sums of violations leave noise where all are 0. */
export const AGREEING = 1e-7;

export function agrees(state: AnswerState): boolean {
  return state.violation() < AGREEING;
}

/** The people of each row. */
export function membersOfRows(input: LedgerInput, layout: Layout): number[][] {
  const members: number[][] = layout.rows.map(() => []);
  for (let person = 0; person < input.people; person += 1) {
    layout.overall.forEach((row, part) => {
      if ((layout.weights[part * input.people + person] ?? 0) > 0) members[row]?.push(person);
    });
    layout.dimensions.forEach(({ firstRow }, dimension) => {
      const group = layout.groups[dimension * input.people + person] ?? -1;
      if (group >= 0) members[firstRow + group]?.push(person);
    });
  }
  return members;
}
