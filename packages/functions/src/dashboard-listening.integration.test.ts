/** The pages of the dashboard about feedback and its consequences, in a real browser. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

import { expectUsable, startDashboard, widths, type DashboardBrowser } from './testing/dashboard-browser.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 180_000 });

let dashboard: DashboardBrowser;
let open: DashboardBrowser['open'];

beforeAll(async () => {
  dashboard = await startDashboard();
  ({ open } = dashboard);
});
afterAll(() => dashboard?.stop());

/** Opens a form of a page with its button, and checks it. */
async function openForm(page: Page, button: string, form: string) {
  await page.getByRole('button', { name: button, exact: true }).click();
  await expectUsable(page);
  return page.getByRole('form', { name: form, exact: true });
}

test('feedback is recorded, triaged, assigned, merged and unmerged, decided, answered, and its contact erased', async () => {
  const page = await open('feedback', widths.narrow, 'demo:cedar-editor');
  const record = await openForm(page, 'New feedback item', 'New feedback item');
  await record.getByRole('button', { name: 'Record feedback item' }).click();
  await record.locator('.field-problem').first().waitFor();
  await record
    .getByLabel(/^Change that residents asked for/)
    .fill('Hearings should also be held in the evening.');
  await record.getByLabel('Channel').selectOption({ label: 'Forums' });
  await record.getByLabel('Name').fill('Jane Doe');
  await record.getByLabel('Email').fill('jane@example.org');
  await record.getByRole('button', { name: 'Record feedback item' }).click();
  await page.getByRole('link', { name: 'Open it' }).click();
  await page.getByRole('heading', { level: 1, name: /in the evening/ }).waitFor();
  await expectUsable(page);

  const triage = await openForm(page, 'Triage', 'Triage');
  await triage.getByLabel('Category').selectOption('COURT_PROCESS');
  await triage.getByLabel('Priority').selectOption('HIGH');
  await triage.getByLabel(/^Answer due/).fill('2030-06-30');
  await triage.getByRole('button', { name: 'Save triage' }).click();
  await page.getByText('Jun 30, 2030').waitFor();
  const assign = await openForm(page, 'Assign', 'Assign');
  const staff = await assign.getByLabel('Member of staff').locator('option').nth(1).textContent();
  await assign.getByLabel('Member of staff').selectOption({ index: 1 });
  await assign.getByRole('button', { name: 'Save assignment' }).click();
  const assigned = page.locator('dl > div', { hasText: 'Assigned to' }).locator('dd');
  await assigned.getByText(staff ?? '').waitFor();
  await page.getByRole('button', { name: 'Assign', exact: true }).click();
  await assign.getByLabel('Member of staff').selectOption('');
  await assign.getByRole('button', { name: 'Save assignment' }).click();
  await assigned.getByText('Nobody').waitFor();

  const merge = await openForm(page, 'Merge as a duplicate', 'Merge as a duplicate');
  await merge.getByLabel('Feedback item to keep').selectOption({ index: 1 });
  await merge.getByRole('button', { name: 'Merge' }).click();
  await page.getByText(/^Duplicate of/).waitFor();
  await page.getByRole('button', { name: 'Undo the merge' }).click();
  await page.getByText('Not decided yet.').waitFor();

  await page.getByRole('button', { name: 'Start the review' }).click();
  await page.locator('.badge', { hasText: 'Under review' }).waitFor();
  const decide = await openForm(page, 'Decide', 'Decide');
  await decide.getByLabel('Decision').selectOption('DECLINED');
  await decide.getByRole('button', { name: 'Save decision' }).click();
  await decide.locator('.field-problem').waitFor();
  await decide.getByLabel(/^Public reason/).fill('The courts set the hours of hearings.');
  await decide.getByRole('button', { name: 'Save decision' }).click();
  await page.locator('.badge', { hasText: 'Declined' }).waitFor();
  const reply = await openForm(page, 'Reply in public', 'Reply in public');
  await reply.getByLabel('Reply in English').fill('We asked the courts.');
  await reply.getByLabel('Reply in Spanish').fill('Preguntamos a los tribunales.');
  await reply.getByRole('button', { name: 'Publish reply' }).click();
  await reply.waitFor({ state: 'detached' });
  await page.getByText('We asked the courts.').waitFor();
  const reopen = await openForm(page, 'Reopen', 'Reopen');
  await reopen.getByLabel(/^Reason/).fill('The courts answered.');
  await reopen.getByRole('button', { name: 'Reopen' }).click();
  await page.getByText('Not decided yet.').waitFor();

  const act = await openForm(page, 'Record an action', 'Record an action');
  await act.getByLabel(/^Action/).fill('Wrote to the presiding judge.');
  await act.getByLabel(/^Day/).fill('2026-01-15');
  await act.getByRole('button', { name: 'Record action' }).click();
  await page.getByRole('button', { name: 'Correct or void: Wrote to the presiding judge.' }).waitFor();

  await page.getByRole('button', { name: 'Show the contact' }).click();
  await page.getByText('jane@example.org').waitFor();
  await page.getByRole('button', { name: 'Erase the contact' }).click();
  await expectUsable(page);
  await page.getByRole('button', { name: 'Erase', exact: true }).click();
  await page.getByText('Nobody left a name or an address, or it was erased.').waitFor();
  await page.context().close();
});

