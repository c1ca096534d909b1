// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';

import { SignedIn, startScriptedApi, type Script, type ScriptedApi } from '../testing/scripted-api.tsx';
import { ActivityPage } from './activity.page.tsx';

let api: ScriptedApi | undefined;

afterEach(async () => {
  cleanup();
  sessionStorage.clear();
  await api?.close();
});

const pageInfo = { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null };
const listOf = (nodes: readonly object[]) => ({
  totalCount: nodes.length,
  pageInfo,
  edges: nodes.map((node) => ({ node })),
});
const record = { createdAt: '2026-05-01T18:00:00Z', updatedAt: '2026-05-01T18:00:00Z', version: 3 };
const correction = {
  kind: 'CORRECTED',
  reason: 'Typed twice',
  createdAt: '2026-05-02T18:00:00Z',
  correctedBySubject: 'auth0|1',
  correctedByName: 'Eva Editor',
  values: [{ field: 'headcount', before: '4200', after: '420' }],
};
const wrong = {
  ...record,
  id: 'T1',
  headcount: 420,
  counts: [
    { dimension: 'AGE_BAND', category: '18-24', count: 30 },
    { dimension: 'AGE_BAND', category: '25+', count: 10 },
  ],
  voidedAt: null,
  corrections: [correction],
};
const voided = {
  ...record,
  id: 'T2',
  headcount: 7,
  counts: [],
  voidedAt: '2026-05-03T18:00:00Z',
  corrections: [{ ...correction, kind: 'VOIDED', reason: 'Not ours', correctedByName: null, values: [] }],
};
const activity = {
  id: 'A1',
  title: 'Forum',
  kind: 'FORUM',
  mode: 'IN_PERSON',
  status: 'COMPLETED',
  place: 'Library',
  startsAt: '2026-05-01T18:00:00Z',
  version: 3,
  attendance: { headcountTotal: { __typename: 'NotReported', why: 'Nobody counted.' }, participantCount: 0 },
  program: { id: 'P1', title: 'Listening sessions' },
  attendances: listOf([wrong, voided]),
  resources: listOf([
    {
      ...record,
      id: 'D1',
      kind: 'REFERRAL',
      title: 'Guide',
      language: 'en',
      quantity: 20,
      voidedAt: null,
      corrections: [],
    },
  ]),
};

async function show(script: Script, can: readonly string[]): Promise<ScriptedApi> {
  const started = await startScriptedApi({
    ActivityRecords: () => ({ data: { activity } }),
    ...script,
  });
  api = started;
  render(
    <SignedIn endpoint={started.endpoint} can={can}>
      <ActivityPage id="A1" />
    </SignedIn>,
  );
  await screen.findByText('Headcount of 420');
  return started;
}

const sent = (operation: string): unknown[] =>
  (api?.received ?? [])
    .filter((one) => one.operation === operation)
    .map(({ variables }) => variables['input']);
const withoutKey = (input: unknown): object => {
  const { idempotencyKey, ...rest } = input as Record<string, unknown>;
  expect(idempotencyKey).toMatch(/^[0-9a-f]{32}$/);
  return rest;
};

test('shows who changed a record, when, why, and what, also to readers', async () => {
  await show({}, []);
  const [first, second] = screen.getAllByRole('row').slice(1);
  expect(first?.textContent).toContain('by Eva Editor: Typed twice');
  expect(first?.textContent).toContain('Headcount: 4200 → 420');
  expect(second?.textContent).toContain('Void');
  expect(second?.textContent).toContain('by someone who has left the office: Not ours');
  expect(screen.queryByRole('button', { name: /Correct or void/ })).toBeNull();
  expect(api?.received[0]?.variables).toMatchObject({ withGroups: false, withKeys: false });
});

test('corrects a headcount of 420 to 42 with a reason, and sends only what changed', async () => {
  await show(
    {
      CorrectAttendance: () => ({
        data: { correctAttendance: { __typename: 'CorrectAttendancePayload', attendance: wrong } },
      }),
    },
    ['attendance.write', 'attendanceCount.read'],
  );
  expect(screen.queryByRole('button', { name: 'Correct or void: headcount of 7' })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Correct or void: headcount of 420' }));
  const panel = screen.getByRole('region', { name: 'Correct or void: headcount of 420' });
  expect(panel.contains(document.activeElement)).toBe(true);
  fireEvent.change(within(panel).getByLabelText(/^Headcount/), { target: { value: '42.5' } });
  fireEvent.click(within(panel).getByRole('button', { name: 'Save correction' }));
  expect(await within(panel).findByText('Enter a whole number.')).toBeDefined();
  fireEvent.change(within(panel).getByLabelText(/^Headcount/), { target: { value: '42' } });
  fireEvent.change(within(panel).getByLabelText(/^Reason for the correction/), { target: { value: 'Typo' } });
  fireEvent.click(within(panel).getByRole('button', { name: 'Save correction' }));
  await waitFor(() => expect(screen.queryByRole('region', { name: /^Correct or void/ })).toBeNull());
  expect(sent('CorrectAttendance').map(withoutKey)).toEqual([
    { id: 'T1', expectedVersion: 3, reason: 'Typo', headcount: 42 },
  ]);
});

test('sends all groups of a headcount when one changed', async () => {
  await show({}, ['attendance.write', 'attendanceCount.read']);
  fireEvent.click(screen.getByRole('button', { name: 'Correct or void: headcount of 420' }));
  fireEvent.change(screen.getByLabelText('Age band: 25+'), { target: { value: '12' } });
  fireEvent.change(screen.getByLabelText(/^Reason for the correction/), { target: { value: 'Recounted' } });
  fireEvent.click(screen.getByRole('button', { name: 'Save correction' }));
  await waitFor(() => expect(sent('CorrectAttendance')).toHaveLength(1));
  expect(sent('CorrectAttendance').map(withoutKey)).toEqual([
    {
      id: 'T1',
      expectedVersion: 3,
      reason: 'Recounted',
      groups: [
        { dimension: 'AGE_BAND', category: '18-24', count: 30 },
        { dimension: 'AGE_BAND', category: '25+', count: 12 },
      ],
    },
  ]);
});

test('asks before a record is voided, and shows the reason of a refusal', async () => {
  const conflict = {
    __typename: 'ConflictError',
    code: 'CONFLICT',
    message: 'Someone changed the record.',
    path: ['input'],
    currentVersion: 4,
  };
  await show({ VoidResourceDistribution: () => ({ data: { voidResourceDistribution: conflict } }) }, [
    'activity.write',
  ]);
  fireEvent.click(screen.getByRole('button', { name: 'Correct or void: Guide' }));
  const isDisabled = (): boolean => screen.getByRole('button', { name: /^Void/ }).hasAttribute('disabled');
  expect(isDisabled()).toBe(true);
  fireEvent.change(screen.getByLabelText(/^Reason for the void/), { target: { value: 'Not ours' } });
  fireEvent.click(screen.getByRole('button', { name: /^Void/ }));
  expect(sent('VoidResourceDistribution')).toEqual([]);
  fireEvent.click(screen.getByRole('button', { name: 'Void the record' }));
  expect((await screen.findByRole('alert')).textContent).toBe('Someone changed the record.');
  expect(sent('VoidResourceDistribution').map(withoutKey)).toEqual([
    { id: 'D1', expectedVersion: 3, reason: 'Not ours' },
  ]);
});
