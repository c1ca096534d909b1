import type { IndicatorSeriesQuery } from '@rapport/client/generated/hooks.ts';
import { isEstimate } from '@rapport/client/measured-value.ts';

import { monthsName } from '../shared/labels.ts';

export type Series = IndicatorSeriesQuery['indicatorSeries'];
type Line = Series['lines'][number];

/** The name of a line: a place, a group, or the whole office. */
function lineName({ place, group }: Pick<Line, 'place' | 'group'>): string {
  return place?.name ?? group ?? 'Office';
}

/** One point of one line. */
export interface SeriesRow {
  readonly line: string;
  readonly period: string;
  readonly point: Line['points'][number];
}

/** The points of all lines, in the order of time. */
export function rowsOf(series: Series): SeriesRow[] {
  return series.lines.flatMap((line) =>
    line.points.map((point) => ({
      line: lineName(line),
      period: monthsName(point.firstDay, point.lastDay),
      point,
    })),
  );
}

/**
 * A trend with intervals and targets. A figure that is hidden, not reported or not comparable has no point, and
 * its line has a gap there.
 */
export function seriesSpecification(series: Series): object {
  const rows = rowsOf(series).map(({ line, period, point }) => ({
    line,
    period,
    value: isEstimate(point.figure) ? point.figure.value : null,
    lower: isEstimate(point.figure) ? (point.figure.interval?.lower ?? null) : null,
    upper: isEstimate(point.figure) ? (point.figure.interval?.upper ?? null) : null,
    target: point.target,
  }));
  const hasTargets = rows.some(({ target }) => target !== null);
  const y = (field: string): object => ({ field, type: 'quantitative', title: series.indicator.unit });
  const color =
    series.lines.length > 1
      ? { color: { field: 'line', type: 'nominal', title: null, legend: { orient: 'bottom', columns: 2 } } }
      : {};
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    data: { values: rows },
    height: 260,
    encoding: {
      x: { field: 'period', type: 'ordinal', sort: null, title: null, axis: { labelOverlap: true } },
      ...color,
    },
    layer: [
      {
        transform: [{ filter: 'isValid(datum.lower) && isValid(datum.upper)' }],
        mark: { type: 'rule', opacity: 0.6 },
        encoding: { y: y('lower'), y2: { field: 'upper' } },
      },
      { mark: { type: 'line', invalid: 'break-paths-filter-domains' }, encoding: { y: y('value') } },
      {
        mark: { type: 'point', filled: true, size: 45, invalid: 'filter' },
        encoding: { y: y('value') },
      },
      ...(hasTargets
        ? [
            {
              mark: { type: 'tick', thickness: 2, strokeDash: [3, 2], color: '#b5541c', invalid: 'filter' },
              encoding: { y: y('target') },
            },
          ]
        : []),
    ],
  };
}

/** The chart in words: for each line the first and the last figure, and the gaps. */
export function describeSeries(series: Series, format: (value: number) => string): string {
  const { name, unit } = series.indicator;
  const lines = series.lines.map((line) => {
    const known = line.points.flatMap((point) =>
      isEstimate(point.figure) ? [{ value: point.figure.value, ...point }] : [],
    );
    const [first] = known;
    const last = known.at(-1);
    if (!first || !last) return `${lineName(line)}: no figure.`;
    const gaps = line.points.length - known.length;
    const gapText = gaps === 0 ? '' : ` ${gaps} of ${line.points.length} periods have no figure.`;
    return `${lineName(line)}: ${format(first.value)} in ${monthsName(first.firstDay, first.lastDay)}, ${format(last.value)} in ${monthsName(last.firstDay, last.lastDay)}.${gapText}`;
  });
  return `${name}, in ${unit}, over time. ${lines.join(' ')}`;
}
