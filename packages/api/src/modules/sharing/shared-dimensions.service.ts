import type { DatabaseSession } from '@rapport/database/session.ts';

/** The dimensions by which any office has shared one of these indicators with the acting agency, also by agreements that have ended. */
export async function sharedDimensions(
  session: DatabaseSession,
  codes: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await session.query({
    text: `select distinct dimension from data_sharing_line
            where kind = 'INDICATOR' and indicator_code = any ($1) and dimension is not null`,
    values: [[...codes]],
  });
  return new Set((rows as { dimension: string }[]).map(({ dimension }) => dimension));
}
