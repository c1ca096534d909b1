import { requireConfidenceLevel } from '../argument.check.ts';
import { tCriticalValue, tTwoSided } from '../distributions.ts';
import { robustCoefficient } from '../effects/robust.errors.ts';
import { deriveClaim, type Claim } from '../evaluation/claim.level.ts';
import type { DesignColumn } from '../least.squares.ts';
import { standardizedDifference } from '../matching/covariate.balance.ts';
import { newcombeDifference } from '../newcombe.difference.ts';
import { refuse, result, type Refused, type Result, type Statistic } from '../statistical.result.ts';
import { moments, welchDifference } from './welch.difference.ts';

/** A person, or a unit, of a trial. */
export type TrialRow = {
  readonly treated: boolean;
  /** Null if the outcome is not known. Such people count as lost. */
  readonly outcome: number | null;
  readonly covariates?: Readonly<Record<string, number>>;
  /** The cluster that was assigned as a whole, such as a precinct. */
  readonly cluster?: string;
};

type ObservedRow = TrialRow & { readonly outcome: number };

export type RandomizedEffect = {
  readonly pValue: number | null;
  readonly degreesOfFreedom: number | null;
  readonly treated: { readonly n: number; readonly mean: number; readonly lostShare: number };
  readonly control: { readonly n: number; readonly mean: number; readonly lostShare: number };
  readonly clusters: number | null;
  /** Standardized mean differences of the covariates. Chance alone makes some of them large. */
  readonly balance: readonly { readonly covariate: string; readonly difference: number }[];
  readonly claim: Claim;
};

/**
 * The effect of a randomized program: treated minus control. Plain: the difference of proportions for outcomes of 0 and
 * 1 (Newcombe), of means otherwise (Welch). With covariates: regression with centered covariates and their interactions
 * with treatment, HC2 errors (Lin 2013, Ann Appl Stat 7:295). With clusters: CR2 errors by cluster, with Satterthwaite
 * degrees of freedom. Everybody counts in the arm to which chance assigned them.
 *
 * @returns in the unit of the outcome; refused for one arm, a cluster in both arms, and one cluster in an arm
 */
export function randomizedEffect(
  rows: readonly TrialRow[],
  confidenceLevel = 0.95,
): Result<Statistic<RandomizedEffect>> {
  requireConfidenceLevel(confidenceLevel);
  const problem = refuseRows(rows) ?? refuseClusters(rows);
  if (problem !== null) return problem;
  const observed = rows.filter((row): row is ObservedRow => row.outcome !== null);
  const outcomes = (treated: boolean): number[] =>
    observed.filter((row) => row.treated === treated).map(({ outcome }) => outcome);
  const [treated, control] = [outcomes(true), outcomes(false)];
  const names = Object.keys(rows[0]?.covariates ?? {});
  const clustered = rows[0]?.cluster !== undefined;
  const effect =
    names.length > 0 || clustered
      ? byRegression(observed, names, clustered, confidenceLevel)
      : unadjusted(treated, control, confidenceLevel);
  if (!effect.ok) return effect;
  const arm = (isTreated: boolean, values: readonly number[]): RandomizedEffect['treated'] => {
    const assigned = rows.filter((row) => row.treated === isTreated).length;
    return { n: values.length, mean: moments(values).mean, lostShare: 1 - values.length / assigned };
  };
  const arms = { treated: arm(true, treated), control: arm(false, control) };
  const { clusters, degreesOfFreedom } = effect.value;
  const claim = deriveClaim('RANDOMIZED', {
    attrition: { treated: arms.treated.lostShare, control: arms.control.lostShare },
    ...(clusters !== null && degreesOfFreedom !== null ? { clusterDegreesOfFreedom: degreesOfFreedom } : {}),
  });
  return result({
    ...effect.value,
    n: observed.length,
    unit: isBinary(observed) ? 'difference of proportions' : 'unit of the outcome',
    diagnostics: { clusters, degreesOfFreedom },
    caveats: claim.reasons.map(({ text }) => text),
    claimLevel: claim.level,
    ...arms,
    balance: names.map((covariate) => ({
      covariate,
      difference: standardizedDifference(
        rows.filter((row) => row.treated).map((row) => row.covariates?.[covariate] ?? 0),
        rows.filter((row) => !row.treated).map((row) => row.covariates?.[covariate] ?? 0),
      ),
    })),
    claim,
  });
}

type Effect = Pick<
  Statistic<RandomizedEffect>,
  'value' | 'interval' | 'standardError' | 'method' | 'pValue' | 'degreesOfFreedom' | 'clusters'
>;

function isBinary(rows: readonly ObservedRow[]): boolean {
  return rows.every(({ outcome }) => outcome === 0 || outcome === 1);
}

