import { metaAnalysis } from '@rapport/statistics/meta.analysis.ts';
import { benjaminiHochberg } from '@rapport/statistics/multiple.testing.ts';

import { defineMethod } from '../method.ts';
import { columnOrNumbers, numbersOf, optionalFile, requireSameLength } from '../numbers.ts';
import { file, number, oneOf, optional, required, withDefault } from '../options.ts';

export const bh = defineMethod({
  name: 'bh',
  summary: 'Several p-values adjusted by Benjamini and Hochberg, and by Bonferroni.',
  options: {
    file: optional(file, 'One row per test. Without it, --p lists numbers.'),
    p: required(columnOrNumbers, 'The p-values.'),
    level: withDefault(number, 0.05, 'The false discovery rate.'),
  },
  run: async ({ file: path, p, level }) => {
    const data = await optionalFile(path);
    const outcome = benjaminiHochberg(numbersOf(data, p, 'p'), level);
    return data === null ? outcome : data.located(outcome, { p });
  },
});

export const meta = defineMethod({
  name: 'meta',
  summary: 'Random-effects mean of several estimates with Hartung–Knapp and prediction intervals.',
  options: {
    file: optional(file, 'One row per study. Without it, the options list numbers.'),
    estimates: required(columnOrNumbers, 'The estimates, on an additive scale such as the log of a ratio.'),
    standardErrors: required(columnOrNumbers, 'Their standard errors.'),
    heterogeneity: withDefault(oneOf(['reml', 'dl']), 'reml', 'The method for the variance between studies.'),
  },
  run: async ({ file: path, estimates, standardErrors, heterogeneity, confidence }) => {
    const data = await optionalFile(path);
    const values = numbersOf(data, estimates, 'estimates');
    const errors = numbersOf(data, standardErrors, 'standard-errors');
    requireSameLength({ estimates: values, 'standard-errors': errors });
    const studies = values.map((estimate, row) => ({ estimate, standardError: errors[row] ?? 0 }));
    const outcome = metaAnalysis(studies, heterogeneity, confidence);
    return data === null ? outcome : data.located(outcome, { standardError: standardErrors });
  },
});
