import { describe, expect, it } from 'vitest';

import { differenceInDifferences } from '../effects/difference-in-differences.ts';
import { matchedComparison } from '../matching/matched.comparison.ts';
import { interruptedSeries } from '../series/interrupted.series.ts';
import { survivalStatistic } from '../survival/survival.statistic.ts';
import type { Result } from '../statistical.result.ts';
import { csvFixture } from '../testing/csv.ts';
import { drawSpecification, specificationProblems } from '../testing/vega.check.ts';
import { balancePicture, survivalPicture } from './cohort.pictures.ts';
import { eventStudyPicture, forestPicture, trendPicture } from './effect.pictures.ts';
import { seriesPicture } from './series.picture.ts';
import type { ShownPoint } from './series.points.ts';
import type { VegaLiteSpec } from './vega.ts';

const draw = (spec: VegaLiteSpec): Promise<string> => drawSpecification(JSON.stringify(spec));

function valueOf<T>(outcome: Result<T>): T {
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value;
}

const words = { title: 'Complaints per 100,000', description: 'Complaints fell after the program began.' };
const numbers = (name: string): readonly Readonly<Record<string, number>>[] =>
  csvFixture(name).map((row) =>
    Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, Number(cell)])),
  );

const series = valueOf(
  interruptedSeries(
    numbers('sicily').map((row) => ({
      time: row['time'] ?? 0,
      count: row['aces'] ?? 0,
      exposure: row['stdpop'] ?? 1,
    })),
    37,
  ),
);
const panel = valueOf(
  differenceInDifferences(
    csvFixture('panel-one-start').map((row) => ({
      unit: row['unit'] ?? '',
      period: Number(row['year']),
      outcome: Number(row['outcome']),
      treatedFrom: row['treated_from'] === '' ? null : Number(row['treated_from']),
    })),
  ),
);
const survival = valueOf(
  survivalStatistic(
    csvFixture('rossi').map((row) => ({
      time: Number(row['week']),
      event: row['arrest'] === '1',
      group: row['aid'] ?? '',
    })),
  ),
);
const matched = valueOf(
  matchedComparison(
    csvFixture('matching').map((row) => ({
      unit: row['unit'] ?? '',
      treated: row['treated'] === '1',
      outcome: Number(row['crime']),
      covariates: { poverty: Number(row['poverty']), density: Number(row['density']) },
    })),
  ),
);
const indicator = {
  name: words.title,
  measure: 'RATE',
  unit: 'per 100,000',
  multiplier: 100_000,
  direction: 'LOWER_IS_BETTER',
} as const;
/** Years: another definition, a figure, nobody reported, and a figure with a target. */
const years: readonly ShownPoint[] = [null, 40, null, 30].map((value, index) => ({
  firstDay: new Date(Date.UTC(2020 + index, 0, 1)),
  lastDay: new Date(Date.UTC(2020 + index, 11, 31)),
  figure:
    value === null
      ? index === 0
        ? { kind: 'NOT_COMPARABLE', why: 'Another revision.' }
        : { kind: 'NOT_REPORTED', reason: 'Nobody reported it.' }
      : {
          kind: 'ESTIMATE',
          value,
          interval: { lower: value - 9, upper: value + 9, confidenceLevel: 0.95 },
          numerator: value,
          denominator: 100_000,
          method: 'Rate',
          unit: indicator.unit,
          caveats: [],
        },
  target: index === 3 ? 25 : null,
  completeness: {
    monthsExpected: 12,
    monthsCovered: value === null ? 0 : 12,
    observed: value === null ? 0 : 1,
    notReported: index === 2 ? 1 : 0,
    notApplicable: 0,
  },
  otherRevision: index === 0 ? 1 : null,
}));
function seriesOf(lines: readonly string[]): VegaLiteSpec {
  const picture = seriesPicture(
    indicator,
    lines.map((name) => ({ name, points: years })),
    words.description,
  );
  if (picture === null) throw new Error('The series has no picture.');
  // The words of a series begin with the name of its indicator.
  return { ...picture, description: words.description };
}
const confidence = { confidenceLevel: 0.95 };

