import { funnelPlot } from '@rapport/statistics/funnel.plot.ts';

import { readDataFile } from '../data-file.ts';
import { defineMethod } from '../method.ts';
import { column, file, number, oneOf, optional, required, withDefault } from '../options.ts';

export const funnel = defineMethod({
  name: 'funnel',
  summary: 'Many places against 95% and 99.8% limits by their size, with over-dispersion.',
  options: {
    file: required(file, 'One row per place.'),
    place: required(column, 'The name of the place.'),
    numerator: required(column, 'Events or successes.'),
    denominator: required(column, 'Population or trials.'),
    kind: required(oneOf(['proportion', 'rate']), 'Whether the numerator is a part of the denominator.'),
    multiplier: withDefault(number, 100_000, 'A rate is per this number.'),
    overdispersion: withDefault(
      oneOf(['multiplicative', 'additive', 'none']),
      'multiplicative',
      'How limits widen if places differ more than by chance.',
    ),
    winsorize: withDefault(number, 0.1, 'The share of z-scores at each end that is pulled in.'),
    target: optional(
      number,
      'The value of reference, in the unit of the result. That of all places if absent.',
    ),
    months: optional(column, 'Months reported. A place with fewer than 12 is not comparable.'),
  },
  run: async (values) => {
    const data = await readDataFile(values.file);
    const numerators = data.numbers(values.numerator);
    const denominators = data.numbers(values.denominator);
    const months = values.months === null ? null : data.numbers(values.months);
    const places = data.texts(values.place).map((place, row) => ({
      place,
      numerator: numerators[row] ?? 0,
      denominator: denominators[row] ?? 0,
      months: months?.[row] ?? 12,
    }));
    const { kind, multiplier, overdispersion, winsorize, target } = values;
    const outcome = funnelPlot(places, {
      kind,
      multiplier,
      overdispersion,
      winsorizedShare: winsorize,
      target,
    });
    return data.located(outcome, { numerator: values.numerator, denominator: values.denominator });
  },
});
