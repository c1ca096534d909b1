import { describe, expect, test } from 'vitest';

import { toRequest, toResult, type HttpEvent } from './http-event.ts';

function event(changes: Partial<HttpEvent> & { method?: string } = {}): HttpEvent {
  const { method = 'POST', ...rest } = changes;
  return {
    rawPath: '/graphql',
    rawQueryString: '',
    headers: { 'content-type': 'application/json', authorization: 'Bearer token' },
    isBase64Encoded: false,
    requestContext: { domainName: 'api.example', http: { method } },
    ...rest,
  };
}

describe('a request', () => {
  test('has the address, the headers and the text of the event', async () => {
    const request = toRequest(event({ body: '{"query":"{ ü }"}' }));
    expect(request.url).toBe('https://api.example/graphql');
    expect(request.method).toBe('POST');
    expect(request.headers.get('authorization')).toBe('Bearer token');
    expect(await request.text()).toBe('{"query":"{ ü }"}');
  });

  test('keeps the query string unchanged', () => {
    const rawQueryString = 'query=%7B%20a%20%7D&a=1&a=2';
    expect(toRequest(event({ method: 'GET', rawQueryString })).url).toBe(
      `https://api.example/graphql?${rawQueryString}`,
    );
  });

  test('decodes base64', async () => {
    const bytes = Buffer.from([0, 255, 128, 10]);
    const request = toRequest(event({ body: bytes.toString('base64'), isBase64Encoded: true }));
    expect(Buffer.from(await request.arrayBuffer())).toEqual(bytes);
  });

  test('joins cookies, which the gateway passes separately', () => {
    expect(toRequest(event({ cookies: ['a=1', 'b=2'] })).headers.get('cookie')).toBe('a=1; b=2');
  });

  test('can be without a body', async () => {
    expect(await toRequest(event({ method: 'GET', body: 'ignored' })).text()).toBe('');
    expect(await toRequest(event({ method: 'OPTIONS' })).text()).toBe('');
  });
});

describe('a response', () => {
  test('has text, status and headers', async () => {
    const response = new Response('{"data":null}', {
      status: 401,
      headers: { 'content-type': 'application/graphql-response+json; charset=utf-8', 'x-a': 'b' },
    });
    expect(await toResult(response)).toEqual({
      statusCode: 401,
      headers: { 'content-type': 'application/graphql-response+json; charset=utf-8', 'x-a': 'b' },
      body: '{"data":null}',
      isBase64Encoded: false,
    });
  });

  test('keeps several cookies separate', async () => {
    const headers = new Headers([
      ['set-cookie', 'a=1; Path=/'],
      ['set-cookie', 'b=2, 3'],
    ]);
    const result = await toResult(new Response('', { headers }));
    expect(result.cookies).toEqual(['a=1; Path=/', 'b=2, 3']);
    expect(result.headers).not.toHaveProperty('set-cookie');
  });

  test.each([
    ['image/png', {}],
    ['application/json', { 'content-encoding': 'gzip' }],
  ])('is base64 if it is %s with %o', async (type, headers) => {
    const bytes = Buffer.from([137, 80, 0, 255]);
    const result = await toResult(new Response(bytes, { headers: { 'content-type': type, ...headers } }));
    expect(result.isBase64Encoded).toBe(true);
    expect(Buffer.from(result.body ?? '', 'base64')).toEqual(bytes);
  });

  test('that Lambda would drop is a refusal, with the quotes counted that it has', async () => {
    const headers = { 'content-type': 'application/json' };
    const text = JSON.stringify({ data: Array.from({ length: 1_200_000 }, () => 'a') });
    expect(text.length).toBeLessThan(5_000_000);
    const refused = await toResult(new Response(text, { headers }));
    expect(refused.statusCode).toBe(400);
    expect(JSON.parse(refused.body ?? '').errors[0].extensions.code).toBe('LIMIT_EXCEEDED');
    const long = JSON.stringify({ data: 'a'.repeat(4_900_000) });
    expect((await toResult(new Response(long, { headers }))).body).toBe(long);
    const compressed = { ...headers, 'content-encoding': 'gzip' };
    const sent = await toResult(new Response(Buffer.alloc(1_000_000), { headers: compressed }));
    expect(sent.statusCode).toBe(200);
  });
});
