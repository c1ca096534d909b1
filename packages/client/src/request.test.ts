import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

import { afterEach, expect, test } from 'vitest';

import { GraphqlError, HttpError, isPassing, isUnauthenticated, NetworkError } from './errors.ts';
import { sendRequest, type Connection } from './request.ts';

interface Received {
  headers: IncomingMessage['headers'];
  body: { query: string; variables?: object };
}

let server: Server | undefined;

afterEach(async () => {
  server?.closeAllConnections();
  await new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()));
  server = undefined;
});

/** A connection to a server that gives this answer. `received` collects the requests. */
async function connectTo(
  answer: (response: ServerResponse) => void,
): Promise<{ connection: Connection; received: Received[] }> {
  const received: Received[] = [];
  const started = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => (text += chunk.toString()));
    request.on('end', () => {
      received.push({ headers: request.headers, body: JSON.parse(text) });
      answer(response);
    });
  });
  server = started;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  const address = started.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const endpoint = `http://127.0.0.1:${port ?? ''}/graphql`;
  return { connection: { endpoint, getToken: () => 'secret', jurisdiction: 'cedar-county' }, received };
}

function json(status: number, body: object) {
  return (response: ServerResponse): void => {
    response.writeHead(status, { 'content-type': 'application/json', 'x-request-id': 'request-1' });
    response.end(JSON.stringify(body));
  };
}

async function failure(connection: Connection): Promise<unknown> {
  return sendRequest(connection, '{ viewer { kind } }', undefined).then(
    (data) => data,
    (error: unknown) => error,
  );
}

test('sends document, variables, token and jurisdiction, and returns the data', async () => {
  const { connection, received } = await connectTo(json(200, { data: { viewer: null } }));
  const data = await sendRequest(connection, 'query Viewer { viewer { kind } }', { first: 1 });
  expect(data).toEqual({ viewer: null });
  expect(received[0]?.body).toEqual({ query: 'query Viewer { viewer { kind } }', variables: { first: 1 } });
  expect(received[0]?.headers).toMatchObject({
    authorization: 'Bearer secret',
    'x-jurisdiction': 'cedar-county',
  });
});

test('sends no headers without a token or a jurisdiction', async () => {
  const { connection, received } = await connectTo(json(200, { data: {} }));
  await sendRequest(
    { ...connection, getToken: async () => null, jurisdiction: null },
    '{ viewer { kind } }',
    {},
  );
  expect(received[0]?.headers).not.toHaveProperty('authorization');
  expect(received[0]?.headers).not.toHaveProperty('x-jurisdiction');
});

test('an error result is data', async () => {
  const data = {
    createProgram: { __typename: 'ForbiddenError', code: 'FORBIDDEN', message: 'No.', path: [] },
  };
  const { connection } = await connectTo(json(200, { data }));
  expect(await failure(connection)).toEqual(data);
});

test('errors are thrown with code, path and request id, for any status, and partial data is dropped', async () => {
  const errors = [
    { message: 'Sign in.', path: ['viewer', 0], extensions: { code: 'UNAUTHENTICATED' } },
    { message: 'Also.' },
  ];
  for (const status of [200, 401]) {
    const { connection } = await connectTo(json(status, { errors, data: { viewer: null } }));
    const error = await failure(connection);
    expect(error).toBeInstanceOf(GraphqlError);
    expect(error).toMatchObject({
      code: 'UNAUTHENTICATED',
      message: 'Sign in.',
      requestId: 'request-1',
      errors: [{ path: ['viewer', 0] }, { message: 'Also.', code: 'INTERNAL_SERVER_ERROR', path: [] }],
    });
    expect(isUnauthenticated(error as Error)).toBe(true);
    expect(isPassing(error as Error)).toBe(false);
    server?.close();
  }
});

test.each([
  [502, '<html>Bad gateway</html>', true],
  [403, 'Forbidden', false],
  [500, '{"message":"Internal Server Error"}', true],
])('an answer with status %i that is not GraphQL is an HTTP error', async (status, body, passes) => {
  const { connection } = await connectTo((response) => response.writeHead(status).end(body));
  const error = await failure(connection);
  expect(error).toBeInstanceOf(HttpError);
  expect(error).toMatchObject({ code: 'HTTP', status });
  expect(isPassing(error as Error)).toBe(passes);
});

test('a page with status 200 that is not GraphQL is an HTTP error too', async () => {
  const { connection } = await connectTo((response) => response.writeHead(200).end('<html></html>'));
  expect(await failure(connection)).toBeInstanceOf(HttpError);
});

test('no connection and an interrupted one are network errors', async () => {
  const { connection } = await connectTo((response) => response.destroy());
  const broken = await failure(connection);
  expect(broken).toBeInstanceOf(NetworkError);
  expect(isPassing(broken as Error)).toBe(true);
  const closed = { ...connection, endpoint: 'http://127.0.0.1:1/graphql' };
  expect(await failure(closed)).toBeInstanceOf(NetworkError);
});

test('an aborted request rejects with the reason of its signal', async () => {
  const { connection } = await connectTo(() => undefined);
  const giveUp = new AbortController();
  const pending = sendRequest(connection, '{ viewer { kind } }', undefined, giveUp.signal);
  giveUp.abort(new Error('The component has gone.'));
  await expect(pending).rejects.toThrow('The component has gone.');
});
