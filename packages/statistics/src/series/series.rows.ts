import { refuse, result, type Refused, type Result } from '../statistical.result.ts';

/** One period of a series of counts. */
export type SeriesRow = {
  readonly time: number;
  readonly count: number;
  /** Such as the population; 1 by default. */
  readonly exposure?: number;
  /** The same figures of a comparison series that was not interrupted. */
  readonly comparison?: { readonly count: number; readonly exposure?: number };
};

/** A series in order, with its interruption. */
export type Series = {
  readonly rows: readonly SeriesRow[];
  /** The position of the first row after the interruption. */
  readonly start: number;
};

const pointsMin = 8;

/**
 * Checks a series and puts it in order.
 *
 * @param start the first time after the interruption
 * @returns refused, with the time named, for gaps, duplicates, counts and exposures that cannot be, and fewer than 8
 *   points on either side of the interruption
 */
export function readSeries(rows: readonly SeriesRow[], start: number): Result<Series> {
  if (rows.length === 0) return refuse('EMPTY_DATA', 'The series has no rows.');
  for (const [index, row] of rows.entries()) {
    const problem = refuseRow(row, index, rows[0]?.comparison !== undefined);
    if (problem !== null) return problem;
  }
  const order = rows.map((row, index) => ({ row, index })).sort((a, b) => a.row.time - b.row.time);
  const sorted = order.map(({ row }) => row);
  const steps = sorted.slice(1).map(({ time }, index) => time - (sorted[index]?.time ?? time));
  const twice = steps.indexOf(0);
  if (twice >= 0) {
    const { row, index } = order[twice + 1] ?? { row: { time: start }, index: 0 };
    return refuse('DUPLICATE_ROW', `The time ${row.time} has two rows.`, { index, period: row.time });
  }
  const step = Math.min(...steps);
  const wide = steps.findIndex((one) => one > step * (1 + 1e-9));
  if (wide >= 0) {
    const missing = (sorted[wide]?.time ?? 0) + step;
    return refuse('PANEL_GAP', `The series has no row for the time ${missing}.`, { period: missing });
  }
  const position = sorted.findIndex(({ time }) => time >= start);
  const before = position < 0 ? sorted.length : position;
  const after = sorted.length - before;
  if (before < pointsMin || after < pointsMin) {
    return refuse(
      'TOO_FEW_POINTS',
      `The series has ${before} points before ${start} and ${after} from then on. Both need at least ${pointsMin}.`,
      { period: start },
    );
  }
  return result({ rows: sorted, start: position });
}

function refuseRow(row: SeriesRow, index: number, compared: boolean): Refused | null {
  const place = { index, period: row.time };
  if (!Number.isFinite(row.time))
    return refuse('NOT_FINITE', `The time ${row.time} is not a number.`, { index, column: 'time' });
  if ((row.comparison !== undefined) !== compared) {
    return refuse(
      'MISSING_VALUE',
      `The time ${row.time} and others differ in whether they have a comparison.`,
      place,
    );
  }
  for (const [name, part] of [['', row] as const, ['comparison ', row.comparison] as const]) {
    if (part === undefined) continue;
    const { count, exposure = 1 } = part;
    if (!Number.isFinite(count)) {
      return refuse(
        'NOT_FINITE',
        `The ${name}count at ${row.time} is ${count}, which is not a finite number.`,
        { ...place, column: 'count' },
      );
    }
    if (count < 0) {
      return refuse('NEGATIVE_VALUE', `The ${name}count at ${row.time} is ${count}, which is negative.`, {
        ...place,
        column: 'count',
      });
    }
    if (!(exposure > 0 && Number.isFinite(exposure))) {
      return refuse(
        'ZERO_DENOMINATOR',
        `The ${name}offset at ${row.time} is ${exposure}. It must be a positive number.`,
        { ...place, column: 'exposure' },
      );
    }
  }
  return null;
}
