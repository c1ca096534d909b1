import gammainc from '@stdlib/math-base-special-gammainc';
import f from '@stdlib/stats-base-dists-f';
import normal from '@stdlib/stats-base-dists-normal';
import t from '@stdlib/stats-base-dists-t';

import { requireConfidenceLevel } from './argument.check.ts';
import { gammaProbability } from './gamma.distribution.ts';

/** Two-sided standard normal quantile, such as 1.959964 at .95. */
export function normalCriticalValue(confidenceLevel: number): number {
  // The intervals and limits of thousands of places need the same few.
  const known = criticalValues.get(confidenceLevel);
  if (known !== undefined) return known;
  requireConfidenceLevel(confidenceLevel);
  // The lower tail keeps its precision at levels close to 1.
  const value = -normal.quantile((1 - confidenceLevel) / 2, 0, 1);
  if (criticalValues.size >= criticalValuesMax) criticalValues.clear();
  criticalValues.set(confidenceLevel, value);
  return value;
}

const criticalValues = new Map<number, number>();
const criticalValuesMax = 100;

/** Standard normal quantile. */
export function normalQuantile(probability: number): number {
  return normal.quantile(probability, 0, 1);
}

/** P(|Z| ≥ |z|). Tails keep their relative precision: it is never computed as one minus a probability. */
export function normalTwoSided(z: number): number {
  return 2 * normal.cdf(-Math.abs(z), 0, 1);
}

/** Two-sided quantile of Student's t, such as 2.262157 for 9 degrees of freedom at .95. With infinite degrees it is normal. */
export function tCriticalValue(confidenceLevel: number, degreesOfFreedom: number): number {
  if (degreesOfFreedom === Infinity) return normalCriticalValue(confidenceLevel);
  requireConfidenceLevel(confidenceLevel);
  return -t.quantile((1 - confidenceLevel) / 2, degreesOfFreedom);
}

/** P(|T| ≥ |statistic|) for Student's t. With infinite degrees of freedom it is normal. */
export function tTwoSided(statistic: number, degreesOfFreedom: number): number {
  if (degreesOfFreedom === Infinity) return normalTwoSided(statistic);
  return 2 * t.cdf(-Math.abs(statistic), degreesOfFreedom);
}

/** P(χ² ≥ statistic). */
export function chiSquareUpper(statistic: number, degreesOfFreedom: number): number {
  if (statistic <= 0) return 1;
  // The library is wrong from a shape of 900. There, the lower probability loses only far tails.
  return degreesOfFreedom < 1800
    ? gammainc(statistic / 2, degreesOfFreedom / 2, true, true)
    : 1 - gammaProbability(statistic / 2, degreesOfFreedom / 2);
}

/** P(F ≥ statistic). It uses that 1/F has an F distribution too, so that the tail keeps its precision. */
export function fUpper(statistic: number, numerator: number, denominator: number): number {
  if (statistic <= 0) return 1;
  return f.cdf(1 / statistic, denominator, numerator);
}

/** Quantile of the F distribution. */
export function fQuantile(probability: number, numerator: number, denominator: number): number {
  return f.quantile(probability, numerator, denominator);
}