test.each(Object.entries(widths))(
  'response time and closure are computed and drawn on a %s screen',
  async (_name, width) => {
    const page = await open('feedback', width);
    await page.getByRole('link', { name: /Overdue/ }).click();
    await page.getByRole('button', { name: 'Show figures' }).click();
    await page.getByRole('button', { name: 'Compute the figures from feedback' }).click();
    await page.getByText(/^Done/).waitFor();
    const closure = page.getByRole('region', { name: 'Closure of feedback items' });
    await closure.getByRole('img').waitFor();
    expect(await closure.getByRole('img').getAttribute('alt')).toContain('Closure of feedback items');
    await expectUsable(page);
    await page.context().close();
  },
);

test('a channel of feedback is added and changed, and a problem is at its field', async () => {
  const page = await open('feedback/channels', widths.narrow, 'demo:cedar-admin');
  const create = await openForm(page, 'New channel', 'New channel');
  await create.getByLabel('Kind of channel').selectOption('HOTLINE');
  await create.getByLabel(/^Name/).fill('Telephone line');
  await create.getByLabel(/^Days to an answer/).fill('400');
  await create.getByRole('button', { name: 'Add channel' }).click();
  await create.locator('.field-problem').waitFor();
  await create.getByLabel(/^Days to an answer/).fill('14');
  await create.getByRole('button', { name: 'Add channel' }).click();
  await page
    .getByRole('row', { name: /Telephone line/ })
    .getByText('14 days')
    .waitFor();
  await page.getByRole('button', { name: /^Change.*Telephone line/ }).click();
  const change = page.getByRole('form', { name: 'Change Telephone line' });
  await change.getByLabel('On the public site').selectOption('yes');
  await expectUsable(page);
  await change.getByRole('button', { name: 'Save channel' }).click();
  await page
    .getByRole('row', { name: /Telephone line/ })
    .getByText('Open to everyone')
    .waitFor();
  await page.context().close();
});

test('a review is asked, answered and approved with conditions by two people', async () => {
  const name = 'Ethics review of First-Offense Diversion';
  const reviewer = await open('reviews', widths.narrow, 'demo:cedar-reviewer');
  await reviewer.getByRole('button', { name: `Ask questions in the ${name}` }).click();
  const ask = reviewer.getByRole('form', { name: `Questions in the ${name}` });
  await ask.getByLabel(/^Questions/).fill('Who hears complaints?');
  await ask.getByRole('button', { name: 'Ask', exact: true }).click();
  await ask.waitFor({ state: 'detached' });
  await reviewer.getByText('Who hears complaints?').waitFor();
  await expectUsable(reviewer);

  const editor = await open('reviews', widths.narrow, 'demo:cedar-editor');
  for (const question of ['How will you see whether it is offered evenly?', 'Who hears complaints?']) {
    await editor.getByRole('button', { name: `Answer to “${question}”` }).click();
    const answer = editor.getByRole('form', { name: `Answer to: ${question}` });
    await answer.getByLabel(/^Answer/).fill('See the public criteria.');
    await expectUsable(editor);
    await answer.getByRole('button', { name: 'Save answer' }).click();
    await editor.getByRole('button', { name: `Change the answer to “${question}”` }).waitFor();
  }
  await editor.context().close();

  await reviewer.reload();
  await reviewer.getByRole('button', { name: `Decide the ${name}` }).click();
  const decide = reviewer.getByRole('form', { name: `Decision of the ${name}` });
  await decide.getByLabel('Decision').selectOption('APPROVED_WITH_CONDITIONS');
  await decide.getByRole('button', { name: 'Save decision' }).click();
  await decide.locator('.field-problem').waitFor();
  await decide.getByLabel(/^Conditions/).fill('Report every quarter.');
  await expectUsable(reviewer);
  await decide.getByRole('button', { name: 'Save decision' }).click();
  await reviewer.getByRole('heading', { name }).waitFor({ state: 'detached' });
  await reviewer.context().close();
});

