import { ServiceUnavailableError, UnauthenticatedError } from '@rapport/core/errors.ts';
import { fetch } from '@whatwg-node/fetch';
import { createRemoteJWKSet, customFetch, errors, jwtVerify, type JWTVerifyGetKey } from 'jose';
import { LRUCache } from 'lru-cache';

/**
 * Checks a bearer token and returns its subject. Throws an UnauthenticatedError with the reason if the token
 * is invalid.
 */
export type TokenVerifier = (token: string) => Promise<{ subject: string }>;

export interface TokenVerifierOptions {
  issuer: string;
  audience: string;
  /** The address of the issuer's keys, or the keys themselves. */
  keys: URL | JWTVerifyGetKey;
}

/** Only asymmetric signatures. "none" and shared secrets do not prove who issued a token. */
const algorithms = ['RS256', 'PS256', 'ES256', 'EdDSA'];
const clockToleranceSeconds = 30;
/**
 * How long a checked token is accepted without another signature check. A revoked key may still be accepted
 * for this long.
 */
const rememberedSecondsMax = 60;
const rememberedBytesMax = 4 * 1024 * 1024;
/** Bytes of an entry besides its token. */
const entryBytes = 200;
/** How long the keys are not fetched again after a failure. Senders of tokens must not decide how often we ask the issuer. */
const failurePauseMs = 5_000;
/** A token is a few kilobytes. A longer one is refused without a signature check. */
const tokenCharactersMax = 8_192;

/**
 * Verifies tokens of an OpenID Connect issuer: signature, algorithm, issuer, audience and expiry. Keys are
 * fetched on demand and cached for ten minutes. They are fetched again if a token names an unknown key, so
 * the issuer can rotate keys.
 */
export function createTokenVerifier(options: TokenVerifierOptions): TokenVerifier {
  const keys =
    options.keys instanceof URL
      ? createRemoteJWKSet(options.keys, {
          cacheMaxAge: 600_000,
          cooldownDuration: 5_000,
          timeoutDuration: 3_000,
          [customFetch]: createKeyFetch(),
        })
      : options.keys;
  const remembered = new LRUCache<string, { subject: string }>({
    maxSize: rememberedBytesMax,
    sizeCalculation: (_value, known) => known.length + entryBytes,
  });

  return async (token) => {
    if (token.length > tokenCharactersMax) throw new UnauthenticatedError('The token is too long.');
    const known = remembered.get(token);
    if (known) return known;
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer: options.issuer,
        audience: options.audience,
        algorithms,
        clockTolerance: clockToleranceSeconds,
        requiredClaims: ['sub', 'exp'],
      });
      const { sub: subject, exp } = payload;
      if (typeof subject !== 'string' || subject === '' || exp === undefined) {
        throw new UnauthenticatedError('The token names no subject.');
      }
      const secondsLeft = exp - Date.now() / 1000;
      if (secondsLeft > 0) {
        remembered.set(
          token,
          { subject },
          { ttl: Math.ceil(Math.min(secondsLeft, rememberedSecondsMax) * 1000) },
        );
      }
      return { subject };
    } catch (error) {
      throw explain(error);
    }
  };
}

type FetchKeys = (
  url: string,
  options: { headers: Headers; method: string; signal: AbortSignal },
) => Promise<Response>;

/**
 * Uses the fetch that Yoga has already loaded, because Node's own fetch adds 20 ms to a cold start. Like
 * Node's fetch, it fails with a TypeError. After a failure it fails for a while without asking.
 */
function createKeyFetch(): FetchKeys {
  let failure: { at: number; cause: unknown } | null = null;
  return async (url, options) => {
    if (failure && Date.now() - failure.at < failurePauseMs) throw unreachable(failure.cause);
    try {
      const response = await fetch(url, options);
      failure = response.ok ? null : { at: Date.now(), cause: new Error(`Status ${response.status}`) };
      return response;
    } catch (cause) {
      failure = { at: Date.now(), cause };
      throw unreachable(cause);
    }
  };
}

function unreachable(cause: unknown): TypeError {
  return new TypeError('The keys of the issuer could not be fetched', { cause });
}

function explain(error: unknown): Error {
  if (error instanceof UnauthenticatedError) return error;
  if (error instanceof errors.JWTExpired) return new UnauthenticatedError('The token has expired.');
  if (error instanceof errors.JWTClaimValidationFailed) {
    return new UnauthenticatedError(
      `The token is not valid for this API: its "${error.claim}" claim is not accepted.`,
    );
  }
  if (error instanceof errors.JOSEAlgNotAllowed) {
    return new UnauthenticatedError("The token's signature algorithm is not accepted.");
  }
  if (error instanceof errors.JWKSTimeout || isFetchFailure(error)) {
    return new ServiceUnavailableError('sign-in service', error);
  }
  return new UnauthenticatedError('The token is not valid.');
}

/**
 * If an issuer cannot be reached or returns invalid data, jose throws a plain JOSEError or fetch's TypeError.
 */
function isFetchFailure(error: unknown): boolean {
  return (
    error instanceof TypeError || (error instanceof errors.JOSEError && error.code === 'ERR_JOSE_GENERIC')
  );
}
