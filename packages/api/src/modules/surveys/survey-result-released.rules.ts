import type { Estimate, MeasuredValue } from '@rapport/core/measured-value.ts';
import { percentOf, releaseTable, type ReleaseRow } from '@rapport/statistics/release/release.rows.ts';
import type { CountCell, ReleaseFigure, SurveyRelease } from '@rapport/statistics/release/release.types.ts';
import { scoreNeeds, type FigureTarget, type SurveyFigures } from '@rapport/statistics/exact.figures.ts';

import { notAsked, notTold } from './survey-result.rules.ts';

/** The released figures of a question or scale. */
export interface ReleasedResult {
  overall: SurveyFigures;
  /** By the code of the choice, in order. People without an answer are not a group of a release. */
  groups: { code: string; figures: SurveyFigures }[];
  reliability: MeasuredValue | null;
  /** Why all figures, or all groups, are hidden; null if some are shown. */
  withheldBecause: string | null;
}

/**
 * The part of a release that is about a target and a dimension, as it is shown to readers. `frame` is the release without its figures. If the
 * target is conditional, people without an answer can be people who were not asked, so there is no nonresponse.
 */
export function releasedResult(
  frame: SurveyRelease,
  released: readonly ReleaseFigure[],
  targetCode: string,
  dimensionCode: string | null,
  isConditional: boolean,
  scale: FigureTarget['scale'],
): ReleasedResult | null {
  const release = {
    ...frame,
    figures: isConditional ? released.map((figure) => ({ ...figure, missing: null })) : released,
  };
  const table = releaseTable(release, targetCode, dimensionCode);
  if (!table) return null;
  const target = release.targets.find(({ code }) => code === targetCode);
  const dimension = release.dimensions.find(({ code }) => code === dimensionCode);
  const sizeOf = (group: string): CountCell | null =>
    dimension?.groups.find(({ code }) => code === group)?.respondents ?? null;
  const reasons = [
    release.reason,
    target?.rows === 'NONE' || (target?.rows === 'OVERALL' && dimension) ? target.reason : null,
    dimension?.isWithheld === true ? dimension.reason : null,
  ];
  const figures = (row: ReleaseRow, people: CountCell | null): SurveyFigures =>
    inWordsOf(scale, figuresOf(release, row, people, isConditional));
  return {
    overall: figures(table.overall, release.respondents),
    groups: table.groups.map((row) => ({
      code: row.group ?? '',
      figures: figures(row, sizeOf(row.group ?? '')),
    })),
    reliability: table.reliability,
    withheldBecause: reasons.find((reason) => reason != null) ?? null,
  };
}

/** With the number of items that a score needs, if it is a scale. */
function inWordsOf(scale: FigureTarget['scale'], figures: SurveyFigures): SurveyFigures {
  if (scale === null) return figures;
  const told = <Value extends MeasuredValue | null>(value: Value): Value =>
    value?.kind === 'ESTIMATE' ? { ...value, caveats: [...value.caveats, scoreNeeds(scale)] } : value;
  return { ...figures, mean: told(figures.mean), topBoxShare: told(figures.topBoxShare) };
}

function figuresOf(
  release: SurveyRelease,
  row: ReleaseRow,
  people: CountCell | null,
  isConditional: boolean,
): SurveyFigures {
  const { mean, topBoxShare, choices } = row;
  const { threshold, countBase } = release;
  const hidden: MeasuredValue = { kind: 'SUPPRESSED', reason: 'SMALL_COUNT', threshold };
  if (row.n === null || people === null) {
    return { answered: hidden, notAnswered: hidden, notAnsweredShare: hidden, mean, topBoxShare, choices };
  }
  const figure = (value: number, unit: string, method: string, caveat: string): Estimate => ({
    kind: 'ESTIMATE',
    value,
    interval: null,
    numerator: null,
    denominator: people.value,
    method,
    unit,
    caveats: [caveat],
  });
  const answered = figure(
    row.n,
    'people',
    'Rounded count of respondents with a valid answer or score',
    `From counts that are rounded to multiples of ${countBase}.`,
  );
  if (row.isOfAll || isConditional) {
    const reason = isConditional ? notAsked : notTold;
    return { answered, notAnswered: reason, notAnsweredShare: reason, mean, topBoxShare, choices };
  }
  const { missing } = row;
  if (missing === null) {
    return { answered, notAnswered: hidden, notAnsweredShare: hidden, mean, topBoxShare, choices };
  }
  const [least, most] = [Math.ceil(missing.lower * people.lower), Math.ceil(missing.upper * people.upper)];
  return {
    answered,
    notAnswered: figure(
      Math.round(missing.value * people.value),
      'people',
      'Rounded share of respondents without a valid answer or score, times their rounded number',
      least === 0 ? `Under ${most} respondents.` : `From ${least} to ${most} respondents.`,
    ),
    notAnsweredShare: figure(
      missing.value,
      'proportion',
      'Rounded share of respondents without a valid answer or score',
      `Rounded to protect answers. ${percentOf(missing)} of the respondents.`,
    ),
    mean,
    topBoxShare,
    choices,
  };
}
