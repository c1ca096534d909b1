import { setTimeout as sleep } from 'node:timers/promises';

import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';

import type { DatabaseSession } from './session.ts';
import { inSystem } from './system.ts';
import { jurisdictionEntry, subjectEntry, type SubjectEntryRow } from './tenant.ts';
import { createRandom, pick } from './testing/random.ts';
import { createTenants, type Tenant } from './testing/tenants.ts';
import { createTestDatabase } from './testing/test-database.ts';

const tenantCount = 20;
const connectionsMax = 8;
const sessionsAtOnce = 200;
const rounds = 3;
const seed = 20_260_115;

const database = await createTestDatabase({ connectionsMax });
const { api, system } = database;
const { prisma, lists } = api;
const random = createRandom(seed);
let tenants: Tenant[];

beforeAll(async () => {
  tenants = await createTenants(system, tenantCount, 3);
});
afterAll(() => database.close());

/** Titles of what write transactions made: those that must exist at the end, with their tenant, and those that must not. */
const kept = new Map<string, string>();
const undone = new Set<string>();
const outcomes = new Map<string, number>();

interface Scene {
  session: DatabaseSession;
  tenant: Tenant;
  other: Tenant;
  /** Unlike every other title. */
  title: string;
}

/** The work of one session. Resolves when all that came back was the tenant's own; a failure that is meant to happen is expected inside. */
type Act = (scene: Scene) => Promise<void>;

const key = (tenant: Tenant, id: string): { jurisdictionId_id: { jurisdictionId: string; id: string } } => ({
  jurisdictionId_id: { jurisdictionId: tenant.id, id },
});

function expectOwn(tenant: Tenant, rows: readonly object[], atLeast = 1): void {
  expect(rows.length).toBeGreaterThanOrEqual(atLeast);
  expect(new Set(rows.map((row) => 'jurisdictionId' in row && row.jurisdictionId))).toEqual(
    new Set(rows.length > 0 ? [tenant.id] : []),
  );
}

const program = (tenant: Tenant, title: string) => ({
  jurisdictionId: tenant.id,
  title,
  type: 'REENTRY' as const,
});

const reads: Record<string, Act> = {
  async findUnique({ tenant, other }) {
    const [id, foreignId] = [pick(random, tenant.programIds), pick(random, other.programIds)];
    const [own, foreign, disguised] = await Promise.all([
      prisma.program.findUnique({ where: key(tenant, id) }),
      prisma.program.findUnique({ where: key(other, foreignId) }),
      prisma.program.findUnique({ where: key(tenant, foreignId) }),
    ]);
    expect(own).toMatchObject({ id, jurisdictionId: tenant.id });
    expect([foreign, disguised]).toEqual([null, null]);
  },
  async findFirst({ tenant, other }) {
    expectOwn(tenant, [await prisma.program.findFirstOrThrow({ where: { title: 'Program 2' } })]);
    expect(await prisma.program.findFirst({ where: { id: pick(random, other.programIds) } })).toBeNull();
  },
  async findMany({ tenant }) {
    const programs = await prisma.program.findMany({ include: { activities: true, jurisdiction: true } });
    expectOwn(tenant, programs, 3);
    expectOwn(
      tenant,
      programs.flatMap((row) => row.activities),
      6,
    );
    expect(new Set(programs.map((row) => row.jurisdiction.slug))).toEqual(new Set([tenant.slug]));
  },
  async list({ session, tenant }) {
    const query = {
      model: 'Program',
      fields: ['jurisdictionId'],
      orderBy: { field: 'title', direction: 'asc' as const },
    };
    expectOwn(tenant, await lists.list(session, { ...query, limit: 50 }), 3);
    expect(await lists.count(session, { model: 'Activity' })).toBeGreaterThanOrEqual(6);
  },
  async nested({ session, tenant, other }) {
    const parentIds = [...tenant.programIds, ...other.programIds];
    const children = await lists.nested(session, {
      model: 'Activity',
      fields: ['jurisdictionId'],
      parentField: 'programId',
      parentIds,
      orderBy: { field: 'startsAt', direction: 'desc' },
      limit: 5,
    });
    for (const id of tenant.programIds) expectOwn(tenant, children.get(id) ?? [], 2);
    for (const id of other.programIds) expect(children.get(id)).toEqual([]);
  },
  async byIds({ session, tenant, other }) {
    const found = await lists.byIds(
      session,
      'Program',
      ['jurisdictionId'],
      [...other.programIds, ...tenant.programIds],
    );
    expect(new Set(found.keys())).toEqual(new Set(tenant.programIds));
    expectOwn(tenant, [...found.values()]);
  },
};

