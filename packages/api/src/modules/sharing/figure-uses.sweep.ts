import type { Database } from '@rapport/database/database.ts';
import { inSystem } from '@rapport/database/system.ts';

/** Uses that one sweep writes: each is of hundreds or thousands of offices. */
const usesMax = 20;

/** Writes uses of the figures of many offices into the records of these offices, the oldest first. Returns the number of rows. */
export async function writeFigureUses(system: Database): Promise<number> {
  return inSystem(system, async (session) => {
    const { rowCount } = await session.query({
      name: 'write_figure_uses',
      text: `
        with batch as (
          delete from shared_figure_use_batch
           where id in (select id from shared_figure_use_batch order by id limit $1)
          returning *)
        insert into shared_figure_use (jurisdiction_id, state_agency_id, agency_name, used_at, used_by_subject, purpose, indicator_code,
                                       dimension, first_day, last_day, comparison_table_id)
        select office, state_agency_id, agency_name, used_at, used_by_subject, purpose, indicator_code, dimension, first_day, last_day,
               comparison_table_id
          from batch cross join unnest(office_ids) as office`,
      values: [usesMax],
    });
    return rowCount ?? 0;
  });
}
