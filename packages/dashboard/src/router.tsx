import { useMemo, useSyncExternalStore, type MouseEvent, type ReactNode } from 'react';

import { base } from './base.ts';

const listeners = new Set<() => void>();

/** The parts of the path below the dashboard: [] is the first page, ["programs", id] is a program. */
export function useRoute(): readonly string[] {
  const path = useSyncExternalStore(subscribe, () => window.location.pathname);
  return path.slice(base.length).split('/').filter(Boolean).map(decodeURIComponent);
}

type Parameters = Readonly<Record<string, string>>;

/** The address of a page. */
function hrefOf(parts: readonly string[], parameters: Parameters): string {
  const search = new URLSearchParams(parameters).toString();
  return base + parts.map(encodeURIComponent).join('/') + (search === '' ? '' : `?${search}`);
}

let navigations = 0;

/** Whether the user has followed a link of the dashboard since it was loaded. */
export function hasNavigated(): boolean {
  return navigations > 0;
}

function navigate(address: string): void {
  navigations += 1;
  window.history.pushState(null, '', address);
  for (const listener of listeners) listener();
  window.scrollTo(0, 0);
}

/** The parameters of the address: the part after "?". */
export function useParameters(): URLSearchParams {
  const search = useSyncExternalStore(subscribe, () => window.location.search);
  return useMemo(() => new URLSearchParams(search), [search]);
}

/**
 * Changes parameters of the address; '' removes one. "push" adds a step for the browser's Back button, and
 * "replace" does not, for changes with each key press.
 */
export function setParameters(changes: Readonly<Record<string, string>>, how: 'push' | 'replace'): void {
  const parameters = new URLSearchParams(window.location.search);
  for (const [name, value] of Object.entries(changes)) {
    if (value === '') parameters.delete(name);
    else parameters.set(name, value);
  }
  const address = window.location.pathname + (parameters.size > 0 ? `?${parameters.toString()}` : '');
  if (how === 'push') window.history.pushState(null, '', address);
  else window.history.replaceState(null, '', address);
  for (const listener of listeners) listener();
}

interface LinkProps {
  to: readonly string[];
  /** The part after "?". */
  parameters?: Parameters;
  children: ReactNode;
  isCurrent?: boolean;
}

/** A link to another page of the dashboard. Like any link, it can be opened in a new tab. */
export function Link({ to, parameters = {}, children, isCurrent = false }: LinkProps): ReactNode {
  const address = hrefOf(to, parameters);
  const follow = (event: MouseEvent): void => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    navigate(address);
  };
  return (
    <a href={address} onClick={follow} aria-current={isCurrent ? 'page' : undefined}>
      {children}
    </a>
  );
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('popstate', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('popstate', listener);
  };
}
