/**
 * The client as a front-end team outside this repository gets it: packed, installed, compiled, built and run in
 * a real browser against the API.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { startTestApi, type TestApi } from '@rapport/api/testing/test-api.ts';
import type { TestJurisdiction } from '@rapport/api/testing/seed-kit.ts';
import { startBrowser } from '@rapport/testkit/services/browser.ts';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';

import { serveOnLoopback, type LoopbackApi } from './testing/loopback-api.ts';
import { installApp, packClient, run, runOfApp, startVite, type AppVersions } from './testing/outside-app.ts';

// Installs packages, and runs compilers and a browser.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

type Browser = Awaited<ReturnType<typeof startBrowser>>;
type Page = Awaited<ReturnType<Browser['newPage']>>;

let api: TestApi;
let loopback: LoopbackApi;
let browser: Browser;
let folder: string;
let tarball: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rapport-packed-'));
  [api, browser, tarball] = await Promise.all([startTestApi(), startBrowser(), packClient(folder)]);
  loopback = await serveOnLoopback(api);
});
afterAll(async () => {
  await browser?.close();
  await loopback?.close();
  await api?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('the manifest has no reference to this repository, and peers with ranges', async () => {
  await run(folder, 'tar', ['xzf', tarball]);
  const text = readFileSync(join(folder, 'package/package.json'), 'utf8');
  expect(text).not.toMatch(/catalog:|workspace:/);
  expect(JSON.parse(text)).toMatchObject({
    type: 'module',
    sideEffects: false,
    peerDependencies: { react: '^18.2.0 || ^19.0.0', '@tanstack/react-query': '^5.62.0' },
  });
  const [index, map] = ['index.js', 'provider.js.map'].map((name) =>
    readFileSync(join(folder, 'package/dist', name), 'utf8'),
  );
  expect(index).not.toMatch(/[.]tsx?"/);
  expect(map).toContain('RapportProviderProps');
});

type ViteCommand = Parameters<typeof startVite>[1];

/** The newest and the oldest packages of an app that the client supports, and how each app is served. */
const supported: [string, AppVersions, ViteCommand[]][] = [
  [
    'React 19',
    { react: '19.3.1', typesOfReact: '19.3.0', typesOfReactDom: '19.3.0', query: '5.108.0' },
    ['dev', 'preview'],
  ],
  [
    'React 18',
    { react: '18.3.1', typesOfReact: '18.3.32', typesOfReactDom: '18.3.7', query: '5.62.0' },
    ['preview'],
  ],
];

describe.each(supported)('in an app with %s', (name, versions, commands) => {
  let app: string;
  let county: TestJurisdiction;
  let query: string;

  beforeAll(async () => {
    app = join(folder, name.replace(' ', '-'));
    mkdirSync(app);
    await installApp(app, tarball, versions);
    county = await api.jurisdiction({ name: `${name} County` });
    await county.programs(5);
    const token = await api.issuer.sign(county.subjectOf('EDITOR'));
    query = new URLSearchParams({ token, jurisdiction: county.slug }).toString();
  });

  test('rapport-codegen generates its own operations, and names a wrong field and the nearest one', async () => {
    const args = ['--documents', 'src/**/*.graphql', '--output', 'src/hooks.ts'];
    expect(await runOfApp(app, 'rapport-codegen', ...args)).toEqual({
      code: 0,
      output: 'Wrote src/hooks.ts.\n',
    });
    expect(await runOfApp(app, 'rapport-codegen', ...args, '--check')).toMatchObject({ code: 0 });
    writeFileSync(join(app, 'wrong.graphql'), 'query Wrong {\n  programs { edges { node { titel } } }\n}\n');
    const wrong = ['--documents', 'wrong.graphql', '--output', 'src/wrong.ts'];
    const { code, output } = await runOfApp(app, 'rapport-codegen', ...wrong);
    expect(code).toBe(1);
    expect(output).toContain('wrong.graphql:2:29');
    expect(output).toContain('Cannot query field "titel" on type "Program". Did you mean "title"');
  });

  test('it and every block of the README compile with ordinary strict options', async () => {
    expect(await runOfApp(app, 'tsc', '-p', '.')).toEqual({ code: 0, output: '' });
  });

  test('it builds, without the operations that it does not use', async () => {
    const { code, output } = await runOfApp(app, 'vite', 'build');
    expect({ code, output }).toMatchObject({ code: 0 });
    const asset = /dist\/(assets\/\S+[.]js)\s/.exec(output)?.[1] ?? '';
    const script = readFileSync(join(app, 'dist', asset), 'utf8');
    expect(script).toContain('query MyPrograms');
    expect(script).not.toContain('mutation DeleteRecord');
  });

  test.each(commands)('it works in a browser under vite %s', async (command) => {
    const server = await startVite(app, command, new URL(loopback.endpoint).origin);
    const page = await browser.newPage();
    try {
      await useApp(page, `${server.origin}/?${query}`, versions.react, `Created under ${command}`);
    } finally {
      await page.close();
      await server.stop();
    }
  });
});

test('its types also compile as Node resolves modules', async () => {
  const app = join(folder, 'React-19');
  const settings = { module: 'nodenext', moduleResolution: 'nodenext' };
  // The blocks of the README only: the app itself imports its modules without extensions.
  const config = { extends: './tsconfig.json', compilerOptions: settings, include: ['src/readme'] };
  writeFileSync(join(app, 'tsconfig.nodenext.json'), JSON.stringify(config));
  expect(await runOfApp(app, 'tsc', '-p', 'tsconfig.nodenext.json')).toEqual({ code: 0, output: '' });
});

/** A person's way through the app: a list page by page, a refused and a successful mutation, and an error. */
async function useApp(page: Page, url: string, react: string, title: string): Promise<void> {
  const sent: string[] = [];
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('request', (request) => {
    const operation = /(?:query|mutation) (\w+)/.exec(request.postData() ?? '')?.[1];
    if (operation !== undefined) sent.push(operation);
  });
  await page.goto(url);
  await page.getByText(/^Total: \d, areas: 0$/).waitFor();
  expect(await page.getByRole('heading').textContent()).toBe(`React ${react}`);
  expect(await page.getByText('The cache of the app').count()).toBe(1);
  const items = page.getByRole('listitem');
  expect(await items.count()).toBe(2);
  await page.getByRole('button', { name: 'More' }).click();
  await items.nth(3).waitFor();
  expect(await items.count()).toBe(4);

  await page.getByRole('button', { name: 'Create' }).click();
  await page.getByText(/^Problem: .+/).waitFor();
  const before = await page.getByText(/^Total: /).textContent();
  expect(sent).toEqual(['MyPrograms', 'Areas', 'MyPrograms', 'CreateProgram']);

  sent.length = 0;
  const total = Number(/\d+/.exec(before ?? '')?.[0]);
  await page.getByLabel('Title').fill(title);
  await page.getByRole('button', { name: 'Create' }).click();
  await page.getByText(`Total: ${total + 1}, areas: 0`).waitFor();
  await items.nth(3).waitFor();
  // Both pages that are loaded, and not the areas.
  expect(sent).toEqual(['CreateProgram', 'MyPrograms', 'MyPrograms']);

  await page.goto(url.replace(/token=[^&]*/, 'token=wrong'));
  expect(await page.getByRole('alert').textContent()).toBe('UNAUTHENTICATED');
  expect(problems).toEqual([]);
}
