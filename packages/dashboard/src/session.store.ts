import { useSyncExternalStore } from 'react';

import { discardDrafts } from './shared/draft.ts';

/** The signed-in user and the jurisdiction. Stored only in this tab, and removed when the tab is closed. */
export interface Session {
  readonly token: string | null;
  /** Slug; null lets the API decide. */
  readonly jurisdiction: string | null;
}

const storageKey = 'rapport.session';
const nobody: Session = { token: null, jurisdiction: null };
const listeners = new Set<() => void>();
let current: Session = nobody;

/**
 * Reads the session from the address or from the tab's storage. "#token=…&jurisdiction=…" is then removed
 * from the address so that nobody shares it by accident. Call this once, before rendering.
 */
export function openSession(): void {
  if (!takeFromFragment()) current = readStored();
  // Opening an address with a token in this tab does not reload the page.
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

/** Signs out, and removes the drafts of forms. */
export function signOut(): void {
  discardDrafts();
  setSession(nobody);
}

/** Asks for a new token. The address and the drafts of forms stay, so the user continues where they were. */
export function signInAgain(): void {
  setSession({ ...current, token: null });
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
    return nobody; // Not written by this page.
  }
}
