import type { MeasuredValue } from '@rapport/core/measured-value.ts';

import type { Cell } from './csv-writer.ts';

/** A code and its label, of a place, a period or a group. */
export interface Category {
  readonly code: string;
  readonly label: string;
}

export interface PeriodCategory extends Category {
  /** YYYY-MM-DD. */
  readonly firstDay: string;
  readonly lastDay: string;
}

export type CellStatus = 'ESTIMATE' | 'SUPPRESSED' | 'NOT_REPORTED' | 'NOT_COMPARABLE';

/** The figures of a cell. All are null unless its status is ESTIMATE. */
export type CellFigures = Readonly<Record<FigureName, number | null>>;
export type FigureName = (typeof figureNames)[number];
export const figureNames = ['value', 'lower', 'upper', 'numerator', 'denominator'] as const;

export interface ExportedCell extends CellFigures {
  readonly place: string;
  readonly period: string;
  readonly group: string;
  readonly status: CellStatus;
  /** Why there is no figure; null for an estimate without a caveat. */
  readonly reason: string | null;
}

/** A published table of one indicator. The writers know nothing of where it is stored. */
export interface ExportedTable {
  /** The identifier by which it is cited, such as `rapport:CA:diversion_rate:3`. */
  readonly citableId: string;
  readonly version: number;
  readonly title: string;
  readonly methods: string;
  /** Who publishes it. */
  readonly source: string;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  /** Such as `per 100,000 residents`. */
  readonly unit: string;
  /** Between 0 and 1; null if the table has no intervals. */
  readonly confidenceLevel: number | null;
  readonly places: readonly Category[];
  readonly periods: readonly PeriodCategory[];
  /** Everyone is a group too: `everyone`. */
  readonly groups: readonly Category[];
  /** The dimension of the groups, such as `Race and ethnicity`. */
  readonly groupTitle: string;
  readonly cells: readonly ExportedCell[];
}

/** The code of SDMX for a total. */
export const everyone: Category = { code: '_T', label: 'Everyone' };

export const statusLabels: Readonly<Record<CellStatus, string>> = {
  ESTIMATE: 'The figure is given',
  SUPPRESSED: 'Hidden, because it could reveal a small count',
  NOT_REPORTED: 'Not reported; this is not zero',
  NOT_COMPARABLE: 'Not comparable with the others; the reason says why',
};

export interface ExportedColumn {
  readonly name: string;
  readonly type: 'string' | 'number' | 'integer' | 'date';
  readonly title: string;
  readonly isRequired: boolean;
}

/** The columns of a table with one row for each cell: the same in CSV, XLSX and Parquet. */
export function exportedColumns(table: ExportedTable): readonly ExportedColumn[] {
  const text = (name: string, title: string): ExportedColumn => ({
    name,
    type: 'string',
    title,
    isRequired: true,
  });
  const number = (name: FigureName, title: string): ExportedColumn => ({
    name,
    type: 'number',
    title,
    isRequired: false,
  });
  const day = (name: string, title: string): ExportedColumn => ({
    name,
    type: 'date',
    title,
    isRequired: true,
  });
  const level = table.confidenceLevel === null ? '' : ` of the ${percent(table.confidenceLevel)} interval`;
  return [
    text('place', 'Code of the place'),
    text('place_label', 'Place'),
    text('period', 'Code of the period'),
    text('period_label', 'Period'),
    day('first_day', 'First day of the period'),
    day('last_day', 'Last day of the period'),
    text('group', `Code of the group: ${table.groupTitle}`),
    text('group_label', 'Group'),
    number('value', `Value (${table.unit})`),
    number('lower', `Lower limit${level}`),
    number('upper', `Upper limit${level}`),
    number('numerator', 'Numerator'),
    number('denominator', 'Denominator'),
    text('status', 'Whether the figure is given, or why not'),
    { ...text('reason', 'Reason why there is no figure'), isRequired: false },
  ];
}

const percent = (share: number): string => `${Number((100 * share).toPrecision(12))}%`;

/**
 * The rows of a table: periods within groups within places, in the order of the table. Throws a RangeError for a cell that is not in the
 * table, that is there twice, or that has a figure without being an estimate: such a figure must not leave.
 */
export function* exportedRows(table: ExportedTable): Generator<Cell[]> {
  const labelOf = (some: readonly Category[]) => new Map(some.map(({ code, label }) => [code, label]));
  const [places, groups] = [labelOf(table.places), labelOf(table.groups)];
  const periods = new Map(table.periods.map((one) => [one.code, one]));
  for (const cell of cellsInOrder(table)) {
    const period = periods.get(cell.period);
    yield [
      cell.place,
      places.get(cell.place) ?? null,
      cell.period,
      period?.label ?? null,
      period?.firstDay ?? null,
      period?.lastDay ?? null,
      cell.group,
      groups.get(cell.group) ?? null,
      ...figureNames.map((name) => cell[name]),
      cell.status,
      cell.reason,
    ];
  }
}

/** Every cell of the cube. One that the table does not have is not reported. */
export function cellsInOrder(table: ExportedTable): ExportedCell[] {
  const { places, groups, periods } = table;
  const keyOf = (place: string, group: string, period: string) => JSON.stringify([place, group, period]);
  const cells = new Map<string, ExportedCell>();
  for (const cell of table.cells) {
    const key = keyOf(cell.place, cell.group, cell.period);
    if (cells.has(key)) throw new RangeError(`The table has the cell ${key} twice.`);
    if (cell.status !== 'ESTIMATE' && figureNames.some((name) => cell[name] !== null))
      throw new RangeError(`The cell ${key} has a figure, but its status is ${cell.status}.`);
    cells.set(key, cell);
  }
  const all = places.flatMap((place) =>
    groups.flatMap((group) =>
      periods.map((period): ExportedCell => {
        const key = keyOf(place.code, group.code, period.code);
        const cell = cells.get(key);
        cells.delete(key);
        return cell ?? notReported(place.code, group.code, period.code);
      }),
    ),
  );
  const [stray] = cells.keys();
  if (stray !== undefined)
    throw new RangeError(`The cell ${stray} is of no place, group or period of the table.`);
  return all;
}

/** The content of a cell for a measured figure. */
export function figuresOf(figure: MeasuredValue): Pick<ExportedCell, 'status' | 'reason' | FigureName> {
  switch (figure.kind) {
    case 'ESTIMATE': {
      const { value, interval, numerator, denominator, caveats } = figure;
      return {
        status: 'ESTIMATE',
        reason: caveats.length === 0 ? null : caveats.join(' '),
        value,
        lower: interval?.lower ?? null,
        upper: interval?.upper ?? null,
        numerator,
        denominator,
      };
    }
    case 'SUPPRESSED': {
      const { reason, threshold } = figure;
      const why =
        reason === 'SMALL_COUNT'
          ? `Counts from 1 to ${threshold} are hidden, and cells that would reveal them.`
          : 'It is hidden to protect another cell.';
      return { ...noFigures, status: 'SUPPRESSED', reason: why };
    }
    case 'NOT_REPORTED':
      return { ...noFigures, status: 'NOT_REPORTED', reason: figure.reason };
    case 'NOT_COMPARABLE':
      return { ...noFigures, status: 'NOT_COMPARABLE', reason: figure.why };
  }
}

const noFigures: CellFigures = { value: null, lower: null, upper: null, numerator: null, denominator: null };

const notReported = (place: string, group: string, period: string): ExportedCell => ({
  place,
  group,
  period,
  status: 'NOT_REPORTED',
  reason: 'The table has no figure.',
  ...noFigures,
});
