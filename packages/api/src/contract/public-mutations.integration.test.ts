import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { actionOf } from '../plugins/authorization.ts';
import { schema } from '../schema.ts';
import { countyRows, type CountyRows } from '../testing/county-rows.ts';
import { mutate } from '../testing/mutate.ts';
import { publicScenarios } from '../testing/scenarios/public.scenarios.ts';
import { worldOf, type World } from '../testing/scenarios/scenario.ts';
import { startTestApi, type TestApi } from '../testing/test-api.ts';

/** Promises of every mutation that needs no account. The mutations come from the schema; how each is done is in `testing/scenarios/public.scenarios.ts`. */
let api: TestApi;
let world: World;

beforeAll(async () => {
  api = await startTestApi();
});
beforeEach(async () => {
  world = worldOf(api, await api.jurisdiction());
});
afterAll(() => api.close());

const rowsOf = (): Promise<CountyRows> => countyRows(api, world.county.id);

/** The rows without what a retry spends. */
const withoutBudget = ({ public_budget: _budget, ...rows }: CountyRows): CountyRows => rows;

it('has a scenario for every mutation that needs no account', () => {
  const names = Object.values(schema.getMutationType()?.getFields() ?? {})
    .filter((field) => actionOf(field) === 'public')
    .map(({ name }) => name);
  expect(Object.keys(publicScenarios).sort()).toEqual(names.sort());
});

describe.each(Object.entries(publicScenarios))('%s', (name, { event, entity, prepare, repeats }) => {
  it('works without an account, and is in the audit trail of the office', async () => {
    const input = await prepare(world);
    const before = await rowsOf();
    const outcome = await mutate(api.asPublic(), name, input, repeats ?? '__typename');
    expect([outcome.code, outcome.message]).toEqual([undefined, '']);
    const known = new Set((before['audit_event'] ?? []).map((one) => one['id']));
    const events = ((await rowsOf())['audit_event'] ?? []).filter((one) => !known.has(one['id']));
    expect(events).toMatchObject([
      { actor_kind: 'PUBLIC', actor_subject: 'public', action: event, entity_type: entity },
    ]);
  });

  it('leaves the office of a member alone who does it for another office', async () => {
    const input = await prepare(world);
    const other = await api.jurisdiction();
    const before = await countyRows(api, other.id);
    const outcome = await mutate(api.as({ jurisdiction: other, role: 'ADMIN' }), name, input, '__typename');
    expect([outcome.code, outcome.message]).toEqual([undefined, '']);
    expect(await countyRows(api, other.id)).toEqual(before);
  });

  it('is done once if it is sent twice', async () => {
    const input = await prepare(world);
    const first = await mutate(api.asPublic(), name, input, repeats ?? '__typename');
    const before = await rowsOf();
    const second = await mutate(api.asPublic(), name, input, repeats ?? '__typename');
    if (repeats === null) expect(second.code).toBeDefined();
    else expect(second.payload).toEqual(first.payload);
    expect(withoutBudget(await rowsOf())).toEqual(withoutBudget(before));
  });
});
