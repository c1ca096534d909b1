import type { ShownIf } from '@rapport/core/survey/condition.ts';
import type { QuestionKind } from '@rapport/core/survey/definition.ts';
import type { ReleaseQuestion } from '@rapport/statistics/release/release.types.ts';

/** The parts of a question that a release uses. */
export interface ReleasableQuestion {
  code: string;
  kind: QuestionKind;
  minimum: number | null;
  maximum: number | null;
  topBoxMinimum: number | null;
  isDemographic: boolean;
  shownIf: ShownIf | null;
  choices: readonly { code: string; value: number | null; isMissing: boolean }[];
}

/**
 * The codes of the questions that only some groups are asked: a condition is about a demographic question, or
 * about a question that is asked so. The number of their answers would tell the size of a hidden group, so
 * they have no released figures.
 */
export function askedOfGroups(questions: readonly ReleasableQuestion[]): ReadonlySet<string> {
  const found = new Set<string>();
  const telling = new Set(questions.flatMap(({ code, isDemographic }) => (isDemographic ? [code] : [])));
  for (const { code, shownIf } of questions) {
    if (shownIf?.all.some(({ question }) => telling.has(question)) !== true) continue;
    found.add(code);
    telling.add(code);
  }
  return found;
}

/**
 * True for a question with several choices that not everyone is asked. Choosing nothing leaves no trace, so a release cannot tell those who
 * were asked from the others, and a share of all respondents would be wrong. Such a question has no released figures.
 */
export function isOptional({ kind, shownIf }: Pick<ReleasableQuestion, 'kind' | 'shownIf'>): boolean {
  return kind === 'MULTIPLE_CHOICE' && shownIf !== null;
}

/**
 * A question as the release mechanism knows it. A SCALE question is a number. Of a RANKING question, the choice
 * that is ranked first is released: the other ranks follow partly from it, and the proof takes questions as
 * independent of one another.
 */
export function releaseQuestion(question: ReleasableQuestion, hasFigures: boolean): ReleaseQuestion {
  const { code, kind, minimum, maximum, topBoxMinimum, isDemographic, choices } = question;
  return {
    code,
    kind: hasFigures ? releaseKinds[kind] : 'TEXT',
    minimum,
    maximum,
    topBoxMinimum,
    isDemographic: isDemographic && hasFigures,
    choices: choices.map(({ code: choice, value, isMissing }) => ({
      code: choice,
      value: kind === 'RANKING' ? null : value,
      isMissing,
    })),
  };
}

const releaseKinds = {
  NUMBER: 'NUMBER',
  SCALE: 'NUMBER',
  SINGLE_CHOICE: 'SINGLE_CHOICE',
  MULTIPLE_CHOICE: 'MULTIPLE_CHOICE',
  RANKING: 'SINGLE_CHOICE',
  TEXT: 'TEXT',
  DATE: 'DATE',
} as const satisfies Record<QuestionKind, ReleaseQuestion['kind']>;
