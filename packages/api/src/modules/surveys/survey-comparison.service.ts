import { ValidationError } from '@rapport/core/errors.ts';
import type { MeasuredValue } from '@rapport/core/measured-value.ts';
import { figureDifference, type ComparedFigure } from '@rapport/statistics/figure.difference.ts';
import type { SurveyFigures } from '@rapport/statistics/exact.figures.ts';

import type { Context } from '../../context.ts';
import { comparisonProblem } from './survey-comparison.rules.ts';
import { labeledFigures, type LabeledFigures } from './survey-result-labels.rules.ts';
import type { ResultRequest } from './survey-result-lookup.service.ts';
import {
  requirePrecision,
  requireResult,
  resultFigures,
  type FigurePrecision,
} from './survey-result.service.ts';
import { noAnswerCode } from './survey-version.rules.ts';

const field = 'Query.surveyComparison';

/** A question or scale among all respondents of a version, or among one group. */
export interface SideRequest extends ResultRequest {
  /** The code of the group; null for all respondents. */
  group: string | null;
}

export interface SurveyComparison {
  precision: FigurePrecision;
  first: LabeledFigures;
  second: LabeledFigures;
  mean: MeasuredValue;
  topBoxShare: MeasuredValue | null;
}

/**
 * The differences between two groups of a version, or between two versions or waves: first minus second. They are computed from the two
 * figures as the caller may see them, so that the released difference reveals nothing that the released figures do not.
 *
 * Null if a target or dimension does not exist for this tenant. Throws as `surveyResult` does, and a ValidationError for a group that the dimension does not have.
 */
export async function surveyComparison(
  context: Context,
  request: { first: SideRequest; second: SideRequest; precision: FigurePrecision },
): Promise<SurveyComparison | null> {
  const { precision } = request;
  requirePrecision(context, precision, field, ['precision']);
  const [first, second] = await Promise.all([
    readSide(context, request.first, 'first', precision),
    readSide(context, request.second, 'second', precision),
  ]);
  if (!first || !second) return null;
  const [one, other] = await Promise.all([
    sideFigures(context, first, precision),
    sideFigures(context, second, precision),
  ]);
  const isWeighted = first.found.weights !== null;
  const why =
    isWeighted === (second.found.weights !== null)
      ? comparisonProblem({ ...first.found, group: first.group }, { ...second.found, group: second.group })
      : 'One side is weighted, and the other is not.';
  const difference = (kind: ComparedFigure, a: MeasuredValue, b: MeasuredValue): MeasuredValue =>
    why === null ? figureDifference(kind, a, b) : { kind: 'NOT_COMPARABLE', why };
  const [box, otherBox] = [one.topBoxShare, other.topBoxShare];
  const isSameBox = first.target?.topBoxMinimum === second.target?.topBoxMinimum;
  const otherTopBox: MeasuredValue = {
    kind: 'NOT_COMPARABLE',
    why: why ?? 'The top box differs between the versions.',
  };
  return {
    precision,
    first: labeledFigures(first.found, one, null),
    second: labeledFigures(second.found, other, null),
    mean: difference(first.target?.isShare === true ? 'SHARE' : 'MEAN', one.mean, other.mean),
    topBoxShare:
      box && otherBox && isSameBox
        ? difference('SHARE', box, otherBox)
        : box || otherBox
          ? otherTopBox
          : null,
  };
}

type Side = NonNullable<Awaited<ReturnType<typeof readSide>>>;

async function sideFigures(context: Context, side: Side, precision: FigurePrecision): Promise<SurveyFigures> {
  const { overall, groups } = await resultFigures(context, side, precision, field);
  // Figures that do not exist yet do not exist for all respondents either, for the same reason.
  return groups.find(({ code }) => code === side.group)?.figures ?? overall;
}

async function readSide(
  context: Context,
  { target, byQuestionId, weightSetId, group }: SideRequest,
  name: 'first' | 'second',
  precision: FigurePrecision,
) {
  if ((group === null) !== (byQuestionId === null)) {
    const [given, missing] = group === null ? (['by', 'group'] as const) : (['group', 'by'] as const);
    throw new ValidationError([
      {
        path: [name, missing],
        message: `\`${given}\` also needs \`${missing}\`: a demographic question and one of its choices.`,
      },
    ]);
  }
  const requested = await requireResult(context, { target, byQuestionId, weightSetId }, [name]);
  if (!requested) return null;
  const codes = requested.found.dimension?.choices.flatMap((choice) =>
    choice.missingKind === null ? [choice.code] : [],
  );
  const isKnown =
    group === null || codes?.includes(group) === true || (precision === 'EXACT' && group === noAnswerCode);
  if (!isKnown) {
    throw new ValidationError([
      {
        path: [name, 'group'],
        message: `The demographic question has no group "${group}". It has ${codes?.join(', ') ?? 'none'}.`,
      },
    ]);
  }
  return { ...requested, group };
}
