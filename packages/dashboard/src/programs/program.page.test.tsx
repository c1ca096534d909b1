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

const program = {
  id: 'UHJvZ3JhbTox',
  title: 'Listening sessions',
  type: 'COMMUNITY_FORUM',
  status: 'IN_REVIEW',
  leadAgencyType: 'PROSECUTOR',
  leadAgencyName: null as string | null,
  summary: null,
  strategy: null as string | null,
  targetArea: null as object | null,
  logicModel: { inputs: [] as string[], activities: [] as string[], outputs: [], outcomes: [] as string[] },
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

const sum = (value: number, unit: string): object => ({
  __typename: 'Estimate',
  value,
  unit,
  interval: null,
  numerator: null,
  denominator: 3,
  method: 'Sum',
  caveats: [],
});

const summary = {
  activitiesCounted: 3,
  activitiesHeld: 4,
  activitiesPlanned: 2,
  activitiesCancelled: 1,
  activitiesWithoutEnd: 1,
  hours: sum(7.5, 'hours'),
  headcountTotal: sum(120, 'attendances'),
  uniqueParticipants: {
    __typename: 'NotReported',
    why: 'None of the 4 activities held in these days has a list of participants.',
  } as object,
  partners: 3,
  resourcesDistributed: sum(250, 'items'),
  plannedCents: sum(500_000, 'US cents'),
  spentCents: sum(123_450, 'US cents'),
  costPerParticipant: {
    __typename: 'Estimate',
    value: 1028.75,
    unit: 'US cents per participant',
    interval: null,
    numerator: null,
    denominator: 120,
    method: 'Spending divided by the sum of headcounts',
    caveats: ['Attendances, not people.'],
  } as object,
  feedbackReceived: 5,
  feedbackDecided: 2,
  openFeedback: 3,
};
const settled = {
  state: 'SETTLED',
  reviewKind: 'ETHICS',
  agreementKind: null,
  rule: { id: 'R1', title: 'Forums in schools' },
  review: null,
  subject: { kind: 'PROGRAM', id: program.id },
};

interface Shown {
  program?: Partial<typeof program>;
  summary?: Partial<typeof summary>;
  gate?: object;
  can?: readonly string[];
  script?: Script;
}

async function show(given: Shown = {}): Promise<ScriptedApi> {
  const started = await startScriptedApi({
    Program: () => ({ data: { program: { ...program, ...given.program } } }),
    ProgramSummary: () => ({ data: { programSummary: { ...summary, ...given.summary } } }),
    ProgramGate: () => ({ data: { program: { id: program.id, gate: given.gate ?? null } } }),
    ...given.script,
  });
  api = started;
  render(
    <SignedIn endpoint={started.endpoint} can={given.can ?? []}>
      <ProgramPage id={program.id} />
    </SignedIn>,
  );
  await screen.findByRole('heading', { name: 'Plan' });
  return started;
}

test('offers the status changes that the user is allowed, and shows why one was refused', async () => {
  const refusal = {
    __typename: 'InvalidStateError',
    code: 'INVALID_STATE',
    message: 'An ethics review is required.',
    path: ['input', 'status'],
  };
  const { received } = await show({
    script: { ChangeProgramStatus: () => ({ data: { changeProgramStatus: refusal } }) },
  });
  const activate = await screen.findByRole('button', { name: 'Active' });
  expect(screen.getByRole('button', { name: 'Proposed' })).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Ended' })).toBeNull();
  fireEvent.click(activate);
  await screen.findByText('An ethics review is required.');
  await waitFor(() =>
    expect(received.map(({ variables }) => variables)).toContainEqual({
      input: { id: program.id, expectedVersion: 3, status: 'ACTIVE' },
    }),
  );
});

test('does not offer a move that the rules block now', async () => {
  const blocker = { code: 'X', message: 'The review is open.', rule: null, review: null, subject: null };
  await show({ can: ['gate.read'], gate: { isOpen: false, blockers: [blocker], requirements: [] } });
  await screen.findByText(/It cannot become active before its/);
  expect(screen.getByRole('button', { name: 'Active' }).hasAttribute('disabled')).toBe(true);
  expect(screen.getByRole('button', { name: 'Proposed' }).hasAttribute('disabled')).toBe(false);
});

test('asks before a program is ended or completed, and says what follows', async () => {
  const { received } = await show({
    program: {
      status: 'ACTIVE',
      allowedMoves: ['PAUSED', 'COMPLETED', 'ENDED'].map((status) => ({ status, isAllowedForViewer: true })),
    },
    script: { ChangeProgramStatus: () => ({ data: { changeProgramStatus: null } }) },
  });
  const moves = () => received.filter(({ operation }) => operation === 'ChangeProgramStatus').length;
  for (const [label, confirmLabel] of [
    ['Completed', 'Complete the program'],
    ['Ended', 'End the program'],
  ] as const) {
    fireEvent.click(screen.getByRole('button', { name: label }));
    const question = screen.getByRole('alertdialog', { name: confirmLabel });
    expect(question.textContent).toContain('This cannot be undone.');
    expect(moves()).toBe(0);
    fireEvent.click(within(question).getByRole('button', { name: 'Not now' }));
    expect(screen.queryByRole('alertdialog')).toBeNull();
  }
  fireEvent.click(screen.getByRole('button', { name: 'Paused' }));
  await waitFor(() => expect(moves()).toBe(1));
});

test('lists all outstanding and completed requirements', async () => {
  const blockers = ['The ethics review of the program is open.', 'A matter is not resolved.'];
  const told = blockers.map((message) => ({ code: 'X', message, rule: null, review: null, subject: null }));
  await show({ can: ['gate.read'], gate: { isOpen: false, blockers: told, requirements: [settled] } });
  const list = await screen.findByRole('list', { name: 'Outstanding requirements' });
  expect(
    within(list)
      .getAllByRole('listitem')
      .map((item) => item.textContent),
  ).toEqual(blockers);
  expect(screen.getByRole('list', { name: 'Completed requirements' }).textContent).toBe(
    'Forums in schools (ethics review)',
  );
});

test('shows that an open gate has no outstanding requirements', async () => {
  await show({ can: ['gate.read'], gate: { isOpen: true, blockers: [], requirements: [] } });
  await screen.findByText('No outstanding requirements.');
  expect(screen.queryByRole('list', { name: 'Outstanding requirements' })).toBeNull();
});

test('the gate is not requested or shown without the permission', async () => {
  const { received } = await show();
  await screen.findByText('Hours held');
  expect(screen.queryByRole('heading', { name: 'Approval status' })).toBeNull();
  expect(received.map(({ operation }) => operation)).not.toContain('ProgramGate');
});

test('shows the plan, the area and the lead', async () => {
  await show({
    program: {
      leadAgencyName: 'Example County District Attorney',
      strategy: 'Listen first.',
      targetArea: { id: 'A1', code: 'north', name: 'North side' },
      logicModel: { inputs: ['Two advocates'], activities: ['Forums'], outputs: [], outcomes: ['Trust'] },
    },
  });
  expect(screen.getByText('Listen first.')).toBeDefined();
  expect(screen.getByText('North side')).toBeDefined();
  expect(screen.getByText(/led by Example County District Attorney \(prosecutor\)/)).toBeDefined();
  expect(screen.getByRole('list', { name: 'Inputs' }).textContent).toBe('Two advocates');
  expect(screen.getByRole('list', { name: 'Outcomes' }).textContent).toBe('Trust');
  expect(screen.queryByRole('list', { name: 'Outputs' })).toBeNull();
});

test('shows an empty state for a program without a plan', async () => {
  await show();
  expect(screen.getByText('No plan recorded yet.')).toBeDefined();
});

test('shows the figures, the cost per participant with its base, and the budget in one line', async () => {
  await show();
  await screen.findByText('$10.29');
  expect(screen.getByText(/no interval, 120 people/)).toBeDefined();
  expect(screen.getByText('Attendances, not people.')).toBeDefined();
  expect(screen.getByText('2 planned, 1 canceled')).toBeDefined();
  expect(screen.getByText('7.5')).toBeDefined();
  expect(screen.getByText('each visit counted; 3 of 4 activities held reported one')).toBeDefined();
  expect(screen.getByText('2 closed, 3 open')).toBeDefined();
  expect(screen.getByText('Budget: $1,234.50 of $5,000.00 spent, $3,765.50 left.')).toBeDefined();
});

test('explains a missing cost, and labels overspending', async () => {
  await show({
    summary: {
      costPerParticipant: { __typename: 'NotReported', why: 'No attendance is recorded.' },
      plannedCents: sum(100_000, 'US cents'),
    },
  });
  expect((await screen.findAllByText('Not reported')).length).toBeGreaterThan(1);
  expect(screen.getByText('Not reported: No attendance is recorded.')).toBeDefined();
  expect(screen.getByText(/\$234\.50 over budget/)).toBeDefined();
});

test('shows no amounts without a budget', async () => {
  await show({
    summary: {
      plannedCents: { __typename: 'NotReported', why: 'No budget line is planned.' },
      spentCents: { __typename: 'NotReported', why: 'No spending is recorded.' },
    },
  });
  await screen.findByText('Budget: no plan and no spending reported.');
});
