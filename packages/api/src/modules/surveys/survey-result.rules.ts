import type { InputIssue } from '@rapport/core/errors.ts';
import type { FigureTarget } from '@rapport/statistics/exact.figures.ts';

import { answerRange, type QuestionDraft } from './survey-version.rules.ts';

type Asked = QuestionDraft & { id: string; surveyVersionId: string };

interface MeasuredTarget {
  items: readonly { question: Asked; isReversed: boolean }[];
  /** Null for a question. */
  scale: { minAnswered: number; topBoxMinimum: number | null } | null;
}

/** The range and the kind of the figures of a question or scale; null for a question without a numeric range. */
export function figureTarget({ items, scale }: MeasuredTarget): FigureTarget | null {
  const first = items[0]?.question;
  const range = first ? answerRange(first) : null;
  if (!first || !range) return null;
  if (scale) {
    const { minAnswered, topBoxMinimum } = scale;
    return { ...range, topBoxMinimum, isShare: false, scale: { items: items.length, minAnswered } };
  }
  return { ...range, topBoxMinimum: first.topBoxMinimum ?? null, isShare: hasTwoValues(first), scale: null };
}

/** True if a question has two possible answers, such as yes and no. */
function hasTwoValues(question: QuestionDraft): boolean {
  if (question.kind === 'NUMBER') return question.minimum === 0 && question.maximum === 1;
  const counted = (question.choices ?? []).filter(({ isMissing }) => isMissing !== true);
  return new Set(counted.flatMap(({ value }) => value ?? [])).size === 2;
}

interface RequestedResult extends MeasuredTarget {
  surveyVersionId: string;
  dimension: Asked | null;
}

/** Why a target cannot be measured, or cannot be broken down by a question, with the path of the argument. */
export function requestIssues(found: RequestedResult): InputIssue[] {
  const { items, scale, dimension, surveyVersionId } = found;
  if (!figureTarget(found)) {
    return [
      {
        path: ['target', scale ? 'scaleId' : 'questionId'],
        message: `"${items[0]?.question.code ?? ''}" has no mean. Choose a NUMBER question with a minimum and maximum, or a SINGLE_CHOICE question whose choices have values.`,
      },
    ];
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
