import { createServer } from 'node:http';

import { expect, test, vi } from 'vitest';

import { startBrowser } from './browser.ts';
import { closeServer, listenOnLoopback } from './loopback.server.ts';

vi.setConfig({ testTimeout: 120_000 });

test('a page runs its script, draws text with a font, and is kept to its content security policy', async () => {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.setHeader('content-security-policy', "script-src 'nonce-one'");
    response.end(
      `<!doctype html><h1></h1><script nonce="one">document.querySelector('h1').textContent = 'Núñez';</script>
       <script>document.querySelector('h1').textContent = 'refused';</script>`,
    );
  });
  const port = await listenOnLoopback(server, 'The page');
  const browser = await startBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${port}/`);
    const heading = page.locator('h1');
    expect(await heading.textContent()).toBe('Núñez');
    expect((await heading.boundingBox())?.height).toBeGreaterThan(20);
  } finally {
    await browser.close();
    await closeServer(server);
  }
});

test('on a platform without a Chromium from npm, the error names the variable to set', async () => {
  const platform = Object.getOwnPropertyDescriptor(process, 'platform');
  Object.defineProperty(process, 'platform', { value: 'sunos' });
  vi.stubEnv('CHROMIUM_PATH', '');
  try {
    await expect(startBrowser()).rejects.toThrow(/no Chromium package for sunos.*CHROMIUM_PATH/);
  } finally {
    if (platform) Object.defineProperty(process, 'platform', platform);
    vi.unstubAllEnvs();
  }
});
