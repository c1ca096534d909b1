import { requireConfidenceLevel } from '../argument.check.ts';
import { normalCriticalValue, normalTwoSided, tCriticalValue, tTwoSided } from '../distributions.ts';
import { deriveClaim, type Claim } from '../evaluation/claim.level.ts';
import { refuse, result, type Refused, type Result, type Statistic } from '../statistical.result.ts';
import { moments } from '../trials/welch.difference.ts';
import { standardizedDifference } from './covariate.balance.ts';
import { matchWithReplacement, matchWithoutReplacement, nearest, type Match } from './nearest.matches.ts';
import { unitDistances, type MatchDistance, type UnitDistance } from './unit.distances.ts';

export type MatchRow = {
  readonly unit: string;
  readonly treated: boolean;
  readonly outcome: number;
  readonly covariates: Readonly<Record<string, number>>;
};

export type MatchOptions = {
  readonly distance?: MatchDistance;
  readonly replacement?: boolean;
  /** Control units for each treated unit. */
  readonly neighbors?: number;
  /** The largest distance of a match. Treated units without one are left out and listed. */
  readonly caliper?: number;
  readonly confidenceLevel?: number;
};

export type MatchedComparison = {
  readonly pValue: number;
  readonly balance: readonly {
    readonly covariate: string;
    readonly before: number;
    readonly after: number;
  }[];
  readonly matches: readonly {
    readonly treated: string;
    readonly controls: readonly {
      readonly unit: string;
      readonly weight: number;
      readonly distance: number;
    }[];
  }[];
  readonly unmatched: readonly string[];
  readonly controlsUsed: number;
  readonly claim: Claim;
};

/**
 * The effect on the treated units, from the difference between each and its nearest control units. With replacement:
 * ties share a match, and the standard error is that of Abadie and Imbens (2006, Econometrica 74:235) for the
 * population. Without replacement: the closest pairs first, and the error of the mean of the pairs' differences.
 * Assumes that units with equal covariates differ by chance alone.
 *
 * @returns in the unit of the outcome; refused for one group, a collinear covariate, and too few control units
 */
export function matchedComparison(
  rows: readonly MatchRow[],
  {
    distance = 'MAHALANOBIS',
    replacement = true,
    neighbors = 1,
    caliper = Infinity,
    confidenceLevel = 0.95,
  }: MatchOptions = {},
): Result<Statistic<MatchedComparison>> {
  requireConfidenceLevel(confidenceLevel);
  const problem = refuseRows(rows, neighbors, replacement);
  if (problem !== null) return problem;
  const names = Object.keys(rows[0]?.covariates ?? {});
  const columns = names.map((name) => ({ name, values: rows.map((row) => row.covariates[name] ?? NaN) }));
  const flags = rows.map(({ treated }) => treated);
  const distances = unitDistances(distance, columns, flags);
  if (!distances.ok) return distances;
  const positions = (treated: boolean): number[] =>
    flags.flatMap((flag, index) => (flag === treated ? [index] : []));
  const [treated, controls] = [positions(true), positions(false)];
  const found = (replacement ? matchWithReplacement : matchWithoutReplacement)(
    treated,
    controls,
    distances.value,
    neighbors,
    caliper,
  );
  const matched = found.filter(({ controls: own }) => own.length > 0);
  if (matched.length < 2) {
    return refuse('TOO_FEW_ROWS', `${matched.length} treated units have a match, and at least 2 are needed.`);
  }
  const outcome = (index: number): number => rows[index]?.outcome ?? 0;
  const differences = matched.map(({ treated: own, controls: others }) =>
    others.reduce((sum, { index, weight }) => sum - weight * outcome(index), outcome(own)),
  );
  const { mean: estimate, variance } = moments(differences);
  const weights = controlWeights(matched);
  const error = replacement
    ? Math.sqrt(abadieImbensVariance(rows, differences, estimate, weights, controls, distances.value))
    : Math.sqrt(variance / matched.length);
  if (!(error > 0))
    return refuse('NO_VARIANCE', 'All matches differ by the same amount, so there is no error to estimate.');
  const critical = replacement
    ? normalCriticalValue(confidenceLevel)
    : tCriticalValue(confidenceLevel, matched.length - 1);
  const balance = columns.map(({ name, values }) => {
    const at = (indices: readonly number[]): number[] => indices.map((index) => values[index] ?? 0);
    const before = { treated: at(treated), control: at(controls) };
    return {
      covariate: name,
      before: standardizedDifference(before.treated, before.control),
      after: standardizedDifference(
        at(matched.map((match) => match.treated)),
        before.control,
        controls.map((index) => weights.get(index)?.sum ?? 0),
        before,
      ),
    };
  });
  const unmatched = found.filter(({ controls: own }) => own.length === 0);
  const claim = deriveClaim('MATCHED_COMPARISON', {
    largestImbalance: Math.max(0, ...balance.map(({ after }) => Math.abs(after))),
    unmatchedShare: unmatched.length / treated.length,
  });
  const unitOf = (index: number): string => rows[index]?.unit ?? '';
  return result({
    value: estimate,
    interval: { lower: estimate - critical * error, upper: estimate + critical * error, confidenceLevel },
    standardError: error,
    n: matched.length + weights.size,
    unit: 'unit of the outcome',
    method: `effect on the treated by ${neighbors === 1 ? 'nearest neighbor' : `${neighbors} nearest neighbors`} ${replacement ? 'with' : 'without'} replacement, ${distance === 'MAHALANOBIS' ? 'Mahalanobis distance' : 'propensity score'}, ${replacement ? 'Abadie–Imbens errors' : 'errors of the matched differences, Student t'}`,
    diagnostics: {
      treated: treated.length,
      matched: matched.length,
      controls: controls.length,
      controlsUsed: weights.size,
    },
    caveats: claim.reasons.map(({ text }) => text),
    claimLevel: claim.level,
    pValue: replacement ? normalTwoSided(estimate / error) : tTwoSided(estimate / error, matched.length - 1),
    balance,
    matches: matched.map((match) => ({
      treated: unitOf(match.treated),
      controls: match.controls.map(({ index, weight, distance: away }) => ({
        unit: unitOf(index),
        weight,
        distance: away,
      })),
    })),
    unmatched: unmatched.map((match) => unitOf(match.treated)),
    controlsUsed: weights.size,
    claim,
  });
}

