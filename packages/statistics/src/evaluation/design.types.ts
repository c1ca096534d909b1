import type { ConfidenceInterval } from '@rapport/core/measured-value.ts';

import type { Claim } from './claim.level.ts';

/** A figure in the unit of the outcome, and what it is made of. */
export type TrendFigure = {
  readonly value: number;
  readonly numerator: number;
  readonly denominator: number | null;
};

/** The rolled-up figures of a period. */
export type TrendPoint = {
  readonly period: string;
  readonly treated: TrendFigure | null;
  readonly comparison: TrendFigure | null;
  /** The continuation of the earlier trend; only in an interrupted time series. */
  readonly withoutProgram: number | null;
};

export type DesignEstimate = {
  readonly value: number;
  readonly interval: ConfidenceInterval | null;
  readonly standardError: number | null;
  readonly pValue: number | null;
  readonly n: number;
  readonly unit: string;
  readonly noEffect: 0 | 1;
  readonly method: string;
  readonly claim: Claim;
  readonly caveats: readonly string[];
  readonly diagnostics: Readonly<Record<string, unknown>>;
  readonly breakdownValue: number | null;
  readonly lostUnits: readonly string[];
  readonly trend: readonly TrendPoint[];
  readonly eventStudy: readonly {
    readonly eventTime: number;
    readonly estimate: number;
    readonly lower: number | null;
    readonly upper: number | null;
  }[];
  readonly balance: readonly {
    readonly covariate: string;
    readonly before: number;
    readonly after: number;
  }[];
};
