import type { Result } from '../statistical.result.ts';
import type { DesignEstimate } from './design.types.ts';
import { byDifferences, differenceInterval } from './difference.design.ts';
import type { EvaluationPanel } from './evaluation.panel.ts';
import type { EvaluationPlan } from './evaluation.plan.ts';
import { bySeries } from './series.design.ts';
import { byChance, byChange, byMatching } from './unit.designs.ts';

/** The effect by the design of the plan. */
export function estimateDesign(plan: EvaluationPlan, panel: EvaluationPanel): Result<DesignEstimate> {
  switch (plan.design) {
    case 'DIFFERENCE_IN_DIFFERENCES':
      return byDifferences(plan, panel);
    case 'INTERRUPTED_TIME_SERIES':
      return bySeries(plan, panel);
    case 'PRE_POST':
      return byChange(plan, panel);
    case 'MATCHED_COMPARISON':
      return byMatching(plan, panel);
    case 'RANDOMIZED':
      return byChance(plan, panel);
  }
}

/** The effect and its interval by the design of the plan, and nothing else. */
export function intervalByDesign(
  plan: EvaluationPlan,
  panel: EvaluationPanel,
): Result<Pick<DesignEstimate, 'value' | 'interval' | 'noEffect'>> {
  return plan.design === 'DIFFERENCE_IN_DIFFERENCES'
    ? differenceInterval(plan, panel)
    : estimateDesign(plan, panel);
}
