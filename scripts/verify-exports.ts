/**
 * Checks the files of exports with programs that are not ours: SPSS system files in PSPP and ReadStat, Parquet in DuckDB, workbooks in gnumeric, CSV in a strict parser.
 *
 *   npm run --silent verify-exports                a sample survey in every format
 *   npm run --silent verify-exports -- <folder>    and keeps its files in this folder
 *
 * Needs: apt-get install pspp readstat gnumeric. DuckDB is an npm package of the workspace.
 */
import { createWriteStream, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

import { surveyFileForms, surveyFormats, surveyTableFile } from '@rapport/interchange/survey-table-file.ts';

import { checkCsv } from './verify-exports/csv.ts';
import { checkParquet } from './verify-exports/parquet.ts';
import { checkPspp, checkReadStat } from './verify-exports/sav.ts';
import { sampleTable } from './verify-exports/sample.ts';
import { missingTools } from './verify-exports/tools.ts';
import { checkXlsx } from './verify-exports/xlsx.ts';

const missing = missingTools();
if (missing !== null) {
  console.error(`Some programs for these checks are not installed. Run: ${missing}`);
  process.exit(2);
}

const kept = process.argv[2];
const folder = kept ?? mkdtempSync(join(tmpdir(), 'rapport-exports-'));
mkdirSync(folder, { recursive: true });
const fileOf = (format: keyof typeof surveyFileForms): string =>
  join(folder, `responses.${surveyFileForms[format].format}`);

try {
  for (const format of surveyFormats)
    await pipeline(surveyTableFile(sampleTable(), format), createWriteStream(fileOf(format)));
  const table = checkCsv(fileOf('CSV'));
  const checks: readonly (readonly [string, () => number | Promise<number>])[] = [
    ['CSV in a strict parser', () => table.rows.length],
    ['XLSX in gnumeric', () => checkXlsx(fileOf('XLSX'), folder, table)],
    ['Parquet in DuckDB', () => checkParquet(fileOf('PARQUET'), table)],
    ['SAV in PSPP', () => checkPspp(fileOf('SAV'), folder, table)],
    ['SAV in ReadStat', () => checkReadStat(fileOf('SAV'), folder, table)],
  ];
  for (const [name, check] of checks) console.log(`${name}: ${await check()} rows, all as written`);
} finally {
  if (kept === undefined) rmSync(folder, { recursive: true });
}
