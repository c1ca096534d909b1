import { ValidationError } from '@rapport/core/errors.ts';
import type { MeasuredValue } from '@rapport/core/measured-value.ts';
import type { FigureTarget, SurveyFigures } from '@rapport/statistics/exact.figures.ts';

import { authorize, type Context } from '../../context.ts';
import { asLocalizedText, inLanguage } from '../../localized-text.ts';
import { exactResult } from './survey-result-exact.service.ts';
import {
  labeledFigures,
  valueLabels,
  type LabeledFigures,
  type ValueLabel,
} from './survey-result-labels.rules.ts';
import { findResult, type FoundResult, type ResultRequest } from './survey-result-lookup.service.ts';
import { exactWeightedResult } from './survey-result-weighted.service.ts';
import { releasedResult } from './survey-result-released.rules.ts';
import { choiceTarget, figureTarget, requestIssues } from './survey-result.rules.ts';
import { noAnswerCode } from './survey-version.rules.ts';

/** RELEASED for everyone who can read results; EXACT for people who can read single responses. */
export type FigurePrecision = 'RELEASED' | 'EXACT';

export interface SurveyResult {
  precision: FigurePrecision;
  surveyVersionId: string;
  /** Row id of the measured question; null for a scale. */
  questionId: string | null;
  /** Row id of the question whose choices form the groups. */
  dimensionId: string | null;
  /** Row id of the weight set; null for figures without weights. */
  weightSetId: string | null;
  valueLabels: ValueLabel[];
  overall: LabeledFigures;
  groups: { code: string; label: string; figures: LabeledFigures }[];
  /** Cronbach's alpha of the items of a scale; null for a question. */
  reliability: MeasuredValue | null;
  withheldBecause: string | null;
}

/** A request after the checks of its arguments. */
interface Requested {
  found: FoundResult;
  /** Null for a question with choices that has no mean. */
  target: FigureTarget | null;
}

/**
 * The figures of a question or scale, overall and by the choices of one demographic question.
 *
 * The released figures of a version were frozen together when it was closed (docs/decisions/0005). They exist only after that, and there are no filters. All requests of
 * an operation take one statement. Exact figures are computed from the responses, and each read of them is recorded.
 *
 * Null if the target or the dimension does not exist for this tenant. Throws a ValidationError if they do not fit together, and a ForbiddenError for
 * exact figures without the permission to read responses.
 */
export async function surveyResult(
  context: Context,
  request: ResultRequest & { precision: FigurePrecision; language: string | null },
): Promise<SurveyResult | null> {
  const { precision, language } = request;
  requirePrecision(context, precision, 'Query.surveyResult', ['precision']);
  const requested = await requireResult(context, request, []);
  if (!requested) return null;
  const { dimension } = requested.found;
  const figures = await resultFigures(context, requested, precision, 'Query.surveyResult');
  const labels = new Map(
    dimension?.choices.map(({ code, label }) => [code, inLanguage(asLocalizedText(label), language)]),
  );
  return {
    precision,
    surveyVersionId: requested.found.surveyVersionId,
    questionId: requested.found.scale ? null : (requested.found.items[0]?.question.id ?? null),
    dimensionId: dimension?.id ?? null,
    weightSetId: request.weightSetId,
    valueLabels: valueLabels(requested.found, language),
    ...figures,
    overall: labeledFigures(requested.found, figures.overall, language),
    groups: figures.groups.map((group) => ({
      ...group,
      figures: labeledFigures(requested.found, group.figures, language),
      label: group.code === noAnswerCode ? 'No answer' : (labels.get(group.code) ?? group.code),
    })),
  };
}

/** Refuses exact figures to people who cannot read single responses. */
export function requirePrecision(
  context: Context,
  precision: FigurePrecision,
  field: string,
  path: readonly string[],
): void {
  if (precision === 'EXACT') authorize(context, 'response.read', field, path);
}

