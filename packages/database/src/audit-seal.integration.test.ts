import { execFile } from 'node:child_process';
import { join } from 'node:path';

import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, inject, vi } from 'vitest';

import { createSealHash, firstPreviousHash } from './audit-seal.hash.ts';
import type { AuditFinding } from './audit-seal.finding.ts';
import { verifyAuditTrail, type AuditAnchor } from './audit-seal.verifier.ts';
import { sealAuditEvents } from './audit-seal.writer.ts';
import type { Database } from './database.ts';
import { createJurisdiction } from './onboarding.ts';
import { uuidv7At } from './record-ids.ts';
import type { DatabaseSession } from './session.ts';
import { createTestDatabase, type TestDatabase } from './testing/test-database.ts';

let database: TestDatabase;
/** Past row-level security and every grant: what somebody with the keys of the database can do. */
let superuser: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase();
  const url = new URL(inject('postgres').adminUrl);
  url.pathname = new URL(database.urls.owner).pathname;
  superuser = new pg.Client({ connectionString: url.href });
  await superuser.connect();
});
afterAll(async () => {
  await superuser.end();
  await database.close();
});

interface County {
  id: string;
  slug: string;
}
let counties = 0;

async function county(): Promise<County> {
  counties += 1;
  const slug = `county-${counties}`;
  const calendar = {
    timeZone: 'America/Los_Angeles',
    fiscalYearStartMonth: 1,
    fiscalYearStartDay: 1,
    fiscalYearNaming: 'END',
  } as const;
  const office = {
    slug,
    name: slug,
    state: 'CA',
    kind: 'COUNTY' as const,
    calendar,
    areas: [],
    administrators: [],
  };
  return { id: await createJurisdiction(database.system, office), slug };
}

/** Adds events that happened some hours ago, a minute apart; returns their ids, the oldest first. */
async function record(
  { id }: County,
  count: number,
  hoursAgo = 1,
  action = 'program.updated',
): Promise<string[]> {
  const { rows } = await superuser.query<{ id: string }>(
    `insert into audit_event (jurisdiction_id, occurred_at, actor_kind, actor_subject, action, entity_type, entity_id, detail, request_id)
     select $1, now() - make_interval(hours => $3) + make_interval(mins => n), 'PERSON', 'ana', $4, 'Program', uuidv7(), '{"b": [1, 2.50], "a": null}', 'r' || n
       from generate_series(0, $2 - 1) as n returning id`,
    [id, count, hoursAgo, action],
  );
  return rows.map((row) => row.id);
}

const seal = (eventsMax = 1_000) => sealAuditEvents(database.system, { pauseSeconds: 0, eventsMax });

async function verify({ slug }: County, anchors: readonly AuditAnchor[] = []) {
  const findings: AuditFinding[] = [];
  const results = await verifyAuditTrail(database.system, {
    slug,
    anchors,
    onFinding: (one) => findings.push(one),
  });
  return { result: results?.[0], findings };
}

const tamper = (text: string, values: unknown[]) => superuser.query(text, values);

/** A county with its onboarding's event and nine more, in three seals of 4, 4 and 2 events. */
async function sealedCounty(): Promise<County & { events: string[] }> {
  const made = await county();
  const events = await record(made, 9);
  await seal(4);
  const { rows } = await superuser.query<{ id: string }>(
    `select m.audit_event_id as id from audit_seal_event m join audit_seal s on (s.jurisdiction_id, s.id) = (m.jurisdiction_id, m.audit_seal_id)
      where m.jurisdiction_id = $1 order by s.sequence, m.position`,
    [made.id],
  );
  expect(rows.map((row) => row.id).slice(0, 9)).toEqual(events);
  return { ...made, events: rows.map((row) => row.id) };
}

