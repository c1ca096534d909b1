import { generateKeyPairSync, sign } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An OpenID Connect issuer on loopback: its keys over HTTP, and tokens that they sign. */
export interface Issuer {
  issuer: string;
  audience: string;
  jwksUrl: string;
  token(subject: string): string;
  close(): void;
}

const keyId = 'benchmark';
const tokenSeconds = 3_600;

export async function startIssuer(): Promise<Issuer> {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const jwks = JSON.stringify({
    keys: [{ ...publicKey.export({ format: 'jwk' }), kid: keyId, alg: 'ES256', use: 'sig' }],
  });
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json').end(jwks);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const audience = 'rapport-benchmark';
  const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

  return {
    issuer,
    audience,
    jwksUrl: `${issuer}/jwks.json`,
    token(subject) {
      const now = Math.floor(Date.now() / 1000);
      const claims = { iss: issuer, aud: audience, sub: subject, iat: now, exp: now + tokenSeconds };
      const content = `${encode({ alg: 'ES256', kid: keyId })}.${encode(claims)}`;
      const signature = sign('sha256', Buffer.from(content), { key: privateKey, dsaEncoding: 'ieee-p1363' });
      return `${content}.${signature.toString('base64url')}`;
    },
    close: () => server.close(),
  };
}
