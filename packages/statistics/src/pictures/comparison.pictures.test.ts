import { describe, expect, it } from 'vitest';

import { drawSpecification, specificationProblems } from '../testing/vega.check.ts';
import { expectRefused, valueOf } from '../testing/statistic.ts';
import { funnelPicture, placeIntervalPicture, smallMultiplesPicture } from './comparison.pictures.ts';
import { countyBoundaries, countyMapPicture } from './county.map.ts';
import type { VegaLiteSpec } from './vega.ts';

const words = { title: 'Diversion rate, 2025', description: '3 of 4 places have a figure; 1 is hidden.' };
const limits = { limits95: { lower: 20, upper: 40 }, limits998: { lower: 15, upper: 45 } };
const square = (x: number, y: number) => ({
  type: 'Polygon',
  coordinates: [
    [
      [x, y],
      [x, y + 1],
      [x + 1, y + 1],
      [x + 1, y],
      [x, y],
    ],
  ],
});
const geojson = {
  type: 'FeatureCollection',
  features: [
    { type: 'Feature', id: '35001', geometry: square(-107, 34), properties: {} },
    { type: 'Feature', properties: { GEOID: '35003' }, geometry: square(-108, 34) },
    { type: 'Feature', properties: { fips: '35005' }, geometry: square(-105, 33) },
  ],
};
const names = ['Adams County', 'Baker County', 'Clark County', 'Dunn County'];

const pictures: readonly [string, VegaLiteSpec, string][] = [
  [
    'funnel',
    funnelPicture(
      { ...words, sizeLabel: 'Cases', valueLabel: 'Diverted, %' },
      [
        { name: 'Adams County', size: 200, value: 31, category: 'AS_EXPECTED' },
        { name: 'Baker County', size: 900, value: 50, category: 'HIGHER_THAN_EXPECTED' },
        { name: 'Clark County', size: 4_000, value: 12, category: 'LOWER_THAN_EXPECTED' },
      ],
      [
        { size: 100, ...limits },
        { size: 1_000, ...limits },
      ],
      30,
    ),
    'Diverted, %',
  ],
  [
    'interval plot',
    placeIntervalPicture(
      { ...words, valueLabel: 'Diverted, %' },
      [
        {
          name: 'Adams County',
          value: 31,
          interval: { lower: 27, upper: 36, confidenceLevel: 0.95 },
          category: 'AS_EXPECTED',
        },
        { name: 'Baker County', value: 12, interval: null, category: 'LOWER_THAN_EXPECTED' },
        { name: 'Clark County', value: 50, interval: null, category: 'HIGHER_THAN_EXPECTED' },
        { name: 'Dunn County', value: null, interval: null, category: 'NOT_SHOWN' },
      ],
      30,
    ),
    'Dunn County',
  ],
  [
    'set of small multiples',
    smallMultiplesPicture(
      { ...words, valueLabel: 'Diverted, %' },
      names.map((name, index) => ({
        name,
        points: [
          { day: '2024-01-01', value: 30 + index },
          { day: '2024-04-01', value: index === 2 ? null : 33 },
          { day: '2024-07-01', value: 35 },
        ],
      })),
    ),
    'Baker County',
  ],
  [
    'county map',
    countyMapPicture(words, valueOf(countyBoundaries(geojson)), [
      { fips: '35001', name: 'Adams County', category: 'AS_EXPECTED' },
      { fips: '35003', name: 'Baker County', category: 'HIGHER_THAN_EXPECTED' },
    ]),
    'Higher than expected',
  ],
];

describe.each(pictures)('the picture of a %s', (_name, spec, text) => {
  it("is valid by Vega-Lite's own schema", () => {
    expect(specificationProblems(spec)).toEqual([]);
  });

  it('is drawn without a browser, with its title, labels and marks', async () => {
    const svg = await drawSpecification(JSON.stringify(spec));
    expect(svg).toContain(words.title);
    expect(svg).toContain(text);
    expect(svg).not.toContain('NaN');
    expect(svg.match(/<path/g)?.length ?? 0).toBeGreaterThan(1);
  });

  it('is plain JSON with an alternative text', () => {
    expect(JSON.parse(JSON.stringify(spec))).toEqual(spec);
    expect(spec.description).toBe(words.description);
  });
});

it('draws places in the order of the input, and never by their figures', async () => {
  const [, [, spec] = []] = pictures;
  const svg = await drawSpecification(JSON.stringify(spec));
  const at = names.map((name) => svg.indexOf(name));
  expect(at).toEqual(at.toSorted((a, b) => a - b));
  expect(svg).toContain('not shown');
});

describe('boundaries of counties', () => {
  it('are refused with the position of what is no county', () => {
    expectRefused(countyBoundaries({ type: 'Topology' }), 'UNREADABLE_FILE');
    expectRefused(countyBoundaries(null), 'UNREADABLE_FILE');
    const second = (feature: unknown) =>
      countyBoundaries({ ...geojson, features: [geojson.features[0], feature] });
    expectRefused(second({ properties: { name: 'X' }, geometry: square(0, 0) }), 'MISSING_VALUE', {
      index: 1,
      column: 'id',
    });
    expectRefused(second(null), 'MISSING_VALUE', { index: 1 });
    expectRefused(
      second({ id: '35003', geometry: { type: 'Point', coordinates: [1, 2] } }),
      'UNREADABLE_FILE',
      { index: 1, unit: '35003' },
    );
    expectRefused(
      countyBoundaries({ type: 'FeatureCollection', features: Array.from({ length: 4_001 }) }),
      'OUT_OF_RANGE',
    );
  });
});
