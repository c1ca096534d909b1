import { alphaFits, alphaLimits, alphaSums, changeAlpha, type AlphaLimits } from './alpha.sums.ts';
import type { LedgerTarget, Part } from './ledger.ts';

/** Alpha of every scale, and how many are outside what is published. Targets are positions in `targets`. */
export type ScaleAlphas = {
  readonly outside: () => number;
  readonly isOutside: (target: number) => boolean;
  /** The first target that is outside; -1 if none is. */
  readonly firstOutside: () => number;
  /** Adds the answers of a person to the sums of a target (sign 1), or takes them away (-1). */
  readonly count: (target: number, person: number, sign: number) => void;
  /** Looks whether the present sums fit. */
  readonly settle: (target: number) => void;
  /** Whether the present sums of a target would fit. */
  readonly fits: (target: number) => boolean;
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
  const off = new Uint8Array(targets.length);
  let outside = 0;
  let kept: typeof sums = [];
  const fits = (target: number): boolean => {
    const [limit, present] = [limits[target], sums[target]];
    return limit == null || present === undefined || alphaFits(present, limit);
  };
  return {
    outside: () => outside,
    isOutside: (target) => off[target] === 1,
    firstOutside: () => off.indexOf(1),
    count: (index, person, sign) => {
      const [target, present] = [targets[index], sums[index]];
      if (target?.kind !== 'SCALE' || present === undefined || !isMember(index, person)) return;
      changeAlpha(present, target, valueOf(index, person), sign);
    },
    settle: (target) => {
      const far = fits(target) ? 0 : 1;
      outside += far - (off[target] ?? 0);
      off[target] = far;
    },
    fits,
    publish: (index, part) => {
      const [target, present] = [targets[index], sums[index]];
      if (target?.kind === 'SCALE' && present) limits[index] = alphaLimits(present, target, part);
    },
    keep: () => {
      kept = structuredClone(sums);
    },
    reset: () => {
      sums.forEach((present, target) => Object.assign(present, structuredClone(kept[target])));
      off.fill(0);
      outside = 0;
    },
  };
}
