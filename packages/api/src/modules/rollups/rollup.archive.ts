import type { Database } from '@rapport/database/database.ts';
import { inSystem } from '@rapport/database/system.ts';
import { parquetFile, type ParquetColumn } from '@rapport/interchange/parquet-writer.ts';
import type { ObjectStore } from '@rapport/storage/object-store.ts';

/** The hour, in UTC, from which the roll-ups of a day are archived: night in every state. */
const hourUtc = 8;
/** The offices of one file. */
const officesEach = 200;
/** A sweep goes on with the archive for so long; the next one writes the files that are still missing. */
const millisecondsMax = 20_000;

const columns: readonly ParquetColumn[] = [
  { name: 'office', type: 'string', isRequired: true },
  { name: 'state', type: 'string', isRequired: true },
  { name: 'indicator_code', type: 'string', isRequired: true },
  { name: 'revision', type: 'integer', isRequired: true },
  { name: 'is_reference', type: 'integer', isRequired: true },
  { name: 'period_start', type: 'date', isRequired: true },
  { name: 'period_months', type: 'integer', isRequired: true },
  { name: 'dimension', type: 'string', isRequired: false },
  { name: 'group_code', type: 'string', isRequired: false },
  { name: 'status', type: 'string', isRequired: true },
  { name: 'numerator', type: 'number', isRequired: false },
  { name: 'denominator', type: 'number', isRequired: false },
  { name: 'sum_of_squares', type: 'number', isRequired: false },
  { name: 'months_expected', type: 'integer', isRequired: true },
  { name: 'months_covered', type: 'integer', isRequired: true },
];

const rowsSql = `
  select json_build_array(j.slug, j.state, r.indicator_code, r.revision, r.is_reference::int, r.period_start, r.period_months, r.dimension,
                          r.group_code, r.state, r.numerator, r.denominator, r.sum_of_squares, r.months_expected, r.months_covered) as cells
    from indicator_rollup r join jurisdiction j on j.id = r.jurisdiction_id
   where r.jurisdiction_id = any($1::uuid[])
   order by r.jurisdiction_id, r.indicator_code, r.revision, r.period_months, r.period_start, r.dimension, r.group_code`;

/**
 * Archives the roll-ups of all offices once a day, as Parquet files that Athena and DuckDB read:
 * `rollups/day=2026-11-28/part-00000.parquet`. `complete.json` comes last, with the number of files. A file that exists stays. Offices
 * are in the order of their ids, so that later sweeps go on where one stopped. Returns the number of files that it wrote.
 */
export async function archiveRollups(system: Database, store: ObjectStore, now: () => Date): Promise<number> {
  const start = now();
  if (start.getUTCHours() < hourUtc) return 0;
  const folder = `rollups/day=${start.toISOString().slice(0, 10)}`;
  if (await store.head(`${folder}/complete.json`)) return 0;
  const offices = await officesOf(system);
  const parts = Math.ceil(offices.length / officesEach);
  let written = 0;
  for (let part = 0; part < parts; part += 1) {
    const key = `${folder}/part-${String(part).padStart(5, '0')}.parquet`;
    if (await store.head(key)) continue;
    if (now().getTime() - start.getTime() > millisecondsMax) return written;
    const rows = await rowsOf(system, offices.slice(part * officesEach, (part + 1) * officesEach));
    const metadata = { title: 'Roll-ups of indicators', archived_at: start.toISOString() };
    await store.write(key, parquetFile({ columns, rows, metadata }), 'application/vnd.apache.parquet');
    written += 1;
  }
  const complete = Buffer.from(JSON.stringify({ files: parts, offices: offices.length }));
  await store.write(`${folder}/complete.json`, complete, 'application/json');
  return written;
}

/** Every office that exists already at night keeps its place; a new one comes last, because ids are in the order of time. */
async function officesOf(system: Database): Promise<string[]> {
  return inSystem(system, async (session) => {
    const text = `select id from jurisdiction where kind <> 'STATE_AGENCY' order by id`;
    const { rows } = await session.query({ text, values: [] });
    return (rows as { id: string }[]).map(({ id }) => id);
  });
}

async function rowsOf(system: Database, offices: readonly string[]): Promise<(string | number | null)[][]> {
  return inSystem(system, async (session) => {
    const { rows } = await session.query({ text: rowsSql, values: [offices] });
    return (rows as { cells: (string | number | null)[] }[]).map(({ cells }) => cells);
  });
}