/** Finds what is requested, and refuses a target without a mean and a question that forms no groups. `path` is the place of the arguments. */
export async function requireResult(
  context: Context,
  request: ResultRequest,
  path: readonly string[],
): Promise<Requested | null> {
  const found = await findResult(context, pickRequest(request));
  if (!found) return null;
  const issues = requestIssues(found);
  if (issues.length > 0) {
    throw new ValidationError(issues.map((issue) => ({ ...issue, path: [...path, ...issue.path] })));
  }
  return { found, target: figureTarget(found) };
}

/** Only what the lookup is about, so that equal requests are one. */
const pickRequest = ({ target, byQuestionId, weightSetId }: ResultRequest): ResultRequest => ({
  target,
  byQuestionId,
  weightSetId,
});

export type ResultFigures = Pick<SurveyResult, 'reliability' | 'withheldBecause'> & {
  overall: SurveyFigures;
  groups: { code: string; figures: SurveyFigures }[];
};

/** The figures with the requested precision, or the reason why they do not exist yet. */
export async function resultFigures(
  context: Context,
  { found, target }: Requested,
  precision: FigurePrecision,
  field: string,
): Promise<ResultFigures> {
  const { frame, isClosed, scale, items, dimension, surveyVersionId } = found;
  if (!isClosed) return without(target, stillFielded);
  if (precision === 'EXACT') {
    context.access.read({
      event: 'exactFigures.read',
      entityType: 'SurveyVersion',
      field,
      count: 1,
      ids: [surveyVersionId],
    });
    const exact = found.weights
      ? await exactWeightedResult(context, found, found.weights)
      : await exactResult(context, found, target);
    return exact
      ? { ...exact, withheldBecause: null }
      : without(target, found.weights ? notWeightable : responsesRemoved);
  }
  if (!frame) return without(target, found.weights ? notWeighted : notFrozen);
  const code = scale?.code ?? items[0]?.question.code ?? '';
  const isConditional = items.some(({ question }) => question.shownIf != null);
  if (isConditional && choiceTarget(found)?.isMultiple === true) return withheld(target, notOfAll);
  const by = dimension?.code ?? null;
  const released = releasedResult(frame, found.figures, code, by, isConditional, target?.scale ?? null);
  return released ?? withheld(target, isConditional ? onlyOfGroups : unreleased);
}

const stillFielded =
  'The survey version is not closed yet. Figures are shown only after that, so that nobody can read single answers from changes of the figures.';
const notFrozen =
  'The figures of the survey version are being prepared. This takes up to a minute after the version is closed. The job of the version shows the progress.';
const notWeighted = 'The weighted figures are being prepared. The job of the version shows the progress.';
const unreleased =
  'The mean of a demographic question is not published, nor that of a scale with such an item: the sizes of small groups could be computed from it. If a question is demographic in one survey of the same people and not in another, only the first of them has figures of it.';
const notOfAll =
  'Not everyone was asked this question, and choosing nothing leaves no trace. So the shares of those who were asked cannot be released. People who can read responses see them with EXACT precision.';
const onlyOfGroups =
  'Only some groups were asked this question, so the number of its answers would tell their sizes. People who can read responses see the figures with EXACT precision.';
const notWeightable =
  'The responses were removed, or this is a demographic question, which has no weighted figures.';
const responsesRemoved =
  'The responses were removed after their retention period. The released figures remain.';

/** No figures, for a reason that does not change. */
const withheld = (target: FigureTarget | null, reason: string): ResultFigures => ({
  ...without(target, reason),
  withheldBecause: reason,
});

/** No figures, for one reason. */
function without(target: FigureTarget | null, reason: string): ResultFigures {
  const none: MeasuredValue = { kind: 'NOT_REPORTED', reason };
  return {
    overall: {
      answered: none,
      notAnswered: none,
      notAnsweredShare: none,
      mean: none,
      topBoxShare: target?.topBoxMinimum == null ? null : none,
      choices: [],
    },
    groups: [],
    reliability: target?.scale ? none : null,
    withheldBecause: null,
  };
}
