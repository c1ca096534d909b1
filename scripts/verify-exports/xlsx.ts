import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { strictCsv, type CheckedTable } from './csv.ts';
import { run } from './tools.ts';

/** The workbook as gnumeric saves it as CSV, cell by cell. */
export function checkXlsx(path: string, folder: string, table: CheckedTable): number {
  const converted = join(folder, 'from-gnumeric.csv');
  run('ssconvert', '--export-type=Gnumeric_stf:stf_csv', path, converted);
  const read = strictCsv(readFileSync(converted, 'utf8'), '\n');
  assert.deepEqual(read.columns, table.columns);
  assert.equal(read.rows.length, table.rows.length);
  read.rows.forEach((row, index) => assert.deepEqual(row, table.rows[index], `row ${index + 1}`));
  return read.rows.length;
}
