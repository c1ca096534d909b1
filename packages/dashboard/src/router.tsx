import { useSyncExternalStore, type MouseEvent, type ReactNode } from 'react';

import { base } from './base.ts';

const listeners = new Set<() => void>();

/** The parts of the path below the dashboard: [] is the first page, ["programs", id] is a program. */
export function useRoute(): readonly string[] {
  const path = useSyncExternalStore(subscribe, () => window.location.pathname);
  return path.slice(base.length).split('/').filter(Boolean).map(decodeURIComponent);
}

/** The address of a page. */
function hrefOf(parts: readonly string[]): string {
  return base + parts.map(encodeURIComponent).join('/');
}

function navigate(parts: readonly string[]): void {
  window.history.pushState(null, '', hrefOf(parts));
  for (const listener of listeners) listener();
  window.scrollTo(0, 0);
}

interface LinkProps {
  to: readonly string[];
  children: ReactNode;
  isCurrent?: boolean;
}

/** A link to another page of the dashboard. Like any link, it can be opened in a new tab. */
export function Link({ to, children, isCurrent = false }: LinkProps): ReactNode {
  const follow = (event: MouseEvent): void => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    navigate(to);
  };
  return (
    <a href={hrefOf(to)} onClick={follow} aria-current={isCurrent ? 'page' : undefined}>
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
