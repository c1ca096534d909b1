/**
 * Prints the migration that ships the indicators of the catalog: those that an office does not have yet are added.
 *
 *   npm run --silent draft-indicators
 *
 * Save it as schema/migrations/NNNN_<name>/migration.sql after a revision was added to packages/core/src/indicators.
 */
import { indicatorCatalog } from '@rapport/core/indicators/catalog.ts';
import { shippedDefinition } from '@rapport/core/indicators/shipped-definition.ts';

// Apostrophes would end a literal of SQL for people and tools that read the migration.
const definitions = indicatorCatalog.map((draft) =>
  JSON.stringify(shippedDefinition(draft)).replaceAll("'", String.raw`\u0027`),
);

console.log(`create or replace function app.indicator_catalog() returns jsonb
  language sql immutable
  set search_path = pg_catalog, pg_temp
  as $$ select $catalog$
[
  ${definitions.join(',\n  ')}
]
$catalog$::jsonb $$;

-- The owner sees no row of a tenant.
set local role rapport_system;
select app.ship_indicators(id, app.indicator_catalog()) from public.jurisdiction;
reset role;`);
