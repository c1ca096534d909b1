import { describe, expect, it } from 'vitest';

import { seededNormal } from '../testing/panel.simulation.ts';
import type { EvaluationDesign } from './claim.level.ts';
import type { EvaluationInput, EvaluationPlan } from './evaluation.plan.ts';
import { placeboPlans, runPlacebo } from './placebo.runs.ts';
import { judgePlacebo } from './placebo.verdict.ts';

const places = Array.from({ length: 12 }, (_, index) => `place ${String.fromCharCode(65 + index)}`);
const periods = 20;

/** Yearly figures in which nothing happens, and a start after all of them. */
function planOf(design: EvaluationDesign, more: Partial<EvaluationPlan> = {}): EvaluationPlan {
  return {
    design,
    outcome: { code: 'c', revision: 1, name: 'C', measure: 'RATE', unit: 'per 100', multiplier: 100 },
    firstDay: '2000-01-01',
    lastDay: '2029-12-31',
    startsOn: `${2000 + periods}-01-01`,
    units: places.map((place, index) => ({
      place,
      role: index < 6 || design === 'PRE_POST' ? 'TREATED' : 'COMPARISON',
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

function inputsOf(seed: number, wave = 0): EvaluationInput[] {
  const draw = seededNormal(seed);
  return places.flatMap((place) => {
    const level = 2000 + 100 * draw();
    return Array.from({ length: periods }, (_, year) => ({
      place,
      periodStart: `${2000 + year}-01-01`,
      periodMonths: 12,
      monthsCovered: 12,
      state: 'VALUE' as const,
      numerator: Math.round(level + 40 * draw() + wave * Math.sin(year / 2)),
      denominator: 10_000,
    }));
  });
}

function checkOf(plan: EvaluationPlan, inputs: readonly EvaluationInput[], most?: number) {
  const { history, plans } = placeboPlans(plan, inputs, most);
  const runs = plans.map((fake) => runPlacebo(fake, history));
  const falseAlarms = runs.filter(({ isAlarm }) => isAlarm).length;
  return { runs, judged: judgePlacebo({ falseAlarms, runs: runs.length, nominal: 0.05 }) };
}

describe('placebo runs', () => {
  it.each(['DIFFERENCE_IN_DIFFERENCES', 'MATCHED_COMPARISON', 'RANDOMIZED', 'PRE_POST'] as const)(
    'of %s give the same distinct plans every time, all before the program',
    (design) => {
      const plan = planOf(design);
      const first = checkOf(plan, inputsOf(3), 40);
      expect(checkOf(plan, inputsOf(3), 40)).toEqual(first);
      expect(first.runs.length).toBeGreaterThan(10);
      expect(first.runs.every(({ startsOn }) => startsOn < plan.startsOn)).toBe(true);
      const keys = first.runs.map(({ startsOn, treated }) => `${startsOn} ${treated.join()}`);
      expect(new Set(keys).size).toBe(keys.length);
      expect(first.runs.every(({ reason, estimate }) => (reason === null) === (estimate !== null))).toBe(
        true,
      );
    },
  );

  it('are at most as many as asked for', () => {
    expect(checkOf(planOf('RANDOMIZED'), inputsOf(3), 7).runs).toHaveLength(7);
  });

  it('use neither the periods with the program nor those before a gap', () => {
    const inputs = inputsOf(5).filter(
      ({ place, periodStart }) => place !== 'place C' || periodStart !== '2006-01-01',
    );
    const plan = planOf('DIFFERENCE_IN_DIFFERENCES', { startsOn: '2015-01-01' });
    const { history } = placeboPlans(plan, inputs);
    expect([...new Set(history.map(({ periodStart }) => periodStart.slice(0, 4)))]).toEqual([
      ...Array.from({ length: 8 }, (_, index) => String(2007 + index)),
    ]);
  });

  it('flag a series that a slow wave misleads, and not one without', () => {
    const monthly = (wave: number): EvaluationInput[] =>
      Array.from({ length: 120 }, (_, month) => ({
        place: null,
        periodStart: new Date(Date.UTC(2000, month, 1)).toISOString().slice(0, 10),
        periodMonths: 1,
        monthsCovered: 1,
        state: 'VALUE' as const,
        numerator: Math.round(1000 + wave * Math.sin(month / 12) + ((month * 37) % 41)),
        denominator: 10_000,
      }));
    const plan = planOf('INTERRUPTED_TIME_SERIES', { units: [], startsOn: '2010-01-01' });
    expect(checkOf(plan, monthly(300)).judged.verdict).toBe('FLAGGED');
    expect(checkOf(plan, monthly(0)).judged.verdict).not.toBe('FLAGGED');
  });

  it('do not exist for a history that is too short', () => {
    expect(
      placeboPlans(planOf('INTERRUPTED_TIME_SERIES', { startsOn: '2010-01-01' }), inputsOf(1)).plans,
    ).toEqual([]);
  });
});
