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

/** The designs whose errors are clustered by default, and two that stretch them. */
export const simulatedDesigns = {
  /** Half of the units are treated. */
  panel: panelRun('CR2', [3, null]),
  /** A fifth of the units is treated. */
  'panel, few treated': panelRun('CR2', [3, null, null, null, null]),
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
