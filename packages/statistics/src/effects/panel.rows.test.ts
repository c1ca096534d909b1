import { describe, expect, it } from 'vitest';

import { differenceInDifferences, type PanelOptions } from './difference-in-differences.ts';
import type { PanelRow } from './panel.rows.ts';

/** Four units, two of them treated from 2013, in 2010 to 2014. */
function rowsOf(change: (row: PanelRow) => PanelRow | null = (row) => row): PanelRow[] {
  return ['Adams', 'Baker', 'Clark', 'Dolores'].flatMap((unit, index) =>
    [2010, 2011, 2012, 2013, 2014].flatMap((period, time) => {
      const row = change({
        unit,
        period,
        outcome: index + time + ((index * 7 + time * 3) % 5),
        treatedFrom: index < 2 ? 2013 : null,
      });
      return row === null ? [] : [row];
    }),
  );
}
const is = (row: PanelRow, unit: string, period: number): boolean =>
  row.unit === unit && row.period === period;

const cases: readonly [string, readonly PanelRow[], object, string, PanelOptions?][] = [
  ['no rows', [], { code: 'EMPTY_DATA' }, 'no rows'],
  [
    'one unit',
    rowsOf((row) => (row.unit === 'Adams' ? row : null)),
    { code: 'ONE_UNIT', place: { unit: 'Adams' } },
    'Adams',
  ],
  [
    'one period',
    rowsOf((row) => (row.period === 2013 ? row : null)),
    { code: 'ONE_PERIOD', place: { period: 2013 } },
    '2013',
  ],
  ['all treated at once', rowsOf((row) => ({ ...row, treatedFrom: 2013 })), { code: 'ALL_TREATED' }, '2013'],
  ['nobody treated', rowsOf((row) => ({ ...row, treatedFrom: null })), { code: 'NOBODY_TREATED' }, 'No unit'],
  [
    'a treatment after the last period',
    rowsOf((row) => ({ ...row, treatedFrom: row.treatedFrom && 2020 })),
    { code: 'NOBODY_TREATED' },
    'No unit',
  ],
  [
    'a treatment before the first period',
    rowsOf((row) => (row.unit === 'Baker' ? { ...row, treatedFrom: 2010 } : row)),
    { code: 'NO_PERIOD_BEFORE', place: { unit: 'Baker', period: 2010 } },
    'Baker',
  ],
  [
    'a treatment that switches off',
    rowsOf((row) => (is(row, 'Adams', 2014) ? { ...row, treatedFrom: null } : row)),
    { code: 'TREATMENT_CHANGES', place: { index: 4, unit: 'Adams', period: 2014 } },
    'never',
  ],
  [
    'a gap in the panel',
    rowsOf((row) => (is(row, 'Clark', 2012) ? null : row)),
    { code: 'PANEL_GAP', place: { unit: 'Clark', period: 2012 } },
    'Clark has no row for the period 2012',
  ],
  [
    'a period that nobody has',
    rowsOf((row) => (row.period === 2012 ? null : row)),
    { code: 'PANEL_GAP', place: { period: 2012 } },
    '2012',
  ],
  [
    'a duplicate unit-period',
    [...rowsOf(), { unit: 'Baker', period: 2011, outcome: 3, treatedFrom: 2013 }],
    { code: 'DUPLICATE_ROW', place: { index: 20, unit: 'Baker', period: 2011 } },
    'Baker has two rows for the period 2011',
  ],
  [
    'a weight of zero',
    rowsOf((row) => (is(row, 'Clark', 2011) ? { ...row, weight: 0 } : row)),
    { code: 'ZERO_WEIGHTS', place: { unit: 'Clark', period: 2011, column: 'weight' } },
    'Clark',
  ],
  [
    'a negative weight',
    rowsOf((row) => (is(row, 'Clark', 2011) ? { ...row, weight: -2 } : row)),
    { code: 'NEGATIVE_WEIGHT', place: { unit: 'Clark', period: 2011 } },
    '-2',
  ],
  [
    'an outcome that is not a number',
    rowsOf((row) => (is(row, 'Clark', 2011) ? { ...row, outcome: NaN } : row)),
    { code: 'NOT_FINITE', place: { unit: 'Clark', period: 2011, column: 'outcome' } },
    'Clark',
  ],
  [
    'a covariate that does not change',
    rowsOf((row) => ({ ...row, covariates: { area: row.unit.length } })),
    { code: 'COLLINEAR_COLUMN', place: { column: 'area' } },
    'area',
  ],
  [
    'a covariate that is the same in all units',
    rowsOf((row) => ({ ...row, covariates: { inflation: (row.period - 2010) ** 2 } })),
    { code: 'COLLINEAR_COLUMN', place: { column: 'inflation' } },
    'inflation',
  ],
  [
    'a covariate that is the treatment',
    rowsOf((row) => ({
      ...row,
      covariates: { program: row.treatedFrom !== null && row.period >= 2013 ? 1 : 0 },
    })),
    { code: 'COLLINEAR_COLUMN', place: { column: 'program' } },
    'program',
  ],
  [
    'one treated unit',
    rowsOf((row) => (row.unit === 'Baker' ? { ...row, treatedFrom: null } : row)),
    { code: 'ONE_CLUSTER', place: { unit: 'Adams' } },
    'Adams is the only treated cluster',
  ],
  [
    'one untreated unit',
    rowsOf((row) => (row.unit === 'Clark' ? { ...row, treatedFrom: 2013 } : row)),
    { code: 'ONE_CLUSTER', place: { unit: 'Dolores' } },
    'Dolores',
  ],
  [
    'a unit in two clusters',
    rowsOf((row) => ({ ...row, cluster: is(row, 'Adams', 2012) ? 'east' : 'west' })),
    { code: 'UNIT_IN_TWO_CLUSTERS', place: { unit: 'Adams', period: 2012 } },
    'east',
  ],
  [
    'a cohort of one unit in a staggered adoption',
    rowsOf((row) => (row.unit === 'Baker' ? { ...row, treatedFrom: 2012 } : row)),
    { code: 'COHORT_OF_ONE', place: { unit: 'Baker', period: 2012 } },
    'Baker',
  ],
  [
    'a staggered adoption with covariates',
    rowsOf((row) => ({
      ...row,
      treatedFrom: row.treatedFrom && (row.unit === 'Baker' ? 2012 : 2013),
      covariates: { x: row.outcome },
    })),
    { code: 'UNSUPPORTED_DESIGN', place: { column: 'x' } },
    '2012, 2013',
  ],
  [
    'a staggered adoption without never treated units, compared with them',
    rowsOf((row) => ({ ...row, treatedFrom: row.unit < 'C' ? 2012 : 2013 })),
    { code: 'NO_CONTROL_UNITS' },
    'never treated',
    { controlGroup: 'NEVER_TREATED' },
  ],
  [
    'an outcome without any error',
    rowsOf((row) => ({ ...row, outcome: 0 })),
    { code: 'NO_VARIANCE' },
    'exactly',
  ],
];

describe('a panel is refused with the unit and period named for', () => {
  it.each(cases)('%s', (_name, rows, refusal, words, options) => {
    const outcome = differenceInDifferences(rows, options);
    expect(outcome).toMatchObject({ ok: false, ...refusal });
    expect(outcome).toMatchObject({ reason: expect.stringContaining(words) as string });
  });
});

it('a staggered adoption without never treated units is compared with units not treated yet', () => {
  const outcome = differenceInDifferences(
    rowsOf((row) => ({ ...row, treatedFrom: row.unit < 'C' ? 2012 : 2013 })),
  );
  expect(outcome).toMatchObject({
    ok: true,
    value: { controlGroup: 'NOT_YET_TREATED', method: expect.stringContaining('group-time') as string },
  });
});
