import { differenceStatistic, riskRatioStatistic } from '@rapport/statistics/difference.statistic.ts';

import { defineMethod } from '../method.ts';
import { pair } from '../numbers.ts';
import { oneOf, required, withDefault } from '../options.ts';

const groups = {
  successes: required(pair, 'The number of successes of both groups.'),
  trials: required(pair, 'The number of trials of both groups.'),
};

function counts(successes: readonly [number, number], trials: readonly [number, number]) {
  return [
    { successes: successes[0], trials: trials[0] },
    { successes: successes[1], trials: trials[1] },
  ] as const;
}

export const difference = defineMethod({
  name: 'difference',
  summary: 'Difference of two independent proportions, first minus second, with Newcombe interval.',
  options: groups,
  run: ({ successes, trials, confidence }) => differenceStatistic(...counts(successes, trials), confidence),
});

export const riskRatio = defineMethod({
  name: 'risk-ratio',
  summary: 'Ratio of two proportions with log-normal interval, their difference, χ² and one verdict.',
  options: {
    ...groups,
    verdict: withDefault(
      oneOf(['risk-ratio', 'difference', 'chi-square']),
      'risk-ratio',
      'The one method that the verdict follows.',
    ),
  },
  run: ({ successes, trials, verdict, confidence }) =>
    riskRatioStatistic(...counts(successes, trials), confidence, verdict),
});
