import { useContext, useState } from 'react';

import { ViewerContext } from '../viewer.context.ts';

type Values = Readonly<Record<string, string>>;

const prefix = 'rapport.draft';

/**
 * The values of a form, kept in this tab until the form is sent or the user signs out. So a session that ends
 * in the middle of a form loses nothing. Another user of the tab does not see them.
 */
export function useDraft<V extends Values>(
  form: string,
  empty: V,
): { values: V; change: (changes: Partial<V>) => void; discard: () => void } {
  const viewer = useContext(ViewerContext);
  const key = [prefix, viewer?.acting?.slug ?? '', viewer?.displayName ?? '', form].join('/');
  const [values, setValues] = useState<V>(() => ({ ...empty, ...read(key, empty) }));
  return {
    values,
    change: (changes) => {
      const next = { ...values, ...changes };
      setValues(next);
      write(key, next);
    },
    discard: () => {
      setValues(empty);
      sessionStorage.removeItem(key);
    },
  };
}

/** Removes all drafts of this tab. */
export function discardDrafts(): void {
  for (const key of Object.keys(sessionStorage)) {
    if (key.startsWith(`${prefix}/`)) sessionStorage.removeItem(key);
  }
}

function read(key: string, empty: Values): Values {
  try {
    const stored = JSON.parse(sessionStorage.getItem(key) ?? '{}') as Record<string, unknown>;
    return Object.fromEntries(
      Object.entries(stored).filter(
        (entry): entry is [string, string] => Object.hasOwn(empty, entry[0]) && typeof entry[1] === 'string',
      ),
    );
  } catch {
    return {}; // Not written by this page.
  }
}

function write(key: string, values: Values): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(values));
  } catch {
    // The storage is full or blocked. The form works, but the tab does not keep it.
  }
}
