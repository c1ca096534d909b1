import { refuse, result, type Result } from '../statistical.result.ts';

export type Difference = {
  readonly estimate: number;
  readonly standardError: number;
  readonly degreesOfFreedom: number;
  readonly n: number;
};

/**
 * The difference of two independent means, first minus second, with an own variance in each sample (Welch 1947).
 *
 * @returns refused for fewer than two values in a sample, and if no value differs
 */
export function welchDifference(
  first: readonly number[],
  second: readonly number[],
  names: readonly [string, string],
): Result<Difference> {
  for (const [index, values] of [first, second].entries()) {
    if (values.length < 2) {
      const group = names[index] ?? '';
      return refuse(
        'TOO_FEW_ROWS',
        `The group ${group} has ${values.length} rows, and at least 2 are needed.`,
        { group },
      );
    }
  }
  const [a, b] = [moments(first), moments(second)];
  const [va, vb] = [a.variance / a.n, b.variance / b.n];
  if (va + vb === 0)
    return refuse('NO_VARIANCE', 'All values inside each group are equal, so there is no error to estimate.');
  return result({
    estimate: a.mean - b.mean,
    standardError: Math.sqrt(va + vb),
    degreesOfFreedom: (va + vb) ** 2 / (va ** 2 / (a.n - 1) + vb ** 2 / (b.n - 1)),
    n: a.n + b.n,
  });
}

/** Mean and variance about a value of the data, so that large offsets cost no precision. */
export function moments(values: readonly number[]): {
  readonly n: number;
  readonly mean: number;
  readonly variance: number;
} {
  const n = values.length;
  const [origin = 0] = values;
  const shift = values.reduce((sum, value) => sum + (value - origin), 0) / n;
  const squares = values.reduce((sum, value) => sum + (value - origin - shift) ** 2, 0);
  return { n, mean: origin + shift, variance: n > 1 ? squares / (n - 1) : 0 };
}
