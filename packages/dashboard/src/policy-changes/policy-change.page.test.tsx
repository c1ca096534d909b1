// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';

import { SignedIn, startScriptedApi, type Script, type ScriptedApi } from '../testing/scripted-api.tsx';
import { PolicyChangePage } from './policy-change.page.tsx';

let api: ScriptedApi | undefined;

afterEach(async () => {
  cleanup();
  sessionStorage.clear();
  await api?.close();
});

const times = { createdAt: '2026-05-01T18:00:00Z', updatedAt: '2026-05-01T18:00:00Z' };
const pageInfo = { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null };
const source = {
  id: 'U1',
  version: 1,
  createdAt: times.createdAt,
  sourceKind: 'FEEDBACK_ITEM',
  weight: 'DECISIVE',
  rationale: 'Many people said it.',
  isErased: false,
  feedbackItem: { id: 'F1', summary: 'Hearings in the evening', receivedOn: '2026-05-01' },
  activity: null,
  surveyVersion: null,
};
const ofTheme = {
  ...source,
  id: 'U3',
  sourceKind: 'THEME',
  weight: 'STRONG',
  rationale: null,
  feedbackItem: null,
  theme: { id: 'M1', name: 'Light' },
};
const erased = { ...source, id: 'U2', weight: 'MINOR', rationale: null, isErased: true, feedbackItem: null };
const change = {
  ...times,
  id: 'P1',
  version: 2,
  title: 'Evening hearings',
  kind: 'PRACTICE',
  insight: 'People work during the day.',
  change: 'Hearings in the evening.',
  limits: 'One forum asked for it.',
  decidedOn: '2025-01-01',
  status: 'IN_EFFECT',
  effectiveOn: '2025-02-01',
  withdrawalReason: null,
  expectedMovement: 'INCREASE',
  program: null,
  clearedByReview: null,
  indicatorDefinition: { id: 'N1', name: 'Attendance', unit: '%' },
  evaluation: { id: 'E1', title: 'A study' },
  sources: { totalCount: 3, pageInfo, edges: [source, ofTheme, erased].map((node) => ({ node })) },
};
const hidden = { __typename: 'Suppressed', reason: 'SMALL_COUNT', threshold: 10 };
const outcome = {
  beforeFrom: '2024-02-01',
  beforeTo: '2025-01-31',
  afterFrom: '2025-02-01',
  afterTo: '2026-01-31',
  before: hidden,
  after: hidden,
  effect: null,
  result: { id: 'T1', claimLevel: 'QUASI_EXPERIMENTAL', verdict: null },
  sentence: 'Attendance: hidden in both years.',
};

async function show(changes: object, can: readonly string[], script: Script = {}): Promise<ScriptedApi> {
  const started = await startScriptedApi({
    PolicyChange: () => ({ data: { policyChange: { ...change, ...changes } } }),
    PolicyChangeOutcome: () => ({ data: { policyChangeOutcome: outcome } }),
    ...script,
  });
  api = started;
  render(
    <SignedIn endpoint={started.endpoint} can={can}>
      <PolicyChangePage id="P1" />
    </SignedIn>,
  );
  await screen.findByRole('heading', { level: 1, name: 'Evening hearings' });
  return started;
}

test('shows the sources with their weights, the checks, and the outcome with its claim level', async () => {
  await show({}, []);
  expect(screen.getByRole('link', { name: 'Hearings in the evening' }).getAttribute('href')).toBe(
    '/dashboard/feedback/F1',
  );
  const sources = screen.getByRole('list', { name: 'Influenced by' });
  expect([...sources.children].map(({ textContent }) => textContent)).toEqual([
    'Hearings in the evening Feedback item DecisiveMany people said it.',
    'Light Theme Strong',
    'An erased source Feedback item Minor',
  ]);
  expect(screen.getByText('Attendance').closest('dd')?.textContent).toBe('Attendance: increase');
  await screen.findByText('Attendance: hidden in both years.');
  expect(screen.getByText('Supports a claim about cause, with assumptions')).toBeDefined();
  expect(screen.queryAllByRole('button')).toEqual([]);
});

test('an outcome is not requested without a day and an indicator', async () => {
  const started = await show({ effectiveOn: null }, []);
  expect(screen.getByText(/An outcome needs the day/)).toBeDefined();
  expect(started.received.map(({ operation }) => operation)).toEqual(['PolicyChange']);
});

test('a withdrawal asks for its reason, shows the problem at the field, and then asks once more', async () => {
  const message = 'A withdrawal needs a reason.';
  const started = await show({}, ['policyChange.write'], {
    MovePolicyChange: () => ({
      data: {
        movePolicyChange: {
          __typename: 'ValidationError',
          code: 'VALIDATION_FAILED',
          message,
          path: [],
          issues: [{ path: ['input', 'reason'], message }],
        },
      },
    }),
  });
  expect(screen.queryByRole('button', { name: 'Mark as decided' })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Withdraw' }));
  fireEvent.click(screen.getByRole('button', { name: 'Withdraw: Withdraw' }));
  fireEvent.click(screen.getByRole('button', { name: 'Withdraw it' }));
  await screen.findByText(message);
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: /^Reason/ }));
  expect(started.received.at(-1)?.variables['input']).toEqual({
    id: 'P1',
    expectedVersion: 2,
    status: 'WITHDRAWN',
    reason: '',
  });
});

test('a late answer does not close the form that was opened since', async () => {
  const started = await show({}, ['policyChange.write'], {
    UpdatePolicyChange: () => ({
      data: { updatePolicyChange: { __typename: 'UpdatePolicyChangePayload', policyChange: change } },
    }),
  });
  const timesRead = () => started.received.filter(({ operation }) => operation === 'PolicyChange').length;
  fireEvent.click(screen.getByRole('button', { name: 'Edit' }));
  fireEvent.click(screen.getByRole('button', { name: 'Save changes' }));
  fireEvent.click(screen.getByRole('button', { name: 'Withdraw' }));
  await waitFor(() => expect(timesRead()).toBe(2));
  expect(window.location.search).toBe('?do=withdrawn');
  expect(screen.getByRole('form', { name: 'Withdraw' })).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: 'Edit' }));
  fireEvent.click(screen.getByRole('button', { name: 'Save changes' }));
  await waitFor(() => expect(screen.queryByRole('form')).toBeNull());
});

test('a source is removed after a question, and the last one cannot be removed', async () => {
  const started = await show({}, ['policyChange.write'], {
    RemoveFeedbackInfluence: () => ({
      data: {
        removeFeedbackInfluence: { __typename: 'RemoveFeedbackInfluencePayload', policyChange: change },
      },
    }),
  });
  fireEvent.click(screen.getByRole('button', { name: 'Remove: An erased source' }));
  fireEvent.click(screen.getByRole('button', { name: 'Remove the source' }));
  await waitFor(() =>
    expect(started.received).toContainEqual({
      operation: 'RemoveFeedbackInfluence',
      variables: { input: { id: 'U2' } },
    }),
  );
  cleanup();
  await api?.close();
  await show({ sources: { totalCount: 1, pageInfo, edges: [{ node: source }] } }, ['policyChange.write']);
  expect(screen.queryByRole('button', { name: /^Remove/ })).toBeNull();
});
