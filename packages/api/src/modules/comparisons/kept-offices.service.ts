import type { DatabaseSession } from '@rapport/database/session.ts';

import { readOffices, type OfficeFigures, type ReadingQuery } from './comparison.reading.service.ts';
import { createKept } from './kept-tables.ts';

/** Rows of roll-ups that a process keeps: a nation of counties by two years of quarters and years has 31,420. */
const keptRowsMax = 120_000;
const kept = createKept<{ mark: string; offices: OfficeFigures }>(keptRowsMax);

/**
 * The data of all offices that share with the acting agency, for a comparison. If this process knows it as of an earlier mark, only the offices of
 * which something has changed since are read. `mark` is that of the session; null keeps nothing.
 */
export async function currentOffices(
  session: DatabaseSession,
  agencyId: string,
  mark: string | null,
  query: ReadingQuery,
): Promise<OfficeFigures> {
  const key = JSON.stringify([agencyId, query]);
  const known = kept.get(key);
  const { rows } = await session.query({
    name: 'shared_figures_changed',
    text: 'select app.shared_figures_changed($1, $2) as changed',
    values: [query.codes, known?.mark ?? null],
  });
  const changed = (rows as { changed: string[] | null }[])[0]?.changed ?? null;
  const read = await readOffices(session, query, known === undefined ? null : changed);
  const offices = known === undefined || changed === null ? read : replaced(known.offices, changed, read);
  if (mark !== null) kept.set(key, { mark, offices }, rowsOf(offices));
  return offices;
}

function replaced(before: OfficeFigures, changed: readonly string[], read: OfficeFigures): OfficeFigures {
  const offices = new Map(before);
  for (const id of changed) offices.delete(id);
  for (const [id, office] of read) offices.set(id, office);
  return offices;
}

function rowsOf(offices: OfficeFigures): number {
  let count = 1;
  for (const { rows } of offices.values()) for (const own of rows.values()) count += own.length;
  return count;
}
