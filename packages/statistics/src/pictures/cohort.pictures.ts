import type { SurvivalPoint } from '../survival/kaplan-meier.curve.ts';
import { colors, layered, ruleAt, type Json, type PictureWords, type VegaLiteSpec } from './vega.ts';

/** Steps of survival with their bands, from 1 at the start. One color for each group. */
export function survivalPicture(
  words: PictureWords & { readonly timeLabel: string; readonly valueLabel: string },
  curves: readonly {
    readonly group: string | null;
    readonly points: readonly Pick<SurvivalPoint, 'time' | 'survival' | 'interval'>[];
  }[],
): VegaLiteSpec {
  const values = curves.flatMap(({ group, points }) => {
    const name = group ?? 'all';
    return [
      { group: name, time: 0, survival: 1, lower: 1, upper: 1 },
      ...points.map(({ time, survival, interval }) => ({
        group: name,
        time,
        survival,
        lower: interval?.lower ?? survival,
        upper: interval?.upper ?? survival,
      })),
    ];
  });
  const x = { field: 'time', type: 'quantitative', title: words.timeLabel };
  const y = (field: string): Json => ({
    field,
    type: 'quantitative',
    title: words.valueLabel,
    axis: { format: '%' },
    scale: { domain: [0, 1] },
  });
  const color = {
    field: 'group',
    type: 'nominal',
    title: null,
    sort: null,
    // With one curve there is nothing to tell apart.
    ...(curves.length > 1 ? {} : { legend: null, scale: { range: [colors.main] } }),
  };
  return layered(
    words,
    values,
    [
      {
        mark: { type: 'area', interpolate: 'step-after', opacity: 0.15 },
        encoding: { x, y: y('lower'), y2: { field: 'upper' }, color },
      },
      { mark: { type: 'line', interpolate: 'step-after' }, encoding: { x, y: y('survival'), color } },
    ],
    280,
  );
}

/** Standardized differences of covariates before and after matching, with lines at the limits. */
export function balancePicture(
  words: PictureWords,
  balance: readonly { readonly covariate: string; readonly before: number; readonly after: number }[],
  limit = 0.1,
): VegaLiteSpec {
  const values = balance.flatMap(({ covariate, before, after }) => [
    { covariate, when: 'before matching', difference: before },
    { covariate, when: 'after matching', difference: after },
  ]);
  const encoding = {
    y: { field: 'covariate', type: 'nominal', title: null, sort: null },
    x: { field: 'difference', type: 'quantitative', title: 'Standardized difference, treated minus control' },
    color: {
      field: 'when',
      type: 'nominal',
      title: null,
      sort: null,
      scale: { domain: ['before matching', 'after matching'], range: [colors.other, colors.main] },
    },
    shape: {
      field: 'when',
      type: 'nominal',
      title: null,
      sort: null,
      scale: { domain: ['before matching', 'after matching'], range: ['circle', 'square'] },
    },
  };
  return layered(
    words,
    values,
    [
      ruleAt('x', 0),
      ruleAt('x', -limit),
      ruleAt('x', limit),
      { mark: { type: 'point', filled: true, size: 70 }, encoding },
    ],
    Math.max(60, 28 * balance.length),
  );
}
