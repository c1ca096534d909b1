import { detectableEffect, type DetectableEffect } from '@rapport/statistics/evaluation/detectable.design.ts';

import type { Context } from '../../context.ts';
import { evaluationInputs } from './evaluation.inputs.service.ts';
import { decidingPlan } from './evaluation.plan.service.ts';
import { evaluations } from './tables.ts';

/** The effect that a plan would find, or the reason why it cannot be computed. */
export type PlannedEffect =
  | { readonly found: DetectableEffect; readonly reason: null }
  | { readonly found: null; readonly reason: string };

/** The smallest effect that the plan of an evaluation finds, from the observations before the program; null for an unknown evaluation. */
export async function plannedEffect(
  context: Context,
  evaluationId: string | null,
  power: number,
): Promise<PlannedEffect | null> {
  const evaluation = await evaluations.find(context, evaluationId);
  if (evaluation === null) return null;
  const plan = await decidingPlan(context.database.prisma, evaluation);
  // Only the history: what comes after the start is for the registered result.
  const history = { ...plan, lastDay: plan.startsOn };
  const inputs = await evaluationInputs(context.session, evaluation.indicatorDefinitionId, history, true);
  const outcome = detectableEffect(plan, inputs, power);
  return outcome.ok ? { found: outcome.value, reason: null } : { found: null, reason: outcome.reason };
}
