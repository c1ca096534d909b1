import type { ConfidenceInterval } from '@rapport/core/measured-value.ts';

import type { Limits } from '../funnel.limits.ts';
import { colors, layered, ruleAt, type Json, type PictureWords, type VegaLiteSpec } from './vega.ts';

/** The words of a verdict or of a state in a legend, in this order. */
export const placeCategories = {
  HIGHER_THAN_EXPECTED: 'Higher than expected',
  AS_EXPECTED: 'As expected',
  LOWER_THAN_EXPECTED: 'Lower than expected',
  NO_VERDICT: 'Shown',
  NOT_SHOWN: 'Not shown',
} as const;
export type PlaceCategory = keyof typeof placeCategories;

/** Colors that people with any color vision can tell apart, and shapes for those who see none. */
const looks: Readonly<Record<PlaceCategory, { color: string; shape: string }>> = {
  HIGHER_THAN_EXPECTED: { color: colors.other, shape: 'triangle-up' },
  AS_EXPECTED: { color: colors.main, shape: 'circle' },
  LOWER_THAN_EXPECTED: { color: '#CC79A7', shape: 'triangle-down' },
  NO_VERDICT: { color: colors.main, shape: 'circle' },
  NOT_SHOWN: { color: '#bdbdbd', shape: 'cross' },
};

function legendOf(categories: readonly PlaceCategory[]): { color: Json; shape: Json } {
  const used = keys(placeCategories).filter((one) => categories.includes(one));
  const scale = (look: 'color' | 'shape'): Json => ({
    field: 'category',
    type: 'nominal',
    title: null,
    scale: { domain: used.map((one) => placeCategories[one]), range: used.map((one) => looks[one][look]) },
  });
  return { color: scale('color'), shape: scale('shape') };
}

const keys = <Key extends string>(of: Readonly<Record<Key, unknown>>): Key[] => Object.keys(of) as Key[];

export type FunnelPoint = {
  readonly name: string;
  readonly size: number;
  readonly value: number;
  readonly category: PlaceCategory;
};
export type FunnelCurvePoint = {
  readonly size: number;
  readonly limits95: Limits;
  readonly limits998: Limits;
};

/** Places by their size, within limits around the common value. Position says nothing about rank: size orders them. */
export function funnelPicture(
  words: PictureWords & { readonly sizeLabel: string; readonly valueLabel: string },
  points: readonly FunnelPoint[],
  curve: readonly FunnelCurvePoint[],
  common: number,
): VegaLiteSpec {
  const x = { field: 'size', type: 'quantitative', title: words.sizeLabel, scale: { type: 'log' } };
  const y = (field: string): Json => ({
    field,
    type: 'quantitative',
    title: words.valueLabel,
    scale: { zero: false },
  });
  const lines = curve.map(({ size, limits95, limits998 }) => ({
    size,
    lower95: limits95.lower,
    upper95: limits95.upper,
    lower998: limits998.lower,
    upper998: limits998.upper,
  }));
  const line = (field: string, strokeDash: readonly number[]): Json => ({
    data: { values: lines },
    mark: { type: 'line', color: colors.quiet, strokeDash },
    encoding: { x, y: y(field) },
  });
  const legend = legendOf(points.map(({ category }) => category));
  const layers: Json[] = [
    line('lower95', [6, 3]),
    line('upper95', [6, 3]),
    line('lower998', [2, 2]),
    line('upper998', [2, 2]),
    ruleAt('y', common),
    {
      mark: { type: 'point', filled: true, size: 50 },
      encoding: {
        x,
        y: y('value'),
        ...legend,
        tooltip: ['name', 'value', 'size'].map((field) => ({ field })),
      },
    },
  ];
  const values = points.map(({ name, size, value, category }) => ({
    name,
    size,
    value,
    category: placeCategories[category],
  }));
  return layered(words, values, layers, 340);
}

export type IntervalRow = {
  readonly name: string;
  /** Null for a figure that is not shown. */
  readonly value: number | null;
  readonly interval: ConfidenceInterval | null;
  readonly category: PlaceCategory;
};

/** Figures with their intervals, in the order of the input: by name or by population, and never by the figure. */
export function placeIntervalPicture(
  words: PictureWords & { readonly valueLabel: string },
  rows: readonly IntervalRow[],
  common: number | null,
): VegaLiteSpec {
  const values = rows.map(({ name, value, interval, category }) => ({
    name,
    value,
    lower: interval?.lower ?? value,
    upper: interval?.upper ?? value,
    category: placeCategories[category],
    words: value === null ? 'not shown' : '',
  }));
  // `sort: null` keeps the order of the data.
  const y = { field: 'name', type: 'nominal', sort: null, title: null };
  const x = (field: string): Json => ({
    field,
    type: 'quantitative',
    title: words.valueLabel,
    scale: { zero: false },
  });
  const layers: Json[] = [
    ...(common === null ? [] : [ruleAt('x', common)]),
    { mark: { type: 'rule', color: colors.quiet }, encoding: { y, x: x('lower'), x2: { field: 'upper' } } },
    {
      mark: { type: 'point', filled: true, size: 50 },
      encoding: { y, x: x('value'), ...legendOf(rows.map(({ category }) => category)) },
    },
    {
      mark: { type: 'text', align: 'left', color: colors.quiet },
      encoding: { y, x: { value: 4 }, text: { field: 'words' } },
    },
  ];
  return layered(words, values, layers, Math.max(60, 18 * rows.length));
}

export type SmallMultiple = {
  readonly name: string;
  /** Null where a figure is not shown: the line has a gap there. */
  readonly points: readonly { readonly day: string; readonly value: number | null }[];
};

/** One small line for each place, all on the same axes, in the order of the input. */
export function smallMultiplesPicture(
  words: PictureWords & { readonly valueLabel: string },
  places: readonly SmallMultiple[],
): VegaLiteSpec {
  const values = places.flatMap(({ name, points }) => points.map(({ day, value }) => ({ name, day, value })));
  const encoding = {
    x: { field: 'day', type: 'temporal', title: null, axis: { format: '%b %y', tickCount: 3 } },
    y: { field: 'value', type: 'quantitative', title: null, scale: { zero: false } },
  };
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    description: words.description,
    title: { text: words.title, subtitle: words.valueLabel, anchor: 'start' },
    data: { values },
    facet: { field: 'name', type: 'nominal', sort: places.map(({ name }) => name), title: null },
    columns: 4,
    spec: {
      width: 150,
      height: 80,
      mark: {
        type: 'line',
        point: { color: colors.main, size: 20 },
        color: colors.main,
        invalid: 'break-paths-show-domains',
      },
      encoding,
    },
  };
}