const writes: Record<string, Act> = {
  async create({ session, tenant, title }) {
    const made = await session.write(() => {
      const activities = [1, 2].map(() => ({ title, kind: 'CLASS' as const, startsAt: new Date() }));
      const data = { ...program(tenant, title), activities: { create: activities } };
      return prisma.program.create({ data, include: { activities: true } });
    });
    expectOwn(tenant, [made, ...made.activities], 3);
    kept.set(title, tenant.id);
    expectOwn(tenant, await prisma.program.findMany({ where: { title } }));
  },
  async createForAnother({ session, other, title }) {
    undone.add(title);
    await expect(session.write(() => prisma.program.create({ data: program(other, title) }))).rejects.toThrow(
      /row-level security/,
    );
  },
};

const failures: Record<string, Act> = {
  async uniqueViolation({ session, tenant, title }) {
    undone.add(title);
    const versions = { create: [{ number: 1 }, { number: 1 }] };
    const data = { ...program(tenant, title), surveys: { create: [{ title, versions }] } };
    await expect(session.write(() => prisma.program.create({ data }))).rejects.toMatchObject({
      code: 'P2002',
    });
  },
  async checkViolation({ session, tenant, title }) {
    undone.add(title);
    const work = session.write(async () => {
      await prisma.program.create({ data: program(tenant, title) });
      const dates = { startsOn: new Date('2026-02-01'), endsOn: new Date('2026-01-01') };
      await prisma.program.updateMany({ where: { title }, data: dates });
    });
    await expect(work).rejects.toThrow(/program_dates/);
  },
  async swallowedFailure({ session, tenant, title }) {
    undone.add(title);
    const work = session.write(async () => {
      await prisma.program.create({ data: program(tenant, title) });
      await session.query({ text: 'select 1 / 0' }).catch(() => undefined);
    });
    await expect(work).rejects.toMatchObject({ code: '22012' });
  },
  async throwingWork({ session, tenant, title }) {
    undone.add(title);
    const work = session.write(async () => {
      await prisma.program.create({ data: program(tenant, title) });
      throw new Error('changed my mind');
    });
    await expect(work).rejects.toThrow('changed my mind');
  },
  async divisionByZero({ session }) {
    await expect(session.query({ text: 'select 1 / 0' })).rejects.toMatchObject({ code: '22012' });
    await expect(prisma.program.findMany()).rejects.toThrow();
  },
  async statementTimeout({ session }) {
    await session.query({ text: `set local statement_timeout = '5ms'` });
    await expect(session.query({ text: 'select pg_sleep(5)' })).rejects.toMatchObject({ code: '57014' });
  },
  async abandonedRead({ session, tenant }) {
    const rows = prisma.program.findMany({ include: { activities: true } }).then(
      (programs) => expectOwn(tenant, programs, 3),
      (error: unknown) => expect(String(error)).toMatch(/has ended|is over/),
    );
    await sleep(random() * 4);
    void session.end();
    await rows;
  },
  async abandonedWrite({ session, tenant, title }) {
    undone.add(title);
    const work = session.write(async () => {
      await prisma.program.create({ data: program(tenant, title) });
      void session.end();
      await prisma.program.create({ data: program(tenant, title) });
    });
    await expect(work).rejects.toThrow(/has ended/);
  },
};

