import { describe, expect, it } from 'vitest';

import { releaseTable } from './release.rows.ts';
import type { ReleaseFigure, SurveyRelease } from './release.types.ts';

const figure = (dimension: string | null, group: string | null, n: number): ReleaseFigure => ({
  target: 'trust',
  dimension,
  group,
  n: { value: n, lower: n - 10, upper: n + 9 },
  missing: { value: 0.425, lower: 0.4, upper: 0.45 },
  mean: { value: 6.1, lower: 6, upper: 6.2, interval: { lower: 5.5, upper: 6.7 } },
  variance: { value: 0.05, lower: 0.04, upper: 0.06 },
  topBoxShare: null,
  cells: { mean: 50, variance: 50, topBox: 8, missing: 20 },
});

const release: SurveyRelease = {
  format: 1,
  threshold: 10,
  confidenceLevel: 0.95,
  countBase: 20,
  isWeighted: false,
  respondents: { value: 120, lower: 110, upper: 129 },
  reason: null,
  dimensions: [
    {
      code: 'area',
      isWithheld: false,
      reason: null,
      groups: [
        { code: 'north', block: 0, isHidden: false, respondents: { value: 60, lower: 50, upper: 69 } },
        { code: 'east', block: 1, isHidden: true, respondents: null },
        { code: 'west', block: 2, isHidden: false, respondents: { value: 0, lower: 0, upper: 0 } },
      ],
    },
  ],
  targets: [
    {
      code: 'trust',
      kind: 'QUESTION',
      choice: null,
      minimum: 0,
      maximum: 10,
      topBoxMinimum: 7,
      isShare: false,
      pair: null,
      coarseness: 1,
      rows: 'ALL',
      reason: null,
      alpha: null,
    },
  ],
  figures: [figure(null, null, 120), figure('area', 'north', 60)],
};

describe('the rows of a release', () => {
  it('has the overall row and the groups in order, and hides a whole group', () => {
    const table = releaseTable(release, 'trust', 'area');
    expect(table?.overall.mean).toMatchObject({ kind: 'ESTIMATE', value: 6.1, denominator: 120 });
    expect(table?.groups.map(({ group, n, mean }) => [group, n, mean.kind])).toEqual([
      ['north', 60, 'ESTIMATE'],
      ['east', null, 'SUPPRESSED'],
      ['west', 0, 'NOT_REPORTED'],
    ]);
    expect(table?.groups[0]?.topBoxShare).toMatchObject({ kind: 'SUPPRESSED', threshold: 10 });
  });

  it('says how precise a figure is and how many people gave no answer', () => {
    const mean = releaseTable(release, 'trust', null)?.overall.mean;
    expect(mean?.kind === 'ESTIMATE' ? mean.caveats.join(' ') : '').toMatch(
      /from 6 to 6\.2.*From 40% to 45% of/,
    );
  });

  it('knows no other target or dimension', () => {
    expect(releaseTable(release, 'fear', null)).toBeNull();
    expect(releaseTable(release, 'trust', 'age')).toBeNull();
  });
});
