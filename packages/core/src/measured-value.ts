/** What is known about the uncertainty of a figure, in the figure's own unit. */
export type ConfidenceInterval = {
  readonly lower: number;
  readonly upper: number;
  /** Between 0 and 1, exclusive: .95 is a 95% interval. */
  readonly confidenceLevel: number;
};

/** A figure that was computed, with everything needed to judge it. */
export type Estimate = {
  readonly kind: 'ESTIMATE';
  /** In `unit`. Always finite. */
  readonly value: number;
  /** Null where no interval can be computed; `caveats` then says why. */
  readonly interval: ConfidenceInterval | null;
  /** Count above the line of a share or rate; null for a mean. */
  readonly numerator: number | null;
  /** Count that the figure rests on, such as the valid answers. */
  readonly denominator: number;
  /** The named method, fit to be shown to a reader. */
  readonly method: string;
  /** Such as `points from 0 to 10`, or `proportion`. */
  readonly unit: string;
  readonly caveats: readonly string[];
};

/**
 * SMALL_COUNT: the figure rests on a small count, or would give one away by subtraction. A table that must not tell
 * those two apart (knowing which cell is the small one narrows what it can be) gives this reason for every hidden cell.
 * COMPLEMENTARY: hidden only to protect another cell; used where it is public anyway which cells are small.
 */
export type SuppressionReason = 'SMALL_COUNT' | 'COMPLEMENTARY';

/** A figure that exists and is hidden, with its numerator, denominator, value and interval together. */
export type Suppressed = {
  readonly kind: 'SUPPRESSED';
  readonly reason: SuppressionReason;
  /** Counts from 1 to this one are hidden. */
  readonly threshold: number;
};

/** A figure that does not exist: nobody answered, or nothing was reported. Not the same as zero. */
export type NotReported = {
  readonly kind: 'NOT_REPORTED';
  readonly reason: string;
};

/** A figure that exists and would mislead beside the others. */
export type NotComparable = {
  readonly kind: 'NOT_COMPARABLE';
  readonly why: string;
};

/** A measured figure is one of these, never a bare number. */
export type MeasuredValue = Estimate | Suppressed | NotReported | NotComparable;

/** What an estimator gives: a finite result, or the reason why it does not apply to this data. Never NaN. */
export type Computed<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: string };

/** Wraps a result that could be computed. */
export function computed<T>(value: T): Computed<T> {
  return { ok: true, value };
}

/** Says why a result cannot be computed, in a sentence fit for a reader. */
export function cannotCompute(reason: string): { readonly ok: false; readonly reason: string } {
  return { ok: false, reason };
}
