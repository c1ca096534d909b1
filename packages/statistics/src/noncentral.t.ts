import gammaln from '@stdlib/math-base-special-gammaln';
import normal from '@stdlib/stats-base-dists-normal';

import { tCriticalValue } from './distributions.ts';

/** Steps of Simpson's rule; even. */
const steps = 2_000;

/**
 * P(T > value) for the noncentral t distribution: the integral over s = √(χ²/ν) of P(Z > value·s − noncentrality).
 * By Simpson's rule, because no library tried is right everywhere.
 */
export function noncentralTUpper(value: number, degreesOfFreedom: number, noncentrality: number): number {
  const nu = degreesOfFreedom;
  // 14 standard deviations of s, which is nearly normal with a variance of 1/(2ν).
  const reach = 14 / Math.sqrt(2 * nu);
  const from = Math.max(0, 1 - reach);
  const width = (1 + reach - from) / steps;
  const constant = Math.LN2 + (nu / 2) * Math.log(nu / 2) - gammaln(nu / 2);
  const integrand = (s: number): number => {
    const logDensity =
      s === 0 ? (nu > 1 ? -Infinity : constant) : constant + (nu - 1) * Math.log(s) - (nu * s * s) / 2;
    return Math.exp(logDensity) * normal.cdf(noncentrality - value * s, 0, 1);
  };
  let sum = integrand(from) + integrand(from + steps * width);
  for (let step = 1; step < steps; step += 1)
    sum += (step % 2 === 0 ? 2 : 4) * integrand(from + step * width);
  return Math.min(1, (sum * width) / 3);
}

/**
 * Power of a two-sided t test at `alpha` if the true effect is `noncentrality` standard errors. Both tails
 * count, so an effect of 0 has a power of `alpha`.
 */
export function powerOfT(noncentrality: number, degreesOfFreedom: number, alpha: number): number {
  const critical = tCriticalValue(1 - alpha, degreesOfFreedom);
  return (
    noncentralTUpper(critical, degreesOfFreedom, noncentrality) +
    noncentralTUpper(critical, degreesOfFreedom, -noncentrality)
  );
}

/** The noncentrality at which a two-sided t test at `alpha` has this power. */
export function detectableNoncentrality(power: number, degreesOfFreedom: number, alpha: number): number {
  let low = 0;
  let high = 1;
  while (powerOfT(high, degreesOfFreedom, alpha) < power) {
    high *= 2;
    // With one or two degrees of freedom and a power close to 1, the effect is enormous.
    if (high > 1e9) return Infinity;
  }
  // False position with the remedy of Illinois: a bracket that shrinks from both ends.
  let [shortfall, excess] = [
    powerOfT(low, degreesOfFreedom, alpha) - power,
    powerOfT(high, degreesOfFreedom, alpha) - power,
  ];
  let side = 0;
  for (let round = 0; round < 200 && high - low > 1e-12 * high; round += 1) {
    const middle = (low * excess - high * shortfall) / (excess - shortfall);
    const difference = powerOfT(middle, degreesOfFreedom, alpha) - power;
    if (Math.abs(difference) < 1e-14) return middle;
    if (difference < 0) {
      [low, shortfall] = [middle, difference];
      if (side === -1) excess /= 2;
      side = -1;
    } else {
      [high, excess] = [middle, difference];
      if (side === 1) shortfall /= 2;
      side = 1;
    }
  }
  return high;
}
