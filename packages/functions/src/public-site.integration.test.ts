import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';

import { startBrowser } from '@rapport/testkit/services/browser.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';

import { barriersOf } from './testing/dashboard-browser.ts';
import { fieldSurvey } from './testing/dashboard-data.ts';
import { startDemonstration, type Demonstration } from './testing/demonstration.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 180_000 });

const site = join(import.meta.dirname, '../../public-site');
/** A small telephone, and a desktop window, in CSS pixels. */
const widths = { narrow: 320, wide: 1280 } as const;
/** The bytes of a page before it shows anything, compressed: five seconds at 400 kbit/s, with room for the answer. */
const pageBytesMax = 150_000;

let demonstration: Demonstration;
let browser: Browser;
let token: string;
let surveyToken: string;
const complaints: string[] = [];

beforeAll(async () => {
  demonstration = await startDemonstration();
  const out = ['--outDir', demonstration.publicSiteDirectory, '--emptyOutDir'];
  await promisify(execFile)(
    join(site, 'node_modules/.bin/vite'),
    ['build', '--base=/public/', '--logLevel=warn', ...out],
    { cwd: site, env: { ...process.env, NODE_ENV: 'production' } },
  );
  token = await demonstration.issuer.sign('demo:cedar-admin');
  browser = await startBrowser();
  const version = await fieldSurvey(ask);
  const made = (await ask(
    `mutation($input: CreateSurveyLinkInput!) { createSurveyLink(input: $input) {
       ... on Error { message } ... on CreateSurveyLinkPayload { token } } }`,
    { input: { surveyVersionId: version, kind: 'OPEN', label: 'Town hall' } },
  )) as { createSurveyLink: { token: string } };
  surveyToken = made.createSurveyLink.token;
});
afterAll(async () => {
  await browser?.close();
  await demonstration?.stop();
});
afterEach(() => {
  expect(complaints.splice(0)).toEqual([]);
});

async function ask(query: string, variables: object = {}): Promise<unknown> {
  const response = await fetch(`${demonstration.server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data?: unknown; errors?: unknown };
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return data;
}

/** The office declines the newest feedback. */
async function declineNewest(): Promise<void> {
  const { feedbackItems } = (await ask(
    '{ feedbackItems(first: 1, filter: { statuses: [RECEIVED] }) { edges { node { id version } } } }',
  )) as { feedbackItems: { edges: { node: { id: string; version: number } }[] } };
  const item = feedbackItems.edges[0]?.node;
  const id = item?.id ?? '';
  const version = item?.version ?? 0;
  await ask(
    `mutation($triage: TriageFeedbackInput!, $decision: DecideFeedbackInput!) {
       triageFeedback(input: $triage) { ... on Error { message } }
       decideFeedback(input: $decision) { ... on Error { message } } }`,
    {
      triage: { id, expectedVersion: version, category: 'COURT_PROCESS', priority: 'LOW' },
      decision: {
        id,
        expectedVersion: version + 1,
        status: 'DECLINED',
        decisionReason: 'The courts set the hours.',
      },
    },
  );
}

async function open(path: string, { width = 1280, locale = 'en-US' } = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: 700 },
    baseURL: demonstration.server.url,
    reducedMotion: 'reduce',
    locale,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${path}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`${path}: ${error.message}`));
  await page.goto(`/public/${path}`);
  await settled(page);
  return page;
}

async function settled(page: Page): Promise<void> {
  await page.locator('main h1').waitFor();
  await page.getByText(/^(Loading|Cargando)/).waitFor({ state: 'detached' });
}

/** The barriers that axe finds, and what is wider than the screen. */
async function barriers(page: Page): Promise<string[]> {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  const violations = await barriersOf(page);
  return [
    ...(overflow > 0 ? [`${overflow} pixels too wide`] : []),
    ...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
  ];
}

describe.each(Object.entries(widths))('on a %s screen', (_name, width) => {
  test.each([
    ['an office', () => 'cedar-county'],
    ['feedback', () => 'cedar-county/feedback'],
    ['a survey', () => `survey#${surveyToken}`],
    ['a link that is not valid', () => 'survey#nothing'],
    ['a thread that does not exist', () => 'thread#nothing'],
    ['the confirmation of an address', () => 'confirm#nothing'],
    ['the end of e-mails', () => 'unfollow#nothing'],
    ['an unknown office', () => 'nowhere'],
  ])('%s fits the width and has no barrier, in both languages', async (_what, path) => {
    for (const locale of ['en-US', 'es-MX']) {
      const page = await open(path(), { width, locale });
      expect(await page.evaluate(() => document.documentElement.lang)).toBe(locale.slice(0, 2));
      expect(await barriers(page)).toEqual([]);
      await page.context().close();
    }
  });
});

