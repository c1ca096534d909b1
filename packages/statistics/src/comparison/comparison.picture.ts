import {
  funnelPicture,
  placeIntervalPicture,
  smallMultiplesPicture,
  type PlaceCategory,
} from '../pictures/comparison.pictures.ts';
import { countyMapPicture, type CountyBoundary } from '../pictures/county.map.ts';
import type { VegaLiteSpec } from '../pictures/vega.ts';
import type { Overdispersion } from '../funnel.plot.ts';
import { frequencyWords, type FigureDefinition } from '../indicator.figure.ts';
import { refuse, result, type Result } from '../statistical.result.ts';
import type { SharedPlace } from './canonical.table.ts';
import type { Comparison, PlaceComparison, PlaceTrend } from './comparison.table.ts';
import { limitsAt } from './place.assessment.ts';
import { countiesInVintage } from './place.vintage.ts';

export type PictureSubject = FigureDefinition & {
  readonly name: string;
  readonly denominator: string | null;
};

/** By name, or from the largest population to the smallest. Never by the figure. */
export type PlaceOrder = 'NAME' | 'POPULATION';

function categoryOf({ figure, assessment }: PlaceComparison): PlaceCategory {
  if (figure.kind !== 'ESTIMATE') return 'NOT_SHOWN';
  return assessment?.verdict ?? 'NO_VERDICT';
}

const wordsOf = ({ name, unit }: PictureSubject, { sentence }: Comparison) => ({
  title: name,
  description: sentence,
  valueLabel: unit,
});

/** A rate's denominators are added up over the periods of the indicator. */
function sizeLabelOf({ measure, denominator, frequency }: PictureSubject): string {
  const label = denominator?.replace(/[.]$/, '') ?? 'Size';
  return measure === 'RATE' ? `${label}, counted once each ${frequencyWords[frequency]}` : label;
}

/** The steps of the limits of a funnel, evenly on its logarithmic axis. */
const curveSteps = 60;

/** @returns refused where there is no expected value */
export function comparisonFunnel(
  subject: PictureSubject,
  comparison: Comparison,
  overdispersion: Overdispersion,
): Result<VegaLiteSpec> {
  const { assessment } = comparison;
  if (!assessment.ok) return assessment;
  const points = comparison.places.flatMap((one) =>
    one.figure.kind === 'ESTIMATE' && one.assessment !== null
      ? [
          {
            name: one.place.name,
            size: one.figure.denominator,
            value: one.figure.value,
            category: categoryOf(one),
          },
        ]
      : [],
  );
  const sizes = points.map(({ size }) => Math.log(size));
  const [first, last] = [Math.min(...sizes), Math.max(...sizes)];
  const curve = Array.from({ length: curveSteps + 1 }, (_, step) => {
    const size = Math.exp(first + ((last - first) * step) / curveSteps);
    return { size, ...limitsAt(subject, assessment.value, overdispersion, size) };
  });
  const words = { ...wordsOf(subject, comparison), sizeLabel: sizeLabelOf(subject) };
  return result(funnelPicture(words, points, curve, assessment.value.value ?? 0));
}

export function comparisonIntervals(
  subject: PictureSubject,
  comparison: Comparison,
  order: PlaceOrder,
): VegaLiteSpec {
  const size = ({ place }: PlaceComparison): number => place.population ?? -1;
  const places =
    order === 'NAME'
      ? comparison.places
      : comparison.places.toSorted((one, other) => size(other) - size(one));
  const rows = places.map((one) => ({
    name: one.place.name,
    value: one.figure.kind === 'ESTIMATE' ? one.figure.value : null,
    interval: one.figure.kind === 'ESTIMATE' ? one.figure.interval : null,
    category: categoryOf(one),
  }));
  const common = comparison.assessment.ok ? comparison.assessment.value.value : null;
  return placeIntervalPicture(wordsOf(subject, comparison), rows, common);
}

/** More small pictures than this cannot be read. */
const multiplesMax = 60;

/** @returns refused for too many places */
export function comparisonMultiples(
  subject: PictureSubject,
  comparison: Comparison,
  trends: readonly { readonly place: SharedPlace; readonly trend: PlaceTrend }[],
): Result<VegaLiteSpec> {
  if (trends.length > multiplesMax) {
    const reason = `There are ${trends.length} places, and small pictures are for at most ${multiplesMax}. Name peers.`;
    return refuse('OUT_OF_RANGE', reason);
  }
  return result(
    smallMultiplesPicture(
      wordsOf(subject, comparison),
      trends.map(({ place, trend }) => ({
        name: place.name,
        points: trend.figures.map(({ period, figure }) => ({
          day: period.firstDay,
          value: figure.kind === 'ESTIMATE' ? figure.value : null,
        })),
      })),
    ),
  );
}

export function comparisonMap(
  subject: PictureSubject,
  comparison: Comparison,
  boundaries: readonly CountyBoundary[],
): VegaLiteSpec {
  const places = comparison.places.flatMap((one) =>
    countiesInVintage(one.place.vintage).counties.map((fips) => ({
      fips,
      name: one.place.name,
      category: categoryOf(one),
    })),
  );
  return countyMapPicture(wordsOf(subject, comparison), boundaries, places);
}
