import { requireConfidenceLevel } from '../argument.check.ts';
import { normalCriticalValue, normalTwoSided, tCriticalValue, tTwoSided } from '../distributions.ts';
import { deriveClaim, type Claim } from '../evaluation/claim.level.ts';
import { refuse, result, type Refused, type Result, type Statistic } from '../statistical.result.ts';
import { robustCoefficient, type ErrorKind } from './robust.errors.ts';

export type TwoByTwo = {
  readonly pValue: number | null;
  readonly degreesOfFreedom: number | null;
  readonly cells: Readonly<
    Record<'treatedBefore' | 'treatedAfter' | 'controlBefore' | 'controlAfter', number>
  >;
  readonly claim: Claim;
};

export type CellMeans = TwoByTwo['cells'];

/** Standard errors of the four independent means, or of the two changes if the same units were seen twice. */
export type CellErrors =
  | { readonly kind: 'MEANS'; readonly errors: CellMeans }
  | { readonly kind: 'CHANGES'; readonly treated: number; readonly control: number };

/**
 * The difference in differences of four means (Card and Krueger 1994). Two periods cannot show whether the trends
 * were parallel, so the claim level is ASSOCIATIONAL at most.
 *
 * @returns in the unit of the means; refused for a mean that is not finite or a negative standard error
 */
export function differenceOfCellMeans(
  cells: CellMeans,
  errors: CellErrors | null = null,
  confidenceLevel = 0.95,
): Result<Statistic<TwoByTwo>> {
  requireConfidenceLevel(confidenceLevel);
  const wrong = Object.entries(cells).find(([, mean]) => !Number.isFinite(mean));
  if (wrong !== undefined) {
    return refuse('NOT_FINITE', `The mean ${wrong[0]} is ${wrong[1]}, which is not a finite number.`, {
      column: wrong[0],
    });
  }
  const value = cells.treatedAfter - cells.treatedBefore - (cells.controlAfter - cells.controlBefore);
  const parts =
    errors === null
      ? []
      : errors.kind === 'MEANS'
        ? Object.values(errors.errors)
        : [errors.treated, errors.control];
  const negative = parts.find((error) => !(error >= 0 && Number.isFinite(error)));
  if (negative !== undefined) {
    return refuse('OUT_OF_RANGE', `A standard error is ${negative}, and must be a number of at least 0.`);
  }
  const standardError = errors === null ? null : Math.hypot(...parts);
  const known = standardError !== null && standardError > 0;
  const claim = deriveClaim('DIFFERENCE_IN_DIFFERENCES', { hasInterval: known, preTrendP: null });
  const halfWidth = known ? normalCriticalValue(confidenceLevel) * standardError : 0;
  return result({
    value,
    interval: known ? { lower: value - halfWidth, upper: value + halfWidth, confidenceLevel } : null,
    standardError,
    n: 4,
    unit: 'unit of the outcome',
    method: 'difference in differences of four means, normal interval',
    diagnostics: {},
    caveats: claim.reasons.map(({ text }) => text),
    claimLevel: claim.level,
    pValue: known ? normalTwoSided(value / standardError) : null,
    degreesOfFreedom: null,
    cells,
    claim,
  });
}

/** One observation before or after, in the treated or the control group. */
export type TwoByTwoRow = {
  readonly outcome: number;
  readonly treated: boolean;
  readonly after: boolean;
  readonly weight?: number;
  readonly cluster?: string;
  readonly covariates?: Readonly<Record<string, number>>;
};

/**
 * The difference in differences as the interaction of a regression on group and time, for observations that are not
 * the same units before and after. With CR2, errors are related inside clusters.
 *
 * @returns in the unit of the outcome; refused for an empty cell, a collinear covariate or one cluster
 */
