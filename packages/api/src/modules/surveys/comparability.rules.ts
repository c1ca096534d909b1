import type { QuestionDraft } from './questionnaire.types.ts';
import { answerRange, validChoices } from './survey-version.rules.ts';

/**
 * Why the answers to a question cannot be compared with those to an earlier one: the kinds, the ranges and the
 * valid choices must be the same. Null if they fit. Whether two wordings ask the same is for the office to
 * decide.
 */
export function comparabilityProblem(question: QuestionDraft, earlier: QuestionDraft): string | null {
  const names = `"${question.code}" cannot be compared with "${earlier.code}" of the earlier version`;
  if (question.kind !== earlier.kind) {
    return `${names}: it is a ${question.kind} question, and the earlier one is a ${earlier.kind} question.`;
  }
  const [range, earlierRange] = [answerRange(question), answerRange(earlier)];
  if (range?.minimum !== earlierRange?.minimum || range?.maximum !== earlierRange?.maximum) {
    return `${names}: the ranges of the answers differ.`;
  }
  // The choices of a scale only label its points.
  if (question.kind === 'SCALE') return null;
  const earlierChoices = new Map(validChoices(earlier).map(({ code, value }) => [code, value ?? null]));
  const choices = validChoices(question);
  const other = choices.find(
    ({ code, value }) => !earlierChoices.has(code) || earlierChoices.get(code) !== (value ?? null),
  );
  if (other !== undefined) {
    return `${names}: the earlier question has no choice "${other.code}" with the same value.`;
  }
  const kept = new Set(choices.map(({ code }) => code));
  const removed = [...earlierChoices.keys()].find((code) => !kept.has(code));
  return removed === undefined ? null : `${names}: the choice "${removed}" is missing.`;
}
