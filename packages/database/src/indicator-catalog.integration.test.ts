import { indicatorCatalog } from '@rapport/core/indicators/catalog.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { shippedDefinition } from '@rapport/core/indicators/shipped-definition.ts';
import { inSystem } from './system.ts';
import { inTenant } from './tenant.ts';
import { createTestDatabase, type TestDatabase } from './testing/test-database.ts';

let database: TestDatabase;
let office: string;

const query = async (text: string, values: unknown[] = []): Promise<Record<string, unknown>[]> =>
  inSystem(
    database.system,
    async (session) => (await session.query({ text, values })).rows as Record<string, unknown>[],
  );

beforeAll(async () => {
  database = await createTestDatabase();
  const [row] = await query(
    `insert into jurisdiction (slug, name, state, kind) values ('elm', 'Elm County', 'CA', 'COUNTY') returning id`,
  );
  office = String(row?.['id']);
});
afterAll(() => database.close());

const shippedSql = `
  select d.code, d.revision, d.name, d.description, d.measure::text, d.numerator, d.denominator, d.unit, d.multiplier,
         d.direction::text, d.frequency::text, d.disaggregations, d.source, d.ppi_number, d.justice_counts_metric,
         d.derivation::text, d.derivation_code, earlier.revision as equivalent_revision, d.equivalence_reason,
         (select jsonb_agg(jsonb_build_object('kind', i.kind, 'code', i.code, 'text', i.text, 'is_required', i.is_required)
                           order by i.position) from indicator_item i where i.indicator_definition_id = d.id) as items
    from indicator_definition d left join indicator_definition earlier on earlier.id = d.equivalent_to_id
   where d.jurisdiction_id = $1 and d.is_reference
   order by d.id`;

describe('the indicators of a new jurisdiction', () => {
  it('are those of the catalog', async () => {
    expect(await query(shippedSql, [office])).toEqual(indicatorCatalog.map(shippedDefinition));
  });

  it('are added once, and a later revision is added to those that are there', async () => {
    await query('select app.ship_indicators($1, app.indicator_catalog())', [office]);
    expect(await query(shippedSql, [office])).toHaveLength(indicatorCatalog.length);
    const [first] = indicatorCatalog;
    if (!first) throw new Error('The catalog is empty');
    const second = { ...first, revision: 2, equivalentTo: { revision: 1, reason: 'A clearer text.' } };
    await query('select app.ship_indicators($1, $2::jsonb)', [
      office,
      JSON.stringify([shippedDefinition(second)]),
    ]);
    const rows = await query(shippedSql, [office]);
    expect(rows.at(-1)).toEqual(shippedDefinition(second));
  });

  it('cannot be changed', async () => {
    const asOffice = (text: string) =>
      inTenant(database.api, office, (session) => session.write(() => session.query({ text })));
    const named = `code = 'crime-rate'`;
    await expect(asOffice(`update indicator_definition set name = 'Mine' where ${named}`)).rejects.toThrow(
      /cannot be changed/,
    );
    await expect(asOffice(`delete from indicator_item`)).rejects.toThrow(/permission denied/);
    await expect(asOffice(`update indicator_item set text = 'Mine'`)).rejects.toThrow(/permission denied/);
  });
});
