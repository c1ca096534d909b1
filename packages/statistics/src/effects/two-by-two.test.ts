import { describe, expect, it } from 'vitest';

import { expectClose } from '../testing/close.ts';
import { csvFixture } from '../testing/csv.ts';
import { fixture } from '../testing/fixture.ts';
import { differenceByRegression, differenceOfCellMeans, type TwoByTwoRow } from './two-by-two.ts';

const expected = (
  fixture('effects') as {
    kielmc: {
      clustered: { standardError: number; degreesOfFreedom: number; pValue: number };
      withAge: { estimate: number; hc1: number };
    };
  }
).kielmc;
const houses = csvFixture('kielmc').map((row, index): TwoByTwoRow & { age: number } => ({
  outcome: Number(row['rprice']),
  treated: row['nearinc'] === '1',
  after: row['y81'] === '1',
  // The clusters of the R script.
  cluster: String((index + 1) % 23),
  age: Number(row['age']),
}));
const newJersey = { treatedBefore: 20.44, treatedAfter: 21.03, controlBefore: 23.33, controlAfter: 21.17 };

describe('four means', () => {
  it('give the published difference of Card and Krueger, and its error from the errors of the changes', () => {
    const found = differenceOfCellMeans(newJersey, { kind: 'CHANGES', treated: 0.54, control: 1.25 });
    if (!found.ok) throw new Error(found.reason);
    expect(found.value.value?.toFixed(2)).toBe('2.75');
    expect(found.value.standardError?.toFixed(2)).toBe('1.36');
    expect(found.value.claimLevel).toBe('ASSOCIATIONAL');
  });

  it('have no interval without errors, and then describe only', () => {
    expect(differenceOfCellMeans(newJersey)).toMatchObject({
      ok: true,
      value: { interval: null, standardError: null, claimLevel: 'DESCRIPTIVE' },
    });
    const errors = { treatedBefore: 0.51, treatedAfter: 0.52, controlBefore: 1.35, controlAfter: 0.94 };
    const found = differenceOfCellMeans(newJersey, { kind: 'MEANS', errors });
    expect(found.ok && found.value.standardError?.toFixed(2)).toBe('1.80');
  });

  it.each([
    [{ ...newJersey, controlAfter: NaN }, null, 'NOT_FINITE'],
    [newJersey, { kind: 'CHANGES', treated: -1, control: 1 } as const, 'OUT_OF_RANGE'],
  ])('are refused for %j and %j', (cells, errors, code) => {
    expect(differenceOfCellMeans(cells, errors)).toMatchObject({ ok: false, code });
  });
});

describe('the regression form', () => {
  it.each([
    ['CLASSICAL', 7456.64617325886],
    ['HC1', 8635.5852717462],
    ['CR2', expected.clustered.standardError],
  ] as const)('of Kiel and McClain agrees with R: %s', (kind, standardError) => {
    const found = differenceByRegression(houses, kind);
    if (!found.ok) throw new Error(found.reason);
    expectClose(found.value.value, -11863.9032521126);
    expectClose(found.value.standardError, standardError);
    expect(Object.values(found.value.cells).map((mean) => mean.toFixed(3))).toEqual([
      '63692.857',
      '70619.240',
      '82517.228',
      '101307.514',
    ]);
    if (kind === 'CLASSICAL') {
      expect(found.value.interval?.lower.toFixed(2)).toBe('-26534.67');
      expect(found.value.interval?.upper.toFixed(2)).toBe('2806.87');
    }
    if (kind === 'CR2') {
      expectClose(found.value.degreesOfFreedom, expected.clustered.degreesOfFreedom, 1e-7);
      expectClose(found.value.pValue, expected.clustered.pValue, 1e-7);
    }
  });

  it('takes covariates', () => {
    const rows = houses.map(({ age, ...row }) => ({ ...row, covariates: { age } }));
    const found = differenceByRegression(rows, 'HC1');
    if (!found.ok) throw new Error(found.reason);
    expectClose(found.value.value, expected.withAge.estimate, 1e-8);
    expectClose(found.value.standardError, expected.withAge.hc1, 1e-8);
  });

  it('gives clusters of hundreds of rows the same errors as clusters of few', () => {
    const copies = Array.from({ length: 30 }, () => houses).flat();
    const few = differenceByRegression(houses, 'CR2');
    const many = differenceByRegression(copies, 'CR2');
    // 30 copies of each row in the same clusters change the estimate and its error by nothing but rounding.
    expect(few.ok && many.ok).toBe(true);
    if (!few.ok || !many.ok) return;
    expectClose(many.value.value, few.value.value ?? NaN, 1e-9);
    expectClose(many.value.standardError, few.value.standardError ?? NaN, 1e-8);
    expectClose(many.value.degreesOfFreedom, few.value.degreesOfFreedom ?? NaN, 1e-6);
  });

  it.each<[string, TwoByTwoRow[], object]>([
    [
      'an empty cell',
      houses.filter(({ treated, after }) => !treated || after),
      { code: 'EMPTY_DATA', place: { group: 'treated before' } },
    ],
    ['one cluster', houses.map((row) => ({ ...row, cluster: 'all' })), { code: 'ONE_CLUSTER' }],
    [
      'a collinear covariate',
      houses.map((row) => ({ ...row, covariates: { near: Number(row.treated) } })),
      { code: 'COLLINEAR_COLUMN', place: { column: 'near' } },
    ],
    [
      'a weight of zero',
      houses.map((row, index) => ({ ...row, weight: index === 5 ? 0 : 1 })),
      { code: 'ZERO_WEIGHTS', place: { index: 5 } },
    ],
    [
      'text as outcome',
      houses.map((row, index) => (index === 3 ? { ...row, outcome: NaN } : row)),
      { code: 'NOT_FINITE', place: { index: 3 } },
    ],
    [
      'an outcome without error',
      houses.map((row) => ({ ...row, outcome: row.treated ? 1 : 2 })),
      { code: 'NO_VARIANCE' },
    ],
  ])('is refused for %s', (_name, rows, refusal) => {
    expect(differenceByRegression(rows, 'CR2')).toMatchObject({ ok: false, ...refusal });
  });
});