function unadjusted(
  treated: readonly number[],
  control: readonly number[],
  confidenceLevel: number,
): Result<Effect> {
  const isShare = [...treated, ...control].every((value) => value === 0 || value === 1);
  if (isShare && treated.length > 0 && control.length > 0) {
    const count = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
    const difference = newcombeDifference(
      { successes: count(treated), trials: treated.length },
      { successes: count(control), trials: control.length },
      confidenceLevel,
    );
    if (!difference.ok) return refuse('EMPTY_DATA', difference.reason);
    return result({
      value: difference.value.difference,
      interval: difference.value.interval,
      standardError: null,
      method: 'difference of proportions by arm, Newcombe hybrid score interval',
      pValue: null,
      degreesOfFreedom: null,
      clusters: null,
    });
  }
  const difference = welchDifference(treated, control, ['treated', 'control']);
  if (!difference.ok) return difference;
  return result(withT(difference.value, 'difference of means by arm, Welch t', null, confidenceLevel));
}

function byRegression(
  rows: readonly ObservedRow[],
  names: readonly string[],
  clustered: boolean,
  confidenceLevel: number,
): Result<Effect> {
  const treatment = { name: 'treated', values: rows.map(({ treated }) => Number(treated)) };
  const centered = names.map((name): DesignColumn => {
    const values = rows.map((row) => row.covariates?.[name] ?? 0);
    const { mean } = moments(values);
    return { name, values: values.map((value) => value - mean) };
  });
  const interactions = centered.map(({ name, values }) => ({
    name: `treated × ${name}`,
    values: values.map((value, row) => (rows[row]?.treated === true ? value : 0)),
  }));
  const effect = robustCoefficient(
    [treatment, ...centered, ...interactions],
    rows.map(({ outcome }) => outcome),
    treatment.name,
    clustered ? 'CR2' : 'HC2',
    clustered ? { clusters: rows.map(({ cluster = '' }) => cluster) } : {},
  );
  if (!effect.ok) return effect;
  const adjusted = names.length > 0 ? `, adjusted for ${names.join(', ')} with interactions (Lin)` : '';
  return result(
    withT(
      effect.value,
      `difference of means by arm${adjusted}, ${effect.value.method}`,
      effect.value.clusters,
      confidenceLevel,
    ),
  );
}

function withT(
  {
    estimate,
    standardError,
    degreesOfFreedom,
  }: { readonly estimate: number; readonly standardError: number; readonly degreesOfFreedom: number },
  method: string,
  clusters: number | null,
  confidenceLevel: number,
): Effect {
  const halfWidth = tCriticalValue(confidenceLevel, degreesOfFreedom) * standardError;
  return {
    value: estimate,
    interval: { lower: estimate - halfWidth, upper: estimate + halfWidth, confidenceLevel },
    standardError,
    method,
    pValue: tTwoSided(estimate / standardError, degreesOfFreedom),
    degreesOfFreedom,
    clusters,
  };
}

function refuseRows(rows: readonly TrialRow[]): Refused | null {
  if (rows.length === 0) return refuse('EMPTY_DATA', 'The trial has no rows.');
  for (const [index, { outcome, covariates = {} }] of rows.entries()) {
    const wrong = Object.entries({ outcome: outcome ?? 0, ...covariates }).find(
      ([, value]) => !Number.isFinite(value),
    );
    if (wrong !== undefined) {
      return refuse('NOT_FINITE', `The ${wrong[0]} is ${wrong[1]}, which is not a finite number.`, {
        index,
        column: wrong[0],
      });
    }
  }
  for (const [treated, name, code] of [
    [true, 'treated', 'NOBODY_TREATED'],
    [false, 'control', 'ALL_TREATED'],
  ] as const) {
    if (!rows.some((row) => row.treated === treated && row.outcome !== null)) {
      return refuse(code, `The ${name} arm has no row with an outcome, so there is nothing to compare.`, {
        group: name,
      });
    }
  }
  return null;
}

function refuseClusters(rows: readonly TrialRow[]): Refused | null {
  if (rows[0]?.cluster === undefined) return null;
  const arms = new Map<string, boolean>();
  for (const [index, { cluster = '', treated }] of rows.entries()) {
    if ((arms.get(cluster) ?? treated) !== treated) {
      return refuse(
        'UNSUPPORTED_DESIGN',
        `The cluster ${cluster} is in both arms, so it was not assigned as a whole.`,
        { index, group: cluster },
      );
    }
    arms.set(cluster, treated);
  }
  for (const [treated, name] of [
    [true, 'treated'],
    [false, 'control'],
  ] as const) {
    const own = [...arms].filter(([, arm]) => arm === treated);
    if (own.length < 2) {
      return refuse(
        'ONE_CLUSTER',
        `${own[0]?.[0] ?? ''} is the only cluster of the ${name} arm, and at least two are needed.`,
        {
          group: own[0]?.[0] ?? name,
        },
      );
    }
  }
  return null;
}
