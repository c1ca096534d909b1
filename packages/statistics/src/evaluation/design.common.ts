import { refuse, result, type Refused, type Result, type Statistic } from '../statistical.result.ts';
import type { Claim } from './claim.level.ts';
import type { DesignEstimate, TrendFigure, TrendPoint } from './design.types.ts';
import { rolledUp, type EvaluationPanel, type EvaluationUnit } from './evaluation.panel.ts';
import type { EvaluationPlan, UnitRole } from './evaluation.plan.ts';

type Own = Partial<Pick<DesignEstimate, 'breakdownValue' | 'lostUnits' | 'trend' | 'eventStudy' | 'balance'>>;

/** The common part of the methods of the library, in the unit of the outcome. */
export function estimateFrom(
  plan: EvaluationPlan,
  panel: EvaluationPanel,
  found: Statistic<{ readonly claim: Claim; readonly pValue?: number | null }>,
  own: Own & { readonly noEffect?: 0 | 1; readonly unit?: string; readonly pValue?: number } = {},
): Result<DesignEstimate> {
  if (found.value === null) return refuse('NO_VARIANCE', 'The method has no single figure for these data.');
  const reasons = new Set(found.claim.reasons.map(({ text }) => text));
  return result({
    value: found.value,
    interval: found.interval,
    standardError: found.standardError,
    pValue: own.pValue ?? found.pValue ?? null,
    n: found.n,
    unit: own.unit ?? plan.outcome.unit,
    noEffect: own.noEffect ?? 0,
    method: found.method,
    claim: found.claim,
    caveats: found.caveats.filter((caveat) => !reasons.has(caveat)),
    diagnostics: found.diagnostics,
    breakdownValue: own.breakdownValue ?? null,
    lostUnits: own.lostUnits ?? [],
    trend: own.trend ?? trendOf(plan, panel),
    eventStudy: own.eventStudy ?? [],
    balance: own.balance ?? [],
  });
}

export function trendOf(plan: EvaluationPlan, { periods, units }: EvaluationPanel): readonly TrendPoint[] {
  const at = (role: UnitRole, index: number): TrendFigure | null => {
    const cells = units.filter((unit) => unit.role === role).flatMap((unit) => unit.cells[index] ?? []);
    const value = rolledUp(plan, cells);
    if (value === null) return null;
    const denominator = cells.reduce((sum, cell) => sum + (cell.denominator ?? 0), 0);
    return {
      value,
      numerator: cells.reduce((sum, { numerator }) => sum + numerator, 0),
      denominator: plan.outcome.measure === 'COUNT' ? null : denominator,
    };
  };
  return periods.map((period, index) => ({
    period,
    treated: at('TREATED', index),
    comparison: at('COMPARISON', index),
    withoutProgram: null,
  }));
}

/** Refuses a panel without two groups to compare. */
export function refuseGroups({ units }: EvaluationPanel): Refused | null {
  const [only] = units;
  if (units.length === 1 && only !== undefined) {
    return refuse('ONE_UNIT', `${only.unit} is the only unit, so there is nothing to compare it with.`, {
      unit: only.unit,
    });
  }
  if (units.every(({ role }) => role === 'COMPARISON')) {
    return refuse('NOBODY_TREATED', 'No unit of the plan has the program.');
  }
  return units.every(({ role }) => role === 'TREATED')
    ? refuse(
        'ALL_TREATED',
        'All units of the plan have the program, so there is nothing to compare them with.',
      )
    : null;
}

/** The cells of a unit before and from its start. */
export function splitAt(unit: EvaluationUnit, { start }: EvaluationPanel) {
  const at = unit.start ?? start;
  return { before: unit.cells.slice(0, at), after: unit.cells.slice(at) };
}
