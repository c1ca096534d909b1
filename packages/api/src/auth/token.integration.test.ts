import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';

import { closeServer, listenOnLoopback } from '@rapport/testkit/services/loopback.server.ts';
import { startTestIssuer } from '@rapport/testkit/services/test-issuer.ts';
import { errors } from 'jose';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import type { TestJurisdiction } from '../testing/seed-kit.ts';
import { startTestApi, type TestApi } from '../testing/test-api.ts';
import { createTokenVerifier } from './token.verifier.ts';

const document = '{ programs { totalCount } }';
const now = (): number => Math.floor(Date.now() / 1000);
const encode = (value: object | string): string =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

let api: TestApi;
let kern: TestJurisdiction;
let subject: string;

beforeAll(async () => {
  api = await startTestApi();
  kern = await api.jurisdiction();
  await kern.programs(2);
  subject = kern.subjectOf('VIEWER');
});
afterAll(() => api.close());

const answerTo = async (token: string) => api.as(token).query(document);

async function expectRefused(token: string): Promise<void> {
  const logged = api.log.length;
  const answer = await answerTo(token);
  expect(answer.status).toBe(401);
  expect(answer.headers.get('www-authenticate')).toBe('Bearer');
  expect(answer.data).toBeUndefined();
  expect(answer.errors).toHaveLength(1);
  const [error] = answer.errors;
  expect(error?.extensions).toEqual({ code: 'UNAUTHENTICATED' });
  expect(error?.message).toMatch(/^The (token|token's|Authorization) [^\n]{5,120}\.$/);
  expect(error?.message).not.toMatch(/JW[ST]|JOSE|jose|key set|stack|127\.0\.0\.1/);
  expect(api.log).toHaveLength(logged);
  expect(answer.statementCount, 'statements for a refused token').toBe(0);
}

describe('a token', () => {
  it('of the issuer, for this API and of a member is accepted', async () => {
    const answer = await answerTo(await api.issuer.sign(subject));
    expect(answer.errors).toEqual([]);
    expect(answer.data).toEqual({ programs: { totalCount: 2 } });
  });

  it('is accepted within the tolerance for clock differences', async () => {
    expect((await answerTo(await api.issuer.sign(subject, { exp: now() - 10 }))).status).toBe(200);
    expect((await answerTo(await api.issuer.sign(subject, { nbf: now() + 10 }))).status).toBe(200);
  });

  it('with several audiences is accepted if this API is one of them', async () => {
    const token = await api.issuer.sign(subject, { aud: ['other', api.issuer.audience] });
    expect((await answerTo(token)).status).toBe(200);
  });

  it.each<[string, Record<string, unknown>]>([
    ['expired', { exp: now() - 120 }],
    ['not yet valid', { nbf: now() + 120 }],
    ['for another audience', { aud: 'another-api' }],
    ['for no audience', { aud: undefined }],
    ['of another issuer', { iss: 'https://issuer.example' }],
    ['of no issuer', { iss: undefined }],
    ['without a subject', { sub: undefined }],
    ['with an empty subject', { sub: '' }],
    ['with a subject that is not text', { sub: 42 }],
    ['that never expires', { exp: undefined }],
    ['with an expiry that is not a number', { exp: 'never' }],
  ])('%s is refused', async (_what, claims) => {
    await expectRefused(await api.issuer.sign(subject, claims));
  });

  it('that was accepted is refused after it expires, although it is cached', async () => {
    const token = await api.issuer.sign(subject, { exp: now() - 29 });
    expect((await answerTo(token)).status).toBe(200);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 5_000 });
    try {
      await expectRefused(token);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('a forged token', () => {
  it('signed with another key of the same name is refused', async () => {
    const forger = await api.issuer.createKey('first-key');
    await expectRefused(await api.issuer.sign(subject, {}, { key: forger }));
  });

  it('of another issuer with the same claims is refused', async () => {
    const other = await startTestIssuer();
    try {
      const token = await other.sign(subject, { iss: api.issuer.issuer, aud: api.issuer.audience });
      await expectRefused(token);
    } finally {
      await other.close();
    }
  });

  it('without a signature is refused', async () => {
    const [, payload = ''] = (await api.issuer.sign(subject)).split('.');
    for (const alg of ['none', 'None', 'NONE']) {
      await expectRefused(`${encode({ alg, typ: 'JWT' })}.${payload}.`);
      await expectRefused(`${encode({ alg, kid: 'first-key' })}.${payload}.${encode('x')}`);
    }
  });

  it('with the public key as a shared secret is refused', async () => {
    const jwks = (await (await fetch(api.issuer.jwksUrl)).json()) as { keys: object[] };
    const [, payload = ''] = (await api.issuer.sign(subject)).split('.');
    for (const secret of [JSON.stringify(jwks.keys[0]), JSON.stringify(jwks)]) {
      const signed = `${encode({ alg: 'HS256', kid: 'first-key' })}.${payload}`;
      await expectRefused(`${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`);
    }
  });

  it('with changed claims is refused', async () => {
    const [header = '', payload = '', signature = ''] = (await api.issuer.sign(subject)).split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object;
    const changed = encode({ ...claims, sub: kern.subjectOf('ADMIN') });
    await expectRefused(`${header}.${changed}.${signature}`);
  });

  it('that names its own key or address is refused', async () => {
    const forger = await api.issuer.createKey('forger');
    const token = await api.issuer.sign(subject, {}, { key: forger });
    const [, payload = '', signature = ''] = token.split('.');
    const header = {
      alg: 'ES256',
      jwk: forger.publicJwk,
      jku: 'https://evil.example/jwks',
      kid: 'first-key',
    };
    await expectRefused(`${encode(header)}.${payload}.${signature}`);
  });

  it.each(['garbage', 'a.b.c', '....', 'e30.e30.e30', 'null', encode('{}'), '\u00ff\u00fe.\u00ff.\u00ff'])(
    'that is %j is refused',
    (token) => expectRefused(token),
  );

  it('of a hundred kilobytes is refused without being parsed', async () => {
    await expectRefused(`${'a'.repeat(50_000)}.${'b'.repeat(50_000)}.c`);

    let keysAskedFor = 0;
    const { issuer, audience } = api.issuer;
    const keys = () => {
      keysAskedFor += 1;
      return Promise.reject(new errors.JWKSNoMatchingKey());
    };
    const { as } = api.variant({ verifyToken: createTokenVerifier({ issuer, audience, keys }) });
    const long = await as(await api.issuer.sign(subject, { filler: 'x'.repeat(75_000) })).query(document);
    expect(long.status).toBe(401);
    expect(long.errors.map(({ message }) => message)).toEqual(['The token is too long.']);
    expect(keysAskedFor, 'signature checks of the long token').toBe(0);
    expect((await as(await api.issuer.sign(subject)).query(document)).status).toBe(401);
    expect(keysAskedFor, 'signature checks of a short token').toBe(1);
  });

  it.each(['Basic dXNlcjpwYXNz', 'Bearer', 'Bearer a b', 'token'])(
    'in a header like %j is refused',
    async (authorization) => {
      const answer = await api.asPublic().query(document, {}, { authorization });
      expect(answer.status).toBe(401);
      expect(answer.errors[0]?.extensions['code']).toBe('UNAUTHENTICATED');
    },
  );
});

describe('the keys of the issuer', () => {
  const later = async (milliseconds: number, work: () => Promise<void>): Promise<void> => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + milliseconds });
    try {
      await work();
    } finally {
      vi.useRealTimers();
    }
  };

  it('can be rotated: a new key is fetched when a token names it, and a removed key stops working', async () => {
    const issuer = await startTestIssuer();
    const { as } = api.variant({ verifyToken: createTokenVerifier(issuer.verification) });
    const status = async (token: string) => (await as(token).query(document)).status;
    try {
      const first = await issuer.createKey('key-1');
      issuer.publish(first);
      const ofFirst = await issuer.sign(subject);
      expect(await status(ofFirst)).toBe(200);
      expect(issuer.fetchCount).toBe(1);

      const second = await issuer.createKey('key-2');
      issuer.publish(first, second);
      await later(6_000, async () => {
        expect(await status(await issuer.sign(subject, {}, { key: second }))).toBe(200);
        expect(await status(await issuer.sign(subject, { jti: '1' }, { key: first }))).toBe(200);
        expect(issuer.fetchCount).toBe(2);
      });

      issuer.publish(second);
      await later(11 * 60_000, async () => {
        expect(await status(await issuer.sign(subject, { jti: '2' }, { key: second }))).toBe(200);
        expect(await status(await issuer.sign(subject, { jti: '3' }, { key: first }))).toBe(401);
      });
    } finally {
      await issuer.close();
    }
  });

  it('are not fetched again for every token that names an unknown key', async () => {
    const before = api.issuer.fetchCount;
    const unknown = await api.issuer.createKey('unknown');
    await Promise.all(
      Array.from({ length: 20 }, async (_, index) =>
        expectRefused(await api.issuer.sign(subject, { jti: String(index) }, { key: unknown })),
      ),
    );
    expect(api.issuer.fetchCount - before).toBeLessThanOrEqual(1);
  });

  it('that cannot be fetched make the API unavailable, without calling the token invalid', async () => {
    const issuer = await startTestIssuer();
    const token = await issuer.sign(subject);
    const { as } = api.variant({ verifyToken: createTokenVerifier(issuer.verification) });
    await issuer.close();
    const logged = api.log.length;
    const answer = await as(token).query(document);
    expect(answer.status).toBe(503);
    expect(answer.headers.get('www-authenticate')).toBeNull();
    expect(answer.errors[0]?.extensions['code']).toBe('SERVICE_UNAVAILABLE');
    expect(JSON.stringify(answer.errors)).not.toMatch(/127\.0\.0\.1|ECONN|fetch/);
    expect(api.log.slice(logged)).toHaveLength(1);
  });
});

describe('the keys of the issuer', () => {
  /** A verifier whose issuer counts the requests for its keys. */
  async function counted(status: number) {
    let fetches = 0;
    const server = createServer((_request, response) => {
      fetches += 1;
      response.writeHead(status, { 'content-type': 'application/json' }).end('{"keys":[]}');
    });
    const port = await listenOnLoopback(server, 'The issuer');
    const { issuer, audience } = api.issuer;
    const keys = new URL(`http://127.0.0.1:${port}/keys`);
    const verify = createTokenVerifier({ issuer, audience, keys });
    return { verify, fetches: () => fetches, close: () => closeServer(server) };
  }
  const withKey = (kid: string) => `${encode({ alg: 'ES256', kid })}.${encode({ sub: 'a' })}.${encode('x')}`;

  it('are fetched once for many tokens with keys that nobody has', async () => {
    const { verify, fetches, close } = await counted(200);
    for (let n = 0; n < 30; n += 1) {
      await expect(verify(withKey(crypto.randomUUID()))).rejects.toThrow('The token is not valid.');
    }
    expect(fetches()).toBeLessThanOrEqual(2);
    await close();
  });

  it('are asked for once while the issuer fails', async () => {
    const { verify, fetches, close } = await counted(500);
    for (let n = 0; n < 30; n += 1) {
      await expect(verify(withKey('a'))).rejects.toThrow('The sign-in service is not available');
    }
    expect(fetches()).toBeLessThanOrEqual(2);
    await close();
  });
});
