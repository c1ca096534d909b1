import { refusePart } from './count.check.ts';
import { refuse, result, type Result, type Statistic } from './statistical.result.ts';
import { wilsonInterval } from './wilson.interval.ts';

/**
 * A proportion as a statistic, with the score interval of `wilsonInterval`. Assumes independent trials with
 * one probability. The standard error is √(p(1 − p)/n). The interval does not follow from it, because a score
 * interval is not symmetric about the value.
 *
 * @returns a proportion from 0 to 1. Refuses no trials, negative and fractional counts, and more successes
 *   than trials.
 */
export function proportionStatistic(
  { successes, trials }: { readonly successes: number; readonly trials: number },
  confidenceLevel = 0.95,
): Result<Statistic<{ readonly successes: number; readonly trials: number }>> {
  const refused = refusePart(successes, trials, 'successes', 'trials');
  if (refused !== null) return refused;
  const wilson = wilsonInterval(successes, trials, confidenceLevel);
  if (!wilson.ok) return refuse('ZERO_DENOMINATOR', wilson.reason);
  const { proportion, interval } = wilson.value;
  return result({
    value: proportion,
    interval,
    standardError: Math.sqrt((proportion * (1 - proportion)) / trials),
    n: trials,
    unit: 'proportion',
    method: 'Proportion with Wilson score interval',
    diagnostics: {},
    caveats: [],
    claimLevel: 'DESCRIPTIVE',
    successes,
    trials,
  });
}
