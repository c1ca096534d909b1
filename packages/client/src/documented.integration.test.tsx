// @vitest-environment jsdom
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { startTestApi, type TestApi } from '@rapport/api/testing/test-api.ts';
import type { TestClient } from '@rapport/api/testing/test-client.ts';
import { blocksWithExercises } from '@rapport/testkit/documents/blocks.ts';
import { QueryClient } from '@tanstack/react-query';
import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react';
import type { ComponentType, ReactNode } from 'react';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';

import { programsQueryOptions } from './generated/hooks.ts';
import { RapportProvider } from './provider.tsx';
import type { Connection } from './request.ts';

/** Renders every example of this package's README, as the demonstration's editor of Cedar County. */
configure({ asyncUtilTimeout: 20_000 });

const page = 'packages/client/README.md';
const endpoint = 'https://api.example.org/graphql';
const subject = 'demo:cedar-editor';

let api: TestApi;
let editor: TestClient;
let token: string;
let sent: string[] = [];
/** Inside the package, where its modules are found. */
const folder = mkdtempSync(join(import.meta.dirname, '.documented-'));

beforeAll(async () => {
  api = await startTestApi();
  await api.demonstration();
  editor = api.as({ subject });
  token = await api.issuer.sign(subject);
  // The address of the README.
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    expect(url).toBe(endpoint);
    sent.push(init.body as string);
    return api.app.fetch(url, init);
  });
});
afterEach(() => {
  cleanup();
  sent = [];
});
afterAll(async () => {
  vi.unstubAllGlobals();
  rmSync(folder, { recursive: true });
  await api.close();
});

const connection = (): Connection => ({
  endpoint,
  getToken: () => token,
  jurisdiction: 'cedar-county',
  session: subject,
});

/** Renders a component of an example inside a provider with a cache. */
function renderInside(Example: ComponentType, cache = new QueryClient()): void {
  const inside: ReactNode = (
    <RapportProvider {...connection()} queryClient={cache}>
      <Example />
    </RapportProvider>
  );
  render(inside);
}

async function titles(filter = ''): Promise<string[]> {
  const { data } = await editor.query(`{ programs(first: 20${filter}) { edges { node { title } } } }`);
  return data.programs.edges.map(({ node }: { node: { title: string } }) => node.title);
}

type Exports = Readonly<Record<string, unknown>>;

const modules = blocksWithExercises(page, ['tsx'], {
  'export function App(': async (example: Exports) => {
    const App = example['App'] as ComponentType<{ token: string; subject: string }>;
    render(<App token={token} subject={subject} />);
    const expected = await titles(', filter: { statuses: [ACTIVE] }');
    expect(expected.length).toBeGreaterThan(0);
    await waitFor(() =>
      expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(expected),
    );
  },
  'export function AllPrograms(': async (example: Exports) => {
    const cache = new QueryClient();
    await cache.prefetchQuery(programsQueryOptions(connection(), { first: 50 }));
    renderInside(example['AllPrograms'] as ComponentType, cache);
    await screen.findByText(/^\d+ in total$/);
    for (const title of await titles()) await screen.findByText(title);
    const before = sent.length;
    fireEvent.click(screen.getByRole('button', { name: 'Reload every list of programs' }));
    await waitFor(() => expect(sent.length).toBeGreaterThan(before));
  },
  'export function CreateProgram(': async (example: Exports) => {
    renderInside(example['CreateProgram'] as ComponentType);
    const form = document.querySelector('form');
    if (!form) throw new Error('The example shows no form.');
    fireEvent.submit(form);
    await waitFor(async () => expect(await titles()).toContain('Listening sessions'));
  },
  'export async function renderPage(': async (example: Exports) => {
    const renderPage = example['renderPage'] as (
      token: string,
      subject: string,
    ) => Promise<{ state: unknown; html: string }>;
    const { html, state } = await renderPage(token, subject);
    for (const title of await titles()) expect(html).toContain(title.replaceAll("'", '&#x27;'));
    expect(JSON.stringify(state)).toContain('programs');
  },
});

test.each(modules.map(({ name, block, exercise }, index) => [name, index, block, exercise] as const))(
  'an example renders: %s',
  async (_name, index, block, exercise) => {
    const file = join(folder, `block-${index}.tsx`);
    writeFileSync(file, block.text);
    await exercise((await import(/* @vite-ignore */ file)) as Exports);
  },
);

const fragments = globSync(join(import.meta.dirname, 'operations/**/*.graphql'))
  .map((path) => readFileSync(path, 'utf8'))
  .flatMap((text) => text.match(/^fragment [^]*?^}/gm) ?? []);

const documents = blocksWithExercises(page, ['graphql'], {
  'query MyPrograms': async (document: string) => {
    const used = fragments.filter((one) =>
      document.includes(`...${/fragment (\w+)/.exec(one)?.[1] ?? ''}\n`),
    );
    const { data, errors } = await editor.query([document, ...used].join('\n'), { first: 2 });
    expect(errors).toEqual([]);
    expect(data.programs).toMatchObject({ pageInfo: { hasNextPage: true }, edges: [{}, {}] });
  },
});

test.each(documents.map(({ name, block, exercise }) => [name, block, exercise] as const))(
  'an operation works: %s',
  async (_name, block, exercise) => {
    await exercise(block.text);
  },
);
