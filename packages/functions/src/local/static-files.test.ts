import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { serveFile } from './static-files.ts';

let folder: string;
let site: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'static-'));
  site = join(folder, 'site');
  mkdirSync(join(site, 'assets.d'), { recursive: true });
  writeFileSync(join(site, 'index.html'), '<p>page</p>');
  writeFileSync(join(site, 'assets.d', 'a b.js'), 'export {};');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'site.txt'), 'a sibling with the same prefix');
});
afterAll(() => rmSync(folder, { recursive: true }));

async function get(path: string): Promise<string | null> {
  return (await serveFile(site, path))?.text() ?? null;
}

test('files have their content types', async () => {
  const file = await serveFile(site, '/assets.d/a%20b.js');
  expect(file?.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(await file?.text()).toBe('export {};');
});

test('a path without an extension is a page of the application', async () => {
  for (const path of ['/', '/programs', '/programs/1']) expect(await get(path)).toBe('<p>page</p>');
});

test.each([
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/assets.d/../../secret.txt',
  '/../site.txt',
  '//etc/host.conf',
  '/missing.js',
  '/assets.d',
  '/a%00.js',
  '/%zz.js',
])('%s is not served', async (path) => {
  expect(await get(path)).toBeNull();
});

test('a folder that does not exist serves nothing', async () => {
  expect(await serveFile(join(folder, 'none'), '/')).toBeNull();
});
