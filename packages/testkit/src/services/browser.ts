import { chromium, type Browser } from 'playwright-core';

import { unpackChromium, type ChromiumFiles } from './chromium.files.ts';
import { MissingBrowserError } from './errors.ts';

/** Names an installed Chromium. Needed where npm has none, which is anywhere but Linux on x64. */
const browserVariable = 'CHROMIUM_PATH';

async function findChromium(): Promise<ChromiumFiles> {
  const installed = process.env[browserVariable];
  if (installed !== undefined && installed !== '') return { executablePath: installed, environment: {} };
  if (process.platform === 'linux' && process.arch === 'x64') return unpackChromium();
  throw new MissingBrowserError(`${process.platform} ${process.arch}`, browserVariable);
}

/**
 * Starts a real browser without a window. It enforces content security policies and cross-origin rules, as
 * those of users do. Close it in `afterAll`. Rejects with MissingBrowserError on a platform without a
 * Chromium from npm.
 */
export async function startBrowser(): Promise<Browser> {
  const { executablePath, environment } = await findChromium();
  const isRoot = process.getuid?.() === 0;
  return chromium.launch({
    executablePath,
    env: { ...process.env, ...environment },
    // Chromium refuses to run as root with its sandbox.
    args: ['--disable-gpu', '--disable-dev-shm-usage', ...(isRoot ? ['--no-sandbox', '--no-zygote'] : [])],
    chromiumSandbox: !isRoot,
  });
}
