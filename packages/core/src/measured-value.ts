/** The uncertainty of a figure, in the figure's own unit. */
export type ConfidenceInterval = {
  readonly lower: number;
  readonly upper: number;
  /** Between 0 and 1, exclusive. For example, 0.95 is a 95% interval. */
  readonly confidenceLevel: number;
};

/** A computed figure, with everything needed to judge it. */
export type Estimate = {
  readonly kind: 'ESTIMATE';
  /** In `unit`. Always finite. */
  readonly value: number;
  /** Null if no interval can be computed. `caveats` then gives the reason. */
  readonly interval: ConfidenceInterval | null;
  /** The numerator of a share or rate; null for a mean. */
  readonly numerator: number | null;
  /** The base of the figure, such as the number of valid answers. */
  readonly denominator: number;
  /** The name of the method, for readers. */
  readonly method: string;
  /** Such as `points from 0 to 10`, or `proportion`. */
  readonly unit: string;
  readonly caveats: readonly string[];
};

/**
 * SMALL_COUNT: the figure is based on a small count, or would reveal one by subtraction. A table that must
 * not distinguish these two cases gives this reason for every hidden cell. COMPLEMENTARY: the figure is
 * hidden only to protect another cell. It is used if the small cells are public anyway.
 */
export type SuppressionReason = 'SMALL_COUNT' | 'COMPLEMENTARY';

/** A hidden figure. Its numerator, denominator, value and interval are hidden together. */
export type Suppressed = {
  readonly kind: 'SUPPRESSED';
  readonly reason: SuppressionReason;
  /** Counts from 1 to this number are hidden. */
  readonly threshold: number;
};

/**
 * A figure that does not exist, because nobody answered or reported anything. This is not the same as zero.
 */
export type NotReported = {
  readonly kind: 'NOT_REPORTED';
  readonly reason: string;
};

/** A figure that exists but would mislead next to the others. */
export type NotComparable = {
  readonly kind: 'NOT_COMPARABLE';
  readonly why: string;
};

/** A measured figure is one of these, never a bare number. */
export type MeasuredValue = Estimate | Suppressed | NotReported | NotComparable;

/**
 * The result of an estimator: a finite result, or the reason why the method does not apply to the data. Never
 * NaN.
 */
export type Computed<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: string };

/** Wraps a computed result. */
export function computed<T>(value: T): Computed<T> {
  return { ok: true, value };
}

/** Gives the reason why a result cannot be computed, as a sentence for readers. */
export function cannotCompute(reason: string): { readonly ok: false; readonly reason: string } {
  return { ok: false, reason };
}
