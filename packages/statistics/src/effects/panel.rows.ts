import { result, refuse, type Refused, type Result } from '../statistical.result.ts';

/** One unit in one period. */
export type PanelRow = {
  readonly unit: string;
  readonly period: number;
  readonly outcome: number;
  /** The first treated period of the unit; null if it is never treated. */
  readonly treatedFrom: number | null;
  /** Such as the population; 1 by default. */
  readonly weight?: number;
  /** A group of units whose errors may be related; the unit by default. */
  readonly cluster?: string;
  readonly covariates?: Readonly<Record<string, number>>;
};

export type PanelUnit = {
  readonly unit: string;
  readonly cluster: string;
  /** Null if the unit is not treated up to the last period. */
  readonly treatedFrom: number | null;
  /** One row for each period of the panel, in order. */
  readonly rows: readonly Required<Pick<PanelRow, 'outcome' | 'weight' | 'covariates'>>[];
};

/** A balanced panel. */
export type Panel = {
  readonly periods: readonly number[];
  /** In order of first appearance. */
  readonly units: readonly PanelUnit[];
  readonly covariates: readonly string[];
};

/**
 * Checks the rows of a panel and puts them in order.
 *
 * @returns a balanced panel with at least two units and two periods, some of them treated and some not; refused,
 *   with the unit, period and row named, otherwise
 */
export function readPanel(rows: readonly PanelRow[]): Result<Panel> {
  const panel = readPanelShape(rows);
  if (!panel.ok) return panel;
  return refuseTreatment(panel.value.units, panel.value.periods[0] ?? 0) ?? panel;
}

/** The same without a check of who is treated, for a history before the treatment. */
export function readPanelShape(rows: readonly PanelRow[]): Result<Panel> {
  const [firstRow] = rows;
  if (firstRow === undefined) return refuse('EMPTY_DATA', 'The panel has no rows.');
  const cells = new Map<string, Map<number, { readonly row: PanelRow; readonly index: number }>>();
  for (const [index, row] of rows.entries()) {
    const problem = refuseRow(row, index);
    if (problem !== null) return problem;
    const own = cells.get(row.unit) ?? new Map<number, { row: PanelRow; index: number }>();
    if (own.has(row.period)) {
      return refuse('DUPLICATE_ROW', `Unit ${row.unit} has two rows for the period ${row.period}.`, {
        index,
        unit: row.unit,
        period: row.period,
      });
    }
    own.set(row.period, { row, index });
    cells.set(row.unit, own);
  }
  const periods = [...new Set(rows.map(({ period }) => period))].sort((a, b) => a - b);
  const [first] = periods;
  if (first === undefined || periods.length < 2) {
    return refuse(
      'ONE_PERIOD',
      `All rows are of the period ${first ?? ''}, so there is no change to compare.`,
      {
        period: first ?? '',
      },
    );
  }
  if (cells.size < 2) {
    return refuse('ONE_UNIT', `${firstRow.unit} is the only unit, so there is nothing to compare it with.`, {
      unit: firstRow.unit,
    });
  }
  const last = periods.at(-1) ?? first;
  const units: PanelUnit[] = [];
  for (const [unit, own] of cells) {
    const read = readUnit(unit, own, periods, last);
    if (!read.ok) return read;
    units.push(read.value);
  }
  const problem = refuseSpacing(periods);
  if (problem !== null) return problem;
  return result({ periods, units, covariates: Object.keys(firstRow.covariates ?? {}) });
}

function refuseRow(row: PanelRow, index: number): Refused | null {
  const place = { index, unit: row.unit, period: row.period };
  const name = `Unit ${row.unit} in period ${row.period}`;
  if (!Number.isFinite(row.period)) {
    return refuse('NOT_A_NUMBER', `Unit ${row.unit} has a period that is not a number.`, place);
  }
  const numbers = { outcome: row.outcome, ...row.covariates };
  const wrong = Object.entries(numbers).find(([, value]) => !Number.isFinite(value));
  if (wrong !== undefined) {
    return refuse('NOT_FINITE', `${name} has the ${wrong[0]} ${wrong[1]}, which is not a finite number.`, {
      ...place,
      column: wrong[0],
    });
  }
  const weight = row.weight ?? 1;
  if (weight < 0) {
    return refuse('NEGATIVE_WEIGHT', `${name} has the negative weight ${weight}.`, {
      ...place,
      column: 'weight',
    });
  }
  if (!(weight > 0 && Number.isFinite(weight))) {
    return refuse(
      'ZERO_WEIGHTS',
      `${name} has the weight ${weight}. Each weight must be a positive number.`,
      {
        ...place,
        column: 'weight',
      },
    );
  }
  return null;
}

