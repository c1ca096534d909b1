import {
  detectableMeanDifference,
  detectableProportionDifference,
} from '@rapport/statistics/detectable.effect.ts';
import { detectablePanelEffect } from '@rapport/statistics/detectable.panel.ts';

import { defineMethod } from '../method.ts';
import { pair } from '../numbers.ts';
import { number, oneOf, optional, required, UsageError, withDefault } from '../options.ts';

function needed<T>(value: T | null, flag: string, kind: string): T {
  if (value === null) throw new UsageError(`--${flag} is missing for --kind ${kind}.`, flag);
  return value;
}

export const mde = defineMethod({
  name: 'mde',
  summary: 'Minimum detectable effect: what two groups or a panel can find.',
  options: {
    kind: required(oneOf(['proportion', 'mean', 'panel']), 'The comparison.'),
    n: optional(pair, 'People of both groups.'),
    baseline: optional(number, 'For a proportion: the proportion of the second group.'),
    sd: optional(number, 'For a mean or panel: the standard deviation of the outcome.'),
    clusters: optional(pair, 'Clusters of both groups, if people come in clusters.'),
    icc: withDefault(number, 0, 'Correlation of people in one cluster.'),
    designEffect: withDefault(number, 1, 'A further factor of the variance, such as that of weights.'),
    units: optional(pair, 'For a panel: treated and comparison units.'),
    periods: optional(pair, 'For a panel: periods before and after.'),
    autocorrelation: withDefault(number, 0, 'For a panel: correlation of neighboring periods of a unit.'),
    power: withDefault(number, 0.8, 'The chance of finding the effect.'),
  },
  run: (values) => {
    const { kind, power, icc, designEffect, clusters, autocorrelation, confidence } = values;
    // Without the rounding error of 1 - 0.95.
    const level = { power, alpha: Number((1 - confidence).toPrecision(12)) };
    if (kind === 'panel') {
      const units = needed(values.units, 'units', kind);
      const periods = needed(values.periods, 'periods', kind);
      return detectablePanelEffect(needed(values.sd, 'sd', kind), {
        ...level,
        units,
        periods,
        autocorrelation,
      });
    }
    const plan = { ...level, n: needed(values.n, 'n', kind), clusters, icc, designEffect };
    if (icc > 0 && clusters === null) throw new UsageError('--icc needs --clusters.', 'clusters');
    return kind === 'mean'
      ? detectableMeanDifference(needed(values.sd, 'sd', kind), plan)
      : detectableProportionDifference(needed(values.baseline, 'baseline', kind), plan);
  },
});
