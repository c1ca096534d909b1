import { inSystem } from '@rapport/database/system.ts';
import { ObjectStoreUnavailableError } from '@rapport/storage/object-store.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { Services } from './context.ts';
import type { TestJurisdiction } from './testing/seed-kit.ts';
import { startTestApi, type TestApi } from './testing/test-api.ts';
import type { TestClient } from './testing/test-client.ts';

let api: TestApi;
let kern: TestJurisdiction;
let editor: TestClient;

beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  kern = await api.jurisdiction();
  editor = api.as({ jurisdiction: kern, role: 'EDITOR' });
});

const create = (title: string, more = ''): string =>
  `createProgram(input: { title: "${title}", type: REENTRY ${more} }) { __typename ... on Error { code message } ... on CreateProgramPayload { program { id title version } } }`;

/** The titles of programs and the actions of the audit trail in the database. */
async function standing(): Promise<{ titles: string[]; actions: string[] }> {
  const { system } = api.database;
  const where = { jurisdictionId: kern.id };
  return inSystem(system, async () => ({
    titles: (await system.prisma.program.findMany({ where, orderBy: { id: 'asc' } })).map(
      ({ title }) => title,
    ),
    actions: (await system.prisma.auditEvent.findMany({ where, orderBy: { id: 'asc' } })).map(
      ({ action }) => action,
    ),
  }));
}

/** The outside world with one call of Prisma failing. */
const failing =
  (model: 'auditEvent' | 'program', call: 'create' | 'findFirst', fail: () => Promise<never>) =>
  (services: Services): Services => {
    const { prisma } = services.database;
    const broken = new Proxy(prisma, {
      get: (target, name) =>
        name === model ? { ...target[model], [call]: fail } : (Reflect.get(target, name) as unknown),
    });
    return { ...services, database: { ...services.database, prisma: broken } };
  };

describe('the mutations of one request', () => {
  it('are independent: the mutations before and after a rejected one are committed', async () => {
    const { data, errors, status } = await editor.query(
      `mutation { first: ${create('First')} second: ${create('')} third: ${create('Third')} }`,
    );
    expect([status, errors]).toEqual([200, []]);
    expect(data.first.__typename).toBe('CreateProgramPayload');
    expect(data.second).toMatchObject({ __typename: 'ValidationError', code: 'VALIDATION_FAILED' });
    expect(data.third.__typename).toBe('CreateProgramPayload');
    expect(await standing()).toEqual({
      titles: ['First', 'Third'],
      actions: ['program.created', 'program.created'],
    });
  });

  it('see what the ones before them wrote', async () => {
    const { data } = await editor.query(`mutation { first: ${create('Before')} }`);
    const { id, version } = data.first.program as { id: string; version: number };
    const both = await editor.query(
      `mutation M($id: ID!, $version: Int!, $next: Int!) {
        a: updateProgram(input: { id: $id, expectedVersion: $version, title: "A" }) { ... on UpdateProgramPayload { program { title version } } }
        b: updateProgram(input: { id: $id, expectedVersion: $next, title: "B" }) { ... on UpdateProgramPayload { program { title version } } }
        c: updateProgram(input: { id: $id, expectedVersion: $version, title: "C" }) { __typename ... on ConflictError { currentVersion } }
      }`,
      { id, version, next: version + 1 },
    );
    expect(both.data).toEqual({
      a: { program: { title: 'A', version: version + 1 } },
      b: { program: { title: 'B', version: version + 2 } },
      c: { __typename: 'ConflictError', currentVersion: version + 2 },
    });
  });
});