describe('sealing', () => {
  it('puts every event into one seal, the oldest first, each seal behind the one before', async () => {
    const made = await sealedCounty();
    const { result, findings } = await verify(made);
    expect(findings).toEqual([]);
    expect(result).toMatchObject({
      sealed: 10,
      unsealed: 0,
      unsealedOverdue: 0,
      findings: 0,
      head: { sequence: 3 },
    });
    const { rows } = await superuser.query(
      'select sequence, event_count from audit_seal where jurisdiction_id = $1 order by sequence',
      [made.id],
    );
    expect(rows).toEqual([
      { sequence: 1, event_count: 4 },
      { sequence: 2, event_count: 4 },
      { sequence: 3, event_count: 2 },
    ]);
    expect(await seal()).toMatchObject({ seals: 0, events: 0 });
  });

  it('catches up with events that became visible late', async () => {
    const made = await sealedCounty();
    await record(made, 2, 20);
    expect((await verify(made)).result).toMatchObject({ unsealed: 2 });
    expect(await seal()).toMatchObject({ seals: 1, events: 2 });
    expect(await verify(made)).toMatchObject({ findings: [], result: { sealed: 12, unsealed: 0 } });
  });

  it('waits between two seals of a jurisdiction, except for one that is behind', async () => {
    const made = await sealedCounty();
    await record(made, 5);
    expect(await sealAuditEvents(database.system)).toMatchObject({ seals: 0, events: 0 });
    expect(await seal(4)).toMatchObject({ seals: 2, events: 5 });
    // A full seal may have left events behind.
    await record(made, 4);
    const round = { pauseSeconds: 0, eventsMax: 4, roundsMax: 1 };
    expect(await sealAuditEvents(database.system, round)).toMatchObject({ seals: 1, events: 4 });
    await record(made, 1);
    expect(await sealAuditEvents(database.system)).toMatchObject({ seals: 1, events: 1 });
  });

  it('ends at its limit, and goes on where it ended', async () => {
    const made = await county();
    await record(made, 9);
    const options = { pauseSeconds: 0, eventsMax: 4, roundsMax: 2 };
    expect(await sealAuditEvents(database.system, options)).toEqual({ seals: 2, events: 8, rounds: 2 });
    expect(await sealAuditEvents(database.system, options)).toMatchObject({ seals: 1, events: 2 });
    expect((await verify(made)).findings).toEqual([]);
  });

  it('by several at once seals nothing twice', async () => {
    const made = await county();
    await record(made, 50);
    await Promise.all(Array.from({ length: 4 }, () => seal(3)));
    await seal(3);
    expect(await verify(made)).toMatchObject({ findings: [], result: { sealed: 51, unsealed: 0 } });
  });

  it('takes statements by the hundred counties, and a sweep is enough for every county of the country', async () => {
    const own = await createTestDatabase();
    const counted: DatabaseSession[] = [];
    const system: Database = {
      ...own.system,
      open(entry) {
        const session = own.system.open(entry);
        counted.push(session);
        return session;
      },
    };
    const url = new URL(inject('postgres').adminUrl);
    url.pathname = new URL(own.urls.owner).pathname;
    const filler = new pg.Client({ connectionString: url.href });
    await filler.connect();
    // Without triggers, which would add what every county starts with.
    await filler.query('set session_replication_role = replica');
    await filler.query(
      `with county as (
         insert into jurisdiction (slug, name, state, kind)
         select 'county-' || n, 'County', 'CA', 'COUNTY' from generate_series(1, 3142) as n returning id
       ), head as (insert into audit_head (jurisdiction_id) select id from county)
       insert into audit_event (jurisdiction_id, actor_kind, actor_subject, action, entity_type, entity_id, request_id)
       select id, 'SYSTEM', 'system:onboarding', 'jurisdiction.created', 'Jurisdiction', id, 'onboarding' from county`,
    );
    await filler.end();
    expect(await sealAuditEvents(system)).toEqual({ seals: 3142, events: 3142, rounds: 33 });
    const statements = counted.reduce((sum, session) => sum + session.statementCount, 0);
    expect(statements).toBeLessThan(300);
    const onFinding = vi.fn();
    for (const slug of ['county-1', 'county-1571', 'county-3142']) {
      expect(await verifyAuditTrail(own.system, { slug, onFinding })).toMatchObject([
        { sealed: 1, unsealed: 0 },
      ]);
    }
    expect(onFinding).not.toHaveBeenCalled();
    await own.close();
  });

  it('seals the others if one county cannot be sealed', async () => {
    const [broken, ...others] = [await sealedCounty(), await county(), await county(), await county()];
    for (const one of [broken, ...others]) await record(one, 2);
    // The next seal of this county would take the place of one that exists.
    await tamper('update audit_head set sequence = 1 where jurisdiction_id = $1', [broken.id]);
    await expect(seal()).rejects.toThrow(/duplicate key/);
    for (const one of others) expect((await verify(one)).result).toMatchObject({ unsealed: 0, findings: 0 });
    expect((await verify(broken)).result).toMatchObject({ unsealed: 2 });
    await tamper('update audit_head set sequence = 3 where jurisdiction_id = $1', [broken.id]);
  });

  it('leaves seals that neither the API nor the system can change', async () => {
    const made = await sealedCounty();
    for (const table of ['audit_seal', 'audit_seal_event']) {
      const system = database.system.open({ text: 'select 1' });
      const statement = { text: `delete from ${table} where jurisdiction_id = $1`, values: [made.id] };
      await expect(system.write(() => system.query(statement))).rejects.toThrow(/permission denied/);
      await system.end();
    }
  });
});

