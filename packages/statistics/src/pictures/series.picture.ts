import { gapName, periodName, type SeriesIndicator, type ShownLine } from './series.points.ts';
import { colors, layered, type Json, type VegaLiteSpec } from './vega.ts';

/** More points than this are a table, and not a picture. */
export const picturePointsMax = 1000;

/** The mark of each reason. */
const gapShapes: Readonly<Record<string, string>> = {
  Hidden: 'square',
  'Not reported': 'cross',
  'Does not apply': 'stroke',
  'Partly covered': 'triangle-up',
  'Longer period': 'triangle-right',
  'Other definition': 'diamond',
  'No denominator': 'circle',
};

/**
 * An indicator over time: a line with intervals for each place or group, ticks at targets, and marks below for periods without
 * a figure. A rule marks where a revision that is not equivalent begins or ends. Hidden figures are not in its data.
 * Null without a figure, and for more points than a picture can show.
 */
export function seriesPicture(
  { name, unit }: SeriesIndicator,
  lines: readonly ShownLine[],
  sentence: string,
): VegaLiteSpec | null {
  const values = lines.flatMap((line) => line.points.map((point, index) => row(line, point, index)));
  if (values.length > picturePointsMax || !values.some(({ value }) => value !== null)) return null;
  const x = { field: 'period', type: 'ordinal', sort: null, title: null, axis: { labelOverlap: true } };
  const y = (field: string): Json => ({ field, type: 'quantitative', title: unit });
  const color =
    lines.length > 1
      ? { color: { field: 'line', type: 'nominal', title: null, legend: { orient: 'bottom', columns: 2 } } }
      : { color: { value: colors.main } };
  const layers: Json[] = [
    {
      transform: [{ filter: 'isValid(datum.lower) && isValid(datum.upper)' }],
      mark: { type: 'rule', opacity: 0.6 },
      encoding: { x, y: y('lower'), y2: { field: 'upper' }, ...color },
    },
    {
      mark: { type: 'line', invalid: 'break-paths-filter-domains' },
      encoding: { x, y: y('value'), ...color },
    },
    {
      mark: { type: 'point', filled: true, size: 45, invalid: 'filter' },
      encoding: { x, y: y('value'), ...color },
    },
    ...(values.some(({ target }) => target !== null) ? [targetLayer(x, y('target'))] : []),
    ...(values.some(({ gap }) => gap !== null) ? [gapLayer(x, new Set(values.map(({ gap }) => gap)))] : []),
    ...(values.some(({ isBreak }) => isBreak) ? [breakLayer(x)] : []),
  ];
  const words = { title: `${name} (${unit})`, description: `${name}, in ${unit}, over time. ${sentence}` };
  return layered(words, values, layers, 280);
}

function row({ name, points }: ShownLine, point: ShownLine['points'][number], index: number) {
  const { figure, target, completeness, otherRevision } = point;
  const before = points[index - 1];
  return {
    line: name,
    period: periodName(point),
    value: figure.kind === 'ESTIMATE' ? figure.value : null,
    lower: figure.kind === 'ESTIMATE' ? (figure.interval?.lower ?? null) : null,
    upper: figure.kind === 'ESTIMATE' ? (figure.interval?.upper ?? null) : null,
    target,
    monthsCovered: completeness.monthsCovered,
    monthsExpected: completeness.monthsExpected,
    gap: gapName(point),
    isBreak: before !== undefined && (before.otherRevision === null) !== (otherRevision === null),
  };
}

function targetLayer(x: Json, y: Json): Json {
  return {
    transform: [{ filter: 'isValid(datum.target)' }],
    mark: { type: 'tick', thickness: 2, color: colors.other },
    encoding: { x, y },
  };
}

function gapLayer(x: Json, gaps: ReadonlySet<string | null>): Json {
  const shapes = Object.entries(gapShapes).filter(([name]) => gaps.has(name));
  return {
    transform: [{ filter: 'isValid(datum.gap)' }],
    mark: { type: 'point', size: 45, color: colors.quiet, yOffset: -6 },
    encoding: {
      x,
      y: { value: 'height' },
      shape: {
        field: 'gap',
        type: 'nominal',
        title: 'No figure',
        scale: { domain: shapes.map(([name]) => name), range: shapes.map(([, shape]) => shape) },
        legend: { orient: 'bottom', columns: 2 },
      },
    },
  };
}

function breakLayer(x: Json): Json {
  return {
    transform: [{ filter: 'datum.isBreak' }],
    mark: { type: 'rule', color: colors.quiet, strokeDash: [4, 4] },
    encoding: { x },
  };
}
