import { createServer, request as httpRequest, type IncomingHttpHeaders, type Server } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

import { inSystem } from '@rapport/database/system.ts';
import { closeServer, listenOnLoopback } from '@rapport/testkit/services/loopback.server.ts';
import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { startTestApi, type TestApi } from './testing/test-api.ts';
import type { Json } from './testing/test-client.ts';

const origin = 'https://dashboard.example.org';

let api: TestApi;
let token: string;
let explorable: string;
let closed: string;
const servers: Server[] = [];

async function serve(app: TestApi['app']): Promise<string> {
  // Yoga's app is a request listener that also returns a promise.
  const server = createServer((request, response) => void app(request, response));
  servers.push(server);
  return `http://127.0.0.1:${await listenOnLoopback(server, 'The API')}/graphql`;
}

beforeAll(async () => {
  api = await startTestApi({ corsOrigins: [origin] });
  const kern = await api.jurisdiction();
  token = await api.issuer.sign(kern.subjectOf('EDITOR'));
  explorable = await serve(api.app);
  closed = await serve(api.variant({ isExplorable: false }).app);
});
afterAll(async () => {
  await Promise.all(servers.map(closeServer));
  await api.close();
});

const signedIn = (): Record<string, string> => ({ authorization: `Bearer ${token}` });
const post = (body: unknown, headers: Record<string, string> = {}, address = explorable) =>
  fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
const json = async (response: Response): Promise<Json> => JSON.parse(await response.text());

describe('GraphQL over HTTP, by the audits of graphql-http', () => {
  const audits = serverAudits({ url: 'http://not-asked.test' }).map(({ id, name }) => ({ id, name }));
  // Their operation is an introspection.
  const introspecting = ['2EA1', '28B9', 'D6D5', '6A70'];

  async function audit(id: string, address: string, headers: Record<string, string>) {
    const fetchFn: typeof fetch = (url, init) => {
      const all = new Headers(init?.headers);
      for (const [name, value] of Object.entries(headers)) all.set(name, value);
      return fetch(url, { ...init, headers: all });
    };
    const result = await serverAudits({ url: address, fetchFn })
      .find((one) => one.id === id)
      ?.fn();
    return (
      result && { id: result.id, status: result.status, reason: 'reason' in result ? result.reason : '' }
    );
  }

  it('has audits of every level', () => {
    const level = (name: string) => audits.filter((one) => one.name.startsWith(`${name} `)).length;
    expect({ MUST: level('MUST'), SHOULD: level('SHOULD'), MAY: level('MAY') }).toEqual({
      MUST: 13,
      SHOULD: 23,
      MAY: 25,
    });
  });

  it.each(audits)('$id without a credential: $name', async ({ id }) => {
    expect(await audit(id, explorable, {})).toEqual({ id, status: 'ok', reason: '' });
  });

  it.each(audits)('$id signed in: $name', async ({ id }) => {
    expect(await audit(id, explorable, signedIn())).toEqual({ id, status: 'ok', reason: '' });
  });

  it.each(audits.filter(({ id }) => !introspecting.includes(id)))(
    '$id as in production, introspection off: $name',
    async ({ id }) => {
      expect(await audit(id, closed, signedIn())).toEqual({ id, status: 'ok', reason: '' });
    },
  );
});

