import type { ConfidenceInterval } from '@rapport/core/measured-value.ts';

import { oneStartEffect, type PanelInference } from '../effects/one-start.effect.ts';
import { readPanelShape, type PanelRow } from '../effects/panel.rows.ts';
import { seededRandom } from '../seeded.random.ts';
import { interruptedSeries, type SeriesOptions } from '../series/interrupted.series.ts';
import type { SeriesRow } from '../series/series.rows.ts';
import { refuse, result, type Result } from '../statistical.result.ts';
import { wilsonInterval } from '../wilson.interval.ts';

/** One run of a design where nothing happened. */
export type PlaceboRun = {
  /** The fake first treated period. */
  readonly start: number;
  /** The units that were taken as treated. */
  readonly places: readonly string[];
  /** Null if the design refused. */
  readonly estimate: number | null;
  readonly pValue: number | null;
  readonly isFalseAlarm: boolean;
  readonly refusal: string | null;
};

export type PlaceboCheck = {
  /** The share of completed runs with an "effect". */
  readonly falseAlarmRate: number;
  /** Binomial (Wilson). Runs on the same history are not independent, so the truth may be further away. */
  readonly interval: ConfidenceInterval;
  readonly falseAlarms: number;
  readonly runs: number;
  readonly nominal: number;
  /** False if the rate is outside 60% to 140% of the nominal one: 3–7% at 5%. */
  readonly isAsNominal: boolean;
  readonly list: readonly PlaceboRun[];
  readonly method: string;
};

export type PlaceboOptions = {
  /** The rate of false alarms that the design promises. */
  readonly nominal?: number;
  readonly runsMax?: number;
  readonly seed?: number;
};

const defaultSeed = 20_240_229;
/** Event studies need two periods before a start. */
const periodsBefore = 2;

/**
 * Runs a difference in differences on the history of a panel, before anybody was treated, with fake starts and
 * fake treated units. A design that keeps its promise raises a false alarm in 5% of the runs (Bertrand, Duflo and
 * Mullainathan 2004, Q J Econ 119:249). Deterministic: all starts and choices of units if there are few, else
 * draws from a fixed seed.
 *
 * @param treatedUnits the number of units that the real design treats
 * @returns refused if the history is too short, or no run can be completed
 */
export function placeboDifferences(
  rows: readonly PanelRow[],
  treatedUnits: number,
  inference: PanelInference = 'CR2',
  { nominal = 0.05, runsMax = 200, seed = defaultSeed }: PlaceboOptions = {},
): Result<PlaceboCheck> {
  const firstStart = rows.reduce(
    (first, { treatedFrom }) => Math.min(first, treatedFrom ?? Infinity),
    Infinity,
  );
  const history = rows
    .filter(({ period }) => period < firstStart)
    .map((row) => ({ ...row, treatedFrom: null }));
  const read = readPanelShape(history);
  if (!read.ok) return read;
  const panel = read.value;
  const starts = panel.periods.slice(periodsBefore);
  if (starts.length === 0) {
    return refuse(
      'TOO_FEW_POINTS',
      `The history has ${panel.periods.length} periods before the program, and a placebo check needs at least ${periodsBefore + 1}.`,
    );
  }
  const names = panel.units.map(({ unit }) => unit);
  if (treatedUnits < 1 || treatedUnits >= names.length) {
    return refuse(
      'OUT_OF_RANGE',
      `${treatedUnits} of ${names.length} units cannot be taken as treated while others are not.`,
    );
  }
  const plans = planRuns(starts, names, treatedUnits, runsMax, seed);
  const list = plans.map(({ start, places }): PlaceboRun => {
    const chosen = new Set(places);
    const units = panel.units.map((unit) => ({ ...unit, treatedFrom: chosen.has(unit.unit) ? start : null }));
    const effect = oneStartEffect({ ...panel, units }, start, 1 - nominal, inference);
    return effect.ok
      ? completed(start, places, effect.value.estimate, effect.value.pValue, nominal)
      : refused(start, places, effect.reason);
  });
  return summarize(
    list,
    nominal,
    `difference in differences with fake starts and fake treated units, seed ${seed}`,
  );
}

/**
 * Runs an interrupted time series at every fake start before the real one, for each place. The step is the tested
 * effect.
 *
 * @param start the first time after the real interruption; Infinity without one
 * @returns refused if no place has 8 points on either side of a fake start
 */
