import { designMean } from '@rapport/statistics/design.mean.ts';
import { marginResiduals, rake, type Margin, type RakedWeights } from '@rapport/statistics/raking.ts';
import { result, type Result, type Statistic } from '@rapport/statistics/statistical.result.ts';

import { readDataFile, type DataFile } from '../data-file.ts';
import { defineMethod } from '../method.ts';
import {
  column,
  file,
  number,
  oneOf,
  optional,
  repeated,
  required,
  UsageError,
  withDefault,
} from '../options.ts';
import {
  designOf,
  designOptions,
  marginsOf,
  marginTotals,
  readMarginsFile,
  type MarginTotals,
} from '../survey-options.ts';

const options = {
  ...designOptions,
  column: optional(column, 'A value whose mean is estimated with the new weights.'),
  residuals: withDefault(
    oneOf(['design', 'equal']),
    'design',
    "How rows count in the regression of the standard error: by design weight, or equally as in R's survey::rake.",
  ),
};

interface Values {
  readonly column: string | null;
  readonly weight: string | null;
  readonly strata: string | null;
  readonly cluster: string | null;
  readonly populationClusters: string | null;
  readonly nested: boolean;
  readonly residuals: 'design' | 'equal';
  readonly tolerance?: number | null;
  readonly confidence: number;
}

function calibrated(
  data: DataFile,
  totals: readonly MarginTotals[],
  values: Values,
  method: 'raked' | 'post-stratified',
): Result<Statistic> {
  const design = designOf(data, values);
  const designWeights = design.weight ?? data.rows.map(() => 1);
  const margins = marginsOf(data, totals);
  const raked = rake(designWeights, margins, values.tolerance ?? null);
  const names = {
    column: values.column,
    weight: values.weight,
    strata: values.strata,
    cluster: values.cluster,
    populationClusters: values.populationClusters,
  };
  if (!raked.ok) return data.located(raked, { weight: values.weight });
  const passes = {
    iterations: raked.value.iterations,
    largestErrorOfTotal: raked.value.largestError,
  };
  const own = ownFigures(data, raked.value, margins);
  if (values.column === null) {
    return result({
      value: null,
      interval: null,
      standardError: null,
      n: data.rows.length,
      unit: 'weights',
      method: `Weights, ${method} to ${margins.map(({ variable }) => variable).join(', ')}`,
      diagnostics: passes,
      caveats: ['Name a --column to estimate its mean with these weights.'],
      claimLevel: 'DESCRIPTIVE',
      ...own,
    });
  }
  const outcome = designMean(data.numbersOrMissing(values.column), design, values.confidence, {
    weights: raked.value.weights,
    residuals: marginResiduals(margins, designWeights, values.residuals),
    method,
  });
  if (!outcome.ok) return data.located(outcome, names);
  return result({
    ...outcome.value,
    diagnostics: { ...outcome.value.diagnostics, ...passes },
    ...own,
  });
}

function ownFigures(data: DataFile, raked: RakedWeights, margins: readonly Margin[]) {
  const { sum, smallest, largest, designEffect } = raked;
  return {
    weightSummary: { sum, smallest, largest, designEffect },
    margins: margins.map(({ variable, totals }) => ({ variable, totals: Object.fromEntries(totals) })),
    weights: raked.weights.map((weight, row) => ({ row: data.rows[row]?.line ?? null, weight })),
  };
}

export const rakeMethod = defineMethod({
  name: 'rake',
  summary: 'Weights that agree with the known totals of several variables, and a mean with them.',
  options: {
    ...options,
    margin: repeated(
      marginTotals,
      'The totals of one variable; a*b crosses two columns into categories x|y.',
    ),
    tolerance: optional(
      number,
      'The largest change of a cell in the last pass. One person, or 0.01% of the population if that is less.',
    ),
    margins: optional(file, 'The totals in a file with the columns variable, category and total.'),
  },
  run: async (values) => {
    const totals = [
      ...values.margin,
      ...(values.margins === null ? [] : await readMarginsFile(values.margins)),
    ];
    if (totals.length === 0) throw new UsageError('--margin is missing, or --margins with a file.', 'margin');
    const names = totals.map(({ variable }) => variable);
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice !== undefined) throw new UsageError(`The margin "${twice}" is given twice.`, 'margin');
    return calibrated(await readDataFile(values.file), totals, values, 'raked');
  },
});

export const postStratify = defineMethod({
  name: 'post-stratify',
  summary: 'Weights that agree with the known totals of one variable or of crossed variables.',
  options: {
    ...options,
    margin: required(marginTotals, 'The totals; a*b crosses two columns into categories x|y.'),
  },
  run: async (values) =>
    calibrated(await readDataFile(values.file), [values.margin], values, 'post-stratified'),
});
