import { QueryClient, QueryClientContext, QueryClientProvider } from '@tanstack/react-query';
import { Fragment, useContext, useEffect, useMemo, useRef, type ReactNode } from 'react';

import { ConnectionContext } from './connection.ts';
import { retryIfPassing } from './query-hooks.ts';
import type { Connection } from './request.ts';
import { sessionKey } from './session.ts';

export interface RapportProviderProps extends Connection {
  /** The app's cache. By default the one of the QueryClientProvider around it, or else one for each session. */
  queryClient?: QueryClient | undefined;
  children: ReactNode;
}

const freshMs = 10_000;

/** The cache of a session whose app brings none. It only retries if that can help, and never a mutation. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: freshMs, retry: retryIfPassing },
      mutations: { retry: false },
    },
  });
}

/**
 * Connects the hooks below it to the API. Each session has its own keys in the cache, so no user or
 * jurisdiction sees the data of another one. A change of the session discards the state of the components
 * below. Give the `session` (who is signed in), or keep the same `getToken` function while a user stays
 * signed in.
 */
export function RapportProvider(props: RapportProviderProps): ReactNode {
  const { endpoint, getToken, jurisdiction, session, queryClient, children } = props;
  const connection = useMemo(
    () => ({ endpoint, getToken, jurisdiction, session }),
    [endpoint, getToken, jurisdiction, session],
  );
  const key = JSON.stringify([endpoint, sessionKey(connection)]);
  const outer = useContext(QueryClientContext);
  const given = queryClient ?? outer;
  // With the key, so that a new session starts with an empty cache.
  const client = useMemo(() => given ?? createQueryClient(), [given, key]);
  useForgottenSessions(client, connection);
  const content = <Fragment key={key}>{children}</Fragment>;
  return (
    // React 18 has no contexts that are components.
    <ConnectionContext.Provider value={connection}>
      {client === outer ? content : <QueryClientProvider client={client}>{content}</QueryClientProvider>}
    </ConnectionContext.Provider>
  );
}

/** Removes what a session loaded from a shared cache when another one takes its place. */
function useForgottenSessions(client: QueryClient, connection: Connection): void {
  const previous = useRef(connection);
  useEffect(() => {
    const [last, next] = [sessionKey(previous.current), sessionKey(connection)];
    if (JSON.stringify(last) !== JSON.stringify(next)) client.removeQueries({ queryKey: last });
    previous.current = connection;
  }, [client, connection]);
}
