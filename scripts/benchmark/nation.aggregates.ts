import { PgAggregatesPreset } from '@graphile/pg-aggregates';
import pg from 'pg';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafast } from 'postgraphile/grafast';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { postgraphile } from 'postgraphile';

const document = `{
  allRecentAttendances {
    groupedAggregates(groupBy: [JURISDICTION_ID, QUARTER]) { keys sum { headcount } distinctCount { headcount } }
  }
}`;

export interface Aggregates {
  /** Aggregates the raw rows of 8 quarters by office and quarter, and writes the answer. */
  query(): Promise<string>;
  close(): Promise<void>;
}

/** PostGraphile 5 with its aggregates, in this process and without row-level security. */
export async function createAggregates(url: string): Promise<Aggregates> {
  // A pool of its own, so that it is closed before the database stops.
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  const instance = postgraphile({
    extends: [PostGraphileAmberPreset, PgAggregatesPreset],
    pgServices: [makePgService({ pool, schemas: ['public'], pubsub: false })],
    grafast: { explain: false },
  });
  const { schema, resolvedPreset } = await instance.getSchemaResult();
  return {
    async query() {
      const result = await grafast({ schema, source: document, resolvedPreset, requestContext: {} });
      const text = JSON.stringify(result);
      if (!text.includes('"groupedAggregates"'))
        throw new Error(`PostGraphile answered ${text.slice(0, 500)}`);
      return text;
    },
    close: async () => {
      await instance.release();
      await pool.end();
    },
  };
}
