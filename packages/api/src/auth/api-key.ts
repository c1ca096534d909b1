import { hashSecret, newSecret } from '../secret-token.ts';

const prefix = 'rapport_';
const shownCharacters = prefix.length + 6;

/** True if a bearer credential is an API key and not a token. */
export function isApiKey(credential: string): boolean {
  return credential.startsWith(prefix);
}

/** Makes a new key. The key is shown once and never stored. */
export function createApiKey(): { key: string; hash: string; prefix: string } {
  const key = `${prefix}${newSecret()}`;
  return { key, hash: hashSecret(key), prefix: key.slice(0, shownCharacters) };
}
