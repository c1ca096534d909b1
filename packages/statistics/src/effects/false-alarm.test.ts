import { describe, expect, it } from 'vitest';

import { panelWithoutEffect, seededNormal } from '../testing/panel.simulation.ts';
import { randomizedEffect } from '../trials/randomized.effect.ts';
import { differenceInDifferences } from './difference-in-differences.ts';
import { oneStartEffect } from './one-start.effect.ts';
import { readPanel } from './panel.rows.ts';

/** A nominal 5% in 600 runs has a standard error of 0.9 points. */
const runs = 600;

function falseAlarms(pValueOf: (draw: () => number) => number | null, seed: number): number {
  const draw = seededNormal(seed);
  let alarms = 0;
  for (let run = 0; run < runs; run += 1) {
    const pValue = pValueOf(draw);
    if (pValue === null) throw new Error('A run was refused.');
    if (pValue < 0.05) alarms += 1;
  }
  return alarms / runs;
}

describe('a nominal 5% is 3 to 7% without an effect', () => {
  it.each([6, 10, 20, 50])('for the panel with %i clusters (CR2, Satterthwaite)', (units) => {
    const rate = falseAlarms((draw) => {
      const panel = readPanel(panelWithoutEffect(draw, units, 6, [3, null]));
      const effect = panel.ok ? oneStartEffect(panel.value, 3, 0.95, 'CR2') : panel;
      return effect.ok ? effect.value.pValue : null;
    }, 100 + units);
    expect(rate).toBeGreaterThanOrEqual(0.03);
    expect(rate).toBeLessThanOrEqual(0.07);
  });

  it.each([20, 50])('for a staggered adoption with %i units', (units) => {
    const rate = falseAlarms((draw) => {
      const rows = panelWithoutEffect(draw, units, 5, [2, 3, null, null, null]);
      const effect = differenceInDifferences(rows);
      return effect.ok ? effect.value.pValue : null;
    }, 400 + units);
    expect(rate).toBeGreaterThanOrEqual(0.03);
    expect(rate).toBeLessThanOrEqual(0.07);
  });

  it.each([6, 10, 20])('for a trial of %i clusters', (clusters) => {
    const rate = falseAlarms((draw) => {
      const rows = Array.from({ length: clusters }, (_, cluster) => {
        const shared = draw();
        return Array.from({ length: 6 }, () => ({
          treated: cluster % 2 === 0,
          outcome: shared + draw(),
          cluster: `c${cluster}`,
        }));
      }).flat();
      const effect = randomizedEffect(rows);
      return effect.ok ? effect.value.pValue : null;
    }, 300 + clusters);
    expect(rate).toBeGreaterThanOrEqual(0.03);
    expect(rate).toBeLessThanOrEqual(0.07);
  });
});
