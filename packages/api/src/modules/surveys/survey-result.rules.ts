import type { InputIssue } from '@rapport/core/errors.ts';
import type { MeasuredValue } from '@rapport/core/measured-value.ts';
import { isOfChoices, isOfNumbers } from '@rapport/core/survey/definition.ts';
import type { FigureTarget } from '@rapport/statistics/exact.figures.ts';

import type { QuestionDraft } from './questionnaire.types.ts';
import { answerRange, validChoices } from './survey-version.rules.ts';

type Asked = QuestionDraft & { id: string; surveyVersionId: string };

interface MeasuredTarget {
  items: readonly { question: Asked; isReversed: boolean }[];
  /** Null for a question. */
  scale: { minAnswered: number; topBoxMinimum: number | null } | null;
}

/** The range and the kind of the figures of a question or scale; null for a question without a numeric range. */
export function figureTarget({ items, scale }: MeasuredTarget): FigureTarget | null {
  const first = items[0]?.question;
  const range = first && hasMean(first) ? answerRange(first) : null;
  if (!first || !range) return null;
  if (scale) {
    const { minAnswered, topBoxMinimum } = scale;
    return { ...range, topBoxMinimum, isShare: false, scale: { items: items.length, minAnswered } };
  }
  return { ...range, topBoxMinimum: first.topBoxMinimum ?? null, isShare: hasTwoValues(first), scale: null };
}

/** A choice of a question as results need it. */
type Counted = NonNullable<QuestionDraft['choices']>[number];

/** A question with the shares of its choices: the choices that are counted, among valid answers or all respondents. */
export function choiceTarget({
  items,
  scale,
}: MeasuredTarget): { counted: readonly Counted[]; others: readonly Counted[]; isMultiple: boolean } | null {
  const question = items[0]?.question;
  if (scale || !question || !isOfChoices(question.kind)) return null;
  const isMultiple = question.kind === 'MULTIPLE_CHOICE';
  const given = validChoices(question);
  // The mean of a question with values is about the choices with values, and so are the shares.
  const isCounted = ({ value }: Counted): boolean => isMultiple || !hasMean(question) || value != null;
  return {
    counted: given.filter(isCounted),
    others: given.filter((choice) => !isCounted(choice)),
    isMultiple,
  };
}

/** False for a question whose choices have no values, or only one. */
function hasMean(question: QuestionDraft): boolean {
  const range = answerRange(question);
  return range !== null && range.minimum < range.maximum;
}

/** True if a question has two possible answers, such as yes and no. */
function hasTwoValues(question: QuestionDraft): boolean {
  if (isOfNumbers(question.kind)) return question.minimum === 0 && question.maximum === 1;
  const counted = validChoices(question);
  return new Set(counted.flatMap(({ value }) => value ?? [])).size === 2;
}

interface RequestedResult extends MeasuredTarget {
  surveyVersionId: string;
  dimension: Asked | null;
  weights: { surveyVersionId: string } | null;
}

/** Why a target cannot be measured, or cannot be broken down by a question, with the path of the argument. */
export function requestIssues(found: RequestedResult): InputIssue[] {
  const { items, scale, dimension, surveyVersionId } = found;
  const { counted } = choiceTarget(found) ?? { counted: [] };
  if (!figureTarget(found) && counted.length < 2) {
    return [
      {
        path: ['target', scale ? 'scaleId' : 'questionId'],
        message: `"${items[0]?.question.code ?? ''}" has no figures. Choose a SCALE question, a NUMBER question with a minimum and maximum, or a question with choices.`,
      },
    ];
  }
  if (found.weights && found.weights.surveyVersionId !== surveyVersionId) {
    return [{ path: ['weightSetId'], message: 'The weight set belongs to another survey version.' }];
  }
  const refuse = (message: string): InputIssue[] => [{ path: ['by'], message }];
  if (!dimension) return [];
  if (dimension.surveyVersionId !== surveyVersionId) {
    return refuse('The demographic question belongs to another survey version.');
  }
  if (dimension.isDemographic !== true) {
    return refuse(`"${dimension.code}" is not a demographic question of this version.`);
  }
  if (items.some(({ question }) => question.id === dimension.id)) {
    return refuse('The figures of a question cannot be broken down by the question itself.');
  }
  return [];
}

export const noMean: MeasuredValue = {
  kind: 'NOT_REPORTED',
  reason: 'This question has no mean, because its choices have no values. See the shares of its choices.',
};
export const notAsked: MeasuredValue = {
  kind: 'NOT_REPORTED',
  reason: 'Not everyone was asked this question, and the release does not tell who was.',
};
export const notTold: MeasuredValue = {
  kind: 'NOT_REPORTED',
  reason: 'Choosing nothing cannot be told from leaving the question out.',
};
