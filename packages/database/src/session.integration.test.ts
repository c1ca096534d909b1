import { connect, createServer, type AddressInfo } from 'node:net';

import { ServiceUnavailableError } from '@rapport/core/errors.ts';
import { createTestDatabase } from './testing/test-database.ts';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { createDatabase } from './database.ts';
import type { DatabaseSession } from './session.ts';
import { inSystem } from './system.ts';
import { createTenants, type Tenant } from './testing/tenants.ts';
import { inTenant, jurisdictionEntry, publicEntry, subjectEntry } from './tenant.ts';

// One connection: if a test does not give it back, the next test waits in vain.
const database = await createTestDatabase({ connectionsMax: 1 });
const { api, system } = database;
let tenant: Tenant;
let other: Tenant;

beforeAll(async () => {
  [tenant, other] = (await createTenants(system, 2, 2)) as [Tenant, Tenant];
});
afterAll(() => database.close());

const whoAmI = {
  text: `select current_setting('app.jurisdiction_id', true) as tenant, pg_backend_pid() as pid`,
};
const countPrograms = { text: 'select count(*)::int as total from program' };
const insertProgram = (title: string) => ({
  text: `insert into program (jurisdiction_id, title, type) values ($1, $2, 'REENTRY')`,
  values: [tenant.id, title],
});

/** Runs `work` with a session of the first tenant, and ends it. */
async function inSession<T>(work: (session: DatabaseSession) => Promise<T>): Promise<T> {
  const session = api.open(jurisdictionEntry(tenant.id));
  try {
    return await work(session);
  } finally {
    await session.end();
  }
}

async function titlesLike(pattern: string): Promise<string[]> {
  const { rows } = await inSession((session) =>
    session.query({
      text: 'select title from program where title like $1 order by title',
      values: [pattern],
    }),
  );
  return rows.map((row: { title: string }) => row.title);
}

describe('reading', () => {
  test('all reads share one transaction, as the tenant that was entered', async () => {
    await inSession(async (session) => {
      const [first, second] = await Promise.all([session.query(whoAmI), session.query(whoAmI)]);
      expect(first.rows).toMatchObject([{ tenant: tenant.id }]);
      expect(second.rows).toEqual(first.rows);
      expect(session.statementCount).toBe(4); // begin, entry, and the two
    });
  });

  test('all reads see one moment, even while others write', async () => {
    const totals = await inSession(async (session) => {
      const before = await session.query(countPrograms);
      await inSystem(system, () =>
        system.prisma.program.create({
          data: { jurisdictionId: tenant.id, title: 'Meanwhile', type: 'REENTRY' },
        }),
      );
      const after = await session.query(countPrograms);
      return [before.rows, after.rows];
    });
    expect(totals[1]).toEqual(totals[0]);
    expect(await titlesLike('Meanwhile')).toEqual(['Meanwhile']);
    await inSystem(system, () => system.prisma.program.deleteMany({ where: { title: 'Meanwhile' } }));
  });

  test('refuses to write', async () => {
    await expect(inSession((session) => session.query(insertProgram('not here')))).rejects.toMatchObject({
      code: '25006',
    });
  });

  test('without a tenant there is no query', async () => {
    const session = api.open(null);
    await expect(session.query(whoAmI)).rejects.toThrow('No tenant was entered');
    await expect(api.prisma.program.findMany()).rejects.toThrow('outside any session');
    expect(session.statementCount).toBe(0);
  });

  test('as the public there is no row', async () => {
    const session = api.open(publicEntry);
    expect((await session.query(countPrograms)).rows).toEqual([{ total: 0 }]);
    await session.end();
  });

  test('after a failure every further query rejects with that failure, and the next session is whole', async () => {
    await inSession(async (session) => {
      const failure: unknown = await session.query({ text: 'select 1 / 0' }).catch((error: unknown) => error);
      expect(failure).toMatchObject({ code: '22012' });
      await expect(session.query(countPrograms)).rejects.toBe(failure);
      expect(session.statementCount).toBe(3);
    });
    await inSession(async (session) => {
      const sent = [session.query({ text: 'select 1 / 0' }), session.query(countPrograms)];
      expect(await Promise.allSettled(sent)).toMatchObject([
        { reason: { code: '22012' } },
        { reason: { code: '22012' } },
      ]);
    });
    expect(await inSession(async (session) => (await session.query(countPrograms)).rows)).toEqual([
      { total: 2 },
    ]);
  });

  test('entering again takes the place of the first tenant, on the same connection', async () => {
    await inSession(async (session) => {
      const before = await session.query(whoAmI);
      expect(await session.enter(subjectEntry(other.subject, null))).toMatchObject([
        { slug: other.slug, is_acting: true },
      ]);
      const after = await session.query(whoAmI);
      expect([before.rows, after.rows]).toMatchObject([
        [{ tenant: tenant.id }],
        [{ tenant: other.id, pid: before.rows[0].pid }],
      ]);
    });
  });

  test('a tenant that is no id opens nothing', async () => {
    const session = api.open({ text: `select 'not an id'::uuid` });
    await expect(session.query(countPrograms)).rejects.toMatchObject({ code: '22P02' });
    await session.end();
    expect(await titlesLike('Program 1')).toEqual(['Program 1']);
  });
});

