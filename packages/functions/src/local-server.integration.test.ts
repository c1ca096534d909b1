import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { demonstrationSignIns } from '@rapport/database/seed/sign-ins.ts';
import { createSqsJobQueue } from '@rapport/storage/sqs-job-queue.ts';
import { isPortBusy } from '@rapport/testkit/services/ports.ts';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

import { startLocalServer, type LocalServer } from './local-server.ts';
import { createIssuerFile, createLocalIssuer, type LocalIssuer } from './local/issuer.ts';
import { startDemonstration, type Demonstration } from './testing/demonstration.ts';

let demonstration: Demonstration;
let issuer: LocalIssuer;
let server: LocalServer;

beforeAll(async () => {
  demonstration = await startDemonstration();
  ({ issuer, server } = demonstration);
  writeFileSync(join(demonstration.dashboardDirectory, 'index.html'), '<p>dashboard</p>');
});
afterAll(() => demonstration.stop());

async function ask(query: string, token?: string): Promise<unknown> {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify({ query }),
  });
  return response.json();
}

test('it is healthy', async () => {
  const response = await fetch(`${server.url}/health`);
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ status: 'ok', database: 'ok' });
  expect((await fetch(`${server.url}/live`)).status).toBe(200);
});

test('every sign-in has the identity of its token', async () => {
  for (const { subject, displayName } of demonstrationSignIns) {
    expect(await ask('{ viewer { displayName } }', await issuer.sign(subject))).toMatchObject({
      data: { viewer: { displayName } },
    });
  }
});

test('an expired token, or one signed with another key, is refused', async () => {
  const expired = await issuer.sign('demo:cedar-editor', -3600);
  expect(await ask('{ viewer { displayName } }', expired)).toMatchObject({
    errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
  });
  const other = await createLocalIssuer(await createIssuerFile('http://127.0.0.1:4000'));
  expect(await ask('{ viewer { displayName } }', await other.sign('demo:cedar-editor'))).toMatchObject({
    errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
  });
});

test('its keys are at the address in the discovery document, without the private key', async () => {
  const discovery = await fetch(`${server.url}/.well-known/openid-configuration`);
  const { issuer: name, jwks_uri } = await discovery.json();
  const keys = await (await fetch(jwks_uri)).json();
  expect(keys.keys).toHaveLength(1);
  expect(keys.keys[0]).not.toHaveProperty('d');
  const token = await issuer.sign('somebody');
  const { payload } = await jwtVerify(token, createRemoteJWKSet(new URL(jwks_uri)), {
    issuer: name,
    audience: issuer.audience,
  });
  expect(payload.sub).toBe('somebody');
  expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(12 * 60 * 60);
});

test('a browser gets the explorer, with a query and a token in it', async () => {
  const response = await fetch(`${server.url}/graphql`, { headers: { accept: 'text/html' } });
  expect(response.headers.get('content-type')).toContain('text/html');
  const page = await response.text();
  expect(page).toContain('{ viewer { displayName } }');
  expect(page).toContain('Bearer shown');
});

test('the dashboard is served, and no files outside of it', async () => {
  expect(await (await fetch(`${server.url}/dashboard`)).text()).toBe('<p>dashboard</p>');
  expect(await (await fetch(server.url)).text()).toBe('<p>dashboard</p>');
  expect((await fetch(`${server.url}/dashboard/..%2f..%2fpackage.json`)).status).toBe(404);
});

test('a page from another host name is refused', async () => {
  const { request } = await import('node:http');
  const status = await new Promise((resolve, reject) => {
    request(`${server.url}/graphql`, { headers: { host: 'evil.example' } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
  expect(status).toBe(421);
});

test('a browser of a known origin can call it, and one of another origin cannot', async () => {
  const preflight = async (origin: string): Promise<string | null> => {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST' },
    });
    return response.headers.get('access-control-allow-origin');
  };
  expect(await preflight('http://localhost:5173')).toBe('http://localhost:5173');
  expect(await preflight('https://evil.example')).not.toBe('https://evil.example');
});

test('it takes messages from the queue, and unreadable ones end in the dead-letter queue', async () => {
  const { queue } = demonstration.options.services;
  const jobs = createSqsJobQueue({ ...queue.connection, queueUrl: queue.url });
  await jobs.send({ jobId: '00000000-0000-7000-8000-000000000000', kind: 'DATASET_IMPORT' });
  await fetch(queue.connection.endpoint ?? '', {
    method: 'POST',
    headers: { 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': 'AmazonSQS.SendMessage' },
    body: JSON.stringify({ QueueUrl: queue.url, MessageBody: 'not JSON' }),
  });
  await vi.waitFor(
    () =>
      expect(demonstration.log).toContainEqual(
        expect.objectContaining({ error: 'The job message is not JSON.' }),
      ),
    10_000,
  );
  // The first was taken and deleted. The second is hidden until its next delivery.
  expect(await jobs.receive({ waitSeconds: 0, maxMessages: 10 })).toEqual([]);
});

test('a port in use is an error, and a stopped server releases everything', async () => {
  await expect(startLocalServer({ ...demonstration.options, port: server.port })).rejects.toThrow(
    'EADDRINUSE',
  );
  const second = await startLocalServer(demonstration.options);
  const answer = fetch(`${second.url}/health`);
  await answer;
  await second.stop();
  expect((await answer).status).toBe(200);
  expect(await isPortBusy(second.port)).toBe(false);
});

test('a request with long headers is refused, and one that never ends is disconnected', async () => {
  const { connect } = await import('node:net');
  const talk = (text: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const socket = connect(server.port, '127.0.0.1', () => socket.write(text));
      let answer = '';
      socket.setEncoding('utf8').on('data', (chunk: string) => (answer += chunk));
      socket.on('error', reject).on('close', () => resolve(answer));
    });
  expect(await talk(`GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: ${'x'.repeat(20_000)}\r\n\r\n`)).toContain(
    ' 431 ',
  );
  expect(await talk('GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ')).toContain(' 408 ');
}, 60_000);
