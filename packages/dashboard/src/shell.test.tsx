// @vitest-environment jsdom
import { RapportProvider } from '@rapport/client/provider.tsx';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';

import { Shell } from './shell.tsx';
import { startScriptedApi, type ScriptedApi } from './testing/scripted-api.tsx';

let api: ScriptedApi | undefined;

afterEach(async () => {
  cleanup();
  await api?.close();
});

async function open(memberships: readonly object[]): Promise<void> {
  const viewer = { kind: 'PERSON', displayName: 'Ana', can: [], memberships, invitations: [], acting: null };
  api = await startScriptedApi({ Viewer: () => ({ data: { viewer } }) });
  render(
    <RapportProvider endpoint={api.endpoint} getToken={() => 'token-of-a-test'} jurisdiction={null}>
      <Shell>the page of an office</Shell>
    </RapportProvider>,
  );
}

test('a member of a state agency reads what an agency can do now, and what is not available yet', async () => {
  const agency = {
    kind: 'AGENCY',
    slug: 'state',
    name: 'State Department of Justice',
    role: 'STATE_ANALYST',
  };
  await open([agency]);
  expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('State Department of Justice');
  expect(screen.getByRole('heading', { name: 'Not available yet' })).toBeDefined();
  expect(screen.getByText(/Comparisons of the offices/)).toBeDefined();
  expect(screen.queryByText('the page of an office')).toBeNull();
});

test('a person without any membership reads who can add them', async () => {
  await open([]);
  expect(await screen.findByText(/An administrator of an office can add you/)).toBeDefined();
});
