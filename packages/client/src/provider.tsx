import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useMemo, type ReactNode } from 'react';

import { ConnectionContext } from './connection.ts';
import { isPassing } from './errors.ts';
import type { Connection } from './request.ts';

export interface RapportProviderProps extends Connection {
  /** Creates the cache, to replace the default one. */
  createClient?: () => QueryClient;
  children: ReactNode;
}

const retriesMax = 2;
const freshMs = 10_000;
let sessions = 0;

/** A cache that only retries if it can help: never after a refusal, and never for a mutation. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: freshMs, retry: (failures, error) => failures < retriesMax && isPassing(error) },
      mutations: { retry: false },
    },
  });
}

/**
 * Connects the hooks below it to the API. Each endpoint, jurisdiction and `getToken` has its own cache, so
 * one tenant or user never sees the data of another. Keep the same function while a user stays signed in
 * (useCallback), and change it when another user signs in.
 */
export function RapportProvider(props: RapportProviderProps): ReactNode {
  const { endpoint, getToken, jurisdiction, createClient = createQueryClient, children } = props;
  const connection = useMemo(
    () => ({ endpoint, getToken, jurisdiction }),
    [endpoint, getToken, jurisdiction],
  );
  const [client, session] = useMemo(
    () => [createClient(), (sessions += 1), connection] as const,
    [createClient, connection],
  );
  return (
    <ConnectionContext value={connection}>
      {/** The key discards the state of components from the previous session. */}
      <QueryClientProvider key={session} client={client}>
        {children}
      </QueryClientProvider>
    </ConnectionContext>
  );
}
