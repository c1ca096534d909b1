import type { Estimate, MeasuredValue } from '@rapport/core/measured-value.ts';

import type {
  FigureCell,
  ReleaseFigure,
  ReleaseInterval,
  ReleaseTarget,
  SurveyRelease,
} from './release.types.ts';

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
};

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
  const target = release.targets.find((each) => each.code === targetCode);
  const dimension = release.dimensions.find((each) => each.code === dimensionCode);
  if (target === undefined || (dimensionCode !== null && dimension === undefined)) return null;
  const figures = release.figures.filter((figure) => figure.target === targetCode);
  const isEmpty = (group: string | null): boolean =>
    dimension?.groups.find(({ code }) => code === group)?.respondents?.upper === 0;
  const row = (group: string | null): ReleaseRow => {
    if (group !== null && isEmpty(group)) return emptyRow(target, group);
    const figure = figures.find((each) =>
      group === null ? each.dimension === null : each.dimension === dimensionCode && each.group === group,
    );
    return figure === undefined ? hiddenRow(release, target, group) : shownRow(release, target, figure);
  };
  return {
    overall: row(null),
    groups: (dimension?.groups ?? []).map((group) => row(group.code)),
    reliability: target.alpha === null ? null : reliabilityOf(release, target.alpha),
  };
}

function suppressed(release: SurveyRelease): MeasuredValue {
  return { kind: 'SUPPRESSED', reason: 'SMALL_COUNT', threshold: release.threshold };
}

function hiddenRow(release: SurveyRelease, target: ReleaseTarget, group: string | null): ReleaseRow {
  const hidden = suppressed(release);
  const topBoxShare = target.topBoxMinimum === null ? null : hidden;
  return { group, n: null, missing: null, mean: hidden, topBoxShare };
}

function emptyRow(target: ReleaseTarget, group: string): ReleaseRow {
  const none: MeasuredValue = { kind: 'NOT_REPORTED', reason: 'Nobody in this group answered the survey.' };
  return {
    group,
    n: 0,
    missing: null,
    mean: none,
    topBoxShare: target.topBoxMinimum === null ? null : none,
  };
}

function shownRow(release: SurveyRelease, target: ReleaseTarget, figure: ReleaseFigure): ReleaseRow {
  if (figure.n.lower <= release.threshold) return hiddenRow(release, target, figure.group);
  const estimate = (
    cell: (FigureCell & { readonly interval: ReleaseInterval | null }) | null,
    method: string,
    unit: string,
  ): MeasuredValue =>
    cell === null ? suppressed(release) : estimateOf(release, target, figure, cell, method, unit);
  const mean = target.isShare
    ? estimate(figure.mean, `Share of valid answers with Wilson score interval`, meanUnit(target))
    : estimate(figure.mean, `Mean of ${peopleOf(target)} with Student's t interval`, meanUnit(target));
  const share = `Share of ${peopleOf(target)} in the top box with Wilson score interval`;
  return {
    group: figure.group,
    n: figure.n.value,
    missing: figure.missing,
    mean,
    topBoxShare: target.topBoxMinimum === null ? null : estimate(figure.topBoxShare, share, 'proportion'),
  };
}

const peopleOf = (target: ReleaseTarget): string =>
  target.kind === 'SCALE' ? "respondents' scores" : 'valid answers';
const meanUnit = (target: ReleaseTarget): string => `points from ${target.minimum} to ${target.maximum}`;

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
        ? []
        : [
            'Unweighted. The figure describes these respondents. It describes the public only if they are a random sample.',
          ]),
      `Rounded to protect answers: the exact figure is from ${decimal(cell.lower)} to ${decimal(cell.upper)}. The interval includes this.`,
      ...(target.kind === 'SCALE'
        ? ['The figure includes respondents who answered enough items of the scale.']
        : ['Based on valid answers only. "Don\'t know", refusals and missing answers are excluded.']),
      ...(figure.missing === null
        ? []
        : [`${percentOf(figure.missing)} of the respondents of this row gave no valid answer.`]),
    ],
  };
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

/** At most four decimals, without the noise of binary fractions. */
function decimal(value: number): string {
  return String(Number(value.toFixed(4)));
}

/** A share in words: "under 5%", or "from 40% to 45%". */
export function percentOf({ lower, upper }: FigureCell): string {
  const percent = (share: number): string => `${decimal(share * 100)}%`;
  return lower === 0 ? `Under ${percent(upper)}` : `From ${percent(lower)} to ${percent(upper)}`;
}
