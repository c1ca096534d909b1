import normal from '@stdlib/stats-base-dists-normal';

import type { PanelRow } from '../effects/panel.rows.ts';
import { seededRandom } from '../seeded.random.ts';

/** Standard normal numbers from a fixed seed. */
export function seededNormal(seed: number): () => number {
  const random = seededRandom(seed);
  return () => normal.quantile((random() * 2 ** 32 + 0.5) / (2 ** 32 + 1), 0, 1);
}

/**
 * A panel without any effect: units with levels and trends of their own shocks, correlated from one period to the next, and
 * larger in some units than in others.
 *
 * @param starts the first treated period of each unit, in turn; null for never
 */
export function panelWithoutEffect(
  draw: () => number,
  units: number,
  periods: number,
  starts: readonly (number | null)[],
): readonly PanelRow[] {
  const common = Array.from({ length: periods }, () => draw());
  return Array.from({ length: units }, (_, unit) => {
    const level = 3 * draw();
    const scale = 0.6 + 0.8 * ((unit % 5) / 4);
    let shock = draw() * scale;
    return Array.from({ length: periods }, (__, period): PanelRow => {
      shock = 0.6 * shock + 0.8 * scale * draw();
      return {
        unit: `unit ${unit}`,
        period,
        outcome: level + (common[period] ?? 0) + shock,
        treatedFrom: starts[unit % starts.length] ?? null,
      };
    });
  }).flat();
}
