import type { MeasuredValue } from '@rapport/client/measured-value.ts';

/** A figure in words. */
export function figure(value: MeasuredValue | null): string {
  switch (value?.__typename) {
    case 'Estimate': {
      const counts =
        value.numerator === null ? `n ${value.denominator}` : `${value.numerator} of ${value.denominator}`;
      const interval = value.interval
        ? ` (${value.interval.lower.toFixed(6)} to ${value.interval.upper.toFixed(6)})`
        : '';
      return `${value.value.toFixed(6)}${interval}, ${counts}`;
    }
    case 'Suppressed':
      return `hidden: it is based on 1 to ${value.threshold} people, or would reveal such a group`;
    case 'NotReported':
    case 'NotComparable':
      return value.why;
    case undefined:
      return 'no figure';
  }
}

/** How much of a release is shown, and how large its rounding is, one line each. */
export function usefulness(release: { shownFigures: MeasuredValue; roundingError: MeasuredValue }): string[] {
  return [
    `figures of the survey that are shown: ${figure(release.shownFigures)}`,
    `rounding of a typical figure, as a share of half its interval: ${figure(release.roundingError)}`,
  ];
}
