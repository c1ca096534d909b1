import type { ReactNode } from 'react';

import { Chart, type TableOfChart } from './chart.tsx';
import { partsOf, type Cell, type Parts } from './specification.parts.ts';

/**
 * A Vega-Lite specification from the API, as JSON with its data: the chart with its text and its table. The table has the
 * values of the specification, unless the page has a better one.
 */
export function SpecificationChart<Row>({
  json,
  table,
}: {
  json: string;
  table?: TableOfChart<Row>;
}): ReactNode {
  const parts = partsOf(json);
  if (parts === null) return <p className="hint">The chart could not be read.</p>;
  const { specification, title, description } = parts;
  const words = { specification, title, description };
  return table ? <Chart {...words} {...table} /> : <Chart {...words} {...tableOf(parts)} />;
}

function tableOf({ columns, rows }: Parts): TableOfChart<Readonly<Record<string, Cell>>> {
  const [first = '', ...others] = columns;
  const column = (name: string) => ({
    header: headerOf(name),
    cell: (row: Readonly<Record<string, Cell>>) => shown(row[name] ?? null),
  });
  return { rows, keyOf: (_row, index) => index, columns: [column(first), ...others.map(column)] };
}

/** "eventTime" becomes "Event time". */
function headerOf(name: string): string {
  const words = name.replace(
    /([a-z])([A-Z])/g,
    (_all, end: string, start: string) => `${end} ${start.toLowerCase()}`,
  );
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function shown(cell: Cell): string {
  if (cell === null) return 'Not shown';
  if (typeof cell !== 'number') return String(cell);
  return new Intl.NumberFormat('en', { maximumSignificantDigits: 6, useGrouping: false }).format(cell);
}