describe('requests that are refused', () => {
  it('takes one operation per request, not an array of operations', async () => {
    const response = await post([{ query: '{ __typename }' }, { query: '{ __typename }' }]);
    expect(response.status).toBe(400);
    expect((await json(response)).data).toBeUndefined();
  });

  it('takes JSON in UTF-8 only, which no page of another origin can send without asking first', async () => {
    const operation = JSON.stringify({ query: '{ __typename }' });
    const send = (body: BodyInit, headers: Record<string, string> = {}) =>
      fetch(explorable, { method: 'POST', headers: { ...signedIn(), ...headers }, body });
    const form = new FormData();
    form.set('operations', operation);
    form.set('map', '{}');
    const refused = [
      await send(form),
      await send(new URLSearchParams({ query: '{ __typename }' })),
      await send(operation),
      await send(Buffer.from(operation)),
      await send('{ __typename }', { 'content-type': 'application/graphql' }),
    ];
    for (const type of [
      'text/plain',
      'text/plain; application/json',
      'application/json, text/plain',
      'text/plain, application/json',
      'application/json; charset=utf-16',
      'application/json;a=b',
      'application/jsonp',
      'application/graphql+json',
      'application/graphql-response+json',
      'multipart/form-data; boundary=application/json',
    ])
      refused.push(await send(operation, { 'content-type': type }));
    refused.push(await send(operation, { 'content-type': 'application/json', 'content-encoding': 'gzip' }));
    for (const response of refused) {
      expect(response.status).toBe(415);
      const { data, errors } = await json(response);
      expect(data).toBeUndefined();
      expect(errors[0].message).toContain('application/json');
    }
    for (const type of [
      'application/json',
      'application/json; charset=utf-8',
      'Application/JSON;charset="UTF-8"',
    ])
      expect((await send(operation, { 'content-type': type })).status).toBe(200);
  });

  it('takes JSON in an address, and says so where it is not', async () => {
    const address = (variables: string): URL => {
      const url = new URL(explorable);
      url.searchParams.set('query', 'query ($id: ID!) { node(id: $id) { id } }');
      url.searchParams.set('variables', variables);
      return url;
    };
    const get = (url: URL) => fetch(url, { headers: signedIn() });
    expect((await json(await get(address('{"id": "x"}')))).data).toEqual({ node: null });
    for (const variables of ['{', `{"id": ${'['.repeat(200)}${']'.repeat(200)}}`]) {
      const response = await get(address(variables));
      expect(response.status).toBe(400);
      expect((await json(response)).errors).toHaveLength(1);
    }
    const long = await api.app.fetch(address(`{"id": "${'x'.repeat(300_000)}"}`));
    expect(long.status).toBe(413);
  });

  it('repeats at most a thousand characters of what was sent', async () => {
    const name = 'a'.repeat(100_000);
    for (const body of [
      { query: `{ ${name} }` },
      { query: name },
      { query: `query ($f: ProgramFilter) { programs(filter: $f) { totalCount } }`, variables: { f: name } },
      {
        query: `query ($f: ProgramFilter) { programs(filter: $f) { totalCount } }`,
        variables: {
          f: Object.fromEntries(Array.from({ length: 60 }, (_, n) => [`u${n}`, name.slice(98_000)])),
        },
      },
      { query: '{ __typename }', operationName: name },
      { query: 'query ($id: ID!) { node(id: $id) { id } }', variables: { id: { [name]: 1 } } },
    ]) {
      const response = await post(body, signedIn());
      const { errors } = await json(response);
      expect(response.status).toBe(400);
      for (const { message } of errors) expect(message.length).toBeLessThanOrEqual(1_001);
    }
  });

  it('runs no mutation by GET', async () => {
    const url = new URL(explorable);
    url.searchParams.set(
      'query',
      'mutation { createProgram(input: { title: "By GET", type: REENTRY }) { __typename } }',
    );
    const response = await fetch(url, { headers: signedIn() });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST');
    const after = await json(await post({ query: '{ programs { totalCount } }' }, signedIn()));
    expect(after.data.programs.totalCount).toBe(0);
  });

  it('answers no introspection where the API is not explorable', async () => {
    const schema = await post({ query: '{ __schema { types { name } } }' }, signedIn(), closed);
    expect(schema.status).toBe(400);
    const type = await json(
      await post({ query: '{ __type(name: "Program") { name } }' }, signedIn(), closed),
    );
    expect(type.data).toBeUndefined();
    expect(type.errors).toHaveLength(1);
    const typename = await json(await post({ query: '{ __typename }' }, {}, closed));
    expect(typename.data).toEqual({ __typename: 'Query' });
  });

  it('answers introspection where it is explorable', async () => {
    const answer = await json(await post({ query: '{ __type(name: "Program") { name } }' }));
    expect(answer.data.__type.name).toBe('Program');
  });

  it('answers a wrong variable, a missing one and an unknown operation with 400 and a code', async () => {
    const document = 'query One($id: ID!) { node(id: $id) { id } } query Two { __typename }';
    const wrong = [
      { query: document, operationName: 'One', variables: { id: { no: 'object' } } },
      { query: document, operationName: 'One' },
      { query: document, operationName: 'Three' },
      { query: document },
    ];
    for (const body of wrong) {
      const response = await post(body, signedIn());
      const { data, errors } = await json(response);
      expect(response.status, JSON.stringify(errors)).toBe(400);
      expect(data).toBeUndefined();
      expect(['BAD_REQUEST', 'OPERATION_RESOLUTION_FAILURE']).toContain(errors[0].extensions.code);
    }
  });
});

