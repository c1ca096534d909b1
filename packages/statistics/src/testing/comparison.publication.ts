import type { CountedCell, CountedTable, HiddenPlaces } from '../comparison/disclosed.counts.ts';

const quarters = [
  ['2026-01-01', '2026-03-31'],
  ['2026-04-01', '2026-06-30'],
  ['2026-07-01', '2026-09-30'],
  ['2026-10-01', '2026-12-31'],
] as const;

/** The first days of the months 1 to 13, so that a test can name spans of months. */
export const span = (fromMonth: number, toMonth: number): { firstDay: string; lastDay: string } => ({
  firstDay: new Date(Date.UTC(2026, fromMonth - 1, 1)).toISOString().slice(0, 10),
  lastDay: new Date(Date.UTC(2026, toMonth, 0)).toISOString().slice(0, 10),
});

export const quarter = (number: number): { firstDay: string; lastDay: string } => {
  const [firstDay, lastDay] = quarters[number - 1] ?? quarters[0];
  return { firstDay, lastDay };
};

export const year = { firstDay: '2026-01-01', lastDay: '2026-12-31' };

/** Counts of places by period. Sizes rise in the order given. */
export function countTable(
  counts: Readonly<Record<string, readonly number[]>>,
  periods: readonly { firstDay: string; lastDay: string }[],
): CountedTable {
  return {
    measure: 'COUNT',
    dimension: null,
    groups: [],
    places: Object.keys(counts).map((code, index) => ({ code, size: index })),
    cells: Object.entries(counts).flatMap(([place, own]) =>
      own.map((numerator, index): CountedCell => ({
        place,
        group: null,
        ...(periods[index] ?? year),
        numerator,
        denominator: null,
      })),
    ),
  };
}

/** Counts of places by group, with everyone as their sum. */
export function groupTable(
  counts: Readonly<Record<string, readonly number[]>>,
  period: { firstDay: string; lastDay: string } = year,
  dimension = 'RACE',
): CountedTable {
  const groups = (Object.values(counts)[0] ?? []).map((_, index) => `g${index}`);
  const cell = (place: string, group: string | null, numerator: number): CountedCell => ({
    place,
    group,
    ...period,
    numerator,
    denominator: null,
  });
  return {
    measure: 'COUNT',
    dimension,
    groups,
    places: Object.keys(counts).map((code, index) => ({ code, size: index })),
    cells: Object.entries(counts).flatMap(([place, own]) => [
      ...own.map((count, index) => cell(place, groups[index] ?? null, count)),
      cell(
        place,
        null,
        own.reduce((sum, count) => sum + count, 0),
      ),
    ]),
  };
}

export const isCellHidden = (hidden: HiddenPlaces, cell: Pick<CountedCell, 'place' | 'group'>): boolean =>
  (cell.group === null ? hidden.everyone : hidden.groups).has(cell.place);
