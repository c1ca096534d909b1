import type { Estimate, MeasuredValue } from '@rapport/core/measured-value.ts';

import { requireConfidenceLevel } from './argument.check.ts';
import { tCriticalValue } from './distributions.ts';

/** A figure with the interval of its kind: a mean with Student's t interval, or a share with a score interval. */
export type ComparedFigure = 'MEAN' | 'SHARE';

/**
 * The difference of two independent figures, first minus second, with its interval. It uses nothing but the
 * two figures, so it reveals nothing that they do not.
 *
 * - For shares, the hybrid score interval of the two intervals (method 10 of Newcombe 1998, Statistics in
 *   Medicine 17:873–890). For Wilson intervals it is `newcombeDifference`.
 * - For means, Welch's interval: the standard errors come from the intervals, and the degrees of freedom from
 *   Welch and Satterthwaite.
 *
 * @returns a figure that is not an estimate as it is, the first one before the second
 */
export function figureDifference(
  kind: ComparedFigure,
  first: MeasuredValue,
  second: MeasuredValue,
): MeasuredValue {
  if (first.kind !== 'ESTIMATE') return first;
  if (second.kind !== 'ESTIMATE') return second;
  if (first.unit !== second.unit) {
    return {
      kind: 'NOT_COMPARABLE',
      why: `One figure is in ${first.unit}, and the other is in ${second.unit}.`,
    };
  }
  const difference = first.value - second.value;
  const around = kind === 'SHARE' ? hybridInterval(first, second) : welchInterval(first, second);
  return {
    kind: 'ESTIMATE',
    value: difference,
    interval: around && {
      lower: difference - around.below,
      upper: difference + around.above,
      confidenceLevel: around.confidenceLevel,
    },
    numerator: null,
    denominator: first.denominator + second.denominator,
    method:
      kind === 'SHARE'
        ? 'Difference of two shares (first minus second) with the hybrid score interval of Newcombe'
        : "Difference of two means (first minus second) with Welch's interval",
    unit: kind === 'SHARE' && first.unit === 'proportion' ? 'difference of proportions' : first.unit,
    caveats: [
      'The interval assumes that the two groups are independent samples and that nobody is in both.',
      ...(around ? [] : ['One of the figures has no interval, so their difference has none.']),
      ...first.caveats.map((one) => (second.caveats.includes(one) ? one : `First figure: ${one}`)),
      ...second.caveats.flatMap((one) => (first.caveats.includes(one) ? [] : [`Second figure: ${one}`])),
    ],
  };
}

type Around = { readonly below: number; readonly above: number; readonly confidenceLevel: number };

function hybridInterval(first: Estimate, second: Estimate): Around | null {
  const [a, b] = [first.interval, second.interval];
  if (a === null || b === null || a.confidenceLevel !== b.confidenceLevel) return null;
  return {
    below: Math.hypot(first.value - a.lower, b.upper - second.value),
    above: Math.hypot(a.upper - first.value, second.value - b.lower),
    confidenceLevel: a.confidenceLevel,
  };
}

function welchInterval(first: Estimate, second: Estimate): Around | null {
  const [a, b] = [first.interval, second.interval];
  if (a === null || b === null || a.confidenceLevel !== b.confidenceLevel) return null;
  const { confidenceLevel } = a;
  requireConfidenceLevel(confidenceLevel);
  const [va, vb] = [standardError(first) ** 2, standardError(second) ** 2];
  if (!(va + vb > 0)) return null;
  const degreesOfFreedom =
    (va + vb) ** 2 / (va ** 2 / (first.denominator - 1) + vb ** 2 / (second.denominator - 1));
  const half = tCriticalValue(confidenceLevel, degreesOfFreedom) * Math.sqrt(va + vb);
  return { below: half, above: half, confidenceLevel };
}

/**
 * The standard error behind a t interval. A rounded figure can be off the middle of its interval. The longer
 * side then counts, so that the difference does not look too certain.
 */
function standardError({ value, interval, denominator }: Estimate): number {
  if (interval === null) return 0;
  const half = Math.max(value - interval.lower, interval.upper - value);
  return half / tCriticalValue(interval.confidenceLevel, denominator - 1);
}
