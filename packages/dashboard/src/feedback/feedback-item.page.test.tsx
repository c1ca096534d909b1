// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';

import { SignedIn, startScriptedApi, type Script, type ScriptedApi } from '../testing/scripted-api.tsx';
import { FeedbackItemPage } from './feedback-item.page.tsx';

let api: ScriptedApi | undefined;

afterEach(async () => {
  cleanup();
  sessionStorage.clear();
  await api?.close();
});

const pageInfo = { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null };
const listOf = (nodes: readonly object[] = []) => ({
  totalCount: nodes.length,
  pageInfo,
  edges: nodes.map((node) => ({ node })),
});
const times = { createdAt: '2026-05-01T18:00:00Z', updatedAt: '2026-05-01T18:00:00Z' };
const item = {
  ...times,
  id: 'F1',
  version: 2,
  summary: 'Street lights are out',
  words: 'The lights on Elm Street are out.',
  language: 'en',
  status: 'TRIAGED',
  category: 'QUALITY_OF_LIFE',
  priority: 'HIGH',
  receivedOn: '2026-05-01',
  dueOn: '2026-05-31',
  isOverdue: true,
  submissions: 1,
  publicReply: null,
  replyLanguages: [],
  repliedAt: null,
  decisionReason: null,
  decidedAt: null,
  isRecurring: false,
  feedbackChannel: { id: 'H1', kind: 'TOWN_HALL', name: 'Forums' },
  mergedInto: null,
  area: null,
  triagedAt: null,
  reviewStartedAt: null,
  activity: null,
  program: null,
  recurrence: null,
  duplicates: listOf(),
  influences: listOf(),
  responses: listOf(),
};
const editor = [
  'staff.read',
  'feedback.write',
  'feedbackTriage.write',
  'feedbackContact.read',
  'feedbackContact.write',
];

async function show(changes: object, can: readonly string[], script: Script = {}): Promise<ScriptedApi> {
  const started = await startScriptedApi({
    FeedbackItem: () => ({ data: { feedbackItem: { ...item, ...changes } } }),
    ...script,
  });
  api = started;
  render(
    <SignedIn endpoint={started.endpoint} can={can}>
      <FeedbackItemPage id="F1" />
    </SignedIn>,
  );
  await screen.findByRole('heading', { level: 1, name: 'Street lights are out' });
  return started;
}

const inputs = ({ received }: ScriptedApi, name: string): unknown[] =>
  received.filter(({ operation }) => operation === name).map(({ variables }) => variables['input']);
const buttons = (): (string | null)[] =>
  screen.queryAllByRole('button').map(({ textContent }) => textContent);

test('a viewer reads the words and no contact, and has no steps', async () => {
  const started = await show({}, []);
  expect(screen.getByText('The lights on Elm Street are out.')).toBeDefined();
  expect(screen.getByText('Forums (town hall)')).toBeDefined();
  expect(buttons()).toEqual([]);
  expect(screen.queryByRole('heading', { name: 'Contact' })).toBeNull();
  expect(started.received).toMatchObject([{ operation: 'FeedbackItem', variables: { withAssignee: false } }]);
});

test('an item with a decision shows no day for an answer, and leads to a policy change', async () => {
  await show({ status: 'ADOPTED', decidedAt: times.createdAt, decisionReason: 'It is done.' }, [
    'policyChange.write',
  ]);
  expect(screen.queryByText('Answer due')).toBeNull();
  const link = screen.getByRole('link', { name: 'Record a policy change because of it' });
  expect(link.getAttribute('href')).toBe('/dashboard/policy-changes?do=new&feedbackItem=F1');
});

test('each status has its own steps', async () => {
  const steps = (): (string | null)[] =>
    [...screen.getByRole('group', { name: 'Steps' }).querySelectorAll('button')].map(
      (one) => one.textContent,
    );
  for (const [changes, expected] of [
    [{ status: 'RECEIVED', category: null, priority: null }, ['Triage', 'Assign', 'Merge as a duplicate']],
    [
      {},
      ['Change triage', 'Assign', 'Decide', 'Reply in public', 'Merge as a duplicate', 'Start the review'],
    ],
    [
      { status: 'ADOPTED', decidedAt: times.createdAt, decisionReason: 'It is done.' },
      ['Reopen', 'Reply in public', 'Merge as a duplicate'],
    ],
    [
      { status: 'UNDER_REVIEW', duplicates: listOf([{ ...item, id: 'F2' }]) },
      ['Change triage', 'Assign', 'Decide', 'Reply in public'],
    ],
  ] as const) {
    await show(changes, editor);
    expect(steps()).toEqual(expected);
    cleanup();
    await api?.close();
  }
});

