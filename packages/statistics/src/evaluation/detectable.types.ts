import type { EvaluationPanel } from './evaluation.panel.ts';
import type { EvaluationPlan } from './evaluation.plan.ts';

/** The sizes of a plan, and the history of its places. */
export type PlannedDesign = {
  readonly plan: EvaluationPlan;
  readonly panel: EvaluationPanel;
  readonly periodsBefore: number;
  readonly periodsAfter: number;
  readonly treated: number;
  readonly comparison: number;
};

/** How far an estimate varies by chance. */
export type Precision = {
  readonly standardError: number;
  readonly degreesOfFreedom: number;
  readonly method: string;
  readonly caveats: readonly string[];
};
