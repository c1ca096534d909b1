import { requireConfidenceLevel } from '../argument.check.ts';
import { deriveClaim, type Claim } from '../evaluation/claim.level.ts';
import { refuse, result, type Result, type Statistic } from '../statistical.result.ts';
import { twoWayEventStudy, type EventStudy } from './event.study.ts';
import {
  aggregateEffects,
  aggregationNames,
  groupTimeEventStudy,
  type Aggregation,
  type CombinedEffect,
  type InfluenceErrors,
} from './group-time.aggregation.ts';
import { groupTimeEffects, type ControlGroup, type GroupTimeEffect } from './group-time.effects.ts';
import { cohortsOf, readPanel, type Panel, type PanelRow } from './panel.rows.ts';
import { oneStartEffect, type PanelInference } from './one-start.effect.ts';
import { refuseForStaggered, refuseNoVariance } from './panel.refusals.ts';
import type { WildBootstrap } from './wild.bootstrap.ts';

export type DifferenceInDifferences = {
  readonly pValue: number;
  readonly degreesOfFreedom: number | null;
  readonly controlGroup: ControlGroup;
  readonly treatedUnits: number;
  readonly controlUnits: number;
  readonly clusters: number;
  readonly eventStudy: EventStudy;
  /** With one start of treatment, if asked for. */
  readonly bootstrap: WildBootstrap | null;
  /** With a staggered adoption. */
  readonly groupTime: readonly Omit<GroupTimeEffect, 'influence'>[] | null;
  readonly aggregations: Readonly<Record<Aggregation, CombinedEffect>> | null;
  readonly claim: Claim;
};

export type PanelOptions = {
  readonly confidenceLevel?: number;
  /** CR2 with Satterthwaite degrees of freedom, or the restricted wild cluster bootstrap. */
  readonly inference?: PanelInference;
  /** For a staggered adoption. Never treated units by default, if there are at least two of them. */
  readonly controlGroup?: ControlGroup;
  readonly aggregation?: Aggregation;
  readonly influenceErrors?: InfluenceErrors;
};

/**
 * The effect of a program on the treated units of a panel, in the unit of the outcome. With one start of
 * treatment: two-way fixed effects, weighted, errors clustered by unit (CR2 with Satterthwaite degrees of
 * freedom). With a staggered adoption: group-time effects, because two-way fixed effects would compare units with
 * others that are treated already. Assumes that both groups would have changed alike without the program.
 *
 * @returns refused, with the unit and period named, for a panel that no such comparison fits
 */
export function differenceInDifferences(
  rows: readonly PanelRow[],
  options: PanelOptions = {},
): Result<Statistic<DifferenceInDifferences>> {
  requireConfidenceLevel(options.confidenceLevel ?? 0.95);
  const panel = readPanel(rows);
  if (!panel.ok) return panel;
  const [start, later] = cohortsOf(panel.value);
  if (start === undefined) return refuse('NOBODY_TREATED', 'No unit is treated in any period of the panel.');
  return later === undefined ? oneStart(panel.value, start, options) : staggered(panel.value, options);
}

function oneStart(
  panel: Panel,
  start: number,
  { confidenceLevel = 0.95, inference = 'CR2' }: PanelOptions,
): Result<Statistic<DifferenceInDifferences>> {
  const effect = oneStartEffect(panel, start, confidenceLevel, inference);
  if (!effect.ok) return effect;
  const eventStudy = twoWayEventStudy(panel, start, confidenceLevel);
  if (!eventStudy.ok) return eventStudy;
  const { estimate, interval, standardError, degreesOfFreedom, clusters, pValue, bootstrap } = effect.value;
  const treatedUnits = panel.units.filter(({ treatedFrom }) => treatedFrom !== null).length;
  const claim = claimOf(eventStudy.value, degreesOfFreedom, interval !== null);
  return result({
    value: estimate,
    interval,
    standardError,
    n: effect.value.rows,
    unit: 'unit of the outcome',
    method: effect.value.method,
    diagnostics: diagnosticsOf(eventStudy.value, clusters, degreesOfFreedom),
    caveats: claim.reasons.map(({ text }) => text),
    claimLevel: claim.level,
    pValue,
    degreesOfFreedom,
    controlGroup: 'NEVER_TREATED',
    treatedUnits,
    controlUnits: panel.units.length - treatedUnits,
    clusters,
    eventStudy: eventStudy.value,
    bootstrap,
    groupTime: null,
    aggregations: null,
    claim,
  });
}

