import { differenceInDifferences } from '../effects/difference-in-differences.ts';
import { oneStartEffect } from '../effects/one-start.effect.ts';
import { readPanel, type PanelRow } from '../effects/panel.rows.ts';
import { result, type Result } from '../statistical.result.ts';
import { estimateFrom, refuseGroups } from './design.common.ts';
import type { DesignEstimate } from './design.types.ts';
import type { EvaluationPanel } from './evaluation.panel.ts';
import type { EvaluationPlan } from './evaluation.plan.ts';

/** The rows of a difference in differences. Periods are positions. */
function differenceRows({ isWeighted }: EvaluationPlan, { units }: EvaluationPanel): readonly PanelRow[] {
  return units.flatMap(({ unit, start, cells }) =>
    cells.flatMap((cell, period) =>
      cell === null
        ? []
        : [
            {
              unit,
              period,
              outcome: cell.value,
              treatedFrom: start,
              ...(isWeighted && cell.denominator !== null ? { weight: cell.denominator } : {}),
            },
          ],
    ),
  );
}

const isStaggered = ({ units }: EvaluationPanel): boolean =>
  new Set(units.flatMap(({ start }) => start ?? [])).size > 1;

/** The effect by differences in differences, against places without the program. */
export function byDifferences(plan: EvaluationPlan, panel: EvaluationPanel): Result<DesignEstimate> {
  const problem = isStaggered(panel) ? null : refuseGroups(panel);
  if (problem !== null) return problem;
  const found = differenceInDifferences(differenceRows(plan, panel), {
    confidenceLevel: plan.confidenceLevel,
  });
  if (!found.ok) return found;
  const { eventStudy, clusters, treatedUnits, controlUnits, controlGroup, degreesOfFreedom } = found.value;
  const { breakdown } = eventStudy;
  return estimateFrom(
    plan,
    panel,
    {
      ...found.value,
      diagnostics: {
        clusters,
        treatedUnits,
        controlUnits,
        controlGroup,
        degreesOfFreedom,
        preTrendP: eventStudy.preTrend?.pValue ?? null,
        breakdownMethod: breakdown?.method ?? null,
        groupTime: found.value.groupTime,
      },
    },
    {
      breakdownValue: breakdown?.value ?? null,
      eventStudy: eventStudy.points.map(({ eventTime, estimate, interval }) => ({
        eventTime,
        estimate,
        lower: interval?.lower ?? null,
        upper: interval?.upper ?? null,
      })),
    },
  );
}

/** The effect and its interval alone, without event studies and tests, if all places start together. */
export function differenceInterval(
  plan: EvaluationPlan,
  panel: EvaluationPanel,
): Result<Pick<DesignEstimate, 'value' | 'interval' | 'noEffect'>> {
  if (isStaggered(panel)) return byDifferences(plan, panel);
  const read = readPanel(differenceRows(plan, panel));
  if (!read.ok) return read;
  const found = oneStartEffect(read.value, panel.start, plan.confidenceLevel, 'CR2');
  if (!found.ok) return found;
  const { estimate: value, interval } = found.value;
  return result({ value, interval, noEffect: 0 });
}
