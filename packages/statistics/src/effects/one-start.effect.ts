import type { ConfidenceInterval } from '@rapport/core/measured-value.ts';

import { tCriticalValue, tTwoSided } from '../distributions.ts';
import { result, type Result } from '../statistical.result.ts';
import { refuseClusters, refuseNoVariance } from './panel.refusals.ts';
import type { Panel } from './panel.rows.ts';
import { fitTwoWay } from './two-way.effects.ts';
import { wildBootstrap, type WildBootstrap } from './wild.bootstrap.ts';

export type PanelInference = 'CR2' | 'WILD_BOOTSTRAP';

export type OneStartEffect = {
  readonly estimate: number;
  readonly standardError: number;
  /** Null if the bootstrap does not end. */
  readonly interval: ConfidenceInterval | null;
  readonly pValue: number;
  readonly degreesOfFreedom: number;
  readonly clusters: number;
  readonly rows: number;
  readonly bootstrap: WildBootstrap | null;
  readonly method: string;
};

/**
 * The effect in a panel with one start of treatment, by two-way fixed effects. All rows of a treated unit from `start` on
 * are treated.
 *
 * @returns refused for one cluster on a side, collinear covariates and outcomes without error
 */
export function oneStartEffect(
  panel: Panel,
  start: number,
  confidenceLevel: number,
  inference: PanelInference,
): Result<OneStartEffect> {
  const refusal = refuseClusters(panel);
  if (refusal !== null) return refusal;
  const treatment = {
    name: 'treated × after',
    values: panel.units.flatMap(({ treatedFrom }) =>
      panel.periods.map((period) => (treatedFrom !== null && period >= start ? 1 : 0)),
    ),
  };
  const fit = fitTwoWay(panel, [treatment]);
  if (!fit.ok) return fit;
  const { coefficients, covariance, degreesOfFreedom, clusters, rows } = fit.value;
  const [estimate = 0] = coefficients;
  const standardError = Math.sqrt(covariance.get(0, 0));
  const df = degreesOfFreedom(coefficients.map((_, index) => (index === 0 ? 1 : 0)));
  if (!(standardError > noiseOf(panel)) || !Number.isFinite(df)) return refuseNoVariance();
  const halfWidth = tCriticalValue(confidenceLevel, df) * standardError;
  const bootstrap =
    inference === 'WILD_BOOTSTRAP'
      ? wildBootstrap(fit.value.fit, fit.value.periodColumns, confidenceLevel)
      : null;
  const isWeighted = panel.units.some((unit) => unit.rows.some(({ weight }) => weight !== 1));
  const clustered = panel.units.every(({ unit, cluster }) => unit === cluster) ? 'by unit' : 'by cluster';
  return result({
    estimate,
    standardError,
    interval:
      bootstrap === null
        ? { lower: estimate - halfWidth, upper: estimate + halfWidth, confidenceLevel }
        : bootstrap.interval && { ...bootstrap.interval, confidenceLevel },
    pValue: bootstrap?.pValue ?? tTwoSided(estimate / standardError, df),
    degreesOfFreedom: df,
    clusters,
    rows,
    bootstrap,
    method: `two-way fixed effects${isWeighted ? ', weighted' : ''}, ${bootstrap?.method ?? `CR2 errors clustered ${clustered}, Satterthwaite degrees of freedom`}`,
  });
}

/** The largest standard error that rounding alone can leave. */
function noiseOf(panel: Panel): number {
  const outcomes = panel.units.flatMap(({ rows }) => rows.map(({ outcome }) => Math.abs(outcome)));
  return 1e-13 * outcomes.reduce((most, value) => Math.max(most, value), 0);
}
