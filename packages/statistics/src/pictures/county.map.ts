import { refuse, result, type Result } from '../statistical.result.ts';
import { placeCategories, type PlaceCategory } from './comparison.pictures.ts';
import { colors, type Json, type PictureWords, type VegaLiteSpec } from './vega.ts';

/** A boundary of one county, as GeoJSON. */
export type CountyBoundary = { readonly fips: string; readonly geometry: Json };

const geometries = ['Polygon', 'MultiPolygon'];
const boundariesMax = 4_000;

/**
 * Reads the boundaries of counties from a GeoJSON FeatureCollection: polygons with a five-digit county code as `id`, or as the property
 * `fips`, `GEOID` or `geoid`. Rapport ships no boundaries; the Census Bureau publishes them.
 *
 * @returns refused with the position of the first feature that is no county
 */
export function countyBoundaries(geojson: unknown): Result<readonly CountyBoundary[]> {
  const features = isObject(geojson) && geojson['type'] === 'FeatureCollection' ? geojson['features'] : null;
  if (!Array.isArray(features))
    return refuse('UNREADABLE_FILE', 'The boundaries are no GeoJSON FeatureCollection.');
  if (features.length > boundariesMax)
    return refuse(
      'OUT_OF_RANGE',
      `There are ${features.length} boundaries, and a map has at most ${boundariesMax}.`,
    );
  const boundaries: CountyBoundary[] = [];
  for (const [index, feature] of features.entries()) {
    const { id, properties, geometry } = isObject(feature) ? feature : {};
    const own = isObject(properties) ? properties : {};
    const fips = [id, own['fips'], own['GEOID'], own['geoid']].find(
      (one): one is string => typeof one === 'string' && /^\d{5}$/.test(one),
    );
    if (fips === undefined)
      return refuse('MISSING_VALUE', `Boundary ${index + 1} has no five-digit county code.`, {
        index,
        column: 'id',
      });
    if (!isObject(geometry) || !geometries.includes(String(geometry['type'])) || !isJson(geometry))
      return refuse('UNREADABLE_FILE', `Boundary ${index + 1} (${fips}) is no polygon.`, {
        index,
        unit: fips,
      });
    boundaries.push({ fips, geometry });
  }
  return result(boundaries);
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function isJson(value: unknown): value is Json {
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return true;
  if (Array.isArray(value)) return value.every(isJson);
  return isObject(value) && Object.values(value).every(isJson);
}

export type MapPlace = { readonly fips: string; readonly name: string; readonly category: PlaceCategory };

const fills: Readonly<Record<PlaceCategory, string>> = {
  HIGHER_THAN_EXPECTED: colors.other,
  AS_EXPECTED: '#9ecae1',
  LOWER_THAN_EXPECTED: '#CC79A7',
  NO_VERDICT: '#9ecae1',
  NOT_SHOWN: '#d9d9d9',
};

/**
 * Counties by their verdicts. A map of raw rates draws the eye to the counties with the fewest people, so colors are verdicts. Counties
 * without a place, and places that are not shown, have the same gray.
 */
export function countyMapPicture(
  words: PictureWords,
  boundaries: readonly CountyBoundary[],
  places: readonly MapPlace[],
): VegaLiteSpec {
  const byFips = new Map(places.map((place) => [place.fips, place]));
  const features = boundaries.map(({ fips, geometry }) => {
    const place = byFips.get(fips);
    return {
      type: 'Feature',
      geometry,
      name: place?.name ?? fips,
      category: placeCategories[place?.category ?? 'NOT_SHOWN'],
    };
  });
  const used = new Set(features.map(({ category }) => category));
  const shown = (Object.keys(fills) as PlaceCategory[]).filter((one) => used.has(placeCategories[one]));
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    description: words.description,
    title: { text: words.title, anchor: 'start' },
    width: 560,
    height: 380,
    projection: { type: 'albersUsa' },
    data: { values: features },
    mark: { type: 'geoshape', stroke: '#ffffff', strokeWidth: 0.5 },
    encoding: {
      color: {
        field: 'category',
        type: 'nominal',
        title: null,
        scale: { domain: shown.map((one) => placeCategories[one]), range: shown.map((one) => fills[one]) },
      },
      tooltip: ['name', 'category'].map((field) => ({ field, type: 'nominal' })),
    },
    config: { view: { stroke: null } },
  };
}
