import type { Estimate, MeasuredValue } from '@rapport/core/measured-value.ts';

import type {
  FigureCell,
  ReleaseFigure,
  ReleaseInterval,
  ReleaseTarget,
  SurveyRelease,
} from './release.types.ts';
import { clean } from './rounding.ts';

export type ReleaseRow = {
  /** The code of the choice; null for the overall row. */
  readonly group: string | null;
  /** People with a valid answer, rounded; null if hidden. */
  readonly n: number | null;
  /** The share of the row's people without a valid answer, as a cell; null if hidden. */
  readonly missing: FigureCell | null;
  readonly mean: MeasuredValue;
  /** Null if the target has no top box. */
  readonly topBoxShare: MeasuredValue | null;
  /** The shares of the choices of a question, as far as the release has them. */
  readonly choices: readonly { readonly code: string; readonly share: MeasuredValue }[];
  /** True if the shares are of all respondents, with and without an answer. */
  readonly isOfAll: boolean;
};

type OwnRow = Omit<ReleaseRow, 'choices' | 'isOfAll'>;

export type ReleaseTable = {
  readonly overall: ReleaseRow;
  /** The choices of the dimension in order; empty without a dimension. */
  readonly groups: readonly ReleaseRow[];
  /** Null for a question. */
  readonly reliability: MeasuredValue | null;
};

/**
 * The figures of a question or scale, overall and by one demographic question, as they are shown to readers.
 *
 * @returns null if the release has no such target or dimension
 */
export function releaseTable(
  release: SurveyRelease,
  targetCode: string,
  dimensionCode: string | null,
): ReleaseTable | null {
  const choices = release.targets.filter(({ choice }) => choice?.question === targetCode);
  const target = release.targets.find(({ code }) => code === targetCode) ?? choices[0];
  const dimension = release.dimensions.find((each) => each.code === dimensionCode);
  if (target === undefined || (dimensionCode !== null && dimension === undefined)) return null;
  const isEmpty = (group: string | null): boolean =>
    dimension?.groups.find(({ code }) => code === group)?.respondents?.upper === 0;
  const figureOf = ({ code }: ReleaseTarget, group: string | null): ReleaseFigure | undefined =>
    release.figures.find(
      (each) =>
        each.target === code &&
        each.group === group &&
        each.dimension === (group === null ? null : dimensionCode),
    );
  const rowOf = (each: ReleaseTarget, group: string | null): OwnRow => {
    if (group !== null && isEmpty(group)) return emptyRow(each, group);
    const figure = figureOf(each, group);
    return figure === undefined ? hiddenRow(release, each, group) : shownRow(release, each, figure);
  };
  const row = (group: string | null): ReleaseRow => {
    const own = rowOf(target, group);
    const pair = pairShares(release, target, figureOf(target, group), own);
    const shares = choices.map((each) => ({
      code: each.choice?.code ?? '',
      share: rowOf(each, group).mean,
    }));
    return {
      ...own,
      mean: target.choice === null ? own.mean : NO_MEAN,
      choices: [...pair, ...shares],
      isOfAll: target.choice?.isOption === true,
    };
  };
  return {
    overall: row(null),
    groups: (dimension?.groups ?? []).map((group) => row(group.code)),
    reliability: target.alpha === null ? null : reliabilityOf(release, target.alpha),
  };
}

const NO_MEAN: MeasuredValue = {
  kind: 'NOT_REPORTED',
  reason: 'This question has no mean, because its choices have no values. See the shares of its choices.',
};

/** The shares of the only two choices of a question, which its mean tells. */
function pairShares(
  release: SurveyRelease,
  target: ReleaseTarget,
  figure: ReleaseFigure | undefined,
  own: OwnRow,
): ReleaseRow['choices'] {
  const { pair, minimum, maximum } = target;
  if (pair === null) return [];
  const cell = figure?.mean ?? null;
  if (figure === undefined || cell === null) {
    return [pair.lowest, pair.highest].map((code) => ({ code, share: own.mean }));
  }
  const share = (code: string, from: number, to: number) => {
    const at = (value: number): number => clean(Math.abs(value - from) / (maximum - minimum));
    const ordered = (one: number, other: number) =>
      from < to ? { lower: at(one), upper: at(other) } : { lower: at(other), upper: at(one) };
    const interval = cell.interval && ordered(cell.interval.lower, cell.interval.upper);
    const shared = { value: at(cell.value), ...ordered(cell.lower, cell.upper), interval };
    return { code, share: estimateOf(release, target, figure, shared, CHOICE_METHOD, 'proportion') };
  };
  return [share(pair.lowest, maximum, minimum), share(pair.highest, minimum, maximum)];
}

const OPTION_METHOD = 'Share of respondents with Wilson score interval';
const CHOICE_METHOD = 'Share of valid answers with Wilson score interval';

function suppressed(release: SurveyRelease): MeasuredValue {
  return { kind: 'SUPPRESSED', reason: 'SMALL_COUNT', threshold: release.threshold };
}

