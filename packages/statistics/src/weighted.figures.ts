import type { Estimate, MeasuredValue } from '@rapport/core/measured-value.ts';

import { designMean, type Calibration } from './design.mean.ts';
import { NOT_FOR_PUBLICATION, type SurveyFigures } from './exact.figures.ts';
import { marginResiduals } from './raking.ts';
import { surveyData, type SurveyData, type Target } from './release/survey.data.ts';
import { numberOf, scoreOf } from './release/target.score.ts';
import type { SurveyDesign } from './survey.design.ts';
import { marginsOf } from './weight.set.ts';
import type { WeightedSurvey, WeightPlan } from './weighted.survey.ts';

export type WeightedFigures = {
  readonly overall: SurveyFigures;
  /** By the code of the choice, in order. */
  readonly groups: readonly { readonly code: string; readonly figures: SurveyFigures }[];
};

type Reading = {
  readonly data: SurveyData;
  readonly design: SurveyDesign;
  readonly calibration: Calibration | null;
};

/**
 * Exact weighted figures of a question or scale, overall and by one demographic question. Groups are domains: the people outside still count for
 * the standard error. With margins, it comes from the residuals of the answers from the margins (`marginResiduals`).
 *
 * @param isValid for each respondent, whether the figures are about them; everyone by default. A question that not everyone is asked is about those
 *   who were asked.
 * @returns null for a target without figures of its own, such as a demographic question
 */
export function exactWeightedFigures(
  survey: WeightedSurvey,
  plan: WeightPlan,
  targetCode: string,
  dimensionCode: string | null,
  isValid?: readonly boolean[],
): WeightedFigures | null {
  const data = surveyData(survey.input);
  const target = data.targets.find(({ code, choice }) => code === targetCode && choice === null);
  const choices = data.targets.filter(({ choice }) => choice?.question === targetCode);
  if (target === undefined && choices.length === 0) return null;
  const dimension = data.dimensions.find(({ code }) => code === dimensionCode);
  const { designWeights, design, figures } = survey;
  const population = designWeights.reduce((sum, weight) => sum + weight, 0);
  const margins = marginsOf(plan.margins, figures.cells, population);
  const reading: Reading = {
    data,
    design,
    calibration:
      margins.length === 0
        ? null
        : {
            weights: figures.weights,
            residuals: marginResiduals(margins, designWeights),
            method: margins.length === 1 ? 'post-stratified' : 'raked',
          },
  };
  const everyone = (): boolean => true;
  const figuresOf = (isIn: (person: number) => boolean): SurveyFigures =>
    figuresIn(reading, target, choices, (person) => isIn(person) && isValid?.[person] !== false);
  return {
    overall: figuresOf(everyone),
    groups: (dimension?.groups ?? []).map(({ code }, group) => ({
      code,
      figures: figuresOf((person) => dimension?.values[person] === group),
    })),
  };
}

function figuresIn(
  reading: Reading,
  target: Target | undefined,
  choices: readonly Target[],
  isIn: (person: number) => boolean,
): SurveyFigures {
  const base = target ?? choices[0];
  const people = reading.data.input.respondents.filter((_, person) => isIn(person)).length;
  const answered =
    base === undefined ? 0 : valuesOf(reading, base, isIn).filter((one) => one !== null).length;
  const pair = target?.pair ?? null;
  const shares =
    pair === null || target === undefined
      ? choices.map((each) => ({ code: each.choice?.code ?? '', share: mean(reading, each, isIn) }))
      : [
          { code: pair.lowest, share: mean(reading, target, isIn, (position) => 1 - position) },
          { code: pair.highest, share: mean(reading, target, isIn, (position) => position) },
        ];
  return {
    answered: count(answered, people, 'Count of respondents with a valid answer or score'),
    notAnswered: count(people - answered, people, 'Count of respondents without a valid answer or score'),
    notAnsweredShare: notAnswered(reading, base, isIn),
    mean:
      target === undefined
        ? { kind: 'NOT_REPORTED', reason: 'This question has no mean, because its choices have no values.' }
        : mean(reading, target, isIn),
    topBoxShare:
      target === undefined || target.topBoxMinimum === null
        ? null
        : mean(reading, target, isIn, (_, top) => top),
    choices: shares,
  };
}

/** For each respondent, the position of the score from 0 to 1 and whether it is in the top box; null outside, and without a score. */
function valuesOf(
  { data }: Reading,
  target: Target,
  isIn: (person: number) => boolean,
): ({ position: number; top: number } | null)[] {
  return Array.from({ length: data.people }, (_, person) => {
    if (!isIn(person)) return null;
    const score = scoreOf(target, (item) =>
      numberOf(target, item, data.columns[target.items[item] ?? -1]?.values[person] ?? NaN),
    );
    return Number.isNaN(score.position) ? null : score;
  });
}

/** A weighted mean of scores in the unit of the target, or of what `valueOf` makes of a score. */
function mean(
  reading: Reading,
  target: Target,
  isIn: (person: number) => boolean,
  valueOf?: (position: number, top: number) => number,
): MeasuredValue {
  const { minimum, maximum } = target;
  const onScale = (position: number): number => minimum + (maximum - minimum) * position;
  const values = valuesOf(reading, target, isIn).map((score) =>
    score === null ? null : valueOf ? valueOf(score.position, score.top) : onScale(score.position),
  );
  return weighted(
    reading,
    values,
    valueOf || target.choice ? 'proportion' : `points from ${minimum} to ${maximum}`,
  );
}

function notAnswered(
  reading: Reading,
  base: Target | undefined,
  isIn: (person: number) => boolean,
): MeasuredValue {
  if (base?.choice?.isOption === true) {
    return { kind: 'NOT_REPORTED', reason: 'Choosing nothing cannot be told from leaving the question out.' };
  }
  const scores = base === undefined ? [] : valuesOf(reading, base, () => true);
  return weighted(
    reading,
    scores.map((score, person) => (isIn(person) ? Number(score === null) : null)),
    'proportion',
  );
}

function weighted(
  { design, calibration }: Reading,
  values: readonly (number | null)[],
  unit: string,
): MeasuredValue {
  const estimate = designMean(values, design, 0.95, calibration);
  if (!estimate.ok) return { kind: 'NOT_REPORTED', reason: estimate.reason };
  const { value, interval, n, method, standardError, diagnostics } = estimate.value;
  if (value === null) return { kind: 'NOT_REPORTED', reason: 'There is no figure.' };
  const effect = diagnostics['designEffect'];
  return {
    kind: 'ESTIMATE',
    value,
    interval,
    numerator: null,
    denominator: n,
    method,
    unit,
    caveats: [
      NOT_FOR_PUBLICATION,
      `Weighted. The standard error is ${decimal(standardError ?? 0)}${typeof effect === 'number' ? `, and the design effect is ${decimal(effect)}` : ''}.`,
    ],
  };
}

function count(value: number, people: number, method: string): Estimate {
  return {
    kind: 'ESTIMATE',
    value,
    interval: null,
    numerator: null,
    denominator: people,
    method,
    unit: 'people',
    caveats: [NOT_FOR_PUBLICATION, 'Not weighted.'],
  };
}

/** At most four decimals. */
const decimal = (value: number): string => String(Number(value.toFixed(4)));
