/** How a difference of an outcome is written. */
export type OutcomeUnit =
  /** The value is events for each `per` people, such as 100,000. */
  | { readonly kind: 'RATE'; readonly per: number }
  /** The value is a difference of shares from 0 to 1. */
  | { readonly kind: 'PROPORTION' }
  /** Such as `dollars`, `days` or `points on the trust index`. */
  | { readonly kind: 'AMOUNT'; readonly name: string };

const decimalsMax = 10;

/** The words after a number of a unit. */
export function unitWords(unit: OutcomeUnit): string {
  return {
    RATE: () => ` per ${wholeNumber(unit.kind === 'RATE' ? unit.per : 1)}`,
    PROPORTION: () => ' percentage points',
    AMOUNT: () => ` ${unit.kind === 'AMOUNT' ? unit.name : ''}`,
  }[unit.kind]();
}

/** Shares are written as percentage points. */
export function unitFactor(unit: OutcomeUnit): number {
  return unit.kind === 'PROPORTION' ? 100 : 1;
}

function wholeNumber(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 0 });
}

/**
 * Writes figures of one result with the same number of decimals: two significant digits of their spread, and more if
 * one of them would round to zero without being zero.
 */
export function writer(values: readonly number[]): (value: number) => string {
  const sizes = values.map(Math.abs);
  const spread = Math.max(...values) - Math.min(...values) || Math.max(...sizes);
  let decimals = spread > 0 ? Math.min(decimalsMax, Math.max(0, 1 - Math.floor(Math.log10(spread)))) : 0;
  const hides = (): boolean => sizes.some((size) => size > 0 && Number(size.toFixed(decimals)) === 0);
  while (hides() && decimals < decimalsMax) decimals += 1;
  return (value) =>
    Math.abs(value).toLocaleString('en-US', {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    });
}