describe('a mutation that fails', () => {
  it('unexpectedly after its write leaves neither the change nor the audit event', async () => {
    for (const [model, call] of [
      ['auditEvent', 'create'],
      ['program', 'create'],
    ] as const) {
      const adapt = failing(model, call, () => Promise.reject(new Error('out of luck')));
      const answer = await api
        .variant({ adapt })
        .as({ jurisdiction: kern, role: 'EDITOR' })
        .query(`mutation { ${create('Lost')} }`);
      expect(answer.data).toBeNull();
      expect(answer.errors.map((error) => error.extensions.code)).toEqual(['INTERNAL_SERVER_ERROR']);
      expect(await standing()).toEqual({ titles: [], actions: [] });
    }
  });

  it('in the database leaves the connection fit for what follows in the request', async () => {
    const { prisma } = api.services.database;
    const adapt = failing('auditEvent', 'create', () => prisma.$queryRaw`select 1 / 0`);
    const { as } = api.variant({ adapt });
    const answer = await as({ jurisdiction: kern, role: 'EDITOR' }).query(`mutation { ${create('Lost')} }`);
    expect(answer.errors.map((error) => error.extensions.code)).toEqual(['INTERNAL_SERVER_ERROR']);
    expect(await standing()).toEqual({ titles: [], actions: [] });
    expect((await editor.query(`mutation { ${create('Kept')} }`)).data.createProgram.__typename).toBe(
      'CreateProgramPayload',
    );
    expect(await standing()).toEqual({ titles: ['Kept'], actions: ['program.created'] });
  });

  it('for lack of permission returns the error as data, writes nothing, and is in the audit trail', async () => {
    const { data, errors } = await api
      .as({ jurisdiction: kern, role: 'VIEWER' })
      .query(`mutation { ${create('Not mine')} }`);
    expect(errors).toEqual([]);
    expect(data.createProgram).toMatchObject({ __typename: 'ForbiddenError', code: 'FORBIDDEN' });
    expect(await standing()).toEqual({ titles: [], actions: ['access.denied'] });
  });

  it('for want of a credential is refused as a whole', async () => {
    const answer = await api.asPublic().query(`mutation { ${create('Nobody')} }`);
    expect([answer.status, answer.errors[0]?.extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
    expect(await standing()).toEqual({ titles: [], actions: [] });
  });
});

describe('an object store that is away', () => {
  const document =
    'mutation { requestUpload(input: { fileName: "a.csv", bytes: 12 }) { __typename ... on Error { code message } ... on RequestUploadPayload { request { method } } } }';
  const asAdmin = () => ({ jurisdiction: kern, role: 'ADMIN' as const });

  it('signs links all the same, since that takes no answer of it', async () => {
    const answer = await api.as(asAdmin()).query(document);
    expect(answer.errors).toEqual([]);
    expect(answer.data.requestUpload).toEqual({
      __typename: 'RequestUploadPayload',
      request: { method: 'PUT' },
    });
  });

  it('is told as data, without its cause, and nothing stands', async () => {
    const cause = new Error('connect ECONNREFUSED 10.1.2.3:9000');
    const adapt = (services: Services): Services => ({
      ...services,
      uploads: {
        ...services.uploads,
        presignUpload: () => Promise.reject(new ObjectStoreUnavailableError({ cause })),
      },
    });
    const answer = await api.variant({ adapt }).as(asAdmin()).query(document);
    expect(answer.data.requestUpload).toMatchObject({
      __typename: 'ServiceUnavailableError',
      code: 'SERVICE_UNAVAILABLE',
    });
    expect(JSON.stringify(answer.data)).not.toContain('10.1.2.3');
    expect(api.log.filter((entry) => entry.message.includes('object store'))).toHaveLength(1);
    const { system } = api.database;
    const uploads = await inSystem(system, () =>
      system.prisma.upload.count({ where: { jurisdictionId: kern.id } }),
    );
    expect([uploads, (await standing()).actions]).toEqual([0, []]);
  });
});

describe('an idempotency key', () => {
  it('makes one thing of many tries, also at the same time', async () => {
    const document = `mutation { ${create('Once', 'idempotencyKey: "retry-0001"')} }`;
    const answers = await Promise.all(Array.from({ length: 6 }, () => editor.query(document)));
    const ids = new Set(answers.map((answer) => answer.data.createProgram.program.id as string));
    expect(ids.size).toBe(1);
    expect(await standing()).toEqual({ titles: ['Once'], actions: ['program.created'] });
    const other = await editor.query(`mutation { ${create('Another', 'idempotencyKey: "retry-0001"')} }`);
    expect(other.data.createProgram).toMatchObject({ __typename: 'ConflictError', code: 'CONFLICT' });
  });
});

describe('the statements of a request', () => {
  it('that reads is one READ ONLY transaction, regardless of its fields', async () => {
    const programs = await kern.programs(20);
    for (const program of programs) await kern.activities(program, 2);
    const statements = async (document: string) => {
      const answer = await editor.query(document);
      expect(answer.errors).toEqual([]);
      return { total: answer.statementCount, own: answer.statements.length };
    };
    const list = (first: number) =>
      `{ programs(first: ${first}) { totalCount edges { node { title activities(first: 5) { totalCount edges { node { title } } } } } } }`;
    // begin, entry and commit, and the statements between them.
    expect(await statements('{ programs(first: 5) { edges { node { title } } } }')).toEqual({
      total: 4,
      own: 1,
    });
    const one = await statements(list(1));
    expect(one).toEqual({ total: 7, own: 4 });
    expect(await statements(list(20))).toEqual(one);
  });

  it('that reads cannot write', async () => {
    const adapt = (services: Services): Services => ({
      ...services,
      database: {
        ...services.database,
        lists: {
          ...services.database.lists,
          count: async (session) => {
            await session.query({ text: 'delete from program' });
            return 0;
          },
        },
      },
    });
    await kern.programs(1);
    const answer = await api
      .variant({ adapt })
      .as({ jurisdiction: kern, role: 'ADMIN' })
      .query('{ programs { totalCount } }');
    expect(answer.errors.map((error) => error.extensions.code)).toEqual(['INTERNAL_SERVER_ERROR']);
    expect(JSON.stringify(api.log.at(-1))).toContain('read-only transaction');
    expect((await standing()).titles).toEqual(['Program 1']);
  });
});
