import normal from '@stdlib/stats-base-dists-normal';
import jstat from 'jstat';

const { gamma } = jstat;

/** Above this shape, the library needs millions of steps, and the expansion has an error below 1e-12. */
const largeShape = 1e5;

/**
 * Quantile of the gamma distribution with scale 1.
 *
 * @throws RangeError unless the probability is between 0 and 1, exclusive, and the shape is positive
 */
export function gammaQuantile(probability: number, shape: number): number {
  if (!(probability > 0 && probability < 1)) {
    throw new RangeError(`probability must be between 0 and 1, but is ${probability}`);
  }
  if (!(shape > 0 && Number.isFinite(shape))) {
    throw new RangeError(`shape must be a positive number, but is ${shape}`);
  }
  return shape > largeShape ? largeQuantile(probability, shape) : gamma.inv(probability, shape, 1);
}

/** P(X ≤ value) for the gamma distribution with scale 1. */
export function gammaProbability(value: number, shape: number): number {
  if (value <= 0) return 0;
  // The cube root of a gamma variable is nearly normal (Wilson and Hilferty 1931, PNAS 17:684).
  if (shape > largeShape) {
    const z = (Math.cbrt(value / shape) - 1 + 1 / (9 * shape)) * 3 * Math.sqrt(shape);
    return normal.cdf(z, 0, 1);
  }
  return gamma.cdf(value, shape, 1);
}

/** The expansion of Cornish and Fisher for χ² with 2 · shape degrees of freedom (Goldberg and Levine 1946, Ann Math Stat 17:216). */
function largeQuantile(probability: number, shape: number): number {
  const z = normal.quantile(probability, 0, 1);
  const nu = 2 * shape;
  const root = Math.sqrt(nu);
  const terms = [
    nu,
    root * Math.SQRT2 * z,
    (2 / 3) * (z * z - 1),
    (z ** 3 - 7 * z) / (9 * Math.SQRT2 * root),
    -(6 * z ** 4 + 14 * z * z - 32) / (405 * nu),
    (9 * z ** 5 + 256 * z ** 3 - 433 * z) / (4860 * Math.SQRT2 * nu * root),
  ];
  return terms.reduceRight((sum, term) => sum + term, 0) / 2;
}
