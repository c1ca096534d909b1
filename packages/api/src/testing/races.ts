import type pg from 'pg';

import { countyRows } from './county-rows.ts';
import { holdLocks, superuserOf } from './lock-holder.ts';
import { mutate } from './mutate.ts';
import { newWorld, type Scenario, type World } from './scenarios/scenario.ts';
import type { TestApi } from './test-api.ts';
import type { TestClient } from './test-client.ts';

/** A mutation of a race, and who sends it. */
export interface Step {
  name: string;
  input: object;
  client: TestClient;
}

/** The outcome of a race: the answers, and the rows of the county without ids and times. */
interface RaceResult {
  answers: { name: string; result: string; code: string | undefined; path: string }[];
  rows: string[];
}

export interface RaceTrack {
  /**
   * Runs two pieces of work at once. The second one starts when the first one has done all of its work, and
   * the first one commits when the second one has ended or waits for it. The first one must write an audit
   * event.
   */
  overlap<First, Second>(
    first: () => Promise<First>,
    second: () => Promise<Second>,
  ): Promise<{
    first: First;
    second: Second;
    /** True if the second one waited for the first one. */
    waited: boolean;
  }>;
  /**
   * Runs two mutations at once, as `overlap` does. The outcome must be that of one after the other: first and
   * second if the second one waited, otherwise second and first. `setup` prepares a county in the same way
   * each time.
   */
  race(
    setup: (world: World) => Promise<readonly [Step, Step]>,
    /** Whether the world is a state agency. */
    of?: Pick<Scenario, 'isOfAgency'>,
  ): Promise<{
    actual: RaceResult;
    /** Runs the same mutations one after the other in another county. */
    expected(): Promise<RaceResult>;
    /** True if the second mutation waited for the first one. */
    waited: boolean;
  }>;
  close(): Promise<void>;
}

const pauseKey = 'pg_advisory_xact_lock(4711, 2)';

/**
 * Makes a transaction that writes an audit event wait at its commit while the pause is held. Only the first
 * one waits: it holds a second key, which the others cannot get.
 */
async function addPauses(superuser: pg.Client): Promise<void> {
  await superuser.query(`
    create function pause_first() returns trigger language plpgsql security definer as $$
      begin
        if pg_try_advisory_xact_lock(4711, 1) then perform pg_advisory_xact_lock_shared(4711, 2); end if;
        return null;
      end $$`);
  // The rows of a partitioned table are in its partitions, and so are its constraint triggers.
  const { rows } = await superuser.query<{ name: string }>(`
    select c.oid::regclass::text as name from pg_class c
     where c.relkind = 'r' and (c.oid = 'audit_event'::regclass or c.oid in (
       select inhrelid from pg_inherits where inhparent = 'audit_event'::regclass))`);
  for (const { name } of rows) {
    await superuser.query(
      `create constraint trigger pause_first after insert on ${name} deferrable initially deferred
         for each row execute function pause_first()`,
    );
  }
}

/** Prepares the database of an API for races. */
export async function raceTrackOf(api: TestApi): Promise<RaceTrack> {
  const superuser = await superuserOf(api.database);
  await addPauses(superuser);

  const send = async ({ name, input, client }: Step): Promise<RaceResult['answers'][number]> => {
    const { typename, code, path } = await mutate(client, name, input, '__typename');
    // In a race, a constraint of the database may refuse, which does not know the place in the input.
    const isByConstraint = code === 'CONFLICT' || code === 'NOT_FOUND';
    return { name, result: typename, code, path: isByConstraint ? '' : path.join('.') };
  };

  async function resultOf(world: World, answers: RaceResult['answers']): Promise<RaceResult> {
    const tables = await countyRows(api, world.county.id);
    const rows = Object.entries(tables).flatMap(([table, all]) =>
      all.map((row) => `${table} ${withoutNames(row, world)}`),
    );
    return { answers: answers.sort((one, other) => one.name.localeCompare(other.name)), rows: rows.sort() };
  }

  const overlap: RaceTrack['overlap'] = async (first, second) => {
    const pause = await holdLocks(superuser, `select ${pauseKey}`);
    let waited: boolean;
    let results: Promise<[Awaited<ReturnType<typeof first>>, Awaited<ReturnType<typeof second>>]>;
    try {
      const one = first();
      if (!(await pause.isWaiting(1, one))) {
        throw new Error(`The first one did not write an audit event: ${JSON.stringify(await one)}`);
      }
      const other = second();
      results = Promise.all([one, other]);
      waited = await pause.isWaiting(2, other);
    } finally {
      await pause.release();
    }
    const [one, other] = await results;
    return { first: one, second: other, waited };
  };

  return {
    overlap,
    async race(setup, of = {}) {
      const world = await newWorld(api, of);
      const [one, other] = await setup(world);
      const { first, second, waited } = await overlap(
        () => send(one),
        () => send(other),
      );
      const actual = await resultOf(world, [first, second]);

      const expected = async (): Promise<RaceResult> => {
        const other = await newWorld(api, of);
        const steps = await setup(other);
        const inOrder: RaceResult['answers'] = [];
        for (const step of waited ? steps : steps.toReversed()) inOrder.push(await send(step));
        return resultOf(other, inOrder);
      };
      return { actual, expected, waited };
    },
    close: () => superuser.end(),
  };
}

/** A row as text, without its ids, times, transactions and keys and without the name of the county. */
function withoutNames(row: object, { county }: World): string {
  return JSON.stringify(row)
    .replaceAll(county.slug, 'county')
    .replaceAll(/person-[0-9a-f]+/g, 'person')
    .replaceAll(/county-[0-9a-f]{8}/g, 'office')
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'id')
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)/g, 'time')
    .replaceAll(/"changed_by":\d+/g, '"changed_by":"transaction"')
    .replaceAll(/"(hash|prefix|request_hash|subject|discloser_subject|id)":"[^"]*"/g, '"$1":"key"')
    .replaceAll(/[A-Za-z0-9+/_-]{40,}=*/g, 'key');
}
