// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';

import { SignedIn, startScriptedApi, type ScriptedApi } from '../testing/scripted-api.tsx';
import { ProgramPage } from './program.page.tsx';

let api: ScriptedApi | undefined;

afterEach(async () => {
  cleanup();
  await api?.close();
});

const program = {
  id: 'UHJvZ3JhbTox',
  title: 'Listening sessions',
  type: 'COMMUNITY_FORUM',
  status: 'IN_REVIEW',
  leadAgencyType: 'PROSECUTOR',
  summary: null,
  targetProblem: null,
  targetPopulation: null,
  startsOn: null,
  endsOn: null,
  createdAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-01T00:00:00Z',
  version: 3,
  allowedMoves: [
    { status: 'PROPOSED', isAllowedForViewer: true },
    { status: 'ACTIVE', isAllowedForViewer: true },
    { status: 'ENDED', isAllowedForViewer: false },
  ],
  activities: {
    totalCount: 0,
    pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    edges: [],
  },
};

test('offers the moves that are for whoever looks, and says why one was refused', async () => {
  const refusal = {
    __typename: 'InvalidStateError',
    code: 'INVALID_STATE',
    message: 'An ethics review is required.',
    path: ['input', 'status'],
  };
  api = await startScriptedApi({
    Program: () => ({ data: { program } }),
    ChangeProgramStatus: () => ({ data: { changeProgramStatus: refusal } }),
  });
  render(
    <SignedIn endpoint={api.endpoint} can={[]}>
      <ProgramPage id={program.id} />
    </SignedIn>,
  );
  const activate = await screen.findByRole('button', { name: 'Active' });
  expect(screen.getByRole('button', { name: 'Proposed' })).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Ended' })).toBeNull();
  fireEvent.click(activate);
  await screen.findByText('An ethics review is required.');
  const { received } = api;
  await waitFor(() =>
    expect(received.map(({ variables }) => variables)).toContainEqual({
      input: { id: program.id, expectedVersion: 3, status: 'ACTIVE' },
    }),
  );
});
