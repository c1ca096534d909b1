import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import { parse } from 'csv-parse/sync';

import { sampleCodebook, sampleRows } from './sample.ts';

/** A table as a strict parser reads it: the text of each cell by row and column. */
export interface CheckedTable {
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, string>>[];
}

/** Reads CSV as RFC 4180 has it. Throws for quotes, widths or lines that it does not allow. */
export function strictCsv(text: string, recordDelimiter: string): CheckedTable {
  const lines = parse(text, {
    bom: true,
    recordDelimiter,
    relaxQuotes: false,
    relaxColumnCount: false,
    skipEmptyLines: false,
  });
  const [columns = [], ...rows] = lines;
  return {
    columns,
    rows: rows.map((cells) => Object.fromEntries(columns.map((name, index) => [name, cells[index] ?? '']))),
  };
}

/** The CSV of the sample. Its columns are those of the codebook, and no cell begins like a formula. */
export function checkCsv(path: string): CheckedTable {
  const table = strictCsv(readFileSync(path, 'utf8'), '\r\n');
  assert.deepEqual(
    table.columns,
    sampleCodebook.columns.map(({ name }) => name),
  );
  assert.equal(table.rows.length, sampleRows);
  for (const row of table.rows)
    for (const [name, cell] of Object.entries(row))
      assert.ok(!/^[=+@\t\r]/.test(cell) && !/^-(?!\d+$)/.test(cell), `${name} has the formula ${cell}`);
  return table;
}

/** Text without the apostrophe that keeps it from being a formula. */
export const unguarded = (text: string): string => text.replace(/^'(?=[=+\-@\t\r])/, '');
