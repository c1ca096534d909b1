import { demonstrationState } from '@rapport/core/us-states.ts';
import type { DatasetImport } from '@rapport/database/generated/prisma/client.ts';
import { populationTable, type CountyPopulation } from '@rapport/interchange/population-file.ts';
import { openTable } from '@rapport/interchange/table.ts';

import { createPopulationReview } from '../populations/population-review.service.ts';
import type { DatasetImporter } from './dataset.importer.ts';
import { columnsOf } from './imported-rows.ts';

/**
 * County populations from CSV. A county, year and group that already exists gets the newer count and source. All counties must be in the state of the jurisdiction. Groups that do
 * not count each resident once are a warning, because a later file can put them right.
 */
export function populationsImporter(
  datasetImport: DatasetImport,
  state: string,
): DatasetImporter<CountyPopulation> {
  const review = createPopulationReview();
  // An office of the demonstration is in no real state. It can try the file of any.
  const stateOfFile = state === demonstrationState.code ? undefined : state;
  return {
    open: (bytes, options) => openTable(bytes, populationTable(stateOfFile), options),
    conflicts(_target, rows) {
      review.add(rows);
      return Promise.resolve([]);
    },
    warnings: ({ prisma }) => review.warnings(prisma),
    async write({ session }, rows) {
      const values = rows.map(({ value }) => value);
      await session.query({
        name: 'upsert_populations',
        text: `
          insert into population (jurisdiction_id, source, county_fips, state_name, county_name, year, count, age_band, sex, race_ethnicity, ethnicity)
          select $1, $2, row.*
            from unnest($3::text[], $4::text[], $5::text[], $6::int[], $7::int[], $8::text[], $9::text[], $10::text[], $11::text[]) as row
          on conflict (jurisdiction_id, county_fips, year, age_band, sex, race_ethnicity, ethnicity) do update
             set count = excluded.count, source = excluded.source, state_name = excluded.state_name,
                 county_name = excluded.county_name, updated_at = now(), version = population.version + 1`,
        values: [
          datasetImport.jurisdictionId,
          datasetImport.source,
          ...columnsOf(values, 'fips', 'state', 'county', 'year', 'population'),
          ...columnsOf(values, 'ageBand', 'sex', 'raceEthnicity', 'ethnicity'),
        ],
      });
    },
  };
}
