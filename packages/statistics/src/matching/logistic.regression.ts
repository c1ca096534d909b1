import { leastSquares, type DesignColumn } from '../least.squares.ts';
import { refuse, result, type Result } from '../statistical.result.ts';

const iterationsMax = 50;
const tolerance = 1e-10;
/** A probability beyond 1 in 10^13 is on its way to certainty: the columns separate the two groups. */
const logitMax = 30;

/**
 * The log odds of each row by logistic regression, by iteratively reweighted least squares on a QR decomposition.
 *
 * @returns refused for collinear columns, and if the columns tell the two groups apart completely
 */
export function logisticScores(
  columns: readonly DesignColumn[],
  successes: readonly boolean[],
): Result<readonly number[]> {
  let scores: readonly number[] = successes.map((success) => (success ? 0.5 : -0.5));
  for (let iteration = 0; iteration < iterationsMax; iteration += 1) {
    const shares = scores.map((score) => 1 / (1 + Math.exp(-score)));
    const weights = shares.map((share) => share * (1 - share));
    const working = scores.map(
      (score, row) => score + ((successes[row] === true ? 1 : 0) - (shares[row] ?? 0)) / (weights[row] ?? 1),
    );
    const step = leastSquares(columns, working, { weights });
    if (!step.ok) return step;
    const earlier = scores;
    scores = step.value.fitted;
    if (scores.some((score) => !(Math.abs(score) < logitMax))) {
      return refuse(
        'NO_CONVERGENCE',
        'The covariates tell treated and untreated units apart completely, so no unit has a fair match.',
      );
    }
    if (scores.every((score, row) => Math.abs(score - (earlier[row] ?? 0)) < tolerance))
      return result(scores);
  }
  return refuse('NO_CONVERGENCE', `The logistic regression does not converge in ${iterationsMax} steps.`);
}
