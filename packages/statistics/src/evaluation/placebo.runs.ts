import { seededRandom } from '../seeded.random.ts';
import { intervalByDesign } from './design.estimate.ts';
import { evaluationPanel } from './evaluation.panel.ts';
import {
  inOrder,
  wholeOffice,
  type EvaluationInput,
  type EvaluationPlan,
  type PlanUnit,
} from './evaluation.plan.ts';

/** Figures of all runs together, so that a large panel has fewer runs. */
const cellsMax = 1_000_000;
/** With 1,000 independent runs, the interval of a rate of 5% is 3.7% to 6.5%. */
const [runsMin, runsMax] = [100, 1000];
const seed = 20_240_229;

export type PlaceboRun = {
  readonly startsOn: string;
  /** The places that were treated as if they had the program. */
  readonly treated: readonly string[];
  readonly estimate: number | null;
  /** Null if the design could not be used, with the reason. */
  readonly isAlarm: boolean | null;
  readonly reason: string | null;
};

/** Fake starts and places for one design, and the history on which to try them. */
export type PlaceboPlan = {
  readonly history: readonly EvaluationInput[];
  readonly plans: readonly EvaluationPlan[];
};

/**
 * Plans of the same design at fake dates and places, all before the program. The figures are the periods before the program that every
 * place of the plan has, up to the last gap.
 */
export function placeboPlans(
  plan: EvaluationPlan,
  inputs: readonly EvaluationInput[],
  mostRuns = runsMax,
): PlaceboPlan {
  const history = completeHistory(plan, inputs);
  const periods = [...new Set(history.map(({ periodStart }) => periodStart))].sort();
  const [low, high] = bounds(plan, periods.length);
  const units = plan.units.length === 0 ? [null] : plan.units;
  if (low > high) return { history, plans: [] };
  const random = seededRandom(seed);
  const affordable = Math.floor(cellsMax / Math.max(1, periods.length * units.length));
  const wanted = Math.min(mostRuns, Math.max(runsMin, affordable));
  const plans = new Map<string, EvaluationPlan>();
  const months = history[0]?.periodMonths ?? 1;
  const lastDay = dayBeforeStart(plan.startsOn);
  for (let attempt = 0; attempt < 10 * wanted && plans.size < wanted; attempt += 1) {
    const startsOn = periods[low + Math.floor(random() * (high - low + 1))] ?? '';
    const fake = fakeUnits(plan.units, random, startsOn, periods, months);
    const key = `${startsOn} ${fake.map(({ role, startsOn: own }) => `${role[0] ?? ''}${own ?? ''}`).join(',')}`;
    plans.set(key, { ...plan, firstDay: periods[0] ?? '', lastDay, startsOn, units: fake });
  }
  return { history, plans: [...plans.values()] };
}

/**
 * Whether a fake plan finds an effect. A design that keeps its promise does so in 5% of the runs (Bertrand, Duflo and Mullainathan
 * 2004, Q J Econ 119:249).
 */
export function runPlacebo(plan: EvaluationPlan, history: readonly EvaluationInput[]): PlaceboRun {
  const treated = plan.units.filter(({ role }) => role === 'TREATED').map(({ place }) => place);
  const run = { startsOn: plan.startsOn, treated, estimate: null };
  const panel = evaluationPanel(plan, history);
  const found = panel.ok ? intervalByDesign(plan, panel.value) : panel;
  if (!found.ok) return { ...run, isAlarm: null, reason: found.reason };
  const { value, interval, noEffect } = found.value;
  return interval === null
    ? { ...run, isAlarm: null, reason: 'The method has no interval for these figures.' }
    : {
        ...run,
        estimate: value,
        isAlarm: interval.lower > noEffect || interval.upper < noEffect,
        reason: null,
      };
}

const dayBeforeStart = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

/** The first and the last position of a fake start. */
function bounds({ design }: EvaluationPlan, periods: number): readonly [number, number] {
  if (design === 'INTERRUPTED_TIME_SERIES') return [8, periods - 8];
  return design === 'PRE_POST' ? [2, periods - 2] : [Math.min(2, periods - 1), periods - 1];
}

/** The latest periods before the program that all places have, without a gap. */
export function completeHistory(
  { startsOn, units }: EvaluationPlan,
  inputs: readonly EvaluationInput[],
): readonly EvaluationInput[] {
  const places = units.length === 0 ? [wholeOffice] : units.map(({ place }) => place);
  const usable = inputs.filter(
    ({ state, monthsCovered, periodMonths, periodStart }) =>
      (state === 'VALUE' || state === 'ZERO') &&
      monthsCovered === periodMonths &&
      endOf(periodStart, periodMonths) < startsOn,
  );
  const byPeriod = Map.groupBy(usable, ({ periodStart }) => periodStart);
  const kept: EvaluationInput[] = [];
  let next: string | null = null;
  for (const period of [...byPeriod.keys()].sort().reverse()) {
    const rows = byPeriod.get(period) ?? [];
    const [first] = rows;
    const has = new Set(rows.map(({ place }) => place ?? wholeOffice));
    const follows: boolean =
      next === null || (first !== undefined && dayAfter(endOf(period, first.periodMonths)) === next);
    if (!follows || !places.every((place) => has.has(place))) break;
    kept.push(...rows.filter(({ place }) => places.includes(place ?? wholeOffice)));
    next = period;
  }
  return inOrder(kept);
}

function endOf(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + months, date) - 86_400_000).toISOString().slice(0, 10);
}

const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** Deals the roles of the plan to its places at random. Staggered starts keep their distances while they fit. */
function fakeUnits(
  units: readonly PlanUnit[],
  random: () => number,
  startsOn: string,
  periods: readonly string[],
  months: number,
): readonly PlanUnit[] {
  const dealt = units.map(({ role, startsOn: own }) => ({ role, own }));
  for (let index = dealt.length - 1; index > 0; index -= 1) {
    const other = Math.floor(random() * (index + 1));
    const [a, b] = [dealt[index], dealt[other]];
    if (a !== undefined && b !== undefined) [dealt[index], dealt[other]] = [b, a];
  }
  const starts = [...new Set(units.flatMap(({ startsOn: own }) => own ?? []))].sort();
  const position = periods.indexOf(startsOn);
  return units.map(({ place }, index) => {
    const { role, own } = dealt[index] ?? { role: 'COMPARISON' as const, own: null };
    const later = own === null ? 0 : (starts.indexOf(own) + 1) * Math.max(1, Math.round(12 / months / 4));
    const fake = periods[Math.min(position + later, periods.length - 1)] ?? startsOn;
    return { place, role, startsOn: role === 'TREATED' && own !== null ? fake : null };
  });
}