function hiddenRow(release: SurveyRelease, target: ReleaseTarget, group: string | null): OwnRow {
  const hidden = suppressed(release);
  const topBoxShare = target.topBoxMinimum === null ? null : hidden;
  return { group, n: null, missing: null, mean: hidden, topBoxShare };
}

function emptyRow(target: ReleaseTarget, group: string): OwnRow {
  const none: MeasuredValue = { kind: 'NOT_REPORTED', reason: 'Nobody in this group answered the survey.' };
  return {
    group,
    n: 0,
    missing: null,
    mean: none,
    topBoxShare: target.topBoxMinimum === null ? null : none,
  };
}

function shownRow(release: SurveyRelease, target: ReleaseTarget, figure: ReleaseFigure): OwnRow {
  if (figure.n.lower <= release.threshold) return hiddenRow(release, target, figure.group);
  const estimate = (
    cell: (FigureCell & { readonly interval: ReleaseInterval | null }) | null,
    method: string,
    unit: string,
  ): MeasuredValue =>
    cell === null ? suppressed(release) : estimateOf(release, target, figure, cell, method, unit);
  const isOption = target.choice?.isOption === true;
  const mean = target.isShare
    ? estimate(figure.mean, isOption ? OPTION_METHOD : CHOICE_METHOD, meanUnit(target))
    : estimate(figure.mean, `Mean of ${peopleOf(target)} with Student's t interval`, meanUnit(target));
  const share = `Share of ${peopleOf(target)} in the top box with Wilson score interval`;
  return {
    group: figure.group,
    n: figure.n.value,
    missing: isOption ? null : figure.missing,
    mean,
    topBoxShare: target.topBoxMinimum === null ? null : estimate(figure.topBoxShare, share, 'proportion'),
  };
}

const peopleOf = (target: ReleaseTarget): string =>
  target.kind === 'SCALE' ? "respondents' scores" : 'valid answers';
const meanUnit = ({ choice, minimum, maximum }: ReleaseTarget): string =>
  choice === null ? `points from ${minimum} to ${maximum}` : 'proportion';

function estimateOf(
  release: SurveyRelease,
  target: ReleaseTarget,
  figure: ReleaseFigure,
  cell: FigureCell & { readonly interval: ReleaseInterval | null },
  method: string,
  unit: string,
): Estimate {
  const { confidenceLevel } = release;
  return {
    kind: 'ESTIMATE',
    value: cell.value,
    interval: cell.interval === null ? null : { ...cell.interval, confidenceLevel },
    numerator: null,
    denominator: figure.n.value,
    method,
    unit,
    caveats: [
      ...(release.isWeighted
        ? [
            "Weighted. The interval uses Kish's design effect of the weights of all respondents, rounded up. Exact figures have the standard error by calibration residuals.",
          ]
        : [
            'Unweighted. The figure describes these respondents. It describes the public only if they are a random sample.',
          ]),
      `Rounded to protect answers: the exact figure is from ${inUnit(cell.lower, unit)} to ${inUnit(cell.upper, unit)}. The interval includes this.`,
      baseOf(target),
      ...(figure.missing === null || target.choice?.isOption === true
        ? []
        : [`${percentOf(figure.missing)} of the respondents of this row gave no valid answer.`]),
    ],
  };
}

function baseOf({ kind, choice }: ReleaseTarget): string {
  if (kind === 'SCALE') return 'The figure includes respondents who answered enough items of the scale.';
  return choice?.isOption === true
    ? 'Based on all respondents. Choosing nothing cannot be told from leaving the question out.'
    : 'Based on valid answers only. "Don\'t know", refusals and missing answers are excluded.';
}

function reliabilityOf(release: SurveyRelease, alpha: NonNullable<ReleaseTarget['alpha']>): MeasuredValue {
  if (alpha.state === 'SUPPRESSED') return suppressed(release);
  if (alpha.state === 'NOT_COMPUTED') return { kind: 'NOT_REPORTED', reason: alpha.reason };
  return {
    kind: 'ESTIMATE',
    value: alpha.cell.value,
    interval: null,
    numerator: null,
    denominator: alpha.n.value,
    method: "Cronbach's alpha (raw) of the people who answered every item",
    unit: 'alpha',
    caveats: [
      `Rounded to protect answers: the exact figure is from ${decimal(alpha.cell.lower)} to ${decimal(alpha.cell.upper)}.`,
      ...(alpha.cell.value < 0
        ? ['The value is negative. Check that every reverse-scored item is marked as such.']
        : []),
    ],
  };
}

const inUnit = (value: number, unit: string): string =>
  unit === 'proportion' ? `${decimal(value * 100)}%` : decimal(value);

/** At most four decimals, without the noise of binary fractions. */
function decimal(value: number): string {
  return String(Number(value.toFixed(4)));
}

/** A share in words: "under 5%", or "from 40% to 45%". */
export function percentOf({ lower, upper }: FigureCell): string {
  const percent = (share: number): string => `${decimal(share * 100)}%`;
  return lower === 0 ? `Under ${percent(upper)}` : `From ${percent(lower)} to ${percent(upper)}`;
}
