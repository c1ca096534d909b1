import {
  differenceInDifferences,
  type PanelOptions,
} from '@rapport/statistics/effects/difference-in-differences.ts';
import {
  differenceByRegression,
  differenceOfCellMeans,
  type CellErrors,
  type CellMeans,
} from '@rapport/statistics/effects/two-by-two.ts';

import { readDataFile } from '../data-file.ts';
import { defineMethod } from '../method.ts';
import {
  column,
  file,
  listOf,
  number,
  oneOf,
  optional,
  repeated,
  required,
  UsageError,
  withDefault,
} from '../options.ts';
import { readFlags, readPanelRows } from '../panel-file.ts';

const panelOptions = {
  treatedFrom: optional(column, 'First treated period of the unit; empty if it is never treated.'),
  treated: optional(column, 'In place of --treated-from: 1 in each treated period.'),
  weight: optional(column, 'Weight of the row, such as the population.'),
  cluster: optional(column, 'Groups of units with related errors; the unit by default.'),
  covariate: repeated(column, 'A covariate that changes over time.'),
  control: optional(oneOf(['never', 'not-yet']), 'Control group of a staggered adoption.'),
  aggregate: withDefault(
    oneOf(['simple', 'group', 'calendar', 'dynamic']),
    'simple',
    'Weights of the group-time effects of a staggered adoption.',
  ),
  influenceErrors: withDefault(
    oneOf(['adjusted', 'published']),
    'adjusted',
    'Errors of a staggered adoption: adjusted for few units, or as published.',
  ),
};

const upper = <Word extends string>(word: Word): Uppercase<Word> => word.toUpperCase() as Uppercase<Word>;

function panelChoices(values: {
  readonly control: 'never' | 'not-yet' | null;
  readonly aggregate: 'simple' | 'group' | 'calendar' | 'dynamic';
  readonly influenceErrors: 'adjusted' | 'published';
  readonly confidence: number;
}): PanelOptions {
  return {
    confidenceLevel: values.confidence,
    aggregation: upper(values.aggregate),
    influenceErrors: upper(values.influenceErrors),
    ...(values.control === null
      ? {}
      : { controlGroup: values.control === 'never' ? 'NEVER_TREATED' : 'NOT_YET_TREATED' }),
  };
}

export const did = defineMethod({
  name: 'did',
  summary: 'Difference in differences: of a panel, of two samples, or of four means.',
  options: {
    file: optional(file, 'The CSV file.'),
    outcome: optional(column, 'The outcome.'),
    unit: optional(column, 'Panel: the unit, such as the county.'),
    period: optional(column, 'Panel: the period, a number such as the year.'),
    ...panelOptions,
    inference: withDefault(
      oneOf(['cr2', 'wild']),
      'cr2',
      'Panel with one start of treatment: CR2 errors, or the wild cluster bootstrap.',
    ),
    after: optional(
      column,
      'Two samples: 1 after the treatment, 0 before. --treated is then 1 for the treated group.',
    ),
    errors: withDefault(oneOf(['classical', 'hc1', 'cr2']), 'hc1', 'Two samples: the standard errors.'),
    means: optional(
      listOf(number),
      'Four means: treated before, treated after, control before, control after.',
    ),
    meanErrors: optional(listOf(number), 'Standard errors of the four means.'),
    changeErrors: optional(
      listOf(number),
      'Standard errors of the change of the treated and of the control group.',
    ),
  },
  run: async (values) => {
    if (values.means !== null) {
      return differenceOfCellMeans(
        cells(values.means, 'means'),
        cellErrors(values.meanErrors, values.changeErrors),
        values.confidence,
      );
    }
    const { outcome } = values;
    if (values.file === null) throw new UsageError('--file is missing.', 'file');
    if (outcome === null) throw new UsageError('--outcome is missing.', 'outcome');
    const data = await readDataFile(values.file);
    if (values.after !== null)
      return data.located(twoSamples(data, { ...values, outcome, after: values.after }), names(values));
    const { unit, period } = values;
    if (unit === null) throw new UsageError('--unit is missing.', 'unit');
    if (period === null) throw new UsageError('--period is missing.', 'period');
    const rows = readPanelRows(data, { ...values, outcome, unit, period });
    return data.located(
      differenceInDifferences(rows, {
        ...panelChoices(values),
        inference: values.inference === 'wild' ? 'WILD_BOOTSTRAP' : 'CR2',
      }),
      names(values),
    );
  },
});

export const eventStudy = defineMethod({
  name: 'event-study',
  summary: 'Effects by period, relative to the last one before the treatment.',
  options: {
    file: required(file, 'The CSV file.'),
    outcome: required(column, 'The outcome.'),
    unit: required(column, 'The unit, such as the county.'),
    period: required(column, 'The period, a number such as the year.'),
    ...panelOptions,
  },
  run: async (values) => {
    const data = await readDataFile(values.file);
    const rows = readPanelRows(data, values);
    return data.located(differenceInDifferences(rows, panelChoices(values)), names(values));
  },
});

function names(values: {
  readonly outcome: string | null;
  readonly weight: string | null;
  readonly cluster: string | null;
}): Readonly<Record<string, string | null>> {
  return { outcome: values.outcome, weight: values.weight, cluster: values.cluster };
}

function twoSamples(
  data: Awaited<ReturnType<typeof readDataFile>>,
  values: {
    readonly outcome: string;
    readonly after: string;
    readonly treated: string | null;
    readonly weight: string | null;
    readonly cluster: string | null;
    readonly covariate: readonly string[];
    readonly errors: 'classical' | 'hc1' | 'cr2';
    readonly confidence: number;
  },
): ReturnType<typeof differenceByRegression> {
  if (values.treated === null) throw new UsageError('--treated is missing.', 'treated');
  if (values.errors === 'cr2' && values.cluster === null)
    throw new UsageError('--cluster is missing.', 'cluster');
  const treated = readFlags(data, values.treated);
  const after = readFlags(data, values.after);
  const weights = values.weight === null ? null : data.numbers(values.weight);
  const clusters = values.cluster === null ? null : data.texts(values.cluster);
  const covariates = values.covariate.map((name) => [name, data.numbers(name)] as const);
  const rows = data.numbers(values.outcome).map((outcome, index) => ({
    outcome,
    treated: treated[index] ?? false,
    after: after[index] ?? false,
    ...(weights === null ? {} : { weight: weights[index] ?? NaN }),
    ...(clusters === null ? {} : { cluster: clusters[index] ?? '' }),
    covariates: Object.fromEntries(covariates.map(([name, column]) => [name, column[index] ?? NaN])),
  }));
  return differenceByRegression(rows, upper(values.errors), values.confidence);
}

function cells(values: readonly number[], option: string): CellMeans {
  const [treatedBefore, treatedAfter, controlBefore, controlAfter] = values;
  if (
    treatedBefore === undefined ||
    treatedAfter === undefined ||
    controlBefore === undefined ||
    controlAfter === undefined ||
    values.length > 4
  ) {
    throw new UsageError(`--${option} needs four numbers, separated by commas.`, option);
  }
  return { treatedBefore, treatedAfter, controlBefore, controlAfter };
}

function cellErrors(means: readonly number[] | null, changes: readonly number[] | null): CellErrors | null {
  if (means !== null) return { kind: 'MEANS', errors: cells(means, 'mean-errors') };
  if (changes === null) return null;
  const [treated, control] = changes;
  if (treated === undefined || control === undefined || changes.length > 2) {
    throw new UsageError('--change-errors needs two numbers, separated by a comma.', 'change-errors');
  }
  return { kind: 'CHANGES', treated, control };
}
