import { result, type Result } from '../statistical.result.ts';
import { claimLevels, deriveClaim, type Claim } from './claim.level.ts';
import { estimateDesign } from './design.estimate.ts';
import type { DesignEstimate } from './design.types.ts';
import type { EvaluationOutcome, EvaluationVerdict, RegistrationFacts } from './evaluation.outcome.ts';
import { describeOutcome } from './outcome.sentence.ts';
import { evaluationPanel, type EvaluationPanel } from './evaluation.panel.ts';
import type { EvaluationInput, EvaluationPlan } from './evaluation.plan.ts';

/**
 * Runs a registered evaluation: the design of the plan on the figures, the claim level from design and diagnostics, the verdict by the
 * registered rule, and the sentence.
 *
 * @returns refused, with the unit and period named, for figures that the design does not fit
 */
export function evaluate(
  plan: EvaluationPlan,
  facts: RegistrationFacts,
  inputs: readonly EvaluationInput[],
): Result<EvaluationOutcome> {
  const panel = evaluationPanel(plan, inputs);
  if (!panel.ok) return panel;
  const found = estimateDesign(plan, panel.value);
  if (!found.ok) return found;
  const estimate = found.value;
  const claim = claimOf(plan, estimate, facts);
  const verdict = verdictOf(plan, estimate);
  const outcome = {
    estimate: estimate.value,
    interval: estimate.interval,
    standardError: estimate.standardError,
    pValue: estimate.pValue,
    n: estimate.n,
    unit: estimate.unit,
    noEffect: estimate.noEffect,
    method: estimate.method,
    verdict,
    claimLevel: claim.level,
    claimReasons: claim.reasons,
    caveats: [
      ...new Set([
        ...claim.reasons.map(({ text }) => text),
        ...estimate.caveats,
        ...effectCaveats(plan, estimate),
      ]),
    ],
    breakdownValue: estimate.breakdownValue,
    lostUnits: estimate.lostUnits,
    diagnostics: estimate.diagnostics,
    trend: estimate.trend,
    eventStudy: estimate.eventStudy,
    balance: estimate.balance,
    treatedAfter: sumAfter(panel.value, 'TREATED'),
    comparisonAfter: panel.value.units.some(({ role }) => role === 'COMPARISON')
      ? sumAfter(panel.value, 'COMPARISON')
      : null,
  };
  return result({ ...outcome, sentence: describeOutcome(plan, outcome) });
}

function claimOf(plan: EvaluationPlan, estimate: DesignEstimate, facts: RegistrationFacts): Claim {
  const placebo = facts.placebo === null ? {} : { placebo: facts.placebo };
  const { reasons: added } = deriveClaim(plan.design, placebo);
  const reasons = [
    ...estimate.claim.reasons,
    ...added.filter(({ code }) => code !== 'DESIGN'),
    ...(facts.placebo === null || facts.placebo.runs === 0 ? [untested] : []),
    ...(facts.isAfterResults ? [changedLater] : []),
  ];
  const level = Math.min(...reasons.map(({ atMost }) => claimLevels.indexOf(atMost)));
  return { level: claimLevels[level] ?? 'DESCRIPTIVE', reasons };
}

const untested = {
  code: 'PLACEBO_RATE',
  atMost: 'ASSOCIATIONAL',
  text: 'The history is too short to measure how often the design raises a false alarm.',
} as const;
const changedLater = {
  code: 'DESIGN',
  atMost: 'ASSOCIATIONAL',
  text: 'The plan was changed after results were known.',
} as const;

/** The registered rule: the interval excludes no effect, on the expected side. */
function verdictOf(
  { expectedEffect }: EvaluationPlan,
  { interval, noEffect }: DesignEstimate,
): EvaluationVerdict {
  if (interval === null || (interval.lower <= noEffect && interval.upper >= noEffect)) return 'INCONCLUSIVE';
  const isIncrease = interval.lower > noEffect;
  return expectedEffect === 'ANY' || isIncrease === (expectedEffect === 'INCREASE')
    ? 'EXPECTED_EFFECT'
    : 'OPPOSITE_EFFECT';
}

function effectCaveats(
  { minimumDetectableEffect, outcome }: EvaluationPlan,
  { interval, noEffect, unit }: DesignEstimate,
): readonly string[] {
  if (interval === null || interval.lower > noEffect || interval.upper < noEffect) return [];
  const farthest = Math.max(interval.upper - noEffect, noEffect - interval.lower);
  return farthest < minimumDetectableEffect
    ? []
    : [
        `No effect was found, and effects of ${minimumDetectableEffect} ${noEffect === 1 ? unit : outcome.unit}, which the plan wanted to detect, are not excluded.`,
      ];
}

function sumAfter(
  { units, start }: EvaluationPanel,
  role: 'TREATED' | 'COMPARISON',
): EvaluationOutcome['treatedAfter'] {
  const cells = units
    .filter((unit) => unit.role === role)
    .flatMap((unit) => unit.cells.slice(unit.start ?? start))
    .filter((cell) => cell !== null);
  const hasDenominator = cells.some(({ denominator }) => denominator !== null);
  return {
    numerator: cells.reduce((sum, { numerator }) => sum + numerator, 0),
    denominator: hasDenominator ? cells.reduce((sum, cell) => sum + (cell.denominator ?? 0), 0) : null,
  };
}