describe('ending', () => {
  test('what runs on after the end gets an error, and no connection', async () => {
    for (let time = 0; time < 3; time += 1) {
      const session = api.open(jurisdictionEntry(tenant.id));
      await session.query(countPrograms);
      await session.end();
      await session.end();
      await expect(session.query(countPrograms)).rejects.toThrow('has ended');
      await expect(session.enter(publicEntry)).rejects.toThrow('has ended');
      await expect(session.write(() => Promise.resolve())).rejects.toThrow('has ended');
    }
  });

  test('a query under way is answered', async () => {
    const session = api.open(jurisdictionEntry(tenant.id));
    const answer = session.query(countPrograms);
    await session.end();
    expect((await answer).rows).toEqual([{ total: 2 }]);
  });
});

describe('writing', () => {
  test('commits what work did, as the tenant, and reads go on afterward', async () => {
    await inSession(async (session) => {
      await session.query(countPrograms);
      const rows = await session.write(async () => {
        await session.query(insertProgram('written'));
        return (await session.query(whoAmI)).rows;
      });
      expect(rows).toMatchObject([{ tenant: tenant.id }]);
      expect((await session.query(countPrograms)).rows).toEqual([{ total: 3 }]);
    });
    expect(await titlesLike('written')).toEqual(['written']);
  });

  test.each<[name: string, work: (session: DatabaseSession) => Promise<unknown>, message: RegExp]>([
    ['throws', () => Promise.reject(new Error('no')), /no/],
    ['meets a database error', (session) => session.query({ text: 'select 1 / 0' }), /division by zero/],
    [
      'swallows a database error',
      (session) => session.query({ text: 'select 1 / 0' }).catch(() => 0),
      /division by zero/,
    ],
    ['is abandoned', (session) => session.end(), /has ended/],
    ['opens another one', (session) => session.write(() => Promise.resolve()), /open already/],
    ['enters another tenant', (session) => session.enter(jurisdictionEntry(other.id)), /transaction is open/],
  ])('rolls everything back when work %s', async (name, work, message) => {
    const write = inSession((session) =>
      session.write(async () => {
        await session.query(insertProgram(`undone: ${name}`));
        await work(session);
      }),
    );
    await expect(write).rejects.toThrow(message);
    expect(await titlesLike('undone%')).toEqual([]);
  });

  test('a constraint that fails at the commit is a failure of the write', async () => {
    const owner = new pg.Client({ connectionString: database.urls.owner });
    await owner.connect();
    await owner.query('create table late (id int unique deferrable initially deferred)');
    await owner.query('grant select, insert on late to rapport_api');
    await owner.end();
    const write = inSession((session) =>
      session.write(() => session.query({ text: 'insert into late values (1), (1)' })),
    );
    await expect(write).rejects.toMatchObject({ code: '23505' });
    const rest = await inSession((session) => session.query({ text: 'select id from late' }));
    expect(rest.rows).toEqual([]);
  });

  test('two writes of one session never mix', async () => {
    await inSession(async (session) => {
      const first = session.write(() => session.query(whoAmI));
      await expect(session.write(() => session.query(whoAmI))).rejects.toThrow('open already');
      expect((await first).rows).toMatchObject([{ tenant: tenant.id }]);
    });
  });

  test('a query made while the write begins belongs to the write', async () => {
    await inSession(async (session) => {
      const write = session.write(async () => (await session.query(whoAmI)).rows);
      const [meanwhile, inside] = await Promise.all([session.query(whoAmI), write]);
      expect(meanwhile.rows).toEqual(inside);
    });
  });
});

describe('Prisma inside a session', () => {
  test('a nested create that fails half-way leaves nothing, and says what failed', async () => {
    const write = inTenant(api, tenant.id, (session) =>
      session.write(() =>
        api.prisma.survey.create({
          data: {
            jurisdictionId: tenant.id,
            title: 'twice',
            versions: { create: [{ number: 1 }, { number: 1 }] },
          },
        }),
      ),
    );
    await expect(write).rejects.toMatchObject({ code: 'P2002' });
    expect(await inTenant(api, tenant.id, () => api.prisma.survey.count())).toBe(0);
  });

  test('unique lookups take compound keys, selections and relations', async () => {
    const where = { jurisdictionId_id: { jurisdictionId: tenant.id, id: tenant.programIds[0] ?? '' } };
    const found = await inTenant(api, tenant.id, () =>
      api.prisma.program.findUniqueOrThrow({
        where,
        select: { title: true, activities: { select: { title: true } } },
      }),
    );
    expect(found).toEqual({ title: 'Program 1', activities: [{ title: 'Forum 1' }, { title: 'Forum 2' }] });
    const absent = inTenant(api, other.id, () => api.prisma.program.findUniqueOrThrow({ where }));
    await expect(absent).rejects.toMatchObject({ code: 'P2025' });
  });
});

