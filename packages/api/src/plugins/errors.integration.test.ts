import { connect, createServer, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

import { createDatabase } from '@rapport/database/database.ts';
import type { ListReader, Row } from '@rapport/database/list-reader.ts';
import { inSystem } from '@rapport/database/system.ts';
import { freePort } from '@rapport/testkit/services/ports.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { Services } from '../context.ts';
import type { TestJurisdiction } from '../testing/seed-kit.ts';
import { startTestApi, type TestApi } from '../testing/test-api.ts';

const document = '{ programs { totalCount } }';
const secret = 'password=hunter2 at /srv/app/src/secret.ts SELECT * FROM membership';

let api: TestApi;
let kern: TestJurisdiction;
let viewer: { jurisdiction: TestJurisdiction; role: 'VIEWER' };

beforeAll(async () => {
  api = await startTestApi();
  kern = await api.jurisdiction();
  viewer = { jurisdiction: kern, role: 'VIEWER' };
  await kern.programs(3);
});
afterAll(() => api.close());
beforeEach(() => {
  api.log.length = 0;
});

const failingLists =
  (failing: Partial<ListReader>) =>
  (services: Services): Services => ({
    ...services,
    database: { ...services.database, lists: { ...services.database.lists, ...failing } },
  });

/** A list reader that sends a statement from the test. */
const sends =
  (text: string): ListReader['list'] =>
  async (session) => {
    const { rows } = await session.query({ text });
    return rows as Row[];
  };

describe('an unexpected error', () => {
  it.each([
    ['thrown', () => Promise.reject(new Error(secret))],
    [
      'thrown synchronously',
      () => {
        throw new TypeError(secret);
      },
    ],
    ['that is not an Error', () => Promise.reject(secret as unknown as Error)],
  ])('%s is masked, and logged once with its cause and the request', async (_what, count) => {
    const { as } = api.variant({ adapt: failingLists({ count }) });
    const answer = await as(viewer).query(document, {}, { 'x-request-id': 'req-1' });
    expect(answer.data).toBeNull();
    expect(answer.errors).toEqual([
      {
        message: 'Something went wrong on our side. It has been logged.',
        path: ['programs', 'totalCount'],
        locations: [{ line: 1, column: 14 }],
        extensions: { code: 'INTERNAL_SERVER_ERROR' },
      },
    ]);
    expect(JSON.stringify(answer)).not.toContain('hunter2');
    expect(api.log).toHaveLength(1);
    expect(api.log[0]).toMatchObject({
      level: 'error',
      fault: 'RAPPORT_INTERNAL_FAULT',
      requestId: 'req-1',
      path: 'programs.totalCount',
    });
    expect(JSON.stringify(api.log)).toContain('hunter2');
  });

  it('during authentication is masked as well', async () => {
    const { as } = api.variant({
      verifyToken: () => Promise.reject(new Error(secret)),
    });
    const answer = await as(viewer).query(document);
    expect(answer.status).toBe(500);
    expect(answer.errors.map((error) => error.extensions['code'])).toEqual(['INTERNAL_SERVER_ERROR']);
    expect(JSON.stringify(answer.errors)).not.toContain('hunter2');
    expect(api.log).toHaveLength(1);
  });

  it('about an invalid value from a resolver is masked and logged', async () => {
    const list = () => Promise.resolve([{ id: crypto.randomUUID(), createdAt: new Date(), title: null }]);
    const { as } = api.variant({ adapt: failingLists({ list }) });
    const answer = await as(viewer).query('{ programs { edges { node { title } } } }');
    expect(answer.data).toBeNull();
    expect(answer.errors.map((error) => error.extensions['code'])).toEqual(['INTERNAL_SERVER_ERROR']);
    expect(answer.errors[0]?.path).toEqual(['programs', 'edges', 0, 'node', 'title']);
    expect(api.log).toHaveLength(1);
  });

  it('of the database reveals nothing about its tables', async () => {
    const list = sends('select secret_column from program');
    const { as } = api.variant({ adapt: failingLists({ list }) });
    const answer = await as(viewer).query('{ programs { edges { node { id } } } }');
    expect(answer.errors.map((error) => error.extensions['code'])).toEqual(['INTERNAL_SERVER_ERROR']);
    expect(JSON.stringify(answer.errors)).not.toMatch(/secret_column|program"|42703|select/);
    expect(JSON.stringify(api.log)).toContain('secret_column');
  });

  it('of one field leaves the connection clean for the next request', async () => {
    const list = sends('select 1 / 0');
    const failing = api.variant({ adapt: failingLists({ list }) });
    for (let round = 0; round < 10; round += 1) {
      await failing.as(viewer).query('{ programs { edges { node { id } } } }');
      const answer = await api.as(viewer).query(document);
      expect(answer.data).toEqual({ programs: { totalCount: 3 } });
    }
    expect(api.log).toHaveLength(10);
  });
});

describe('an expected error', () => {
  it('keeps its message and path, and is not logged', async () => {
    const answer = await api
      .as(viewer)
      .query('{ ok: programs { totalCount } programs(first: 500) { totalCount } }');
    expect(answer.errors).toEqual([
      {
        message: '"first" must be from 0 to 100, but is 500.',
        path: ['programs'],
        locations: [{ line: 1, column: 31 }],
        extensions: { code: 'VALIDATION_FAILED', inputPath: ['first'] },
      },
    ]);
    expect(api.log).toEqual([]);
  });
});

describe('an unavailable database', () => {
  it('returns 503, and works again afterward', async () => {
    const port = await freePort();
    const real = new URL(api.database.urls.api);
    const url = new URL(real);
    url.host = `127.0.0.1:${port}`;
    const database = createDatabase({ url: url.href, connectionsMax: 2, statementsArePrepared: true });
    const { as, app } = api.variant({ adapt: (services) => ({ ...services, database }) });
    try {
      const answer = await as(viewer).query(document, {}, { 'x-request-id': 'req-away' });
      expect(answer.status).toBe(503);
      expect(answer.data).toBeUndefined();
      expect(answer.errors).toEqual([
        {
          message: 'The database is not available at the moment. Please try again.',
          extensions: { code: 'SERVICE_UNAVAILABLE' },
        },
      ]);
      expect(JSON.stringify(answer.errors)).not.toMatch(/127\.0\.0\.1|ECONN|\d{4,5}/);
      expect(api.log).toHaveLength(1);
      expect(api.log[0]).toMatchObject({ level: 'error', requestId: 'req-away' });
      expect((await app.fetch('http://api.test/health')).status).toBe(503);
      expect((await app.fetch('http://api.test/live')).status).toBe(200);

      const forwarder = await forward(port, Number(real.port));
      try {
        expect((await as(viewer).query(document)).data).toEqual({ programs: { totalCount: 3 } });
        expect((await app.fetch('http://api.test/health')).status).toBe(200);
        forwarder.cut();
        await sleep(50);
        expect((await as(viewer).query(document)).data).toEqual({ programs: { totalCount: 3 } });
      } finally {
        await forwarder.close();
      }
    } finally {
      await database.close();
    }
  });

  it('that ends the connection in the middle of a request returns 503, and the next request works', async () => {
    const list = sends('select pg_terminate_backend(pg_backend_pid())');
    const { as } = api.variant({ adapt: failingLists({ list }) });
    const answer = await as(viewer).query('{ programs { edges { node { id } } } }');
    expect(answer.errors.map((error) => error.extensions['code'])).toEqual(['SERVICE_UNAVAILABLE']);
    expect(answer.status).toBe(503);
    expect(api.log).toHaveLength(1);
    expect((await api.as(viewer).query(document)).data).toEqual({ programs: { totalCount: 3 } });
  });

  it('that freezes returns 503 as soon as it is noticed, and works again afterward', async () => {
    const port = await freePort();
    const real = new URL(api.database.urls.api);
    const url = new URL(real);
    url.host = `127.0.0.1:${port}`;
    const forwarder = await forward(port, Number(real.port));
    const database = createDatabase({ url: url.href, connectionsMax: 2, statementsArePrepared: true });
    const { as, app } = api.variant({ adapt: (services) => ({ ...services, database }) });
    try {
      expect((await as(viewer).query(document)).data).toEqual({ programs: { totalCount: 3 } });
      forwarder.freeze();
      const answers = await Promise.all([
        as(viewer).query(document),
        as(viewer).query('{ programs { edges { node { title activities { totalCount } } } } }'),
        as(viewer).query(document),
      ]);
      expect(answers.map(({ status }) => status)).toEqual([503, 503, 503]);
      const causes = api.log.map(({ cause }) => String(cause));
      // Not the time limit of a statement, which comes later.
      expect(causes.filter((cause) => cause.includes('Query read timeout'))).toEqual([]);
      expect(causes.some((cause) => cause.includes('the server does not answer'))).toBe(true);
      expect((await app.fetch('http://api.test/health')).status).toBe(503);
      forwarder.thaw();
      expect((await as(viewer).query(document)).data).toEqual({ programs: { totalCount: 3 } });
    } finally {
      await database.close();
      await forwarder.close();
    }
  }, 60_000);

  it('that is read-only after a failover is unavailable to every writer, reads on, and is not asked again on the same connection', async () => {
    const database = createDatabase({
      url: api.database.urls.api,
      connectionsMax: 1,
      statementsArePrepared: true,
    });
    const pids = new Set<number>();
    let isReadOnly = true;
    const { as } = api.variant({
      adapt: (services) => ({
        ...services,
        database: {
          ...database,
          get prisma() {
            return database.prisma;
          },
          open: (entry) => {
            const session = database.open(entry);
            return {
              ...session,
              write: (work) =>
                session.write(async () => {
                  const { rows } = await session.query({ text: 'select pg_backend_pid() as pid' });
                  pids.add((rows as { pid: number }[])[0]?.pid ?? 0);
                  if (isReadOnly) await session.query({ text: 'set transaction read only' });
                  return work();
                }),
            };
          },
        },
      }),
    });
    const editor = as({ jurisdiction: kern, role: 'EDITOR' });
    try {
      for (let round = 0; round < 3; round += 1) {
        const answer = await editor.query(mutation);
        expect(answer.data.createProgram).toEqual({
          __typename: 'ServiceUnavailableError',
          code: 'SERVICE_UNAVAILABLE',
        });
        expect((await editor.query(document)).status).toBe(200);
      }
      expect(pids.size).toBe(3);
      isReadOnly = false;
      expect((await editor.query(mutation)).data.createProgram.__typename).toBe('CreateProgramPayload');
    } finally {
      await database.close();
      await inSystem(api.database.system, () =>
        api.database.system.prisma.program.deleteMany({ where: { title: 'Dying' } }),
      );
    }
  });

  it('that does not finish a statement in its time returns 503', async () => {
    const list: ListReader['list'] = async (session) => {
      await session.query({ text: `set local statement_timeout = '5ms'` });
      return sends('select pg_sleep(5)')(session, {
        model: 'Program',
        fields: [],
        orderBy: { field: 'id', direction: 'asc' },
        limit: 1,
      });
    };
    const { as } = api.variant({ adapt: failingLists({ list }) });
    const answer = await as(viewer).query('{ programs { edges { node { id } } } }');
    expect(answer.status).toBe(503);
    expect(answer.errors.map((error) => error.extensions['code'])).toEqual(['SERVICE_UNAVAILABLE']);
  });

  it('that only takes long is waited for', async () => {
    const list = sends('select pg_sleep(4)');
    const { as } = api.variant({ adapt: failingLists({ list }) });
    const answer = await as(viewer).query('{ programs { totalCount edges { cursor } } }');
    expect(answer.errors.map((error) => error.extensions['code'])).not.toContain('SERVICE_UNAVAILABLE');
  });

  const mutation =
    'mutation { createProgram(input: { title: "Dying", type: REENTRY }) { __typename ... on Error { code } } }';
  const reading =
    '{ programs { totalCount edges { node { title activities { totalCount edges { node { title area { name } } } } } } } viewer { displayName } }';

  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'that dies before statement %i makes every answer a 503 or whole',
    async (statement) => {
      const dying = (services: Services): Services => ({
        ...services,
        database: {
          ...services.database,
          get prisma() {
            return services.database.prisma;
          },
          open: (entry) => {
            const session = services.database.open(entry);
            let sent = 0;
            return {
              ...session,
              get statementCount() {
                return session.statementCount;
              },
              query: async (given) => {
                sent += 1;
                if (sent === statement) {
                  await session
                    .query({ text: 'select pg_terminate_backend(pg_backend_pid())' })
                    .catch(() => undefined);
                }
                return session.query(given);
              },
            };
          },
        },
      });
      const { as } = api.variant({ adapt: dying });
      for (const text of [mutation, reading]) {
        const answer = await as({ jurisdiction: kern, role: 'EDITOR' }).query(text);
        const codes = [
          ...answer.errors.map((error) => error.extensions['code']),
          ...(answer.data?.createProgram?.code === undefined ? [] : [answer.data.createProgram.code]),
        ];
        expect(codes.filter((code) => code !== 'SERVICE_UNAVAILABLE')).toEqual([]);
        expect(answer.status).toBe(answer.errors.length > 0 ? 503 : 200);
      }
      await inSystem(api.database.system, () =>
        api.database.system.prisma.program.deleteMany({ where: { title: 'Dying' } }),
      );
    },
  );
});

/** Forwards a port to PostgreSQL; `cut` breaks every connection. */
async function forward(port: number, target: number) {
  const sockets = new Set<Socket>();
  let isFrozen = false;
  const server = createServer((incoming) => {
    const outgoing = connect(target, '127.0.0.1');
    for (const socket of [incoming, outgoing]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => sockets.delete(socket));
    }
    if (!isFrozen) incoming.pipe(outgoing).pipe(incoming);
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const cut = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    cut,
    /** Connections stay open, new ones are accepted, and nothing passes. */
    freeze: () => {
      isFrozen = true;
      for (const socket of sockets) socket.unpipe().pause();
    },
    /** New connections pass again. */
    thaw: () => {
      isFrozen = false;
      cut();
    },
    close: async () => {
      cut();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
