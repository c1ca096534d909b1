import type { LocalizedText, MissingKind } from '@rapport/core/survey/definition.ts';

import type { QuestionDraft } from './questionnaire.types.ts';
import { answerRange } from './survey-version.rules.ts';

interface AskedQuestion extends QuestionDraft {
  id: string;
  text: LocalizedText;
  choices: readonly {
    code: string;
    label: LocalizedText;
    value: number | null;
    missingKind: MissingKind | null;
  }[];
}

/** One side of a comparison: what is measured, among whom. */
export interface ComparedSide {
  surveyVersionId: string;
  items: readonly { question: AskedQuestion; isReversed: boolean }[];
  scale: { id: string; minAnswered: number } | null;
  dimension: AskedQuestion | null;
  /** The code of the group; null for all respondents. */
  group: string | null;
}

/** The reason why two sides cannot be compared; null if they can. */
export function comparisonProblem(first: ComparedSide, second: ComparedSide): string | null {
  return first.surveyVersionId === second.surveyVersionId
    ? groupProblem(first, second)
    : (targetProblem(first, second) ?? acrossVersionsProblem(first, second));
}

/** Two groups of one version must have nobody in common, and answer the same question. */
function groupProblem(first: ComparedSide, second: ComparedSide): string | null {
  if (targetId(first) !== targetId(second)) {
    return 'These are two questions to the same respondents. A difference between them needs the answers of each person to both.';
  }
  if (first.group === null || second.group === null) {
    return 'All respondents of a version include its groups. Compare two groups of one demographic question, or two versions.';
  }
  if (first.dimension?.id !== second.dimension?.id) {
    return 'Groups of two demographic questions have respondents in common. Compare two groups of one question.';
  }
  return first.group === second.group ? 'Both sides are the same group.' : null;
}

const targetId = ({ scale, items }: ComparedSide): string => scale?.id ?? items[0]?.question.id ?? '';

/** Two versions must have asked the same in the same words. */
function targetProblem(first: ComparedSide, second: ComparedSide): string | null {
  if ((first.scale === null) !== (second.scale === null))
    return 'One side is a question, and the other is a scale.';
  if (first.scale && second.scale) {
    if (first.items.length !== second.items.length)
      return `The scale has ${first.items.length} items in one version and ${second.items.length} in the other.`;
    if (first.scale.minAnswered !== second.scale.minAnswered)
      return 'The versions need different numbers of answered items for a score.';
  }
  for (const [index, { question, isReversed }] of first.items.entries()) {
    const other = second.items[index];
    if (!other) return 'The versions have different items.';
    if (isReversed !== other.isReversed)
      return `"${question.code}" is reverse-scored in one version and not in the other.`;
    const problem = questionProblem(question, other.question);
    if (problem !== null) return problem;
  }
  return null;
}

function acrossVersionsProblem(first: ComparedSide, second: ComparedSide): string | null {
  if (first.group !== second.group)
    return 'Two versions are compared for all respondents, or for the same group. Otherwise a difference has two causes.';
  return first.dimension && second.dimension ? questionProblem(first.dimension, second.dimension) : null;
}

function questionProblem(first: AskedQuestion, second: AskedQuestion): string | null {
  const names = first.code === second.code ? `"${first.code}"` : `"${first.code}" and "${second.code}"`;
  if (first.kind !== second.kind) return `The kind of answer to ${names} differs between the versions.`;
  if (!hasSameWords(first.text, second.text)) return `The wording of ${names} differs between the versions.`;
  const [one, other] = [answerRange(first), answerRange(second)];
  if (one?.minimum !== other?.minimum || one?.maximum !== other?.maximum)
    return `The range of answers to ${names} differs between the versions.`;
  const others = new Map(second.choices.map((choice) => [choice.code, choice]));
  const isSame =
    first.choices.length === second.choices.length &&
    first.choices.every((choice) => {
      const match = others.get(choice.code);
      return (
        match?.value === choice.value &&
        match.missingKind === choice.missingKind &&
        hasSameWords(choice.label, match.label)
      );
    });
  return isSame ? null : `The choices of ${names} differ between the versions.`;
}

/** True if two wordings share a language and agree in all languages that they share. */
export function hasSameWords(first: LocalizedText, second: LocalizedText): boolean {
  const shared = Object.keys(first).filter((language) => Object.hasOwn(second, language));
  return shared.length > 0 && shared.every((language) => first[language] === second[language]);
}
