// @vitest-environment jsdom
import { RapportProvider } from '@rapport/client/provider.tsx';
import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';

import { Shell } from './shell.tsx';
import { startScriptedApi, type ScriptedApi } from './testing/scripted-api.tsx';

let api: ScriptedApi | undefined;

afterEach(async () => {
  cleanup();
  await api?.close();
});

async function open(memberships: readonly object[], acting: object | null = null): Promise<void> {
  const viewer = { kind: 'PERSON', displayName: 'Ana', can: [], memberships, invitations: [], acting };
  api = await startScriptedApi({ Viewer: () => ({ data: { viewer } }) });
  render(
    <RapportProvider endpoint={api.endpoint} getToken={() => 'token-of-a-test'} jurisdiction={null}>
      <Shell>the page of an office</Shell>
    </RapportProvider>,
  );
}

test('a member of a state agency has the pages of an agency', async () => {
  const agency = {
    kind: 'AGENCY',
    slug: 'state',
    name: 'State Department of Justice',
    role: 'STATE_ANALYST',
  };
  await open([agency], {
    id: 'J1',
    slug: 'state',
    name: agency.name,
    state: 'CA',
    kind: 'STATE_AGENCY',
    disclosureThreshold: 10,
    timeZone: 'UTC',
    today: '2026-05-01',
    fiscalYear: 2026,
  });
  expect(await screen.findByText('the page of an office')).toBeDefined();
  const names = screen.getAllByRole('link').map((link) => link.textContent);
  expect(names).toEqual([
    'Skip to the content',
    'Home',
    'Compare',
    'Effects',
    'Frozen tables',
    'Changes',
    'Sharing',
  ]);
});

test('a member of an office has the pages of an office', async () => {
  const office = { kind: 'OFFICE', slug: 'cedar-county', name: 'Cedar County', role: 'EDITOR' };
  await open([office], {
    id: 'J1',
    slug: office.slug,
    name: office.name,
    state: 'CA',
    kind: 'COUNTY',
    disclosureThreshold: 10,
    timeZone: 'UTC',
    today: '2026-05-01',
    fiscalYear: 2026,
  });
  expect(await screen.findByText('the page of an office')).toBeDefined();
  const names = screen.getAllByRole('link').map((link) => link.textContent);
  expect(names).toEqual([
    'Skip to the content',
    'Home',
    'Programs',
    'Year',
    'Budget',
    'Trainings',
    'Surveys',
    'Feedback',
    'Focus groups',
    'Reviews',
    'Policy changes',
    'Publications',
    'Indicators',
    'Evaluations',
    'Cohorts',
    'Equity',
    'Sharing',
  ]);
  const groups = ['Run', 'Listen', 'Decide', 'Measure'].map(
    (name) => within(screen.getByRole('list', { name })).getAllByRole('link').length,
  );
  expect(groups).toEqual([4, 3, 3, 5]);
  expect(screen.getByRole('link', { current: 'page' }).textContent).toBe('Home');
});

test('a person without any membership reads who can add them', async () => {
  await open([]);
  expect(await screen.findByText(/An administrator of an office can add you/)).toBeDefined();
});