test('a policy change is proposed, decided, put into effect and withdrawn, with its sources and its outcome', async () => {
  const page = await open('policy-changes', widths.narrow, 'demo:cedar-editor');
  const create = await openForm(page, 'New policy change', 'New policy change');
  await create.getByLabel('Status').selectOption('PROPOSED');
  for (const [label, value] of [
    [/^Title/, 'Hearings in the evening'],
    [/^Input of the community/, 'People who work during the day cannot come.'],
    [/^Change that the office makes/, 'One evening of hearings in a week.'],
    [/^Limits/, 'One forum asked for it.'],
  ] as const) {
    await create.getByLabel(label).fill(value);
  }
  await create.getByRole('button', { name: 'Record policy change' }).click();
  await create.getByText('Enter a day.').waitFor();
  await create.getByText('Choose a source.').waitFor();
  await create.getByLabel(/^Day of the decision/).fill('2025-01-01');
  await create.getByLabel(/^Source/).selectOption({ index: 1 });
  await create.getByLabel('Indicator expected to move').selectOption({ label: 'Closure of feedback items' });
  await create.getByLabel('Expected movement').selectOption('INCREASE');
  await create.getByRole('button', { name: 'Record policy change' }).click();
  await page.getByRole('link', { name: 'Open it' }).click();
  await page.getByRole('heading', { level: 1, name: 'Hearings in the evening' }).waitFor();
  await page.getByText(/An outcome needs the day/).waitFor();
  for (const [step, badge] of [
    ['Mark as decided', 'Decided'],
    ['Mark as in effect', 'In effect'],
  ] as const) {
    const form = await openForm(page, step, step);
    await form.getByLabel(/^Day/).fill('2025-02-01');
    await form.getByRole('button', { name: step }).click();
    await page.locator('.badge', { hasText: badge }).first().waitFor();
  }
  await page.getByText(/The office expected an increase/).waitFor();
  await page.getByText('Describes a change').waitFor();
  const source = await openForm(page, 'Add a source', 'Add a source');
  await source.getByLabel('Kind of source').selectOption('ACTIVITY');
  await source.getByLabel(/^Source/).selectOption({ index: 1 });
  await source.getByLabel('Weight').selectOption('STRONG');
  await source.getByLabel(/^Rationale/).fill('Sixty people were there.');
  await source.getByRole('button', { name: 'Add source' }).click();
  await source.waitFor({ state: 'detached' });
  await page.getByText('Sixty people were there.').waitFor();
  const sources = page.getByRole('list', { name: 'Influenced by' });
  await sources
    .getByRole('button', { name: /^Change the weight/ })
    .first()
    .click();
  await page.getByRole('form', { name: 'Change the weight' }).getByLabel('Weight').selectOption('DECISIVE');
  await expectUsable(page);
  await page.getByRole('button', { name: 'Save weight' }).click();
  await sources.locator('.badge', { hasText: 'Decisive' }).waitFor();
  const edit = await openForm(page, 'Edit', 'Edit the policy change');
  await edit.getByLabel(/^Limits/).fill('One forum of the winter asked for it.');
  await edit.getByRole('button', { name: 'Save changes' }).click();
  await edit.waitFor({ state: 'detached' });
  await page.getByText('One forum of the winter asked for it.').waitFor();
  const withdraw = await openForm(page, 'Withdraw', 'Withdraw');
  await withdraw.getByLabel(/^Reason/).fill('The court has no staff in the evening.');
  await withdraw.getByRole('button', { name: /^Withdraw: / }).click();
  await expectUsable(page);
  await page.getByRole('button', { name: 'Withdraw it' }).click();
  await page.getByText(/^Withdrawn: The court has no staff/).waitFor();
  await expectUsable(page);
  await page.context().close();
});

