import type { DatabaseSession } from '@rapport/database/session.ts';

import { createKept } from './kept-tables.ts';

/** The marks of versions that this process knows: one for each agency and indicator. */
const marksMax = 1_000;
const marks = createKept<{ mark: string; version: string }>(marksMax);

/** A version, and the mark by which a later request finds out what has changed since; null in a preview. */
export interface SharedVersion {
  version: string;
  mark: string | null;
}

/**
 * The version of everything that a comparison of an indicator depends on, in the snapshot of the session. The database computes it only if
 * something may have changed since this process was told the last one.
 */
export async function sharedVersion(
  session: DatabaseSession,
  { agencyId, codes, code }: { agencyId: string; codes: readonly string[]; code: string },
): Promise<SharedVersion> {
  const key = JSON.stringify([agencyId, code]);
  const known = marks.get(key);
  const { rows } = await session.query({
    name: 'shared_figures_state',
    text: 'select mark, version from app.shared_figures_state($1, $2, $3)',
    values: [codes, code, known?.mark ?? null],
  });
  const [state] = rows as { mark: string | null; version: string | null }[];
  const version = state?.version ?? known?.version;
  if (state === undefined || version === undefined)
    throw new Error('The version of shared figures is unknown');
  const { mark } = state;
  if (mark !== null && state.version !== null) marks.set(key, { mark, version }, 1);
  return { version, mark };
}
