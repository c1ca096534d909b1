import type { SurveyResultTarget } from '@rapport/client/generated/hooks.ts';

import type { Axis } from '../shared/figure.tsx';
import type { SurveyVersion } from './survey-version.ts';

type Question = SurveyVersion['questions']['edges'][number]['node'];

/** A target that can be measured in a version, with the axis of its mean. */
export interface Target {
  readonly id: string;
  readonly label: string;
  readonly kind: 'QUESTION' | 'SCALE';
  readonly axis: Axis | null;
}

/** The target as an input. */
export const targetInputOf = ({ kind, id }: Target): SurveyResultTarget =>
  kind === 'SCALE' ? { scaleId: id } : { questionId: id };

/** The numeric questions, the questions with choices and the scales of a version. */
export function targetsOf(version: Pick<SurveyVersion, 'questions' | 'scales'>): Target[] {
  const questions = version.questions.edges.map(({ node }) => node);
  const axes = new Map(questions.map((question) => [question.id, axisOf(question)]));
  return [
    ...version.scales.map(({ id, label, items }): Target => {
      const first = items[0]?.question.id;
      return { id, label, kind: 'SCALE', axis: first === undefined ? null : (axes.get(first) ?? null) };
    }),
    ...questions.flatMap((question): Target[] => {
      const { id, text } = question;
      const axis = axes.get(id) ?? null;
      return axis === null && !hasShares(question) ? [] : [{ id, label: text, kind: 'QUESTION', axis }];
    }),
  ];
}

/** A demographic question forms groups, and shares of its choices are not released. */
function hasShares({ kind, isDemographic }: Question): boolean {
  return (kind === 'SINGLE_CHOICE' || kind === 'MULTIPLE_CHOICE') && !isDemographic;
}

function axisOf(question: Question): Axis | null {
  const { kind, minimum, maximum, choices } = question;
  if (kind === 'NUMBER') return minimum === null || maximum === null ? null : { minimum, maximum };
  if (kind !== 'SINGLE_CHOICE') return null;
  const values = choices.flatMap(({ value, isMissing }) => (value === null || isMissing ? [] : [value]));
  return values.length < 2 ? null : { minimum: Math.min(...values), maximum: Math.max(...values) };
}