export function differenceByRegression(
  rows: readonly TwoByTwoRow[],
  errors: Exclude<ErrorKind, 'HC2'>,
  confidenceLevel = 0.95,
): Result<Statistic<TwoByTwo>> {
  requireConfidenceLevel(confidenceLevel);
  const problem = refuseRows(rows, errors);
  if (problem !== null) return problem;
  const covariates = Object.keys(rows[0]?.covariates ?? {});
  const column = (name: string, value: (row: TwoByTwoRow) => number): { name: string; values: number[] } => ({
    name,
    values: rows.map(value),
  });
  const effect = robustCoefficient(
    [
      column('treated', ({ treated }) => Number(treated)),
      column('after', ({ after }) => Number(after)),
      column('treated × after', ({ treated, after }) => Number(treated && after)),
      ...covariates.map((name) => column(name, (row) => row.covariates?.[name] ?? NaN)),
    ],
    rows.map(({ outcome }) => outcome),
    'treated × after',
    errors,
    {
      ...(rows.some(({ weight }) => weight !== undefined)
        ? { weights: rows.map(({ weight = 1 }) => weight) }
        : {}),
      clusters: rows.map(({ cluster = '' }) => cluster),
    },
  );
  if (!effect.ok) return effect;
  const { estimate, standardError, degreesOfFreedom, clusters } = effect.value;
  const halfWidth = tCriticalValue(confidenceLevel, degreesOfFreedom) * standardError;
  const claim = deriveClaim('DIFFERENCE_IN_DIFFERENCES', {
    preTrendP: null,
    ...(clusters === null ? {} : { clusterDegreesOfFreedom: degreesOfFreedom }),
  });
  return result({
    value: estimate,
    interval: { lower: estimate - halfWidth, upper: estimate + halfWidth, confidenceLevel },
    standardError,
    n: rows.length,
    unit: 'unit of the outcome',
    method: `difference in differences by regression, ${effect.value.method}`,
    diagnostics: { clusters, degreesOfFreedom },
    caveats: claim.reasons.map(({ text }) => text),
    claimLevel: claim.level,
    pValue: tTwoSided(estimate / standardError, degreesOfFreedom),
    degreesOfFreedom,
    cells: {
      treatedBefore: meanOf(rows, true, false),
      treatedAfter: meanOf(rows, true, true),
      controlBefore: meanOf(rows, false, false),
      controlAfter: meanOf(rows, false, true),
    },
    claim,
  });
}

function meanOf(rows: readonly TwoByTwoRow[], treated: boolean, after: boolean): number {
  const own = rows.filter((row) => row.treated === treated && row.after === after);
  const total = own.reduce((sum, { weight = 1 }) => sum + weight, 0);
  return own.reduce((sum, { outcome, weight = 1 }) => sum + (weight / total) * outcome, 0);
}

function refuseRows(rows: readonly TwoByTwoRow[], errors: ErrorKind): Refused | null {
  for (const [index, { outcome, weight = 1, covariates = {} }] of rows.entries()) {
    const wrong = Object.entries({ outcome, ...covariates }).find(([, value]) => !Number.isFinite(value));
    if (wrong !== undefined) {
      return refuse('NOT_FINITE', `The ${wrong[0]} is ${wrong[1]}, which is not a finite number.`, {
        index,
        column: wrong[0],
      });
    }
    if (!(weight > 0 && Number.isFinite(weight))) {
      return refuse('ZERO_WEIGHTS', `The weight is ${weight}, and must be a positive number.`, {
        index,
        column: 'weight',
      });
    }
  }
  for (const [treated, after, name] of [
    [true, false, 'treated before'],
    [true, true, 'treated after'],
    [false, false, 'untreated before'],
    [false, true, 'untreated after'],
  ] as const) {
    if (!rows.some((row) => row.treated === treated && row.after === after)) {
      return refuse('EMPTY_DATA', `No row is ${name}, so there are no four means to compare.`, {
        group: name,
      });
    }
  }
  const clusters = new Set(rows.map(({ cluster = '' }) => cluster));
  return errors === 'CR2' && clusters.size < 2
    ? refuse('ONE_CLUSTER', 'All rows are in one cluster, so errors cannot be clustered.', {
        column: 'cluster',
      })
    : null;
}
