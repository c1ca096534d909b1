import type { MeasuredValue } from '@rapport/core/measured-value.ts';
import type { ChoiceShare, SurveyFigures } from '@rapport/statistics/exact.figures.ts';
import { marginOfError } from '@rapport/statistics/survey.figures.ts';

import { asLocalizedText, inLanguage } from '../../localized-text.ts';
import type { FoundResult } from './survey-result-lookup.service.ts';
import { choiceTarget } from './survey-result.rules.ts';

export type LabeledShare = Pick<ChoiceShare, 'code' | 'share'> & {
  label: string;
  /** Null unless it is a choice of a ranking. */
  meanRank: MeasuredValue | null;
};

/** Figures in which every choice of the question has a label, and its share or the reason why it has none. */
export type LabeledFigures = Omit<SurveyFigures, 'choices'> & {
  choices: LabeledShare[];
  marginOfError: MeasuredValue;
};

/** The label of a value of a question, such as "not at all" for 0. */
export interface ValueLabel {
  value: number;
  label: string;
}

/** The labels of the values that a mean is about, by value; empty if it has none. They are those of the first item of a scale. */
export function valueLabels({ items }: Pick<FoundResult, 'items'>, language: string | null): ValueLabel[] {
  const choices = items[0]?.question.choices.filter(({ missingKind }) => missingKind === null) ?? [];
  return choices
    .flatMap(({ value, label }) =>
      value === null ? [] : [{ value, label: inLanguage(asLocalizedText(label), language) }],
    )
    .toSorted((one, other) => one.value - other.value);
}

export function labeledFigures(
  { items, scale, weights }: Pick<FoundResult, 'items' | 'scale' | 'weights'>,
  figures: SurveyFigures,
  language: string | null,
): LabeledFigures {
  const target = choiceTarget({ items, scale });
  const shares = new Map(figures.choices.map(({ code, share }) => [code, share]));
  const ranks = new Map(figures.choices.map(({ code, meanRank }) => [code, meanRank]));
  const isRanking = items[0]?.question.kind === 'RANKING';
  // Without a count of answers, nothing else is reported either, for the same reason.
  const reasonOfAll = figures.answered.kind === 'ESTIMATE' ? notFrozenWithChoices : figures.answered;
  const isCounted = new Set(target?.counted.map(({ code }) => code));
  const choices = items[0]?.question.choices ?? [];
  return {
    ...figures,
    marginOfError: marginOf(figures.answered, weights?.designEffect ?? 1),
    choices: (target ? choices.filter(({ missingKind }) => missingKind === null) : []).map(
      ({ code, label }) => ({
        code,
        label: inLanguage(asLocalizedText(label), language),
        meanRank: isRanking ? (ranks.get(code) ?? exactOnly) : null,
        share: shares.get(code) ?? (isCounted.has(code) ? reasonOfAll : withoutValue),
      }),
    ),
  };
}

/** From the number of answers as it is shown, and the design effect that released intervals use. So it reveals nothing more. */
function marginOf(answered: MeasuredValue, exactEffect: number): MeasuredValue {
  if (answered.kind !== 'ESTIMATE') return answered;
  const designEffect = Math.ceil(10 * exactEffect - 1e-9) / 10;
  const margin = marginOfError({ n: answered.value, p: 0.5, designEffect, population: null });
  if (!margin.ok) return { kind: 'NOT_REPORTED', reason: margin.reason };
  const { value, method, caveats } = margin.value;
  if (value === null) return { kind: 'NOT_REPORTED', reason: 'There is no margin of error.' };
  return {
    kind: 'ESTIMATE',
    value,
    interval: null,
    numerator: null,
    denominator: answered.value,
    method,
    unit: 'proportion',
    caveats: [
      ...answered.caveats,
      ...(designEffect === 1 ? [] : [`With a design effect of ${designEffect}.`]),
      ...caveats,
    ],
  };
}

const exactOnly: MeasuredValue = {
  kind: 'NOT_REPORTED',
  reason:
    'Mean ranks are exact and not weighted: they follow partly from each other, so released figures have the share that is ranked first.',
};
const withoutValue: MeasuredValue = {
  kind: 'NOT_REPORTED',
  reason: 'This choice has no value. The figures of the question are about the choices with values.',
};
const notFrozenWithChoices: MeasuredValue = {
  kind: 'NOT_REPORTED',
  reason: 'The figures of this version were frozen before shares of choices were published.',
};
