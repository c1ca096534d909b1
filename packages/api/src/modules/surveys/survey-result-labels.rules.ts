import type { MeasuredValue } from '@rapport/core/measured-value.ts';
import type { ChoiceShare, SurveyFigures } from '@rapport/statistics/exact.figures.ts';

import { asLocalizedText, inLanguage } from '../../localized-text.ts';
import type { FoundResult } from './survey-result-lookup.service.ts';
import { choiceTarget } from './survey-result.rules.ts';

export type LabeledShare = ChoiceShare & { label: string };

/** Figures in which every choice of the question has a label, and its share or the reason why it has none. */
export type LabeledFigures = Omit<SurveyFigures, 'choices'> & { choices: LabeledShare[] };

export function labeledFigures(
  { items, scale }: Pick<FoundResult, 'items' | 'scale'>,
  figures: SurveyFigures,
  language: string | null,
): LabeledFigures {
  const target = choiceTarget({ items, scale });
  const shares = new Map(figures.choices.map(({ code, share }) => [code, share]));
  // Without a count of answers, nothing else is reported either, for the same reason.
  const reasonOfAll = figures.answered.kind === 'ESTIMATE' ? notFrozenWithChoices : figures.answered;
  const isCounted = new Set(target?.counted.map(({ code }) => code));
  const choices = items[0]?.question.choices ?? [];
  return {
    ...figures,
    choices: (target ? choices.filter(({ missingKind }) => missingKind === null) : []).map(
      ({ code, label }) => ({
        code,
        label: inLanguage(asLocalizedText(label), language),
        share: shares.get(code) ?? (isCounted.has(code) ? reasonOfAll : withoutValue),
      }),
    ),
  };
}

const withoutValue: MeasuredValue = {
  kind: 'NOT_REPORTED',
  reason: 'This choice has no value. The figures of the question are about the choices with values.',
};
const notFrozenWithChoices: MeasuredValue = {
  kind: 'NOT_REPORTED',
  reason: 'The figures of this version were frozen before shares of choices were published.',
};
