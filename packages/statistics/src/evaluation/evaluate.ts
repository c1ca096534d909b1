import { result, type Result } from '../statistical.result.ts';
import { claimLevels, deriveClaim, type Claim } from './claim.level.ts';
import { estimateDesign } from './design.estimate.ts';
import type { DesignEstimate } from './design.types.ts';
import type { EvaluationOutcome, EvaluationVerdict, RegistrationFacts } from './evaluation.outcome.ts';
import { describeOutcome } from './outcome.sentence.ts';
import { evaluationPanel } from './evaluation.panel.ts';
import type { EvaluationInput, EvaluationPlan } from './evaluation.plan.ts';
import { judgePlacebo } from './placebo.verdict.ts';

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
        ...placeboCaveats(facts),
        ...effectCaveats(plan, estimate),
      ]),
    ],
    breakdownValue: estimate.breakdownValue,
    lostUnits: estimate.lostUnits,
    diagnostics: estimate.diagnostics,
    trend: estimate.trend,
    eventStudy: estimate.eventStudy,
    balance: estimate.balance,
  };
  return result({ ...outcome, sentence: describeOutcome(plan, outcome) });
}

function claimOf(plan: EvaluationPlan, estimate: DesignEstimate, facts: RegistrationFacts): Claim {
  const placebo = facts.placebo ?? { falseAlarms: 0, runs: 0, nominal: 1 - plan.confidenceLevel };
  const { reasons: added } = deriveClaim(plan.design, { placebo });
  const reasons = [
    ...estimate.claim.reasons,
    ...added.filter(({ code }) => code !== 'DESIGN'),
    ...(facts.isAfterResults ? [changedLater] : []),
  ];
  const level = Math.min(...reasons.map(({ atMost }) => claimLevels.indexOf(atMost)));
  return { level: claimLevels[level] ?? 'DESCRIPTIVE', reasons };
}

const changedLater = {
  code: 'DESIGN',
  atMost: 'ASSOCIATIONAL',
  text: 'The plan was changed after results were known.',
} as const;

/** A rate that neither keeps nor breaks the promise lowers no claim, and is told to the reader. */
function placeboCaveats({ placebo }: RegistrationFacts): readonly string[] {
  const judged = placebo === null ? null : judgePlacebo(placebo);
  return judged?.verdict === 'UNCERTAIN' && judged.text !== null ? [judged.text] : [];
}

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
