import { describe, expect, it } from 'vitest';

import { detectablePanelEffect } from '../detectable.panel.ts';
import { seededNormal } from '../testing/panel.simulation.ts';
import type { EvaluationDesign } from './claim.level.ts';
import { intervalByDesign } from './design.estimate.ts';
import { detectableEffect, type DetectableEffect } from './detectable.design.ts';
import { evaluationPanel } from './evaluation.panel.ts';
import type { EvaluationInput, EvaluationPlan } from './evaluation.plan.ts';

const places = Array.from({ length: 16 }, (_, index) => `place ${String.fromCharCode(65 + index)}`);
const [historyMonths, before, after] = [120, 24, 18];

const monthOf = (position: number): string =>
  new Date(Date.UTC(2000, position, 1)).toISOString().slice(0, 10);

/** Two years before the start and a year and a half from then on. The history is longer. */
function planOf(design: EvaluationDesign, more: Partial<EvaluationPlan> = {}): EvaluationPlan {
  return {
    design,
    outcome: { code: 'c', revision: 1, name: 'C', measure: 'RATE', unit: 'per 100', multiplier: 100 },
    firstDay: monthOf(historyMonths - before),
    lastDay: new Date(Date.parse(monthOf(historyMonths + after)) - 86_400_000).toISOString().slice(0, 10),
    startsOn: monthOf(historyMonths),
    units: places.map((place, index) => ({
      place,
      role: index < 8 || design === 'PRE_POST' ? 'TREATED' : 'COMPARISON',
      startsOn: null,
    })),
    isWeighted: false,
    isSeasonal: false,
    adjustsForBefore: false,
    expectedEffect: 'ANY',
    decisionRule: '',
    minimumDetectableEffect: 1,
    confidenceLevel: 0.95,
    ...more,
  };
}

type Effect = (numerator: number) => number;

/** The level of each place, which stays the same. */
const levels = places.map((_, index) => 2000 + 60 * Math.sin(3 * index) * Math.SQRT2);

/** The same plan with the places dealt again. */
function dealt(plan: EvaluationPlan, draw: () => number): EvaluationPlan {
  if (plan.design !== 'RANDOMIZED' && plan.design !== 'MATCHED_COMPARISON') return plan;
  const order = plan.units.map(({ place }) => ({ place, key: draw() })).sort((a, b) => a.key - b.key);
  const treated = new Set(order.slice(0, 8).map(({ place }) => place));
  return {
    ...plan,
    units: plan.units.map((unit) => ({ ...unit, role: treated.has(unit.place) ? 'TREATED' : 'COMPARISON' })),
  };
}

/** Figures whose places differ, and whose periods vary independently around them. */
function inputsOf(
  plan: EvaluationPlan,
  draw: () => number,
  [from, to]: readonly [number, number],
  effect: Effect = (numerator) => numerator,
): EvaluationInput[] {
  const units = plan.units.length === 0 ? [{ place: null, role: 'TREATED' as const }] : plan.units;
  return units.flatMap(({ place, role }, unit) => {
    const level = levels[unit] ?? 2000;
    return Array.from({ length: to - from }, (_, index) => {
      const position = from + index;
      const calm = level + 60 * draw();
      const isWithProgram = role === 'TREATED' && position >= historyMonths;
      return {
        place,
        periodStart: monthOf(position),
        periodMonths: 1,
        monthsCovered: 1,
        state: 'VALUE' as const,
        numerator: Math.round(isWithProgram ? effect(calm) : calm),
        denominator: 10_000,
      };
    });
  });
}

function found(plan: EvaluationPlan, inputs: readonly EvaluationInput[], power?: number): DetectableEffect {
  const outcome = detectableEffect(plan, inputs, power);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value;
}

const designs: readonly [string, EvaluationPlan][] = [
  ['differences in differences', planOf('DIFFERENCE_IN_DIFFERENCES')],
  ['randomized places', planOf('RANDOMIZED')],
  ['randomized places, adjusted', planOf('RANDOMIZED', { adjustsForBefore: true })],
  ['similar places', planOf('MATCHED_COMPARISON')],
  ['before and after in several places', planOf('PRE_POST')],
  ['before and after in the whole office', planOf('PRE_POST', { units: [] })],
  ['a series', planOf('INTERRUPTED_TIME_SERIES', { units: [] })],
  ['a series that should fall', planOf('INTERRUPTED_TIME_SERIES', { units: [], expectedEffect: 'DECREASE' })],
  ['a series with a comparison', planOf('INTERRUPTED_TIME_SERIES')],
];

