import { readFile } from 'node:fs/promises';

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';

import { tellEvaluations } from './local/evaluation-stories.ts';
import {
  barriersOf,
  expectUsable,
  problemsOf,
  startDashboard,
  widths,
  type DashboardBrowser,
} from './testing/dashboard-browser.ts';
import { fieldSurvey, importResidents, recordCrimeRate, type Ask } from './testing/dashboard-data.ts';
import { evaluatePanel } from './testing/measurement-data.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 300_000 });

let running: DashboardBrowser;
let indicatorId: string;
const ask: Ask = (query, variables) => running.ask(query, variables);
const open: DashboardBrowser['open'] = (...at) => running.open(...at);

beforeAll(async () => {
  running = await startDashboard();
  const { server, issuer } = running.demonstration;
  await tellEvaluations({ url: server.url, issuer, signal: new AbortController().signal });
  await importResidents(ask);
  indicatorId = await recordCrimeRate(ask);
  const input = { period: { calendarYear: 2025 }, dimension: 'AGE_BAND' };
  await ask('mutation($input: FreezeEquityTableInput!) { freezeEquityTable(input: $input) { __typename } }', {
    input,
  });
});
afterAll(() => running?.stop());

/** The pages without an id. */
const lists = [
  '',
  'programs',
  'year',
  'budget',
  'feedback',
  'feedback/channels',
  'feedback/import',
  'policy-changes',
  'publications',
  'reviews',
  'trainings',
  'surveys',
  'focus-groups',
  'themes',
  'indicators',
  'places',
  'cohorts',
  'evaluations',
  'equity',
  'sharing',
];

/** The first link on a page to a page of a kind. */
async function linkOf(page: Page, from: string, kind: string, text = ''): Promise<string> {
  await page.goto(`/dashboard/${from}`);
  const others = lists.map((one) => `:not([href="/dashboard/${one}"])`).join('');
  const link = page.locator(`main a[href^="/dashboard/${kind}/"]${others}`, { hasText: text }).first();
  await link.waitFor();
  return ((await link.getAttribute('href')) ?? '').replace('/dashboard/', '');
}

/** The addresses of all kinds of pages, found by following the links. */
async function addresses(): Promise<string[]> {
  const page = await open('');
  const program = await linkOf(page, 'programs', 'programs', 'Neighborhood Listening Forums');
  const found = [
    program,
    await linkOf(page, program, 'activities'),
    await linkOf(page, 'budget', 'budget'),
    await linkOf(page, 'feedback', 'feedback'),
    await linkOf(page, 'policy-changes', 'policy-changes'),
    await linkOf(page, 'publications', 'publications'),
    await linkOf(page, 'surveys', 'surveys'),
    await linkOf(page, 'surveys', 'survey-versions'),
    `indicators/${indicatorId}?from=2024-01-01&to=2025-12-31`,
    await linkOf(page, 'equity', 'equity'),
    await linkOf(page, 'cohorts', 'cohorts'),
    await linkOf(page, 'evaluations', 'evaluations'),
  ];
  await page.context().close();
  return [...lists, ...found];
}

interface Activities {
  activities: {
    edges: {
      node: { id: string; attendances: { edges: { node: { headcount: number | null } }[] } };
    }[];
  };
}

describe.each(Object.entries(widths))('on a %s screen', (_name, width) => {
  test('every page fits the width and has no barrier that axe finds', async () => {
    const problems: string[] = [];
    for (const address of await addresses()) {
      const page = await open(address, width);
      problems.push(...(await problemsOf(page)).map((problem) => `${address}: ${problem}`));
      await page.context().close();
    }
    expect(problems).toEqual([]);
  }, 300_000);
});

test.each(Object.entries(widths))(
  'the pages of a state agency have no barrier on a %s screen',
  async (_name, width) => {
    const problems: string[] = [];
    for (const address of ['', 'compare', 'effects', 'tables', 'changes', 'definitions', 'sharing']) {
      const page = await open(address, width, 'demo:state-analyst');
      problems.push(...(await problemsOf(page)).map((problem) => `${address}: ${problem}`));
      await page.context().close();
    }
    expect(problems).toEqual([]);
  },
);