export function placeboSeries(
  places: readonly { readonly place: string; readonly rows: readonly SeriesRow[] }[],
  start: number,
  options: Omit<SeriesOptions, 'confidenceLevel'> = {},
  { nominal = 0.05, runsMax = 200, seed = defaultSeed }: PlaceboOptions = {},
): Result<PlaceboCheck> {
  const plans = places.flatMap(({ place, rows }) => {
    const history = rows.filter(({ time }) => time < start).sort((a, b) => a.time - b.time);
    return history.slice(8, -7).map(({ time }) => ({ place, history, time }));
  });
  if (plans.length === 0) {
    return refuse(
      'TOO_FEW_POINTS',
      'No series has 16 points before the interruption, so none can be interrupted at a fake time.',
    );
  }
  const list = drawSome(plans, runsMax, seed).map(({ place, history, time }): PlaceboRun => {
    const found = interruptedSeries(history, time, { ...options, confidenceLevel: 1 - nominal });
    return found.ok
      ? completed(time, [place], found.value.step.ratio, found.value.step.pValue, nominal)
      : refused(time, [place], found.reason);
  });
  return summarize(list, nominal, `interrupted time series with fake starts, seed ${seed}`);
}

function completed(
  start: number,
  places: readonly string[],
  estimate: number,
  pValue: number,
  nominal: number,
): PlaceboRun {
  return { start, places, estimate, pValue, isFalseAlarm: pValue < nominal, refusal: null };
}

function refused(start: number, places: readonly string[], refusal: string): PlaceboRun {
  return { start, places, estimate: null, pValue: null, isFalseAlarm: false, refusal };
}

function summarize(list: readonly PlaceboRun[], nominal: number, method: string): Result<PlaceboCheck> {
  const runs = list.filter(({ refusal }) => refusal === null).length;
  const falseAlarms = list.filter(({ isFalseAlarm }) => isFalseAlarm).length;
  const share = wilsonInterval(falseAlarms, runs);
  if (!share.ok) {
    return refuse(
      'UNSUPPORTED_DESIGN',
      `No placebo run could be completed. The first one was refused: ${list[0]?.refusal ?? ''}`,
    );
  }
  const rate = share.value.proportion;
  return result({
    falseAlarmRate: rate,
    interval: share.value.interval,
    falseAlarms,
    runs,
    nominal,
    isAsNominal: rate >= 0.6 * nominal - 1e-12 && rate <= 1.4 * nominal + 1e-12,
    list,
    method,
  });
}

/** All starts with all choices of units if these are at most `runsMax`, else distinct draws. */
function planRuns(
  starts: readonly number[],
  units: readonly string[],
  treated: number,
  runsMax: number,
  seed: number,
): readonly { readonly start: number; readonly places: readonly string[] }[] {
  let choices = 1;
  for (let index = 0; index < treated; index += 1) choices *= (units.length - index) / (index + 1);
  if (Math.round(choices) * starts.length <= runsMax) {
    return starts.flatMap((start) => subsets(units, treated).map((places) => ({ start, places })));
  }
  const random = seededRandom(seed);
  const plans = new Map<string, { start: number; places: readonly string[] }>();
  // Distinct draws are found quickly while there are many; the bound ends the search for the last ones.
  for (let draw = 0; plans.size < runsMax && draw < 20 * runsMax; draw += 1) {
    const start = starts[draw % starts.length] ?? 0;
    const places = shuffled(units, random).slice(0, treated).sort();
    plans.set(JSON.stringify([start, places]), { start, places });
  }
  return [...plans.values()];
}

function subsets(units: readonly string[], size: number): readonly (readonly string[])[] {
  if (size === 0) return [[]];
  return units.flatMap((unit, index) =>
    subsets(units.slice(index + 1), size - 1).map((rest) => [unit, ...rest]),
  );
}

function drawSome<T>(items: readonly T[], most: number, seed: number): readonly T[] {
  return items.length <= most ? items : shuffled(items, seededRandom(seed)).slice(0, most);
}

/** The shuffle of Fisher and Yates. */
function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const order = [...items];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    const [a, b] = [order[last], order[other]];
    if (a === undefined || b === undefined) continue;
    order[last] = b;
    order[other] = a;
  }
  return order;
}
