import { startTestApi, type TestApi } from '../testing/test-api.ts';
import type { TestClient } from '../testing/test-client.ts';
import { getNamedType, isInputObjectType } from 'graphql';
import type pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { schema } from '../schema.ts';
import { countyRows } from '../testing/county-rows.ts';
import { holdLocks, superuserOf } from '../testing/lock-holder.ts';
import { mutate, type Outcome } from '../testing/mutate.ts';
import { madeBy, newWorld, worldOf, type World } from '../testing/scenarios/scenario.ts';
import { scenarioOf } from '../testing/scenarios/scenarios.ts';

let api: TestApi;
let superuser: pg.Client;
let world: World;

beforeAll(async () => {
  api = await startTestApi();
  superuser = await superuserOf(api.database);
  // While this table has a row, no audit event can be written, and every mutation that writes one fails.
  await superuser.query(`
    create table failing ();
    create function fail() returns trigger language plpgsql security definer as $$
      begin if exists (select from public.failing) then raise 'The disk is full'; end if; return new; end $$;
    create trigger fail before insert on audit_event for each row execute function fail();`);
});
beforeEach(async () => {
  world = worldOf(api, await api.jurisdiction());
});
afterAll(async () => {
  await superuser.end();
  await api.close();
});

/** The mutations whose input takes an idempotency key. */
const keyed = Object.values(schema.getMutationType()?.getFields() ?? {}).flatMap(({ name, args }) => {
  const type = args[0] && getNamedType(args[0].type);
  return isInputObjectType(type) && 'idempotencyKey' in type.getFields() ? [name] : [];
});

const key = { idempotencyKey: 'the-one-key' };

function send(name: string, input: object, client = clientOf(name)): Promise<Outcome> {
  // The answer to a response names it, and does not show it.
  if (name === 'recordResponse') return mutate(client, name, input, 'outcome responseId');
  const made = madeBy(name);
  const type = getNamedType(made.type);
  const fields = 'getFields' in type ? type.getFields() : {};
  return mutate(client, name, input, `${made.name} { ${'version' in fields ? 'id version' : 'id'} }`);
}

const clientOf = (name: string): TestClient => world.as(scenarioOf(name).by ?? 'ADMIN');
const rowsNow = () => countyRows(api, world.county.id);
const made = { code: undefined };
const refused = { code: 'CONFLICT', path: ['input', 'idempotencyKey'] };

/** The audit events of the mutation itself: one for each time it ran. */
const timesDone = async (name: string): Promise<number> => {
  const { event, entity } = scenarioOf(name);
  const events = (await rowsNow())['audit_event'] ?? [];
  return events.filter((row) => row['action'] === event && row['entity_type'] === entity).length;
};

describe.each(keyed)('the idempotency key of %s', (name) => {
  const scenario = scenarioOf(name);
  beforeEach(async () => {
    if (scenario.isOfAgency) world = await newWorld(api, scenario);
  });

  it('answers a retry with the first result, and creates nothing again', async () => {
    const input = { ...(await scenario.prepare(world)), ...key };
    const first = await send(name, input);
    expect(first).toMatchObject(made);
    const rows = await rowsNow();
    expect(await send(name, input)).toEqual(first);
    expect(await rowsNow()).toEqual(rows);
  });

  it('is refused with another input', async () => {
    expect(await send(name, { ...(await scenario.prepare(world)), ...key })).toMatchObject(made);
    const other = { ...(await scenario.prepare(world)), ...key };
    const rows = await rowsNow();
    expect(await send(name, other)).toMatchObject(refused);
    expect(await rowsNow()).toEqual(rows);
  });

  it('belongs to the person who chose it', async () => {
    await send(name, { ...(await scenario.prepare(world)), ...key });
    const { subject } = await world.county.member(scenario.by ?? 'ADMIN');
    const other = api.as({ jurisdiction: world.county, subject });
    const input = { ...(await scenario.prepare(world)), ...key };
    const done = await timesDone(name);
    expect(await send(name, input, other)).toMatchObject(made);
    expect(await timesDone(name)).toBe(done + 1);
  });

  it('belongs to the jurisdiction in which it was used', async () => {
    const { subject } = await world.county.member(scenario.by ?? 'ADMIN');
    const here = api.as({ jurisdiction: world.county, subject });
    expect(await send(name, { ...(await scenario.prepare(world)), ...key }, here)).toMatchObject(made);
    world = await newWorld(api, scenario);
    await world.county.member(scenario.by ?? 'ADMIN', subject);
    const there = api.as({ jurisdiction: world.county, subject });
    const input = { ...(await scenario.prepare(world)), ...key };
    const done = await timesDone(name);
    expect(await send(name, input, there)).toMatchObject(made);
    expect(await timesDone(name)).toBe(done + 1);
  });

  it('can be used again after the mutation failed', async () => {
    const [failing, succeeding] = [await scenario.prepare(world), await scenario.prepare(world)];
    const rows = await rowsNow();
    await superuser.query('insert into failing default values');
    try {
      await expect(send(name, { ...failing, ...key })).rejects.toThrow();
    } finally {
      await superuser.query('delete from failing');
    }
    expect(await rowsNow()).toEqual(rows);
    expect(await send(name, { ...succeeding, ...key })).toMatchObject(made);
  });

  it('creates one record for two attempts at the same time', async () => {
    const input = { ...(await scenario.prepare(world)), ...key };
    const done = await timesDone(name);
    // Nothing is recorded in the meantime, so the first attempt is running when the second one begins.
    const holder = await holdLocks(superuser, 'lock table audit_event in share mode');
    let answers: Promise<Outcome[]>;
    try {
      const first = send(name, input);
      await holder.waitFor(1, first);
      const second = send(name, input);
      answers = Promise.all([first, second]);
      const locks = await holder.waitFor(2, answers);
      // If the second had not waited for the first, both would wait for the audit trail.
      expect(locks.filter(({ table }) => table === 'audit_event')).toHaveLength(1);
    } finally {
      await holder.release();
    }
    const [first, second] = await answers;
    expect(first).toMatchObject(made);
    expect(second).toEqual(first);
    expect(await timesDone(name)).toBe(done + 1);
  });
});

describe('an idempotency key', () => {
  it('can be used for one attempt of each mutation', async () => {
    const office = world;
    for (const name of keyed) {
      const scenario = scenarioOf(name);
      world = scenario.isOfAgency ? await newWorld(api, scenario) : office;
      const input = { ...(await scenario.prepare(world)), ...key };
      expect(await send(name, input), name).toMatchObject(made);
    }
  });
});