test('a state analyst compares the offices, tries a table, freezes it, and sees what changed', async () => {
  const page = await open('compare?year=2025', widths.wide, 'demo:state-analyst');
  await page.getByRole('button', { name: 'Freeze as a table' }).click();
  await page.getByRole('button', { name: 'Try it' }).click();
  await page.getByText('A title must not be empty.').waitFor();
  await page.getByLabel(/^Title/).fill('Demonstration table');
  await page.getByLabel(/^Methods/).fill('Synthetic figures of the demonstration.');
  await page.getByRole('button', { name: 'Try it' }).click();
  await page.getByText(/^Done/).waitFor();
  await page.getByText(/cells? shown, .* hidden/).waitFor();
  expect(await page.getByRole('link', { name: /^Table \d/ }).count()).toBe(0);
  // The trial keeps the words of the form. The freeze is the next step, and asks first.
  expect(await page.getByLabel(/^Title/).inputValue()).toBe('Demonstration table');
  await page.getByRole('button', { name: /^Freeze the table/ }).click();
  expect(await barriersOf(page)).toEqual([]);
  await page.getByRole('button', { name: 'Freeze it' }).click();
  await page.getByRole('link', { name: /^Table \d/ }).waitFor();
  expect(await page.getByLabel(/^Title/).inputValue()).toBe('');
  await page.getByRole('link', { name: /^Table \d/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Demonstration table' }).waitFor();
  await page.getByRole('rowheader', { name: 'Alder County (demonstration)' }).waitFor();
  const offices = await page.getByRole('rowheader').allTextContents();
  expect(offices.slice(0, 2)).toEqual(['All offices', 'Alder County (demonstration)']);
  expect(await barriersOf(page)).toEqual([]);
  await page.getByRole('button', { name: 'Make files' }).click();
  await page.getByText(/^Done/).waitFor();
  await page.getByRole('link', { name: 'Frozen tables' }).click();
  const freezes = page.getByRole('region', { name: 'Freezes' });
  await freezes.getByText('Demonstration table (trial)').waitFor();
  await freezes.getByRole('link', { name: /^Table \d/ }).waitFor();
  expect(await barriersOf(page)).toEqual([]);
  await page.getByRole('link', { name: 'Changes' }).click();
  await page.getByRole('link', { name: /Demonstration table/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Demonstration table' }).waitFor();
  await page.context().close();
});

test('a state analyst compares a quarter, then an office with its nearest peers', async () => {
  for (const width of Object.values(widths)) {
    const page = await open('compare?year=2025', width, 'demo:state-analyst');
    await page.getByLabel('Part of the year').selectOption({ label: 'Quarter 2' });
    await page.getByText(/of 15 places have a figure/).waitFor();
    await page
      .getByRole('button', { name: /^Compare .* with its nearest peers$/ })
      .first()
      .click();
    await page.getByText(/The 10 nearest places by population/).waitFor();
    expect(await problemsOf(page)).toEqual([]);
    await page.getByLabel('Period', { exact: true }).selectOption('DAYS');
    await page.getByLabel('First day').fill('2025-01-01');
    await page.getByLabel('Last day').fill('2025-01-31');
    await page.getByText(/Freeze a comparison of other periods/).waitFor();
    expect(await page.getByRole('button', { name: 'Freeze as a table' }).count()).toBe(1);
    expect(await problemsOf(page)).toEqual([]);
    await page.context().close();
  }
});

test('an office offers an indicator, the agency accepts, the office previews and revokes it', async () => {
  const purpose = 'A comparison of activities';
  const office = await open('sharing?new=offer', widths.narrow);
  const offer = office.getByRole('form', { name: 'New offer' });
  await offer.getByLabel(/^Purpose/).fill(purpose);
  await offer.getByRole('button', { name: 'Send the offer' }).click();
  await offer.getByText('Choose an indicator.').waitFor();
  await offer.getByLabel(/^Agency/).selectOption({ index: 1 });
  await offer.getByLabel(/^Indicator/).selectOption({ label: 'Accessible activities' });
  await offer.getByLabel(/^Periods from/).fill('2025-01-01');
  await offer.getByLabel(/^In force from/).fill('2025-01-01');
  await expectUsable(office);
  await offer.getByRole('button', { name: 'Send the offer' }).click();
  const row = office.getByRole('row', { name: new RegExp(purpose) });
  await row.getByText('Offered').waitFor();

  const analyst = await open('sharing', widths.wide, 'demo:state-analyst');
  await analyst
    .getByRole('row', { name: new RegExp(purpose) })
    .getByText(/An administrator/)
    .waitFor();
  await analyst.context().close();
  const agency = await open('sharing', widths.narrow, 'demo:state-admin');
  await agency.getByRole('button', { name: new RegExp(`^Answer: .*${purpose}`) }).click();
  await expectUsable(agency);
  await agency.getByRole('button', { name: /^Accept: / }).click();
  await agency.getByRole('button', { name: 'Accept the offer' }).click();
  await agency
    .getByRole('row', { name: new RegExp(purpose) })
    .getByText('Accepted')
    .waitFor();
  await agency.context().close();

  await office.goto('/dashboard/sharing');
  await office.getByRole('button', { name: new RegExp(`^Preview: .*${purpose}`) }).click();
  const preview = office.getByRole('region', { name: /^Preview for/ });
  await preview.getByText(/The agency would not see this office here|as the agency would see it/).waitFor();
  await expectUsable(office);
  await office.getByRole('button', { name: new RegExp(`^Revoke: .*${purpose}`) }).click();
  await preview.waitFor({ state: 'detached' });
  const end = office.getByRole('region', { name: 'End of the agreement' });
  await end.getByLabel(/^Reason/).fill('The study has ended.');
  await end.getByRole('button', { name: /^Revoke/ }).click();
  await expectUsable(office);
  await end.getByRole('button', { name: 'Revoke the agreement' }).click();
  await row.getByText('Revoked').waitFor();
  await office.context().close();
});

test('the compare page has a funnel of the counties, which are all invented', async () => {
  const page = await open('compare', widths.wide, 'demo:state-analyst');
  const picture = page.getByRole('region', { name: 'Picture' }).getByRole('img');
  await picture.waitFor();
  expect(await picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(200);
  const names = await page.locator('main table').last().locator('tbody th').allTextContents();
  expect(names).toHaveLength(15);
  for (const name of names) expect(name).toContain('(demonstration)');
  await page.context().close();
});

test('the effects page pools the evaluations of foot patrols, and names what it leaves out', async () => {
  for (const width of Object.values(widths)) {
    const page = await open('effects?program=NEIGHBORHOOD_SAFETY', width, 'demo:state-analyst');
    await page
      .getByText(/the pooled effect of 3 results is -/)
      .first()
      .waitFor();
    await page.getByText('Range for another office').waitFor();
    await page.getByText(/^I² \d+\.\d%, τ² .*, Q .* with 2 degrees of freedom, p-value/).waitFor();
    const picture = page.getByRole('img');
    await picture.waitFor();
    expect(await picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(200);
    const pooled = page.getByRole('table', { name: /^Pooled results/ });
    expect(await pooled.locator('tbody tr').count()).toBe(3);
    const leftOut = page.getByRole('table', { name: /^Evaluations that are left out/ });
    expect(await leftOut.locator('tbody tr').allTextContents()).toEqual([
      expect.stringMatching(/^Birch County \(demonstration\)/),
    ]);
    await expectUsable(page);
    // No county of the demonstration evaluates reentry.
    await page.getByLabel('Type of program').selectOption('REENTRY');
    await page
      .getByText('No office shares an evaluation of this outcome for this type of program.')
      .waitFor();
    await page.context().close();
  }
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
  await page.getByLabel(/^Token/).fill(running.token);
  await page.getByRole('button', { name: 'Sign in' }).click();
  const title = page.getByRole('textbox', { name: /^Title \(required\)/ });
  await title.waitFor();
  expect(await title.inputValue()).toBe('Court in the park');
  await page.context().close();
});

test('a headcount is corrected with a reason, and its history is visible', async () => {
  const { activities } = (await ask(
    `{ activities(first: 50, filter: { statuses: [COMPLETED] }) {
       edges { node { id attendances(first: 1) { edges { node { headcount } } } } } } }`,
  )) as Activities;
  const counted = activities.edges.find(({ node }) => node.attendances.edges[0]?.node.headcount != null);
  const page = await open(`activities/${counted?.node.id ?? ''}`, widths.narrow);
  await page
    .getByRole('button', { name: /^Correct or void: headcount/ })
    .first()
    .click();
  const violations = await barriersOf(page);
  expect(violations.map(({ id }) => id)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
  const form = page.getByRole('form', { name: 'Correct the attendance' });
  const before = await form.getByLabel(/^Headcount/).inputValue();
  const after = String(Number(before) + 1_000);
  await form.getByLabel(/^Headcount/).fill(after);
  await form.getByLabel(/^Reason for the correction/).fill('Report by Jane Doe');
  await form.getByRole('button', { name: 'Save correction' }).click();
  await form.getByLabel('Reason for keeping the text').fill('She counted the seats');
  await form.getByRole('button', { name: 'Confirm and send' }).click();
  await form.waitFor({ state: 'detached' });
  await page.getByText(`Headcount: ${before} → ${after}`).waitFor();
  await page.getByText(/Report by Jane Doe/).waitFor();
  await page.context().close();
});

test('the list of programs is exported with its exact number of rows', async () => {
  const page = await open('programs');
  const total = ((await page.locator('nav.pager .hint').textContent()) ?? '').replace(/\D/g, '');
  await page.getByRole('button', { name: 'Export programs as CSV' }).click();
  await page.getByText(`has exactly ${total} rows, without its header.`).waitFor();
  await page.getByText(/not for publication/).waitFor();
  const table = page.locator('ul.files a[download$=".csv"]').first();
  const file = await page.request.get((await table.getAttribute('href')) ?? '');
  expect((await file.text()).trim().split('\r\n')).toHaveLength(Number(total) + 1);
  await page.context().close();
});

test('the figures of a year are exported', async () => {
  const page = await open('year?year=2025', widths.narrow);
  await page.getByRole('button', { name: 'Export the figures of the year as CSV' }).click();
  await page.locator('ul.files a[download$=".csv"]').nth(1).waitFor();
  const violations = await barriersOf(page);
  expect(violations.map(({ id }) => id)).toEqual([]);
  await page.context().close();
});

test('a dry run says why an equity view cannot be created, or asks before it is created', async () => {
  const page = await open('equity', widths.narrow);
  await page.getByText('The view cannot be created:').waitFor();
  await page.getByLabel('Period').selectOption('DAYS');
  await page.getByLabel('First day').fill('2025-01-01');
  await page.getByLabel('Last day').fill('2025-06-30');
  await page.getByRole('button', { name: 'Create equity view' }).click();
  await page
    .getByRole('alertdialog')
    .getByText(/This cannot be undone/)
    .waitFor();
  const violations = await barriersOf(page);
  expect(violations.map(({ id }) => id)).toEqual([]);
  await page.context().close();
});

test('a file is recognized, and imported as its owner corrected it, after a question', async () => {
  const id = await fieldSurvey(ask);
  const page = await open(`survey-versions/${id}`, widths.narrow);
  const file = ['sat;topics/parks;topics/courts;comment;done', '7;1;0;Good;1', '12;0;1;;1', '3;1;1;;0'].join(
    '\n',
  );
  const panel = page.getByRole('region', { name: 'Import responses' });
  await panel
    .getByLabel('CSV file')
    .setInputFiles({ name: 'file.csv', mimeType: 'text/csv', buffer: Buffer.from(file) });
  await panel.getByRole('button', { name: 'Check file' }).click();
  await panel.getByText(/read, 0 imported/).waitFor();
  expect(await panel.getByRole('button', { name: 'Import file' }).isDisabled()).toBe(true);
  // The proposal of the check.
  await panel.getByText('How the file is read').waitFor();
  expect(await panel.getByLabel('Columns are separated by').inputValue()).toBe('SEMICOLON');
  await panel.getByText('2 columns of choices').waitFor();
  const violations = await barriersOf(page);
  expect(violations.map(({ id: rule }) => rule)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
  // The corrections of the owner.
  await panel.getByLabel('Missing values').fill('12');
  await panel.getByRole('button', { name: 'Add a condition for rows' }).click();
  await panel.getByLabel('Count only rows with a value in').selectOption('done');
  await panel.getByLabel('Values that count').fill('1');
  await panel.getByRole('button', { name: 'Check file' }).click();
  await panel.getByText(/^2 rows read, 0 imported, no problems/).waitFor();
  await panel.getByRole('button', { name: 'Import file' }).click();
  await panel.getByText(/2 rows would count as 2 people/).waitFor();
  await panel.getByRole('button', { name: 'Import the file' }).click();
  await panel.getByText(/^2 rows read, 2 imported, no problems/).waitFor();
  const { surveyVersion } = (await ask(
    `query($id: ID!) { surveyVersion(id: $id) { responses(first: 10) { edges { node {
       answers { questionCode number choiceCodes text } } } } } }`,
    { id },
  )) as { surveyVersion: { responses: { edges: { node: { answers: object[] } }[] } } };
  const [second, first] = surveyVersion.responses.edges
    .map(({ node }) => node.answers)
    .sort((one, other) => one.length - other.length);
  const none = { number: null, choiceCodes: [], text: null };
  expect(first).toEqual(
    expect.arrayContaining([
      { ...none, questionCode: 'sat', number: 7 },
      { ...none, questionCode: 'topics', choiceCodes: ['parks'] },
    ]),
  );
  expect(second).toEqual([{ ...none, questionCode: 'topics', choiceCodes: ['courts'] }]);
  await page.context().close();
});

test('a chart has a text, a table and downloads, and its code is loaded with the first chart only', async () => {
  const page = await open('programs', widths.narrow);
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(new URL(request.url()).pathname));
  await page.reload();
  await page.locator('main tbody th').first().waitFor();
  expect(scripts.filter((path) => path.includes('chart.render'))).toEqual([]);
  await page.goto(`/dashboard/indicators/${indicatorId}?from=2024-01-01&to=2025-12-31`);
  const chart = page.getByRole('figure', { name: 'Burglary rate (per 100,000 residents)' });
  const picture = chart.getByRole('img');
  await picture.waitFor();
  expect(scripts.filter((path) => path.includes('chart.render'))).not.toEqual([]);
  const text = (await picture.getAttribute('alt')) ?? '';
  expect(text).toContain(
    'Burglary rate was 50 per 100,000 residents (95% interval 41 to 62) in Oct to Dec 2025.',
  );
  expect(text).toContain('1 of 8 periods have no figure.');
  expect((await picture.boundingBox())?.width).toBeLessThan(widths.narrow);
  expect(await picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(200);
  await chart.getByText('Show the data as a table').click();
  const rows = await chart.locator('tbody tr').allTextContents();
  expect(rows).toHaveLength(8);
  expect(rows[3]).toMatch(/Oct to Dec 2024.*(Not reported|Not comparable).*1 not reported/);
  expect(rows[4]).toContain('50.00');
  const violations = await barriersOf(page);
  expect(violations.map(({ id }) => id)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
  for (const [link, start] of [
    ['Download SVG', '<svg'],
    ['Download PNG', '\u0089PNG'],
  ] as const) {
    const [download] = await Promise.all([page.waitForEvent('download'), chart.getByText(link).click()]);
    expect(download.suggestedFilename()).toMatch(/^burglary-rate-per-100-000-residents[.](svg|png)$/);
    const bytes = await readFile(await download.path());
    expect(bytes.toString('latin1').startsWith(start)).toBe(true);
  }
  await page.context().close();
});

test('an evaluation is planned by plain questions, checked, registered and has a result with a receipt', async () => {
  const page = await open('evaluations?new=evaluation', widths.narrow);
  const form = page.getByRole('form', { name: 'New evaluation' });
  for (const question of [/^Is it decided by lot/, /^Are there similar places/, /^Are there at least 8/]) {
    await form.getByLabel(question).selectOption('NO');
  }
  await form.getByText('Before and after.').waitFor();
  await form.getByLabel(/^Title/).fill('Burglaries before and after');
  await form.getByLabel(/^Question/).fill('Are there fewer burglaries since the program began?');
  await form.getByLabel(/^Outcome/).selectOption(indicatorId);
  for (const [label, value] of [
    [/^First day of the figures/, '2025-01-01'],
    [/^Last day of the figures/, '2025-12-31'],
    [/^First day of the program/, '2025-07-01'],
    [/^Smallest effect/, '5'],
    [/^Decision rule/, 'Continue if the rate fell.'],
  ] as const) {
    await form.getByLabel(label).fill(value);
  }
  const planned = await barriersOf(page);
  expect(planned.map(({ id }) => id)).toEqual([]);
  await form.getByRole('button', { name: 'Save plan' }).click();
  await page.getByRole('link', { name: 'Check and register it' }).click();
  await page.getByRole('button', { name: 'Run the check' }).click();
  await page.getByRole('button', { name: /^Register plan/ }).click();
  await page.getByRole('button', { name: 'Register', exact: true }).click();
  await page.getByText(/^Registration 1, /).waitFor();
  await page.getByRole('button', { name: 'Compute the result' }).click();
  const result = page.getByRole('region', { name: 'Result' });
  await result.getByText('Describes a change').waitFor();
  await result.getByRole('img').first().waitFor();
  expect(await result.locator('.sentence').textContent()).toContain('does not show the cause');
  const violations = await barriersOf(page);
  expect(violations.map(({ id }) => id)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
  await page.getByRole('button', { name: 'Get the receipt' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download the receipt' }).click(),
  ]);
  expect(JSON.parse(await readFile(await download.path(), 'utf8'))).toHaveProperty('signature');
  await page.context().close();
});

/** Chooses a file in a panel of a page, checks it, and imports it. */
async function importCsv(
  page: Page,
  panelName: string,
  lines: readonly string[],
  rows: number,
): Promise<void> {
  const panel = page.getByRole('region', { name: panelName });
  await panel
    .getByLabel('CSV file')
    .setInputFiles({ name: 'file.csv', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) });
  expect(await panel.getByRole('button', { name: 'Import file' }).isDisabled()).toBe(true);
  await panel.getByRole('button', { name: 'Check file' }).click();
  await panel.getByText(`${rows} rows read, 0 imported, no problems.`).waitFor();
  await panel.getByRole('button', { name: 'Import file' }).click();
  await panel.getByText(`${rows} rows read, ${rows} imported, no problems.`).waitFor();
}

test('an indicator of the office is defined, observed, corrected with its history, and revised', async () => {
  const page = await open('indicators?new=indicator', widths.narrow, 'demo:cedar-editor');
  const form = page.getByRole('form', { name: 'New indicator' });
  for (const [label, value] of [
    [/^Code/, 'court-walk-ins'],
    [/^Name/, 'Walk-ins with an answer'],
    [/^Meaning/, 'The share of walk-ins that got an answer.'],
    [/^Numerator/, 'Walk-ins with an answer.'],
    [/^Denominator/, 'All walk-ins.'],
    [/^Source/, 'The office'],
    [/^Includes/, 'Walk-ins at satellite offices.'],
    [/^Questions/, 'Which languages were spoken?'],
  ] as const) {
    await form.getByLabel(label).fill(value);
  }
  await expectUsable(page);
  await form.getByRole('button', { name: 'Save indicator' }).click();
  await page.getByRole('link', { name: 'Record its figures' }).click();
  await page.getByRole('heading', { level: 1, name: 'Walk-ins with an answer' }).waitFor();
  await page.getByRole('button', { name: 'New observation' }).click();
  const observation = page.getByRole('form', { name: 'New observation' });
  await observation.getByLabel(/^First day of the period/).fill('2025-01-01');
  await observation.getByLabel(/^Numerator/).fill('400');
  await observation.getByLabel(/^Denominator/).fill('300');
  await observation.getByRole('button', { name: 'Record observation' }).click();
  await observation.locator('.field-problem').first().waitFor();
  await observation.getByLabel(/^Denominator/).fill('500');
  await observation.getByRole('button', { name: 'Record observation' }).click();
  await page.getByRole('button', { name: /^Correct or void: / }).click();
  const correction = page.getByRole('form', { name: /^Correct: / });
  await correction.getByLabel(/^Numerator/).fill('450');
  await correction.getByLabel(/^Reason/).fill('A sheet was missing.');
  await expectUsable(page);
  await correction.getByRole('button', { name: 'Save correction' }).click();
  const figures = page.getByRole('region', { name: 'Observations', exact: true });
  await figures.getByText('450 of 500').waitFor();
  expect(await figures.getByText('400 of 500').count()).toBe(0);
  await page.getByLabel('Show corrected and void observations').check();
  await figures.getByText('400 of 500').waitFor();
  await page.getByText(/A sheet was missing/).waitFor();
  await page.getByRole('button', { name: 'New target' }).click();
  const target = page.getByRole('form', { name: 'New target' });
  await target.getByLabel(/^Target/).fill('95');
  await target.getByLabel(/^First day/).fill('2025-01-01');
  await target.getByLabel(/^Last day/).fill('2025-12-31');
  await target.getByLabel(/^Reason/).fill('A promise to residents.');
  await target.getByRole('button', { name: 'Save target' }).click();
  await page.getByRole('button', { name: /^Change or remove: target of 95/ }).waitFor();
  await page.getByText(/The target of 95% was not reached/).waitFor();
  await page.getByRole('button', { name: 'Revise or retire' }).click();
  const revision = page.getByRole('form', { name: /^Revise: / });
  expect(await revision.getByLabel(/^Includes/).inputValue()).toBe('Walk-ins at satellite offices.');
  await revision.getByLabel(/^Denominator/).fill('Walk-ins who waited.');
  await expectUsable(page);
  await revision.getByRole('button', { name: 'Save revision' }).click();
  await page.getByRole('link', { name: 'Go to the new revision' }).click();
  await page.getByText('The office, revision 2').waitFor();
  await page.getByText(/figures by revision 1 are not comparable/).waitFor();
  await page.context().close();
});

test('places are added, and figures are imported with months covered and for Justice Counts', async () => {
  const page = await open('places', widths.narrow);
  await page.getByRole('button', { name: 'New place' }).click();
  const form = page.getByRole('form', { name: 'New place' });
  await form.getByLabel(/^Name/).fill('Harbor beat');
  await form.getByLabel(/^Code/).fill('harbor');
  await expectUsable(page);
  await form.getByRole('button', { name: 'Save place' }).click();
  await page.getByRole('button', { name: 'Change or retire: Harbor beat' }).click();
  const change = page.getByRole('form', { name: 'Change the place' });
  await change.getByLabel(/^Name/).fill('Harbor');
  await change.getByRole('button', { name: 'Save changes' }).click();
  await page.getByRole('button', { name: 'Change or retire: Harbor', exact: true }).waitFor();
  await page.goto('/dashboard/indicators?new=import');
  await page.getByText('Columns of the file').click();
  await page.getByRole('link', { name: 'Download an example' }).waitFor();
  await expectUsable(page);
  await importCsv(
    page,
    'Import figures',
    [
      'indicator,place,period_start,months_covered,state,numerator,denominator',
      'burglary-rate,harbor,2025-01-01,3,,40,20000',
      'burglary-rate,harbor,2025-04-01,2,,30,20000',
      'burglary-rate,harbor,2025-07-01,,NOT_REPORTED,,',
    ],
    3,
  );
  await page.getByLabel('Contents of the file').selectOption('JUSTICE_COUNTS');
  await importCsv(
    page,
    'Import figures',
    ['metric,year,month,value', 'cases_referred,2025,January,310', 'cases_referred,2025,2,'],
    2,
  );
  await page.goto(`/dashboard/indicators/${indicatorId}?from=2025-01-01&to=2025-12-31&by=PLACES`);
  await page.getByText('Show the data as a table').click();
  await page.getByRole('cell', { name: 'Completeness 2 of 3 months' }).waitFor();
  await page.context().close();
});

test('a cohort is created, checked, imported and compared in words, and loses a person with a reason', async () => {
  const page = await open('cohorts?new=cohort', widths.narrow);
  const form = page.getByRole('form', { name: 'New cohort' });
  await form.getByLabel(/^Title/).fill('Diversion and court');
  await form.getByLabel(/^Start of the follow-up/).fill('Entry');
  await expectUsable(page);
  await form.getByRole('button', { name: 'Create cohort' }).click();
  await page.getByRole('link', { name: 'Import its people' }).click();
  await page.getByRole('heading', { level: 1, name: 'Diversion and court' }).waitFor();
  await page.getByText('The cohort has no people.').first().waitFor();
  const people = (group: string, count: number, events: number): string[] =>
    Array.from(
      { length: count },
      (_, index) =>
        `${group}-${index + 1},${group},2022-01-10,2024-01-10,${index < events ? '2022-07-01' : ''}`,
    );
  await importCsv(
    page,
    'Import people',
    [
      'person_key,group,start_date,follow_up_end,event_dates',
      ...people('DIVERSION', 216, 48),
      ...people('COURT', 216, 80),
    ],
    432,
  );
  await page.reload();
  await page
    .getByText(/New arrests were more common in COURT than in DIVERSION, by 15 percentage points/)
    .waitFor();
  for (const name of [
    'Diversion and court: without a new arrest',
    'Diversion and court: a new arrest within 12 months',
  ]) {
    const chart = page.getByRole('figure', { name });
    await chart.getByRole('img').waitFor();
    expect(await chart.getByRole('img').getAttribute('alt')).toContain('other explanations are possible');
    await chart.getByText('Show the data as a table').click();
    expect(await chart.locator('tbody tr').count()).toBeGreaterThan(2);
    await chart.getByText('Download SVG').waitFor();
    await chart.getByText('Download PNG').waitFor();
  }
  await page.getByRole('button', { name: 'Show the people' }).click();
  await page.getByRole('button', { name: 'Remove: DIVERSION-1', exact: true }).click();
  const removal = page.getByRole('form', { name: 'Remove the person' });
  await removal.getByLabel(/^Reason/).fill('The record was sealed.');
  await expectUsable(page);
  await removal.getByRole('button', { name: /^Remove person/ }).click();
  await removal.getByRole('button', { name: 'Remove the person' }).click();
  await page.getByText('431 people, under pseudonyms').waitFor();
  await page.context().close();
});

test('an event study and the balance of groups are drawn from real results', async () => {
  const staggered = await evaluatePanel(ask, {
    title: 'Patrols in steps',
    design: 'DIFFERENCE_IN_DIFFERENCES',
    places: 18,
    years: 9,
    startOf: (place) => [4, 6, null][place % 3] ?? null,
  });
  const matched = await evaluatePanel(ask, {
    title: 'Patrols in some beats',
    design: 'MATCHED_COMPARISON',
    places: 24,
    years: 6,
    startOf: (place) => (place % 3 === 0 ? 4 : null),
  });
  for (const [id, name, header] of [
    [staggered, /difference from comparison places$/, 'Event time'],
    [matched, 'Balance of the groups before the program', 'Covariate'],
  ] as const) {
    for (const width of Object.values(widths)) {
      const page = await open(`evaluations/${id}`, width);
      const chart = page.getByRole('figure', { name });
      const picture = chart.getByRole('img');
      await picture.waitFor();
      expect(await picture.getAttribute('alt')).toMatch(/complaints/i);
      expect(await picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(
        200,
      );
      await chart.getByText('Show the data as a table').click();
      // On a narrow screen, each cell has its header in front instead.
      expect(await chart.locator('thead th').first().textContent()).toBe(header);
      expect(await chart.locator('tbody tr').count()).toBeGreaterThan(3);
      await expectUsable(page);
      await page.context().close();
    }
  }
});

test('no page wrote an error to the console', () => {
  expect(running.complaints).toEqual([]);
});
