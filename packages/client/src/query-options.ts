import {
  infiniteQueryOptions,
  queryOptions,
  type InfiniteData,
  type QueryKey,
  type UndefinedInitialDataOptions,
} from '@tanstack/react-query';

import type { RapportError } from './errors.ts';
import { dependenciesOf } from './invalidation.ts';
import type { Paging, QueryDocument, VariablesOf } from './operation.ts';
import { sendRequest, type Connection } from './request.ts';
import { queryKeyOf } from './session.ts';

/** The cursor of a page; null for the first page. */
export type Cursor = string | null;

/** Key, function and dependencies of a query whose variables are known to fit. */
export function querySource<Data>(
  connection: Connection,
  document: QueryDocument<Data, never>,
  variables: object | undefined,
) {
  return {
    queryKey: queryKeyOf(connection, document, variables ?? {}),
    queryFn: ({ signal }: { signal: AbortSignal }) =>
      sendRequest<Data>(connection, document.text, variables, signal),
    meta: dependenciesOf(document),
  };
}

/** The same for all pages of its connection. */
export function pagesSource<Data>(
  connection: Connection,
  document: QueryDocument<Data, never>,
  variables: object | undefined,
) {
  const { name, paging } = document;
  if (paging === null) throw new Error(`The query ${name} has no connection with a cursor.`);
  const firstPage: Cursor = null;
  return {
    // A list of pages has another shape than one page, and so another key.
    queryKey: [...queryKeyOf(connection, document, variables ?? {}), 'pages'],
    queryFn: ({ signal, pageParam }: { signal: AbortSignal; pageParam: Cursor }) =>
      sendRequest<Data>(connection, document.text, { ...variables, [paging.after]: pageParam }, signal),
    initialPageParam: firstPage,
    getNextPageParam: (page: Data) => nextCursor(page, paging),
    meta: dependenciesOf(document),
  };
}

/** The cursor after a page; undefined after the last one. */
function nextCursor(page: unknown, { path }: Paging): Cursor | undefined {
  const pageInfo = fieldOf(path.reduce(fieldOf, page), 'pageInfo');
  const cursor = fieldOf(pageInfo, 'endCursor');
  return fieldOf(pageInfo, 'hasNextPage') === true && typeof cursor === 'string' ? cursor : undefined;
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

/** The options of one query for a connection. Their key knows the type of its data. */
export type QueryOptionsOf<Data, Variables> = (
  connection: Connection,
  ...variables: VariablesOf<Variables>
) => ReturnType<typeof queryOptions<Data, RapportError>>;

/** The options of all pages of a query for a connection. */
export type InfiniteQueryOptionsOf<Data, Variables> = (
  connection: Connection,
  ...variables: VariablesOf<Variables>
) => ReturnType<
  typeof infiniteQueryOptions<Data, RapportError, InfiniteData<Data, Cursor>, QueryKey, Cursor>
>;

/**
 * Options for `useQuery`, `useSuspenseQuery`, `prefetchQuery`, `ensureQueryData` and `getQueryData`. They do
 * not set freshness or retries, which are up to the QueryClient.
 */
export function createQueryOptions<Data, Variables extends object>(
  document: QueryDocument<Data, Variables>,
): QueryOptionsOf<Data, Variables> {
  return (connection, ...[variables]) => {
    const source: UndefinedInitialDataOptions<Data, RapportError> = querySource(
      connection,
      document,
      variables,
    );
    return queryOptions(source);
  };
}

/** The same for `useInfiniteQuery`, `useSuspenseInfiniteQuery` and `prefetchInfiniteQuery`. */
export function createInfiniteQueryOptions<Data, Variables extends object>(
  document: QueryDocument<Data, Variables>,
): InfiniteQueryOptionsOf<Data, Variables> {
  return (connection, ...[variables]) =>
    infiniteQueryOptions<Data, RapportError, InfiniteData<Data, Cursor>, QueryKey, Cursor>(
      pagesSource(connection, document, variables),
    );
}
