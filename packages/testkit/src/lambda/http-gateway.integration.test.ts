import { request } from 'node:http';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { afterAll, expect, test } from 'vitest';
import { PortBusyError } from '../services/errors.ts';
import { startHttpGateway, type HttpGateway } from './http-gateway.ts';
import { createScratch } from './scratch.ts';

const scratch = createScratch();
const gateways: HttpGateway[] = [];
afterAll(async () => {
  await Promise.all(gateways.map((gateway) => gateway.stop()));
  await scratch.stop();
});

type Options = NonNullable<Parameters<typeof scratch.lambda>[1]> & { timeoutMilliseconds?: number };

async function gatewayTo(
  source: string,
  { timeoutMilliseconds, ...options }: Options = {},
): Promise<HttpGateway> {
  const gateway = await startHttpGateway({
    function: scratch.lambda(source, options),
    ...(timeoutMilliseconds !== undefined && { timeoutMilliseconds }),
  });
  gateways.push(gateway);
  return gateway;
}

const echo = 'export const handler = async (event) => ({ statusCode: 200, body: JSON.stringify(event) })';

test('a request becomes an event of payload format 2.0', async () => {
  const gateway = await gatewayTo(echo);
  const event = await new Promise<APIGatewayProxyEventV2>((resolve, reject) => {
    const outgoing = request(
      `${gateway.url}/graphql/a%20b?query=%7Bme%7D&tag=1&tag=2&empty=`,
      {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json; charset=utf-8',
          'X-Jurisdiction': 'cook-il',
          Accept: ['application/graphql-response+json', 'application/json'],
          Cookie: 'session=a=b; theme=dark',
          'User-Agent': 'test',
        },
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => (text += chunk));
        response.on('end', () => resolve(JSON.parse(text)));
      },
    );
    outgoing.on('error', reject);
    outgoing.end('{"query":"é"}');
  });
  expect(event).toMatchObject({
    version: '2.0',
    routeKey: '$default',
    rawPath: '/graphql/a%20b',
    rawQueryString: 'query=%7Bme%7D&tag=1&tag=2&empty=',
    queryStringParameters: { query: '{me}', tag: '1,2', empty: '' },
    cookies: ['session=a=b', 'theme=dark'],
    body: '{"query":"é"}',
    isBase64Encoded: false,
    requestContext: {
      domainName: `127.0.0.1:${gateway.port}`,
      http: {
        method: 'POST',
        path: '/graphql/a%20b',
        protocol: 'HTTP/1.1',
        sourceIp: '127.0.0.1',
        userAgent: 'test',
      },
      stage: '$default',
    },
  });
  expect(event.headers).toMatchObject({
    'content-type': 'application/json; charset=utf-8',
    'content-length': '14',
    'x-jurisdiction': 'cook-il',
    accept: 'application/graphql-response+json,application/json',
    'x-forwarded-for': '127.0.0.1',
  });
  expect(event.headers).not.toHaveProperty('cookie');
  expect(event.headers).not.toHaveProperty('connection');
  expect(event.requestContext.time).toMatch(/^\d\d\/[A-Z][a-z]{2}\/\d{4}:\d\d:\d\d:\d\d \+0000$/);
});

test('cookies, several values of a header and binary bodies are returned unchanged', async () => {
  const gateway = await gatewayTo(
    `export const handler = async (event) => ({
       statusCode: 201,
       headers: { 'content-type': 'application/octet-stream', vary: 'origin,accept', 'x-was-base64': event.isBase64Encoded },
       cookies: ['a=1; Path=/; HttpOnly', 'b=2'],
       body: event.body,
       isBase64Encoded: true,
     })`,
  );
  const bytes = crypto.getRandomValues(new Uint8Array(50_000));
  const response = await fetch(gateway.url, {
    method: 'PUT',
    headers: { 'content-type': 'application/octet-stream' },
    body: bytes,
  });
  expect(response.status).toBe(201);
  expect(new Uint8Array(await response.arrayBuffer())).toEqual(bytes);
  expect(response.headers.getSetCookie()).toEqual(['a=1; Path=/; HttpOnly', 'b=2']);
  expect(response.headers.get('vary')).toBe('origin,accept');
  expect(response.headers.get('x-was-base64')).toBe('true');
});

test('an answer without a status code is the JSON body of a 200', async () => {
  const gateway = await gatewayTo(`export const handler = async () => ({ ok: true })`);
  const response = await fetch(gateway.url);
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/json']);
  expect(await response.json()).toEqual({ ok: true });
});

test.each([
  ['throws', `throw new Error('secret')`],
  ['crashes', 'process.exit(1)'],
  ['returns an invalid status', 'return { statusCode: 9 }'],
  ['returns a body that is not text', 'return { statusCode: 200, body: {} }'],
  ['returns more than 6 MB', `return { statusCode: 200, body: 'x'.repeat(6_300_000) }`],
])('a function that %s is a 500 without details', async (_name, statement) => {
  const gateway = await gatewayTo(`export const handler = async () => { ${statement} }`);
  const response = await fetch(gateway.url);
  expect(response.status).toBe(500);
  expect(await response.json()).toEqual({ message: 'Internal Server Error' });
});

test('an answer that takes too long is a 503, and so is a lack of free processes', async () => {
  const gateway = await gatewayTo(
    'export const handler = () => new Promise((done) => setTimeout(done, 1000))',
    {
      timeoutMilliseconds: 300,
      concurrencyMax: 1,
    },
  );
  const slow = fetch(gateway.url);
  const refused = await fetch(gateway.url);
  expect([(await slow).status, refused.status]).toEqual([503, 503]);
});

test('a body above 10 MB, or an event above the 6 MB of Lambda, is a 413', async () => {
  const gateway = await gatewayTo(echo);
  const send = async (bytes: number, type: string) => {
    const body = new Uint8Array(bytes).fill(120);
    return (await fetch(gateway.url, { method: 'POST', headers: { 'content-type': type }, body })).status;
  };
  expect(await send(10 * 1024 * 1024 + 1, 'text/plain')).toBe(413);
  expect(await send(6_300_000, 'text/plain')).toBe(413);
  expect(await send(5_000_000, 'application/octet-stream')).toBe(413); // Base64 adds a third.
  expect(await send(5_000_000, 'text/plain')).toBe(200);
});

test('a port in use is named', async () => {
  const gateway = await gatewayTo(echo);
  const second = startHttpGateway({ function: scratch.lambda(echo), port: gateway.port });
  await expect(second).rejects.toBeInstanceOf(PortBusyError);
});
