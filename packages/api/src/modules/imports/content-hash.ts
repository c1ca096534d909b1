import { createHash } from 'node:crypto';

/** A hash of many rows that does not depend on their order. */
export interface ContentHash {
  add(row: unknown): void;
  /** In hexadecimal. */
  digest(): string;
}

const modulus = 2n ** 256n;

/** The sum of the SHA-256 of each row, modulo 2²⁵⁶. Rows that occur twice count twice. */
export function createContentHash(): ContentHash {
  let sum = 0n;
  return {
    add(row) {
      const hash = createHash('sha256').update(JSON.stringify(row, plain)).digest('hex');
      sum = (sum + BigInt(`0x${hash}`)) % modulus;
    },
    digest: () => sum.toString(16).padStart(64, '0'),
  };
}

function plain(_key: string, value: unknown): unknown {
  if (value instanceof Map)
    return [...value].sort(([one], [other]) => (String(one) < String(other) ? -1 : 1));
  return typeof value === 'bigint' ? value.toString() : value;
}
