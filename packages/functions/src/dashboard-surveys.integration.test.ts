import { afterAll, beforeAll, expect, test, vi } from 'vitest';

import { expectUsable, startDashboard, widths, type DashboardBrowser } from './testing/dashboard-browser.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 180_000 });

let running: DashboardBrowser;
const open: DashboardBrowser['open'] = (...at) => running.open(...at);

beforeAll(async () => {
  running = await startDashboard();
});
afterAll(() => running?.stop());

interface Versions {
  surveys: {
    edges: { node: { id: string; title: string; versions: { edges: { node: { id: string } }[] } } }[];
  };
}

/** The newest version of the survey with this title, and the survey. */
async function versionOf(title: string): Promise<{ surveyId: string; id: string }> {
  const { surveys } = (await running.ask(
    `query ($title: String!) { surveys(first: 1, filter: { titleContains: $title }) {
       edges { node { id title versions(first: 1) { edges { node { id } } } } } } }`,
    { title },
  )) as Versions;
  const survey = surveys.edges[0]?.node;
  return { surveyId: survey?.id ?? '', id: survey?.versions.edges[0]?.node.id ?? '' };
}

test.each(Object.entries(widths))(
  'the open survey of the demonstration has no barrier on a %s screen, on any of its pages',
  async (_name, width) => {
    const { id, surveyId } = await versionOf('Your visit to the courthouse');
    for (const path of [
      'surveys?new=survey',
      `surveys/${surveyId}`,
      `survey-versions/${id}`,
      `survey-versions/${id}/fielding`,
      `survey-versions/${id}/record`,
    ]) {
      const page = await open(path, width);
      await expectUsable(page);
      await page.context().close();
    }
  },
);

