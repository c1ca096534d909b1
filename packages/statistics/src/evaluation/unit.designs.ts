import { matchedComparison } from '../matching/matched.comparison.ts';
import { refuse, type Result } from '../statistical.result.ts';
import { prePostChange } from '../trials/pre-post.change.ts';
import { randomizedEffect } from '../trials/randomized.effect.ts';
import { estimateFrom, refuseGroups, splitAt } from './design.common.ts';
import type { DesignEstimate } from './design.types.ts';
import { rolledUp, type EvaluationPanel, type PanelCell } from './evaluation.panel.ts';
import type { EvaluationPlan } from './evaluation.plan.ts';

/** The change from before to after, without a comparison. */
export function byChange(plan: EvaluationPlan, panel: EvaluationPanel): Result<DesignEstimate> {
  const units = panel.units.filter(({ role }) => role === 'TREATED');
  const [only] = units;
  if (only === undefined) return refuse('NOBODY_TREATED', 'No unit of the plan has the program.');
  const values = (cells: readonly (PanelCell | null)[]): number[] =>
    cells.flatMap((cell) => cell?.value ?? []);
  const parts = units.map((unit) => splitAt(unit, panel));
  const found = prePostChange(
    units.length === 1
      ? {
          kind: 'UNPAIRED',
          before: values(only.cells.slice(0, panel.start)),
          after: values(only.cells.slice(panel.start)),
        }
      : {
          kind: 'PAIRED',
          before: parts.map(({ before }) => rolledUp(plan, before) ?? NaN),
          after: parts.map(({ after }) => rolledUp(plan, after) ?? NaN),
        },
    plan.confidenceLevel,
  );
  return found.ok ? estimateFrom(plan, panel, found.value) : found;
}

/** The figures before the program by which places are similar: their level, and the change from the first to the last period. */
export function matchingCovariates(
  plan: EvaluationPlan,
  before: readonly (PanelCell | null)[],
): Readonly<Record<string, number>> {
  const [first, last] = [before[0], before.at(-1)];
  return {
    before: rolledUp(plan, before) ?? NaN,
    ...(before.length > 1 && first != null && last != null
      ? { 'change before': last.value - first.value }
      : {}),
  };
}

/** The difference from the most similar places, by level and change before the program. */
export function byMatching(plan: EvaluationPlan, panel: EvaluationPanel): Result<DesignEstimate> {
  const problem = refuseGroups(panel);
  if (problem !== null) return problem;
  const rows = panel.units.map((unit) => {
    const { before, after } = splitAt(unit, panel);
    return {
      unit: unit.unit,
      treated: unit.role === 'TREATED',
      outcome: rolledUp(plan, after) ?? NaN,
      covariates: matchingCovariates(plan, before),
    };
  });
  const found = matchedComparison(rows, { confidenceLevel: plan.confidenceLevel });
  if (!found.ok) return found;
  const { matches, unmatched, balance, controlsUsed } = found.value;
  return estimateFrom(
    plan,
    panel,
    { ...found.value, diagnostics: { matches, unmatched, controlsUsed } },
    { balance },
  );
}

/** The difference between places that chance assigned. Places without figures count as lost. */
export function byChance(plan: EvaluationPlan, panel: EvaluationPanel): Result<DesignEstimate> {
  const problem = refuseGroups(panel);
  if (problem !== null) return problem;
  const rows = panel.units.map((unit) => {
    const { before, after } = splitAt(unit, panel);
    return {
      unit: unit.unit,
      treated: unit.role === 'TREATED',
      outcome: after.includes(null) ? null : rolledUp(plan, after),
      before: before.includes(null) ? null : rolledUp(plan, before),
    };
  });
  const unknown = plan.adjustsForBefore ? rows.find(({ before }) => before === null) : undefined;
  if (unknown !== undefined) {
    return refuse(
      'MISSING_VALUE',
      `${unknown.unit} has no figures before ${plan.startsOn}, for which the plan adjusts.`,
      {
        unit: unknown.unit,
      },
    );
  }
  const found = randomizedEffect(
    rows.map(({ treated, outcome, before }) => ({
      treated,
      outcome,
      ...(plan.adjustsForBefore && before !== null ? { covariates: { before } } : {}),
    })),
    plan.confidenceLevel,
  );
  if (!found.ok) return found;
  const { treated, control, balance } = found.value;
  return estimateFrom(
    plan,
    panel,
    { ...found.value, diagnostics: { treated, control } },
    {
      lostUnits: rows.filter(({ outcome }) => outcome === null).map(({ unit }) => unit),
      balance: balance.map(({ covariate, difference }) => ({
        covariate,
        before: difference,
        after: difference,
      })),
    },
  );
}