test('a decision shows the problem of its reason at the field, and is then sent', async () => {
  const message = 'A public reason must not be empty.';
  const started = await show({}, editor, {
    DecideFeedback: ({ input }) => ({
      data: {
        decideFeedback:
          (input as { decisionReason: string }).decisionReason === ''
            ? {
                __typename: 'ValidationError',
                code: 'VALIDATION_FAILED',
                message,
                path: [],
                issues: [{ path: ['input', 'decisionReason'], message }],
              }
            : { __typename: 'DecideFeedbackPayload', feedbackItem: item },
      },
    }),
  });
  fireEvent.click(screen.getByRole('button', { name: 'Decide' }));
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Decision')));
  fireEvent.change(screen.getByLabelText('Decision'), { target: { value: 'DECLINED' } });
  fireEvent.click(screen.getByRole('button', { name: 'Save decision' }));
  await screen.findByText(message);
  const reason = screen.getByRole('textbox', { name: /^Public reason/ });
  expect(document.activeElement).toBe(reason);
  fireEvent.change(reason, { target: { value: 'The lights belong to the city.' } });
  fireEvent.click(screen.getByRole('button', { name: 'Save decision' }));
  await waitFor(() => expect(screen.queryByRole('form', { name: 'Decide' })).toBeNull());
  expect(inputs(started, 'DecideFeedback').at(-1)).toEqual({
    id: 'F1',
    expectedVersion: 2,
    status: 'DECLINED',
    decisionReason: 'The lights belong to the city.',
  });
});

test('a reply is sent in the languages that have a text, and a problem is shown at its language', async () => {
  const message = 'A text must have at most 10 characters.';
  const started = await show({ language: 'vi' }, editor, {
    ReplyToFeedback: () => ({
      data: {
        replyToFeedback: {
          __typename: 'ValidationError',
          code: 'VALIDATION_FAILED',
          message,
          path: [],
          issues: [{ path: ['input', 'publicReply', '1', 'text'], message }],
        },
      },
    }),
  });
  fireEvent.click(screen.getByRole('button', { name: 'Reply in public' }));
  fireEvent.change(screen.getByLabelText('Reply in Vietnamese'), { target: { value: 'Cảm ơn.' } });
  fireEvent.change(screen.getByLabelText('Reply in Spanish'), { target: { value: 'Gracias a todos.' } });
  fireEvent.click(screen.getByRole('button', { name: 'Publish reply' }));
  await screen.findByText(message);
  expect(screen.getByLabelText('Reply in Spanish').getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByLabelText('Reply in Vietnamese').getAttribute('aria-invalid')).toBe('false');
  expect(inputs(started, 'ReplyToFeedback')).toEqual([
    {
      id: 'F1',
      expectedVersion: 2,
      publicReply: [
        { language: 'vi', text: 'Cảm ơn.' },
        { language: 'es', text: 'Gracias a todos.' },
      ],
    },
  ]);
});

test('a duplicate links to the item that is kept, and its merge can be undone', async () => {
  const started = await show({ mergedInto: { id: 'F2', summary: 'Lights' } }, editor, {
    UnmergeFeedback: () => ({
      data: { unmergeFeedback: { __typename: 'UnmergeFeedbackPayload', feedbackItem: item } },
    }),
  });
  expect(screen.getByRole('link', { name: 'Lights' }).getAttribute('href')).toBe('/dashboard/feedback/F2');
  expect(screen.queryByRole('button', { name: 'Decide' })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Undo the merge' }));
  await waitFor(() => expect(inputs(started, 'UnmergeFeedback')).toEqual([{ id: 'F1', expectedVersion: 2 }]));
});

test('the contact is read only when it is asked for, and is erased after a question', async () => {
  const contact = { id: 'N1', name: 'Jane Doe', email: null, phone: null, wantsNews: true };
  const started = await show({}, editor, {
    FeedbackContact: () => ({ data: { feedbackItem: { id: 'F1', contact } } }),
    EraseFeedbackContact: () => ({
      data: { eraseFeedbackContact: { __typename: 'EraseFeedbackContactPayload', feedbackItem: item } },
    }),
  });
  expect(started.received.map(({ operation }) => operation)).not.toContain('FeedbackContact');
  fireEvent.click(screen.getByRole('button', { name: 'Show the contact' }));
  await screen.findByText('Jane Doe');
  fireEvent.click(screen.getByRole('button', { name: 'Erase the contact' }));
  expect(inputs(started, 'EraseFeedbackContact')).toEqual([]);
  fireEvent.click(screen.getByRole('button', { name: 'Erase' }));
  await waitFor(() => expect(inputs(started, 'EraseFeedbackContact')).toEqual([{ feedbackItemId: 'F1' }]));
});
