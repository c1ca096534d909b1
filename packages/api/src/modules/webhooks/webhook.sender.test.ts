import { once } from 'node:events';
import { createServer, request as plainRequest, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { afterEach, describe, expect, it } from 'vitest';

import { notPublicMessage } from './webhook-address.rules.ts';
import { createWebhookSender, type WebhookNetwork } from './webhook.sender.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** A server on loopback. Returns its port, and the requests that reached it. */
async function receiver(answer: RequestListener): Promise<{ port: number; seen: string[] }> {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    seen.push(`${request.method ?? ''} ${request.headers.host ?? ''} ${request.url ?? ''}`);
    answer(request, response);
  }).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  return { port: (server.address() as AddressInfo).port, seen };
}

const loopback = [{ address: '127.0.0.1', family: 4 }];
/** The exception of tests: loopback, and no TLS. */
const exception: Partial<WebhookNetwork> = {
  resolve: async () => loopback,
  isAllowed: () => true,
  request: (url, options, answered) =>
    plainRequest(
      {
        ...options,
        host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
        port: url.port,
        path: `${url.pathname}${url.search}`,
        agent: false,
      },
      answered,
    ),
};
const message = (url: string) => ({ url, headers: { 'content-type': 'application/json' }, body: '{}' });
const ok: RequestListener = (_request, response) => {
  response.writeHead(204).end();
};

describe('a message', () => {
  it('is posted to the name, at the address that was checked', async () => {
    const { port, seen } = await receiver(ok);
    const send = createWebhookSender(exception);
    expect(await send(message(`https://receiver.example:${port}/hook?x=1`))).toEqual({
      ok: true,
      status: 204,
    });
    expect(seen).toEqual([expect.stringMatching(/^POST receiver\.example.* \/hook\?x=1$/)]);
  });

  it('is not sent where the name resolves to loopback, without the exception of the tests', async () => {
    const { port, seen } = await receiver(ok);
    const { isAllowed: _isAllowed, ...guarded } = exception;
    const send = createWebhookSender(guarded);
    expect(await send(message(`https://receiver.example:${port}/`))).toEqual({
      ok: false,
      status: null,
      problem: notPublicMessage,
    });
    expect(await send(message(`https://127.0.0.1:${port}/`))).toMatchObject({ problem: notPublicMessage });
    expect(await send(message(`https://[::ffff:127.0.0.1]:${port}/`))).toMatchObject({
      problem: notPublicMessage,
    });
    expect(seen).toEqual([]);
  });

  it('is not sent where one of several addresses is not public', async () => {
    const { port, seen } = await receiver(ok);
    const { isAllowed: _isAllowed, ...guarded } = exception;
    const resolve = async () => [{ address: '8.8.8.8', family: 4 }, ...loopback];
    const send = createWebhookSender({ ...guarded, resolve });
    expect(await send(message(`https://receiver.example:${port}/`))).toMatchObject({
      problem: notPublicMessage,
    });
    expect(seen).toEqual([]);
  });

  it('goes to the address that was checked, regardless of later answers for the name', async () => {
    const { port, seen } = await receiver(ok);
    let asked = 0;
    const send = createWebhookSender({
      ...exception,
      // Nothing listens at the second answer.
      resolve: async () => ((asked += 1) === 1 ? loopback : [{ address: '127.0.0.2', family: 4 }]),
    });
    expect(await send(message(`https://receiver.example:${port}/`))).toMatchObject({ ok: true });
    expect([asked, seen.length]).toEqual([1, 1]);
  });

  it.each([301, 302, 307, 308])('is not sent on by a redirect with %i', async (status) => {
    const inside = await receiver(ok);
    const { port } = await receiver((_request, response) => {
      response.writeHead(status, { location: `http://127.0.0.1:${inside.port}/` }).end();
    });
    const sent = await createWebhookSender(exception)(message(`https://receiver.example:${port}/`));
    expect(sent).toEqual({
      ok: false,
      status,
      problem: `It answered ${status}. Redirects are not followed.`,
    });
    expect(inside.seen).toEqual([]);
  });

  it('is not sent without TLS', async () => {
    const { port, seen } = await receiver(ok);
    const sent = await createWebhookSender(exception)(message(`http://receiver.example:${port}/`));
    expect(sent).toMatchObject({ ok: false, problem: 'The address does not begin with https://.' });
    expect(seen).toEqual([]);
  });

  it('is given up where nobody answers, also if the name server does not', async () => {
    const { port } = await receiver(() => undefined);
    const silent = createWebhookSender({ ...exception, milliseconds: 200 });
    const problem = 'It did not answer within 0.2 seconds.';
    expect(await silent(message(`https://receiver.example:${port}/`))).toEqual({
      ok: false,
      status: null,
      problem,
    });
    const lost = createWebhookSender({
      ...exception,
      milliseconds: 200,
      resolve: () => new Promise(() => undefined),
    });
    expect(await lost(message(`https://receiver.example:${port}/`))).toEqual({
      ok: false,
      status: null,
      problem,
    });
  });

  it('has an answer of which only the beginning is read', async () => {
    let sentBytes = 0;
    const { port } = await receiver((_request, response) => {
      response.writeHead(200);
      const block = Buffer.alloc(64 * 1024);
      const more = (): void => {
        while (!response.destroyed) {
          sentBytes += block.length;
          if (!response.write(block)) {
            response.once('drain', more);
            return;
          }
        }
      };
      more();
    });
    const sent = await createWebhookSender(exception)(message(`https://receiver.example:${port}/`));
    expect(sent).toEqual({ ok: true, status: 200 });
    // The buffers of both sides hold some blocks.
    expect(sentBytes).toBeLessThan(64 * 1024 * 1024);
  });

  it('has the reason of a failure of the connection', async () => {
    const { port } = await receiver(ok);
    servers[0]?.close();
    await once(servers[0] ?? createServer(), 'close');
    expect(await createWebhookSender(exception)(message(`https://receiver.example:${port}/`))).toMatchObject({
      ok: false,
      status: null,
      problem: expect.stringContaining('ECONNREFUSED') as unknown,
    });
  });
});
