import type { PanelRow } from '@rapport/statistics/effects/panel.rows.ts';
import { treatmentStarts } from '@rapport/statistics/effects/treatment.start.ts';
import { refuse } from '@rapport/statistics/statistical.result.ts';

import { RefusalError, valueOf, type DataFile } from './data-file.ts';
import { UsageError } from './options.ts';

const yes = new Set(['1', 'true', 'yes', 't', 'y']);
const no = new Set(['0', 'false', 'no', 'f', 'n']);

/** A column of yes or no: 1 and 0, true and false, yes and no. */
export function readFlags(data: DataFile, column: string): readonly boolean[] {
  return data.texts(column).map((cell, index) => {
    const word = cell.toLowerCase();
    if (yes.has(word)) return true;
    if (no.has(word)) return false;
    const row = data.rows[index]?.line;
    const message = `The column "${column}" has "${cell}" on line ${row ?? ''}, where 1 or 0 is needed.`;
    throw new RefusalError(
      refuse('OUT_OF_RANGE', message, { column, ...(row === undefined ? {} : { row }) }),
    );
  });
}

/** The columns of a panel, by the option that names each. */
export interface PanelColumns {
  readonly outcome: string;
  readonly unit: string;
  readonly period: string;
  readonly treatedFrom: string | null;
  readonly treated: string | null;
  readonly weight: string | null;
  readonly cluster: string | null;
  readonly covariate: readonly string[];
  /** True if nobody has to be treated. */
  readonly isHistory?: boolean;
}

/** The rows of a panel. An empty cell of `treatedFrom` is a unit that is never treated. */
export function readPanelRows(data: DataFile, columns: PanelColumns): readonly PanelRow[] {
  const units = data.texts(columns.unit);
  const periods = data.numbers(columns.period);
  const outcomes = data.numbers(columns.outcome);
  const starts = readStarts(data, columns, units, periods);
  const weights = columns.weight === null ? null : data.numbers(columns.weight);
  const clusters = columns.cluster === null ? null : data.texts(columns.cluster);
  const covariates = columns.covariate.map((name) => [name, data.numbers(name)] as const);
  return units.map((unit, index) => ({
    unit,
    period: periods[index] ?? NaN,
    outcome: outcomes[index] ?? NaN,
    treatedFrom: starts[index] ?? null,
    ...(weights === null ? {} : { weight: weights[index] ?? NaN }),
    ...(clusters === null ? {} : { cluster: clusters[index] ?? '' }),
    ...(covariates.length === 0
      ? {}
      : { covariates: Object.fromEntries(covariates.map(([name, values]) => [name, values[index] ?? NaN])) }),
  }));
}

function readStarts(
  data: DataFile,
  columns: PanelColumns,
  units: readonly string[],
  periods: readonly number[],
): readonly (number | null)[] {
  if (columns.treatedFrom !== null) return data.numbersOrMissing(columns.treatedFrom);
  if (columns.treated === null) {
    if (columns.isHistory === true) return units.map(() => null);
    throw new UsageError('--treated-from is missing.', 'treated-from');
  }
  const flags = readFlags(data, columns.treated);
  const rows = units.map((unit, index) => ({
    unit,
    period: periods[index] ?? NaN,
    treated: flags[index] ?? false,
  }));
  return valueOf(data.located(treatmentStarts(rows), { treated: columns.treated }));
}
