import type { ConfidenceInterval } from '@rapport/core/measured-value.ts';

import type { ClaimLevel } from '../statistical.result.ts';
import type { Claim } from './claim.level.ts';
import type { DesignEstimate, TrendPoint } from './design.types.ts';
import type { PlaceboCounts } from './placebo.verdict.ts';

export type EvaluationVerdict = 'EXPECTED_EFFECT' | 'OPPOSITE_EFFECT' | 'INCONCLUSIVE';

/** The facts about a registration that can lower the claim level. */
export type RegistrationFacts = {
  readonly isAfterResults: boolean;
  readonly placebo: PlaceboCounts | null;
};

/** The result of an evaluation: plain data, the same for the same plan, facts and inputs. */
export type EvaluationOutcome = {
  /** In `unit`. */
  readonly estimate: number;
  /** Null if none can be computed. */
  readonly interval: ConfidenceInterval | null;
  readonly standardError: number | null;
  readonly pValue: number | null;
  readonly n: number;
  readonly unit: string;
  /** The estimate of no effect: 1 for a ratio, 0 otherwise. */
  readonly noEffect: number;
  readonly method: string;
  readonly verdict: EvaluationVerdict;
  readonly claimLevel: ClaimLevel;
  readonly claimReasons: Claim['reasons'];
  readonly caveats: readonly string[];
  /** One sentence for a reader who is not a statistician. */
  readonly sentence: string;
  /** Null if the design has none. */
  readonly breakdownValue: number | null;
  /** The units without figures, in a randomized design. */
  readonly lostUnits: readonly string[];
  readonly diagnostics: Readonly<Record<string, unknown>>;
  readonly trend: readonly TrendPoint[];
  readonly eventStudy: DesignEstimate['eventStudy'];
  readonly balance: DesignEstimate['balance'];
};
