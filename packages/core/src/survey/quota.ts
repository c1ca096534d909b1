import type { Answers } from './answer.ts';
import type { ShownIf } from './condition.ts';
import type { AnswerableQuestion } from './definition.ts';
import { meetsAll } from './skip-logic.ts';

/** A limit on the responses of people who meet a condition. */
export interface Quota {
  readonly code: string;
  readonly condition: ShownIf;
  readonly maxResponses: number;
}

/** The quotas that a response with these answers belongs to, in order. */
export function quotasMet<One extends Quota>(
  quotas: readonly One[],
  answers: Answers,
  questions: readonly Pick<AnswerableQuestion, 'code' | 'choices'>[],
): One[] {
  return quotas.filter(({ condition }) => meetsAll(condition, answers, questions));
}

/**
 * The quota that ends a response with these answers: the first one, in order, that it belongs to and that is
 * full. Null if there is a place for it. Such a response is stored with the quota and without its answers, and
 * no figure counts it.
 */
export function endingQuota<One extends Quota & { readonly filledCount: number }>(
  quotas: readonly One[],
  answers: Answers,
  questions: readonly Pick<AnswerableQuestion, 'code' | 'choices'>[],
): One | null {
  return (
    quotasMet(quotas, answers, questions).find(
      ({ filledCount, maxResponses }) => filledCount >= maxResponses,
    ) ?? null
  );
}
