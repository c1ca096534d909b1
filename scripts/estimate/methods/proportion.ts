import { proportionStatistic } from '@rapport/statistics/proportion.statistic.ts';

import { defineMethod } from '../method.ts';
import { number, required } from '../options.ts';

export const proportion = defineMethod({
  name: 'proportion',
  summary: 'Share with its Wilson score interval.',
  options: {
    successes: required(number, 'The number of successes.'),
    trials: required(number, 'The number of trials.'),
  },
  run: ({ successes, trials, confidence }) => proportionStatistic({ successes, trials }, confidence),
});
