import { describe, expect, it } from 'vitest';

import { judgePlacebo } from './placebo.verdict.ts';

const nominal = 0.05;

describe('the verdict of a placebo check', () => {
  it.each([
    [100, 1000, 'FLAGGED'],
    [72, 1000, 'FLAGGED'],
    [70, 1000, 'UNCERTAIN'],
    [50, 1000, 'AS_PROMISED'],
    [35, 1000, 'UNCERTAIN'],
    [29, 1000, 'FLAGGED'],
    [0, 1000, 'FLAGGED'],
    // 8% with an interval from 5.5%.
    [32, 400, 'FLAGGED'],
    // Outside by chance: 7.25% with an interval from 4.9%.
    [29, 400, 'UNCERTAIN'],
    [20, 400, 'UNCERTAIN'],
    [4, 21, 'FLAGGED'],
    [3, 21, 'UNCERTAIN'],
    [0, 20, 'UNCERTAIN'],
    [20, 20, 'FLAGGED'],
    [5, 19, 'NOT_MEASURED'],
    [0, 0, 'NOT_MEASURED'],
  ] as const)('of %i false alarms in %i runs is %s', (falseAlarms, runs, verdict) => {
    const judged = judgePlacebo({ falseAlarms, runs, nominal });
    expect(judged.verdict).toBe(verdict);
    expect(judged.text === null).toBe(verdict === 'AS_PROMISED');
  });

  it('follows the promise of the confidence level', () => {
    expect(judgePlacebo({ falseAlarms: 100, runs: 1000, nominal: 0.1 }).verdict).toBe('AS_PROMISED');
    expect(judgePlacebo({ falseAlarms: 50, runs: 1000, nominal: 0.1 }).verdict).toBe('FLAGGED');
  });

  it('says the rate with its exact interval', () => {
    const { rate, interval, text } = judgePlacebo({ falseAlarms: 32, runs: 400, nominal });
    expect(rate).toBe(0.08);
    expect(interval).toEqual({
      lower: expect.closeTo(0.0553617, 7) as number,
      upper: expect.closeTo(0.1110605, 7) as number,
      confidenceLevel: 0.95,
    });
    expect(text).toBe(
      'The design raised 32 false alarms in 400 placebo runs: 8.0% (95% interval 5.5% to 11.1%), and 5.0% is promised.',
    );
  });
});
