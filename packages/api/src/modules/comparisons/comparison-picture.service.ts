import { ValidationError } from '@rapport/core/errors.ts';
import {
  comparisonFunnel,
  comparisonIntervals,
  comparisonMap,
  comparisonMultiples,
  type PlaceOrder,
} from '@rapport/statistics/comparison/comparison.picture.ts';
import { placeTrend } from '@rapport/statistics/comparison/comparison.table.ts';
import { countyBoundaries } from '@rapport/statistics/pictures/county.map.ts';
import type { VegaLiteSpec } from '@rapport/statistics/pictures/vega.ts';
import { refuse, result, type Result } from '@rapport/statistics/statistical.result.ts';

import type { ComparisonAnswer } from './comparison.service.ts';

export type PictureKind = 'FUNNEL' | 'INTERVALS' | 'SMALL_MULTIPLES' | 'COUNTY_MAP';

/** More rows than this cannot be read. */
const rowsMax = 300;

export interface ComparisonPicture {
  specification: string | null;
  whyNot: string | null;
  text: string;
}

/** A picture of a comparison, or why it cannot be drawn. Throws for boundaries that cannot be read. */
export function pictureOf(
  answer: ComparisonAnswer,
  kind: PictureKind,
  order: PlaceOrder,
  boundaries: string | null,
): ComparisonPicture {
  const spec = specificationOf(answer, kind, order, boundaries);
  const { sentence } = answer.comparison;
  return spec.ok
    ? { specification: JSON.stringify(spec.value), whyNot: null, text: sentence }
    : { specification: null, whyNot: spec.reason, text: sentence };
}

function specificationOf(
  { definition, comparison, table, periods, group, overdispersion }: ComparisonAnswer,
  kind: PictureKind,
  order: PlaceOrder,
  boundaries: string | null,
): Result<VegaLiteSpec> {
  const { places } = comparison;
  switch (kind) {
    case 'FUNNEL':
      return comparisonFunnel(definition, comparison, overdispersion);
    case 'INTERVALS':
      return places.length > rowsMax
        ? refuse(
            'OUT_OF_RANGE',
            `There are ${places.length} places, and the picture has at most ${rowsMax}. Name peers.`,
          )
        : result(comparisonIntervals(definition, comparison, order));
    case 'SMALL_MULTIPLES':
      return comparisonMultiples(
        definition,
        comparison,
        places.map(({ place }) => ({ place, trend: placeTrend({ ...table, periods }, place, group) })),
      );
    case 'COUNTY_MAP':
      return result(comparisonMap(definition, comparison, boundariesOf(boundaries)));
  }
}

function boundariesOf(text: string | null) {
  const problem = (message: string) => new ValidationError([{ path: ['boundaries'], message }]);
  if (text === null) throw problem('A COUNTY_MAP needs the boundaries of counties, as GeoJSON.');
  const found = countyBoundaries(parsed(text, problem));
  if (!found.ok) throw problem(found.reason);
  return found.value;
}

function parsed(text: string, problem: (message: string) => Error): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw problem('The boundaries are no JSON.');
  }
}
