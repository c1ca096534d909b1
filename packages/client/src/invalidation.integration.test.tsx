// @vitest-environment jsdom
import { startTestApi, type TestApi } from '@rapport/api/testing/test-api.ts';
import type { TestJurisdiction } from '@rapport/api/testing/seed-kit.ts';
import { QueryClient, QueryClientProvider, useQueryClient } from '@tanstack/react-query';
import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';

import {
  useAreasQuery,
  useProgramQuery,
  useProgramsQuery,
  useProgramTimelineQuery,
  useUpdateProgramMutation,
} from './generated/hooks.ts';
import { RapportProvider } from './provider.tsx';
import { serveOnLoopback, type LoopbackApi } from './testing/loopback-api.ts';

// The API runs in this process, and the machine may be busy.
configure({ asyncUtilTimeout: 20_000 });

let api: TestApi;
let loopback: LoopbackApi;
let cedar: TestJurisdiction;
let maple: TestJurisdiction;
let ids: string[];
/** The operations that were sent, each with the id in its variables. */
let sent: string[];

beforeAll(async () => {
  api = await startTestApi();
  loopback = await serveOnLoopback(api);
  cedar = await api.jurisdiction({ name: 'Cedar County' });
  maple = await api.jurisdiction({ name: 'Maple County' });
  await cedar.programs(2);
  const { data } = await api
    .as({ jurisdiction: cedar, role: 'EDITOR' })
    .query('{ programs(orderBy: { field: TITLE, direction: ASCENDING }) { edges { node { id } } } }');
  ids = data.programs.edges.map(({ node }: { node: { id: string } }) => node.id);
});
beforeEach(() => {
  sent = [];
  const send = globalThis.fetch;
  vi.stubGlobal('fetch', (url: string, init: { body: string }) => {
    const { query, variables } = JSON.parse(init.body);
    const name = /(?:query|mutation) (\w+)/.exec(query)?.[1] ?? '';
    const index = ids.indexOf(variables?.id);
    sent.push(index < 0 ? name : `${name} ${index + 1}`);
    return send(url, init);
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});
afterAll(async () => {
  await loopback?.close();
  await api?.close();
});

async function connectionOf(county: TestJurisdiction) {
  const token = await api.issuer.sign(county.subjectOf('EDITOR'));
  return { endpoint: loopback.endpoint, getToken: () => token, jurisdiction: county.slug };
}

function Page({ version, title }: { version: number; title: string }): ReactNode {
  const answers = [
    useProgramsQuery({ first: 10 }),
    useProgramQuery({ id: ids[0] ?? '' }),
    useProgramQuery({ id: ids[1] ?? '' }),
    useProgramTimelineQuery({ period: { calendarYear: 2025 } }),
    useAreasQuery({ first: 10 }),
  ];
  const update = useUpdateProgramMutation();
  const input = { id: ids[0] ?? '', expectedVersion: version, title };
  return (
    <section>
      <p>{answers.every(({ isSuccess, isFetching }) => isSuccess && !isFetching) ? 'Loaded' : 'Loading'}</p>
      <p>{answers[1]?.data && 'program' in answers[1].data ? answers[1].data.program?.title : ''}</p>
      <button type="button" onClick={() => update.mutate({ input })}>
        Update
      </button>
      <p>{update.data?.updateProgram.__typename}</p>
    </section>
  );
}

test('a mutation loads again what it changed, and nothing else', async () => {
  const connection = await connectionOf(cedar);
  const view = (version: number, title: string) => (
    <RapportProvider {...connection}>
      <Page version={version} title={title} />
    </RapportProvider>
  );
  const { rerender } = render(view(7, 'Refused'));
  await screen.findByText('Loaded');
  expect(sent).toEqual(['Programs', 'Program 1', 'Program 2', 'ProgramTimeline', 'Areas']);

  sent.length = 0;
  fireEvent.click(screen.getByRole('button'));
  await screen.findByText('ConflictError');
  await screen.findByText('Loaded');
  expect(sent).toEqual(['UpdateProgram']);

  sent.length = 0;
  rerender(view(1, 'Listening sessions'));
  fireEvent.click(screen.getByRole('button'));
  await screen.findByText('Listening sessions');
  await screen.findByText('Loaded');
  // The list of programs, the program, and a figure. Neither the other program nor the areas.
  expect(sent).toEqual(['UpdateProgram', 'Programs', 'Program 1', 'ProgramTimeline']);
});

function Titles(): ReactNode {
  const { data } = useProgramsQuery({ first: 10 });
  const cache = useQueryClient();
  return (
    <p data-retry={String(cache.getDefaultOptions().queries?.retry)}>Total: {data?.programs.totalCount}</p>
  );
}

test('a cache of the app is used as it is, and keeps the answers of two sessions apart', async () => {
  const cache = new QueryClient({ defaultOptions: { queries: { retry: 5 } } });
  const [cedarConnection, mapleConnection] = [await connectionOf(cedar), await connectionOf(maple)];
  const view = (connection: typeof cedarConnection) => (
    <QueryClientProvider client={cache}>
      <RapportProvider {...connection}>
        <Titles />
      </RapportProvider>
    </QueryClientProvider>
  );
  const { rerender, container } = render(view(cedarConnection));
  expect((await screen.findByText('Total: 2')).dataset['retry']).toBe('5');
  expect(cache.getQueryCache().getAll()).toHaveLength(1);

  rerender(view(mapleConnection));
  expect(container.textContent).toBe('Total: ');
  await screen.findByText('Total: 0');
  // The answer of the first session is gone.
  await waitFor(() =>
    expect(
      JSON.stringify(
        cache
          .getQueryCache()
          .getAll()
          .map(({ state }) => state.data),
      ),
    ).not.toContain('Program 2'),
  );
  expect(cache.getQueryCache().getAll()).toHaveLength(1);
});
