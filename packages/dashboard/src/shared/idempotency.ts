import { useRef } from 'react';

/**
 * Returns the key for sending an input. The same input gets the same key, so a retry after a lost answer does
 * not repeat the action. A changed input, or a call of `renew`, gets a new key.
 */
export function useIdempotencyKey(): { keyFor: (input: object) => string; renew: () => void } {
  const last = useRef<{ content: string; key: string } | null>(null);
  return {
    keyFor: (input) => {
      const content = JSON.stringify(input);
      if (last.current?.content !== content) last.current = { content, key: randomKey() };
      return last.current.key;
    },
    renew: () => {
      last.current = null;
    },
  };
}

/** Also works on pages without TLS, where crypto.randomUUID does not. */
function randomKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
