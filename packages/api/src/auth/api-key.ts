import { createHash, randomBytes } from 'node:crypto';

const prefix = 'rapport_';
/** Random bytes of a key. With this many, a fast hash is as safe as a slow one. */
const secretBytes = 32;
const shownCharacters = prefix.length + 6;

/** True if a bearer credential is an API key and not a token. */
export function isApiKey(credential: string): boolean {
  return credential.startsWith(prefix);
}

/** Makes a new key. The key is shown once and never stored. */
export function createApiKey(): { key: string; hash: string; prefix: string } {
  const key = `${prefix}${randomBytes(secretBytes).toString('base64url')}`;
  return { key, hash: hashApiKey(key), prefix: key.slice(0, shownCharacters) };
}

/** The SHA-256 in hexadecimal, for storing a key and looking it up. */
export function hashApiKey(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}
