import type { ConfidenceInterval, Estimate, MeasuredValue } from '@rapport/core/measured-value.ts';
import {
  frequencyMonths,
  type IndicatorFrequency,
  type IndicatorMeasure,
} from '@rapport/core/indicators/indicator.ts';

import { tCriticalValue } from './distributions.ts';
import { gammaQuantile } from './gamma.distribution.ts';
import { wilsonInterval } from './wilson.interval.ts';

/** The sums of the observations behind one figure. */
export type ObservedSums = {
  readonly numerator: number;
  /** Null for a count. */
  readonly denominator: number | null;
  /** Null where it is not known for every observation. */
  readonly sumOfSquares: number | null;
};

/** The part of a definition that decides how a figure is computed. */
export type FigureDefinition = {
  readonly measure: IndicatorMeasure;
  readonly unit: string;
  readonly multiplier: number;
  readonly frequency: IndicatorFrequency;
};

const confidenceLevel = 0.95;

/**
 * The figure of an indicator from the sums of its observations: the sum of the numerators over the sum of the denominators, times the
 * multiplier. A proportion has the Wilson score interval; a rate the exact Poisson interval (Garwood 1936) of its numerator; a mean
 * Student's t interval, which assumes a simple random sample. A count and a ratio have none: they are not samples.
 *
 * Not reported without a denominator above 0. Throws nothing: sums that cannot be interpreted are not reported, with the reason.
 */
export function indicatorFigure(definition: FigureDefinition, sums: ObservedSums): MeasuredValue {
  const { measure, unit, multiplier } = definition;
  const { numerator, denominator } = sums;
  if (measure === 'COUNT') {
    return estimate({
      value: numerator,
      interval: null,
      numerator,
      denominator: numerator,
      method: 'Count',
      unit,
      caveats: ['A complete count has no sampling interval.'],
    });
  }
  if (denominator === null || !(denominator > 0)) {
    return { kind: 'NOT_REPORTED', reason: 'The denominators add up to 0, so there is no figure.' };
  }
  const value = (numerator / denominator) * multiplier;
  const figure = { value, numerator, denominator, unit };
  switch (measure) {
    case 'PROPORTION':
      return proportion(figure, multiplier);
    case 'RATE':
      return estimate({
        ...figure,
        interval: rateInterval(numerator, denominator, multiplier),
        method: 'Rate with exact Poisson interval',
        caveats: [`The rate is for each ${frequencyWords[definition.frequency]}.`],
      });
    case 'MEAN':
      return mean(figure, sums.sumOfSquares);
    case 'RATIO':
      return estimate({
        ...figure,
        interval: null,
        method: 'Ratio of sums',
        caveats: ['A ratio of two complete sums has no sampling interval.'],
      });
  }
}

/** The period of an indicator in words. */
export const frequencyWords: Readonly<Record<IndicatorFrequency, string>> = {
  MONTH: 'month',
  QUARTER: 'quarter',
  YEAR: 'year',
  FISCAL_QUARTER: 'quarter',
  FISCAL_YEAR: 'year',
};

/**
 * The denominator of an observation in a sum. That of a rate is for its whole period, so that periods of several lengths add up:
 * a population observed for a year counts twelve times that of a month. All others add up as they are.
 */
export function summedDenominator(
  { measure, frequency }: Pick<FigureDefinition, 'measure' | 'frequency'>,
  denominator: number,
  periodMonths: number,
): number {
  return measure === 'RATE' ? (denominator * periodMonths) / frequencyMonths[frequency] : denominator;
}

const estimate = (one: Omit<Estimate, 'kind'>): Estimate => ({ kind: 'ESTIMATE', ...one });
type Figure = Pick<Estimate, 'value' | 'numerator' | 'denominator' | 'unit'> & { numerator: number };

function proportion(figure: Figure, multiplier: number): MeasuredValue {
  const { numerator, denominator } = figure;
  if (!Number.isInteger(numerator) || !Number.isInteger(denominator) || numerator > denominator) {
    return {
      kind: 'NOT_REPORTED',
      reason: 'The numerator is no part of the denominator, so there is no share.',
    };
  }
  const wilson = wilsonInterval(numerator, denominator, confidenceLevel);
  if (!wilson.ok) return { kind: 'NOT_REPORTED', reason: wilson.reason };
  const { lower, upper } = wilson.value.interval;
  return estimate({
    ...figure,
    interval: { lower: lower * multiplier, upper: upper * multiplier, confidenceLevel },
    method: 'Proportion with Wilson score interval',
    caveats: [],
  });
}

function rateInterval(events: number, population: number, multiplier: number): ConfidenceInterval {
  const tail = (1 - confidenceLevel) / 2;
  const lower = events === 0 ? 0 : gammaQuantile(tail, events);
  const upper = gammaQuantile(1 - tail, events + 1);
  const scale = multiplier / population;
  return { lower: lower * scale, upper: upper * scale, confidenceLevel };
}

function mean(figure: Figure, sumOfSquares: number | null): Estimate {
  const { numerator, denominator: n, value } = figure;
  const without = (caveat: string): Estimate =>
    // A mean has no numerator in the contract: a sum of scores is nothing to report.
    estimate({ ...figure, numerator: null, interval: null, method: 'Mean', caveats: [caveat] });
  if (sumOfSquares === null)
    return without('The spread of the scores is not known, so there is no interval.');
  if (n < 2) return without('One score gives no interval.');
  const variance = (sumOfSquares - (numerator * numerator) / n) / (n - 1);
  if (!(variance > 0)) return without('All scores are the same, so their spread gives no interval.');
  const halfWidth = tCriticalValue(confidenceLevel, n - 1) * Math.sqrt(variance / n);
  return estimate({
    ...figure,
    numerator: null,
    interval: { lower: value - halfWidth, upper: value + halfWidth, confidenceLevel },
    method: "Mean with Student's t interval",
    caveats: [],
  });
}