const pictures: readonly [string, VegaLiteSpec, string][] = [
  [
    'trend with interval',
    trendPicture(
      { ...words, timeLabel: 'Month', valueLabel: 'Events' },
      series.points.map(({ time, fitted, count, withoutChange }) => ({
        time,
        value: count,
        interval: { lower: fitted * 0.9, upper: fitted * 1.1, ...confidence },
        expected: time >= 37 ? withoutChange : null,
      })),
      37,
    ),
    'Month',
  ],
  [
    'trend without intervals and program',
    trendPicture(
      { ...words, timeLabel: 'Year', valueLabel: 'Events' },
      [2019, 2020].map((time) => ({ time, value: time - 2000, interval: null, expected: null })),
      null,
    ),
    'Year',
  ],
  [
    'event study',
    eventStudyPicture({ ...words, valueLabel: 'Difference' }, panel.eventStudy.points),
    'Periods since the start',
  ],
  [
    'forest of differences',
    forestPicture(
      { ...words, valueLabel: 'Difference' },
      [
        { label: 'Adams County', estimate: -3, interval: { lower: -5, upper: -1, ...confidence } },
        { label: 'Baker County', estimate: 2, interval: null },
      ],
      'DIFFERENCE',
    ),
    'Adams County',
  ],
  [
    'forest of ratios',
    forestPicture(
      { ...words, valueLabel: 'Rate ratio' },
      [{ label: 'Adams County', estimate: 0.9, interval: { lower: 0.8, upper: 1.05, ...confidence } }],
      'RATIO',
    ),
    'Rate ratio',
  ],
  [
    'survival',
    survivalPicture({ ...words, timeLabel: 'Weeks', valueLabel: 'Not arrested' }, survival.curves),
    'Not arrested',
  ],
  ['series of the office', seriesOf(['Office']), 'Other definition'],
  ['series of places', seriesOf(['Beat 1', 'Beat 2']), 'Beat 2'],
  ['balance', balancePicture(words, matched.balance), 'poverty'],
];

describe.each(pictures)('the picture of a %s', (_name, spec, text) => {
  it("is valid by Vega-Lite's own schema", () => {
    expect(specificationProblems(spec)).toEqual([]);
  });

  it('is drawn without a browser, with its title, axes and marks, the same every time', async () => {
    const svg = await draw(spec);
    expect(svg).toContain('<svg');
    expect(svg).toContain(words.title);
    expect(svg).toContain(text);
    expect(svg).not.toContain('NaN');
    expect(svg.match(/<path/g)?.length ?? 0).toBeGreaterThan(1);
    expect(await draw(spec)).toBe(svg);
  });

  it('is plain JSON with an alternative text', () => {
    expect(JSON.parse(JSON.stringify(spec))).toEqual(spec);
    expect(spec.description).toBe(words.description);
  });
});

it('the schema refuses a mark that does not exist, so that it can fail', () => {
  const [, spec] = pictures[3] ?? [];
  expect(specificationProblems({ ...spec, layer: [{ mark: 'pancake' }] })).not.toEqual([]);
});

describe('the picture of a series', () => {
  it('marks the periods without a figure, and the year in which the definition changes', () => {
    const { values } = seriesOf(['Office'])['data'] as { values: Record<string, unknown>[] };
    expect(values.map(({ gap }) => gap)).toEqual(['Other definition', null, 'Not reported', null]);
    expect(values.map(({ isBreak }) => isBreak)).toEqual([false, true, false, false]);
    expect(values.map(({ value }) => value)).toEqual([null, 40, null, 30]);
    expect(values.map(({ period }) => period)).toEqual(['2020', '2021', '2022', '2023']);
  });

  it('has no value of a hidden figure', () => {
    const point: ShownPoint = {
      ...(years[1] ?? (years[0] as ShownPoint)),
      figure: { kind: 'SUPPRESSED', reason: 'SMALL_COUNT', threshold: 10 },
    };
    const picture = seriesPicture(indicator, [{ name: 'Office', points: [point, ...years.slice(3)] }], '');
    const { values } = picture?.['data'] as { values: Record<string, unknown>[] };
    expect(values[0]).toMatchObject({ value: null, lower: null, upper: null, gap: 'Hidden' });
  });

  it('does not exist without a figure, or with more points than can be seen', () => {
    const points = years.filter(({ figure }) => figure.kind !== 'ESTIMATE');
    expect(seriesPicture(indicator, [{ name: 'Office', points }], '')).toBeNull();
    const lines = Array.from({ length: 251 }, (_, index) => ({ name: `Beat ${index}`, points: years }));
    expect(seriesPicture(indicator, lines, '')).toBeNull();
  });
});
