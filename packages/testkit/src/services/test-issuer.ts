import { createServer } from 'node:http';

import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK, type JWTPayload } from 'jose';

import { closeServer, listenOnLoopback } from './loopback.server.ts';

/** A key pair of an issuer, and the name under which tokens refer to it. */
export interface SigningKey {
  kid: string;
  algorithm: string;
  privateKey: CryptoKey;
  publicJwk: JWK;
}

export interface SignOptions {
  /** A key other than the issuer's current one. */
  key?: SigningKey;
  /** The name in the header, if it is not the key's own. */
  kid?: string;
}

/** An OpenID Connect issuer, as an API sees it: keys over HTTP, and tokens. */
export interface TestIssuer {
  issuer: string;
  audience: string;
  jwksUrl: URL;
  /** The verifier's settings, as for the deployed API. */
  verification: { issuer: string; audience: string; keys: URL };
  /** A token for a subject, valid for an hour. Claims replace the usual ones, and undefined omits one. */
  sign(subject: string, claims?: Record<string, unknown>, options?: SignOptions): Promise<string>;
  /** Makes a key without publishing it. */
  createKey(kid: string): Promise<SigningKey>;
  /** Publishes exactly these keys from now on. The first one signs tokens. */
  publish(...keys: SigningKey[]): void;
  /** The number of times the keys were fetched. */
  readonly fetchCount: number;
  close(): Promise<void>;
}

const algorithm = 'ES256';
const lifetimeSeconds = 3_600;

/** Starts an issuer on 127.0.0.1 with one key. */
export async function startTestIssuer(): Promise<TestIssuer> {
  let published = [await createKey('first-key')];
  let fetchCount = 0;
  const server = createServer((_request, response) => {
    fetchCount += 1;
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ keys: published.map((key) => key.publicJwk) }));
  });
  const port = await listenOnLoopback(server, 'The token issuer');
  const issuer = `http://127.0.0.1:${port}`;
  const audience = 'rapport-test';
  const jwksUrl = new URL('/.well-known/jwks.json', issuer);

  return {
    issuer,
    audience,
    jwksUrl,
    verification: { issuer, audience, keys: jwksUrl },
    sign(subject, claims = {}, options = {}) {
      const key = options.key ?? published[0];
      if (!key) throw new Error('The issuer has no key to sign with');
      const now = Math.floor(Date.now() / 1000);
      const all = {
        sub: subject,
        iss: issuer,
        aud: audience,
        iat: now,
        exp: now + lifetimeSeconds,
        ...claims,
      };
      const payload: JWTPayload = Object.fromEntries(
        Object.entries(all).filter(([, value]) => value !== undefined),
      );
      return new SignJWT(payload)
        .setProtectedHeader({ alg: key.algorithm, kid: options.kid ?? key.kid })
        .sign(key.privateKey);
    },
    createKey,
    publish(...keys) {
      published = keys;
    },
    get fetchCount() {
      return fetchCount;
    },
    close: () => closeServer(server),
  };
}

async function createKey(kid: string): Promise<SigningKey> {
  const { privateKey, publicKey } = await generateKeyPair(algorithm);
  return {
    kid,
    algorithm,
    privateKey,
    publicJwk: { ...(await exportJWK(publicKey)), kid, alg: algorithm, use: 'sig' },
  };
}