describe('the verifier finds, and finds nothing else:', () => {
  it('an event that was removed', async () => {
    const made = await sealedCounty();
    await tamper('delete from audit_event where id = $1', [made.events[5]]);
    const { findings, result } = await verify(made);
    expect(findings).toEqual([
      {
        kind: 'EVENT_REMOVED',
        slug: made.slug,
        eventId: made.events[5],
        sequence: 2,
        position: 2,
        sealedAt: expect.any(Date),
      },
    ]);
    expect(result?.findings).toBe(1);
  });

  it.each([
    [`action = 'program.created'`],
    [`actor_subject = 'bob'`],
    [`actor_kind = 'WORKER'`],
    [`detail = '{"b": [1, 2.51], "a": null}'`],
    [`occurred_at = occurred_at + interval '1 millisecond'`],
    [`entity_type = 'Activity'`],
    [`entity_id = uuidv7()`],
    [`request_id = ''`],
  ])('an event that was altered (%s)', async (change) => {
    const made = await sealedCounty();
    await tamper(`update audit_event set ${change} where id = $1`, [made.events[0]]);
    const { findings } = await verify(made);
    expect(findings).toMatchObject([
      { kind: 'EVENT_ALTERED', eventId: made.events[0], sequence: 1, position: 1 },
    ]);
  });

  it('an event that was altered together with its hash', async () => {
    const made = await sealedCounty();
    await tamper(`update audit_event set action = 'none' where id = $1`, [made.events[4]]);
    await tamper(`update audit_seal_event set hash = repeat('0', 64) where audit_event_id = $1`, [
      made.events[4],
    ]);
    const { findings } = await verify(made);
    expect(findings.map(({ kind }) => kind)).toEqual(['EVENT_ALTERED', 'SEAL_ALTERED']);
  });

  it('a place in a seal that was taken away with its event', async () => {
    const made = await sealedCounty();
    await tamper('delete from audit_event where id = $1', [made.events[4]]);
    await tamper('delete from audit_seal_event where audit_event_id = $1', [made.events[4]]);
    expect((await verify(made)).findings).toEqual([{ kind: 'SEAL_ALTERED', slug: made.slug, sequence: 2 }]);
  });

  it.each([
    [`hash = repeat('0', 64)`, ['SEAL_ALTERED', 'CHAIN_BROKEN']],
    [`event_count = 5`, ['SEAL_ALTERED']],
    [`sealed_at = sealed_at + interval '1 day'`, ['SEAL_ALTERED']],
    [`previous_hash = repeat('0', 64)`, ['CHAIN_BROKEN', 'SEAL_ALTERED']],
  ])('a seal that was altered (%s)', async (change, kinds) => {
    const made = await sealedCounty();
    await tamper(`update audit_seal set ${change} where jurisdiction_id = $1 and sequence = 2`, [made.id]);
    expect((await verify(made)).findings.map(({ kind }) => kind)).toEqual(kinds);
  });

  it('a seal that was removed', async () => {
    const made = await sealedCounty();
    await removeSeals(made, 2, 2);
    const { findings, result } = await verify(made);
    expect(findings).toEqual([{ kind: 'SEAL_REMOVED', slug: made.slug, sequence: 2 }]);
    expect(result).toMatchObject({ sealed: 6, unsealed: 4 });
  });

  it('a seal that was forged into one that fits itself', async () => {
    const made = await sealedCounty();
    await removeSeals(made, 2, 2);
    const { rows } = await superuser.query<{ hash: string }>(
      'select hash from audit_seal where jurisdiction_id = $1 and sequence = 1',
      [made.id],
    );
    const sealedAt = new Date();
    const head = { jurisdictionId: made.id, sequence: 2, sealedAt, previousHash: rows[0]?.hash ?? '' };
    await tamper(
      `insert into audit_seal (jurisdiction_id, sequence, event_count, previous_hash, hash, sealed_at) values ($1, 2, 0, $2, $3, $4)`,
      [made.id, head.previousHash, createSealHash(head).digest(), sealedAt.toISOString()],
    );
    expect((await verify(made)).findings).toEqual([{ kind: 'CHAIN_BROKEN', slug: made.slug, sequence: 3 }]);
  });

  it('an event that was inserted at a time that was sealed long before', async () => {
    const made = await sealedCounty();
    const [late] = await record(made, 1, 26, 'program.approved');
    const finding = { kind: 'EVENT_INSERTED', slug: made.slug, eventId: late, action: 'program.approved' };
    expect((await verify(made)).findings).toMatchObject([{ ...finding, sequence: null }]);
    // The sealer passes it by.
    await seal();
    expect((await verify(made)).findings).toMatchObject([{ ...finding, sequence: null }]);
    expect((await verify(made)).result).toMatchObject({ unsealed: 1, unsealedOverdue: 1 });
  });

  it('the newest seals that were removed, by what was written down elsewhere', async () => {
    const made = await sealedCounty();
    const head = (await verify(made)).result?.head;
    const anchor = { slug: made.slug, sequence: 3, hash: head?.hash ?? '' };
    expect((await verify(made, [anchor])).findings).toEqual([]);
    await cutOff(made, 2);
    await forgeHead(made);
    expect((await verify(made)).findings).toEqual([]);
    const missed = { kind: 'ANCHOR_MISSED', slug: made.slug, sequence: 3, expected: anchor.hash };
    expect((await verify(made, [anchor])).findings).toEqual([{ ...missed, hash: null }]);
    await record(made, 1);
    await seal();
    expect((await verify(made, [anchor])).findings).toMatchObject([{ ...missed, hash: expect.any(String) }]);
  });

  it('the newest seals that were removed with their events, by the head', async () => {
    const made = await sealedCounty();
    await cutOff(made, 1);
    const removed = { kind: 'NEWEST_SEALS_REMOVED', slug: made.slug };
    expect((await verify(made)).findings).toEqual([{ ...removed, from: 2, to: 3 }]);
    // Later seals do not take the place of removed ones.
    await record(made, 1);
    await expect(seal()).resolves.toMatchObject({ seals: 1 });
    expect((await verify(made)).findings).toMatchObject([
      { kind: 'SEAL_REMOVED', sequence: 2 },
      { kind: 'SEAL_REMOVED', sequence: 3 },
    ]);
  });

  describe('a whole trail that is gone:', () => {
    const everything = ['audit_seal_event', 'audit_seal', 'audit_event'];
    it.each([
      ['its events', ['audit_event'], ['EVENT_REMOVED', 'ONBOARDING_REMOVED']],
      ['its seals', ['audit_seal_event', 'audit_seal'], ['NEWEST_SEALS_REMOVED']],
      ['its events and seals', everything, ['ONBOARDING_REMOVED', 'NEWEST_SEALS_REMOVED']],
      ['everything, its head too', [...everything, 'audit_head'], ['ONBOARDING_REMOVED', 'HEAD_REMOVED']],
    ])('%s', async (_what, tables, kinds) => {
      const made = await sealedCounty();
      for (const table of tables) await tamper(`delete from ${table} where jurisdiction_id = $1`, [made.id]);
      const { findings } = await verify(made);
      expect([...new Set(findings.map(({ kind }) => kind))]).toEqual(kinds);
      expect(new Set(findings.map(({ slug }) => slug))).toEqual(new Set([made.slug]));
      // Before anybody looks, the county works on and the sweeper runs. It stays a finding.
      await record(made, 1);
      await seal().catch(() => undefined);
      expect((await verify(made)).findings).not.toEqual([]);
    });

    it('with a forged beginning, in a county that is older than a day', async () => {
      const made = await sealedCounty();
      for (const table of everything)
        await tamper(`delete from ${table} where jurisdiction_id = $1`, [made.id]);
      await forgeHead(made);
      await tamper(
        `insert into audit_event (jurisdiction_id, actor_kind, actor_subject, action, entity_type, entity_id, request_id)
         values ($1, 'SYSTEM', 'system:onboarding', 'jurisdiction.created', 'Jurisdiction', $1, 'onboarding')`,
        [made.id],
      );
      expect((await verify(made)).findings).toEqual([]);
      const since = new Date('2026-01-02T03:04:05.678Z');
      const old = uuidv7At(since);
      await tamper(`update audit_event set entity_id = $2 where jurisdiction_id = $1`, [made.id, old]);
      await tamper('update jurisdiction set id = $2 where id = $1', [made.id, old]);
      expect((await verify(made)).findings).toEqual([{ kind: 'NEVER_SEALED', slug: made.slug, since }]);
    });

    it('but not one that just began', async () => {
      expect((await verify(await county())).findings).toEqual([]);
    });
  });

  it.each([
    [`hash = repeat('0', 64)`, { kind: 'HEAD_ALTERED', sequence: 3 }],
    ['sequence = 2', { kind: 'HEAD_ALTERED', sequence: 2 }],
    ['sequence = 9', { kind: 'NEWEST_SEALS_REMOVED', from: 4, to: 9 }],
  ])('a head that was altered (%s)', async (change, finding) => {
    const made = await sealedCounty();
    await tamper(`update audit_head set ${change} where jurisdiction_id = $1`, [made.id]);
    expect((await verify(made)).findings).toEqual([{ slug: made.slug, ...finding }]);
  });

  it('the findings of the county that was named, and of all counties if none is named', async () => {
    const [one, other] = [await sealedCounty(), await sealedCounty()];
    await tamper('delete from audit_event where id = $1', [other.events[0]]);
    expect((await verify(one)).findings).toEqual([]);
    const slugs: string[] = [];
    const results = await verifyAuditTrail(database.system, { onFinding: ({ slug }) => slugs.push(slug) });
    expect(slugs).toContain(other.slug);
    expect(slugs).not.toContain(one.slug);
    expect(results?.map(({ slug }) => slug)).toEqual(expect.arrayContaining([one.slug, other.slug]));
    const unknown = { slug: 'nowhere', onFinding: () => undefined };
    expect(await verifyAuditTrail(database.system, unknown)).toBeNull();
  });
});

