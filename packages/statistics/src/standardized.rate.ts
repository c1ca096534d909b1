import type { ConfidenceInterval } from '@rapport/core/measured-value.ts';

import { requireConfidenceLevel } from './argument.check.ts';
import { refuseCount } from './count.check.ts';
import { gammaQuantile } from './gamma.distribution.ts';
import { poissonInterval } from './poisson.interval.ts';
import { refuse, result, type Refused, type Result, type Statistic } from './statistical.result.ts';

/** One stratum, such as an age group. */
export type RateStratum = {
  readonly events: number;
  readonly population: number;
  /** The stratum's size in the standard population, in any unit. */
  readonly standard: number;
};

export type StandardizedVariant = 'fay-feuer' | 'tiwari';

/** Below this total, a standardized rate says little and would be over-read. */
const eventsMin = 10;

const variantNames: Record<StandardizedVariant, string> = {
  'fay-feuer': 'gamma interval of Fay and Feuer (1997)',
  tiwari: 'gamma interval of Fay and Feuer with the modification of Tiwari et al. (2006)',
};

type StandardizedRateOwn = {
  /** Events / population × multiplier, without standardization. */
  readonly crude: { readonly value: number; readonly interval: ConfidenceInterval; readonly method: string };
  readonly events: number;
  readonly population: number;
  readonly multiplier: number;
};

/**
 * Directly standardized rate Σ w·r / Σ w, with w the standard population and r the rate of a stratum. It has a gamma
 * interval (Fay and Feuer 1997, Statistics in Medicine 16:791). On request, the upper limit is the narrower one of Tiwari,
 * Clegg and Zou (2006, Statistical Methods in Medical Research 15:547). Assumes independent Poisson
 * counts. The crude rate is given beside it, because the order of two places can reverse.
 *
 * @returns a rate per `multiplier`. Refuses a total of fewer than 10 events, a stratum without population, and a
 *   standard population of 0.
 */
export function standardizedRate(
  strata: readonly RateStratum[],
  multiplier: number,
  variant: StandardizedVariant = 'fay-feuer',
  confidenceLevel = 0.95,
): Result<Statistic<StandardizedRateOwn>> {
  requireConfidenceLevel(confidenceLevel);
  const refused = refuseStrata(strata, multiplier);
  if (refused !== null) return refused;
  const sum = (of: (stratum: RateStratum) => number): number =>
    strata.reduce((total, stratum) => total + of(stratum), 0);
  const standard = sum((stratum) => stratum.standard);
  const events = sum((stratum) => stratum.events);
  const population = sum((stratum) => stratum.population);
  // The weight of one event.
  const weights = strata.map((stratum) => stratum.standard / standard / stratum.population);
  const weighted = (power: number): number =>
    strata.reduce((total, stratum, index) => total + (weights[index] ?? 0) ** power * stratum.events, 0);
  const rate = weighted(1);
  const variance = weighted(2);
  if (rate === 0) {
    return refuse('ZERO_WEIGHTS', 'Every stratum with events has a standard population of 0.', {
      column: 'standard',
    });
  }
  const mean = (values: readonly number[]): number =>
    values.reduce((total, value) => total + value, 0) / values.length;
  const largest = Math.max(...weights);
  const [step, stepSquared] =
    variant === 'fay-feuer' ? [largest, largest ** 2] : [mean(weights), mean(weights.map((one) => one ** 2))];
  const tail = (1 - confidenceLevel) / 2;
  const limit = (probability: number, center: number, spread: number): number =>
    (spread / center) * gammaQuantile(probability, (center * center) / spread) * multiplier;
  const crude = poissonInterval(events, confidenceLevel);
  const crudeScale = multiplier / population;
  return result({
    value: rate * multiplier,
    interval: {
      lower: limit(tail, rate, variance),
      upper: limit(1 - tail, rate + step, variance + stepSquared),
      confidenceLevel,
    },
    standardError: Math.sqrt(variance) * multiplier,
    n: events,
    unit: `per ${multiplier}`,
    method: `Directly standardized rate with ${variantNames[variant]}`,
    diagnostics: { strata: strata.length, largestWeightOfOneEvent: largest * multiplier },
    caveats: [
      'The figure depends on the standard population. Compare it only with rates of the same standard.',
    ],
    claimLevel: 'DESCRIPTIVE',
    crude: {
      value: events * crudeScale,
      interval: {
        lower: crude.interval.lower * crudeScale,
        upper: crude.interval.upper * crudeScale,
        confidenceLevel,
      },
      method: crude.method,
    },
    events,
    population,
    multiplier,
  });
}

function refuseStrata(strata: readonly RateStratum[], multiplier: number): Refused | null {
  if (strata.length === 0) return refuse('EMPTY_DATA', 'There are no strata.');
  if (!(multiplier > 0))
    return refuse('OUT_OF_RANGE', `The multiplier is ${multiplier}. It must be positive.`);
  for (const [index, { events, population, standard }] of strata.entries()) {
    const refused = refuseCount(events, 'events', index);
    if (refused !== null) return refused;
    if (population < 0 || standard < 0) {
      const column = population < 0 ? 'population' : 'standard';
      const reason = `Stratum ${index + 1} has a negative ${column}.`;
      return refuse('NEGATIVE_VALUE', reason, { index, column });
    }
    if (population === 0) {
      const reason = `Stratum ${index + 1} has a population of 0, so it has no rate.`;
      return refuse('ZERO_DENOMINATOR', reason, { index, column: 'population' });
    }
  }
  if (strata.every(({ standard }) => standard === 0)) {
    return refuse('ZERO_WEIGHTS', 'The standard population is 0 in every stratum.', { column: 'standard' });
  }
  const events = strata.reduce((total, stratum) => total + stratum.events, 0);
  if (events < eventsMin) {
    const reason = `The strata have ${events} events together. A standardized rate needs at least ${eventsMin}.`;
    return refuse('TOO_FEW_EVENTS', reason, { column: 'events' });
  }
  return null;
}

type RatioOwn = { readonly observed: number; readonly expected: number };

/**
 * Indirectly standardized ratio, observed / expected events, with the interval of the observed count by
 * `poissonInterval`. Assumes that the expected number is known without error. Ratios of two places with
 * different populations are not comparable with each other, only each with 1.
 *
 * @returns a ratio. Refuses an expected number of 0 or less.
 */
export function standardizedRatio(
  observed: number,
  expected: number,
  confidenceLevel = 0.95,
): Result<Statistic<RatioOwn>> {
  const refused = refuseCount(observed, 'observed');
  if (refused !== null) return refused;
  if (expected < 0) {
    const reason = `The expected number is ${expected}. It cannot be negative.`;
    return refuse('NEGATIVE_VALUE', reason, { column: 'expected' });
  }
  if (expected === 0) {
    return refuse('ZERO_DENOMINATOR', 'The expected number is 0, so there is no ratio.', {
      column: 'expected',
    });
  }
  const { interval, method } = poissonInterval(observed, confidenceLevel);
  return result({
    value: observed / expected,
    interval: { lower: interval.lower / expected, upper: interval.upper / expected, confidenceLevel },
    standardError: Math.sqrt(observed) / expected,
    n: observed,
    unit: 'ratio of observed to expected',
    method: `Indirectly standardized ratio with ${method} of the observed count`,
    diagnostics: {},
    caveats: ['Compare the ratio with 1. Ratios of two places are not comparable with each other.'],
    claimLevel: 'DESCRIPTIVE',
    observed,
    expected,
  });
}
