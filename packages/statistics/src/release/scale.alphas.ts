import {
  alphaLimits,
  alphaOutside,
  alphaSums,
  changeAlpha,
  exchangeItem,
  type AlphaLimits,
  type AlphaSums,
} from './alpha.sums.ts';
import { OUTSIDE } from './cell.sums.ts';
import type { LedgerTarget, Part } from './ledger.ts';

/** Alpha of every scale, and how far they are outside what is published. Targets are positions in `targets`. */
export type ScaleAlphas = {
  readonly outside: () => number;
  /** As in `CellSums`. */
  readonly strain: () => number;
  readonly strainOf: (target: number) => number;
  /** The first target that is outside; -1 if none is. */
  readonly firstOutside: () => number;
  /** Adds the answers of a person to the sums of a target (sign 1), or takes them away (-1). */
  readonly count: (target: number, person: number, sign: number) => void;
  /** Looks whether the present sums fit. */
  readonly settle: (target: number) => void;
  /**
   * The strain of a target, if one of the items had another score, of a person who answered all of them.
   * Scores are from 0 to 1. `total` is their present sum.
   */
  readonly tryItem: (target: number, item: number, total: number, from: number, to: number) => number;
  readonly publish: (target: number, part: Part) => void;
  readonly keep: () => void;
  readonly reset: () => void;
};

export function scaleAlphas(
  targets: readonly LedgerTarget[],
  valueOf: (target: number, person: number) => (item: number) => number,
  isMember: (target: number, person: number) => boolean,
): ScaleAlphas {
  const sums = targets.map(({ items }) => alphaSums(items.length));
  const limits: (AlphaLimits | null)[] = targets.map(() => null);
  const off = new Float64Array(targets.length);
  const strains = new Float64Array(targets.length);
  let [outside, strain] = [0, 0];
  let kept: typeof sums = [];
  /** How far a target is outside; and its strain. */
  const evaluate = (target: number): readonly [off: number, strain: number] => {
    const [limit, present] = [limits[target], sums[target]];
    if (limit == null || present === undefined) return [0, 0];
    const { off: far, near } = alphaOutside(present, limit);
    return [far, near + OUTSIDE * far];
  };
  const settle = (target: number): void => {
    const [far, now] = evaluate(target);
    outside += far - (off[target] ?? 0);
    strain += now - (strains[target] ?? 0);
    off[target] = far;
    strains[target] = now;
  };
  return {
    outside: () => outside,
    strain: () => strain,
    strainOf: (target) => strains[target] ?? 0,
    firstOutside: () => off.findIndex((far) => far > 0),
    count: (index, person, sign) => {
      const [target, present] = [targets[index], sums[index]];
      if (target?.kind !== 'SCALE' || present === undefined || !isMember(index, person)) return;
      changeAlpha(present, target, valueOf(index, person), sign);
    },
    settle,
    tryItem: (target, item, total, from, to) => {
      const present = sums[target];
      if (present === undefined) return 0;
      exchangeItem(present, item, total, from, to);
      const [, strained] = evaluate(target);
      exchangeItem(present, item, total + to - from, to, from);
      return strained;
    },
    publish: (index, part) => {
      const [target, present] = [targets[index], sums[index]];
      if (target?.kind === 'SCALE' && present) {
        limits[index] = alphaLimits(present, target, part);
        settle(index);
      }
    },
    keep: () => {
      kept = sums.map(copyOf);
    },
    reset: () => {
      kept.forEach((each, target) => (sums[target] = copyOf(each)));
      off.fill(0);
      outside = 0;
      targets.forEach((_, target) => settle(target));
    },
  };
}

const copyOf = (sums: AlphaSums): AlphaSums => ({
  ...sums,
  items: sums.items.slice(),
  itemSquares: sums.itemSquares.slice(),
});