test('feedback leads to a policy change, and this to a publication, without a search for either', async () => {
  const page = await open('feedback', widths.narrow, 'demo:cedar-editor');
  await page.getByRole('link', { name: /^Lamps that were replaced/ }).click();
  await page.getByRole('link', { name: 'Record a policy change because of it' }).click();
  const change = page.getByRole('form', { name: 'New policy change', exact: true });
  const chosen = (field: HTMLSelectElement): string => field.selectedOptions[0]?.text ?? '';
  await change.getByRole('option', { name: /^Lamps that were replaced/ }).waitFor({ state: 'attached' });
  expect(await change.getByLabel(/^Source/).evaluate(chosen)).toMatch(/^Lamps that were replaced/);
  for (const [label, value] of [
    [/^Title/, 'Lamps are checked every month'],
    [/^Input of the community/, 'The lamps are out again.'],
    [/^Change that the office makes/, 'The office asks the city every month.'],
    [/^Limits/, 'The city decides.'],
    [/^Day of the decision/, '2026-05-02'],
  ] as const) {
    await change.getByLabel(label).fill(value);
  }
  await change.getByRole('button', { name: 'Record policy change' }).click();
  await page.getByRole('link', { name: 'Open it' }).click();
  await page.getByRole('link', { name: 'Write a publication about it' }).click();
  const draft = page.getByRole('form', { name: 'New publication', exact: true });
  await draft.getByRole('option', { name: 'Lamps are checked every month' }).waitFor({ state: 'attached' });
  expect(await draft.getByLabel('Policy change').evaluate(chosen)).toBe('Lamps are checked every month');
  await expectUsable(page);
  await page.context().close();
});

/** Requests a review of the publication that a page shows, and approves it as a reviewer. */
async function reviewPublication(page: Page, title: string): Promise<void> {
  const request = await openForm(page, 'Request a review', 'Request a review');
  await request.getByRole('button', { name: 'Request review' }).click();
  await page.getByRole('list', { name: 'Reviews' }).getByText('Open').waitFor();
  const reviewer = await open('reviews', widths.narrow, 'demo:cedar-reviewer');
  await reviewer.getByRole('button', { name: `Decide the Legal review of ${title}` }).click();
  await reviewer.getByRole('button', { name: 'Save decision' }).click();
  await reviewer.getByRole('heading', { name: `Legal review of ${title}` }).waitFor({ state: 'detached' });
  await reviewer.context().close();
  await page.reload();
  await page.getByText('No outstanding requirements.').waitFor();
}

