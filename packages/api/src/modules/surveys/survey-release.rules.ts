import type { Estimate, MeasuredValue, NotReported } from '@rapport/core/measured-value.ts';
import type { ReleaseUsefulness } from '@rapport/statistics/release.usefulness.ts';

/** The usefulness of a release, from its frozen frame; null in a release that is older than this figure. */
const usefulnessOf = (frame: unknown): ReleaseUsefulness | null =>
  (frame as { usefulness?: ReleaseUsefulness }).usefulness ?? null;

/** The share of figures that a release shows. */
export function shownFigures(frame: unknown): MeasuredValue {
  const usefulness = usefulnessOf(frame);
  if (usefulness === null) return older;
  const { shown, figures } = usefulness;
  if (figures === 0) return notReported('No question of this version has released figures.');
  return {
    ...share,
    value: shown / figures,
    numerator: shown,
    denominator: figures,
    method:
      'Means, top-box shares and shares of choices that are shown, of all respondents and of each group',
    caveats: ['Groups without respondents have no figures.'],
  };
}

/** Half the rounding of a figure in halves of its interval: the median. */
export function roundingError(frame: unknown): MeasuredValue {
  const usefulness = usefulnessOf(frame);
  if (usefulness === null) return older;
  const { rounded, addedMedian, addedMost } = usefulness;
  if (addedMedian === null || addedMost === null)
    return notReported('No figure with an interval is shown, so nothing is rounded.');
  return {
    ...share,
    value: addedMedian,
    numerator: null,
    denominator: rounded,
    method: 'Median of half the rounding of a mean or share, as a share of half its interval',
    caveats: [`The largest is ${Math.round(100 * addedMost)}%. The intervals include the rounding.`],
  };
}

const share = { kind: 'ESTIMATE', interval: null, unit: 'proportion' } as const satisfies Partial<Estimate>;
const notReported = (reason: string): NotReported => ({ kind: 'NOT_REPORTED', reason });
const older = notReported(
  'These figures were frozen by an earlier version of Rapport, which did not count this.',
);