/** How much each control unit counts in all matches, and the sum of the squares of its parts. */
function controlWeights(
  matched: readonly Match[],
): ReadonlyMap<number, { readonly sum: number; readonly squares: number }> {
  const weights = new Map<number, { sum: number; squares: number }>();
  for (const { controls } of matched) {
    for (const { index, weight } of controls) {
      const earlier = weights.get(index) ?? { sum: 0, squares: 0 };
      weights.set(index, { sum: earlier.sum + weight, squares: earlier.squares + weight ** 2 });
    }
  }
  return weights;
}

/** Theorem 7 of Abadie and Imbens 2006, with the variance of a control unit from its nearest control unit. */
function abadieImbensVariance(
  rows: readonly MatchRow[],
  differences: readonly number[],
  estimate: number,
  weights: ReadonlyMap<number, { readonly sum: number; readonly squares: number }>,
  controls: readonly number[],
  distance: UnitDistance,
): number {
  const spread = differences.reduce((sum, difference) => sum + (difference - estimate) ** 2, 0);
  const reuse = [...weights].reduce((sum, [index, { sum: total, squares }]) => {
    if (total ** 2 === squares) return sum;
    const others = nearest(
      index,
      controls.filter((other) => other !== index),
      distance,
      1,
      Infinity,
    );
    const neighbor = others.reduce((s, other) => s + other.weight * (rows[other.index]?.outcome ?? 0), 0);
    const count = others.length;
    const variance = (count / (count + 1)) * ((rows[index]?.outcome ?? 0) - neighbor) ** 2;
    return sum + (total ** 2 - squares) * variance;
  }, 0);
  return (spread + reuse) / differences.length ** 2;
}

function refuseRows(rows: readonly MatchRow[], neighbors: number, replacement: boolean): Refused | null {
  if (rows.length === 0) return refuse('EMPTY_DATA', 'There are no units to match.');
  const seen = new Set<string>();
  for (const [index, { unit, outcome, covariates }] of rows.entries()) {
    if (seen.has(unit)) return refuse('DUPLICATE_ROW', `Unit ${unit} has two rows.`, { index, unit });
    seen.add(unit);
    const wrong = Object.entries({ outcome, ...covariates }).find(([, value]) => !Number.isFinite(value));
    if (wrong !== undefined) {
      return refuse(
        'NOT_FINITE',
        `Unit ${unit} has the ${wrong[0]} ${wrong[1]}, which is not a finite number.`,
        { index, unit, column: wrong[0] },
      );
    }
  }
  if (Object.keys(rows[0]?.covariates ?? {}).length === 0) {
    return refuse('UNSUPPORTED_DESIGN', 'Matching needs at least one covariate.', { column: 'covariate' });
  }
  const treated = rows.filter((row) => row.treated).length;
  const controls = rows.length - treated;
  if (treated === 0) return refuse('NOBODY_TREATED', 'No unit is treated.');
  if (controls === 0)
    return refuse('ALL_TREATED', 'All units are treated, so there is nothing to match them with.');
  const needed = replacement ? Math.max(2, neighbors) : treated * neighbors;
  return controls < needed
    ? refuse('NO_CONTROL_UNITS', `There are ${controls} control units, and ${needed} are needed.`)
    : null;
}
