import type { AnswerState } from './answer.state.types.ts';
import type { Component, LedgerInput } from './ledger.ts';
import { agrees, AGREEING, type Move, type Repairer } from './repair.ts';

/** The times that every answer is looked at. */
const SWEEPS = 6;

const REPAIR = [{ steps: 40, candidates: 60, tries: 3 }] as const;

/**
 * Changes answers until all figures lie as far as possible from the ends of their cells. The true figures are
 * often at an end, where one changed answer leaves the cell. From the middle, a search rarely has to repair.
 * The state is left with these answers, and they are what its `reset` goes back to.
 *
 * @param from changes to begin with
 * @returns the changed answers; none if the true answers cannot be left
 */
export function centerAnswers(
  input: LedgerInput,
  component: Component,
  state: AnswerState,
  { repair }: Repairer,
  from: readonly Move[],
): readonly Move[] {
  const columns = input.columns.length;
  const changed = new Set<number>();
  for (const { person, column, answer } of from) {
    state.setAnswer(person, column, answer);
    changed.add(person * columns + column);
  }
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    const before = state.strain();
    for (const column of component.columns) {
      const { domain, values } = input.columns[column] ?? { domain: [], values: [] };
      for (let person = 0; person < input.people && state.strain() > AGREEING; person += 1) {
        if (Number.isNaN(values[person])) continue;
        const best = bestAnswer(state, person, column, domain);
        if (best === null) continue;
        state.setAnswer(person, column, best);
        changed.add(person * columns + column);
      }
    }
    if (state.strain() > 0.98 * before) break;
  }
  const moves = agrees(state) ? [] : repair(state, new Set(), REPAIR, null);
  if (moves === null) {
    state.reset();
    return [];
  }
  for (const move of moves) changed.add(move.person * columns + move.column);
  state.keep();
  return [...changed].map((key) => {
    const [person, column] = [Math.floor(key / columns), key % columns];
    return { person, column, answer: state.answer(person, column) };
  });
}

/** The answer after which the least is outside; null if none improves the whole. */
function bestAnswer(
  state: AnswerState,
  person: number,
  column: number,
  domain: readonly number[],
): number | null {
  const before = state.answer(person, column);
  let [best, least] = [null as number | null, state.strain() - AGREEING];
  for (const answer of domain.length <= 5
    ? domain
    : [domain[0], domain.at(-1), domain[(person * 7) % domain.length]]) {
    if (answer === undefined || answer === before) continue;
    const next = state.tryAnswer(person, column, answer, least);
    if (next < least) [best, least] = [answer, next];
  }
  return best;
}
