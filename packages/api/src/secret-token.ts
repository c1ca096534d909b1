import { createHash, randomBytes } from 'node:crypto';

/** With 256 random bits, a fast hash is as safe as a slow one. */
const secretBytes = 32;
const secretForm = /^[\w-]{43}$/;

/** A new secret for a link, in 43 characters of base64url. It is shown once and never stored. */
export const newSecret = (): string => randomBytes(secretBytes).toString('base64url');

/** The SHA-256 of a secret in hexadecimal: how it is stored and looked up. */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/**
 * True if a text could be a secret of ours. Another text is answered like an unknown secret.
 * @public
 */
export const isSecret = (text: string): boolean => secretForm.test(text);
