import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { expectClose } from '../testing/close.ts';
import { csvFixture } from '../testing/csv.ts';
import { fixture } from '../testing/fixture.ts';
import { prePostChange, type PrePostData } from './pre-post.change.ts';
import { randomizedEffect, type TrialRow } from './randomized.effect.ts';

type Figures = {
  estimate: number;
  standardError: number;
  df: number;
  lower: number;
  upper: number;
  p: number;
};
const expected = fixture('trials') as Record<
  'welch' | 'paired' | 'unpaired' | 'lin' | 'clustered' | 'clusteredLin',
  Figures
>;

const people = csvFixture('trial').map((row) => ({
  treated: row['arm'] === '1',
  outcome: Number(row['days']),
  returned: Number(row['returned']),
  cluster: row['precinct'] ?? '',
  covariates: { age: Number(row['age']), prior: Number(row['prior']) },
}));
const plain = people.map(({ treated, outcome }): TrialRow => ({ treated, outcome }));
/** R's data set sleep. */
const before = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
const after = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];

describe('a change agrees with R', () => {
  it.each([
    ['PAIRED', expected.paired],
    ['UNPAIRED', expected.unpaired],
  ] as const)('%s', (kind, r) => {
    const found = prePostChange({ kind, before, after });
    if (!found.ok) throw new Error(found.reason);
    expectClose(found.value.value, r.estimate);
    expectClose(found.value.standardError, r.standardError);
    expectClose(found.value.degreesOfFreedom, r.df);
    expectClose(found.value.interval?.lower, r.lower, 1e-8);
    expectClose(found.value.interval?.upper, r.upper, 1e-8);
    expectClose(found.value.pValue, r.p, 1e-8);
    expect(found.value.claimLevel).toBe('DESCRIPTIVE');
  });

  it('turns its sign with the order, scales, and ignores offsets', () => {
    const values = fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(values, values, fc.constantFrom('PAIRED' as const, 'UNPAIRED' as const), (a, b, kind) => {
        const found = prePostChange({ kind, before: a, after: b });
        fc.pre(found.ok && (found.value.standardError ?? 0) > 1e-3);
        const back = prePostChange({ kind, before: b, after: a });
        const moved = prePostChange({
          kind,
          before: a.map((x) => 2 * x + 1e6),
          after: b.map((x) => 2 * x + 1e6),
        });
        if (!found.ok || !back.ok || !moved.ok) return;
        expect(back.value.value).toBeCloseTo(-(found.value.value ?? NaN), 9);
        expect(moved.value.value).toBeCloseTo(2 * (found.value.value ?? NaN), 6);
        expect(moved.value.pValue).toBeCloseTo(found.value.pValue, 6);
        expect(found.value.interval?.lower).toBeLessThan(found.value.value ?? NaN);
      }),
    );
  });

  it.each<[string, PrePostData, object]>([
    ['one pair', { kind: 'PAIRED', before: [1], after: [2] }, { code: 'TOO_FEW_ROWS' }],
    ['pairs that do not match', { kind: 'PAIRED', before: [1, 2], after: [2] }, { code: 'UNEQUAL_LENGTHS' }],
    ['equal changes', { kind: 'PAIRED', before: [1, 2], after: [2, 3] }, { code: 'NO_VARIANCE' }],
    [
      'one value after',
      { kind: 'UNPAIRED', before: [1, 2], after: [2] },
      { code: 'TOO_FEW_ROWS', place: { group: 'after' } },
    ],
    [
      'a value that is not a number',
      { kind: 'UNPAIRED', before: [1, NaN], after: [2, 3] },
      { code: 'NOT_FINITE', place: { index: 1, column: 'before' } },
    ],
  ])('refuses %s', (_name, data, refusal) => {
    expect(prePostChange(data)).toMatchObject({ ok: false, ...refusal });
  });
});

describe('a trial agrees with R', () => {
  it.each([
    ['by means', plain, expected.welch],
    ['adjusted (Lin, HC2)', people.map(({ cluster: _, ...row }) => row), expected.lin],
    ['by clusters (CR2)', people.map(({ covariates: _, ...row }) => row), expected.clustered],
    ['by clusters, adjusted', people, expected.clusteredLin],
  ])('%s', (_name, rows, r) => {
    const found = randomizedEffect(rows);
    if (!found.ok) throw new Error(found.reason);
    expectClose(found.value.value, r.estimate, 1e-8);
    expectClose(found.value.standardError, r.standardError, 1e-8);
    if ('df' in r) expectClose(found.value.degreesOfFreedom, r.df, 1e-7);
    if ('p' in r) expectClose(found.value.pValue, r.p, 1e-6);
    expect(found.value.claimLevel).toBe('EXPERIMENTAL');
  });

  it('of shares uses the published interval of Newcombe: 56/70 − 48/80', () => {
    const rows = [
      ...Array.from({ length: 70 }, (_, index) => ({ treated: true, outcome: Number(index < 56) })),
      ...Array.from({ length: 80 }, (_, index) => ({ treated: false, outcome: Number(index < 48) })),
    ];
    const found = randomizedEffect(rows);
    if (!found.ok) throw new Error(found.reason);
    expect(found.value.unit).toBe('difference of proportions');
    expect(found.value.value?.toFixed(6)).toBe('0.200000');
    expect(found.value.interval?.lower.toFixed(6)).toBe('0.052431');
    expect(found.value.interval?.upper.toFixed(6)).toBe('0.333873');
  });

  it('loses its level with the people it loses', () => {
    const rows = plain.map((row, index) =>
      row.treated && index % 4 === 0 ? { ...row, outcome: null } : row,
    );
    const found = randomizedEffect(rows);
    expect(found).toMatchObject({
      ok: true,
      value: { claimLevel: 'QUASI_EXPERIMENTAL', control: { lostShare: 0 } },
    });
  });

  it.each<[string, TrialRow[], object]>([
    ['nobody', [], { code: 'EMPTY_DATA' }],
    ['no control arm', plain.map((row) => ({ ...row, treated: true })), { code: 'ALL_TREATED' }],
    ['no treated arm', plain.map((row) => ({ ...row, treated: false })), { code: 'NOBODY_TREATED' }],
    [
      'a cluster in both arms',
      people.map((row, index) => (index === 3 ? { ...row, treated: !row.treated } : row)),
      { code: 'UNSUPPORTED_DESIGN', place: { group: 'p01' } },
    ],
    [
      'one cluster in an arm',
      people.map((row) => ({ ...row, cluster: row.treated ? 'only' : row.cluster })),
      { code: 'ONE_CLUSTER', place: { group: 'only' } },
    ],
    [
      'a collinear covariate',
      people.map(({ cluster: _, ...row }) => ({
        ...row,
        covariates: { age: row.covariates.age, twice: 2 * row.covariates.age },
      })),
      { code: 'COLLINEAR_COLUMN', place: { column: 'twice' } },
    ],
    ['no variance', plain.map((row) => ({ ...row, outcome: 7 })), { code: 'NO_VARIANCE' }],
    [
      'text',
      plain.map((row, index) => (index === 2 ? { ...row, outcome: NaN } : row)),
      { code: 'NOT_FINITE', place: { index: 2 } },
    ],
  ])('and refuses %s', (_name, rows, refusal) => {
    expect(randomizedEffect(rows)).toMatchObject({ ok: false, ...refusal });
  });
});
