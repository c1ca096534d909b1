import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { poolEffects, type EffectScale, type EvaluatedEffect, type LeftOutReason } from './pooled.effect.ts';

const revisions = new Set([1]);
const effect = (index: number, more: Partial<EvaluatedEffect> = {}): EvaluatedEffect => ({
  office: `office-${index}`,
  evaluation: `evaluation-${index}`,
  program: `program-${index}`,
  revision: 1,
  isReference: true,
  claimLevel: 'QUASI_EXPERIMENTAL',
  isOutdated: false,
  isSmall: false,
  estimate: -index,
  standardError: 1,
  interval: null,
  noEffect: 0,
  unit: 'percentage points',
  ...more,
});

interface Fixture {
  scale: EffectScale;
  estimates: number[];
  standardErrors: number[];
  value: number;
  lower: number;
  upper: number;
  predictionLower: number;
  predictionUpper: number;
  tauSquared: number;
  q: number;
  qPValue: number;
  iSquared: number;
  weights: number[];
}
const fixtures = JSON.parse(
  readFileSync(new URL('../../fixtures/pooled-effect.json', import.meta.url), 'utf8'),
) as Fixture[];

describe('a pooled effect', () => {
  it.each(fixtures.map((one, index) => [`${index} (${one.scale})`, one] as const))(
    'is that of rma of metafor: %s',
    (_name, fixture) => {
      const { scale, estimates, standardErrors } = fixture;
      const effects = estimates.map((estimate, index) =>
        effect(index, {
          estimate,
          standardError: standardErrors[index] ?? 0,
          noEffect: scale === 'RATIO' ? 1 : 0,
        }),
      );
      const found = poolEffects(effects, revisions, null);
      expect(found.scale).toBe(scale);
      expect(found.leftOut).toEqual([]);
      if (!found.pooled.ok) throw new Error(found.pooled.reason);
      const { value, interval, predictionInterval, tauSquared, q, qPValue, iSquared } = found.pooled.value;
      const pairs: [number | undefined | null, number][] = [
        [value, fixture.value],
        [interval?.lower, fixture.lower],
        [interval?.upper, fixture.upper],
        [predictionInterval?.lower, fixture.predictionLower],
        [predictionInterval?.upper, fixture.predictionUpper],
        [tauSquared, fixture.tauSquared],
        [q, fixture.q],
        [qPValue, fixture.qPValue],
        [iSquared, fixture.iSquared],
        ...found.included.map(({ weight }, index): [number, number] => [weight, fixture.weights[index] ?? 0]),
      ];
      for (const [own, theirs] of pairs) expect(own).toBeCloseTo(theirs, 6);
    },
  );

  it.each<[LeftOutReason, Partial<EvaluatedEffect>]>([
    ['NO_RESULT', { claimLevel: null, estimate: null, standardError: null, noEffect: null, unit: null }],
    ['OUTDATED', { isOutdated: true }],
    ['DEFINITION_REVISION', { revision: 2 }],
    ['DEFINITION_REVISION', { isReference: false }],
    ['CLAIM_LEVEL', { claimLevel: 'ASSOCIATIONAL' }],
    ['CLAIM_LEVEL', { claimLevel: 'DESCRIPTIVE' }],
    ['SMALL_COUNT', { isSmall: true, estimate: null, standardError: null }],
    ['NO_STANDARD_ERROR', { standardError: null }],
    ['NO_STANDARD_ERROR', { standardError: 0 }],
    ['OTHER_SCALE', { noEffect: 1, estimate: 0.8 }],
    ['OTHER_SCALE', { unit: 'days' }],
  ])('leaves out and names a result: %s %o', (reason, more) => {
    const others = [effect(1), effect(2), effect(4)];
    const odd = effect(9, more);
    const found = poolEffects([odd, ...others], revisions, null);
    expect(found.leftOut.map((one) => [one.effect, one.reason])).toEqual([[odd, reason]]);
    expect(found.included.map((one) => one.effect)).toEqual(others);
    expect(found.pooled).toEqual(poolEffects(others, revisions, null).pooled);
  });

  it('takes the latest evaluation of a program that has a result', () => {
    const own = (evaluation: string, more: Partial<EvaluatedEffect> = {}) =>
      effect(1, { evaluation, program: 'one', ...more });
    const [first, second] = [own('a'), own('b')];
    const third = own('c', { claimLevel: null, estimate: null });
    const found = poolEffects([third, first, second, effect(2)], revisions, null);
    expect(found.leftOut.map(({ effect: { evaluation }, reason }) => [evaluation, reason])).toEqual([
      ['c', 'NO_RESULT'],
      ['a', 'SUPERSEDED'],
    ]);
    expect(found.included.map((one) => one.effect.evaluation)).toEqual(['b', 'evaluation-2']);
  });

  it('is on the scale that is asked for, and otherwise on the one with most results', () => {
    const ratio = (index: number) => effect(index, { noEffect: 1, estimate: 0.8 + index / 100 });
    const effects = [effect(1), effect(2), ratio(3), ratio(4), ratio(5)];
    expect(poolEffects(effects, revisions, null)).toMatchObject({ scale: 'RATIO', unit: null });
    const asked = poolEffects(effects, revisions, 'DIFFERENCE');
    expect(asked).toMatchObject({ scale: 'DIFFERENCE', unit: 'percentage points' });
    expect(asked.leftOut).toHaveLength(3);
  });

  it.each([[[]], [[effect(1)]]])('is refused with fewer than two results', (effects) => {
    const found = poolEffects(effects, revisions, null);
    expect(found.pooled).toMatchObject({ ok: false, code: 'TOO_FEW_ROWS' });
    expect(found.included).toHaveLength(effects.length);
  });
});