describe('the detectable effect', () => {
  it.each(designs)('of %s is found in about 80%% of futures that have it', (_name, plan) => {
    const draw = seededNormal(12);
    const { effect, periodsBefore, periodsAfter, unit } = found(
      plan,
      inputsOf(plan, draw, [0, historyMonths]),
    );
    expect([periodsBefore, periodsAfter]).toEqual([before, after]);
    const isRatio = unit === 'rate ratio';
    const planted: Effect = (numerator) =>
      isRatio
        ? numerator * (plan.expectedEffect === 'DECREASE' ? 1 - effect : 1 + effect)
        : numerator + (effect / 100) * 10_000;
    // Errors by unit take long, and the seed makes fewer futures as certain.
    const futures = plan.design === 'DIFFERENCE_IN_DIFFERENCES' ? 30 : 60;
    let detected = 0;
    for (let future = 0; future < futures; future += 1) {
      const again = dealt(plan, draw);
      const panel = evaluationPanel(
        again,
        inputsOf(again, draw, [historyMonths - before, historyMonths + after], planted),
      );
      const estimate = panel.ok ? intervalByDesign(again, panel.value) : panel;
      if (!estimate.ok || estimate.value.interval === null) throw new Error('The future has no interval.');
      const { lower, upper } = estimate.value.interval;
      if (lower > estimate.value.noEffect || upper < estimate.value.noEffect) detected += 1;
    }
    expect(detected / futures).toBeGreaterThan(0.6);
    expect(detected / futures).toBeLessThan(0.96);
  });

  it('of independent periods is that of the formula for panels', () => {
    const plan = planOf('DIFFERENCE_IN_DIFFERENCES');
    const { effect } = found(plan, inputsOf(plan, seededNormal(3), [0, historyMonths]));
    const formula = detectablePanelEffect(0.6, {
      units: [8, 8],
      periods: [before, after],
      autocorrelation: 0,
      power: 0.8,
      alpha: 0.05,
    });
    expect(formula.ok && formula.value.value !== null && effect / formula.value.value).toBeCloseTo(1, 1);
  });

  it('grows with the power, and follows the unit of the figures', () => {
    const plan = planOf('RANDOMIZED');
    const inputs = inputsOf(plan, seededNormal(5), [0, historyMonths]);
    const one = found(plan, inputs);
    expect(found(plan, inputs, 0.9).effect).toBeGreaterThan(one.effect);
    const outcome = { ...plan.outcome, multiplier: 100_000 };
    expect(found({ ...plan, outcome }, inputs).effect).toBeCloseTo(1000 * one.effect, 6);
    expect(
      [1.01, 0.99].map(
        (share) => found({ ...plan, minimumDetectableEffect: share * one.effect }, inputs).isEnough,
      ),
    ).toEqual([true, false]);
  });

  it('says that a history is shorter than the plan', () => {
    const plan = planOf('DIFFERENCE_IN_DIFFERENCES', { firstDay: monthOf(historyMonths - 20) });
    const { caveats } = found(plan, inputsOf(plan, seededNormal(5), [historyMonths - 20, historyMonths]));
    expect(caveats).toContainEqual(expect.stringContaining('10 periods before and 10 after'));
  });

  it.each([
    ['without a history', planOf('RANDOMIZED'), [0, 0], 'TOO_FEW_POINTS'],
    [
      'with two places',
      planOf('DIFFERENCE_IN_DIFFERENCES', { units: planOf('RANDOMIZED').units.slice(7, 9) }),
      [0, 9],
      'TOO_FEW_ROWS',
    ],
    [
      'of a series with 7 periods after',
      planOf('INTERRUPTED_TIME_SERIES', { units: [], lastDay: '2010-07-31' }),
      [0, 120],
      'TOO_FEW_POINTS',
    ],
    [
      'that ends in the first period',
      planOf('RANDOMIZED', { lastDay: '2010-01-15' }),
      [0, 120],
      'ONE_PERIOD',
    ],
  ] as const)('is refused %s', (_name, plan, range, code) => {
    const outcome = detectableEffect(plan, inputsOf(plan, seededNormal(5), range));
    expect(outcome).toMatchObject({ ok: false, code });
  });

  it('is refused for figures that never vary, and for a power outside alpha to 1', () => {
    const plan = planOf('PRE_POST', { units: [] });
    const inputs = inputsOf(plan, () => 0, [0, historyMonths]);
    expect(detectableEffect(plan, inputs)).toMatchObject({ ok: false, code: 'NO_VARIANCE' });
    expect(detectableEffect(plan, inputs, 1)).toMatchObject({ ok: false, code: 'OUT_OF_RANGE' });
  });
});