describe('cross-origin requests', () => {
  const preflight = (from: string, address = explorable) =>
    fetch(address, {
      method: 'OPTIONS',
      headers: {
        origin: from,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization, content-type, x-jurisdiction',
      },
    });

  it('lets the configured origins in', async () => {
    const allowed = await preflight(origin);
    expect(allowed.headers.get('access-control-allow-origin')).toBe(origin);
    expect(allowed.headers.get('vary')).toContain('Origin');
    expect(allowed.headers.get('access-control-allow-headers')).toContain('x-jurisdiction');
    const answer = await post({ query: '{ __typename }' }, { origin });
    expect(answer.headers.get('access-control-allow-origin')).toBe(origin);
    expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
  });

  it.each(['https://evil.example', 'null', `${origin}.evil.example`])('keeps %s out', async (foreign) => {
    for (const response of [
      await preflight(foreign),
      await post({ query: '{ __typename }' }, { origin: foreign }),
    ]) {
      expect(response.headers.get('access-control-allow-origin')).not.toBe(foreign);
      expect(response.headers.get('access-control-allow-origin')).not.toBe('*');
    }
  });

  it.each([[[]], [[origin, 'https://other.example.org']]])(
    'keeps foreign origins out where the configured ones are %j',
    async (corsOrigins) => {
      const { app } = api.variant({ corsOrigins });
      for (const foreign of ['https://evil.example', 'null']) {
        const response = await app.fetch(explorable, {
          method: 'POST',
          headers: { 'content-type': 'application/json', origin: foreign },
          body: JSON.stringify({ query: '{ __typename }' }),
        });
        expect(response.headers.get('access-control-allow-origin')).toBeNull();
      }
    },
  );
});

describe('compression', () => {
  const long = { query: '{ __schema { types { name description } } }' };
  /** `fetch` would hide the encoding. */
  const raw = (body: object, headers: Record<string, string>) =>
    new Promise<{ headers: IncomingHttpHeaders; body: Buffer }>((resolve, reject) => {
      const request = httpRequest(explorable, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
      });
      request.on('response', (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => resolve({ headers: response.headers, body: Buffer.concat(chunks) }));
      });
      request.on('error', reject);
      request.end(JSON.stringify(body));
    });
  const open = { br: brotliDecompressSync, gzip: gunzipSync, identity: (bytes: Buffer) => bytes };

  it.each([
    ['gzip', 'gzip'],
    ['gzip, deflate, br', 'br'],
    ['br;q=0.5, gzip', 'gzip'],
    ['br;q=0, gzip;q=0.1', 'gzip'],
    ['*', 'br'],
    ['GZIP', 'gzip'],
    ['gzip;q=0', 'identity'],
    ['identity', 'identity'],
    ['zstd', 'identity'],
    ['', 'identity'],
  ] as const)('for "%s" is %s', async (accepted, encoding) => {
    const answer = await raw(long, { 'accept-encoding': accepted, origin });
    expect(answer.headers['content-encoding'] ?? 'identity').toBe(encoding);
    expect(answer.headers.vary?.split(', ')).toEqual(expect.arrayContaining(['Accept-Encoding', 'Origin']));
    const text = open[encoding](answer.body).toString();
    expect(JSON.parse(text).data.__schema.types.length).toBeGreaterThan(500);
    if (encoding !== 'identity') {
      expect(answer.headers['content-length']).toBe(String(answer.body.length));
      expect(answer.body.length).toBeLessThan(text.length / 3);
    }
  });

  it('leaves short answers as they are, which differ by the header all the same', async () => {
    const answer = await raw({ query: '{ __typename }' }, { 'accept-encoding': 'gzip' });
    expect(answer.headers['content-encoding']).toBeUndefined();
    expect(answer.headers.vary).toContain('Accept-Encoding');
    expect(JSON.parse(answer.body.toString()).data).toEqual({ __typename: 'Query' });
  });

  it('leaves a stream as it is', async () => {
    const answer = await raw(long, { 'accept-encoding': 'gzip', accept: 'text/event-stream' });
    expect(answer.headers['content-type']).toContain('text/event-stream');
    expect(answer.headers['content-encoding']).toBe('none');
    expect(answer.body.toString()).toContain('event: next');
  });
});

describe('the id of a request', () => {
  it('is the one that was sent, in the answer and in the audit trail', async () => {
    const mutation = 'mutation { createProgram(input: { title: "Traced", type: REENTRY }) { __typename } }';
    const response = await post({ query: mutation }, { ...signedIn(), 'x-request-id': 'trace-1.of:test' });
    expect((await json(response)).errors).toBeUndefined();
    expect(response.headers.get('x-request-id')).toBe('trace-1.of:test');
    const events = await inSystem(api.database.system, () =>
      api.database.system.prisma.auditEvent.findMany({ where: { requestId: 'trace-1.of:test' } }),
    );
    expect(events.map((event) => event.action)).toEqual(['program.created']);
  });

  it.each(['', 'with space', 'a'.repeat(101), '<script>'])('is a new one in place of %j', async (sent) => {
    const response = await post({ query: '{ __typename }' }, { 'x-request-id': sent });
    expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('health', () => {
  it('is about the database for /health, about the process for /live', async () => {
    const health = await fetch(new URL('/health', explorable));
    expect([health.status, await json(health)]).toEqual([200, { status: 'ok', database: 'ok' }]);
    expect((await fetch(new URL('/live', explorable))).status).toBe(200);
  });
});
