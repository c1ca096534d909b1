import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { claimLevels, deriveClaim, type ClaimDiagnostics, type EvaluationDesign } from './claim.level.ts';

const sound = {
  PRE_POST: {},
  MATCHED_COMPARISON: { largestImbalance: 0.05, unmatchedShare: 0 },
  DIFFERENCE_IN_DIFFERENCES: { preTrendP: 0.5, breakdownValue: 1.2, clusterDegreesOfFreedom: 20 },
  INTERRUPTED_TIME_SERIES: { autocorrelationP: 0.4 },
  RANDOMIZED: { attrition: { treated: 0.05, control: 0.06 } },
} satisfies Record<EvaluationDesign, ClaimDiagnostics>;

it.each([
  ['PRE_POST', 'DESCRIPTIVE'],
  ['MATCHED_COMPARISON', 'QUASI_EXPERIMENTAL'],
  ['DIFFERENCE_IN_DIFFERENCES', 'QUASI_EXPERIMENTAL'],
  ['INTERRUPTED_TIME_SERIES', 'QUASI_EXPERIMENTAL'],
  ['RANDOMIZED', 'EXPERIMENTAL'],
] as const)('a sound %s can claim %s, with the reason of the design alone', (design, level) => {
  const claim = deriveClaim(design, sound[design]);
  expect(claim.level).toBe(level);
  expect(claim.reasons.map(({ code }) => code)).toEqual(['DESIGN']);
});

describe('a failed diagnostic lowers the level', () => {
  it.each<[EvaluationDesign, ClaimDiagnostics, string, string]>([
    ['DIFFERENCE_IN_DIFFERENCES', { preTrendP: 0.049 }, 'PRE_TREND_FAILED', 'ASSOCIATIONAL'],
    ['DIFFERENCE_IN_DIFFERENCES', { preTrendP: null }, 'PRE_TREND_UNTESTED', 'ASSOCIATIONAL'],
    ['DIFFERENCE_IN_DIFFERENCES', { breakdownValue: 0.999 }, 'BREAKDOWN_BELOW_ONE', 'ASSOCIATIONAL'],
    ['DIFFERENCE_IN_DIFFERENCES', { breakdownValue: null }, 'BREAKDOWN_UNKNOWN', 'ASSOCIATIONAL'],
    [
      'DIFFERENCE_IN_DIFFERENCES',
      { placebo: { falseAlarms: 12, runs: 100, nominal: 0.05 } },
      'PLACEBO_RATE',
      'ASSOCIATIONAL',
    ],
    [
      'DIFFERENCE_IN_DIFFERENCES',
      { placebo: { falseAlarms: 3, runs: 19, nominal: 0.05 } },
      'PLACEBO_RATE',
      'ASSOCIATIONAL',
    ],
    ['DIFFERENCE_IN_DIFFERENCES', { clusterDegreesOfFreedom: 3.5 }, 'FEW_CLUSTERS', 'ASSOCIATIONAL'],
    ['DIFFERENCE_IN_DIFFERENCES', { hasInterval: false }, 'NO_INTERVAL', 'DESCRIPTIVE'],
    ['MATCHED_COMPARISON', { largestImbalance: 0.11 }, 'IMBALANCE', 'ASSOCIATIONAL'],
    ['MATCHED_COMPARISON', { unmatchedShare: 0.2 }, 'UNMATCHED', 'ASSOCIATIONAL'],
    ['INTERRUPTED_TIME_SERIES', { autocorrelationP: 0.01 }, 'AUTOCORRELATION', 'ASSOCIATIONAL'],
    ['RANDOMIZED', { attrition: { treated: 0.3, control: 0.3 } }, 'ATTRITION', 'QUASI_EXPERIMENTAL'],
    ['RANDOMIZED', { attrition: { treated: 0.02, control: 0.1 } }, 'ATTRITION', 'QUASI_EXPERIMENTAL'],
    [
      'RANDOMIZED',
      { placebo: { falseAlarms: 0, runs: 200, nominal: 0.05 } },
      'PLACEBO_RATE',
      'ASSOCIATIONAL',
    ],
  ])('%s with %j: %s', (design, found, code, level) => {
    const claim = deriveClaim(design, { ...sound[design], ...found });
    expect(claim.reasons.map((reason) => reason.code)).toContain(code);
    expect(claim.level).toBe(level);
  });

  it.each([2, 3, 5, 7, 8])('%i false alarms in 100 placebo runs do not', (falseAlarms) => {
    const placebo = { falseAlarms, runs: 100, nominal: 0.05 };
    expect(deriveClaim('INTERRUPTED_TIME_SERIES', { ...sound.INTERRUPTED_TIME_SERIES, placebo }).level).toBe(
      'QUASI_EXPERIMENTAL',
    );
  });

  it('three clusters in each arm are enough', () => {
    expect(deriveClaim('RANDOMIZED', { clusterDegreesOfFreedom: 3.9999999 }).level).toBe('EXPERIMENTAL');
  });
});

it('no diagnostic raises a level, and the level is the lowest that a reason allows', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const diagnostics = fc.record(
    {
      hasInterval: fc.boolean(),
      preTrendP: fc.option(share),
      breakdownValue: fc.option(fc.double({ min: 0, max: 5, noNaN: true })),
      largestImbalance: share,
      unmatchedShare: share,
      attrition: fc.record({ treated: share, control: share }),
      clusterDegreesOfFreedom: fc.double({ min: 0, max: 40, noNaN: true }),
      autocorrelationP: share,
    },
    { requiredKeys: [] },
  );
  const designs = Object.keys(sound) as EvaluationDesign[];
  fc.assert(
    fc.property(fc.constantFrom(...designs), diagnostics, (design, found) => {
      const claim = deriveClaim(design, found);
      const rank = claimLevels.indexOf(claim.level);
      expect(rank).toBeLessThanOrEqual(claimLevels.indexOf(deriveClaim(design, sound[design]).level));
      expect(rank).toBe(Math.min(...claim.reasons.map(({ atMost }) => claimLevels.indexOf(atMost))));
    }),
  );
});
