import type { Estimate } from '@rapport/core/measured-value.ts';

import { writer } from '../evaluation/number.words.ts';
import { resultSentence } from '../evaluation/result.sentence.ts';
import { figureDifference } from '../figure.difference.ts';
import { periodName, type SeriesIndicator, type ShownLine, type ShownPoint } from './series.points.ts';

/** A period that has a figure. */
type Known = ShownPoint & { readonly figure: Estimate };

const known = (points: readonly ShownPoint[]): readonly Known[] =>
  points.flatMap((point) => (point.figure.kind === 'ESTIMATE' ? [{ ...point, figure: point.figure }] : []));

/**
 * A series in sentences that a council member can read: the latest figure with its interval and target, its change since a year
 * before, or since the first figure, and the periods without a figure. It describes, and never names a cause. For several lines,
 * the lowest and the highest figure of the latest period.
 */
export function seriesSentence(indicator: SeriesIndicator, lines: readonly ShownLine[]): string {
  const [only] = lines;
  const points = lines.flatMap((line) => line.points);
  const figures = known(points);
  if (only === undefined || figures.length === 0) {
    const reason = points.some(({ figure }) => figure.kind === 'SUPPRESSED')
      ? 'Every figure is hidden, because it is based on a small count.'
      : 'There is no figure in these days.';
    return [reason, ...breakWords(points)].join(' ');
  }
  const gaps = points.length - figures.length;
  const isOne = lines.length === 1;
  return [
    ...(isOne ? lineWords(indicator, only) : rangeWords(indicator, lines)),
    ...(gaps === 0
      ? []
      : [`${gaps} of ${points.length} periods${isOne ? '' : ' of these lines'} have no figure.`]),
    ...breakWords(points),
  ].join(' ');
}

function lineWords(indicator: SeriesIndicator, { points }: ShownLine): readonly string[] {
  const figures = known(points);
  const latest = figures.at(-1);
  if (latest === undefined) return [];
  const { figure, target } = latest;
  const words = amounts(indicator, [figure.value, ...ends(figure)]);
  const level = figure.interval === null ? '' : ` ${intervalWords(indicator, figure)}`;
  return [
    `${indicator.name} was ${words(figure.value)}${level} in ${periodName(latest)}.`,
    ...(target === null ? [] : [targetWords(indicator, figure, target)]),
    ...changeWords(indicator, figures, latest),
  ];
}

function intervalWords(indicator: SeriesIndicator, { value, interval }: Estimate): string {
  if (interval === null) return '';
  const level = Number((100 * interval.confidenceLevel).toPrecision(6));
  const { lower, upper } = interval;
  const write = amounts({ ...indicator, unit: '' }, [value, lower, upper]);
  return `(${level}% interval ${write(lower).trim()} to ${write(upper).trim()})`;
}

function targetWords(indicator: SeriesIndicator, figure: Estimate, target: number): string {
  const { direction } = indicator;
  const words = amounts(indicator, [target]);
  if (direction === 'NO_DIRECTION') return `The target is ${words(target)}.`;
  const isReached = direction === 'HIGHER_IS_BETTER' ? figure.value >= target : figure.value <= target;
  const { interval } = figure;
  const isWithin = interval !== null && interval.lower <= target && target <= interval.upper;
  const doubt = isWithin ? ', but the interval contains it, so chance can decide this' : '';
  return `The target of ${words(target)} was ${isReached ? 'reached' : 'not reached'}${doubt}.`;
}

/** The change since the same part of the year before; since the first figure if that has none. */
function changeWords(
  indicator: SeriesIndicator,
  figures: readonly Known[],
  latest: Known,
): readonly string[] {
  const yearBefore = new Date(latest.firstDay);
  yearBefore.setUTCFullYear(yearBefore.getUTCFullYear() - 1);
  const earlier =
    figures.find(({ firstDay }) => firstDay.getTime() === yearBefore.getTime()) ??
    figures.find((one) => one !== latest);
  if (earlier === undefined) return [];
  const kind = indicator.measure === 'MEAN' ? 'MEAN' : 'SHARE';
  const change = figureDifference(kind, latest.figure, earlier.figure);
  if (change.kind !== 'ESTIMATE') return [];
  const isShare = indicator.measure === 'PROPORTION';
  const factor = isShare ? indicator.multiplier : 1;
  return [
    resultSentence({
      outcome: indicator.name,
      scale: 'DIFFERENCE',
      unit: isShare ? { kind: 'PROPORTION' } : { kind: 'AMOUNT', name: indicator.unit },
      value: change.value / factor,
      interval: change.interval && {
        ...change.interval,
        lower: change.interval.lower / factor,
        upper: change.interval.upper / factor,
      },
      design: 'PRE_POST',
      claimLevel: 'DESCRIPTIVE',
      comparison: `from ${periodName(earlier)} to ${periodName(latest)}`,
    }),
  ];
}

/** The lowest and the highest line of the latest period in which two lines have figures. */
function rangeWords(indicator: SeriesIndicator, lines: readonly ShownLine[]): readonly string[] {
  const all = lines.flatMap(({ name, points }) => known(points).map((point) => ({ ...point, name })));
  const periods = Map.groupBy(all, ({ firstDay }) => firstDay.getTime());
  const latest = [...periods].sort(([a], [b]) => b - a).find(([, some]) => some.length > 1)?.[1];
  if (latest === undefined) return ['No period has figures of two lines to compare.'];
  const ordered = latest.toSorted((a, b) => a.figure.value - b.figure.value);
  const [lowest, highest] = [ordered[0], ordered.at(-1)];
  if (lowest === undefined || highest === undefined) return [];
  const words = amounts(indicator, [lowest.figure.value, highest.figure.value]);
  const period = periodName(lowest);
  if (lowest.figure.value === highest.figure.value) {
    return [
      `${indicator.name} was ${words(lowest.figure.value)} in ${period} in all ${ordered.length} lines with a figure.`,
    ];
  }
  return [
    `${indicator.name} was lowest at ${words(lowest.figure.value)} (${lowest.name}) and highest at ${words(highest.figure.value)} (${highest.name}) in ${period}, of ${ordered.length} lines with a figure.`,
    'Such differences can be chance, and do not show their cause.',
  ];
}

function breakWords(points: readonly ShownPoint[]): readonly string[] {
  const others = [...new Set(points.flatMap(({ otherRevision }) => otherRevision ?? []))].sort(
    (a, b) => a - b,
  );
  if (others.length === 0) return [];
  return [
    `The definition changed: figures by revision ${others.join(' and ')} are not comparable and are left out.`,
  ];
}

const ends = ({ interval }: Estimate): readonly number[] =>
  interval === null ? [] : [interval.lower, interval.upper];

/** Writes figures of the indicator with their unit. Shares are written in percent. */
function amounts(
  { measure, multiplier, unit }: SeriesIndicator,
  values: readonly number[],
): (value: number) => string {
  const isShare = measure === 'PROPORTION';
  const shown = (value: number): number => (isShare ? (100 * value) / multiplier : value);
  const write = writer(values.map(shown));
  return (value) => `${value < 0 ? '−' : ''}${write(shown(value))}${isShare ? '%' : ` ${unit}`}`;
}
