/** The cells of a comparison, and how their counts are compared. */
import type { ComparisonDocument } from './comparison.document.ts';

export type Cell = ComparisonDocument['cells'][number];

export const NOISE = 1e-6;
export const isSame = (one: number, other: number, tolerance = 0): boolean =>
  Math.abs(one - other) <= tolerance + NOISE;
export const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
export const dayOf = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
export const nameOf = (cell: Pick<Cell, 'group' | 'firstDay' | 'lastDay'> & { place?: string }): string =>
  `${cell.place ?? 'the total'}, ${cell.group ?? 'everyone'}, ${cell.firstDay} to ${cell.lastDay}`;
