import type { ConfidenceInterval } from '@rapport/core/measured-value.ts';

import { colors, layered, ruleAt, type Json, type PictureWords, type VegaLiteSpec } from './vega.ts';

export type TrendPoint = {
  readonly time: number;
  readonly value: number;
  readonly interval: ConfidenceInterval | null;
  /** The continuation of the earlier trend; null where there is no such line. */
  readonly expected: number | null;
};

/** A series with its intervals, the expected continuation, and a line at the start of the program. */
export function trendPicture(
  words: PictureWords & { readonly timeLabel: string; readonly valueLabel: string },
  points: readonly TrendPoint[],
  start: number | null,
): VegaLiteSpec {
  const values = points.map(({ time, value, interval, expected }) => ({
    time,
    value,
    lower: interval?.lower ?? null,
    upper: interval?.upper ?? null,
    expected,
  }));
  const x = {
    field: 'time',
    type: 'quantitative',
    title: words.timeLabel,
    axis: { format: 'd' },
    scale: { zero: false },
  };
  const y = (field: string): Json => ({
    field,
    type: 'quantitative',
    title: words.valueLabel,
    scale: { zero: false },
  });
  const layers: Json[] = [
    {
      mark: { type: 'area', opacity: 0.2, color: colors.main },
      encoding: { x, y: y('lower'), y2: { field: 'upper' } },
    },
    { mark: { type: 'line', color: colors.other, strokeDash: [6, 3] }, encoding: { x, y: y('expected') } },
    {
      mark: { type: 'line', point: { color: colors.main }, color: colors.main },
      encoding: { x, y: y('value') },
    },
    ...(start === null ? [] : [ruleAt('x', start)]),
  ];
  return layered(words, values, layers, 280);
}

/** Effects before and after a treatment with their intervals, relative to the base period. */
export function eventStudyPicture(
  words: PictureWords & { readonly valueLabel: string },
  points: readonly {
    readonly eventTime: number;
    readonly estimate: number;
    readonly interval: ConfidenceInterval | null;
  }[],
): VegaLiteSpec {
  const values = points.map(({ eventTime, estimate, interval }) => ({
    eventTime,
    estimate,
    lower: interval?.lower ?? estimate,
    upper: interval?.upper ?? estimate,
  }));
  const x = {
    field: 'eventTime',
    type: 'quantitative',
    title: 'Periods since the start of the program',
    axis: { format: 'd', tickMinStep: 1 },
  };
  const y = (field: string): Json => ({ field, type: 'quantitative', title: words.valueLabel });
  return layered(
    words,
    values,
    [
      ruleAt('y', 0),
      ruleAt('x', -0.5),
      { mark: { type: 'rule', color: colors.main }, encoding: { x, y: y('lower'), y2: { field: 'upper' } } },
      {
        mark: { type: 'point', filled: true, size: 60, color: colors.main },
        encoding: { x, y: y('estimate') },
      },
    ],
    280,
  );
}

/** Several estimates with their intervals, one below the other, and a rule at no difference. On a log scale for ratios; a level has no rule. */
export function forestPicture(
  words: PictureWords & { readonly valueLabel: string },
  rows: readonly {
    readonly label: string;
    readonly estimate: number;
    readonly interval: ConfidenceInterval | null;
  }[],
  scale: 'DIFFERENCE' | 'RATIO' | 'LEVEL',
): VegaLiteSpec {
  const values = rows.map(({ label, estimate, interval }) => ({
    label,
    estimate,
    lower: interval?.lower ?? estimate,
    upper: interval?.upper ?? estimate,
  }));
  const x = (field: string): Json => ({
    field,
    type: 'quantitative',
    title: words.valueLabel,
    scale: scale === 'RATIO' ? { type: 'log' } : { zero: false },
  });
  const y = { field: 'label', type: 'nominal', title: null, sort: null };
  return layered(
    words,
    values,
    [
      ...(scale === 'LEVEL' ? [] : [ruleAt('x', scale === 'RATIO' ? 1 : 0)]),
      { mark: { type: 'rule', color: colors.main }, encoding: { y, x: x('lower'), x2: { field: 'upper' } } },
      {
        mark: { type: 'square', filled: true, size: 70, color: colors.main },
        encoding: { y, x: x('estimate') },
      },
    ],
    Math.max(60, 28 * rows.length),
  );
}
