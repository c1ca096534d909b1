import { designMean } from '@rapport/statistics/design.mean.ts';

import { readDataFile } from '../data-file.ts';
import { defineMethod } from '../method.ts';
import { column, required } from '../options.ts';
import { designOf, designOptions } from '../survey-options.ts';

export const mean = defineMethod({
  name: 'mean',
  summary: 'Mean or share of a column, with weights, strata and clusters if there are any.',
  options: { ...designOptions, column: required(column, 'The values.') },
  run: async (values) => {
    const data = await readDataFile(values.file);
    const numbers = data.numbersOrMissing(values.column);
    const outcome = designMean(numbers, designOf(data, values), values.confidence);
    return data.located(outcome, {
      column: values.column,
      weight: values.weight,
      strata: values.strata,
      cluster: values.cluster,
      populationClusters: values.populationClusters,
    });
  },
});
