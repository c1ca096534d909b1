import { UnauthenticatedError } from '@rapport/core/errors.ts';

import { hashSecret } from '../secret-token.ts';
import { isApiKey } from './api-key.ts';
import type { TokenVerifier } from './token.verifier.ts';

/** The sender of a request, by its headers. `slug` is the jurisdiction that it names, which nobody has checked. */
export type Credential =
  | { kind: 'PUBLIC' }
  | { kind: 'TOKEN'; subject: string; slug: string | null }
  | { kind: 'API_KEY'; hash: string; slug: string | null };

/**
 * Reads the credential of a request, without the database: the signature of a token is checked, and whether an API
 * key exists is not. Throws UnauthenticatedError for an invalid one.
 */
export async function readCredential(
  headers: Pick<Headers, 'get'>,
  verifyToken: TokenVerifier,
): Promise<Credential> {
  const sent = bearerCredential(headers.get('authorization'));
  if (sent === null) return { kind: 'PUBLIC' };
  const slug = headers.get('x-jurisdiction');
  if (isApiKey(sent)) return { kind: 'API_KEY', hash: hashSecret(sent), slug };
  return { kind: 'TOKEN', subject: (await verifyToken(sent)).subject, slug };
}

function bearerCredential(header: string | null): string | null {
  if (header === null || header.trim() === '') return null;
  const match = /^Bearer +(\S+)$/i.exec(header.trim());
  if (match?.[1] === undefined)
    throw new UnauthenticatedError('The Authorization header must be "Bearer <token or API key>".');
  return match[1];
}
