import { useSyncExternalStore } from 'react';

import { base } from './base.ts';

/** The parts of the path below the site: ["cedar-county", "feedback"]. */
export const pathParts = (): readonly string[] =>
  window.location.pathname.slice(base.length).split('/').filter(Boolean).map(decodeURIComponent);

/** The address of a page. */
export const addressOf = (...parts: readonly string[]): string =>
  base + parts.map(encodeURIComponent).join('/');

/** The secret behind the "#" of the address; '' without one. */
export function useSecret(): string {
  return useSyncExternalStore(
    (listener) => {
      window.addEventListener('hashchange', listener);
      return () => window.removeEventListener('hashchange', listener);
    },
    () => window.location.hash.slice(1),
  );
}
