import {
  useInfiniteQuery,
  useQuery,
  useQueryClient,
  useSuspenseInfiniteQuery,
  useSuspenseQuery,
  type InfiniteData,
  type QueryKey,
  type UseInfiniteQueryResult,
  type UseQueryOptions,
  type UseQueryResult,
  type UseSuspenseInfiniteQueryResult,
  type UseSuspenseQueryOptions,
  type UseSuspenseQueryResult,
} from '@tanstack/react-query';

import { useConnection } from './connection.ts';
import { isPassing, type RapportError } from './errors.ts';
import type { QueryDocument, VariablesOf } from './operation.ts';
import { pagesSource, querySource, type Cursor } from './query-options.ts';

/** All options but those that the hook sets. */
type Given<Options> = Omit<
  Options,
  'queryKey' | 'queryFn' | 'meta' | 'initialPageParam' | 'getNextPageParam'
>;
type Arguments<Variables, Options> = VariablesOf<Variables, [options?: Given<Options>]>;
type Pages<Data> = InfiniteData<Data, Cursor>;
// From the functions: the parameters of the types differ between the minor versions of TanStack Query.
type PagesOptions<Data, Selected> = Parameters<
  typeof useInfiniteQuery<Data, RapportError, Selected, QueryKey, Cursor>
>[0];
type SuspensePagesOptions<Data, Selected> = Parameters<
  typeof useSuspenseInfiniteQuery<Data, RapportError, Selected, QueryKey, Cursor>
>[0];

/** Loads a query, and loads it again after a mutation that changes its answer. */
export interface QueryHook<Data, Variables> {
  <Selected = Data>(
    ...given: Arguments<Variables, UseQueryOptions<Data, RapportError, Selected>>
  ): UseQueryResult<Selected, RapportError>;
}
/** The same with a Suspense boundary for the time without an answer, and an error boundary for errors. */
export interface SuspenseQueryHook<Data, Variables> {
  <Selected = Data>(
    ...given: Arguments<Variables, UseSuspenseQueryOptions<Data, RapportError, Selected>>
  ): UseSuspenseQueryResult<Selected, RapportError>;
}
/** Loads a connection page by page: `fetchNextPage` follows its `pageInfo`. */
export interface InfiniteQueryHook<Data, Variables> {
  <Selected = Pages<Data>>(
    ...given: Arguments<Variables, PagesOptions<Data, Selected>>
  ): UseInfiniteQueryResult<Selected, RapportError>;
}
/** The same with a Suspense boundary and an error boundary. */
export interface SuspenseInfiniteQueryHook<Data, Variables> {
  <Selected = Pages<Data>>(
    ...given: Arguments<Variables, SuspensePagesOptions<Data, Selected>>
  ): UseSuspenseInfiniteQueryResult<Selected, RapportError>;
}

const retriesMax = 2;

/** For `retry` of queries: retries what can succeed later, and never a refusal. */
export function retryIfPassing(failures: number, error: Error): boolean {
  return failures < retriesMax && isPassing(error);
}

/** The retries that the app's QueryClient asks for, or ours. */
function useRetry() {
  return { retry: useQueryClient().getDefaultOptions().queries?.retry ?? retryIfPassing };
}

export function createQueryHook<Data, Variables extends object>(
  document: QueryDocument<Data, Variables>,
): QueryHook<Data, Variables> {
  return <Selected = Data>(
    ...[variables, options]: Arguments<Variables, UseQueryOptions<Data, RapportError, Selected>>
  ) => {
    const source = querySource(useConnection(), document, variables);
    return useQuery<Data, RapportError, Selected>({ ...useRetry(), ...options, ...source });
  };
}

export function createSuspenseQueryHook<Data, Variables extends object>(
  document: QueryDocument<Data, Variables>,
): SuspenseQueryHook<Data, Variables> {
  return <Selected = Data>(
    ...[variables, options]: Arguments<Variables, UseSuspenseQueryOptions<Data, RapportError, Selected>>
  ) => {
    const source = querySource(useConnection(), document, variables);
    return useSuspenseQuery<Data, RapportError, Selected>({
      ...useRetry(),
      ...options,
      ...source,
    });
  };
}

export function createInfiniteQueryHook<Data, Variables extends object>(
  document: QueryDocument<Data, Variables>,
): InfiniteQueryHook<Data, Variables> {
  return <Selected = Pages<Data>>(
    ...[variables, options]: Arguments<Variables, PagesOptions<Data, Selected>>
  ) => {
    const source = pagesSource(useConnection(), document, variables);
    return useInfiniteQuery<Data, RapportError, Selected, QueryKey, Cursor>({
      ...useRetry(),
      ...options,
      ...source,
    });
  };
}

export function createSuspenseInfiniteQueryHook<Data, Variables extends object>(
  document: QueryDocument<Data, Variables>,
): SuspenseInfiniteQueryHook<Data, Variables> {
  return <Selected = Pages<Data>>(
    ...[variables, options]: Arguments<Variables, SuspensePagesOptions<Data, Selected>>
  ) => {
    const source = pagesSource(useConnection(), document, variables);
    return useSuspenseInfiniteQuery<Data, RapportError, Selected, QueryKey, Cursor>({
      ...useRetry(),
      ...options,
      ...source,
    });
  };
}
