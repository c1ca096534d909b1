import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';

/** Signs receipts of results with Ed25519. */
export interface ReceiptSigner {
  /** In PEM (SPKI). */
  readonly publicKey: string;
  /** True for a key that was generated for this process, as in local development. */
  readonly isTemporary: boolean;
  /** The signature of a text, in base64. */
  sign(text: string): string;
}

/** A new private key in PEM (PKCS 8). */
export function newReceiptKey(): string {
  return generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

/**
 * A signer with the private key of the deployment in PEM (PKCS 8), or with a key that is generated now. Throws for a key that is
 * not Ed25519.
 */
export function createReceiptSigner(privateKeyPem: string | null): ReceiptSigner {
  const key = createPrivateKey(privateKeyPem ?? newReceiptKey());
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('The key for receipts is not an Ed25519 key');
  return {
    publicKey: createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString(),
    isTemporary: privateKeyPem === null,
    sign: (text) => sign(null, Buffer.from(text), key).toString('base64'),
  };
}
