// @vitest-environment jsdom
import { startTestApi, type TestApi } from '@rapport/api/testing/test-api.ts';
import {
  dehydrate,
  HydrationBoundary,
  QueryClient,
  QueryClientProvider,
  type DehydratedState,
} from '@tanstack/react-query';
import { act, type ReactNode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

import {
  programsInfiniteQueryOptions,
  programsQueryOptions,
  useInfiniteProgramsQuery,
  useSuspenseProgramsQuery,
} from './generated/hooks.ts';
import { RapportProvider } from './provider.tsx';
import type { Connection } from './request.ts';
import { serveOnLoopback, type LoopbackApi } from './testing/loopback-api.ts';

let api: TestApi;
let loopback: LoopbackApi;

beforeAll(async () => {
  api = await startTestApi();
  loopback = await serveOnLoopback(api);
});
afterAll(async () => {
  await loopback?.close();
  await api?.close();
});

const byTitle = { field: 'TITLE', direction: 'ASCENDING' } as const;

function Titles(): ReactNode {
  const { data } = useSuspenseProgramsQuery({ first: 2, orderBy: byTitle });
  const pages = useInfiniteProgramsQuery({ first: 1, orderBy: byTitle });
  const listed = pages.data?.pages.flatMap((page) => page.programs.edges.map(({ node }) => node.title));
  return (
    <p>
      {data.programs.edges.map(({ node }) => node.title).join(', ')} | {listed?.join(', ')}
    </p>
  );
}

function Page(props: { connection: Connection; cache: QueryClient; state: DehydratedState }): ReactNode {
  return (
    <QueryClientProvider client={props.cache}>
      <RapportProvider {...props.connection}>
        <HydrationBoundary state={props.state}>
          <Titles />
        </HydrationBoundary>
      </RapportProvider>
    </QueryClientProvider>
  );
}

test('a server loads and renders, and the browser goes on without loading again', async () => {
  const county = await api.jurisdiction();
  await county.programs(2);
  const token = await api.issuer.sign(county.subjectOf('VIEWER'));
  const options = { queries: { staleTime: 60_000 } };
  const onServer: Connection = {
    endpoint: loopback.endpoint,
    getToken: () => token,
    jurisdiction: county.slug,
    session: county.subjectOf('VIEWER'),
  };
  const cache = new QueryClient({ defaultOptions: options });
  await cache.prefetchQuery(programsQueryOptions(onServer, { first: 2, orderBy: byTitle }));
  await cache.prefetchInfiniteQuery(programsInfiniteQueryOptions(onServer, { first: 1, orderBy: byTitle }));
  const state: DehydratedState = JSON.parse(JSON.stringify(dehydrate(cache)));
  const html = renderToString(<Page connection={onServer} cache={cache} state={state} />);
  expect(html).toContain('Program 1, Program 2');

  // Another process: its own cache and function, and the address that browsers use.
  const inBrowser = { ...onServer, endpoint: '/graphql', getToken: () => token };
  const container = document.createElement('div');
  container.innerHTML = html;
  const load = vi.spyOn(globalThis, 'fetch');
  const problems: unknown[] = [];
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  const page = (
    <Page connection={inBrowser} cache={new QueryClient({ defaultOptions: options })} state={state} />
  );
  const root = await act(async () =>
    hydrateRoot(container, page, { onRecoverableError: (error) => problems.push(error) }),
  );
  expect(container.textContent).toBe('Program 1, Program 2 | Program 1');
  expect(problems).toEqual([]);
  expect(load).not.toHaveBeenCalled();
  act(() => root.unmount());
  vi.unstubAllGlobals();
});

test('another session does not find what the server loaded', async () => {
  const county = await api.jurisdiction();
  const token = await api.issuer.sign(county.subjectOf('VIEWER'));
  const connection = { endpoint: loopback.endpoint, getToken: () => token, jurisdiction: county.slug };
  const cache = new QueryClient();
  const mine = programsQueryOptions({ ...connection, session: 'me' }, { first: 2 });
  await cache.prefetchQuery(mine);
  expect(cache.getQueryData(mine.queryKey)?.programs.totalCount).toBe(0);
  const others = programsQueryOptions({ ...connection, session: 'another person' }, { first: 2 });
  expect(cache.getQueryData(others.queryKey)).toBeUndefined();
});
