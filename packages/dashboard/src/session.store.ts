import { useSyncExternalStore } from 'react';

/** Who is signed in, and where they act. Kept in this tab alone and gone when it is closed. */
export interface Session {
  readonly token: string | null;
  /** Slug; null leaves it to the API. */
  readonly jurisdiction: string | null;
}

const storageKey = 'rapport.session';
const nobody: Session = { token: null, jurisdiction: null };
const listeners = new Set<() => void>();
let current: Session = nobody;

/**
 * Takes the session from the address ("#token=…&jurisdiction=…", which is then removed, so that it is not shared with the address) or from the tab's storage.
 * Call once, before anything is shown.
 */
export function openSession(): void {
  if (!takeFromFragment()) current = readStored();
  // An address with a token that is opened in this tab does not load the page again.
  window.addEventListener('hashchange', takeFromFragment);
}

function takeFromFragment(): boolean {
  const fragment = new URLSearchParams(window.location.hash.slice(1));
  const token = fragment.get('token');
  if (token === null || token === '') return false;
  setSession({ token, jurisdiction: fragment.get('jurisdiction') });
  window.history.replaceState(null, '', window.location.pathname + window.location.search);
  return true;
}

export function setSession(session: Session): void {
  current = session;
  if (session.token === null) sessionStorage.removeItem(storageKey);
  else sessionStorage.setItem(storageKey, JSON.stringify(session));
  for (const listener of listeners) listener();
}

export function signOut(): void {
  setSession(nobody);
}

export function useSession(): Session {
  return useSyncExternalStore(subscribe, () => current);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function readStored(): Session {
  const stored = sessionStorage.getItem(storageKey);
  if (stored === null) return nobody;
  try {
    const { token, jurisdiction } = JSON.parse(stored) as Record<string, unknown>;
    return {
      token: typeof token === 'string' ? token : null,
      jurisdiction: typeof jurisdiction === 'string' ? jurisdiction : null,
    };
  } catch {
    return nobody; // not ours
  }
}
