import { dayNumber, type EarlierTable } from '../comparison/disclosed.counts.ts';
import { rangeOf, type Known, type Unknown } from './attacker.ts';
import { isCellHidden } from './comparison.publication.ts';

/** A hidden cell that the published tables together give away. */
export type NarrowCell = {
  readonly table: string;
  readonly cell: string;
  readonly least: number;
  readonly greatest: number;
};

/**
 * Computes the range of every hidden cell from all shown cells and totals of several tables at once. It is a linear program over the
 * counts of each place, group and step of time. People without a group are a group of their own. Hidden zeros that
 * can be computed are left out, because zero is not protected.
 */
export function narrowCells(tables: readonly EarlierTable[], threshold: number): NarrowCell[] {
  const days = [
    ...new Set(
      tables.flatMap(({ cells }) =>
        cells.flatMap(({ firstDay, lastDay }) => [dayNumber(firstDay), dayNumber(lastDay) + 1]),
      ),
    ),
  ].sort((one, other) => one - other);
  const unknowns = new Map<string, Unknown>();
  /** The steps of time of a cell, in the finest groups. */
  const sumOf = (table: EarlierTable, cell: EarlierTable['cells'][number]): Map<string, number> => {
    const steps = days.filter((day) => day >= dayNumber(cell.firstDay) && day <= dayNumber(cell.lastDay));
    const groups =
      cell.group === null && table.dimension !== null ? [...table.groups, 'none'] : [cell.group ?? 'all'];
    const names = steps.flatMap((day) =>
      groups.map((group) => `${cell.place} ${table.dimension ?? ''} ${group} ${day}`),
    );
    for (const name of names) unknowns.set(name, { name, minimum: 0 });
    return new Map(names.map((name) => [name, 1]));
  };
  const facts: Known[] = [];
  for (const table of tables) {
    const totals = new Map<string, { sum: Map<string, number>; equals: number }>();
    for (const cell of table.cells) {
      const sum = sumOf(table, cell);
      if (!isCellHidden(table.hidden, cell)) facts.push({ sum, equals: cell.numerator });
      const key = `${cell.group ?? ''} ${cell.firstDay} ${cell.lastDay}`;
      const total = totals.get(key) ?? { sum: new Map<string, number>(), equals: 0 };
      totals.set(key, { sum: new Map([...total.sum, ...sum]), equals: total.equals + cell.numerator });
    }
    if (!table.hidden.totals) facts.push(...totals.values());
  }
  return tables.flatMap((table) =>
    table.cells.flatMap((cell): NarrowCell[] => {
      if (!isCellHidden(table.hidden, cell)) return [];
      const target = sumOf(table, cell);
      const { least, greatest } = rangeOf(target, [...unknowns.values()], facts);
      if (greatest === 0 || greatest - least >= threshold - 1e-6) return [];
      return [
        {
          table: table.id,
          cell: `${cell.place} ${cell.group ?? ''} ${cell.firstDay} ${cell.lastDay}`,
          least,
          greatest,
        },
      ];
    }),
  );
}
