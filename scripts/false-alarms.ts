/**
 * `npm run --silent false-alarms -- 2000`: how often a nominal 5% finds an effect in simulated data without one, by
 * design and number of clusters. The argument is the number of runs for each; 1,000 by default. The same numbers
 * every time.
 */
import { falseAlarmRate, simulatedDesigns } from '@rapport/statistics/testing/false-alarms.ts';

const runs = Number(process.argv[2] ?? 1000);
if (!Number.isInteger(runs) || runs < 1)
  throw new Error('The number of runs must be a whole number of at least 1.');

/** A cohort needs two units, and intervals of the bootstrap take long with many clusters. */
const limits: Readonly<Record<string, readonly [number, number]>> = {
  staggered: [10, 50],
  'panel, few treated': [10, 50],
  'few treated, vary more': [10, 20],
  'few, permutation': [10, 20],
  'few, permutation, less': [10, 20],
  'few, permutation, more': [10, 20],
  'panel, wild bootstrap': [6, 10],
};

for (const [name, design] of Object.entries(simulatedDesigns)) {
  for (const clusters of [6, 10, 20, 50]) {
    const [least, most] = limits[name] ?? [0, Infinity];
    if (clusters < least || clusters > most) continue;
    const rate = falseAlarmRate(design, clusters, runs, 1000 + clusters);
    console.log(`${name.padEnd(22)} ${String(clusters).padStart(3)} clusters: ${(100 * rate).toFixed(1)}%`);
  }
}
