import { isOfChoices, isOfNumbers, missingKindsOf } from '@rapport/core/survey/definition.ts';

import type { ChoiceDraft, QuestionDraft } from './questionnaire.types.ts';
import { scalePointsMax } from './survey-limits.rules.ts';

export type Report = (path: (string | number)[], message: string) => void;

/** Reports every item with the code of an earlier one. */
export function reportRepeated(items: readonly { code: string }[], report: (index: number) => void): void {
  const seen = new Set<string>();
  items.forEach((item, index) => {
    if (seen.has(item.code)) report(index);
    seen.add(item.code);
  });
}

type Range = { minimum: number; maximum: number } | null;

/** The issues of one question. `range` is that of its numeric answers. */
export function questionIssues(question: QuestionDraft, range: Range, report: Report): void {
  const { kind } = question;
  const choices = question.choices ?? [];
  reportRepeated(choices, (index) => report(['choices', index, 'code'], 'Another choice has this code.'));
  choiceIssues(question, report);
  missingIssues(question, report);
  if (!isOfNumbers(kind)) {
    for (const bound of ['minimum', 'maximum'] as const) {
      if (question[bound] != null) report([bound], `Only a NUMBER or SCALE question has a ${bound}.`);
    }
  } else if (question.minimum != null && question.maximum != null && question.minimum >= question.maximum) {
    report(['maximum'], 'The maximum must be larger than the minimum.');
  }
  if (kind === 'SCALE') pointIssues(question, report);
  if (question.isDemographic === true && kind !== 'SINGLE_CHOICE') {
    report(
      ['isDemographic'],
      'A demographic question must be a SINGLE_CHOICE question, because its choices are the groups.',
    );
  }
  topBoxIssues(question.topBoxMinimum, range, report);
}

function choiceIssues({ kind, choices }: QuestionDraft, report: Report): void {
  const valid = (choices ?? []).filter(({ missingKind }) => missingKind == null);
  if (isOfChoices(kind) && valid.length === 0) {
    report(['choices'], `A ${kind} question needs choices that count as answers.`);
  }
  if (kind === 'RANKING' && valid.length === 1) report(['choices'], 'One choice alone cannot be ranked.');
  if (!isOfChoices(kind) && kind !== 'SCALE' && valid.length > 0) {
    report(['choices'], `A ${kind} question can only have choices with a missing kind.`);
  }
  if (kind !== 'RANKING') return;
  (choices ?? []).forEach(({ value }, index) => {
    if (value == null) return;
    report(['choices', index, 'value'], 'A choice of a RANKING question has a rank and no value.');
  });
}

/** A missing answer must have one form, and its code no other meaning. */
function missingIssues(question: QuestionDraft, report: Report): void {
  const allowed = missingKindsOf({
    allowsDontKnow: question.allowsDontKnow === true,
    allowsPreferNotToSay: question.allowsPreferNotToSay === true,
  });
  (question.choices ?? []).forEach(({ code, missingKind }, index) => {
    const kind = allowed.find((one) => one === missingKind);
    if (kind !== undefined) {
      const message = `The question allows ${kind} without a choice. Remove this choice or the permission.`;
      report(['choices', index, 'missingKind'], message);
    } else if (allowed.some((one) => one === code)) {
      report(['choices', index, 'code'], `"${code}" is the code of a missing answer of this question.`);
    }
  });
}

/** The points of a SCALE question, and the labels of some of them: always those of both ends. */
function pointIssues({ minimum, maximum, choices }: QuestionDraft, report: Report): void {
  const bounds = { minimum, maximum };
  for (const name of ['minimum', 'maximum'] as const) {
    if (!Number.isInteger(bounds[name])) report([name], `A SCALE question needs a whole number as ${name}.`);
  }
  if (minimum == null || maximum == null || !Number.isInteger(maximum - minimum)) return;
  if (maximum - minimum >= scalePointsMax) {
    report(['maximum'], `A SCALE question has at most ${scalePointsMax} points.`);
  }
  const labels = new Set<number>();
  (choices ?? []).forEach((choice, index) => {
    if (choice.missingKind != null) return;
    labels.add(choice.value ?? NaN);
    const message = pointProblem(choice, minimum, maximum);
    if (message !== null) report(['choices', index, 'value'], message);
  });
  const missing = [minimum, maximum].find((end) => labels.size > 0 && !labels.has(end));
  if (missing !== undefined) {
    report(['choices'], `The points of the scale have labels, but its end ${missing} has none.`);
  }
}

function pointProblem({ code, value }: ChoiceDraft, minimum: number, maximum: number): string | null {
  if (value == null || !Number.isInteger(value) || value < minimum || value > maximum) {
    return `The label of a point needs its number as a value: a whole number from ${minimum} to ${maximum}.`;
  }
  return code === String(value) ? null : `The code of the point ${value} must be "${value}".`;
}

/** The rows of a matrix are next to each other, and differ only in their texts. */
export function matrixIssues(
  question: QuestionDraft,
  earlier: readonly QuestionDraft[],
  report: Report,
): void {
  const { code, matrixCode = null, matrixText = null, kind } = question;
  if ((matrixCode === null) !== (matrixText === null)) {
    const name = matrixCode === null ? 'matrixCode' : 'matrixText';
    return report([name], `"${code}" needs both a matrixCode and a matrixText, or neither.`);
  }
  if (matrixCode === null) return;
  if (kind !== 'SINGLE_CHOICE' && kind !== 'SCALE') {
    return report(['kind'], 'A row of a matrix must be a SINGLE_CHOICE or SCALE question.');
  }
  const before = earlier.at(-1);
  if (before?.matrixCode !== matrixCode) {
    if (earlier.some((one) => one.matrixCode === matrixCode)) {
      report(['matrixCode'], `The rows of the matrix "${matrixCode}" must be next to each other.`);
    }
    return;
  }
  const differs = (name: 'kind' | 'minimum' | 'maximum' | 'choices' | 'matrixText'): boolean =>
    name === 'choices' || name === 'matrixText'
      ? comparableText(question[name]) !== comparableText(before[name])
      : (question[name] ?? null) !== (before[name] ?? null);
  for (const name of ['kind', 'minimum', 'maximum', 'choices', 'matrixText'] as const) {
    if (differs(name)) {
      report([name], `All rows of the matrix "${matrixCode}" must have the same ${name}.`);
    }
  }
}

/** Equal texts for equal values, regardless of the order of the languages. */
export function comparableText(value: unknown): string {
  return JSON.stringify(value ?? null, (_key, one: unknown) =>
    one !== null && typeof one === 'object' && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([first], [second]) => (first < second ? -1 : 1)))
      : one,
  );
}

export function topBoxIssues(topBoxMinimum: number | null | undefined, range: Range, report: Report): void {
  if (topBoxMinimum == null) return;
  if (!range) report(['topBoxMinimum'], 'A top box needs answers with a smallest and a largest value.');
  else if (topBoxMinimum <= range.minimum || topBoxMinimum > range.maximum) {
    report(['topBoxMinimum'], `A top box must begin above ${range.minimum} and not above ${range.maximum}.`);
  }
}
