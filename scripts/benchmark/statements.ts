import { createApp } from '@rapport/api/app.ts';
import type { TokenVerifier } from '@rapport/api/auth/token.verifier.ts';
import { unlimitedRates } from '@rapport/api/testing/unlimited-rates.ts';
import { createDatabase } from '@rapport/database/database.ts';
import { countedDatabase } from '@rapport/database/testing/counted-database.ts';

import { unusedServices } from './services.ts';
import { rapportQuery, workNames, type WorkName } from './works.ts';

export interface StatementFigures {
  work: WorkName;
  /** Programs on the page → SQL statements of the operation, including BEGIN, tenant entry and COMMIT. */
  statementsByPageSize: Record<number, number>;
}

const pageSizes = [5, 20];

/**
 * Counts the SQL statements of one of our operations, for pages of different sizes. Throws if they differ,
 * because a list would then need one statement per row.
 */
export async function countStatements(
  databaseUrl: string,
  verifyToken: TokenVerifier,
  token: string,
): Promise<StatementFigures[]> {
  const database = createDatabase({ url: databaseUrl, connectionsMax: 2, statementsArePrepared: true });
  const counted = countedDatabase(database);
  const app = createApp({
    ...unusedServices,
    database: counted.database,
    verifyToken,
    log: (entry) => console.error(entry),
    now: () => new Date(),
    corsOrigins: [],
    isExplorable: false,
    connectionsMax: 2,
    rates: unlimitedRates,
  });
  const ask = async (query: string): Promise<void> => {
    const response = await app.fetch('http://127.0.0.1/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query }),
    });
    const { errors } = (await response.json()) as { errors?: unknown };
    if (errors !== undefined) throw new Error(`An answer with errors: ${JSON.stringify(errors)}`);
  };
  try {
    const figures: StatementFigures[] = [];
    for (const work of workNames) {
      const statementsByPageSize: Record<number, number> = {};
      for (const size of pageSizes) {
        const [, use] = await counted.count(() => ask(rapportQuery(work, size)));
        statementsByPageSize[size] = use.statementCount;
      }
      if (new Set(Object.values(statementsByPageSize)).size > 1) {
        throw new Error(
          `${work}: the number of statements depends on the page: ${JSON.stringify(statementsByPageSize)}`,
        );
      }
      figures.push({ work, statementsByPageSize });
    }
    return figures;
  } finally {
    await database.close();
  }
}
