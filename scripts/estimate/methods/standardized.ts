import { standardizedRate, standardizedRatio } from '@rapport/statistics/standardized.rate.ts';

import { defineMethod } from '../method.ts';
import { columnOrNumbers, numbersOf, optionalFile, requireSameLength } from '../numbers.ts';
import { file, number, oneOf, optional, required, withDefault } from '../options.ts';

export const standardizedRateMethod = defineMethod({
  name: 'standardized-rate',
  summary: 'Directly standardized rate with gamma interval, beside the crude rate.',
  options: {
    file: optional(file, 'One row per stratum. Without it, the options list numbers.'),
    events: required(columnOrNumbers, 'Events by stratum.'),
    population: required(columnOrNumbers, 'Population by stratum.'),
    standard: required(columnOrNumbers, 'Standard population by stratum.'),
    multiplier: withDefault(number, 100_000, 'The rate is per this number.'),
    variant: withDefault(oneOf(['fay-feuer', 'tiwari']), 'fay-feuer', 'The interval.'),
  },
  run: async ({ file: path, events, population, standard, multiplier, variant, confidence }) => {
    const data = await optionalFile(path);
    const lists = {
      events: numbersOf(data, events, 'events'),
      population: numbersOf(data, population, 'population'),
      standard: numbersOf(data, standard, 'standard'),
    };
    requireSameLength(lists);
    const strata = lists.events.map((one, row) => ({
      events: one,
      population: lists.population[row] ?? 0,
      standard: lists.standard[row] ?? 0,
    }));
    const outcome = standardizedRate(strata, multiplier, variant, confidence);
    return data === null ? outcome : data.located(outcome, { events, population, standard });
  },
});

export const standardizedRatioMethod = defineMethod({
  name: 'standardized-ratio',
  summary: 'Indirectly standardized ratio, observed / expected events.',
  options: {
    file: optional(
      file,
      'One row per stratum, whose numbers are added. Without it, the options are numbers.',
    ),
    observed: required(columnOrNumbers, 'Observed events.'),
    expected: required(columnOrNumbers, 'Expected events, such as from the rates of a standard population.'),
  },
  run: async ({ file: path, observed, expected, confidence }) => {
    const data = await optionalFile(path);
    const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
    return standardizedRatio(
      sum(numbersOf(data, observed, 'observed')),
      sum(numbersOf(data, expected, 'expected')),
      confidence,
    );
  },
});