/** Signs in like a request, does one thing or two, and ends. */
async function perform(number: number): Promise<void> {
  const tenant = pick(random, tenants);
  const other = pick(
    random,
    tenants.filter((candidate) => candidate !== tenant),
  );
  const session = api.open(null);
  const share = random();
  const [name, act] = pick(random, Object.entries(share < 0.45 ? reads : share < 0.65 ? writes : failures));
  await sleep(random() * 20);
  try {
    const rows = await session.enter(subjectEntry(tenant.subject, null));
    expect(rows as unknown as SubjectEntryRow[]).toMatchObject([
      { organization_id: tenant.id, slug: tenant.slug, is_acting: true },
    ]);
    session.continueAs(jurisdictionEntry(tenant.id));
    const scene = { session, tenant, other, title: `made by ${number}` };
    await api.within(session, async () => {
      if (random() < 0.5) await pick(random, Object.values(reads))(scene);
      await act(scene);
    });
    outcomes.set(name, (outcomes.get(name) ?? 0) + 1);
  } catch (error) {
    throw new Error(`Session ${number} of ${tenant.slug} (${name}, seed ${seed})`, { cause: error });
  } finally {
    await session.end();
  }
}

test('hundreds of sessions at once see and change what is theirs, even if some of them fail', async () => {
  for (let round = 0; round < rounds; round += 1) {
    const numbers = Array.from({ length: sessionsAtOnce }, (_, index) => round * sessionsAtOnce + index);
    await Promise.all(numbers.map(perform));
  }
  const acts = [reads, writes, failures].flatMap((group) => Object.keys(group));
  expect([...outcomes.keys()].sort()).toEqual(acts.sort());

  const made = await inSystem(system, () =>
    system.prisma.program.findMany({ where: { title: { startsWith: 'made by' } } }),
  );
  expect(new Map(made.map((row) => [row.title, row.jurisdictionId]))).toEqual(kept);
  expect(made).toHaveLength(kept.size);
  expect(undone.size).toBeGreaterThan(50);
  for (const title of undone) expect(kept.has(title)).toBe(false);
});

test('at the end, every connection of the pool is clean', async () => {
  const entry = {
    text: `select current_setting('app.jurisdiction_id', true) as tenant, pg_backend_pid() as pid`,
  };
  const sessions = Array.from({ length: connectionsMax }, () => api.open(entry));
  const found = (await Promise.all(sessions.map((session) => session.enter(entry)))).flat();
  expect(new Set(found.map(({ pid }) => pid)).size).toBe(connectionsMax);
  expect(found.filter(({ tenant }) => tenant !== null && tenant !== '')).toEqual([]);
  await Promise.all(sessions.map((session) => session.end()));

  const admin = new pg.Client({ connectionString: inject('postgres').adminUrl });
  await admin.connect();
  const name = new URL(database.urls.api).pathname.slice(1);
  const { rows } = await admin.query('select distinct state from pg_stat_activity where datname = $1', [
    name,
  ]);
  await admin.end();
  expect(rows).toEqual([{ state: 'idle' }]);
});

test('a call that starts late, when it is waited for, still belongs to its own session', async () => {
  const [outer, inner] = tenants as [Tenant, Tenant];
  const sessions = [outer, inner].map((tenant) => api.open(jurisdictionEntry(tenant.id))) as [
    DatabaseSession,
    DatabaseSession,
  ];
  const rows = await api.within(sessions[0], async () =>
    api.within(sessions[1], () => prisma.program.findMany()),
  );
  expectOwn(inner, rows, 3);
  await Promise.all(sessions.map((session) => session.end()));
});

test('unique lookups of two tenants in one tick return each its own row', async () => {
  const [first, second] = tenants as [Tenant, Tenant];
  const look = (tenant: Tenant) => {
    const session = api.open(jurisdictionEntry(tenant.id));
    const [id] = tenant.programIds as [string];
    return api
      .within(session, () => prisma.program.findUnique({ where: key(tenant, id) }))
      .finally(() => session.end());
  };
  const rows = await Promise.all([look(first), look(second)]);
  expect(rows).toMatchObject([
    { id: first.programIds[0], jurisdictionId: first.id },
    { id: second.programIds[0], jurisdictionId: second.id },
  ]);
});
