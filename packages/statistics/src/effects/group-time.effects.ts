import { refuse, result, type Result } from '../statistical.result.ts';
import { cohortsOf, type Panel, type PanelUnit } from './panel.rows.ts';

/** Which units stand for what would have happened: those never treated in the panel, or those not treated yet. */
export type ControlGroup = 'NEVER_TREATED' | 'NOT_YET_TREATED';

/** The effect on the units first treated in `cohort`, in `period`, relative to the period before their treatment. */
export type GroupTimeEffect = {
  readonly cohort: number;
  readonly period: number;
  /** Periods since the first treated one. −1 is the base period and has no effect here. */
  readonly eventTime: number;
  readonly estimate: number;
  readonly treatedUnits: number;
  readonly controlUnits: number;
  /** How much each unit of the panel moves the estimate: the variance of the estimate is the sum of the squares. */
  readonly influence: readonly number[];
};

/**
 * Group-time effects of a staggered adoption, without covariates: for each cohort and period, the change of its
 * units since the period before their treatment, minus the same change of the control units (Callaway and
 * Sant'Anna 2021, J Econometrics 225:200). Units have their mean weight. The base period is the same for all
 * periods of a cohort.
 *
 * @returns effects in the unit of the outcome; refused for a cohort of one unit, or without two control units
 */
export function groupTimeEffects(panel: Panel, control: ControlGroup): Result<readonly GroupTimeEffect[]> {
  const effects: GroupTimeEffect[] = [];
  for (const cohort of cohortsOf(panel)) {
    const base = panel.periods.findLastIndex((period) => period < cohort);
    const isTreated = (unit: PanelUnit): boolean => unit.treatedFrom === cohort;
    const treated = panel.units.filter(isTreated);
    const [single] = treated;
    if (treated.length < 2) {
      return refuse(
        'COHORT_OF_ONE',
        `Unit ${single?.unit ?? ''} is the only one that is treated from ${cohort}. One unit shows no difference between chance and effect.`,
        { unit: single?.unit ?? '', period: cohort },
      );
    }
    for (const [index, period] of panel.periods.entries()) {
      if (index === base) continue;
      const clearUntil = Math.max(period, panel.periods[base] ?? period);
      const isControl = (unit: PanelUnit): boolean =>
        unit.treatedFrom === null ||
        (control === 'NOT_YET_TREATED' && unit.treatedFrom > clearUntil && !isTreated(unit));
      const controls = panel.units.filter(isControl);
      if (controls.length < 2) {
        // Once the last cohorts are treated, nobody is left to compare with.
        if (control === 'NOT_YET_TREATED') continue;
        return refuse(
          'NO_CONTROL_UNITS',
          `The control group of never treated units has ${controls.length} units, and at least 2 are needed. Compare with units that are not treated yet.`,
        );
      }
      const change = (unit: PanelUnit): number =>
        (unit.rows[index]?.outcome ?? 0) - (unit.rows[base]?.outcome ?? 0);
      const own = weightedMean(treated, change);
      const other = weightedMean(controls, change);
      effects.push({
        cohort,
        period,
        eventTime: index - base - 1,
        estimate: own.mean - other.mean,
        treatedUnits: treated.length,
        controlUnits: controls.length,
        influence: panel.units.map((unit) => {
          const deviation = change(unit);
          if (isTreated(unit)) return (unitWeight(unit) / own.total) * (deviation - own.mean);
          return isControl(unit) ? -(unitWeight(unit) / other.total) * (deviation - other.mean) : 0;
        }),
      });
    }
  }
  if (!effects.some(({ eventTime }) => eventTime >= 0)) {
    return refuse('NO_CONTROL_UNITS', 'In no treated period are there two units that are not treated yet.');
  }
  return result(effects);
}

/** The mean of a unit's weights over the periods. */
export function unitWeight({ rows }: PanelUnit): number {
  return rows.reduce((sum, { weight }) => sum + weight, 0) / rows.length;
}

function weightedMean(
  units: readonly PanelUnit[],
  value: (unit: PanelUnit) => number,
): { readonly mean: number; readonly total: number } {
  const total = units.reduce((sum, unit) => sum + unitWeight(unit), 0);
  return { mean: units.reduce((sum, unit) => sum + (unitWeight(unit) / total) * value(unit), 0), total };
}
