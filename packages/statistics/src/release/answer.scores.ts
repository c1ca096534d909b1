import type { Scored } from './cell.sums.ts';
import type { LedgerTarget } from './ledger.ts';
import { numberOf, scoreOf } from './target.score.ts';

/** The scores of people for targets, kept beside their answers: each is at target × people + person. */
export type AnswerScores = {
  /** From 0 to 1; NaN without a score. */
  readonly positions: Float64Array;
  /** 1 in the top box. */
  readonly tops: Uint8Array;
  /** Valid items behind each score. */
  readonly answered: Uint16Array;
  /** The number of a person's answer to an item of a target; NaN for none. */
  readonly valueOf: (target: number, person: number) => (item: number) => number;
  readonly present: (target: number, person: number) => Scored;
  /** Takes the score of the present answers, and returns it. */
  readonly settle: (target: number, person: number) => Scored;
};

/** @param answers by column and person; they are read again for each score */
export function answerScores(
  targets: readonly LedgerTarget[],
  people: number,
  answers: readonly Float64Array[],
): AnswerScores {
  const positions = new Float64Array(targets.length * people).fill(NaN);
  const tops = new Uint8Array(targets.length * people);
  const answered = new Uint16Array(targets.length * people);
  const valueOf = (index: number, person: number) => (item: number) => {
    const target = targets[index];
    return target ? numberOf(target, item, answers[target.shared[item] ?? -1]?.[person] ?? NaN) : NaN;
  };
  const present = (index: number, person: number): Scored => ({
    position: positions[index * people + person] ?? NaN,
    top: tops[index * people + person] ?? 0,
  });
  return {
    positions,
    tops,
    answered,
    valueOf,
    present,
    settle: (index, person) => {
      const target = targets[index];
      if (target === undefined) return present(index, person);
      const at = index * people + person;
      const score = scoreOf(target, valueOf(index, person));
      positions[at] = score.position;
      tops[at] = score.top;
      answered[at] = score.answered;
      return score;
    },
  };
}
