import { describe, expect, it } from 'vitest';

import { falseAlarmRate, simulatedDesigns } from '../testing/false-alarms.ts';

/** A nominal 5% in 600 runs has a standard error of 0.9 points. scripts/false-alarms.ts has more runs and designs. */
const runs = 600;

describe('a nominal 5% is 3 to 7% without an effect', () => {
  it.each([
    ['panel', 6],
    ['panel', 10],
    ['panel', 20],
    ['panel', 50],
    ['staggered', 20],
    ['staggered', 50],
    ['trial', 6],
    ['trial', 10],
    ['trial', 20],
    ['trial', 50],
  ] as const)('%s with %i clusters', (design, clusters) => {
    const rate = falseAlarmRate(simulatedDesigns[design], clusters, runs, 400 + clusters);
    expect(rate).toBeGreaterThanOrEqual(0.03);
    expect(rate).toBeLessThanOrEqual(0.07);
  });
});