function readUnit(
  unit: string,
  own: ReadonlyMap<number, { readonly row: PanelRow; readonly index: number }>,
  periods: readonly number[],
  last: number,
): Result<PanelUnit> {
  const present = [...own.values()];
  const treatedFrom = present[0]?.row.treatedFrom ?? null;
  const cluster = present[0]?.row.cluster ?? unit;
  for (const { row, index } of present) {
    const place = { index, unit, period: row.period };
    if (row.treatedFrom !== treatedFrom) {
      const name = (from: number | null): string => (from === null ? 'never' : `from ${from}`);
      return refuse(
        'TREATMENT_CHANGES',
        `Unit ${unit} is treated ${name(treatedFrom)} in one row, and ${name(row.treatedFrom)} in the row for the period ${row.period}. A treatment cannot stop or move.`,
        place,
      );
    }
    if ((row.cluster ?? unit) !== cluster) {
      return refuse(
        'UNIT_IN_TWO_CLUSTERS',
        `Unit ${unit} is in the cluster ${cluster}, and for the period ${row.period} in the cluster ${row.cluster ?? unit}.`,
        place,
      );
    }
  }
  const gap = periods.find((period) => !own.has(period));
  if (gap !== undefined) {
    return refuse('PANEL_GAP', `Unit ${unit} has no row for the period ${gap}, which other units have.`, {
      unit,
      period: gap,
    });
  }
  return result({
    unit,
    cluster,
    treatedFrom: treatedFrom !== null && treatedFrom > last ? null : treatedFrom,
    rows: periods.flatMap((period) => {
      const row = own.get(period)?.row;
      return row === undefined
        ? []
        : [{ outcome: row.outcome, weight: row.weight ?? 1, covariates: row.covariates ?? {} }];
    }),
  });
}

/** Event times count periods, so a period that nobody has would shift them. */
function refuseSpacing(periods: readonly number[]): Refused | null {
  const steps = periods.slice(1).map((period, index) => period - (periods[index] ?? period));
  const step = Math.min(...steps);
  const wide = steps.findIndex((one) => one > step * (1 + 1e-9));
  if (wide < 0) return null;
  const before = periods[wide] ?? 0;
  return refuse(
    'PANEL_GAP',
    `No unit has a row for the period ${before + step}, between ${before} and ${periods[wide + 1] ?? ''}.`,
    { period: before + step },
  );
}

function refuseTreatment(units: readonly PanelUnit[], first: number): Refused | null {
  const treated = units.filter(({ treatedFrom }) => treatedFrom !== null);
  if (treated.length === 0) {
    return refuse('NOBODY_TREATED', 'No unit is treated in any period of the panel.');
  }
  const always = treated.find(({ treatedFrom }) => (treatedFrom ?? 0) <= first);
  if (always !== undefined) {
    return refuse(
      'NO_PERIOD_BEFORE',
      `Unit ${always.unit} is treated from ${always.treatedFrom ?? ''}, and the panel begins in ${first}, so nothing is known from before its treatment. Leave the cell empty for a unit that is never treated.`,
      { unit: always.unit, period: always.treatedFrom ?? first },
    );
  }
  const starts = new Set(treated.map(({ treatedFrom }) => treatedFrom));
  if (treated.length === units.length && starts.size === 1) {
    return refuse(
      'ALL_TREATED',
      `All units are treated from ${treated[0]?.treatedFrom ?? ''}, so there is nothing to compare them with.`,
    );
  }
  return null;
}

/** The distinct first treated periods, in order. More than one is a staggered adoption. */
export function cohortsOf(panel: Panel): readonly number[] {
  const starts = panel.units.flatMap(({ treatedFrom }) => (treatedFrom === null ? [] : [treatedFrom]));
  return [...new Set(starts)].sort((a, b) => a - b);
}
