// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';

import { SignedIn, startScriptedApi, type Script, type ScriptedApi } from '../testing/scripted-api.tsx';
import { ProgramPage } from './program.page.tsx';

let api: ScriptedApi | undefined;

afterEach(async () => {
  cleanup();
  await api?.close();
});

const activity = {
  kind: 'FORUM',
  mode: 'IN_PERSON',
  place: 'Library',
  startsAt: '2026-05-01T18:00:00Z',
  cancelReason: null,
  version: 3,
  attendance: {
    headcountTotal: { __typename: 'NotReported', why: 'No headcount is recorded for this activity.' },
    participantCount: 0,
  },
};
const activities = [
  { ...activity, id: 'A1', title: 'Planned', status: 'PROPOSED' },
  { ...activity, id: 'A2', title: 'Next', status: 'ACTIVE' },
  { ...activity, id: 'A3', title: 'Held', status: 'COMPLETED' },
  { ...activity, id: 'A4', title: 'Snowed in', status: 'CANCELLED', cancelReason: 'Snow' },
];
const program = {
  id: 'P1',
  title: 'Listening sessions',
  type: 'COMMUNITY_FORUM',
  status: 'ACTIVE',
  leadAgencyType: 'PROSECUTOR',
  leadAgencyName: null,
  summary: null,
  strategy: null,
  targetArea: null,
  logicModel: { inputs: [], activities: [], outputs: [], outcomes: [] },
  targetProblem: null,
  targetPopulation: null,
  startsOn: null,
  endsOn: null,
  allowedMoves: [],
  version: 1,
  activities: {
    totalCount: activities.length,
    pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    edges: activities.map((node) => ({ node })),
  },
};

async function show(script: Script, can: readonly string[]): Promise<ScriptedApi> {
  const started = await startScriptedApi({
    Program: () => ({ data: { program } }),
    ProgramSummary: () => ({ data: { programSummary: null } }),
    ...script,
  });
  api = started;
  render(
    <SignedIn endpoint={started.endpoint} can={can}>
      <ProgramPage id="P1" />
    </SignedIn>,
  );
  await screen.findByText('Planned');
  return started;
}

const row = (title: string): ReturnType<typeof within> => {
  const found = screen.getByRole('rowheader', { name: new RegExp(`^${title}`) }).closest('tr');
  if (!found) throw new Error(`No row of ${title}`);
  return within(found);
};

test('shows the status of each activity, and the reason for a cancellation', async () => {
  await show({}, []);
  expect(row('Planned').getByText('Proposed')).toBeDefined();
  expect(row('Held').getByText('Completed')).toBeDefined();
  expect(row('Snowed in').getByText('Snow')).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Activate' })).toBeNull();
});

test('allows recording attendance only for activities that were held', async () => {
  await show({}, ['attendance.write']);
  const counted = screen.getAllByLabelText(/^Headcount of/).map((field) => field.getAttribute('aria-label'));
  expect(counted).toEqual(['Headcount of Next', 'Headcount of Held']);
});

test('moves an activity to its next status or cancels it with a reason, from the version that it shows', async () => {
  const refusal = {
    __typename: 'InvalidStateError',
    code: 'INVALID_STATE',
    message: 'A review is open.',
    path: ['input', 'status'],
  };
  const { received } = await show(
    { ChangeActivityStatus: () => ({ data: { changeActivityStatus: refusal } }) },
    ['activityMove.write'],
  );
  const moves = () =>
    received
      .filter(({ operation }) => operation === 'ChangeActivityStatus')
      .map(({ variables }) => variables['input']);
  fireEvent.click(row('Planned').getByRole('button', { name: 'Activate' }));
  expect((await row('Planned').findByRole('alert')).textContent).toContain('A review is open.');
  expect(
    row('Next')
      .getByRole('button', { name: /^Cancel activity/ })
      .hasAttribute('disabled'),
  ).toBe(true);
  fireEvent.change(screen.getByLabelText('Reason for canceling Next'), { target: { value: 'Snow' } });
  fireEvent.click(row('Next').getByRole('button', { name: 'Cancel activity: Next' }));
  fireEvent.click(row('Next').getByRole('button', { name: 'Cancel the activity' }));
  await waitFor(() =>
    expect(moves()).toEqual([
      { id: 'A1', expectedVersion: 3, status: 'ACTIVE' },
      { id: 'A2', expectedVersion: 3, status: 'CANCELLED', reason: 'Snow' },
    ]),
  );
  expect(row('Held').queryByRole('button')).toBeNull();
});

test('asks before an activity is completed, says what follows, and returns the focus', async () => {
  const { received } = await show({}, ['activityMove.write']);
  fireEvent.click(row('Next').getByRole('button', { name: 'Complete: Next' }));
  const question = row('Next').getByRole('alertdialog', { name: 'Complete the activity' });
  expect(question.textContent).toContain('This cannot be undone.');
  expect(document.activeElement?.textContent).toBe('Not now');
  fireEvent.keyDown(question, { key: 'Escape' });
  expect(document.activeElement?.textContent).toBe('Complete');
  expect(received.map(({ operation }) => operation)).not.toContain('ChangeActivityStatus');
  fireEvent.click(row('Next').getByRole('button', { name: 'Complete: Next' }));
  fireEvent.click(row('Next').getByRole('button', { name: 'Complete the activity' }));
  await waitFor(() => expect(received.map(({ operation }) => operation)).toContain('ChangeActivityStatus'));
});
