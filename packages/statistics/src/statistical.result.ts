import type { ConfidenceInterval } from '@rapport/core/measured-value.ts';

/**
 * The claim that a figure supports about cause and effect. It follows from the design and its diagnostics. A method can
 * lower the level of a design and never raise it.
 */
export type ClaimLevel = 'DESCRIPTIVE' | 'ASSOCIATIONAL' | 'QUASI_EXPERIMENTAL' | 'EXPERIMENTAL';

/** The result of every method: the common part, and the method's own figures in `Own`. */
export type Statistic<Own = unknown> = {
  /** In `unit`. Null if the method has no single figure, such as a table of adjusted weights. */
  readonly value: number | null;
  /** Null if none can be computed. `caveats` then gives the reason. */
  readonly interval: ConfidenceInterval | null;
  /** In `unit`. Null if the method has none, such as a score interval. */
  readonly standardError: number | null;
  /** The number of units that the figure is based on: trials, people, events, rows. */
  readonly n: number;
  readonly unit: string;
  /** The name of the method, for readers. A verdict follows this method alone. */
  readonly method: string;
  /** For the checks of a statistician: statistics of tests, degrees of freedom, numbers of excluded rows. */
  readonly diagnostics: Readonly<Record<string, unknown>>;
  /** Sentences for readers. */
  readonly caveats: readonly string[];
  readonly claimLevel: ClaimLevel;
} & Own;

/** The reasons why a method does not apply to data. */
export type RefusalCode =
  | 'EMPTY_DATA'
  | 'TOO_FEW_ROWS'
  | 'TOO_FEW_EVENTS'
  | 'UNKNOWN_COLUMN'
  | 'UNREADABLE_FILE'
  | 'NOT_A_NUMBER'
  | 'MISSING_VALUE'
  | 'OUT_OF_RANGE'
  | 'NEGATIVE_VALUE'
  | 'ZERO_DENOMINATOR'
  | 'NUMERATOR_ABOVE_DENOMINATOR'
  | 'UNEQUAL_LENGTHS'
  | 'DUPLICATE_ROW'
  | 'NO_VARIANCE'
  | 'COLLINEAR_COLUMN'
  | 'ZERO_WEIGHTS'
  | 'NEGATIVE_WEIGHT'
  | 'EMPTY_MARGIN'
  | 'UNKNOWN_CATEGORY'
  | 'MARGINS_DISAGREE'
  | 'NO_CONVERGENCE'
  | 'ONE_CLUSTER'
  | 'ONE_CLUSTER_STRATUM'
  | 'CLUSTER_IN_TWO_STRATA'
  | 'ONE_UNIT'
  | 'ONE_PERIOD'
  | 'PANEL_GAP'
  | 'NO_PERIOD_BEFORE'
  | 'NOBODY_TREATED'
  | 'ALL_TREATED'
  | 'TREATMENT_CHANGES'
  | 'UNIT_IN_TWO_CLUSTERS'
  | 'COHORT_OF_ONE'
  | 'NO_CONTROL_UNITS'
  | 'TOO_FEW_POINTS'
  | 'NOT_COMPARABLE'
  | 'NOT_FINITE'
  | 'UNSUPPORTED_DESIGN';

/** Where the problem is, as far as the method knows. */
export type RefusalPlace = {
  /** The position of the row in the input, from 0. */
  readonly index?: number;
  /** The line of the file, from 1, if the rows come from a file. */
  readonly row?: number;
  /** The name of a column, or of the method's argument that a column was given for, such as `weight`. */
  readonly column?: string;
  readonly unit?: string;
  readonly period?: string | number;
  /** A stratum, cluster, margin or other group. */
  readonly group?: string;
};

/** A refusal. It is also a `Computed` that could not be computed. */
export type Refused = {
  readonly ok: false;
  readonly code: RefusalCode;
  /** A sentence for readers that names the unit, period or row at fault. */
  readonly reason: string;
  readonly place: RefusalPlace;
};

/** A finite result or a typed refusal. Never NaN. Assignable to `Computed`. */
export type Result<T> = { readonly ok: true; readonly value: T } | Refused;

/** Wraps a finite result. */
export function result<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** Refuses with a code for programs and a sentence for readers. */
export function refuse(code: RefusalCode, reason: string, place: RefusalPlace = {}): Refused {
  return { ok: false, code, reason, place };
}

/** The first refusal among checks, if any. */
export function firstRefusal(...checks: readonly (Refused | null)[]): Refused | null {
  return checks.find((check) => check !== null) ?? null;
}
