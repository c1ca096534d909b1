import { createLocalJWKSet, exportJWK, generateKeyPair, importJWK, SignJWT, type JWK } from 'jose';

/** The parameters for signing tokens of the local issuer. `privateKey` is a secret. */
export interface IssuerFile {
  issuer: string;
  audience: string;
  privateKey: JWK;
}

/** Replaces an OpenID Connect provider on one machine. It signs tokens for anyone and publishes its key. */
export interface LocalIssuer {
  issuer: string;
  audience: string;
  /** The published keys, as in the response of /.well-known/jwks.json. */
  jwks: { keys: JWK[] };
  keys: ReturnType<typeof createLocalJWKSet>;
  /** A token of this subject, valid for 12 hours by default. */
  sign(subject: string, lifetimeSeconds?: number): Promise<string>;
}

const algorithm = 'ES256';
const tokenLifetimeSeconds = 12 * 60 * 60;

/** Makes a new key for an issuer with this address. */
export async function createIssuerFile(issuer: string): Promise<IssuerFile> {
  const { privateKey } = await generateKeyPair(algorithm, { extractable: true });
  return { issuer, audience: 'rapport', privateKey: { ...(await exportJWK(privateKey)), kid: 'local' } };
}

/** The issuer that a file describes. Throws if the file has no valid key. */
export async function createLocalIssuer(file: IssuerFile): Promise<LocalIssuer> {
  const { issuer, audience, privateKey } = file;
  const key = await importJWK(privateKey, algorithm);
  const { d: _secret, ...published } = privateKey;
  const jwks = { keys: [{ ...published, alg: algorithm, use: 'sig' }] };
  return {
    issuer,
    audience,
    jwks,
    keys: createLocalJWKSet(jwks),
    async sign(subject, lifetimeSeconds = tokenLifetimeSeconds) {
      return new SignJWT()
        .setProtectedHeader({ alg: algorithm, kid: privateKey.kid ?? 'local' })
        .setIssuer(issuer)
        .setAudience(audience)
        .setSubject(subject)
        .setIssuedAt()
        .setExpirationTime(Math.floor(Date.now() / 1000) + lifetimeSeconds)
        .sign(key);
    },
  };
}
