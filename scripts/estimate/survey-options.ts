import type { Margin } from '@rapport/statistics/raking.ts';
import { refuse } from '@rapport/statistics/statistical.result.ts';
import type { SurveyDesign } from '@rapport/statistics/survey.design.ts';

import { readDataFile, RefusalError, type DataFile } from './data-file.ts';
import { column, file, flag, optional, parseNumber, required, UsageError, type Kind } from './options.ts';

/** The options of a sample design. */
export const designOptions = {
  file: required(file, 'One row per respondent.'),
  weight: optional(column, 'Design weights. Equal if absent.'),
  strata: optional(column, 'Strata of the sample.'),
  cluster: optional(column, 'Clusters (primary sampling units). Every row is one if absent.'),
  populationClusters: optional(
    column,
    'Clusters in the population of the stratum, for a sample without replacement.',
  ),
  nested: flag('Each stratum numbers its clusters from the start.'),
};

interface DesignValues {
  readonly weight: string | null;
  readonly strata: string | null;
  readonly cluster: string | null;
  readonly populationClusters: string | null;
  readonly nested: boolean;
}

/** The design of the rows. Every row needs a weight, a stratum and a cluster. */
export function designOf(data: DataFile, values: DesignValues): SurveyDesign {
  return {
    weight: values.weight === null ? null : data.numbers(values.weight),
    strata: values.strata === null ? null : data.texts(values.strata),
    cluster: values.cluster === null ? null : data.texts(values.cluster),
    populationClusters: values.populationClusters === null ? null : data.numbers(values.populationClusters),
    areClustersNested: values.nested,
  };
}

/** The totals of one variable, before its categories are read. */
export interface MarginTotals {
  readonly variable: string;
  readonly totals: ReadonlyMap<string, number>;
}

/** `variable:category=total,category=total`. */
export const marginTotals: Kind<MarginTotals> = {
  placeholder: 'COLUMN:CATEGORY=TOTAL,…',
  read: (given) => {
    const colon = given.indexOf(':');
    const variable = given.slice(0, Math.max(0, colon)).trim();
    if (variable === '') throw new UsageError(`must be like stype:E=4421,H=755, but is "${given}"`);
    const totals = new Map<string, number>();
    for (const part of given.slice(colon + 1).split(',')) {
      const sign = part.lastIndexOf('=');
      const category = part.slice(0, Math.max(0, sign)).trim();
      const total = parseNumber(part.slice(sign + 1));
      if (category === '' || total === null) {
        throw new UsageError(`must have category=number after "${variable}:", but has "${part}"`);
      }
      if (totals.has(category)) throw new UsageError(`has the category "${category}" of "${variable}" twice`);
      totals.set(category, total);
    }
    return { variable, totals };
  },
};

/** The totals of a file with the columns variable, category and total. */
export async function readMarginsFile(path: string): Promise<MarginTotals[]> {
  const data = await readDataFile(path);
  const variables = data.texts('variable');
  const categories = data.texts('category');
  const totals = data.numbers('total');
  const margins = new Map<string, Map<string, number>>();
  variables.forEach((variable, row) => {
    const margin = margins.get(variable) ?? new Map<string, number>();
    margins.set(variable, margin);
    const category = categories[row] ?? '';
    if (margin.has(category)) {
      const reason = `The category "${category}" of "${variable}" is in the file of margins twice.`;
      throw new RefusalError(
        refuse('DUPLICATE_ROW', reason, {
          row: data.rows[row]?.line ?? 0,
          column: variable,
          group: category,
        }),
      );
    }
    margin.set(category, totals[row] ?? 0);
  });
  return [...margins].map(([variable, byCategory]) => ({ variable, totals: byCategory }));
}

/** Margins with the categories of the rows. `a*b` crosses two columns into categories such as `x|y`. */
export function marginsOf(data: DataFile, margins: readonly MarginTotals[]): Margin[] {
  return margins.map(({ variable, totals }) => {
    const parts = variable.split('*').map((name) => data.texts(name.trim()));
    const categories = data.rows.map((_, row) => parts.map((texts) => texts[row] ?? '').join('|'));
    return { variable, totals, categories };
  });
}
