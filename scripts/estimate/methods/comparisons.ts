import { matchedComparison } from '@rapport/statistics/matching/matched.comparison.ts';
import { prePostChange } from '@rapport/statistics/trials/pre-post.change.ts';
import { randomizedEffect } from '@rapport/statistics/trials/randomized.effect.ts';

import { readDataFile, type DataFile } from '../data-file.ts';
import { defineMethod } from '../method.ts';
import {
  column,
  file,
  flag,
  number,
  oneOf,
  optional,
  repeated,
  required,
  UsageError,
  withDefault,
} from '../options.ts';
import { readFlags } from '../panel-file.ts';

/** One record of numbers for each row of a file. */
function readCovariates(
  data: DataFile,
  names: readonly string[],
): readonly Readonly<Record<string, number>>[] {
  const columns = names.map((name) => [name, data.numbers(name)] as const);
  return data.rows.map((_, row) =>
    Object.fromEntries(columns.map(([name, values]) => [name, values[row] ?? NaN])),
  );
}

export const match = defineMethod({
  name: 'match',
  summary: 'Effect on treated units, compared with their nearest untreated units.',
  options: {
    file: required(file, 'The CSV file, with one row for each unit.'),
    outcome: required(column, 'The outcome.'),
    treated: required(column, '1 for treated units, 0 for others.'),
    covariate: repeated(column, 'A covariate to match on.'),
    unit: optional(column, 'The name of the unit; the line of the file by default.'),
    distance: withDefault(oneOf(['mahalanobis', 'propensity']), 'mahalanobis', 'The distance of units.'),
    neighbors: withDefault(number, 1, 'Untreated units for each treated one.'),
    withoutReplacement: flag('Each untreated unit is used once at most.'),
    caliper: optional(number, 'The largest distance of a match.'),
  },
  run: async (values) => {
    if (values.covariate.length === 0) throw new UsageError('--covariate is missing.', 'covariate');
    if (!Number.isInteger(values.neighbors) || values.neighbors < 1) {
      throw new UsageError('--neighbors must be a whole number of at least 1.', 'neighbors');
    }
    const data = await readDataFile(values.file);
    const outcomes = data.numbers(values.outcome);
    const units =
      values.unit === null ? data.rows.map(({ line }) => `line ${line}`) : data.texts(values.unit);
    const covariates = readCovariates(data, values.covariate);
    const rows = readFlags(data, values.treated).map((treated, index) => ({
      unit: units[index] ?? '',
      treated,
      outcome: outcomes[index] ?? NaN,
      covariates: covariates[index] ?? {},
    }));
    const found = matchedComparison(rows, {
      distance: values.distance === 'mahalanobis' ? 'MAHALANOBIS' : 'PROPENSITY',
      replacement: !values.withoutReplacement,
      neighbors: values.neighbors,
      confidenceLevel: values.confidence,
      ...(values.caliper === null ? {} : { caliper: values.caliper }),
    });
    return data.located(found, { outcome: values.outcome });
  },
});

export const prePost = defineMethod({
  name: 'pre-post',
  summary: 'Change of a mean: of pairs, or of two samples.',
  options: {
    file: required(file, 'The CSV file.'),
    before: optional(column, 'Pairs: the value before, with one row for each person.'),
    after: required(column, 'Pairs: the value after. Two samples: 1 for rows after, 0 before.'),
    outcome: optional(column, 'Two samples: the outcome.'),
  },
  run: async (values) => {
    if ((values.before === null) === (values.outcome === null)) {
      throw new UsageError('Give --before for pairs, or --outcome for two samples.', 'before');
    }
    const data = await readDataFile(values.file);
    if (values.before !== null) {
      const pairs = { before: data.numbers(values.before), after: data.numbers(values.after) };
      return data.located(prePostChange({ kind: 'PAIRED', ...pairs }, values.confidence));
    }
    const outcomes = data.numbers(values.outcome ?? '');
    const isAfter = readFlags(data, values.after);
    const of = (after: boolean): number[] => outcomes.filter((_, index) => isAfter[index] === after);
    return prePostChange({ kind: 'UNPAIRED', before: of(false), after: of(true) }, values.confidence);
  },
});

export const randomized = defineMethod({
  name: 'randomized',
  summary: 'Effect of a randomized program, also by clusters and adjusted for covariates.',
  options: {
    file: required(file, 'The CSV file, with one row for each person.'),
    outcome: required(column, 'The outcome; empty for people who were lost.'),
    treated: required(column, '1 for the program, 0 for the control arm.'),
    covariate: repeated(column, 'A covariate from before the program (Lin).'),
    cluster: optional(column, 'The cluster that was assigned as a whole.'),
  },
  run: async (values) => {
    const data = await readDataFile(values.file);
    const outcomes = data.numbersOrMissing(values.outcome);
    const clusters = values.cluster === null ? null : data.texts(values.cluster);
    const covariates = readCovariates(data, values.covariate);
    const rows = readFlags(data, values.treated).map((treated, index) => ({
      treated,
      outcome: outcomes[index] ?? null,
      ...(clusters === null ? {} : { cluster: clusters[index] ?? '' }),
      ...(values.covariate.length === 0 ? {} : { covariates: covariates[index] ?? {} }),
    }));
    return data.located(randomizedEffect(rows, values.confidence), { outcome: values.outcome });
  },
});
