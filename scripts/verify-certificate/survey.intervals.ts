/** The intervals of released figures, which follow from what is released. The quantiles are integrated numerically. */

export type Range = { readonly lower: number; readonly upper: number };

const STEPS = 4000;
const known = new Map<string, number>();

/**
 * The two-sided quantile of Student's t, and of the normal distribution with infinite degrees of freedom. With t = √ν tan(x/√ν),
 * its density is proportional to cos(x/√ν) to the power ν − 1.
 */
export function criticalValue(level: number, degrees: number): number {
  const key = `${level} ${degrees}`;
  const root = Math.sqrt(degrees);
  const end = Math.min(12, (Math.PI / 2) * root);
  const density = (x: number): number =>
    degrees === Infinity ? Math.exp(-(x ** 2) / 2) : Math.max(0, Math.cos(x / root)) ** (degrees - 1);
  const areas = Array.from({ length: STEPS }, (_, step) => {
    const [from, to] = [(step * end) / STEPS, ((step + 1) * end) / STEPS];
    return density(from) + 4 * density((from + to) / 2) + density(to);
  });
  let left = known.has(key) ? 0 : level * areas.reduce((sum, area) => sum + area, 0);
  for (let step = 0; !known.has(key) && step < STEPS; step += 1) {
    const area = areas[step] ?? 0;
    const x = ((step + left / area) * end) / STEPS;
    if (left <= area) known.set(key, degrees === Infinity ? x : root * Math.tan(x / root));
    left -= area;
  }
  return known.get(key) ?? NaN;
}

/** Kish's design effect of weights, rounded up to a tenth; 1 without weights. */
export function designEffect(weights: readonly number[] | null): number {
  if (weights === null) return 1;
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const squares = weights.reduce((all, weight) => all + weight ** 2, 0);
  return Math.ceil((10 * weights.length * squares) / sum ** 2 - 1e-9) / 10;
}

/** Contains Wilson's interval of every share from `lower` to `upper` of this many people. */
export function shareInterval({ lower, upper }: Range, people: number, level: number): Range {
  const z = criticalValue(level, Infinity);
  const end = (share: number, sign: number): number =>
    (2 * people * share + z ** 2 + sign * z * Math.sqrt(z ** 2 + 4 * people * share * (1 - share))) /
    (2 * (people + z ** 2));
  return { lower: Math.max(0, end(lower, -1)), upper: Math.min(1, end(upper, 1)) };
}

/** Contains Student's interval of every mean from `lower` to `upper`, on a range from 0 to 1, with at most this variance. */
export function meanInterval(
  { lower, upper }: Range,
  variance: number,
  people: number,
  effect: number,
  level: number,
): Range {
  const middle = Math.min(Math.max(0.5, lower), upper);
  const most = Math.min(variance, middle * (1 - middle));
  const half = criticalValue(level, people - 1) * Math.sqrt((most * effect) / (people - 1));
  return { lower: Math.max(0, lower - half), upper: Math.min(1, upper + half) };
}
