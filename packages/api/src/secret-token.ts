import { createHash, randomBytes } from 'node:crypto';

/** With 256 random bits, a fast hash is as safe as a slow one. */
const secretBytes = 32;
const secretForm = /^[\w-]{43}$/;

/** A new secret for a link, in 43 characters of base64url. It is shown once and never stored. */
export const newSecret = (): string => randomBytes(secretBytes).toString('base64url');

/** The SHA-256 of a secret in hexadecimal: how it is stored and looked up. */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/**
 * The secret that follows from parts of which one is a random key of the caller. The same parts give the same secret, so nothing is stored for a retry.
 * No part has a line break.
 */
export const secretFrom = (...parts: readonly string[]): string =>
  createHash('sha256').update(parts.join('\n')).digest('base64url');

/** True if a text could be a secret of ours. Another text is answered like an unknown secret. */
export const isSecret = (text: string): boolean => secretForm.test(text);