function staggered(
  panel: Panel,
  { confidenceLevel = 0.95, aggregation = 'SIMPLE', influenceErrors = 'ADJUSTED', ...options }: PanelOptions,
): Result<Statistic<DifferenceInDifferences>> {
  const unsupported = refuseForStaggered(panel, options.inference);
  if (unsupported !== null) return unsupported;
  const never = panel.units.filter(({ treatedFrom }) => treatedFrom === null).length;
  const controlGroup = options.controlGroup ?? (never >= 2 ? 'NEVER_TREATED' : 'NOT_YET_TREATED');
  const effects = groupTimeEffects(panel, controlGroup);
  if (!effects.ok) return effects;
  const aggregate = (one: Aggregation): CombinedEffect =>
    aggregateEffects(panel, effects.value, one, influenceErrors, confidenceLevel);
  const aggregations = {
    SIMPLE: aggregate('SIMPLE'),
    GROUP: aggregate('GROUP'),
    CALENDAR: aggregate('CALENDAR'),
    DYNAMIC: aggregate('DYNAMIC'),
  };
  const chosen = aggregations[aggregation];
  if (!(chosen.standardError > 0)) return refuseNoVariance();
  const eventStudy = groupTimeEventStudy(panel, effects.value, influenceErrors, confidenceLevel);
  const claim = claimOf(eventStudy, chosen.degreesOfFreedom ?? undefined, true);
  const control = controlGroup === 'NEVER_TREATED' ? 'never treated units' : 'units not treated yet';
  return result({
    value: chosen.estimate,
    interval: chosen.interval,
    standardError: chosen.standardError,
    n: panel.units.length * panel.periods.length,
    unit: 'unit of the outcome',
    method: `group-time effects (Callaway and Sant'Anna) against ${control}; ${aggregationNames[aggregation]}`,
    diagnostics: diagnosticsOf(eventStudy, panel.units.length, chosen.degreesOfFreedom),
    caveats: claim.reasons.map(({ text }) => text),
    claimLevel: claim.level,
    pValue: chosen.pValue,
    degreesOfFreedom: chosen.degreesOfFreedom,
    controlGroup,
    treatedUnits: panel.units.length - never,
    controlUnits: never,
    clusters: panel.units.length,
    eventStudy,
    bootstrap: null,
    groupTime: effects.value.map(({ influence: _, ...effect }) => effect),
    aggregations,
    claim,
  });
}

function claimOf(eventStudy: EventStudy, df: number | undefined, hasInterval: boolean): Claim {
  return deriveClaim('DIFFERENCE_IN_DIFFERENCES', {
    hasInterval,
    preTrendP: eventStudy.preTrend?.pValue ?? null,
    // Null is either unknown, or so large that nothing overturns the result.
    ...(eventStudy.breakdown === null
      ? { breakdownValue: null }
      : { breakdownValue: eventStudy.breakdown.value ?? Infinity }),
    ...(df === undefined ? {} : { clusterDegreesOfFreedom: df }),
  });
}

function diagnosticsOf(
  eventStudy: EventStudy,
  clusters: number,
  df: number | null,
): Readonly<Record<string, unknown>> {
  return {
    clusters,
    degreesOfFreedom: df,
    preTrend: eventStudy.preTrend,
    breakdown: eventStudy.breakdown,
    firstPeriodBreakdown: eventStudy.firstPeriodBreakdown,
  };
}
