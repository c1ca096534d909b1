import type { DesignColumn } from '../least.squares.ts';
import { result, type Result } from '../statistical.result.ts';
import { poissonRegression } from './poisson.regression.ts';
import { readSeries, type Series, type SeriesRow } from './series.rows.ts';

/** The periods in a season, such as 12 months, and how many pairs of waves describe it. */
export type Seasonality = { readonly periods: number; readonly harmonics: number };

export const [stepName, slopeName] = ['step', 'slope'] as const;

export type StackedRow = {
  readonly count: number;
  readonly exposure: number;
  readonly index: number;
  readonly isOwn: boolean;
};

/** The rows of the series, then those of the comparison. */
export function stack({ rows }: Series): readonly StackedRow[] {
  return [
    ...rows.map(({ count, exposure = 1 }, index) => ({ count, exposure, index, isOwn: true })),
    ...rows.flatMap(({ comparison }, index) =>
      comparison === undefined
        ? []
        : [{ count: comparison.count, exposure: comparison.exposure ?? 1, index, isOwn: false }],
    ),
  ];
}

/** Time counts periods from the interruption, so that the step is the change at the first point after it. */
export function designOf(
  series: Series,
  stacked: readonly StackedRow[],
  seasonality: Seasonality | undefined,
): readonly DesignColumn[] {
  const column = (name: string, value: (row: StackedRow) => number): DesignColumn => ({
    name,
    values: stacked.map(value),
  });
  const since = ({ index }: StackedRow): number => index - series.start;
  const isAfter = (row: StackedRow): number => Number(since(row) >= 0);
  const line = [
    { name: 'trend', value: since },
    { name: stepName, value: isAfter },
    { name: slopeName, value: (row: StackedRow) => isAfter(row) * since(row) },
  ];
  const controlled = stacked.some(({ isOwn }) => !isOwn);
  const waves = seasonColumns(
    stacked.map(({ index }) => index),
    seasonality,
  );
  const own = line.map(({ name, value }) => column(name, (row) => (row.isOwn ? value(row) : 0)));
  if (!controlled) return [...own, ...waves];
  return [
    column('series', ({ isOwn }) => Number(isOwn)),
    ...line.map(({ name, value }) => column(`${name} of both`, value)),
    ...own,
    ...waves,
  ];
}

/** Pairs of waves at these positions. */
export function seasonColumns(
  positions: readonly number[],
  seasonality: Seasonality | undefined,
): readonly DesignColumn[] {
  return Array.from({ length: seasonality?.harmonics ?? 0 }, (_, harmonic) => {
    const angles = positions.map(
      (position) => (2 * Math.PI * (harmonic + 1) * position) / (seasonality?.periods ?? 1),
    );
    return [
      { name: `season sine ${harmonic + 1}`, values: angles.map((angle) => Math.sin(angle)) },
      { name: `season cosine ${harmonic + 1}`, values: angles.map((angle) => Math.cos(angle)) },
    ];
  }).flat();
}

/**
 * The standard error of the log of the step for expected counts, without dispersion. For planning.
 *
 * @param rows expected counts, which may be fractions
 */
export function expectedStepError(
  rows: readonly SeriesRow[],
  start: number,
  seasonality: Seasonality | undefined,
): Result<{ readonly logStandardError: number; readonly degreesOfFreedom: number }> {
  const read = readSeries(rows, start);
  if (!read.ok) return read;
  const stacked = stack(read.value);
  const columns = designOf(read.value, stacked, seasonality);
  const fit = poissonRegression(
    columns,
    stacked.map(({ count }) => count),
    stacked.map(({ exposure }) => exposure),
  );
  if (!fit.ok) return fit;
  const step = 1 + columns.findIndex(({ name }) => name === stepName);
  const { inverse, degreesOfFreedom } = fit.value;
  return result({ logStandardError: Math.sqrt(inverse.get(step, step)), degreesOfFreedom });
}
