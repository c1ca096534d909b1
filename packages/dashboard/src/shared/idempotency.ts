import { useRef } from 'react';

/**
 * Gives the key under which to send an input: the same for the same input, so that a retry after a lost answer does it once, and a new one as soon as the input
 * changes or `renew` was called.
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

/** Works on pages without TLS too, where crypto.randomUUID does not. */
function randomKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
