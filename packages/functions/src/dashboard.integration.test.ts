import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { AxeBuilder } from '@axe-core/playwright';
import { startBrowser } from '@rapport/testkit/services/browser.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';

import { startDemonstration, type Demonstration } from './testing/demonstration.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 180_000 });

const dashboard = join(import.meta.dirname, '../../dashboard');
/** The widths of a desktop window and of a telephone, in CSS pixels. */
const widths = { wide: 1280, narrow: 390 } as const;

let demonstration: Demonstration;
let browser: Browser;
let token: string;

beforeAll(async () => {
  demonstration = await startDemonstration();
  const out = ['--outDir', demonstration.dashboardDirectory, '--emptyOutDir'];
  await promisify(execFile)(
    join(dashboard, 'node_modules/.bin/vite'),
    ['build', '--base=/dashboard/', '--logLevel=warn', ...out],
    { cwd: dashboard },
  );
  token = await demonstration.issuer.sign('demo:cedar-admin');
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  await demonstration?.stop();
});

/** A page of a user who is signed in, when it shows its content. */
async function open(path: string, width: number = widths.wide): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    baseURL: demonstration.server.url,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(`/dashboard/${path}#token=${token}`);
  await page.locator('main h1').waitFor();
  await page
    .getByText(/^Loading/)
    .first()
    .waitFor({ state: 'detached' });
  return page;
}

/** The addresses of all kinds of pages, found by following the links. */
async function addresses(): Promise<string[]> {
  const found = ['', 'year', 'concerns', 'reviews', 'surveys'];
  const page = await open('');
  for (const [list, kind, text] of [
    ['', 'programs', 'Neighborhood Listening Forums'],
    ['surveys', 'surveys', ''],
    ['surveys', 'survey-versions', ''],
  ] as const) {
    await page.goto(`/dashboard/${list}`);
    const link = page.locator(`main a[href^="/dashboard/${kind}/"]`, { hasText: text }).first();
    await link.waitFor();
    found.push(((await link.getAttribute('href')) ?? '').replace('/dashboard/', ''));
  }
  await page.context().close();
  return found;
}

describe.each(Object.entries(widths))('on a %s screen', (_name, width) => {
  test('every page fits the width and has no barrier that axe finds', async () => {
    const problems: string[] = [];
    for (const address of await addresses()) {
      const page = await open(address, width);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (overflow > 0) problems.push(`${address}: ${overflow} pixels too wide`);
      const { violations } = await new AxeBuilder({ page }).analyze();
      for (const { id, nodes } of violations) {
        problems.push(`${address}: ${id}: ${nodes.map(({ html }) => html).join(' ')}`);
      }
      await page.context().close();
    }
    expect(problems).toEqual([]);
  });
});

test('the skip link is the first thing that the Tab key reaches, and leads to the content', async () => {
  const page = await open('');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the content');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
  await page.context().close();
});

test('the Back button returns to the filters and the page of a list', async () => {
  const page = await open('programs?status=ACTIVE');
  const titles = await page.locator('main tbody th').allTextContents();
  await page.locator('main tbody a').first().click();
  await page.getByRole('heading', { level: 1, name: titles[0] ?? '' }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  await page.goBack();
  await page.locator('main tbody th').first().waitFor();
  expect(await page.locator('main tbody th').allTextContents()).toEqual(titles);
  expect(await page.locator('select[name=status]').inputValue()).toBe('ACTIVE');
  await page.context().close();
});

test('a form keeps its text when the session ends', async () => {
  const page = await open('programs?new=program');
  await page.getByRole('textbox', { name: /^Title \(required\)/ }).fill('Court in the park');
  await page.evaluate(() => {
    sessionStorage.setItem('rapport.session', JSON.stringify({ token: 'expired', jurisdiction: null }));
  });
  await page.reload();
  await page.getByRole('button', { name: 'Sign in again' }).click();
  await page.getByLabel(/^Token/).fill(token);
  await page.getByRole('button', { name: 'Sign in' }).click();
  const title = page.getByRole('textbox', { name: /^Title \(required\)/ });
  await title.waitFor();
  expect(await title.inputValue()).toBe('Court in the park');
  await page.context().close();
});
