import { periodText } from '../indicators/observation.rules.ts';
import type { IssueRecord } from './import-issues.ts';
import type { GoodObservation } from './observation-rows.ts';

interface Cell {
  line: number;
  what: string;
  total: number | null;
  /** The sums by dimension; null where a group is not reported. */
  sums: Map<string, number | null>;
}

/** Collects the rows of a file, and finds breakdowns that do not add up to their total. */
export function createBreakdownCheck() {
  const cells = new Map<string, Cell>();
  // The file is read twice: to check all of it, and to write it.
  const lines = new Set<number>();
  return {
    add({ line, definition, period, dimension, figure }: GoodObservation): void {
      if (lines.has(line)) return;
      lines.add(line);
      const what = `${definition.name}, ${periodText(period)}`;
      const cell: Cell = cells.get(what) ?? { line, what, total: null, sums: new Map() };
      cells.set(what, cell);
      const { numerator } = figure;
      if (dimension === null) {
        cell.total = numerator;
        return;
      }
      const sum = cell.sums.get(dimension);
      cell.sums.set(dimension, sum === null || numerator === null ? null : (sum ?? 0) + numerator);
    },

    warnings(): (IssueRecord & { severity: 'WARNING' })[] {
      return [...cells.values()].flatMap(({ line, what, total, sums }) =>
        [...sums].flatMap(([dimension, sum]) => {
          if (total === null || sum === null || sum === total) return [];
          const message = `${what}: the groups of ${dimension} add up to ${sum}, and the total is ${total}.`;
          return [
            { line, column: 'value', code: 'BREAKDOWN_DIFFERS', message, severity: 'WARNING' as const },
          ];
        }),
      );
    },
  };
}