describe('the command', () => {
  const command = join(import.meta.dirname, '../../../scripts/verify-audit.ts');
  async function run(...args: string[]): Promise<{ status: number; lines: string[]; complaint: string }> {
    const environment = { DATABASE_SYSTEM_URL: database.urls.system };
    const [status, output, complaint] = await new Promise<[number, string, string]>((resolve) => {
      execFile(process.execPath, [command, ...args], { env: environment }, (error, stdout, stderr) =>
        resolve([typeof error?.code === 'number' ? error.code : 0, stdout, stderr]),
      );
    });
    return { status, lines: output.trim().split('\n'), complaint };
  }

  it('prints the head of the chain, accepts it as the expected head, and ends with 1 where something is found', async () => {
    const made = await sealedCounty();
    const { result } = await verify(made);
    const head = `${made.slug}:3:${result?.head?.hash ?? ''}`;
    const fine = [
      `${made.slug}: matches its seals`,
      '  events  10 sealed, 0 not yet sealed',
      `  head    ${head}`,
      'saved heads: there is no bucket with any (AUDIT_HEADS_BUCKET)',
    ];
    const first = await run('--jurisdiction', made.slug, '--expect', head);
    expect([first.status, first.lines]).toEqual([0, fine]);

    await tamper('delete from audit_event where id = $1', [made.events[4]]);
    const second = await run('--jurisdiction', made.slug, '--expect', `${made.slug}:4:${'0'.repeat(64)}`);
    expect(second.status).toBe(1);
    expect(second.lines).toEqual([
      expect.stringContaining(
        `${made.slug}: event removed: ${made.events[4] ?? ''}, sealed in batch 2 at position 1`,
      ),
      expect.stringContaining(`${made.slug}: not the seal that was expected: batch 4`),
      `${made.slug}: 2 found`,
      ...fine.slice(1),
    ]);
  });

  it('says that a jurisdiction does not exist', async () => {
    expect(await run('--jurisdiction', 'nowhere')).toMatchObject({
      status: 1,
      complaint: expect.stringContaining('The jurisdiction "nowhere" does not exist.'),
    });
  });
});