test('a survey is written with skip logic, tried in the preview, fielded, and answered by a link', async () => {
  const page = await open('surveys?new=survey', widths.narrow, 'demo:cedar-editor');
  await page
    .getByRole('form', { name: 'New survey' })
    .getByLabel(/^Title/)
    .fill('Evening hours');
  await page.getByRole('button', { name: 'Create survey' }).click();
  await page.getByRole('link', { name: 'Write its questions' }).click();
  const form = page.getByRole('form', { name: 'Questionnaire', exact: true });
  // Nothing is lost or sent that the API refuses, and the problem is at its field.
  await form.getByRole('button', { name: 'Save draft' }).click();
  await page.getByText('A version needs questions.').waitFor();
  await form.getByLabel('Another language').fill('es');
  await form.getByRole('button', { name: 'Add language' }).click();
  await form.getByRole('button', { name: 'Add question' }).click();
  const first = form.locator('details').nth(0);
  await first.getByLabel(/^Question, English/).fill('Would you come in the evening?');
  await first.getByLabel(/^Question, Spanish/).fill('¿Vendría por la tarde?');
  await first.getByLabel(/^Label of choice c1, English/).fill('Yes');
  await first.getByLabel(/^Label of choice c1, Spanish/).fill('Sí');
  await first.getByLabel(/^Label of choice c2, English/).fill('No');
  await form.getByLabel('New question').selectOption('TEXT');
  await form.getByRole('button', { name: 'Add question' }).click();
  const second = form.locator('details').nth(1);
  await second.getByLabel(/^Question, English/).fill('Which day?');
  await second.getByLabel(/^Question, Spanish/).fill('¿Qué día?');
  await second.getByRole('button', { name: 'Add condition' }).click();
  await second.getByRole('group', { name: 'One of' }).getByLabel('Yes').check();
  await form.getByRole('button', { name: 'Save draft' }).click();
  const missing = first.getByLabel(/^Label of choice c2, Spanish/);
  await first.locator('.field-problem').first().waitFor();
  expect(await missing.getAttribute('aria-invalid')).toBe('true');
  expect(await missing.evaluate((field) => field === document.activeElement)).toBe(true);
  await missing.fill('No');
  await expectUsable(page);
  // The preview has the words and the skip logic of the public site.
  const preview = page.getByRole('region', { name: 'Preview' });
  await preview.getByLabel('Language').selectOption('es');
  expect(await preview.getByLabel('¿Qué día?').count()).toBe(0);
  await preview.getByLabel('Sí').check();
  await preview.getByLabel('¿Qué día?').fill('El martes');
  await preview.getByRole('button', { name: 'Try to send' }).click();
  await preview.getByText('These answers are complete.').waitFor();
  // The session ends in the middle. The tab keeps the draft.
  await page.evaluate(() =>
    sessionStorage.setItem('rapport.session', JSON.stringify({ token: 'expired', jurisdiction: null })),
  );
  await page.reload();
  await page.getByRole('button', { name: 'Sign in again' }).click();
  await page.getByLabel(/^Token/).fill(await running.demonstration.issuer.sign('demo:cedar-editor'));
  await page.getByRole('button', { name: 'Sign in' }).click();
  await form.getByText('2. q2: Which day?').waitFor();
  await form.getByRole('button', { name: 'Save draft' }).click();
  await page.getByRole('link', { name: 'Go on with the draft' }).click();
  await page.getByRole('heading', { level: 1, name: 'Evening hours, version 1' }).waitFor();
  await form.getByText('2. q2: Which day?').click();
  await form.locator('details').nth(1).getByLabel('An answer is required').check();
  await form.getByRole('button', { name: 'Save draft' }).click();
  await page.getByText('The draft is saved.').waitFor();
  await page.getByRole('link', { name: 'Back to the version' }).click();
  await page.getByRole('link', { name: 'Links, responses and quotas' }).click();
  await page.getByRole('button', { name: 'Open for responses' }).click();
  await page.getByRole('button', { name: 'Open the survey' }).click();
  await page.getByText('It accepts responses.').waitFor();
  const link = page.getByRole('form', { name: 'New link' });
  await link.getByLabel(/^Name/).fill('Website');
  await link.getByRole('button', { name: 'Create link' }).click();
  await page.getByRole('img', { name: 'QR code of the link Website' }).waitFor();
  await page.getByRole('button', { name: 'Copy the link' }).click();
  await page.getByRole('button', { name: 'Copied' }).waitFor();
  const address = await page.evaluate(() => navigator.clipboard.readText());
  expect(address).toMatch(/\/public\/survey#[\w-]{43}$/);
  await expectUsable(page);
  const answered = await running.ask(
    `mutation ($input: SubmitResponseInput!) { submitResponse(input: $input) {
       ... on Error { message } ... on SubmitResponsePayload { outcome } } }`,
    {
      input: {
        token: address.split('#')[1],
        submissionKey: crypto.randomUUID(),
        language: 'es',
        answers: [{ questionCode: 'q1', choiceCodes: ['c2'] }],
      },
    },
  );
  expect(answered).toEqual({ submitResponse: { outcome: 'ACCEPTED' } });
  await page.reload();
  await page.getByRole('cell', { name: 'In use' }).waitFor();
  await page.getByRole('cell', { name: 'Responses 1', exact: true }).waitFor();
  await page.getByRole('button', { name: 'Disable: Website' }).click();
  await page.getByRole('button', { name: 'Disable the link' }).click();
  await page.getByText(/^Disabled /).waitFor();
  await page.context().close();
});

test('staff enter a response from paper, and a wrong one is explained', async () => {
  const { id } = await versionOf('Your visit to the courthouse');
  const page = await open(`survey-versions/${id}/record`, widths.narrow);
  await page.getByLabel('I agree').check();
  await page.getByLabel('Yes').check();
  await page.getByLabel('Number of the form').fill('form-1');
  await page.getByLabel(/^How many minutes/).fill('601');
  await page.getByRole('button', { name: 'Save response' }).click();
  await page.getByText('Some answers need your attention.').waitFor();
  await page.getByLabel(/^How many minutes/).fill('25');
  await expectUsable(page);
  await page.getByRole('button', { name: 'Save response' }).click();
  await page.getByText('The response is saved. 1 entered on this page.').waitFor();
  await page.getByRole('link', { name: 'Back to fielding' }).click();
  const quota = page.getByRole('row', { name: /Visitors of the courthouse/ });
  await quota.waitFor();
  expect(await quota.textContent()).toContain('400');
  await page.context().close();
});

test('sample cases are recorded and imported, and a wrong one is explained', async () => {
  const { id } = await versionOf('Your visit to the courthouse');
  const page = await open(`survey-versions/${id}/fielding`, widths.narrow, 'demo:cedar-editor');
  await page.getByText('No cases yet.').waitFor();
  await page.getByRole('button', { name: 'Record a case' }).click();
  const one = page.getByRole('form', { name: 'Record a case' });
  await one.getByLabel(/^Case/).fill('address-1');
  await one.getByLabel('Sampling weight').fill('0');
  await one.getByRole('button', { name: 'Record case' }).click();
  await one.getByText('Enter a number above 0.').waitFor();
  await one.getByLabel('Sampling weight').fill('12.5');
  await expectUsable(page);
  await one.getByRole('button', { name: 'Record case' }).click();
  await page.getByText('1 new case, 0 changed cases.').waitFor();
  await page.getByRole('button', { name: 'Import cases' }).click();
  const file = page.getByRole('form', { name: 'Import cases' });
  await file.getByLabel(/^Cases/).fill('case_key,disposition\naddress-2,NOBODY_HOME');
  await file.getByRole('button', { name: 'Import cases' }).click();
  await file.getByText(/^Line 2, column "disposition"/).waitFor();
  await file.getByLabel(/^Cases/).fill('case_key,disposition\naddress-1,PARTIAL\naddress-2,NON_CONTACT');
  await file.getByRole('button', { name: 'Import cases' }).click();
  await page.getByText('1 new case, 1 changed case.').waitFor();
  const rates = page.getByRole('table', { name: 'Response rates of AAPOR' });
  await rates.getByText('50.0%').first().waitFor();
  expect(await rates.textContent()).toContain('2 cases');
  await page.getByRole('button', { name: 'Remove: the case address-2' }).click();
  await page.getByRole('button', { name: 'Remove the case' }).click();
  await page.getByRole('table', { name: /^Cases, newest first \(1\)/ }).waitFor();
  await expectUsable(page);
  await page.context().close();
});

test('a closed version is weighted by shares of the population, and two of its groups are compared', async () => {
  const { id } = await versionOf('Trust in the office');
  const page = await open(`survey-versions/${id}`, widths.narrow, 'demo:cedar-editor');
  await page.getByRole('button', { name: 'New weight set' }).click();
  const form = page.getByRole('form', { name: 'New weight set' });
  await form.getByLabel(/^Label/).fill('Areas, invented shares');
  const create = async (): Promise<void> => {
    await form.getByRole('button', { name: /^Weight the responses/ }).click();
    await form.getByRole('button', { name: 'Create the weight set' }).click();
  };
  for (const [area, share] of [
    ['North', '30'],
    ['Central', '40'],
    ['South', '20'],
    ['Riverside', '5'],
  ] as const)
    await form.getByLabel(`${area}: percent`).fill(share);
  await create();
  await form.locator('.field-problem').first().waitFor();
  await form.getByLabel('Riverside: percent').fill('10');
  await form.getByLabel('Riverside: weighted with').selectOption({ label: 'South' });
  await expectUsable(page);
  await create();
  const sets = page.getByRole('table', { name: 'Weight sets' });
  // The page looks again until a job has prepared the figures.
  await sets
    .getByRole('row', { name: /Areas, invented shares/ })
    .getByText(/Frozen/)
    .waitFor({ timeout: 90_000 });
  await page
    .getByRole('combobox', { name: 'Weights', exact: true })
    .selectOption({ label: 'Weighted: Areas, invented shares' });
  await page.getByText(/^Weighted: Areas, invented shares[.]/).waitFor();
  await expectUsable(page);
  await page.getByRole('combobox', { name: 'Weights', exact: true }).selectOption({ label: 'Not weighted' });
  await page.getByLabel('Group', { exact: true }).selectOption({ label: 'North' });
  await page.getByLabel('Compared with').selectOption({ label: 'North' });
  await page.getByText('Choose two different groups.').waitFor();
  await page.getByLabel('Compared with').selectOption({ label: 'Central' });
  const difference = page.getByLabel('Difference, the first group minus the second');
  await difference.getByText('Difference of the means').waitFor();
  await difference
    .getByText(/percentage points/)
    .first()
    .waitFor();
  await expectUsable(page);
  await page.context().close();
});

test('a fielded version is copied, and its questions stay comparable', async () => {
  const { surveyId } = await versionOf('Your visit to the courthouse');
  const page = await open(`surveys/${surveyId}`, widths.wide);
  await page.getByRole('button', { name: 'Copy as the next draft' }).click();
  await page.getByRole('link', { name: 'Edit the copy' }).click();
  const form = page.getByRole('form', { name: 'Questionnaire', exact: true });
  await form.locator('summary').first().click();
  const comparable = form.locator('details').first().getByLabel('Comparable with');
  expect(await comparable.evaluate((field: HTMLSelectElement) => field.selectedOptions[0]?.text)).toBe(
    'visited',
  );
  for (const summary of await form.locator('summary').all()) {
    if (!(await summary.evaluate((one) => (one.parentElement as HTMLDetailsElement).open)))
      await summary.click();
  }
  await expectUsable(page);
  await page.context().close();
});

test('no page wrote an error to the console', () => {
  expect(running.complaints).toEqual([]);
});
