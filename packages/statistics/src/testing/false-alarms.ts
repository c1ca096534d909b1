import { differenceInDifferences } from '../effects/difference-in-differences.ts';
import { oneStartEffect, type PanelInference } from '../effects/one-start.effect.ts';
import { readPanel } from '../effects/panel.rows.ts';
import { randomizedEffect } from '../trials/randomized.effect.ts';
import { panelWithoutEffect, seededNormal } from './panel.simulation.ts';

/** The p-value of one run without an effect. Throws if the design refuses it. */
type Run = (draw: () => number, clusters: number) => number;

function pValueOf(
  outcome: { ok: true; value: { pValue: number | null } } | { ok: false; reason: string },
): number {
  if (!outcome.ok || outcome.value.pValue === null) {
    throw new Error(outcome.ok ? 'The run has no p-value.' : outcome.reason);
  }
  return outcome.value.pValue;
}

const panelRun =
  (inference: PanelInference, starts: readonly (number | null)[]): Run =>
  (draw, clusters) => {
    const panel = readPanel(panelWithoutEffect(draw, clusters, 6, starts));
    return pValueOf(panel.ok ? oneStartEffect(panel.value, 3, 0.95, inference) : panel);
  };

/** Of five units, one is treated. Units vary more from the first to the fifth. */
const oneOfFive = (treated: number): readonly (number | null)[] =>
  Array.from({ length: 5 }, (_, unit) => (unit === treated ? 3 : null));

/** The share of all choices of as many treated units whose difference of changes is at least as large. */
const permutationRun =
  (starts: readonly (number | null)[]): Run =>
  (draw, clusters) => {
    const rows = panelWithoutEffect(draw, clusters, 6, starts);
    const changes = Array.from({ length: clusters }, (_, unit) =>
      rows
        .slice(6 * unit, 6 * unit + 6)
        .reduce((sum, { outcome }, period) => sum + (period < 3 ? -outcome : outcome) / 3, 0),
    );
    const real = changes.flatMap((_, unit) => (starts[unit % starts.length] === null ? [] : [unit]));
    const total = changes.reduce((sum, change) => sum + change, 0);
    const difference = (treated: readonly number[]): number => {
      const own = treated.reduce((sum, unit) => sum + (changes[unit] ?? 0), 0);
      return Math.abs(own / treated.length - (total - own) / (clusters - treated.length));
    };
    const found = difference(real) - 1e-12;
    const all = choicesOf(clusters, real.length);
    return all.filter((choice) => difference(choice) >= found).length / all.length;
  };

function choicesOf(units: number, size: number, from = 0): readonly (readonly number[])[] {
  if (size === 0) return [[]];
  return Array.from({ length: units - from }, (_, index) => from + index).flatMap((unit) =>
    choicesOf(units, size - 1, unit + 1).map((rest) => [unit, ...rest]),
  );
}

/** The designs whose errors are clustered by default, and some that stretch them. */
export const simulatedDesigns = {
  /** Half of the units are treated. */
  panel: panelRun('CR2', [3, null]),
  /** A fifth of the units is treated, and these vary less than the others. */
  'panel, few treated': panelRun('CR2', [3, null, null, null, null]),
  /** A fifth is treated, and these vary more, by CR2. Then a permutation test, with treated units that vary alike, less and more. */
  'few treated, vary more': panelRun('CR2', oneOfFive(4)),
  'few, permutation': permutationRun(oneOfFive(2)),
  'few, permutation, less': permutationRun(oneOfFive(0)),
  'few, permutation, more': permutationRun(oneOfFive(4)),
  'panel, wild bootstrap': panelRun('WILD_BOOTSTRAP', [3, null]),
  staggered: (draw, clusters) =>
    pValueOf(differenceInDifferences(panelWithoutEffect(draw, clusters, 5, [2, 3, null, null, null]))),
  trial: (draw, clusters) =>
    pValueOf(
      randomizedEffect(
        Array.from({ length: clusters }, (_, cluster) => {
          const shared = draw();
          return Array.from({ length: 6 }, () => ({
            treated: cluster % 2 === 0,
            outcome: shared + draw(),
            cluster: `c${cluster}`,
          }));
        }).flat(),
      ),
    ),
} satisfies Record<string, Run>;

/** The share of runs without an effect in which a nominal 5% finds one. The same for the same seed. */
export function falseAlarmRate(run: Run, clusters: number, runs: number, seed: number): number {
  const draw = seededNormal(seed);
  let alarms = 0;
  for (let index = 0; index < runs; index += 1) {
    if (run(draw, clusters) < 0.05) alarms += 1;
  }
  return alarms / runs;
}
