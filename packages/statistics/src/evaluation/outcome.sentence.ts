import type { EvaluationOutcome } from './evaluation.outcome.ts';
import type { EvaluationPlan } from './evaluation.plan.ts';
import { resultSentence } from './result.sentence.ts';

/** The sentence of a result, in the unit of its outcome. Shares are written in percentage points. */
export function describeOutcome(
  { design, outcome }: EvaluationPlan,
  { estimate, interval, noEffect, claimLevel }: Omit<EvaluationOutcome, 'sentence'>,
): string {
  const common = { outcome: outcome.name, design, claimLevel };
  if (noEffect === 1) {
    const unit = { kind: 'AMOUNT', name: outcome.unit } as const;
    return resultSentence({ ...common, scale: 'RATIO', unit, value: estimate, interval });
  }
  const isShare = outcome.measure === 'PROPORTION';
  const factor = isShare ? outcome.multiplier : 1;
  return resultSentence({
    ...common,
    scale: 'DIFFERENCE',
    unit: isShare ? { kind: 'PROPORTION' } : { kind: 'AMOUNT', name: outcome.unit },
    value: estimate / factor,
    interval:
      interval === null
        ? null
        : { ...interval, lower: interval.lower / factor, upper: interval.upper / factor },
  });
}
