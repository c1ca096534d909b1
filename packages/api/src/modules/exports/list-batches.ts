import type { ListQuery, Row } from '@rapport/database/list-reader.ts';
import type { DatabaseSession } from '@rapport/database/session.ts';

import type { WorkerDependencies } from '../../jobs/worker.dependencies.ts';

/** Rows read with one statement, so that memory use does not depend on the length of the list. */
const batchRows = 500;

/** The rows of a list at one moment, in its order, page by page. */
export async function* listBatches(
  database: WorkerDependencies['database'],
  session: DatabaseSession,
  { fields, orderBy, ...query }: Omit<ListQuery, 'limit' | 'after'>,
): AsyncGenerator<Row[]> {
  let after: readonly unknown[] | undefined;
  for (;;) {
    const rows = await database.lists.list(session, {
      ...query,
      fields: [...fields, orderBy.field],
      orderBy,
      limit: batchRows,
      after,
    });
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    if (rows.length < batchRows) return;
    after = [last[orderBy.field], last.id];
  }
}
