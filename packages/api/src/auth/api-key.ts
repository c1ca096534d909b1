import { createHash, randomBytes } from 'node:crypto';

const prefix = 'rapport_';
/** Random bytes of a key. With so many, a plain hash is as good as a slow one. */
const secretBytes = 32;
const shownCharacters = prefix.length + 6;

/** True where a bearer credential is an API key and not a token. */
export function isApiKey(credential: string): boolean {
  return credential.startsWith(prefix);
}

/** A new key. The key itself is shown once and never stored. */
export function createApiKey(): { key: string; hash: string; prefix: string } {
  const key = `${prefix}${randomBytes(secretBytes).toString('base64url')}`;
  return { key, hash: hashApiKey(key), prefix: key.slice(0, shownCharacters) };
}

/** SHA-256, hexadecimal: what is stored and looked up. */
export function hashApiKey(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}
