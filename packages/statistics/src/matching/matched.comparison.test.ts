import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { expectClose } from '../testing/close.ts';
import { csvFixture } from '../testing/csv.ts';
import { fixture } from '../testing/fixture.ts';
import {
  matchedComparison,
  type MatchedComparison,
  type MatchOptions,
  type MatchRow,
} from './matched.comparison.ts';

type Figures = {
  estimate: number;
  standardError: number;
  used: number;
  poverty: [number, number];
  density: [number, number];
};
const expected = fixture('trials') as Record<'mahalanobis' | 'mahalanobis3' | 'propensity', Figures>;
const counties = csvFixture('matching').map((row): MatchRow => ({
  unit: row['unit'] ?? '',
  treated: row['treated'] === '1',
  outcome: Number(row['crime']),
  covariates: { poverty: Number(row['poverty']), density: Number(row['density']) },
}));

function estimate(
  rows: readonly MatchRow[],
  options?: MatchOptions,
): MatchedComparison & {
  value: number | null;
  standardError: number | null;
  interval: { lower: number; upper: number } | null;
  claimLevel: string;
} {
  const outcome = matchedComparison(rows, options);
  if (!outcome.ok) throw new Error(`${outcome.code} ${outcome.reason}`);
  return outcome.value;
}

it.each([
  ['on the Mahalanobis distance', {}, expected.mahalanobis],
  ['with three neighbors', { neighbors: 3 }, expected.mahalanobis3],
  ['on the propensity score', { distance: 'PROPENSITY' }, expected.propensity],
] as const)('1,500 counties matched %s agree with R', (_name, options, r) => {
  const found = estimate(counties, options);
  expectClose(found.value, r.estimate, 1e-8);
  expectClose(found.standardError, r.standardError, 1e-8);
  expect(found.controlsUsed).toBe(r.used);
  for (const [index, values] of [r.poverty, r.density].entries()) {
    expectClose(found.balance[index]?.before, values[0], 1e-8);
    expectClose(found.balance[index]?.after, values[1], 1e-6);
  }
  expect(found.claimLevel).toBe('QUASI_EXPERIMENTAL');
});

/** One covariate, and outcomes that tell who was matched. */
const small: readonly MatchRow[] = [
  ['a', true, 10, 1],
  ['b', true, 20, 5],
  ['c', false, 7, 1.1],
  ['d', false, 13, 4],
  ['e', false, 9, 30],
].map(([unit, treated, outcome, size]) => ({
  unit: String(unit),
  treated: treated === true,
  outcome: Number(outcome),
  covariates: { size: Number(size) },
}));

describe('matching by hand', () => {
  it('lists pairs, weights and units without a match', () => {
    expect(estimate(small).matches).toMatchObject([
      { treated: 'a', controls: [{ unit: 'c', weight: 1 }] },
      { treated: 'b', controls: [{ unit: 'd', weight: 1 }] },
    ]);
    expect(estimate(small).value).toBe(5);
    const tied = small.map((row) => (row.unit === 'e' ? { ...row, covariates: { size: 6 } } : row));
    expect(estimate(tied).matches[1]?.controls).toMatchObject([
      { unit: 'd', weight: 0.5 },
      { unit: 'e', weight: 0.5 },
    ]);
    const far = [...small, { unit: 'z', treated: true, outcome: 3, covariates: { size: 90 } }];
    const found = estimate(far, { caliper: 0.5 });
    expect(found.unmatched).toEqual(['z']);
    expect(found.claim.reasons.map(({ code }) => code)).toContain('UNMATCHED');
  });

  it('without replacement uses each control unit once, the closest pairs first', () => {
    const rows = [...small, { unit: 'x', treated: true, outcome: 1, covariates: { size: 1.3 } }];
    const found = estimate(rows, { replacement: false });
    expect(found.matches.map(({ treated, controls }) => [treated, controls[0]?.unit])).toEqual([
      ['a', 'c'],
      ['b', 'd'],
      ['x', 'e'],
    ]);
    expect(new Set(found.matches.flatMap(({ controls }) => controls.map(({ unit }) => unit))).size).toBe(3);
  });
});

it('ignores the order, the names and the units of covariates', () => {
  const rows = counties.slice(0, 200);
  const base = estimate(rows);
  fc.assert(
    fc.property(fc.double({ min: 0.01, max: 1000, noNaN: true }), fc.boolean(), (factor, replacement) => {
      const changed = rows.toReversed().map((row) => ({
        ...row,
        unit: `x${row.unit}`,
        covariates: {
          poverty: row.covariates['poverty'] ?? 0,
          density: factor * (row.covariates['density'] ?? 0),
        },
      }));
      const found = estimate(changed, { replacement });
      if (replacement) expectClose(found.value, base.value ?? NaN, 1e-9);
      expect(found.interval?.lower).toBeLessThan(found.value ?? NaN);
      expect(found.interval?.upper).toBeGreaterThan(found.value ?? NaN);
    }),
    { numRuns: 10 },
  );
});

it.each<[string, readonly MatchRow[], MatchOptions, object]>([
  ['no units', [], {}, { code: 'EMPTY_DATA' }],
  ['nobody treated', small.map((row) => ({ ...row, treated: false })), {}, { code: 'NOBODY_TREATED' }],
  ['all treated', small.map((row) => ({ ...row, treated: true })), {}, { code: 'ALL_TREATED' }],
  [
    'a unit twice',
    [...small, ...small.slice(1, 2)],
    {},
    { code: 'DUPLICATE_ROW', place: { index: 5, unit: 'b' } },
  ],
  [
    'a covariate that is not a number',
    small.map((row) => (row.unit === 'd' ? { ...row, covariates: { size: NaN } } : row)),
    {},
    { code: 'NOT_FINITE', place: { index: 3, column: 'size' } },
  ],
  ['no covariate', small.map((row) => ({ ...row, covariates: {} })), {}, { code: 'UNSUPPORTED_DESIGN' }],
  [
    'a collinear covariate',
    counties.map((row) => ({
      ...row,
      covariates: { ...row.covariates, double: 2 * (row.covariates['poverty'] ?? 0) },
    })),
    {},
    { code: 'COLLINEAR_COLUMN', place: { column: 'double' } },
  ],
  ['too few controls', small, { replacement: false, neighbors: 2 }, { code: 'NO_CONTROL_UNITS' }],
  [
    'groups that do not overlap',
    small.map((row, index) => ({ ...row, covariates: { size: row.treated ? index : 100 + index } })),
    { distance: 'PROPENSITY' },
    { code: 'NO_CONVERGENCE' },
  ],
  ['a caliper that leaves no match', small, { caliper: 1e-6 }, { code: 'TOO_FEW_ROWS' }],
  [
    'equal differences',
    small.map((row) => ({ ...row, outcome: Number(row.treated) })),
    {},
    { code: 'NO_VARIANCE' },
  ],
])('refuses %s', (_name, rows, options, refusal) => {
  expect(matchedComparison(rows, options)).toMatchObject({ ok: false, ...refusal });
});
