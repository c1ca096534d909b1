import type { SurveyRelease } from './release/release.types.ts';

/** How much of a survey a release shows, and what its rounding adds. Computed from nothing but what is released. */
export type ReleaseUsefulness = {
  /**
   * Means, top-box shares and shares of choices: of all respondents, and of each group of each demographic question. Groups
   * without respondents have none.
   */
  readonly figures: number;
  readonly shown: number;
  /** The shown means and shares with an interval, on which the next two are based. */
  readonly rounded: number;
  /** Half the cell of a figure in halves of its interval, which includes the cell: the median, and the largest. Null without such a figure. */
  readonly addedMedian: number | null;
  readonly addedMost: number | null;
};

export function releaseUsefulness({
  dimensions,
  targets,
  figures,
}: Pick<SurveyRelease, 'dimensions' | 'targets' | 'figures'>): ReleaseUsefulness {
  const groups = dimensions.flatMap((dimension) =>
    dimension.groups.filter(({ respondents }) => respondents?.upper !== 0),
  );
  const perRow = targets.reduce((sum, { topBoxMinimum }) => sum + (topBoxMinimum === null ? 1 : 2), 0);
  const shown = figures.flatMap(({ mean, topBoxShare }) =>
    [mean, topBoxShare].filter((figure) => figure !== null),
  );
  const added = shown
    .flatMap(({ lower, upper, interval }) =>
      interval === null ? [] : [(upper - lower) / (interval.upper - interval.lower)],
    )
    .sort((one, other) => one - other);
  return {
    figures: (1 + groups.length) * perRow,
    shown: shown.length,
    rounded: added.length,
    addedMedian: medianOf(added),
    addedMost: added.at(-1) ?? null,
  };
}

/** The median of numbers in order; null without one. */
function medianOf(ordered: readonly number[]): number | null {
  const [lower, upper] = [
    ordered[Math.ceil(ordered.length / 2) - 1],
    ordered[Math.floor(ordered.length / 2)],
  ];
  return lower === undefined || upper === undefined ? null : (lower + upper) / 2;
}
