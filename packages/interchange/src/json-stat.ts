import {
  cellsInOrder,
  everyone,
  figureNames,
  statusLabels,
  type Category,
  type CellStatus,
  type ExportedTable,
  type FigureName,
} from './exported-table.ts';

/** Codes of the SDMX code list CL_OBS_STATUS. */
const statusCodes: Readonly<Record<CellStatus, string>> = {
  ESTIMATE: 'A',
  SUPPRESSED: 'Q',
  NOT_REPORTED: 'O',
  NOT_COMPARABLE: 'D',
};
/** A figure that the method does not give, such as the limits of a count of everyone. */
const cannotExist = { code: 'M', label: 'The method gives no such figure' };

const figureLabels: Readonly<Record<FigureName, string>> = {
  value: 'Value',
  lower: 'Lower limit',
  upper: 'Upper limit',
  numerator: 'Numerator',
  denominator: 'Denominator',
};

interface JsonStatDimension {
  readonly label: string;
  readonly category: {
    readonly index: readonly string[];
    readonly label: Readonly<Record<string, string>>;
    readonly unit?: Readonly<Record<string, { readonly label: string }>>;
  };
}

/** A table as a JSON-stat 2.0 dataset (https://json-stat.org/full/). */
export interface JsonStatDataset {
  readonly version: '2.0';
  readonly class: 'dataset';
  readonly label: string;
  readonly source: string;
  readonly updated: string;
  readonly note: readonly string[];
  readonly id: readonly string[];
  readonly size: readonly number[];
  readonly role: Readonly<Record<'time' | 'geo' | 'metric', readonly string[]>>;
  readonly dimension: Readonly<Record<string, JsonStatDimension>>;
  /** In row-major order of `id`. */
  readonly value: readonly (number | null)[];
  /** One for each value. */
  readonly status: readonly string[];
  readonly extension: {
    readonly citableId: string;
    readonly version: number;
    readonly confidenceLevel: number | null;
    readonly status: { readonly label: Readonly<Record<string, string>> };
    /** Why there is no value, by the position of the value. */
    readonly reason: Readonly<Record<string, string>>;
  };
}

export function jsonStatOf(table: ExportedTable): JsonStatDataset {
  const value: (number | null)[] = [];
  const status: string[] = [];
  const reason: Record<string, string> = {};
  for (const cell of cellsInOrder(table)) {
    for (const name of figureNames) {
      const figure = cell[name];
      if (figure !== null && !Number.isFinite(figure))
        throw new RangeError(`${figure} cannot be written to a file.`);
      if (cell.reason !== null) reason[value.length] = cell.reason;
      value.push(figure);
      status.push(
        cell.status === 'ESTIMATE' && figure === null ? cannotExist.code : statusCodes[cell.status],
      );
    }
  }
  const figures = figureNames.map((name) => ({ code: name, label: figureLabels[name] }));
  const dimensions = { place: table.places, group: table.groups, period: table.periods, figure: figures };
  const inUnit = { label: table.unit };
  return {
    version: '2.0',
    class: 'dataset',
    label: table.title,
    source: table.source,
    updated: table.createdAt,
    note: [table.methods],
    id: Object.keys(dimensions),
    size: Object.values(dimensions).map((some) => some.length),
    role: { time: ['period'], geo: ['place'], metric: ['figure'] },
    dimension: {
      place: dimensionOf('Place', table.places),
      group: dimensionOf(table.groupTitle === '' ? everyone.label : table.groupTitle, table.groups),
      period: dimensionOf('Period', table.periods),
      figure: {
        label: 'Figure',
        category: {
          ...dimensionOf('Figure', figures).category,
          unit: { value: inUnit, lower: inUnit, upper: inUnit },
        },
      },
    },
    value,
    status,
    extension: {
      citableId: table.citableId,
      version: table.version,
      confidenceLevel: table.confidenceLevel,
      status: {
        label: {
          ...Object.fromEntries(
            Object.entries(statusLabels).map(([name, label]) => [statusCodes[name as CellStatus], label]),
          ),
          [cannotExist.code]: cannotExist.label,
        },
      },
      reason,
    },
  };
}

const dimensionOf = (label: string, some: readonly Category[]): JsonStatDimension => ({
  label,
  category: {
    index: some.map(({ code }) => code),
    label: Object.fromEntries(some.map((one) => [one.code, one.label])),
  },
});