describe('an attempt inside a write transaction', () => {
  const broken = { text: 'select 1 / 0' };

  test('that fails leaves nothing behind, and the transaction goes on', async () => {
    await inSession((session) =>
      session.write(async () => {
        await session.query(insertProgram('Attempt: kept'));
        const failing = session.attempt(async () => {
          await session.attempt(() => session.query(insertProgram('Attempt: undone with the outer one')));
          await session.query(broken);
        });
        await expect(failing).rejects.toThrow('division by zero');
        const refused = session.attempt(async () => {
          await session.query(insertProgram('Attempt: undone'));
          throw new Error('No');
        });
        await expect(refused).rejects.toThrow('No');
        expect(await session.attempt(() => Promise.resolve(5))).toBe(5);
        await session.attempt(() => session.query(insertProgram('Attempt: kept too')));
      }),
    );
    expect(await titlesLike('Attempt%')).toEqual(['Attempt: kept', 'Attempt: kept too']);
    await inSystem(system, () =>
      system.prisma.program.deleteMany({ where: { title: { startsWith: 'Attempt' } } }),
    );
  });

  test('is refused outside of one', async () => {
    await inSession((session) =>
      expect(session.attempt(() => Promise.resolve())).rejects.toThrow('No write'),
    );
  });
});

describe('the network', () => {
  /** Passes bytes on to PostgreSQL and counts how often a side speaks after the other. */
  async function startProxy() {
    const target = new URL(database.urls.api);
    const port = Number(target.port);
    const seen = { roundTrips: 0 };
    const server = createServer((socket) => {
      let isAnswered = true;
      const upstream = connect(port, target.hostname);
      socket.on('data', (chunk) => {
        if (isAnswered) seen.roundTrips += 1;
        isAnswered = false;
        upstream.write(chunk);
      });
      upstream.on('data', (chunk) => {
        isAnswered = true;
        socket.write(chunk);
      });
      socket.on('close', () => upstream.destroy());
      upstream.on('close', () => socket.destroy());
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    target.port = String((server.address() as AddressInfo).port);
    return { url: target.href, seen, stop: () => new Promise((resolve) => server.close(resolve)) };
  }

  test('beginning and entering take one round trip together', async () => {
    const proxy = await startProxy();
    const distant = createDatabase({ url: proxy.url, connectionsMax: 1, statementsArePrepared: true });
    await distant.ping();
    proxy.seen.roundTrips = 0;
    const session = distant.open(null);
    await session.enter(subjectEntry(tenant.subject, null));
    expect(proxy.seen.roundTrips).toBe(1);
    await session.query(countPrograms);
    expect(proxy.seen.roundTrips).toBe(2);
    await session.end();
    expect(proxy.seen.roundTrips).toBe(3);
    await distant.close();
    await proxy.stop();
  });

  test('without pipelining, each statement waits for the answer of the one before', async () => {
    const proxy = await startProxy();
    const distant = createDatabase({
      url: proxy.url,
      connectionsMax: 1,
      statementsArePrepared: true,
      statementsArePipelined: false,
    });
    await distant.ping();
    proxy.seen.roundTrips = 0;
    const session = distant.open(jurisdictionEntry(tenant.id));
    const [one, two] = await Promise.all([session.query(whoAmI), session.query(countPrograms)]);
    expect([one.rows, two.rows]).toMatchObject([[{ tenant: tenant.id }], [{ total: 3 }]]);
    expect(proxy.seen.roundTrips).toBe(4);
    await session.write(() => session.query(insertProgram('Unpipelined')));
    // The next session takes the connection in the turn in which this one leaves it.
    const [, next] = await Promise.all([
      session.end(),
      inTenant(distant, other.id, (own) => own.query(whoAmI)),
    ]);
    expect(next.rows).toMatchObject([{ tenant: other.id }]);
    expect(await titlesLike('Unpipelined')).toEqual(['Unpipelined']);
    await inSystem(system, () => system.prisma.program.deleteMany({ where: { title: 'Unpipelined' } }));
    await distant.close();
    await proxy.stop();
  });

  test('a connection that breaks while nobody uses it is an error of the next query, and of nothing else', async () => {
    await inSession(async (session) => {
      const { rows } = await session.query(whoAmI);
      // A role may end its own sessions.
      const killer = new pg.Client({ connectionString: database.urls.api });
      await killer.connect();
      await killer.query('select pg_terminate_backend($1, 1000)', [(rows as { pid: number }[])[0]?.pid]);
      await killer.end();
      await expect(session.query(countPrograms)).rejects.toBeInstanceOf(ServiceUnavailableError);
    });
    expect(await titlesLike('Program 1')).toEqual(['Program 1']);
  });

  test('a database that is away is a ServiceUnavailableError', async () => {
    const away = createDatabase({
      url: 'postgresql://a:b@127.0.0.1:1/c',
      connectionsMax: 1,
      statementsArePrepared: true,
    });
    await expect(away.ping()).rejects.toBeInstanceOf(ServiceUnavailableError);
    await away.close();
  });
});
