import assert from 'node:assert/strict';

import { DuckDBInstance } from '@duckdb/node-api';

import { unguarded, type CheckedTable } from './csv.ts';
import { sampleCodebook } from './sample.ts';

/** The table as DuckDB reads it: the same cells, numbers and dates with their types, and no missing code among them. */
export async function checkParquet(path: string, table: CheckedTable): Promise<number> {
  const connection = await (await DuckDBInstance.create()).connect();
  const described = await connection.runAndReadAll(`describe select * from read_parquet('${path}')`);
  const types = new Map(described.getRows().map(([name, type]) => [String(name), String(type)]));
  assert.deepEqual([...types.keys()], table.columns);
  const { getRowObjects } = await connection
    .runAndReadAll(`select columns(*)::varchar from read_parquet('${path}')`)
    .then((read) => ({ getRowObjects: () => read.getRowObjects() }));
  const rows = getRowObjects();
  assert.equal(rows.length, table.rows.length);
  const missing = new Map(
    sampleCodebook.columns.map(({ name, values }) => [
      name,
      new Set(values.filter(({ isMissing }) => isMissing).map(({ code }) => code)),
    ]),
  );
  rows.forEach((row, index) => {
    for (const name of table.columns) {
      const cell = row[name] ?? null;
      const type = types.get(name);
      const expected = table.rows[index]?.[name] ?? '';
      const place = `${name} of row ${index + 1}`;
      if (type === 'DOUBLE' || type === 'DATE') {
        const isMissing = missing.get(name)?.has(expected) === true;
        if (expected === '' || isMissing) assert.equal(cell, null, place);
        else if (type === 'DATE') assert.equal(cell, expected, place);
        else assert.equal(Number(cell), Number(expected), place);
      } else assert.equal(cell ?? '', type === 'VARCHAR' ? unguarded(expected) : expected, place);
    }
  });
  return rows.length;
}
