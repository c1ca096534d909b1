import type { Layout } from './ledger.ts';
import type { ReleasePlan } from './release.plan.ts';
import type { SurveyData } from './survey.data.ts';

/** The coarsest precision that is tried before the breakdown of a target is withheld. */
const COARSEST = 8;

/**
 * The next step down the ladder for linked targets of which an answer has no witness: the shares of their choices are
 * given up first, then figures get coarser. Null at its end. Targets are positions in the survey.
 */
export function afterAnswer(
  data: SurveyData,
  plan: ReleasePlan,
  targets: readonly number[],
): ReleasePlan | null {
  return withFewerChoices(data, plan, targets) ?? coarser(plan, targets);
}

/**
 * The next step if counts of answers to `failed` have no witness. Their questions' means get twice as coarse, because a
 * precise mean and variance tie the choices to each other. Top boxes that failed get coarser. Then the shares that failed
 * are given up, then all of the questions. At the end, all linked targets become coarser.
 */
export function afterCounts(
  data: SurveyData,
  plan: ReleasePlan,
  targets: readonly number[],
  failed: readonly number[],
): ReleasePlan | null {
  const items = (target: number): readonly number[] => data.targets[target]?.items ?? [];
  const asked = new Set(failed.flatMap(items));
  const about = targets.filter((target) => items(target).some((item) => asked.has(item)));
  const means = about.filter((target) => data.targets[target]?.choice === null);
  const isPrecise = means.some((target) => plan.coarseness[target] === 1 && plan.rows[target] === 'ALL');
  const tops = failed.filter((target) => data.targets[target]?.choice === null);
  const haveFineTops = tops.some(
    (target) => (plan.coarseness[target] ?? 1) < 4 && plan.rows[target] === 'ALL',
  );
  return (
    (isPrecise ? coarser(plan, means) : null) ??
    (haveFineTops ? coarser(plan, tops) : null) ??
    withFewerChoices(data, plan, failed) ??
    afterAnswer(data, plan, about) ??
    afterAnswer(data, plan, targets)
  );
}

/** The positions in the survey of targets of the layout. */
export function ownTargets(layout: Layout, targets: readonly number[], part: number): number[] {
  return targets.flatMap((target) => {
    const each = layout.targets[target];
    return each?.part === part ? [each.position] : [];
  });
}

/** The plan with the shares of these choices only overall, then not at all; null without such shares. */
function withFewerChoices(
  data: SurveyData,
  plan: ReleasePlan,
  targets: readonly number[],
): ReleasePlan | null {
  const choices = new Set(targets.filter((target) => data.targets[target]?.choice != null));
  const given = [...choices].map((target) => plan.rows[target]);
  const next = given.includes('ALL') ? 'OVERALL' : 'NONE';
  if (given.every((rows) => rows === 'NONE')) return null;
  return { ...plan, rows: plan.rows.map((rows, target) => (choices.has(target) ? next : rows)) };
}

/** The plan with these targets one step further down the ladder; null at its end. */
function coarser(plan: ReleasePlan, targets: readonly number[]): ReleasePlan | null {
  const coarseness = [...plan.coarseness];
  const rows = [...plan.rows];
  let changed = false;
  for (const target of targets) {
    if (rows[target] === 'NONE') continue;
    changed = true;
    if ((coarseness[target] ?? 1) < COARSEST) coarseness[target] = (coarseness[target] ?? 1) * 2;
    else rows[target] = rows[target] === 'ALL' ? 'OVERALL' : 'NONE';
  }
  return changed ? { ...plan, coarseness, rows } : null;
}