test('a publication is drafted in two languages, reviewed, published, corrected and withdrawn', async () => {
  const page = await open('publications', widths.narrow, 'demo:cedar-editor');
  const create = await openForm(page, 'New publication', 'New publication');
  await create.getByRole('button', { name: 'Save draft' }).click();
  await create.locator('.field-problem').first().waitFor();
  await create.getByLabel('Add a language').selectOption('es');
  const texts = [
    ['English (main language)', 'Hearings in the evening', 'You asked for hearings in the evening.'],
    ['Spanish', 'Audiencias por la tarde', 'Ustedes pidieron audiencias por la tarde.'],
  ] as const;
  for (const [language, title, body] of texts) {
    const group = create.getByRole('group', { name: language });
    await group.getByLabel(/^Title/).fill(title);
    await group.getByLabel(/^Introduction/).fill(body);
    for (const section of ['People said', 'The office decided', 'The office did', 'How the office knows']) {
      await group.getByLabel(section).fill(body);
    }
  }
  await expectUsable(page);
  await create.getByRole('button', { name: 'Save draft' }).click();
  await page.getByRole('link', { name: 'Open it' }).click();
  await page.getByRole('heading', { level: 1, name: 'Hearings in the evening' }).waitFor();
  await page.getByText('Outstanding requirements:').waitFor();
  await page.getByLabel('Language').selectOption('es');
  await page.getByRole('heading', { name: 'Audiencias por la tarde' }).waitFor();
  await expectUsable(page);
  await reviewPublication(page, 'Hearings in the evening');
  const address = new URL(page.url()).pathname.replace('/dashboard/', '');
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await expectUsable(page);
  await page.getByRole('button', { name: 'Publish it' }).click();
  await page.getByRole('link', { name: /^[/]public[/]cedar-county[/]publications[/]/ }).waitFor();
  await page.getByRole('button', { name: 'Read version 1' }).click();
  const versions = page.getByRole('region', { name: 'Versions' });
  await versions.getByText('You asked for hearings in the evening.').first().waitFor();
  await expectUsable(page);
  const edit = await openForm(page, 'Edit the text', 'Edit the text');
  const english = edit.getByRole('group', { name: 'English (main language)' });
  await english.getByLabel(/^Introduction/).fill('You asked for hearings on Tuesday evenings.');
  await edit.getByRole('button', { name: 'Save text' }).click();
  await page.getByText('Changed since the last version').waitFor();
  await reviewPublication(page, 'Hearings in the evening');
  const correct = await openForm(page, 'Publish the correction', 'Publish the correction');
  await correct.getByLabel(/^Correction/).fill('The day of the week.');
  await correct.getByRole('button', { name: /^Publish the correction: / }).click();
  await page.getByRole('button', { name: 'Publish the next version' }).click();
  await page.getByText('Correction: The day of the week.').waitFor();
  await page.getByRole('button', { name: 'Read version 1' }).click();
  await versions.getByRole('article').getByText('You asked for hearings in the evening.').first().waitFor();
  expect(await versions.getByText('on Tuesday evenings').count()).toBe(0);

  const withdraw = await openForm(page, 'Withdraw', 'Withdraw');
  await withdraw.getByRole('button', { name: /^Withdraw: / }).click();
  await page.getByRole('button', { name: 'Withdraw the publication' }).click();
  await withdraw.locator('.field-problem').waitFor();
  await withdraw.getByLabel(/^Reason/).fill('The hearings ended.');
  await withdraw.getByRole('button', { name: /^Withdraw: / }).click();
  await page.getByRole('button', { name: 'Withdraw the publication' }).click();
  await page.getByText(/^Withdrawn .*: The hearings ended/).waitFor();
  await page.context().close();

  const wide = await open(address, widths.wide);
  await expectUsable(wide);
  await wide.context().close();
});