test('a resident takes a survey with the keyboard, and the response counts once', async () => {
  const page = await open(`survey#${surveyToken}`);
  await page.getByLabel(/^How satisfied/).fill('11');
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByText('Some answers need your attention.').waitFor();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('q-sat');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('8');
  await page.getByLabel('parks').focus();
  await page.keyboard.press('Space');
  await page.getByLabel(/^Anything else/).focus();
  await page.keyboard.type('More light.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByText('Thank you. Your answers are saved.').waitFor();
  const { surveys } = (await ask(
    `{ surveys(first: 1, filter: { titleContains: "Satisfaction with the office" }) { edges { node { versions(first: 1) { edges { node {
         responses(first: 2) { totalCount edges { node { answers { questionCode number choiceCodes text } } } } } } } } } } }`,
  )) as { surveys: { edges: { node: { versions: { edges: { node: { responses: unknown } }[] } } }[] } };
  expect(surveys.edges[0]?.node.versions.edges[0]?.node.responses).toMatchObject({
    totalCount: 1,
    edges: [
      {
        node: {
          answers: [
            { questionCode: 'sat', number: 8 },
            { questionCode: 'topics', choiceCodes: ['parks'] },
            { questionCode: 'comment', text: 'More light.' },
          ],
        },
      },
    ],
  });
  await page.context().close();
});

test('a resident gives feedback, keeps the link, and follows it', async () => {
  const page = await open('cedar-county/feedback', { locale: 'es-MX' });
  await page.getByRole('button', { name: 'Enviar' }).click();
  await page.getByText('Escriba qué debería cambiar.').waitFor();
  await page.getByLabel('¿Qué debería cambiar?').fill('Llámeme al 212-555-0142.');
  await page.getByRole('button', { name: 'Enviar' }).click();
  await page.getByText(/podrían identificar/).waitFor();
  await page.getByLabel('¿Qué debería cambiar?').fill('Las audiencias por la tarde.');
  await page.getByRole('button', { name: 'Enviar' }).click();
  await page.getByText('Gracias. La oficina recibió sus palabras.').waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('link', { name: 'Abrir la página' }).click();
  await page.getByRole('heading', { name: 'Sus palabras' }).waitFor();
  await page.getByText('Las audiencias por la tarde.').first().waitFor();
  expect(await barriers(page)).toEqual([]);
  // The secret stays in the part of the address that is sent to no server.
  const address = new URL(page.url());
  expect([address.pathname, address.search]).toEqual(['/public/thread', '']);
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'The course of your feedback' }).waitFor();
  await page.getByLabel('Your e-mail address').fill('resident');
  await page.getByRole('button', { name: 'Tell me when there is news' }).click();
  await page.getByText('Write an e-mail address such as name@example.org.').waitFor();
  await page.getByLabel('Your e-mail address').fill('resident@example.org');
  await page.getByRole('button', { name: 'Tell me when there is news' }).click();
  await page.getByText(/^An e-mail is on its way/).waitFor();
  expect(await barriers(page)).toEqual([]);
  // An answer ends the promise of one.
  await page.getByText(/^The office promises an answer by/).waitFor();
  await declineNewest();
  await page.reload();
  await page.getByText('The office decided not to do what you asked for.').waitFor();
  expect(await page.getByText(/^The office promises an answer by/).count()).toBe(0);
  await page.context().close();
});

test('the confirmation of an address takes a button, and says that a link is not valid', async () => {
  const page = await open('confirm#nothing');
  await page.getByRole('button', { name: 'Send me e-mails' }).click();
  await page.getByText('This link is not valid, or its time is over.').waitFor();
  await page.context().close();
});

test('the skip link leads to the content, and keeps the secret of the address', async () => {
  const page = await open(`survey#${surveyToken}`);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
  expect(new URL(page.url()).hash).toBe(`#${surveyToken}`);
  await page.context().close();
});

test('a page loads little', async () => {
  const folder = demonstration.publicSiteDirectory;
  const files = (await readdir(join(folder, 'assets'))).filter((name) => /\.(js|css)$/.test(name));
  const sizes = await Promise.all(
    files.map(async (name) => gzipSync(await readFile(join(folder, 'assets', name))).length),
  );
  expect(files.length).toBeGreaterThan(1);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(pageBytesMax);
});
