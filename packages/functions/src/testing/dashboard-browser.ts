import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { AxeBuilder } from '@axe-core/playwright';
import { startBrowser } from '@rapport/testkit/services/browser.ts';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

import type { Ask } from './dashboard-data.ts';
import { startDemonstration, type Demonstration } from './demonstration.ts';

const dashboard = join(import.meta.dirname, '../../../dashboard');
/** The widths of a desktop window and of a small telephone, in CSS pixels. */
export const widths = { wide: 1280, narrow: 320 } as const;

/** The built dashboard of the demonstration in a browser. */
export interface DashboardBrowser {
  demonstration: Demonstration;
  /** The token of the administrator of Cedar County. */
  token: string;
  ask: Ask;
  /** A page of a user who is signed in, when it shows its content. */
  open(path: string, width?: number, person?: string): Promise<Page>;
  /** Errors in the consoles of all pages. */
  complaints: readonly string[];
  stop(): Promise<void>;
}

/** Builds and starts it. Call `stop` in `afterAll`. */
export async function startDashboard(): Promise<DashboardBrowser> {
  const demonstration = await startDemonstration();
  const out = ['--outDir', demonstration.dashboardDirectory, '--emptyOutDir'];
  await promisify(execFile)(
    join(dashboard, 'node_modules/.bin/vite'),
    ['build', '--base=/dashboard/', '--logLevel=warn', ...out],
    { cwd: dashboard },
  );
  const token = await demonstration.issuer.sign('demo:cedar-admin');
  const browser = await startBrowser();
  const complaints: string[] = [];
  return {
    demonstration,
    token,
    complaints,
    async ask(query, variables = {}) {
      const response = await fetch(`${demonstration.server.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ query, variables }),
      });
      const { data, errors } = (await response.json()) as { data?: unknown; errors?: unknown };
      if (errors !== undefined) throw new Error(JSON.stringify(errors));
      return data;
    },
    async open(path, width = widths.wide, person) {
      const context = await browser.newContext({
        viewport: { width, height: 800 },
        baseURL: demonstration.server.url,
        reducedMotion: 'reduce',
        permissions: ['clipboard-read', 'clipboard-write'],
      });
      const page = await context.newPage();
      page.on('console', (message) => {
        // The browser's own message about a session that has ended, which a test provokes.
        if (message.type() === 'error' && !message.text().includes('401'))
          complaints.push(`${path}: ${message.text()}`);
      });
      page.on('pageerror', (error) => complaints.push(`${path}: ${error.message}`));
      page.on('response', (response) => {
        if (response.status() < 400 || response.status() === 401) return;
        void response.text().then((text) => complaints.push(`${path}: ${text}`));
      });
      const own = person === undefined ? token : await demonstration.issuer.sign(person);
      await page.goto(`/dashboard/${path}#token=${own}`);
      await page.locator('main h1').waitFor();
      for (const unfinished of [/^Loading/, /^Drawing/]) {
        await page.getByText(unfinished).first().waitFor({ state: 'detached' });
      }
      return page;
    },
    async stop() {
      await browser.close();
      await demonstration.stop();
    },
  };
}

/** The barriers that axe finds in a page. */
export async function barriersOf(page: Page) {
  // axe's own mode opens a second page for each analysis, because of frames of other origins. Ours have none.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations;
}

/** The problems of a page as it is now: it does not exist, it is too wide, or it has barriers that axe finds. */
export async function problemsOf(page: Page): Promise<string[]> {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  const violations = await barriersOf(page);
  const missing = await page.getByRole('heading', { level: 1, name: 'Not found' }).count();
  return [
    ...(missing > 0 ? ['The page does not exist.'] : []),
    ...(overflow > 0 ? [`${overflow} pixels too wide`] : []),
    ...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
  ];
}

/** No barrier that axe finds, and nothing too wide. */
export async function expectUsable(page: Page): Promise<void> {
  expect(await problemsOf(page)).toEqual([]);
}
