import { refuse, result, type Result, type Statistic } from './statistical.result.ts';

type MultipleTestingOwn = {
  /** In the order of the input. */
  readonly tests: readonly {
    readonly p: number;
    readonly adjusted: number;
    readonly isRejected: boolean;
    readonly bonferroni: number;
    readonly isRejectedByBonferroni: boolean;
  }[];
};

/**
 * The false discovery rate of Benjamini and Hochberg (1995, JRSS B 57:289): p adjusted by the smallest
 * m·p₍ᵢ₎/i from its rank upward. Assumes independent or positively dependent tests. Bonferroni's adjustment
 * is given beside it. A test is rejected if its adjusted p is at most `level`.
 *
 * @returns the number of rejected tests. Refuses no p-values and those outside 0 to 1.
 */
export function benjaminiHochberg(
  pValues: readonly number[],
  level = 0.05,
): Result<Statistic<MultipleTestingOwn>> {
  if (!(level > 0 && level < 1)) throw new RangeError(`level must be between 0 and 1, but is ${level}`);
  const m = pValues.length;
  if (m === 0) return refuse('EMPTY_DATA', 'There are no p-values.');
  const outside = pValues.findIndex((p) => !(p >= 0 && p <= 1));
  if (outside >= 0) {
    const reason = `p-value ${outside + 1} is ${String(pValues[outside])}. It must be from 0 to 1.`;
    return refuse('OUT_OF_RANGE', reason, { index: outside, column: 'p' });
  }
  const order = pValues.map((p, index) => ({ p, index })).sort((a, b) => b.p - a.p);
  const adjusted = new Array<number>(m).fill(1);
  let smallest = 1;
  order.forEach(({ p, index }, position) => {
    smallest = Math.min(smallest, (m * p) / (m - position));
    // Without a rounding error below p itself.
    adjusted[index] = Math.max(p, smallest);
  });
  const tests = pValues.map((p, index) => {
    const bonferroni = Math.min(1, m * p);
    const falseDiscovery = adjusted[index] ?? 1;
    return {
      p,
      adjusted: falseDiscovery,
      isRejected: falseDiscovery <= level,
      bonferroni,
      isRejectedByBonferroni: bonferroni <= level,
    };
  });
  return result({
    value: tests.filter(({ isRejected }) => isRejected).length,
    interval: null,
    standardError: null,
    n: m,
    unit: 'rejected tests',
    method: 'False discovery rate of Benjamini and Hochberg (1995)',
    diagnostics: {
      level,
      rejectedByBonferroni: tests.filter(({ isRejectedByBonferroni }) => isRejectedByBonferroni).length,
    },
    caveats: ['A number of rejected tests has no interval.'],
    claimLevel: 'DESCRIPTIVE',
    tests,
  });
}