test('a focus group has a codebook, a session, participants, excerpts and coders, and is frozen', async () => {
  const themes = await open('themes', widths.narrow, 'demo:cedar-editor');
  for (const [code, name] of [
    ['light', 'Street lights'],
    ['waiting', 'Waiting for answers'],
  ] as const) {
    const form = await openForm(themes, 'New theme', 'New theme');
    await form.getByLabel(/^Name/).fill(name);
    await form.getByLabel(/^Code/).fill(code);
    await form.getByLabel(/^Definition/).fill('When people speak of it.');
    await form.getByRole('button', { name: 'Add theme' }).click();
    await themes.getByRole('button', { name: `Change or retire: ${name}` }).waitFor();
  }
  await themes.getByRole('button', { name: 'Change or retire: Street lights' }).click();
  await expectUsable(themes);
  await themes.context().close();

  const page = await open('focus-groups', widths.narrow, 'demo:cedar-editor');
  const create = await openForm(page, 'New focus group', 'New focus group');
  await create.getByLabel(/^Title/).fill('After dark');
  await create.getByRole('button', { name: 'Create focus group' }).click();
  await create.locator('.field-problem').waitFor();
  await create.getByLabel(/^Question/).fill('Where do you feel safe after dark?');
  await create.getByRole('button', { name: 'Create focus group' }).click();
  await page.getByRole('link', { name: 'Open it' }).click();
  await page.getByText('No sessions recorded yet.').waitFor();
  const session = await openForm(page, 'New session', 'New session');
  await session.getByLabel(/^Day/).fill('2026-01-15');
  await session.getByLabel(/^Text of the consent/).fill('I agree to take part.');
  await session.getByRole('button', { name: 'Record session' }).click();
  await page.getByText('No participants yet.').waitFor();
  for (const code of ['P1', 'P2']) {
    const participant = await openForm(page, 'Add a participant', 'Add a participant');
    await participant.getByLabel(/^Pseudonym/).fill(code);
    await participant.getByLabel(/^Age band/).fill('18-34');
    await participant.getByRole('button', { name: 'Add participant' }).click();
    await participant.waitFor({ state: 'detached' });
  }
  const excerpt = await openForm(page, 'Add an excerpt', 'Add an excerpt');
  await excerpt.getByLabel(/^Participant/).selectOption({ label: 'P1' });
  await excerpt.getByLabel(/^Words/).fill('The lamps at the stop are out.');
  await excerpt.getByRole('button', { name: 'Add excerpt' }).click();
  const address = new URL(page.url()).pathname.replace('/dashboard/', '');
  for (const person of ['demo:cedar-editor', 'demo:cedar-admin']) {
    const coder = await open(address, widths.narrow, person);
    const card = coder.getByRole('article', { name: 'Excerpt of P1' });
    await card.getByRole('button', { name: 'Code it' }).click();
    await card.getByLabel('Street lights').check();
    await expectUsable(coder);
    await card.getByRole('button', { name: 'Save coding' }).click();
    await card.getByText(/you found: Street lights/).waitFor();
    await coder.context().close();
  }
  await page.reload();
  await page.getByText('Coded by 2 coders, you found: Street lights').waitFor();
  await page.getByRole('table', { name: 'Agreement of the coders by theme' }).waitFor();
  await page.getByText('Show the participants').click();
  await page.getByRole('button', { name: 'Withdrew: P2' }).click();
  const removal = page.getByRole('form', { name: 'Remove P2' });
  await removal.getByLabel(/^Reason/).fill('They asked for it.');
  await removal.getByRole('button', { name: /^Remove: / }).click();
  await expectUsable(page);
  await page.getByRole('button', { name: 'Remove the participant' }).click();
  await page.getByRole('heading', { name: 'Participants (1)' }).waitFor();
  await page.getByRole('button', { name: 'Close and freeze' }).click();
  await page.getByRole('button', { name: 'Close it and freeze its table' }).click();
  await page.getByText(/^Frozen, with a certificate/).waitFor();
  await page.getByLabel('Groups by').selectOption('AGE_BAND');
  await page.getByText(/^Frozen, with a certificate/).waitFor();
  await expectUsable(page);
  await page.context().close();
  const wide = await open(address, widths.wide);
  await expectUsable(wide);
  await wide.context().close();
});

test('an export profile is saved with its versions, and is removed after a question', async () => {
  const list = await open('surveys', widths.narrow);
  const link = list.locator('main a[href^="/dashboard/survey-versions/"]').first();
  const address = ((await link.getAttribute('href')) ?? '').replace('/dashboard/', '');
  await list.context().close();
  const page = await open(address, widths.narrow);
  const form = await openForm(page, 'New export profile', 'New export profile');
  await form.getByRole('button', { name: 'Save profile' }).click();
  await form.locator('.field-problem').waitFor();
  await form.getByLabel(/^Name/).fill('For the university');
  await form.getByLabel('Can be used by').selectOption('SHARED');
  await form.getByLabel('Format').selectOption('ALL');
  await form.getByLabel(/^Versions/).fill('first');
  await form.getByRole('button', { name: 'Save profile' }).click();
  await form.getByText('Enter numbers of versions, such as 1 2.').waitFor();
  await form.getByLabel(/^Versions/).fill('1');
  await form.getByLabel(/^People in a group/).fill('20');
  await form.getByRole('button', { name: 'Save profile' }).click();
  const profiles = page.getByRole('list', { name: 'Export profiles' });
  await profiles.getByText(/versions 1; at least 20 people in a group/).waitFor();
  expect(await page.getByLabel('Profile', { exact: true }).locator('option').allTextContents()).toContain(
    'For the university',
  );
  await profiles.getByRole('button', { name: 'Remove: For the university' }).click();
  await expectUsable(page);
  await page.getByRole('button', { name: 'Remove the profile' }).click();
  await page.getByText('No saved profiles yet.').waitFor();
  await page.context().close();
});

test('no page wrote an error to the console', () => {
  expect(dashboard.complaints).toEqual([]);
});