/** Removes everything after a batch, seals, places and events, except the event of the onboarding. */
async function cutOff(made: County & { events: string[] }, after: number): Promise<void> {
  const events = made.events.slice(4 * after, 9);
  await tamper('delete from audit_event where id = any($1)', [events]);
  await removeSeals(made, after + 1, 9);
}

/** Gives the head that the last seal asks for: somebody who knows about it removes a trail without a trace in the database. */
function forgeHead({ id }: County): Promise<unknown> {
  return tamper(
    `update audit_head h set (sequence, hash) = (
       select coalesce(max(s.sequence), 0), coalesce((array_agg(s.hash order by s.sequence desc))[1], $2)
         from audit_seal s where s.jurisdiction_id = $1)
      where h.jurisdiction_id = $1`,
    [id, firstPreviousHash],
  );
}

/** Removes seals with their places; the events stay. */
async function removeSeals({ id }: County, from: number, to: number): Promise<void> {
  const seals = 'select id from audit_seal where jurisdiction_id = $1 and sequence between $2 and $3';
  await tamper(`delete from audit_seal_event where jurisdiction_id = $1 and audit_seal_id in (${seals})`, [
    id,
    from,
    to,
  ]);
  await tamper('delete from audit_seal where jurisdiction_id = $1 and sequence between $2 and $3', [
    id,
    from,
    to,
  ]);
}
